import type { CalendarDay } from '../../../contract/index.js';

/** Why a line says nothing; the words are in `fault-words.table.ts`. */
export type Fault = 'not_text' | 'too_long' | 'nothing' | 'no_end' | 'no_day' | 'no_such_day' | 'recurs' | 'too_many_days' | 'too_many' | 'no_name' | 'no_mark' | 'columns' | 'kind' | 'hours' | 'twice';

export interface FaultAt {
  line: number;
  fault: Fault;
  value?: string;
}
/** What a file says, in order of its lines. */
export interface Parsed {
  days: { line: number; day: Omit<CalendarDay, 'source'> }[];
  faults: FaultAt[];
  /** lines that are about neither open nor closed days */
  passedOver: number;
}
