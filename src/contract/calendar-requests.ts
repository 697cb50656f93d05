import type { ClockKind } from './case-words.js';
import type { CalendarContent } from './calendar.view.js';

/** POST /api/v1/calendars/:calendar/drafts, and its preview without `note`, which says why it changes. */
export interface DraftCalendar extends CalendarContent {
  note: string;
}

/** POST /api/v1/calendar-assignments, and its preview without `note`: every clock that counts working time, once. */
export interface DraftAssignment {
  serves: { clock: ClockKind; calendar: string }[];
  note: string;
}

/** POST /api/v1/calendars/:calendar/derivation: by the version in force, or by `draft` where it is given. */
export interface TryCalendar {
  /** ISO 8601 with its zone */
  from: string;
  /** 1 to 250 */
  workingDays: number;
  draft?: CalendarContent;
}
