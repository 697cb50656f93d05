import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CalendarContent, CalendarDay, CalendarImport } from '../../../../src/contract/index.js';
import {
  addDays, addMonths, areHours, begin, changesOf, contentOf, isChanged, lookUp, monthDays, putDay, step, takeOver, timeOf, undo, weekdayOf,
} from '../../../../src/web/desk/pages/calendar/working-copy.js';

const nine = { hours: [{ open: '09:00', close: '12:00' }, { open: '13:00', close: '18:00' }] };
const shut = { hours: [] };
const day = (date: string, more: Partial<CalendarDay> = {}): CalendarDay => ({ day: date, kind: 'closed', name: '国庆节', source: 'public', ...more });
const CONTENT: CalendarContent = { name: '办公', zone: 'Asia/Shanghai', week: [shut, nine, nine, nine, nine, nine, shut], days: [day('2026-10-01'), day('2026-10-10', { kind: 'works' })] };

describe('what a date is', () => {
  const look = lookUp(CONTENT);
  test.each([
    ['2026-10-08', 'open', 2],
    ['2026-10-11', 'weekend', 0],
    ['2026-10-01', 'closed', 0],
    ['2026-10-10', 'works', 2],
  ])('%s is %s', (date, kind, intervals) => expect([look(date).kind, look(date).hours.length]).toEqual([kind, intervals]));
  test('its own hours are shown', () => {
    const half = day('2026-10-08', { kind: 'hours', hours: [{ open: '09:00', close: '11:00' }], source: 'own' });
    expect(lookUp(putDay(CONTENT, half.day, half))('2026-10-08')).toEqual({ kind: 'hours', hours: half.hours, entry: half });
  });
});

describe('changing', () => {
  test('a day is put in its place, and taken out where it is as the week says', () => {
    const more = putDay(CONTENT, '2026-10-02', day('2026-10-02'));
    expect(more.days.map(one => one.day)).toEqual(['2026-10-01', '2026-10-02', '2026-10-10']);
    expect(putDay(more, '2026-10-02', undefined)).toEqual(CONTENT);
  });
  test('a file is taken over on top of what was changed by hand', () => {
    const own = putDay(CONTENT, '2026-06-18', day('2026-06-18', { name: '店庆', source: 'own' }));
    const seen: CalendarImport = { format: 'csv', added: [day('2027-01-01')], changed: [{ before: day('2026-10-01'), after: day('2026-10-01', { name: '国庆' }) }], removed: [day('2026-10-10')], wholeYears: [], passedOver: 0, faults: [] };
    expect(takeOver(own, seen).days.map(({ day: date, name }) => `${date} ${name}`)).toEqual(['2026-06-18 店庆', '2026-10-01 国庆', '2027-01-01 国庆节']);
  });
  test('what differs is told by day, week, zone and name', () => {
    expect(isChanged(changesOf(CONTENT, contentOf({ ...CONTENT })))).toBe(false);
    const next = putDay(putDay(CONTENT, '2026-10-10', undefined), '2026-10-02', day('2026-10-02'));
    expect(changesOf(CONTENT, next)).toEqual({ days: ['2026-10-02', '2026-10-10'], week: false, zone: false, name: false });
    expect(changesOf(CONTENT, { ...CONTENT, name: '夜班', zone: 'Europe/Berlin', week: CONTENT.week.toReversed() })).toEqual({ days: [], week: false, zone: true, name: true });
    expect(changesOf(CONTENT, { ...CONTENT, week: [nine, ...CONTENT.week.slice(1)] }).week).toBe(true);
  });
  test('each step can be taken back, the first one never', () => {
    const [one, two] = [putDay(CONTENT, '2026-10-02', day('2026-10-02')), putDay(CONTENT, '2026-10-03', day('2026-10-03'))];
    const copy = step(step(begin(CONTENT), one), two);
    expect(undo(copy).now).toBe(one);
    expect(undo(undo(undo(copy))).now).toBe(CONTENT);
  });
});

describe('dates', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));
  test('days go over the year’s end and daylight saving', () => expect([addDays('2026-12-31', 1), addDays('2026-03-08', 1), addDays('2026-11-02', -1)]).toEqual(['2027-01-01', '2026-03-09', '2026-11-01']));
  test('a month begins under its weekday, Monday first, and has all its days', () => {
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const days = monthDays(year, month);
      const first = days.findIndex(one => one !== undefined);
      expect(first).toBe((weekdayOf(days[first]!) + 6) % 7);
      expect(days.slice(first).map(one => Number(one!.slice(8)))).toEqual(Array.from({ length: days.length - first }, (_, index) => index + 1));
      expect(addDays(days.at(-1)!, 1).slice(8)).toBe('01');
    }));
  });
});

describe('hours as typed', () => {
  test.each([['9:00', '09:00'], ['0930', '09:30'], ['09：15', '09:15'], ['24:00', '24:00'], ['24:30', undefined], ['9', undefined], ['12:60', undefined], ['', undefined]])('%j is %j', (typed, time) => expect(timeOf(typed)).toBe(time));
  test.each([
    [[['09:00', '12:00'], ['13:00', '18:00']], true],
    [[['09:00', '12:00'], ['11:00', '18:00']], false],
    [[['12:00', '09:00']], false],
    [[['9:00', '12:00']], false],
    [[['24:00', '24:00']], false],
    [[], true],
  ] as [string[][], boolean][])('%j can be: %s', (intervals, expected) => expect(areHours(intervals.map(([open, close]) => ({ open: open!, close: close! })))).toBe(expected));
});
