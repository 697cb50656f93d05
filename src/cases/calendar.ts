import { MINUTE_MS, OFFICE_WEEK, parseDay, planDays, stateCouncilDays } from './calendar-days.js';
import type { DayOverride, Days, WeeklyPattern } from './calendar-days.js';
import { HOME_ZONE } from './calendar-zone.js';
import type { ClockStretch } from '../contract/index.js';
import { stretchesBetween } from './stretches.js';

export { wholeMinutes } from './stretches.js';
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

/** Working time in one zone's wall time. Instants are Dates, durations minutes (fractions allowed). */
export interface Calendar {
  /** IANA name, e.g. `Asia/Shanghai` */
  readonly zone: string;
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

/**
 * Later overrides win over earlier ones, any override over the pattern. Hours are wall time of the zone, so that a day of 23 hours has them
 * too. Throws RangeError for hours that cannot be and for a zone that is none.
 */
export function makeCalendar(overrides: readonly DayOverride[], pattern: WeeklyPattern = OFFICE_WEEK, zone = HOME_ZONE): Calendar {
  const days = planDays(overrides, pattern, zone);
  const { dayOf } = days.zone;
  const stretches = (from: Date, to: Date) => stretchesBetween(days, from.getTime(), to.getTime());
  return {
    zone,
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

function after(days: Days, from: number, ms: number): number {
  let left = ms;
  for (let day = days.zone.dayOf(from); ; day += 1) {
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
  for (let day = days.zone.dayOf(from); ; day -= 1) {
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
  for (let day = days.zone.dayOf(from), last = days.zone.dayOf(to); day <= last; day += 1) {
    for (const [open, close] of days.hours(day)) sum += Math.max(0, Math.min(close, to) - Math.max(open, from));
  }
  return sum;
}
