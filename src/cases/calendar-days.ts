import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { DAY_MS, HOME_ZONE, zoneOf, type Zone } from './calendar-zone.js';
import { remembered } from './remembered.js';

export { DAY_MS, MINUTE_MS } from './calendar-zone.js';

/** Minutes since local midnight, `[540, 1080]` for 09:00 to 18:00. */
export type Interval = readonly [open: number, close: number];

/** Opening hours by weekday, Sunday first; an empty list is a closed day. */
export type WeeklyPattern = readonly (readonly Interval[])[];

/** One date that differs from the weekly pattern: a holiday, a make-up working day or a half day. */
export interface DayOverride {
  /** `2026-10-01` */
  day: string;
  /** `usual` for the hours of the week's first working day, empty for closed */
  intervals: readonly Interval[] | 'usual';
  /** the holiday's name, e.g. `国庆节` */
  label: string;
  labelEn?: string;
  source: 'state_council' | 'acquirer';
}

export interface DayPlan {
  intervals: readonly Interval[];
  /** why the closed part is closed */
  closedAs: 'night' | 'weekend' | 'holiday';
  label?: string;
  labelEn?: string;
  /** differs from the week: works on a day off, or other hours than that weekday's */
  notable?: 'works' | 'half';
}

export interface Days {
  readonly zone: Zone;
  plan(day: number): DayPlan;
  /** opening hours of one day as epoch milliseconds, in order */
  hours(day: number): readonly (readonly [open: number, close: number])[];
  /** false where the State Council's calendar for a year between the two days is not known */
  covers(from: number, to: number): boolean;
}

export const WORKING_DAY: readonly Interval[] = [[540, 1080]];
export const OFFICE_WEEK: WeeklyPattern = [[], WORKING_DAY, WORKING_DAY, WORKING_DAY, WORKING_DAY, WORKING_DAY, []];

/** `20261001` or `2026-10-01` as a day number. Throws RangeError for anything that is no date. */
export function parseDay(text: string): number {
  const parts = /^(\d{4})(-?)(\d{2})\2(\d{2})$/.exec(text);
  if (!parts) throw new RangeError(`not a day: ${text}`);
  const at = new Date(`${parts[1]}-${parts[3]}-${parts[4]}T00:00:00Z`);
  // a date such as 02-30 rolls over instead of failing
  if (Number.isNaN(at.getTime()) || at.getUTCDate() !== Number(parts[4])) throw new RangeError(`not a day: ${text}`);
  return at.getTime() / DAY_MS;
}

/** `2026-10-01` */
export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();
/** 0 = Sunday */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday

/** Days by number; of two overrides for one date the later wins. Throws RangeError for hours that overlap, a week without hours, or no zone. */
export function planDays(overrides: readonly DayOverride[], pattern: WeeklyPattern, zoneName = HOME_ZONE): Days {
  checkWeek(pattern);
  const zone = zoneOf(zoneName);
  const plans = new Map<number, DayPlan>();
  const years = new Set<number>();
  for (const override of overrides) {
    const number = parseDay(override.day);
    plans.set(number, planOf(override, number, pattern));
    if (override.source === 'state_council') years.add(yearOf(number));
  }
  const weekly = pattern.map((intervals): DayPlan => ({ intervals, closedAs: intervals.length ? 'night' : 'weekend' }));
  const plan = (day: number): DayPlan => plans.get(day) ?? weekly[weekdayOf(day)]!;
  return {
    zone,
    plan,
    // an interval the clock jumps over has no length and is no opening
    hours: remembered((day: number) =>
      plan(day).intervals.map(([open, close]) => [zone.at(day, open), zone.at(day, close)] as const).filter(([open, close]) => close > open),
    ),
    covers(from, to) {
      for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!years.has(year)) return false;
      return true;
    },
  };
}

function checkWeek(pattern: WeeklyPattern): void {
  if (pattern.length !== 7) throw new RangeError('a week has seven days');
  pattern.forEach(checkHours);
  // with no hours at all a due date would be searched for ever
  if (pattern.every(hours => hours.length === 0)) throw new RangeError('a week needs opening hours');
}

function planOf({ intervals: asked, label, labelEn }: DayOverride, day: number, pattern: WeeklyPattern): DayPlan {
  const usual = [...pattern.slice(1), pattern[0]!].find(hours => hours.length > 0)!;
  const intervals = asked === 'usual' ? usual : asked;
  checkHours(intervals);
  const named = { label, ...(labelEn && { labelEn }) };
  if (!intervals.length) return { intervals, closedAs: 'holiday', ...named };
  const ofWeek = pattern[weekdayOf(day)]!;
  const same = minutesIn(ofWeek) === minutesIn(intervals);
  return { intervals, closedAs: 'night', ...named, ...(!ofWeek.length && asked === 'usual' ? { notable: 'works' } : same ? {} : { notable: 'half' }) };
}

const minutesIn = (hours: readonly Interval[]): number => hours.reduce((sum, [open, close]) => sum + close - open, 0);

/** Throws RangeError unless the hours rise, do not overlap and lie within the day. */
export function checkHours(intervals: readonly Interval[]): void {
  let last = 0;
  for (const [open, close] of intervals) {
    if (!(open >= last && close > open && close <= 1440)) throw new RangeError(`bad opening hours: ${open}-${close}`);
    last = close;
  }
}

/**
 * Holidays and make-up working days as published by the State Council, from the data of the package `chinese-days`, years 2004 on. The
 * package does not say which years it covers: a year without one named day is beyond it. Its functions are left alone, as they shift
 * every day by one on a machine west of Greenwich.
 */
export function stateCouncilDays(): DayOverride[] {
  const named = (days: Record<string, string>, intervals: DayOverride['intervals']) =>
    Object.entries(days).map(([day, name]): DayOverride => ({ day, intervals, label: name.split(',')[1] ?? name, labelEn: name.split(',')[0]!, source: 'state_council' }));
  return [...named(published.holidays, []), ...named(published.workdays, 'usual')];
}
