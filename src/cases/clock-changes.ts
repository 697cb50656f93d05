import { consumedMinutes, counted, dueFrom, instantAfter, isDue, isOpen, isPaused, moment, turned } from './clock-time.js';
import type { CalendarOf, Clock } from './clock-time.js';
import { policyById, type ClockPolicy } from './clock-policies.js';

/** What may still be given another date: a breach is for good, and a date that passed unmarked is one. */
const isFree = (clock: Clock, at: Date): boolean => isOpen(clock) && clock.state !== 'breached' && !isDue(clock, at);

/**
 * Another policy or priority: time used stays and the rest of the new target runs on. Where more is used than the new target allows it
 * is due at once, at the next opening outside working time. An urgent row never gives more than there is: a merger may have given less. Throws RangeError for a policy of another clock or basis.
 */
export function retarget(clock: Clock, policy: ClockPolicy, at: Date, calendars: CalendarOf): Clock {
  if (policy.clock !== clock.kind || policy.basis !== clock.basis) throw new RangeError(`${clock.policy} cannot become ${policy.id}`);
  const lastAt = moment(clock, at);
  if (policy.id === clock.policy || !isFree(clock, lastAt)) return clock;
  const targetMinutes = policy.urgent ? Math.min(policy.targetMinutes, clock.targetMinutes) : policy.targetMinutes;
  const next: Clock = { ...clock, policy: policy.id, targetMinutes, lastAt };
  return { ...next, dueAt: isPaused(clock) ? null : dueFrom(next, lastAt, calendars) };
}

/** Another version of the calendar from `at` on: time used stays as it was counted, the unused rest runs by the new one. */
export function recalendar(clock: Clock, calendar: string, at: Date, calendars: CalendarOf): Clock {
  if (!isOpen(clock) || clock.calendar === calendar) return clock;
  const lastAt = moment(clock, at);
  const { kind, cause } = clock.segments.at(-1)!;
  const segments = turned(clock, lastAt, kind, kind === 'paused' ? cause : 'recalendared', calendar);
  const next: Clock = { ...clock, segments, calendar, lastAt };
  const keeps = clock.basis !== 'working' || isPaused(clock) || !isFree(clock, lastAt);
  return keeps ? next : { ...next, dueAt: dueFrom(next, lastAt, calendars) };
}

/** Until when it may be extended; null where its policy knows no extension, it was extended before, or its date stands still or has passed. */
export function extensionLimit(clock: Clock, at: Date, calendars: CalendarOf): Date | null {
  const most = policyById(clock.policy).extendableToMinutes;
  const now = moment(clock, at);
  if (most === undefined || clock.extendedAt || clock.state !== 'running' || isDue(clock, now)) return null;
  const left = Math.max(0, most - consumedMinutes(clock, now, calendars));
  return instantAfter(clock.basis, now, left, calendars(clock.calendar));
}

/** Once, before the due date, to a later one within the hard stop. Throws RangeError otherwise. Inside closed time it is the closing before. */
export function extend(clock: Clock, until: Date, at: Date, calendars: CalendarOf): Clock {
  const limit = extensionLimit(clock, at, calendars);
  if (!limit || until > limit || until <= clock.dueAt!) throw new RangeError(`${clock.policy} cannot be extended to ${until.toISOString()}`);
  const lastAt = moment(clock, at);
  return { ...dated(clock, until, lastAt, calendars), lastAt, extendedAt: lastAt };
}

/** The earliest of the dates wins, never a later one: of one that stands still the date it would have now. */
export function merge(clocks: readonly [Clock, ...Clock[]], at: Date, calendars: CalendarOf): Clock {
  const [into, ...others] = clocks;
  const now = moment(into, at);
  const dates = others.filter(isOpen).map(other => promisedAt(other, now, calendars));
  return dates.reduce((clock, date) => mergeDate(clock, date, now, calendars), into);
}

/** The date of a clock; of one that stands still the one it would have if it ran on now. */
export const promisedAt = (clock: Clock, at: Date, calendars: CalendarOf): Date => clock.dueAt ?? dueFrom(clock, at, calendars);

/** Takes over an earlier date, also one that has passed. */
export function mergeDate(clock: Clock, date: Date, at: Date, calendars: CalendarOf): Clock {
  const lastAt = moment(clock, at);
  if (!isFree(clock, lastAt) || date >= promisedAt(clock, lastAt, calendars)) return clock;
  if (date > lastAt) return { ...dated(clock, date, lastAt, calendars), lastAt };
  const targetMinutes = consumedMinutes(clock, date, calendars);
  return { ...clock, targetMinutes, lastAt, dueAt: date };
}

/** The same clock with the target that is used at `date`, which lies ahead. */
function dated(clock: Clock, date: Date, at: Date, calendars: CalendarOf): Clock {
  const left = counted(clock, at, date, calendars(clock.calendar));
  const next = { ...clock, targetMinutes: consumedMinutes(clock, at, calendars) + left };
  if (isPaused(clock)) return next;
  return { ...next, dueAt: clock.basis === 'working' ? instantAfter('working', at, left, calendars(clock.calendar)) : date };
}
