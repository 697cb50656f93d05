import type { CaseRowView } from '../../contract/index.js';
import { dayOf, daysBetween } from './format.js';

export type DueKey = 'overdue' | 'today' | 'tomorrow' | 'later' | 'undated';
export interface DueGroup {
  key: DueKey;
  rows: CaseRowView[];
  count: number;
  atRiskFen: number;
}
const ORDER: readonly DueKey[] = ['overdue', 'today', 'tomorrow', 'later', 'undated'];

export function dueKey(row: CaseRowView, now: number): DueKey {
  if (!row.due) return 'undated';
  if (row.due.remainingMinutes < 0 || Date.parse(row.due.dueAt) < now) return 'overdue';
  const away = daysBetween(dayOf(now), dayOf(row.due.dueAt));
  return away <= 0 ? 'today' : away === 1 ? 'tomorrow' : 'later';
}

/** Rows under their due day, in the server's order; the last group also counts what is not loaded yet, so subtotals add up. */
export function groupByDue(rows: CaseRowView[], now: number, all: { total: number; atRiskFen: number }): DueGroup[] {
  const groups = ORDER.map(key => {
    const mine = rows.filter(row => dueKey(row, now) === key);
    return { key, rows: mine, count: mine.length, atRiskFen: mine.reduce((sum, row) => sum + row.atRiskFen, 0) };
  }).filter(group => group.count > 0);
  const last = groups.at(-1);
  if (last && rows.length < all.total) {
    last.count += all.total - rows.length;
    last.atRiskFen += all.atRiskFen - rows.reduce((sum, row) => sum + row.atRiskFen, 0);
  }
  return groups;
}
