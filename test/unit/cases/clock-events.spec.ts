import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extensionLimit } from '../../../src/cases/clock-changes.js';
import { CLOCK_EVENTS, eventOf, isOurs, live, perform, replay, type Act, type ClockEvent, type LivingClock } from '../../../src/cases/clock-events.js';
import { CLOCK_POLICIES, policyAt, policyById } from '../../../src/cases/clock-policies.js';
import { consumedMinutes, isDue, isOpen, remainingMinutes, rungAt } from '../../../src/cases/clocks.js';
import { CALENDARS, at, calendars, started } from '../../support/clocks.js';

const MINUTE = 60_000;
type Wish = { act: 'paused' | 'resumed' | 'met' | 'stopped' | 'breached' | 'rung' | 'urgent' | 'normal' | 'recalendared' | 'extended' | 'merged'; wait: number; pick: number };

/** An act that fits what the clock is now; null where the rules of the act would refuse it. */
function fitting(clock: LivingClock, { act, pick }: Wish, now: Date): Act | null {
  const ids = Object.keys(CALENDARS);
  switch (act) {
    case 'urgent':
    case 'normal':
      return { what: 'retargeted', cause: `priority_${act}`, policy: policyAt(clock.policy, act).id };
    case 'recalendared':
      return { what: act, cause: 'calendar', calendar: ids[pick % ids.length]! };
    case 'extended': {
      const limit = extensionLimit(clock, now, calendars);
      if (!limit || limit <= clock.dueAt!) return null;
      return { what: act, cause: 'approved', date: new Date(clock.dueAt!.getTime() + Math.ceil(((limit.getTime() - clock.dueAt!.getTime()) * (1 + (pick % 10))) / 10)) };
    }
    case 'merged':
      return { what: act, cause: 'merged', date: pick % 5 ? new Date(now.getTime() + (pick - 8000) * MINUTE) : null };
    case 'rung':
      return clock.nextRung < policyById(clock.policy).rungs.length ? { what: act, cause: 'rung' } : null;
    default:
      return { what: act, cause: act === 'paused' ? 'awaiting_merchant' : act };
  }
}

interface Life {
  before: LivingClock;
  clock: LivingClock;
  now: Date;
  act: Act;
  events: ClockEvent[];
}

/** Every state of a clock that lived through these wishes, with all its events up to then. */
function livesOf(policy: string, from: Date, wishes: readonly Wish[]): Life[] {
  let clock: LivingClock = { ...started(policy, from, policy.startsWith('network') ? new Date(from.getTime() + 20 * 24 * 60 * MINUTE + 17) : undefined), nextRung: 0 };
  let events = [eventOf(clock, { what: 'started', cause: 'started' }, from, calendars)];
  let now = from;
  return wishes.flatMap(wish => {
    now = new Date(now.getTime() + wish.wait * MINUTE + 13);
    const act = fitting(clock, wish, now);
    if (!act) return [];
    const before = clock;
    const lived = live(clock, act, now, calendars);
    clock = lived.clock;
    events = [...events, ...lived.events];
    return [{ before, clock, now, act, events }];
  });
}

const wish: fc.Arbitrary<Wish> = fc.record({
  act: fc.constantFrom<Wish['act'][]>('paused', 'paused', 'resumed', 'resumed', 'urgent', 'normal', 'recalendared', 'recalendared', 'extended', 'merged', 'rung', 'breached', 'met', 'stopped'),
  // now and then the server's clock steps back an hour
  wait: fc.oneof({ weight: 8, arbitrary: fc.nat(2 * 24 * 60) }, { weight: 1, arbitrary: fc.constant(-60) }),
  pick: fc.nat(20_000),
});
const wishes = fc.array(wish, { minLength: 1, maxLength: 16 });
const starts = fc.date({ min: new Date('2026-02-01T00:00:00Z'), max: new Date('2026-10-01T00:00:00Z'), noInvalidDate: true });
const policies = fc.constantFrom(...CLOCK_POLICIES.map(policy => policy.id));
const holds = (check: (life: Life, all: Life[]) => void, of: fc.Arbitrary<string> = policies): void =>
  fc.assert(fc.property(of, starts, wishes, (policy, from, asked) => livesOf(policy, from, asked).forEach((life, _, all) => check(life, all))), { numRuns: 300 });

describe('whatever is done to a clock', () => {
  test('its events make it again', () => {
    holds(({ clock, events }) => expect(replay(events, calendars)).toEqual(clock));
  });
  test('time used never falls, from event to event', () => {
    holds(({ events }) => events.slice(1).forEach((event, index) => expect(event.consumedMinutes).toBeGreaterThanOrEqual(events[index]!.consumedMinutes - 1e-6)));
  });
  test('events follow each other in time', () => {
    holds(({ events }) => events.slice(1).forEach((event, index) => expect(event.at >= events[index]!.at).toBe(true)));
  });
  test('an act moves no time that was used', () => {
    holds(({ before, clock }) => expect(consumedMinutes(clock, clock.lastAt!, calendars)).toBeCloseTo(consumedMinutes(before, clock.lastAt!, calendars), 6));
  });
  test('no date of ours passes unseen: after every act one that is due is breached', () => {
    holds(({ clock, now }) => {
      if (isOpen(clock) && isOurs(clock) && clock.lastAt! >= now) expect(clock.state === 'breached').toBe(isDue(clock, clock.lastAt!));
    });
  });
  test('a breach is for good', () => {
    holds(({ before, clock }) => before.state === 'breached' && expect([clock.state, clock.dueAt, clock.targetMinutes]).toEqual(['breached', before.dueAt, before.targetMinutes]));
  });
  test('at the due date the target is used: due = start + target + pauses', () => {
    holds(({ clock, now }) => {
      // a target that more was used than it allows is due at once
      if (clock.state !== 'running' || !clock.dueAt || clock.dueAt <= now || remainingMinutes(clock, now, calendars) <= 0) return;
      expect(consumedMinutes(clock, clock.dueAt, calendars)).toBeCloseTo(clock.targetMinutes, 6);
    });
  });
  test('a working date that lies ahead is never inside closed time, and the last rung is the date itself', () => {
    holds(({ clock, now }) => {
      if (!isOpen(clock) || !clock.dueAt) return;
      expect(rungAt(clock, 1, calendars)).toEqual(clock.dueAt);
      if (clock.basis !== 'working' || clock.state !== 'running' || clock.dueAt <= now) return;
      const calendar = calendars(clock.calendar);
      const around = calendar.workingMinutes(new Date(clock.dueAt.getTime() - MINUTE), new Date(clock.dueAt.getTime() + MINUTE));
      expect(around).toBeGreaterThan(0);
    });
  });
  test('regulator and network clocks never stand still', () => {
    holds(({ clock }) => expect([clock.state === 'paused', clock.segments.some(one => one.kind === 'paused')]).toEqual([false, false]), fc.constantFrom('regulator@1', 'network@1'));
  });
  test('a network date stays the one it came with, whatever but a merger is done', () => {
    holds(({ before, clock, act }) => act.what !== 'merged' && expect(clock.dueAt).toEqual(before.dueAt), fc.constant('network@1'));
  });
  test('only an extension, a change of target or calendar, or the end of a pause makes a date later', () => {
    holds(({ before, clock, act }) => {
      if (!before.dueAt || !clock.dueAt || ['extended', 'retargeted', 'recalendared'].includes(act.what)) return;
      expect(clock.dueAt <= before.dueAt).toBe(true);
    });
  });
  test('an extension is given once and never beyond the hard stop', () => {
    holds(({ events, clock }) => {
      const given = events.filter(event => event.what === 'extended');
      expect(given.length).toBeLessThanOrEqual(1);
      if (given[0]) expect(given[0].targetMinutes).toBeLessThanOrEqual(policyById(given[0].policy).extendableToMinutes! + 1e-6);
      expect(Boolean(clock.extendedAt)).toBe(given.length === 1);
    });
  });
  test('the clock it came from is not changed', () => {
    fc.assert(fc.property(policies, starts, wishes, (policy, from, asked) => {
      const [first] = livesOf(policy, from, asked);
      if (!first) return;
      const before = structuredClone(first.clock);
      livesOf(policy, from, asked);
      expect(first.clock).toEqual(before);
    }));
  });
});

describe('adding and measuring', () => {
  const ids = fc.constantFrom(...Object.keys(CALENDARS));
  test('what is added is measured', () => {
    fc.assert(fc.property(ids, starts, fc.nat(20_000), (id, from, minutes) => {
      const calendar = calendars(id);
      expect(calendar.workingMinutes(from, calendar.addWorking(from, minutes).at)).toBeCloseTo(minutes, 6);
    }));
  });
  test('a larger target is never due earlier, a later start neither', () => {
    fc.assert(fc.property(ids, starts, fc.nat(20_000), fc.nat(5000), (id, from, minutes, more) => {
      const { addWorking } = calendars(id);
      expect(addWorking(from, minutes + more).at >= addWorking(from, minutes).at).toBe(true);
      expect(addWorking(new Date(from.getTime() + more * MINUTE), minutes).at >= addWorking(from, minutes).at).toBe(true);
    }));
  });
  test('time used never falls as time goes on', () => {
    fc.assert(fc.property(policies, starts, wishes, fc.nat(5000), (policy, from, asked, minutes) => {
      for (const { clock, now } of livesOf(policy, from, asked)) {
        const later = new Date(now.getTime() + minutes * MINUTE);
        expect(consumedMinutes(clock, later, calendars)).toBeGreaterThanOrEqual(consumedMinutes(clock, now, calendars) - 1e-6);
      }
    }));
  });
});

describe('events', () => {
  const clock: LivingClock = { ...started('outcome_simple@1', at('10-12 09:00')), nextRung: 0 };
  test('begin with the start', () => {
    expect(() => replay([], calendars)).toThrow(RangeError);
    const start = eventOf(clock, { what: 'started', cause: 'started' }, at('10-12 09:00'), calendars);
    expect(() => replay([{ ...start, what: 'met' }], calendars)).toThrow(RangeError);
    expect(() => replay([start, start], calendars)).toThrow(RangeError);
    expect(replay([start], calendars)).toEqual(clock);
  });
  test('met late: the breach stands before it', () => {
    expect(live(clock, { what: 'met', cause: 'approve' }, at('10-19 10:00'), calendars).events.map(event => [event.what, event.cause, Math.round(event.consumedMinutes)])).toEqual([
      ['breached', 'due', 2760],
      ['met', 'approve', 2760],
    ]);
  });
  test('a target that more was used than it allows: the breach stands behind it', () => {
    const act: Act = { what: 'retargeted', cause: 'priority_urgent', policy: 'outcome_simple_urgent@1' };
    expect(live(clock, act, at('10-15 11:00'), calendars).events.map(event => event.what)).toEqual(['retargeted', 'breached']);
  });
  test('the merchant’s own date only runs out', () => {
    const theirs: LivingClock = { ...started('merchant_answer@1', at('10-12 09:00')), nextRung: 0 };
    expect(live(theirs, { what: 'met', cause: 'answer' }, at('10-19 10:00'), calendars)).toMatchObject({ clock: { state: 'met' }, events: [{ what: 'met' }] });
  });
  test('what does not concern it leaves no event', () => {
    expect(live(clock, { what: 'resumed', cause: 'answer' }, at('10-13 10:00'), calendars)).toEqual({ clock, events: [] });
    expect(perform(clock, { what: 'breached', cause: 'due' }, at('10-13 10:00'), calendars)).toBe(clock);
  });
  test('every kind of event is one of the names', () => expect(new Set(CLOCK_EVENTS).size).toBe(11));
});
