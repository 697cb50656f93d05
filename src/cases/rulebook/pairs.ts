import type { TransactionRow } from '../../contract/index.js';
import { minutesBetween } from './days.js';
import { RULES, type Rulebook } from './version.js';

const samePayer = (a: TransactionRow, b: TransactionRow): boolean => a.panMasked === b.panMasked && (a.panMasked !== '' || a.tid === b.tid);

/** Two sales of one payer and amount close in time; `status` is left to the caller. */
export const looksAlike = (a: TransactionRow, b: TransactionRow, rules: Rulebook = RULES): boolean =>
  a.logNo !== b.logNo &&
  a.rrn !== b.rrn &&
  a.mid === b.mid &&
  a.txnType === 'SALE' &&
  b.txnType === 'SALE' &&
  a.amtFen === b.amtFen &&
  samePayer(a, b) &&
  Math.abs(minutesBetween(a.txnTime, b.txnTime)) <= rules.pair.withinMinutes;

/** Whether two rows are a double charge by section 3 `duplicate`. */
export const isPair = (a: TransactionRow, b: TransactionRow, rules: Rulebook = RULES): boolean =>
  a.status === 'OK' && b.status === 'OK' && looksAlike(a, b, rules);

/** The row with every equal sale reached from it pair by pair, in the order of `rows`; three or more are for a person (reading 30). */
export function equalSales(row: TransactionRow, rows: readonly TransactionRow[], rules: Rulebook = RULES): TransactionRow[] {
  const group = new Set([row.logNo]);
  const open = [row];
  for (let next = open.pop(); next; next = open.pop()) {
    const from = next;
    const fresh = rows.filter(other => !group.has(other.logNo) && isPair(from, other, rules));
    fresh.forEach(other => group.add(other.logNo));
    open.push(...fresh);
  }
  return group.size === 1 ? [row] : rows.filter(other => group.has(other.logNo));
}

/** The other row of a pair; undefined for a single row and for three or more equal sales. */
export function partnerOf(row: TransactionRow, rows: readonly TransactionRow[], rules: Rulebook = RULES): TransactionRow | undefined {
  const group = equalSales(row, rows, rules);
  return group.length === 2 ? group.find(other => other.logNo !== row.logNo) : undefined;
}
