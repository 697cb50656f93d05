import type { PayChannel, TransactionRow, TxnStatus, TxnType } from '../contract/index.js';
import { localDay, localIso, settleDayOf } from './moments.js';
import { Random } from './random.js';
import { PLAN_CHANGE, SHOPS, type Plan } from './shops.table.js';

/** How somebody pays: channel, card kind and mask; wallets have neither kind nor mask. */
export interface Payer {
  channel: PayChannel;
  cardKind: string;
  panMasked: string;
}

/** A row before it has its numbers. Amounts in fen, positive; returns get their sign with the numbers. */
export interface Draft {
  shop: number;
  /** position in the shop's list */
  terminal: number;
  at: Date;
  amtFen: number;
  payer: Payer;
  type?: TxnType;
  status?: TxnStatus;
  resp?: string;
  /** the sale it belongs to */
  of?: Draft;
  /** keyed by the acquirer, not at the terminal */
  backOffice?: boolean;
  /** a fee that is wrong on purpose */
  feeFen?: number;
  reason?: string;
}

export const debit = (last4: string): Payer => ({ channel: 'UPAY', cardKind: '01', panMasked: `621799******${last4}` });
export const credit = (last4: string): Payer => ({ channel: 'UPAY', cardKind: '02', panMasked: `625900******${last4}` });
export const gold = (last4: string): Payer => ({ channel: 'UPAY', cardKind: '02', panMasked: `622575******${last4}` });
export const wallet = (channel: PayChannel): Payer => ({ channel, cardKind: '', panMasked: '' });

/** The plan of a shop on a local day. */
export const planOn = (shop: number, day: string, changeDay: string): Plan =>
  shop === PLAN_CHANGE.shop && day >= changeDay ? PLAN_CHANGE.plan : SHOPS[shop]!.plan;

/** Round half up, then the cap (rulebook section 1). */
export function feeFor(amtFen: number, cardKind: string, plan: Plan): number {
  const isDebit = cardKind === '01' || cardKind === '05';
  const bp = isDebit ? plan.debitBp : cardKind === '' ? plan.walletBp : plan.creditBp;
  const fee = Math.floor((amtFen * bp + 5000) / 10_000);
  return isDebit && plan.debitCapFen ? Math.min(fee, plan.debitCapFen) : fee;
}

const BACK = ['VOID', 'REFUND'];

/** Gives every draft its numbers, in order of time. @param changeDay the day the pharmacy's plan changes */
export function numbered(drafts: readonly Draft[], changeDay: string): Map<Draft, TransactionRow> {
  const rows = new Map<Draft, TransactionRow>();
  const vouchers = new Map<string, number>();
  const serials = new Map<string, number>();
  const next = (counts: Map<string, number>, key: string, first: number): number => {
    const count = (counts.get(key) ?? first) + 1;
    counts.set(key, count);
    return count;
  };
  for (const draft of [...drafts].sort((left, right) => left.at.getTime() - right.at.getTime())) {
    const settleDate = settleDayOf(draft.at);
    const { tid } = SHOPS[draft.shop]!.terminals[draft.terminal]!;
    const serial = next(serials, settleDate, 0);
    const voucher = atTerminal(draft) ? next(vouchers, tid, new Random(tid).int(10, 800)) : 0;
    rows.set(draft, rowOf(draft, { settleDate, tid, serial, voucher, plan: planOn(draft.shop, localDay(draft.at), changeDay) }, draft.of && rows.get(draft.of)));
  }
  return rows;
}

const atTerminal = ({ payer, backOffice }: Draft): boolean => payer.panMasked !== '' && !backOffice;

interface Numbers {
  settleDate: string;
  tid: string;
  serial: number;
  voucher: number;
  plan: Plan;
}

function rowOf(draft: Draft, { settleDate, tid, serial, voucher, plan }: Numbers, sale?: TransactionRow): TransactionRow {
  const { at, payer, type = 'SALE', status = 'OK' } = draft;
  const slip = atTerminal(draft);
  const txnTime = localIso(at);
  return {
    settleDate, logNo: `${settleDate.slice(2)}${String(31_000_000 + serial * 17)}`, mid: SHOPS[draft.shop]!.mid, tid, opNo: draft.backOffice ? '' : '01',
    batchNo: slip ? batchNo(tid, settleDate) : '', voucherNo: slip ? String(voucher).padStart(6, '0') : '',
    rrn: `${txnTime.slice(3, 4)}${localDay(at).slice(4)}${txnTime.slice(11, 13)}${String(10_000 + serial * 7).padStart(5, '0')}`,
    authCode: slip && type === 'SALE' ? new Random(`${settleDate}${serial}`).digits(6) : '', txnTime, txnType: type, channel: payer.channel,
    cardKind: payer.cardKind, panMasked: payer.panMasked, ...moneyOf(draft, plan, sale), resp: draft.resp ?? '00', status,
    origRrn: sale?.rrn ?? '', origDate: sale ? sale.txnTime.slice(0, 10).replaceAll('-', '') : '', reason: draft.reason ?? '',
  };
}

function moneyOf({ amtFen, feeFen, type = 'SALE', status = 'OK', payer }: Draft, plan: Plan, sale?: TransactionRow): Pick<TransactionRow, 'amtFen' | 'feeFen' | 'netFen'> {
  const signed = BACK.includes(type) ? -amtFen : amtFen;
  // a void gives the fee back, a refund keeps it; what was not booked costs nothing
  if (status !== 'OK') return { amtFen: signed, feeFen: 0, netFen: 0 };
  const fee = type === 'VOID' ? -(sale?.feeFen ?? 0) : type === 'REFUND' ? 0 : (feeFen ?? feeFor(amtFen, payer.cardKind, plan));
  return { amtFen: signed, feeFen: fee, netFen: signed - fee };
}

/** One batch a terminal and settle day. */
function batchNo(tid: string, settleDate: string): string {
  const days = Math.round(Date.parse(`${settleDate.slice(0, 4)}-${settleDate.slice(4, 6)}-${settleDate.slice(6)}`) / 86_400_000);
  return String((days % 900) + new Random(tid).int(0, 90)).padStart(6, '0');
}
