import { describe, expect, test } from '@jest/globals';
import { addDays, dayOf, daysBetween, instantOn, minutesBetween } from '../../../src/cases/rulebook/days.js';
import { viewAt, viewOf } from '../../../src/cases/rulebook/index.js';
import { MID, sale } from './rows.js';

describe('reading 1: what an investigation sees', () => {
  const asOf = '2026-10-16T12:00:00+08:00';

  test('rows up to the very second of asOf are seen, later ones are not', () => {
    const now = sale({ txnTime: asOf });
    const after = sale({ txnTime: '2026-10-16T12:00:01+08:00' });
    expect(viewAt([after, now], asOf)).toEqual([now]);
  });

  test('a row that settles tomorrow is not seen although its time has passed', () => {
    const tomorrow = sale({ txnTime: '2026-10-15T23:30:00+08:00', settleDate: '20261017' });
    expect(viewAt([tomorrow], asOf)).toEqual([]);
    expect(viewAt([tomorrow], '2026-10-17T00:00:00+08:00')).toEqual([tomorrow]);
  });

  test('an asOf written in UTC is the same moment', () => {
    const row = sale({ txnTime: asOf });
    expect(viewAt([row], '2026-10-16T04:00:00Z')).toEqual([row]);
    expect(viewAt([row], '2026-10-15T23:59:59Z')).toEqual([]);
  });

  test('the view is in order of time whatever order came in', () => {
    const first = sale({ txnTime: '2026-10-15T09:00:00+08:00' });
    const second = sale({ txnTime: '2026-10-15T10:00:00+08:00' });
    expect(viewAt([second, first], asOf)).toEqual([first, second]);
    expect(viewAt([first, second], asOf)).toEqual([first, second]);
  });

  test("another merchant's rows are left out and a row brought twice counts once", () => {
    const own = sale();
    const foreign = sale({ mid: '999000000000001' });
    expect(viewOf(MID, [own, foreign, { ...own }], asOf)).toEqual([own]);
  });
});

describe('days are those of +08:00', () => {
  test('an instant late in the UTC day is already tomorrow', () => expect(dayOf('2026-10-15T16:00:00Z')).toBe('20261016'));
  test('a bare day is itself', () => expect(dayOf('2026-10-16')).toBe('20261016'));
  test('an unreadable time throws', () => expect(() => dayOf('yesterday')).toThrow(RangeError));
  test('days are added over the end of a month and a year', () => {
    expect(addDays('20261031', 1)).toBe('20261101');
    expect(addDays('20270101', -1)).toBe('20261231');
  });
  test('days between count calendar days', () => expect(daysBetween('20261016', '20270414')).toBe(180));
  test('minutes between keep the seconds', () => expect(minutesBetween('2026-10-16T10:00:00+08:00', '2026-10-16T02:01:30Z')).toBe(1.5));
  test('a clock on a day carries +08:00', () => expect(instantOn('20261016', '23:00')).toBe('2026-10-16T23:00:00+08:00'));
});
