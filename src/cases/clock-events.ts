import { extend, mergeDate, recalendar, retarget } from './clock-changes.js';
import { policyById } from './clock-policies.js';
import { consumedMinutes, isDue, moment } from './clock-time.js';
import { breach, meet, pause, resume, startClock, stop } from './clocks.js';
import type { CalendarOf, Clock } from './clocks.js';

export const CLOCK_EVENTS = ['started', 'paused', 'resumed', 'met', 'stopped', 'breached', 'retargeted', 'recalendared', 'extended', 'merged', 'rung'] as const;
export type ClockEventName = (typeof CLOCK_EVENTS)[number];

/** What was done to a clock and how it stood afterwards; from these alone the clock can be made again. */
export interface ClockEvent {
  /** in the clock's own time: never before the event before it */
  at: Date;
  what: ClockEventName;
  cause: string;
  policy: string;
  calendar: string;
  targetMinutes: number;
  consumedMinutes: number;
  dueAt: Date | null;
  /** the date that an extension or a merger gave */
  given: Date | null;
}

/** A clock with how far it has climbed. */
export type LivingClock = Clock & { nextRung: number };

export type Act = { cause: string } & (
  | { what: 'paused' | 'resumed' | 'met' | 'stopped' | 'breached' | 'rung' }
  | { what: 'retargeted'; policy: string }
  | { what: 'recalendared'; calendar: string }
  | { what: 'extended'; date: Date }
  // without a date it came with the case that was merged
  | { what: 'merged'; date: Date | null }
);

/** A date of ours that passes is a breach; the merchant's own dates only run out. */
export const isOurs = (clock: Clock): boolean => policyById(clock.policy).rungs.some(rung => rung.then === 'clock_passed');

/** One act; a clock it does not concern comes back as it is. */
export function perform(clock: LivingClock, act: Act, at: Date, calendars: CalendarOf): LivingClock {
  const next = changed(clock, act, at, calendars);
  return next === clock ? clock : { nextRung: clock.nextRung, ...next };
}

function changed(clock: LivingClock, act: Act, at: Date, calendars: CalendarOf): Clock {
  switch (act.what) {
    case 'paused': return pause(clock, at, act.cause);
    case 'resumed': return resume(clock, at, act.cause, calendars);
    case 'met': return meet(clock, at);
    case 'stopped': return stop(clock, at);
    case 'breached': return breach(clock, at);
    case 'retargeted': return retarget(clock, policyById(act.policy), at, calendars);
    case 'recalendared': return recalendar(clock, act.calendar, at, calendars);
    case 'extended': return extend(clock, act.date, at, calendars);
    case 'merged': return act.date ? mergeDate(clock, act.date, at, calendars) : { ...clock, lastAt: moment(clock, at) };
    default: return climbed(clock, at);
  }
}

const climbed = (clock: LivingClock, at: Date): LivingClock => ({ ...clock, nextRung: clock.nextRung + 1, lastAt: moment(clock, at) });

/** An act with what follows from the date: one that passed unseen is a breach before anything else, one that is due through it a breach after it. */
export function live(clock: LivingClock, act: Act, at: Date, calendars: CalendarOf): { clock: LivingClock; events: ClockEvent[] } {
  const now = moment(clock, at);
  const due: Act = { what: 'breached', cause: 'due' };
  const events: ClockEvent[] = [];
  let lived = clock;
  for (const one of [due, act, due]) {
    if (one === due && !(isOurs(lived) && isDue(lived, now))) continue;
    const next = perform(lived, one, now, calendars);
    if (next !== lived) events.push(eventOf(next, one, now, calendars));
    lived = next;
  }
  return { clock: lived, events };
}

export function eventOf(clock: Clock, act: Act | { what: 'started'; cause: string }, at: Date, calendars: CalendarOf): ClockEvent {
  const { policy, calendar, targetMinutes, dueAt } = clock;
  const given = 'date' in act ? act.date : null;
  return { at, what: act.what, cause: act.cause, policy, calendar, targetMinutes, consumedMinutes: consumedMinutes(clock, at, calendars), dueAt, given };
}

/** The clock from its events, oldest first. Throws RangeError where they do not begin with its start. */
export function replay(events: readonly ClockEvent[], calendars: CalendarOf): LivingClock {
  const [first, ...rest] = events;
  if (first?.what !== 'started') throw new RangeError('the first event of a clock is its start');
  const policy = policyById(first.policy);
  const start = { at: first.at, calendar: first.calendar, ...(policy.basis === 'imported' && { importedDue: first.dueAt! }) };
  const fresh: LivingClock = { ...startClock(policy.clock, policy, start, calendars), nextRung: 0 };
  return rest.reduce((clock, event) => perform(clock, actOf(event), event.at, calendars), fresh);
}

function actOf({ what, cause, policy, calendar, given }: ClockEvent): Act {
  switch (what) {
    case 'started': throw new RangeError('a clock starts once');
    case 'retargeted': return { what, cause, policy };
    case 'recalendared': return { what, cause, calendar };
    case 'extended': return { what, cause, date: given! };
    case 'merged': return { what, cause, date: given };
    default: return { what, cause };
  }
}
