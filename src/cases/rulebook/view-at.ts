import type { TransactionRow } from '../../contract/index.js';
import { dayOf } from './days.js';

const byTime = (a: TransactionRow, b: TransactionRow): number => Date.parse(a.txnTime) - Date.parse(b.txnTime) || (a.logNo < b.logNo ? -1 : 1);

/** The rows an investigation sees at `asOf`, oldest first (reading 1). */
export function viewAt(rows: readonly TransactionRow[], asOf: string): TransactionRow[] {
  const now = Date.parse(asOf);
  const today = dayOf(asOf);
  return rows.filter(row => Date.parse(row.txnTime) <= now && row.settleDate <= today).sort(byTime);
}

/** One merchant's view at `asOf`; a row that two queries brought counts once (section 2: within the claimant's own mid). */
export function viewOf(mid: string, rows: readonly TransactionRow[], asOf: string): TransactionRow[] {
  const own = new Map(rows.filter(row => row.mid === mid).map(row => [row.logNo, row]));
  return viewAt([...own.values()], asOf);
}
