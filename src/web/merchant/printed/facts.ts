import type { PrintedPaperView, RemedyKind, SignatureView, TransactionRow } from '../../../contract/index.js';
import { money } from '../format.js';
import { t, type Key } from '../i18n.js';
import { wallOf } from '../shanghai.js';

export type FactRow = [label: string, value: string, mono?: true];

/** 2026-10-14 11:28:53: a paper is read long after, so the year always stands there. */
export function fullTime(text: string): string {
  const { day, time } = wallOf(text);
  return `${day} ${time}`;
}

const settleDay = (text: string): string => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
const filled = (rows: FactRow[]): FactRow[] => rows.filter(([, value]) => value);

/** What a row says that is on a slip; what it leaves empty is left out. */
export function rowFacts(row: TransactionRow): FactRow[] {
  return filled([
    [t('doc.time'), fullTime(row.txnTime)], [t('doc.type'), t(`txn.${row.txnType}`)], [t('doc.amount'), money(row.amtFen)],
    [t('doc.state'), row.status === 'OK' ? t('doc.ok') : t(`row.${row.status}`)],
    [t('doc.rrn'), row.rrn, true], [t('doc.logNo'), row.logNo, true], [t('doc.voucherNo'), row.voucherNo, true], [t('doc.batchNo'), row.batchNo, true],
    [t('doc.authCode'), row.authCode, true], [t('doc.card'), row.panMasked, true], [t('doc.settleDate'), settleDay(row.settleDate)],
  ]);
}

export const merchantFacts = ({ merchantName, mid, terminal, caseNo }: PrintedPaperView, tid: string): FactRow[] =>
  filled([[t('doc.merchant'), merchantName], [t('doc.mid'), mid, true], [t('doc.tid'), tid, true], [t('doc.address'), terminal?.address ?? ''], [t('doc.caseNo'), caseNo, true]]);

export const signedFacts = (all: readonly SignatureView[]): FactRow[] => all.map(({ part, by, at }): FactRow => [t(`doc.${part}`), `${by.name} ${fullTime(at)}`]);

const BACK_TO_CARD: readonly RemedyKind[] = ['refund', 'partial_refund', 'retry_refund', 'manual_refund'];

/** What the voucher is called: money back to the card, a void, a collection, or money booked to the account. */
export function titleOf(remedy: RemedyKind): Extract<Key, `voucher.${'refund' | 'void' | 'collect' | 'account'}`> {
  if (BACK_TO_CARD.includes(remedy)) return 'voucher.refund';
  if (remedy === 'void' || remedy === 'void_and_recharge') return 'voucher.void';
  return remedy === 'collect_difference' ? 'voucher.collect' : 'voucher.account';
}
