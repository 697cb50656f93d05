import type { ClockKind } from '../contract/index.js';
import { calendarOfSegment, closed, counted, dueFrom, instantAfter, isDue, isOpen, isPaused, minutesBetween, moment, turned } from './clock-time.js';
import type { CalendarOf, Clock, ClockSegment } from './clock-time.js';
import { policyById } from './clock-policies.js';
import type { ClockPolicy, Rung } from './clock-policies.js';

export { consumedMinutes, isDue, isOpen, remainingMinutes, usedShare } from './clock-time.js';
export type { CalendarOf, Clock, ClockSegment } from './clock-time.js';

export interface Start {
  at: Date;
  /** version of the calendar it counts in, e.g. `office@0` */
  calendar: string;
  /** for a network item alone */
  importedDue?: Date;
}

/** Throws RangeError when a network item comes without its due date, or a due date comes for a clock that computes its own. */
export function startClock(kind: ClockKind, policy: ClockPolicy, { at, calendar, importedDue }: Start, calendars: CalendarOf): Clock {
  const { id, basis } = policy;
  if (policy.clock !== kind) throw new RangeError(`${id} is no policy for ${kind}`);
  if ((basis === 'imported') !== (importedDue !== undefined)) throw new RangeError(`${id}: a due date is imported or computed, never both`);
  const targetMinutes = importedDue ? minutesBetween(at, importedDue) : policy.targetMinutes;
  const segments: ClockSegment[] = [{ from: at.toISOString(), kind: 'running', cause: 'started', calendar }];
  const dueAt = importedDue ?? instantAfter(basis, at, targetMinutes, calendars(calendar));
  return { kind, policy: id, basis, targetMinutes, startedAt: at, state: 'running', segments, calendar, dueAt, metAt: null, extendedAt: null, lastAt: at };
}

/**
 * Time stands still. A clock that never pauses, is paused already or has ended comes back as it is; a breached one stays breached and its
 * lateness freezes.
 */
export function pause(clock: Clock, at: Date, cause: string): Clock {
  if (!isOpen(clock) || isPaused(clock) || !policyById(clock.policy).pauses) return clock;
  const lastAt = moment(clock, at);
  const segments = turned(clock, lastAt, 'paused', cause);
  if (clock.state === 'breached') return { ...clock, segments, lastAt };
  return { ...clock, segments, lastAt, state: 'paused', dueAt: isDue(clock, lastAt) ? clock.dueAt : null };
}

/** Time used stays, the unused rest runs from `at`; a due date that had passed before the pause stays where it was. */
export function resume(clock: Clock, at: Date, cause: string, calendars: CalendarOf): Clock {
  if (!isPaused(clock)) return clock;
  const lastAt = moment(clock, at);
  const segments = turned(clock, lastAt, 'running', cause);
  if (clock.state === 'breached') return { ...clock, segments, lastAt };
  const next: Clock = { ...clock, segments, lastAt, state: 'running' };
  return { ...next, dueAt: clock.dueAt ?? dueFrom(next, new Date(segments.at(-1)!.from), calendars) };
}

/** What was promised is done. A breach stays a breach: breach first when `isDue`, then meet. */
export function meet(clock: Clock, at: Date): Clock {
  if (!isOpen(clock)) return clock;
  const lastAt = moment(clock, at);
  return { ...clock, segments: closed(clock, lastAt), lastAt, state: clock.state === 'breached' ? 'breached' : 'met', metAt: lastAt };
}

/** Marks the breach; lateness counts on. Before its due date the clock comes back as it is, so a stale alarm does no harm. */
export function breach(clock: Clock, at: Date): Clock {
  const lastAt = moment(clock, at);
  return isOpen(clock) && clock.state !== 'breached' && isDue(clock, lastAt) ? { ...clock, lastAt, state: 'breached' } : clock;
}

/** The promise no longer applies, e.g. the case was withdrawn or merged. */
export function stop(clock: Clock, at: Date): Clock {
  if (!isOpen(clock)) return clock;
  const lastAt = moment(clock, at);
  return { ...clock, segments: closed(clock, lastAt), lastAt, state: clock.state === 'breached' ? 'breached' : 'stopped' };
}

/** The instant at which `share` of the target is used; null when a pause or the end came before it. The last rung is the due date itself. */
export function rungAt(clock: Clock, share: number, calendars: CalendarOf): Date | null {
  if (share >= 1) return clock.dueAt && !endedBefore(clock, clock.dueAt) ? clock.dueAt : null;
  let left = share * clock.targetMinutes;
  for (const segment of clock.segments.filter(one => one.kind === 'running')) {
    const calendar = calendarOfSegment(segment, calendars);
    const start = new Date(segment.from);
    const at = instantAfter(clock.basis, start, left, calendar);
    if (segment.to === undefined || at <= new Date(segment.to)) return at;
    left -= counted(clock, start, new Date(segment.to), calendar);
  }
  return null;
}

const endedBefore = (clock: Clock, at: Date): boolean => !isOpen(clock) && new Date(clock.segments.at(-1)!.to!) < at;

/** Every rung of its policy with its instant. */
export const rungsOf = (clock: Clock, calendars: CalendarOf): { rung: Rung; at: Date | null }[] =>
  policyById(clock.policy).rungs.map(rung => ({ rung, at: rungAt(clock, rung.share, calendars) }));
