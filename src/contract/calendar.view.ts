import type { ClockKind } from './case-words.js';
import type { ClockStretch, NotableDays } from './case.view.js';
import type { PersonView } from './site.view.js';

/** Opening hours in the calendar's wall time, `09:00` to `18:00`; the end of a day is `24:00`. */
export class OpenHours {
  open: string;
  close: string;
}

export class Weekday {
  /** in order; empty = closed */
  hours: OpenHours[];
}

/** One date that differs from the week; it always wins. */
export class CalendarDay {
  /** `2026-10-01` */
  day: string;
  /** closed, the usual hours on a day off, or hours of its own such as a half day */
  kind: 'closed' | 'works' | 'hours';
  /** only of `hours`, at least one */
  hours?: OpenHours[];
  /** at most 60 characters */
  name: string;
  nameEn?: string;
  /** public: published for everybody, it makes its year known; own: only ours */
  source: 'public' | 'own';
}

/** What a calendar says: a version of it never changes. */
export class CalendarContent {
  name: string;
  /** IANA name, e.g. `Asia/Shanghai` */
  zone: string;
  /** seven, Sunday first */
  week: Weekday[];
  days: CalendarDay[];
}

export type VersionState = 'in_force' | 'draft' | 'replaced' | 'withdrawn' | 'overtaken';

export class CalendarVersionView {
  /** absent for the one the product came with, `office@0` */
  id?: string;
  /** which calendar, e.g. `office` */
  calendar: string;
  version: number;
  state: VersionState;
  name: string;
  zone: string;
  /** years whose public days are in */
  years: number[];
  note: string;
  author?: PersonView;
  at?: string;
  enforcedBy?: PersonView;
  enforcedAt?: string;
  /** the reader may put it in force: another one than its author */
  mayEnforce: boolean;
}

/** One version with all it says. */
export class CalendarDetail extends CalendarVersionView {
  week: Weekday[];
  days: CalendarDay[];
}

/** Which calendar serves which clock; a version of it is one whole table. */
export class CalendarAssignmentView {
  /** absent for the one the product came with: the office calendar for every clock */
  id?: string;
  version: number;
  state: VersionState;
  serves: ClockCalendar[];
  note: string;
  author?: PersonView;
  at?: string;
  enforcedBy?: PersonView;
  enforcedAt?: string;
  mayEnforce: boolean;
}

export class ClockCalendar {
  clock: ClockKind;
  calendar: string;
}

/** A year for which a calendar in force has no public days: dates in it are guesses. */
export class MissingYear {
  calendar: string;
  year: number;
  /** days until it begins, 0 once it has begun */
  inDays: number;
}

export class CalendarsView {
  /** every version of every calendar, the newest first */
  versions: CalendarVersionView[];
  assignments: CalendarAssignmentView[];
  /** within 60 days */
  missing: MissingYear[];
}

/** A date and how it comes about. */
export class DerivationView {
  from: string;
  dueAt: string;
  /** working minutes, 540 a day */
  minutes: number;
  /** e.g. `office@3`; absent for an unsaved draft */
  calendar?: string;
  zone: string;
  stretches: ClockStretch[];
  /** holidays, make-up days, half days and weekends on the way */
  notable: NotableDays[];
  /** the way touches a year whose holidays are not known yet: the date is a guess */
  beyondCalendar: boolean;
}

/** A clock whose due date a draft would move. */
export class MovedDue {
  caseId: string;
  caseNo: string;
  merchantName: string;
  clock: ClockKind;
  dueBefore: string;
  dueAfter: string;
}

/** Whose due dates a draft would move. */
export class CalendarPreview {
  /** running clocks that count working time by this calendar */
  clocks: number;
  earlier: number;
  later: number;
  /** the largest moves first, at most 50 */
  moves: MovedDue[];
}

export class ImportFault {
  /** 1 = the first line of the file; 0 = the file as a whole */
  line: number;
  message: string;
}

/** What a file would change; nothing is kept by asking. */
export class CalendarImport {
  format: 'ics' | 'csv';
  added: CalendarDay[];
  changed: { before: CalendarDay; after: CalendarDay }[];
  removed: CalendarDay[];
  /** years of which the file is a whole calendar: what it does not name is removed, but for our own days */
  wholeYears: number[];
  /** lines that say neither open nor closed, such as a solar term */
  passedOver: number;
  /** with any of these, nothing is taken */
  faults: ImportFault[];
  /** all days afterwards; absent with faults */
  days?: CalendarDay[];
}
