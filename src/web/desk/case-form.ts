import type { CaseKind, Channel, Claim, SubmitCase } from '../../contract/index.js';
import { fenOf } from './format.js';

type ClaimField = Exclude<keyof Claim, 'kind' | 'mid' | 'story' | 'tid' | 'goodsHandedOver' | 'terminalModel' | 'place'>;
export type CaseForm = { q?: string; mid: string; channel: Channel; kind: CaseKind; tid?: string; story: string } & Partial<
  Record<ClaimField, string>
>;
export const MONEY: readonly string[] = ['amountFen', 'intendedFen', 'expectedRefundFen'];

const SWIPE: ClaimField[] = ['occurredAt', 'amountFen', 'last4', 'rrn', 'voucherNo', 'authCode'];
const REFUND: ClaimField[] = ['occurredAt', 'amountFen', 'expectedRefundFen', 'last4', 'rrn', 'refundNo'];
/** What each kind asks; everything but the story may stay empty. */
export const FIELDS_OF: Record<CaseKind, readonly ClaimField[]> = {
  amount_over: ['occurredAt', 'amountFen', 'intendedFen', 'last4', 'rrn', 'voucherNo'],
  amount_under: ['occurredAt', 'amountFen', 'intendedFen', 'last4', 'rrn', 'voucherNo'],
  duplicate: SWIPE,
  failed_debited: SWIPE,
  refund_failed: REFUND,
  refund_mismatch: REFUND,
  refund_late: REFUND,
  lost_voucher: ['occurredAt', 'amountFen', 'last4', 'rrn', 'voucherNo', 'batchNo'],
  card_type_fee: ['occurredAt', 'amountFen', 'last4', 'rrn'],
  fee_dispute: ['occurredAt', 'amountFen', 'last4', 'rrn'],
  settlement_missing: ['settleDate', 'amountFen'],
  retrieval: SWIPE,
  chargeback: SWIPE,
  fraud: SWIPE,
  other: ['occurredAt', 'amountFen'],
};

const FILLED = ['mid', 'kind', 'story', 'amountFen', 'rrn', 'refundNo'] as const;
/** What another page has filled in for a new case, `?new_mid=…`; undefined where none is asked for. */
export function filledBy(address: URLSearchParams): Partial<CaseForm> | undefined {
  // a name of its own: the queue's filters are in the address too
  const facts = Object.fromEntries(FILLED.flatMap(name => (address.get(`new_${name}`) ? [[name, address.get(`new_${name}`)!]] : []))) as Partial<CaseForm>;
  if (!facts.mid) return undefined;
  const { amountFen, kind, ...rest } = facts;
  return {
    ...rest,
    ...(kind && Object.hasOwn(FIELDS_OF, kind) ? { kind } : {}),
    ...(amountFen && /^\d{1,12}$/.test(amountFen) ? { amountFen: (Number(amountFen) / 100).toFixed(2) } : {}),
  };
}

/** The filled form as the server reads it: fen, `+08:00`, and nothing that was left empty. */
export function asked(form: CaseForm): SubmitCase {
  const { mid, channel, kind, tid, story } = form;
  const facts: Record<string, string | number> = {};
  for (const name of FIELDS_OF[kind]) {
    const typed = form[name]?.trim();
    if (!typed) continue;
    if (MONEY.includes(name)) facts[name] = fenOf(typed) ?? 0;
    else if (name === 'occurredAt') facts[name] = `${typed.slice(0, 16)}:00+08:00`;
    else facts[name] = name === 'settleDate' ? typed.replaceAll('-', '') : typed;
  }
  return { mid, channel, kind, story: story.trim(), ...(tid ? { tid } : {}), ...facts };
}
