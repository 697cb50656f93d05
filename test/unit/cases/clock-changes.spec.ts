import { describe, expect, test } from '@jest/globals';
import { extend, extensionLimit, merge, mergeDate, promisedAt, recalendar, retarget } from '../../../src/cases/clock-changes.js';
import { CLOCK_POLICIES, policyAt, policyById, policyFor } from '../../../src/cases/clock-policies.js';
import { derivation, merchantDue } from '../../../src/cases/clock-view.js';
import { breach, consumedMinutes, isDue, meet, pause, remainingMinutes, resume, rungAt, type Clock } from '../../../src/cases/clocks.js';
import { CALENDARS, at, calendars, local, started } from '../../support/clocks.js';

const simple = (from = '10-12 09:00'): Clock => started('outcome_simple@1', at(from));
const complex = (from = '10-12 09:00'): Clock => started('outcome_complex@1', at(from));
const regulator = (from = '10-12 09:00'): Clock => started('regulator@1', at(from));
const network = (from: string, due: string): Clock => started('network@1', at(from), at(due));
const urgent = policyById('outcome_simple_urgent@1');

describe('another target', () => {
  test('keeps the time used; the rest of the new one runs on', () => {
    const next = retarget(simple(), urgent, at('10-13 09:00'), calendars);
    expect([local(next.dueAt), next.targetMinutes, next.policy]).toEqual(['10-14 18:00', 3 * 540, 'outcome_simple_urgent@1']);
    expect(consumedMinutes(next, at('10-13 09:00'), calendars)).toBe(540);
  });
  test('and back again is as if nothing had been', () => {
    const back = retarget(retarget(simple(), urgent, at('10-13 09:00'), calendars), policyById('outcome_simple@1'), at('10-13 15:00'), calendars);
    expect(back).toEqual({ ...simple(), lastAt: at('10-13 15:00') });
  });
  test('of an urgent case is never later than what a merger left', () => {
    const merged = mergeDate(simple(), at('10-13 18:00'), at('10-12 10:00'), calendars);
    const next = retarget(merged, urgent, at('10-12 11:00'), calendars);
    expect([local(next.dueAt), next.policy]).toEqual(['10-13 18:00', 'outcome_simple_urgent@1']);
  });
  test('where more is used than it allows it is due at once', () => {
    const next = retarget(simple(), urgent, at('10-15 11:00'), calendars);
    expect([local(next.dueAt), isDue(next, at('10-15 11:00'))]).toEqual(['10-15 11:00', true]);
    expect(breach(next, at('10-15 11:00')).state).toBe('breached');
    expect(rungAt(next, 1, calendars)).toEqual(next.dueAt);
  });
  test('at night it is due at the next opening, never inside closed time', () => {
    const next = retarget(simple(), urgent, at('10-15 22:00'), calendars);
    expect([local(next.dueAt), isDue(next, at('10-15 22:00'))]).toEqual(['10-16 09:00', false]);
  });
  test('a calendar clock is due at once at any hour', () => {
    const next = retarget(complex(), policyById('outcome_complex_urgent@1'), at('10-24 22:00'), calendars);
    expect(isDue(next, at('10-24 22:00'))).toBe(true);
  });
  test('while it stands still it has no date; running on it has the rest of the new one', () => {
    const paused = retarget(pause(simple(), at('10-13 09:00'), 'awaiting_merchant'), urgent, at('10-13 12:00'), calendars);
    expect([paused.state, paused.dueAt]).toEqual(['paused', null]);
    expect(local(resume(paused, at('10-15 09:00'), 'answer', calendars).dueAt)).toBe('10-16 18:00');
  });
  test('running on after more was used than it allows it is due at once', () => {
    const paused = retarget(pause(simple(), at('10-15 18:00'), 'awaiting_merchant'), urgent, at('10-15 18:00'), calendars);
    expect(local(resume(paused, at('10-19 11:00'), 'answer', calendars).dueAt)).toBe('10-19 11:00');
  });
  test('a breach stays, and so does a date that passed unmarked or a clock that has ended', () => {
    const late = breach(simple(), at('10-16 18:00'));
    expect(retarget(late, urgent, at('10-17 09:00'), calendars)).toBe(late);
    const unmarked = simple();
    expect(retarget(unmarked, urgent, at('10-16 18:00'), calendars)).toBe(unmarked);
    const met = meet(simple(), at('10-13 09:00'));
    expect(retarget(met, urgent, at('10-13 10:00'), calendars)).toBe(met);
  });
  test('of another clock or basis is refused', () => {
    expect(() => retarget(simple(), policyById('outcome_complex@1'), at('10-13 09:00'), calendars)).toThrow(RangeError);
    expect(() => retarget(simple(), policyById('first_answer@1'), at('10-13 09:00'), calendars)).toThrow(RangeError);
  });
});

describe('priorities', () => {
  test.each([['duplicate', 'working', 1620], ['fraud', 'calendar', 10_080]] as const)('an urgent %s is promised in %s time, %i minutes', (kind, basis, targetMinutes) => {
    expect(policyFor('outcome', kind, 'urgent')).toMatchObject({ basis, targetMinutes, pauses: true, urgent: true });
  });
  test('other clocks know none', () => {
    for (const { id, clock } of CLOCK_POLICIES) if (clock !== 'outcome') expect([policyAt(id, 'urgent').id, policyFor(clock, 'other', 'urgent').clock]).toEqual([id, clock]);
  });
  test.each([
    ['outcome_simple@1', 'outcome_simple_urgent@1'],
    ['outcome_complex@1', 'outcome_complex_urgent@1'],
  ])('%s and %s are of one promise', (normal, pressing) => {
    expect([policyAt(normal, 'urgent').id, policyAt(pressing, 'normal').id, policyAt(normal, 'normal').id, policyAt(pressing, 'urgent').id]).toEqual([pressing, normal, normal, pressing]);
  });
});

describe('another calendar', () => {
  test('keeps the time used in the old one; the rest runs by the new', () => {
    const next = recalendar(simple(), 'office@1', at('10-13 18:00'), calendars);
    // two of five days are used; three times nine hours in mornings of three
    expect([consumedMinutes(next, at('10-13 18:00'), calendars), local(next.dueAt)]).toEqual([1080, '10-23 12:00']);
    expect(next.segments.map(one => [one.calendar, one.cause])).toEqual([['office@0', 'started'], ['office@1', 'recalendared']]);
  });
  test('a day that becomes a holiday moves the date behind it', () => {
    expect([local(simple().dueAt), local(recalendar(simple(), 'office@2', at('10-13 10:00'), calendars).dueAt)]).toEqual(['10-16 18:00', '10-19 18:00']);
  });
  test('a clock that stands still keeps why, and runs on by the new one', () => {
    const paused = recalendar(pause(simple(), at('10-13 18:00'), 'awaiting_merchant'), 'office@1', at('10-14 10:00'), calendars);
    expect(paused.segments.at(-1)).toMatchObject({ kind: 'paused', cause: 'awaiting_merchant', calendar: 'office@1' });
    expect(local(resume(paused, at('10-15 09:00'), 'answer', calendars).dueAt)).toBe('10-24 12:00');
  });
  test('calendar days and imported dates stay; what the merchant is told follows the new one', () => {
    expect(recalendar(complex(), 'office@1', at('10-13 10:00'), calendars).dueAt).toEqual(complex().dueAt);
    const item = network('10-12 10:00', '10-21 18:00');
    const next = recalendar(item, 'office@1', at('10-13 10:00'), calendars);
    expect(next.dueAt).toEqual(item.dueAt);
    expect(merchantDue(next, calendars)! < merchantDue(item, calendars)!).toBe(true);
  });
  test('a breach stays, a date that passed unmarked stays, and the same one changes nothing', () => {
    const late = breach(simple(), at('10-16 18:00'));
    expect(recalendar(late, 'office@2', at('10-17 09:00'), calendars)).toMatchObject({ state: 'breached', dueAt: late.dueAt });
    expect(recalendar(simple(), 'office@2', at('10-17 09:00'), calendars)).toMatchObject({ state: 'running', dueAt: simple().dueAt });
    const clock = simple();
    expect(recalendar(clock, 'office@0', at('10-13 09:00'), calendars)).toBe(clock);
    const met = meet(simple(), at('10-13 09:00'));
    expect(recalendar(met, 'office@1', at('10-13 10:00'), calendars)).toBe(met);
  });
  test('the derivation counts each part in its own', () => {
    const rows = derivation(recalendar(simple(), 'office@1', at('10-13 18:00'), calendars), at('10-14 09:00'), calendars);
    expect(rows.reduce((sum, row) => sum + row.minutes, 0)).toBe(5 * 540);
    expect(rows.filter(row => row.kind === 'running').map(row => [local(row.from), local(row.to), row.minutes])).toEqual([
      ['10-12 09:00', '10-13 18:00', 1080],
      ['10-14 09:00', '10-17 12:00', 4 * 180],
      ['10-19 09:00', '10-23 12:00', 5 * 180],
    ]);
  });
});

describe('an extension', () => {
  test.each([
    ['regulator@1', '12-11 09:00'],
    ['outcome_simple@1', '10-23 18:00'],
    ['outcome_complex@1', '11-11 09:00'],
    ['outcome_simple_urgent@1', '10-16 18:00'],
    ['outcome_complex_urgent@1', '10-27 09:00'],
    ['first_answer@1', null],
    ['merchant_answer@1', null],
    ['objection@1', null],
  ])('of %s goes to %s at most', (policy, limit) => {
    expect(local(extensionLimit(started(policy, at('10-12 09:00')), at('10-12 10:00'), calendars))).toBe(limit);
  });
  test('of a network item there is none', () => expect(extensionLimit(network('10-12 09:00', '10-30 09:00'), at('10-12 10:00'), calendars)).toBeNull());
  test('a pause moves the hard stop by its length', () => {
    const clock = resume(pause(simple(), at('10-13 09:00'), 'awaiting_merchant'), at('10-15 09:00'), 'answer', calendars);
    expect(local(extensionLimit(clock, at('10-15 09:00'), calendars))).toBe('10-27 18:00');
  });
  test('to the very date that was given', () => {
    const next = extend(regulator(), at('11-20 12:00'), at('10-20 10:00'), calendars);
    expect([local(next.dueAt), remainingMinutes(next, at('11-20 12:00'), calendars)]).toEqual(['11-20 12:00', 0]);
  });
  test('and only once, only later, only up to the hard stop, only in time', () => {
    const next = extend(regulator(), at('11-20 12:00'), at('10-20 10:00'), calendars);
    expect(() => extend(next, at('11-21 12:00'), at('10-20 10:00'), calendars)).toThrow(RangeError);
    expect(() => extend(regulator(), at('10-27 09:00'), at('10-20 10:00'), calendars)).toThrow(RangeError);
    expect(() => extend(regulator(), at('12-11 09:01'), at('10-20 10:00'), calendars)).toThrow(RangeError);
    expect(local(extend(regulator(), at('12-11 09:00'), at('10-20 10:00'), calendars).dueAt)).toBe('12-11 09:00');
    expect(() => extend(regulator(), at('11-20 12:00'), at('10-27 09:00'), calendars)).toThrow(RangeError);
  });
  test('not of one that stands still, has ended or is breached', () => {
    for (const clock of [pause(simple(), at('10-13 09:00'), 'x'), meet(simple(), at('10-13 09:00')), breach(simple(), at('10-16 18:00'))]) {
      expect(extensionLimit(clock, at('10-13 10:00'), calendars)).toBeNull();
    }
  });
});

describe('merging', () => {
  test('the earliest date wins, however many', () => {
    const dates = ['10-14 09:00', '10-12 09:00', '10-13 09:00'].map(from => simple(from));
    expect(local(merge([dates[0]!, dates[1]!, dates[2]!], at('10-14 10:00'), calendars).dueAt)).toBe('10-16 18:00');
  });
  test('a later one changes nothing', () => {
    const clock = simple();
    expect(merge([clock, simple('10-13 09:00')], at('10-14 10:00'), calendars)).toBe(clock);
  });
  test('of one that stands still it is the date it would have now; of an ended one none', () => {
    const other = pause(simple('10-08 09:00'), at('10-13 09:00'), 'x');
    expect(local(promisedAt(other, at('10-14 09:00'), calendars))).toBe('10-14 18:00');
    expect(local(merge([simple('10-14 09:00'), other], at('10-14 09:00'), calendars).dueAt)).toBe('10-14 18:00');
    const clock = simple();
    expect(merge([clock, meet(simple('10-08 09:00'), at('10-13 09:00'))], at('10-14 10:00'), calendars)).toBe(clock);
  });
  test('a date inside closed time becomes the closing before it', () => {
    expect(local(mergeDate(simple('10-14 09:00'), at('10-17 20:00'), at('10-14 10:00'), calendars).dueAt)).toBe('10-16 18:00');
  });
  test('a date that has passed is taken as it is, so that it is a breach', () => {
    const late = mergeDate(simple('10-14 09:00'), at('10-13 20:00'), at('10-14 10:00'), calendars);
    expect([local(late.dueAt), breach(late, at('10-14 10:00')).state]).toEqual(['10-13 20:00', 'breached']);
  });
  test('one that stands still has the rest of the earlier one when it runs on', () => {
    const paused = mergeDate(pause(simple('10-14 09:00'), at('10-14 09:00'), 'x'), at('10-14 18:00'), at('10-14 09:00'), calendars);
    expect([paused.state, paused.dueAt, local(resume(paused, at('10-15 09:00'), 'answer', calendars).dueAt)]).toEqual(['paused', null, '10-15 18:00']);
  });
  test('a breached one stays as it is', () => {
    const late = breach(simple(), at('10-16 18:00'));
    expect(merge([late, simple('10-08 09:00')], at('10-17 09:00'), calendars)).toBe(late);
  });
});

test('the calendars of these tests differ', () => {
  const open = Object.values(CALENDARS).map(calendar => calendar.workingMinutes(at('10-12 00:00'), at('10-19 00:00')));
  expect(open).toEqual([2700, 1080, 2160, 10_080]);
});
