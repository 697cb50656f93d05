import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chinaCalendar as calendar } from '../../../src/cases/calendar.js';
import { CLOCK_POLICIES, policyById, policyFor } from '../../../src/cases/clock-policies.js';
import { derivation, merchantDue, toView } from '../../../src/cases/clock-view.js';
import { breach, consumedMinutes, isDue, isOpen, meet, pause, remainingMinutes, resume, rungAt, rungsOf, startClock, stop, usedShare } from '../../../src/cases/clocks.js';
import type { Clock } from '../../../src/cases/clocks.js';
import { CLOCKS, KINDS } from '../../../src/contract/index.js';

const calendars = () => calendar;
/** `10-09 17:30` of 2026 in local time. */
const at = (text: string): Date => new Date(`2026-${text.replace(' ', 'T')}:00+08:00`);
const local = (date: Date | string | null): string | null =>
  date && new Date(new Date(date).getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
const started = (policy: string, from: string): Clock => startClock(policyById(policy).clock, policyById(policy), { at: at(from), calendar: 'office@0' }, calendars);
const simple = (from = '10-10 13:40'): Clock => started('outcome_simple@1', from);
const complex = (from = '10-10 13:40'): Clock => started('outcome_complex@1', from);
const network = (from: string, due: string): Clock => startClock('network', policyById('network@1'), { at: at(from), calendar: 'office@0', importedDue: at(due) }, calendars);

describe('policies', () => {
  test.each([
    ['first_answer', 'duplicate', 'working', 540, false],
    ['outcome', 'duplicate', 'working', 2700, true],
    ['outcome', 'refund_late', 'calendar', 21_600, true],
    ['regulator', 'duplicate', 'calendar', 21_600, false],
    ['network', 'chargeback', 'imported', 0, false],
    ['merchant_answer', 'fraud', 'working', 1620, false],
    ['objection', 'duplicate', 'calendar', 10_080, false],
  ] as const)('%s of %s: %s, %i minutes, pauses %p', (clock, kind, basis, targetMinutes, pauses) => {
    expect(policyFor(clock, kind)).toMatchObject({ clock, basis, targetMinutes, pauses });
  });
  test('five kinds are complex', () => {
    expect(KINDS.filter(kind => policyFor('outcome', kind).basis === 'calendar')).toEqual([
      'amount_under',
      'refund_late',
      'fee_dispute',
      'chargeback',
      'fraud',
    ]);
  });
  test('every clock has a row for every kind, ids are unique, rungs climb and end at the due date', () => {
    for (const clock of CLOCKS) for (const kind of KINDS) expect(policyFor(clock, kind).clock).toBe(clock);
    expect(new Set(CLOCK_POLICIES.map(row => row.id)).size).toBe(CLOCK_POLICIES.length);
    for (const { rungs } of CLOCK_POLICIES) {
      const shares = rungs.map(rung => rung.share);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    }
  });
  test('an unknown row is refused', () => {
    expect(() => policyById('outcome_simple@99')).toThrow(RangeError);
  });
});

describe('starting', () => {
  test.each([
    ['first_answer@1', '10-10 13:40', '10-12 13:40'],
    ['first_answer@1', '10-12 09:00', '10-12 18:00'], // closing time, not the next morning
    ['first_answer@1', '10-10 20:00', '10-12 18:00'],
    ['outcome_simple@1', '09-30 13:40', '10-13 13:40'],
    ['outcome_complex@1', '10-10 13:40', '10-25 13:40'], // 15 x 24 h, a Sunday
    ['regulator@1', '09-30 20:00', '10-15 20:00'],
    ['merchant_answer@1', '10-12 10:05', '10-15 10:05'],
    ['objection@1', '10-12 10:05', '10-19 10:05'],
  ])('%s from %s is due %s', (policy, from, due) => {
    expect(local(started(policy, from).dueAt)).toBe(due);
  });
  test('a network item keeps the date it came with', () => {
    expect(local(network('10-09 10:00', '10-25 23:59').dueAt)).toBe('10-25 23:59');
    expect(network('10-09 10:00', '10-10 10:00').targetMinutes).toBe(1440);
    expect(network('10-09 10:00', '10-08 10:00').targetMinutes).toBe(0);
  });
  test('a due date is imported or computed, never both, and a policy serves its own clock', () => {
    expect(() => startClock('network', policyById('network@1'), { at: at('10-09 10:00'), calendar: 'office@0' }, calendars)).toThrow(RangeError);
    expect(() => startClock('outcome', policyById('outcome_simple@1'), { at: at('10-09 10:00'), calendar: 'office@0', importedDue: at('10-10 10:00') }, calendars)).toThrow(RangeError);
    expect(() => startClock('outcome', policyById('objection@1'), { at: at('10-09 10:00'), calendar: 'office@0' }, calendars)).toThrow(RangeError);
  });
});

describe('pausing', () => {
  test('the due date moves by the unused working time', () => {
    const paused = pause(simple(), at('10-12 10:05'), 'awaiting_merchant');
    expect(paused).toMatchObject({ state: 'paused', dueAt: null });
    const resumed = resume(paused, at('10-12 15:35'), 'answer', calendars);
    expect(resumed.state).toBe('running');
    expect(local(resumed.dueAt)).toBe('10-19 10:10'); // as in the mock-up of the case page
    expect(consumedMinutes(resumed, at('10-12 15:35'), calendars)).toBe(325);
  });
  test('calendar clocks move by the length of the pause', () => {
    const resumed = resume(pause(complex(), at('10-12 13:40'), 'awaiting_merchant'), at('10-14 13:40'), 'answer', calendars);
    expect(local(resumed.dueAt)).toBe('10-27 13:40');
  });
  test.each(['first_answer@1', 'regulator@1', 'merchant_answer@1', 'objection@1'])('%s never pauses', policy => {
    const clock = started(policy, '10-12 10:00');
    expect(pause(clock, at('10-12 11:00'), 'awaiting_merchant')).toBe(clock);
  });
  test('twice is once, and what ended stays', () => {
    const paused = pause(simple(), at('10-12 10:00'), 'awaiting_merchant');
    expect(pause(paused, at('10-12 11:00'), 'again')).toBe(paused);
    const running = simple();
    expect(resume(running, at('10-12 11:00'), 'answer', calendars)).toBe(running);
    const met = meet(running, at('10-12 11:00'));
    expect(pause(met, at('10-12 12:00'), 'awaiting_merchant')).toBe(met);
  });
  test('on a breached clock lateness freezes and the breach stays', () => {
    const late = breach(simple(), at('10-16 13:40'));
    const paused = pause(late, at('10-16 14:10'), 'awaiting_merchant');
    expect(paused).toMatchObject({ state: 'breached', dueAt: late.dueAt });
    expect(remainingMinutes(paused, at('10-16 17:00'), calendars)).toBe(-30);
    const resumed = resume(paused, at('10-16 17:00'), 'answer', calendars);
    expect(resumed).toMatchObject({ state: 'breached', dueAt: late.dueAt });
    expect(remainingMinutes(resumed, at('10-16 17:10'), calendars)).toBe(-40);
  });
  test('past due before the breach was marked, the date stays for the sweep', () => {
    const paused = pause(simple(), at('10-16 13:41'), 'awaiting_merchant');
    expect(paused.state).toBe('paused');
    expect(isDue(paused, at('10-16 13:42'))).toBe(true);
    expect(resume(paused, at('10-19 09:00'), 'answer', calendars).dueAt).toEqual(paused.dueAt);
    expect(breach(paused, at('10-16 13:42')).state).toBe('breached');
  });
  test('a server clock that steps back makes no negative segment', () => {
    const paused = pause(simple('10-12 10:00'), at('10-12 09:59'), 'awaiting_merchant');
    expect(paused.segments[0]).toMatchObject({ from: at('10-12 10:00').toISOString(), to: at('10-12 10:00').toISOString() });
    expect(local(resume(paused, at('10-12 09:00'), 'answer', calendars).dueAt)).toBe('10-19 10:00');
  });
  test('the clock it came from is not changed', () => {
    const clock = simple();
    const before = structuredClone(clock);
    resume(pause(clock, at('10-12 10:05'), 'x'), at('10-12 15:35'), 'y', calendars);
    breach(meet(clock, at('10-12 10:05')), at('10-20 10:05'));
    expect(clock).toEqual(before);
  });
});

describe('ending', () => {
  test('met in time: no more time is used', () => {
    const met = meet(simple(), at('10-12 10:00'));
    expect(met).toMatchObject({ state: 'met', metAt: at('10-12 10:00') });
    expect(isOpen(met)).toBe(false);
    expect(consumedMinutes(met, at('11-12 10:00'), calendars)).toBe(320);
  });
  test('a breach is marked from the due date on, once, and never undone', () => {
    const clock = simple();
    expect(breach(clock, at('10-16 13:39'))).toBe(clock);
    const late = breach(clock, at('10-16 13:40'));
    expect(late.state).toBe('breached');
    expect(meet(late, at('10-16 15:00'))).toMatchObject({ state: 'breached', metAt: at('10-16 15:00') });
    expect(stop(late, at('10-16 15:00')).state).toBe('breached');
    expect(isOpen(stop(late, at('10-16 15:00')))).toBe(false);
  });
  test('stopped or met while paused', () => {
    const paused = pause(simple(), at('10-12 10:00'), 'awaiting_merchant');
    expect(stop(paused, at('10-13 10:00'))).toMatchObject({ state: 'stopped', dueAt: null });
    expect(meet(paused, at('10-13 10:00')).state).toBe('met');
  });
  test('what has ended does not end again', () => {
    const met = meet(simple(), at('10-12 10:00'));
    expect(meet(met, at('10-13 10:00'))).toBe(met);
    expect(stop(met, at('10-13 10:00'))).toBe(met);
    expect(breach(met, at('11-13 10:00'))).toBe(met);
  });
});

describe('rungs', () => {
  test.each([
    [0.5, '10-14 09:10'],
    [0.7, '10-15 09:10'],
    [1, '10-16 13:40'],
  ])('%p of a simple outcome is used at %s', (share, instant) => {
    expect(local(rungAt(simple(), share, calendars))).toBe(instant);
  });
  test('a pause moves the rungs that lie behind it', () => {
    const paused = pause(simple(), at('10-15 09:10'), 'awaiting_merchant');
    expect(local(rungAt(paused, 0.5, calendars))).toBe('10-14 09:10');
    expect(local(rungAt(paused, 0.7, calendars))).toBe('10-15 09:10');
    expect(rungAt(paused, 1, calendars)).toBeNull();
    expect(rungAt(resume(paused, at('10-19 09:10'), 'answer', calendars), 1, calendars)).toEqual(at('10-20 13:40'));
  });
  test('reminders at half time and one working day before', () => {
    const found = rungsOf(started('merchant_answer@1', '10-12 10:05'), calendars).map(({ rung, at: instant }) => [rung.then, local(instant)]);
    expect(found).toEqual([
      ['remind_merchant', '10-13 14:35'],
      ['remind_merchant', '10-14 10:05'],
      ['answer_overdue', '10-15 10:05'],
    ]);
  });
  test('no rung of an ended clock lies after its end', () => {
    expect(rungsOf(meet(simple(), at('10-14 10:00')), calendars).map(({ at: instant }) => local(instant))).toEqual(['10-14 09:10', null, null]);
  });
  test('an imported clock climbs by calendar time', () => {
    expect(local(rungAt(network('10-10 10:00', '10-20 10:00'), 0.5, calendars))).toBe('10-15 10:00');
    expect(local(rungAt(network('10-10 10:00', '10-20 10:00'), 1, calendars))).toBe('10-20 10:00');
  });
});

describe('a network item for the merchant', () => {
  test('is due three working days earlier when it is short', () => {
    expect(local(merchantDue(network('10-12 10:00', '10-21 18:00'), calendars))).toBe('10-16 18:00');
  });
  test('is due a fifth of the working time earlier when it is long', () => {
    // 29 working days: 5.8 days back from the evening of 20 November
    expect(local(merchantDue(network('10-13 09:00', '11-20 18:00'), calendars))).toBe('11-13 10:48');
  });
  test('is never due before it came', () => {
    expect(local(merchantDue(network('10-12 10:00', '10-13 18:00'), calendars))).toBe('10-12 10:00');
  });
  test('the merchant reads the earlier date, staff the real one', () => {
    const clock = network('10-12 10:00', '10-21 18:00');
    expect(local(toView(clock, at('10-13 10:00'), calendars, true).dueAt!)).toBe('10-21 18:00');
    expect(local(toView(clock, at('10-13 10:00'), calendars, false).dueAt!)).toBe('10-16 18:00');
    expect(toView(clock, at('10-16 18:30'), calendars, false).remainingMinutes).toBe(-30);
  });
  test('other clocks are promised as they are', () => {
    expect(merchantDue(simple(), calendars)).toEqual(simple().dueAt);
    expect(merchantDue(pause(simple(), at('10-12 10:00'), 'x'), calendars)).toBeNull();
  });
});

describe('derivation', () => {
  const clock = resume(pause(simple(), at('10-12 10:05'), '等商户'), at('10-12 15:35'), 'answer', calendars);

  test('the case of the mock-up: 45 hours from 10-10 13:40 to 10-19 10:10', () => {
    const rows = derivation(clock, at('10-15 09:00'), calendars);
    expect(rows.map(row => [local(row.from), local(row.to), row.minutes, row.label ?? row.kind])).toEqual([
      ['10-10 13:40', '10-10 18:00', 260, 'running'],
      ['10-10 18:00', '10-12 09:00', 0, 'weekend'],
      ['10-12 09:00', '10-12 10:05', 65, 'running'],
      ['10-12 10:05', '10-12 15:35', 0, '等商户'],
      ['10-12 15:35', '10-16 18:00', 2305, 'running'],
      ['10-16 18:00', '10-19 09:00', 0, 'weekend'],
      ['10-19 09:00', '10-19 10:10', 70, 'running'],
    ]);
    expect(rows.reduce((sum, row) => sum + row.minutes, 0)).toBe(45 * 60);
  });
  test('a calendar clock is one row a segment', () => {
    const rows = derivation(pause(complex(), at('10-12 13:40'), '等商户'), at('10-13 13:40'), calendars);
    expect(rows.map(row => [row.kind, row.minutes])).toEqual([
      ['running', 2880],
      ['paused', 0],
    ]);
  });
  test('overdue it goes on to now, ended it stops', () => {
    expect(local(derivation(breach(simple(), at('10-16 13:40')), at('10-16 15:00'), calendars).at(-1)!.to)).toBe('10-16 15:00');
    expect(local(derivation(meet(simple(), at('10-10 15:00')), at('10-16 15:00'), calendars).at(-1)!.to)).toBe('10-10 15:00');
  });
  test('odd seconds before a pause are not lost', () => {
    const from = new Date('2026-10-12T09:00:30.500+08:00');
    const odd = startClock('outcome', policyById('outcome_simple@1'), { at: from, calendar: 'office@0' }, calendars);
    const back = resume(pause(odd, new Date('2026-10-12T09:10:45.900+08:00'), 'x'), at('10-12 11:00'), 'y', calendars);
    expect(derivation(back, at('10-12 11:00'), calendars).reduce((sum, row) => sum + row.minutes, 0)).toBe(2700);
  });
});

describe('view', () => {
  test('running, for staff', () => {
    expect(toView(simple(), at('10-14 09:10'), calendars, true)).toMatchObject({
      kind: 'outcome',
      state: 'running',
      basis: 'working',
      policy: 'outcome_simple@1',
      used: 0.5,
      remainingMinutes: 1350,
      dueAt: '2026-10-16T05:40:00.000Z',
    });
  });
  test('merchants get no derivation', () => {
    expect(toView(simple(), at('10-14 09:10'), calendars, false)).not.toHaveProperty('stretches');
    expect(toView(simple(), at('10-14 09:10'), calendars, true).stretches).toHaveLength(3);
  });
  test('paused has neither a date nor minutes left', () => {
    const view = toView(pause(simple(), at('10-12 10:00'), 'x'), at('10-14 09:10'), calendars, true);
    expect(view).not.toHaveProperty('dueAt');
    expect(view).not.toHaveProperty('remainingMinutes');
    expect(view.state).toBe('paused');
  });
  test('a second late reads as a minute, a second early as none', () => {
    expect(toView(simple(), new Date('2026-10-16T13:40:01+08:00'), calendars, true).remainingMinutes).toBe(-1);
    expect(toView(simple(), new Date('2026-10-16T13:39:59+08:00'), calendars, true).remainingMinutes).toBe(0);
  });
  test('met says when', () => {
    expect(toView(meet(simple(), at('10-12 10:00')), at('10-14 09:10'), calendars, true).metAt).toBe('2026-10-12T02:00:00.000Z');
  });
  test('a target of nothing is used up', () => {
    expect(usedShare(network('10-09 10:00', '10-08 10:00'), at('10-09 10:00'), calendars)).toBe(1);
  });
});

describe('whatever happens', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 4 * 24 * 60 }), { maxLength: 10 });
  const starts = fc.date({ min: new Date('2026-02-01T00:00:00Z'), max: new Date('2026-10-01T00:00:00Z'), noInvalidDate: true });
  const policies = fc.constantFrom('outcome_simple@1', 'outcome_complex@1');

  /** Pauses and resumes in turn after each gap; gives every state with its instant. */
  function lived(policy: string, from: Date, waits: readonly number[]): { clock: Clock; now: Date }[] {
    let clock = startClock('outcome', policyById(policy), { at: from, calendar: 'office@0' }, calendars);
    let now = from;
    return waits.map((minutes, turn) => {
      now = new Date(now.getTime() + minutes * 60_000 + 17);
      clock = breach(clock, now);
      clock = turn % 2 ? resume(clock, now, 'answer', calendars) : pause(clock, now, 'awaiting_merchant');
      return { clock, now };
    });
  }

  test('a pause and its end keep the time used', () => {
    fc.assert(
      fc.property(policies, starts, gaps, fc.nat(50_000), (policy, from, waits, minutes) => {
        const { clock, now } = lived(policy, from, [...waits, 5]).at(-1)!;
        const later = new Date(now.getTime() + minutes * 60_000);
        const paused = pause(clock, now, 'awaiting_merchant');
        expect(consumedMinutes(paused, later, calendars)).toBeCloseTo(consumedMinutes(clock, now, calendars), 6);
        expect(consumedMinutes(resume(paused, later, 'answer', calendars), later, calendars)).toBeCloseTo(consumedMinutes(clock, now, calendars), 6);
      }),
    );
  });
  test('time used never falls', () => {
    fc.assert(
      fc.property(policies, starts, gaps, (policy, from, waits) => {
        let last = 0;
        for (const { clock, now } of lived(policy, from, waits)) {
          const used = consumedMinutes(clock, now, calendars);
          expect(used).toBeGreaterThanOrEqual(last - 1e-6);
          last = used;
        }
      }),
    );
  });
  test('at the due date the target is used, and a working one lies in open time', () => {
    fc.assert(
      fc.property(policies, starts, gaps, (policy, from, waits) => {
        for (const { clock } of lived(policy, from, waits)) {
          if (clock.state !== 'running') continue;
          expect(consumedMinutes(clock, clock.dueAt!, calendars)).toBeCloseTo(clock.targetMinutes, 6);
          expect(Math.abs(rungAt(clock, 1, calendars)!.getTime() - clock.dueAt!.getTime())).toBeLessThanOrEqual(1);
          if (clock.basis === 'working') expect(isOpenTime(clock.dueAt!)).toBe(true);
        }
      }),
    );
  });
  test('the derivation touches end to end and adds up', () => {
    fc.assert(
      fc.property(policies, starts, gaps, (policy, from, waits) => {
        for (const { clock, now } of lived(policy, from, waits)) {
          const rows = derivation(clock, now, calendars);
          rows.slice(1).forEach((row, index) => expect(row.from).toBe(rows[index]!.to));
          const end = clock.state === 'running' ? clock.targetMinutes : consumedMinutes(clock, now, calendars);
          expect(Math.abs(rows.reduce((sum, row) => sum + row.minutes, 0) - end)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  function isOpenTime(date: Date): boolean {
    const [day = '', time = ''] = new Date(date.getTime() + 8 * 3_600_000).toISOString().split('T');
    return calendar.isWorkingDay(day) && time >= '09:00:00.000Z' && time <= '18:00:00.000Z';
  }
});
