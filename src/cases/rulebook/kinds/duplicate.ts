import type { Assessment, TransactionRow } from '../../../contract/index.js';
import { childrenOf, isReturn } from '../families.js';
import { equalSales, looksAlike } from '../pairs.js';
import { refundableFen } from '../refundable.js';
import { because, giveBack, propose, unbooked, undecided, type Decide, type Situation } from '../situation.js';

const RULE = '3 duplicate';

const leftOf = (row: TransactionRow, rows: readonly TransactionRow[]): number => refundableFen(row, childrenOf(row, rows));

export const unreturnedPair = (equal: readonly TransactionRow[], rows: readonly TransactionRow[]): boolean =>
  equal.length === 2 && equal.every(row => leftOf(row, rows) === row.amtFen);

/**
 * What follows from two or more equal OK sales, oldest first (section 3 `duplicate`, readings 30 and 42).
 * `side`: the row to return, the later for a duplicate, the earlier for a claimed failure (reading 5).
 */
export function returnOfPair(found: Situation, equal: readonly TransactionRow[], side: 'earlier' | 'later'): Assessment {
  const { rows, sale } = found;
  const kind = 'duplicate';
  const [earlier, later] = equal;
  const relatedLogNos = equal.map(row => row.logNo);
  const facts = { amountFen: sale.amtFen, earlierLogNo: earlier!.logNo, laterLogNo: later!.logNo };
  if (equal.length > 2) return undecided(because('three_equal_sales', '8.30', { ...facts, sales: equal.length }), { relatedLogNos });
  if (equal.some(row => leftOf(row, rows) === 0)) {
    return propose({ kind, remedy: 'no_error', target: sale }, because('pair_one_returned', RULE, facts), { relatedLogNos });
  }
  const unknown = equal.flatMap(row => childrenOf(row, rows)).find(row => row.status === 'PENDING' && isReturn(row));
  if (unknown) {
    const reason = because('result_unknown', 'G13', { ...facts, logNo: unknown.logNo });
    return propose({ kind, remedy: 'wait_for_file', target: sale }, reason, { relatedLogNos });
  }
  if (!unreturnedPair(equal, rows)) return undecided(because('pair_partly_returned', '8.30', facts), { relatedLogNos });
  const row = side === 'later' ? later! : earlier!;
  const proposed = giveBack(found, kind, row, {
    open: because('pair_unreturned_open', RULE, facts),
    cut: because('pair_unreturned_cut', RULE, facts),
  });
  return { ...proposed, relatedLogNos, neverAutomatic: true };
}

/** Section 3 `duplicate`. */
export const duplicate: Decide = found => {
  const { sale, rows, rules } = found;
  const equal = equalSales(sale, rows, rules);
  if (equal.length > 1) return returnOfPair(found, equal, 'later');
  if (sale.status === 'PENDING') return unbooked(found)!;
  const twins = rows.filter(row => looksAlike(sale, row, rules));
  const relatedLogNos = twins.map(row => row.logNo);
  // neither reversed nor absent: the next file says which
  const pending = twins.find(row => row.status === 'PENDING');
  if (pending) {
    return propose({ kind: 'duplicate', remedy: 'wait_for_file', target: sale }, because('twin_pending', RULE, { logNo: pending.logNo }), {
      relatedLogNos,
    });
  }
  const reason = because('booked_once', RULE, { logNo: sale.logNo, twins: twins.length });
  return propose({ kind: 'duplicate', remedy: 'no_error', target: sale }, reason, { relatedLogNos });
};
