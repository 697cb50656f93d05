import type { ClockKind } from '../contract/index.js';
import type { Calendar } from './calendar.js';
import { MINUTE_MS } from './calendar-days.js';

/** A version of a calendar by its id. Throws for one that is not known. */
export type CalendarOf = (id: string) => Calendar;

/** The State Council's calendar as it is shipped; what every clock counted in before calendars had versions. */
export const SHIPPED_CALENDAR = 'office@0';

export interface ClockSegment {
  /** ISO 8601 */
  from: string;
  /** absent while it lasts */
  to?: string;
  kind: 'running' | 'paused';
  /** why it began, e.g. `started` or `awaiting_merchant` */
  cause: string;
  /** the version its time is counted in; absent is `office@0` */
  calendar?: string;
}

/** A promise with a date. The segments are the truth; state and dueAt follow from them and are kept for queries. */
export interface Clock {
  kind: ClockKind;
  /** id of its row in CLOCK_POLICIES */
  policy: string;
  basis: 'working' | 'calendar' | 'imported';
  /** working minutes, or calendar minutes for the other two; with fractions where a date was given */
  targetMinutes: number;
  startedAt: Date;
  /** `breached` is for good: a later pause, answer or stop leaves it */
  state: 'running' | 'paused' | 'met' | 'breached' | 'stopped';
  segments: readonly ClockSegment[];
  /** the version of the calendar it counts in now */
  calendar: string;
  /** null while paused, unless it had passed before the pause: the sweep must still find it */
  dueAt: Date | null;
  metAt?: Date | null;
  /** an extension is given once */
  extendedAt?: Date | null;
  /** the latest instant anything was done; what a server clock that stepped back does counts as done then */
  lastAt?: Date | null;
}

/** Whether its time goes on: neither met nor stopped, paused or not. */
export const isOpen = (clock: Clock): boolean => clock.segments.at(-1)?.to === undefined;
/** Whether the due date has come; a breach is marked from this instant on. */
export const isDue = (clock: Clock, at: Date): boolean => clock.dueAt !== null && at >= clock.dueAt;
export const isPaused = (clock: Clock): boolean => isOpen(clock) && clock.segments.at(-1)?.kind === 'paused';

/** When an act at `at` is done: never before the one before it. */
export const moment = (clock: Clock, at: Date): Date => (clock.lastAt && clock.lastAt > at ? clock.lastAt : at);

export const minutesBetween = (from: Date, to: Date): number => Math.max(0, to.getTime() - from.getTime()) / MINUTE_MS;

/** Minutes between two instants in the clock's own basis, counted in one version. */
export const counted = (clock: Clock, from: Date, to: Date, calendar: Calendar): number =>
  clock.basis === 'working' ? calendar.workingMinutes(from, to) : minutesBetween(from, to);

export const instantAfter = (basis: Clock['basis'], from: Date, minutes: number, calendar: Calendar): Date =>
  basis === 'working' ? calendar.addWorking(from, minutes).at : new Date(from.getTime() + Math.round(minutes * MINUTE_MS));

export const calendarOfSegment = (segment: ClockSegment, calendars: CalendarOf): Calendar => calendars(segment.calendar ?? SHIPPED_CALENDAR);

const earlier = (now: Date, to?: string): Date => (to !== undefined && new Date(to) < now ? new Date(to) : now);

/** Minutes used, in the clock's own basis, with fractions; pauses do not count. Never falls. */
export function consumedMinutes(clock: Clock, now: Date, calendars: CalendarOf): number {
  return clock.segments
    .filter(segment => segment.kind === 'running')
    .reduce((sum, segment) => sum + counted(clock, new Date(segment.from), earlier(now, segment.to), calendarOfSegment(segment, calendars)), 0);
}

/** Minutes left, with fractions; negative by the time overdue, which for working clocks is working time. */
export const remainingMinutes = (clock: Clock, now: Date, calendars: CalendarOf): number => clock.targetMinutes - consumedMinutes(clock, now, calendars);

/** 0 to 1 and beyond; 1 where there was no time at all. */
export const usedShare = (clock: Clock, now: Date, calendars: CalendarOf): number =>
  clock.targetMinutes > 0 ? consumedMinutes(clock, now, calendars) / clock.targetMinutes : 1;

/** The date from `at` on with what is left; at once, or at the next opening, where more is used than the target allows. */
export function dueFrom(clock: Clock, at: Date, calendars: CalendarOf): Date {
  const left = Math.max(0, remainingMinutes(clock, at, calendars));
  return instantAfter(clock.basis, at, left, calendars(clock.calendar));
}

export function closed(clock: Clock, at: Date): ClockSegment[] {
  const last = clock.segments.at(-1)!;
  // a server clock may step back: no segment ends before it began
  const to = at.toISOString() < last.from ? last.from : at.toISOString();
  return [...clock.segments.slice(0, -1), { ...last, to }];
}

export function turned(clock: Clock, at: Date, kind: ClockSegment['kind'], cause: string, calendar = clock.calendar): ClockSegment[] {
  const ended = closed(clock, at);
  return [...ended, { from: ended.at(-1)!.to!, kind, cause, calendar }];
}
