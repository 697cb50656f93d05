import type { ClockStretch } from '../contract/index.js';
import { dayOf, MINUTE_MS, midnight, OFFICE_WEEK, parseDay, planDays, stateCouncilDays } from './calendar-days.js';
import type { DayOverride, Days, WeeklyPattern } from './calendar-days.js';

export type { DayOverride, Interval, WeeklyPattern } from './calendar-days.js';

/** 1 working day of a promise, 09:00 to 18:00. */
export const WORKING_DAY_MINUTES = 540;

export interface Worked {
  at: Date;
  /** the way there, see `stretches` of the calendar */
  readonly stretches: ClockStretch[];
  /** a day on the way lies in a year whose holidays are not known yet */
  beyondCalendar: boolean;
}

/** Working time in Asia/Shanghai. Instants are Dates, durations minutes (fractions allowed). */
export interface Calendar {
  /** `20261001` or `2026-10-01`; throws RangeError for anything else */
  isWorkingDay(day: string): boolean;
  /** false for a year whose holidays are not known yet */
  covers(day: string): boolean;
  /**
   * The instant `minutes` of working time after `start`, before it when negative. Of equal instants it is the earliest: a due date at
   * closing time is 18:00, never 09:00 of the next day. Never inside closed time; 0 minutes from closed time is the next opening.
   */
  addWorking(start: Date, minutes: number): Worked;
  /** Working minutes between two instants; 0 when `to` is not after `from`. */
  workingMinutes(from: Date, to: Date): number;
  /**
   * The time between two instants, row by row, without gaps: running through nights up to the next weekend or holiday, which takes the
   * evening before and the morning after; `night` stands only at the ends. Minutes are whole and add up to the whole.
   */
  stretches(from: Date, to: Date): ClockStretch[];
}

interface Piece {
  from: number;
  to: number;
  kind: ClockStretch['kind'];
  label?: string;
  workedMs: number;
}

/** Later overrides win over earlier ones, any override over the pattern. Throws RangeError for hours that cannot be. */
export function makeCalendar(overrides: readonly DayOverride[], pattern: WeeklyPattern = OFFICE_WEEK): Calendar {
  const days = planDays(overrides, pattern);
  const stretches = (from: Date, to: Date) => rows(merged(days, from.getTime(), to.getTime()));
  return {
    isWorkingDay: day => days.plan(parseDay(day)).intervals.length > 0,
    covers: day => days.covers(parseDay(day), parseDay(day)),
    addWorking(start, minutes) {
      const from = start.getTime();
      const ms = Math.round(minutes * MINUTE_MS);
      // a bad date would never reach its due instant
      if (!Number.isFinite(from + ms)) throw new RangeError('not an instant and a number of minutes');
      const at = new Date(ms < 0 ? before(days, from, -ms) : after(days, from, ms));
      const [first, last] = at < start ? [at, start] : [start, at];
      const beyondCalendar = !days.covers(dayOf(first.getTime()), dayOf(last.getTime()));
      // drawn only when read: a list needs the date alone
      return {
        at,
        beyondCalendar,
        get stretches() {
          return stretches(first, last);
        },
      };
    },
    workingMinutes: (from, to) => worked(days, from.getTime(), to.getTime()) / MINUTE_MS,
    stretches,
  };
}

/** The State Council's calendar with office hours 09:00 to 18:00. */
export const chinaCalendar: Calendar = makeCalendar(stateCouncilDays());

/** Durations in milliseconds as whole minutes that add up to the whole minutes of the sum. */
export function wholeMinutes(durations: readonly number[]): number[] {
  let sum = 0;
  return durations.map(ms => {
    const shown = Math.floor(sum / MINUTE_MS);
    sum += ms;
    return Math.floor(sum / MINUTE_MS) - shown;
  });
}

function after(days: Days, from: number, ms: number): number {
  let left = ms;
  for (let day = dayOf(from); ; day += 1) {
    for (const [open, close] of days.hours(day)) {
      const start = Math.max(open, from);
      if (start > close) continue;
      if (start + left <= close) return start + left;
      left -= close - start;
    }
  }
}

function before(days: Days, from: number, ms: number): number {
  let left = ms;
  for (let day = dayOf(from); ; day -= 1) {
    for (const [open, close] of days.hours(day).toReversed()) {
      const end = Math.min(close, from);
      if (end < open) continue;
      // strictly inside: an opening time is the closing time before it
      if (end - left > open || left === 0) return end - left;
      left -= end - open;
    }
  }
}

function worked(days: Days, from: number, to: number): number {
  let sum = 0;
  for (let day = dayOf(from); day <= dayOf(to); day += 1) {
    for (const [open, close] of days.hours(day)) sum += Math.max(0, Math.min(close, to) - Math.max(open, from));
  }
  return sum;
}

function merged(days: Days, from: number, to: number): Piece[] {
  const rows: Piece[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day += 1) {
    for (const piece of piecesOf(days, day)) {
      const cut = { ...piece, from: Math.max(piece.from, from), to: Math.min(piece.to, to) };
      if (cut.from < cut.to) join(rows, cut.kind === 'running' ? { ...cut, workedMs: cut.to - cut.from } : cut);
    }
  }
  return rows;
}

/** The 24 hours of one day in order, open and closed. */
function piecesOf(days: Days, day: number): Piece[] {
  const { closedAs: kind, label: name } = days.plan(day);
  const closed = { kind, ...(kind === 'holiday' && { label: name }), workedMs: 0 };
  const found: Piece[] = [];
  let at = midnight(day);
  for (const [open, close] of days.hours(day)) {
    found.push({ from: at, to: open, ...closed }, { from: open, to: close, kind: 'running', workedMs: 0 });
    at = close;
  }
  return [...found, { from: at, to: midnight(day + 1), ...closed }];
}

const isRest = (piece: Piece | undefined): boolean => piece?.kind === 'weekend' || piece?.kind === 'holiday';

function join(rows: Piece[], next: Piece): void {
  // a night between two working days is part of the run
  if (next.kind === 'running' && rows.at(-1)?.kind === 'night' && rows.at(-2)?.kind === 'running') rows.pop();
  const last = rows.at(-1);
  const same = last?.kind === next.kind && last.label === next.label;
  if (last && (same || (isRest(last) && next.kind === 'night'))) {
    last.to = next.to;
    last.workedMs += next.workedMs;
  } else if (last?.kind === 'night' && isRest(next)) {
    rows[rows.length - 1] = { ...next, from: last.from };
  } else {
    rows.push(next);
  }
}

function rows(pieces: readonly Piece[]): ClockStretch[] {
  const minutes = wholeMinutes(pieces.map(piece => piece.workedMs));
  return pieces.map(({ from, to, kind, label }, index) => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    minutes: minutes[index]!,
    kind,
    ...(label && { label }),
  }));
}
