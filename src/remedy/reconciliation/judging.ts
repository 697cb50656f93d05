import { ALARMING, type RowVerdict, type TallyView, type TalliesView, type TransactionRow } from '../../contract/index.js';
import { hasAmountOf, movedFen, numbersIn } from '../proof.js';
import { toAcquirer } from '../remedy-kinds.js';
import type { RemedyOrder } from '../remedy.entity.js';

export type Ordered = Pick<RemedyOrder, 'id' | 'caseId' | 'refundNo' | 'mid' | 'remedy' | 'amountFen' | 'state' | 'sends' | 'proofLogNo'>;

/** What is known of the orders a row may belong to. */
export interface Known {
  /** the order that this row has proved */
  proved?: Ordered;
  /** the order whose number it carries */
  named?: Ordered;
  /** the row that holds that order's number: its proof, or the first one that fits */
  holder?: string;
}
export interface Judgement {
  verdict: RowVerdict;
  /** the number of ours that it carries */
  refundNo?: string;
  order?: Ordered;
}

const RETURNS: readonly TransactionRow['txnType'][] = ['VOID', 'COMPLETION_VOID', 'REFUND', 'CR_ADJ'];
/** Six digits of the date, four or more of the day's count, one to check: nobody else's numbers have so many. */
const OUR_SHAPE = /^R\d{11,}-\d+$/;

/** A row can still prove it: what `Orders.provable` lists. */
export const isProvable = ({ state, sends }: Pick<Ordered, 'state' | 'sends'>): boolean =>
  ['approved', 'sending', 'sent', 'unknown'].includes(state) || (sends > 0 && (state === 'not_confirmed' || state === 'refused'));

/** Its row is missing: something was sent, or others were told to book it. Nobody waits for what was written off, though a row may still prove it. */
export const isAwaited = (order: Pick<Ordered, 'state' | 'sends' | 'remedy'>, isWrittenOff = false): boolean =>
  !isWrittenOff && isProvable(order) && order.state !== 'refused' && !(order.state === 'approved' && toAcquirer(order.remedy));

/** One verdict a row; undefined for what gives nothing back and names no order (docs/rulebook.md, Reconciliation). */
export function judge(row: TransactionRow, { proved, named, holder }: Known): Judgement | undefined {
  if (proved) return { verdict: 'matched', refundNo: proved.refundNo, order: proved };
  if (named) return { verdict: byNumber(row, named, holder), refundNo: named.refundNo, order: named };
  const lost = numbersIn(row.reason).find(number => OUR_SHAPE.test(number));
  if (lost) return { verdict: 'no_such_order', refundNo: lost };
  if (!RETURNS.includes(row.txnType)) return undefined;
  return { verdict: isAtTerminal(row) ? 'own' : 'back_office' };
}

function byNumber(row: TransactionRow, order: Ordered, holder: string | undefined): RowVerdict {
  if (order.mid !== row.mid) return 'other_merchant';
  if (order.proofLogNo) return 'booked_twice';
  if (!isProvable(order)) return 'not_awaited';
  if (!hasAmountOf(order, row)) return 'other_amount';
  return holder === row.logNo ? 'proving' : 'booked_twice';
}

/** The terminal leaves its operator, or batch and voucher; adjustments are booked by the acquirer alone. */
const isAtTerminal = ({ txnType, opNo, batchNo, voucherNo }: TransactionRow): boolean => txnType !== 'CR_ADJ' && [opNo, batchNo, voucherNo].some(trace => trace !== '');

export const isAlarming = (verdict: RowVerdict): boolean => ALARMING.includes(verdict);

const LIST_OF: Partial<Record<RowVerdict, keyof TalliesView>> = { matched: 'matched', proving: 'proving', back_office: 'backOffice', own: 'own' };
/** The one list a row stands in. */
export const listOf = (verdict: RowVerdict): keyof TalliesView => LIST_OF[verdict] ?? 'alarming';

/** What a judged row counts for. */
export const fenOf = ({ row, order }: { row: TransactionRow; order?: Ordered }): number => (order ? movedFen(order, row) : row.amtFen);

const nothing = (): TallyView => ({ count: 0, fen: 0 });
export const noTallies = (): TalliesView => ({ matched: nothing(), open: nothing(), proving: nothing(), alarming: nothing(), backOffice: nothing(), own: nothing() });

export function count(tallies: TalliesView, list: keyof TalliesView, fen: number): void {
  tallies[list].count++;
  tallies[list].fen += Math.abs(fen);
}
