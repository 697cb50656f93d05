import type { TransactionRow } from '../../contract/index.js';
import { dayOf, instantOn } from './days.js';
import { RULES, type Rulebook } from './version.js';

export type BatchState =
  | { readonly open: true; readonly until: string }
  | { readonly open: false; readonly code: 'batch_other_day' | 'batch_past_cut_off' | 'batch_cut'; readonly facts: Record<string, string> };

/** Whether a row can still be voided: same day, no later batch of its terminal, before the cut-off (section 3, reading 1). */
export function batchOf(row: TransactionRow, rows: readonly TransactionRow[], asOf: string, rules: Rulebook = RULES): BatchState {
  const day = dayOf(row.txnTime);
  if (day !== dayOf(asOf)) return { open: false, code: 'batch_other_day', facts: { day } };
  const until = instantOn(day, rules.cutOff);
  if (Date.parse(asOf) >= Date.parse(until)) return { open: false, code: 'batch_past_cut_off', facts: { cutOff: rules.cutOff } };
  // another number at a later time, because batch numbers wrap
  const later = rows.find(
    other =>
      row.batchNo !== '' &&
      other.batchNo !== '' &&
      other.batchNo !== row.batchNo &&
      other.mid === row.mid &&
      other.tid === row.tid &&
      Date.parse(other.txnTime) > Date.parse(row.txnTime),
  );
  return later ? { open: false, code: 'batch_cut', facts: { batchNo: row.batchNo, laterBatchNo: later.batchNo } } : { open: true, until };
}
