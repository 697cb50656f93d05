import { describe, expect, test } from '@jest/globals';
import { notableOf } from '../../../src/contract/index.js';
import { derivationOf } from '../../../src/cases/calendars/derivation.js';
import { chinaCalendar, makeCalendar } from '../../../src/cases/calendar.js';
import { stateCouncilDays, type DayOverride } from '../../../src/cases/calendar-days.js';

const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const local = (date: Date | string): string => new Date(new Date(date).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const due = (from: string, days: number): string => local(chinaCalendar.addWorking(at(from), days * 540).at);
const eachDay = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) days.push(new Date(day).toISOString().slice(0, 10));
  return days;
};

/** As the State Council's notices of each autumn say. */
const CLOSED: [string, string, string][] = [
  ['New Year 2024', '2024-01-01', '2024-01-01'],
  ['Spring Festival 2024', '2024-02-10', '2024-02-17'],
  ['Qingming 2024', '2024-04-04', '2024-04-06'],
  ['Labour Day 2024', '2024-05-01', '2024-05-05'],
  ['Mid-Autumn 2024', '2024-09-15', '2024-09-17'],
  ['National Day 2024', '2024-10-01', '2024-10-07'],
  ['New Year 2025', '2025-01-01', '2025-01-01'],
  ['Spring Festival 2025', '2025-01-28', '2025-02-04'],
  ['Labour Day 2025', '2025-05-01', '2025-05-05'],
  ['National Day and Mid-Autumn 2025', '2025-10-01', '2025-10-08'],
  ['New Year 2026', '2026-01-01', '2026-01-03'],
  ['Spring Festival 2026', '2026-02-15', '2026-02-23'],
  ['Labour Day 2026', '2026-05-01', '2026-05-05'],
  ['Mid-Autumn 2026', '2026-09-25', '2026-09-27'],
  ['National Day 2026', '2026-10-01', '2026-10-07'],
];
const MAKE_UP = [
  '2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12',
  '2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11',
  '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10',
];

describe('published days', () => {
  test.each(CLOSED)('%s is closed from its first to its last day', (_, from, to) => {
    expect(eachDay(from, to).filter(day => chinaCalendar.isWorkingDay(day))).toEqual([]);
  });
  test.each(MAKE_UP)('%s is a weekend day that works', day => {
    expect([0, 6]).toContain(new Date(day).getUTCDay());
    expect(chinaCalendar.isWorkingDay(day)).toBe(true);
  });
  test.each([[2024], [2025], [2026]])('%i has no other weekend day that works, and no other weekday that is closed', year => {
    const holidays = CLOSED.flatMap(([, from, to]) => eachDay(from, to));
    const also = ['2025-04-04', '2025-05-31', '2025-06-01', '2025-06-02', '2024-06-10', '2026-04-06', '2026-06-19'];
    const odd = eachDay(`${year}-01-01`, `${year}-12-31`).filter(day => {
      const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
      return chinaCalendar.isWorkingDay(day) === isWeekend;
    });
    expect(odd.filter(day => !MAKE_UP.includes(day) && !holidays.includes(day) && !also.includes(day))).toEqual([]);
  });
  test('working days of a year: 2024 has 251, 2025 has 248, 2026 has 248', () => {
    const count = (year: number) => eachDay(`${year}-01-01`, `${year}-12-31`).filter(day => chinaCalendar.isWorkingDay(day)).length;
    expect([2024, 2025, 2026].map(count)).toEqual([251, 248, 248]);
  });
});

describe('dates over the long holidays', () => {
  test.each([
    // National Day 2025: Sun 28 Sep works, 1 to 8 October closed, so the fifth day is Fri 10 Oct
    ['2025-09-26 16:40', 5, '2025-10-10 16:40'],
    ['2025-09-26 16:40', 6, '2025-10-11 16:40'],
    ['2025-09-30 17:00', 1, '2025-10-09 17:00'],
    // National Day 2026: 1 to 7 October closed, Sat 10 Oct works
    ['2026-09-30 16:40', 1, '2026-10-08 16:40'],
    ['2026-09-29 10:00', 4, '2026-10-10 10:00'],
    ['2026-09-29 10:00', 5, '2026-10-12 10:00'],
    ['2026-09-24 16:40', 5, '2026-10-09 16:40'],
    // Spring Festivals, each with a make-up day before and after
    ['2024-02-09 17:00', 1, '2024-02-18 17:00'],
    ['2024-02-03 12:00', 1, '2024-02-04 18:00'],
    ['2025-01-24 10:00', 3, '2025-02-05 10:00'],
    ['2025-02-07 10:00', 1, '2025-02-08 10:00'],
    ['2026-02-13 10:00', 2, '2026-02-24 10:00'],
    ['2026-02-27 10:00', 1, '2026-02-28 10:00'],
    // over the year's end
    ['2024-12-31 10:00', 1, '2025-01-02 10:00'],
    ['2025-12-31 17:00', 1, '2026-01-04 17:00'],
    ['2023-12-29 15:00', 1, '2024-01-02 15:00'],
  ])('%s and %i working days is %s', (from, days, expected) => expect(due(from, days)).toBe(expected));

  test('a date into a year that is not known says that it is a guess', () => {
    const last = Math.max(...stateCouncilDays().map(({ day }) => Number(day.slice(0, 4))));
    const over = chinaCalendar.addWorking(at(`${last}-12-30 10:00`), 10 * 540);
    expect(over.beyondCalendar).toBe(true);
    expect(over.stretches.some(row => row.beyond)).toBe(true);
    expect(chinaCalendar.addWorking(at('2025-12-31 10:00'), 540).stretches.some(row => row.beyond)).toBe(false);
  });
});

describe('the derivation', () => {
  const told = (from: string, days: number, calendar = chinaCalendar) =>
    derivationOf(calendar, at(from), days * 540).notable.map(({ from: first, to, kind, name, hours }) => [first, to, kind, name ?? '', hours ?? ''].join(' ').trim());

  test('names the make-up day, the holidays as one range and the weekends on the way', () => {
    const found = derivationOf(chinaCalendar, at('2025-09-26 16:40'), 6 * 540);
    expect(local(found.dueAt)).toBe('2025-10-11 16:40');
    expect(found.notable).toEqual([
      { from: '2025-09-27', to: '2025-09-27', kind: 'weekend' },
      { from: '2025-09-28', to: '2025-09-28', kind: 'works', name: '国庆节', nameEn: 'National Day' },
      { from: '2025-10-01', to: '2025-10-08', kind: 'holiday', name: '国庆节、中秋', nameEn: 'National Day, Mid-autumn Festival' },
      { from: '2025-10-11', to: '2025-10-11', kind: 'works', name: '国庆节', nameEn: 'National Day' },
    ]);
    expect(found.stretches.reduce((sum, row) => sum + row.minutes, 0)).toBe(6 * 540);
  });
  test('names a half day with its hours', () => {
    const half: DayOverride = { day: '2026-12-24', intervals: [[540, 720]], label: '年终盘点', source: 'acquirer' };
    const calendar = makeCalendar([...stateCouncilDays(), half]);
    expect(told('2026-12-23 10:00', 2, calendar)).toEqual(['2026-12-24 2026-12-24 hours 年终盘点 09:00–12:00']);
    // eight hours on the 23rd, three on the half day, seven on the 25th
    expect(local(calendar.addWorking(at('2026-12-23 10:00'), 1080).at)).toBe('2026-12-25 16:00');
  });
  test('an ordinary week has nothing to tell', () => expect(told('2026-11-02 09:30', 3)).toEqual([]));
  test('a make-up day with the week’s own hours is told only where the week is closed', () => {
    const usual: DayOverride = { day: '2026-11-04', intervals: 'usual', label: '照常', source: 'acquirer' };
    expect(told('2026-11-03 09:30', 2, makeCalendar([...stateCouncilDays(), usual]))).toEqual([]);
  });
  test('what two rows say of one weekend is said once', () => {
    const first = chinaCalendar.stretches(at('2026-11-06 10:00'), at('2026-11-07 12:00'));
    const second = chinaCalendar.stretches(at('2026-11-07 15:00'), at('2026-11-09 12:00'));
    expect(notableOf([...first, ...second])).toEqual([{ from: '2026-11-07', to: '2026-11-08', kind: 'weekend' }]);
  });
});
