import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDay, planDays, stateCouncilDays, WORKING_DAY } from '../../../src/cases/calendar-days.js';
import { chinaCalendar, makeCalendar, wholeMinutes } from '../../../src/cases/calendar.js';
import type { Calendar, Interval } from '../../../src/cases/calendar.js';

/** `10-09 17:30` of 2026 in local time. */
const at = (text: string): Date => new Date(`2026-${text.replace(' ', 'T')}:00+08:00`);
const local = (date: Date | string): string => new Date(new Date(date).getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
const rows = (calendar: Calendar, from: string, to: string) =>
  calendar.stretches(at(from), at(to)).map(row => [local(row.from), local(row.to), row.minutes, row.label ?? row.kind]);

const LUNCH: readonly Interval[] = [
  [540, 720],
  [810, 1080],
];
const withLunch = makeCalendar(stateCouncilDays(), [[], LUNCH, LUNCH, LUNCH, LUNCH, LUNCH, []]);
const calendars = fc.constantFrom(chinaCalendar, withLunch);
const instants = fc.date({ min: new Date('2026-01-05T00:00:00Z'), max: new Date('2026-11-30T00:00:00Z'), noInvalidDate: true });
const durations = fc.integer({ min: 0, max: 20 * 540 });

function minuteOfDay(date: Date): number {
  return ((date.getTime() + 8 * 3_600_000) % 86_400_000) / 60_000;
}
function dayText(date: Date): string {
  return new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

describe('working days', () => {
  test.each(['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'])('%s is National Day', day => {
    expect(chinaCalendar.isWorkingDay(day)).toBe(false);
  });
  test.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])('%s is a make-up working day', day => {
    expect(chinaCalendar.isWorkingDay(day)).toBe(true);
    expect(chinaCalendar.isWorkingDay(day.replaceAll('-', ''))).toBe(true);
  });
  test('other days go by the week', () => {
    expect(chinaCalendar.isWorkingDay('20261009')).toBe(true);
    expect(chinaCalendar.isWorkingDay('20261011')).toBe(false);
    expect(chinaCalendar.isWorkingDay('20261017')).toBe(false);
  });
  test('a year whose holidays are unknown goes by the week and says so', () => {
    expect(chinaCalendar.covers('20261231')).toBe(true);
    expect(chinaCalendar.covers('2040-10-01')).toBe(false);
    expect(chinaCalendar.isWorkingDay('2040-10-01')).toBe(true);
  });
  test.each(['', '2026', '2026-1-1', '2026-02-30', '20261301', '2026-1001', 'tomorrow'])('%p is no day', text => {
    expect(() => chinaCalendar.isWorkingDay(text)).toThrow(RangeError);
  });
  test('weekdays before 1970 and leap days are right', () => {
    const days = planDays([], [[], WORKING_DAY, WORKING_DAY, WORKING_DAY, WORKING_DAY, WORKING_DAY, []]);
    expect(days.plan(parseDay('1969-12-28')).closedAs).toBe('weekend');
    expect(days.plan(parseDay('1969-12-29')).closedAs).toBe('night');
    expect(parseDay('2028-03-01') - parseDay('2028-02-28')).toBe(2);
  });
});

describe('overrides', () => {
  const halfDay = { day: '2026-10-14', intervals: [[540, 720]] as const, label: '盘点', source: 'acquirer' as const };

  test('an override wins over the week and a later one over an earlier', () => {
    const closed = { ...halfDay, intervals: [] };
    expect(makeCalendar([halfDay]).workingMinutes(at('10-14 00:00'), at('10-15 00:00'))).toBe(180);
    expect(makeCalendar([halfDay, closed]).isWorkingDay('20261014')).toBe(false);
    expect(makeCalendar([closed, halfDay]).isWorkingDay('20261014')).toBe(true);
  });
  test('an override of the acquirer does not make a year known', () => {
    expect(makeCalendar([halfDay]).covers('20261014')).toBe(false);
    expect(makeCalendar([{ ...halfDay, source: 'state_council' }]).covers('20261231')).toBe(true);
  });
  test('a make-up working day has the usual hours of its calendar', () => {
    expect(withLunch.workingMinutes(at('10-10 00:00'), at('10-11 00:00'))).toBe(450);
    expect(makeCalendar(stateCouncilDays(), [[], [], [[480, 720]], [], [], [], []]).workingMinutes(at('10-10 00:00'), at('10-11 00:00'))).toBe(240);
  });
  test('a half day ends a promise at its own closing time', () => {
    expect(local(makeCalendar([halfDay]).addWorking(at('10-14 09:00'), 180).at)).toBe('10-14 12:00');
    expect(local(makeCalendar([halfDay]).addWorking(at('10-14 09:00'), 181).at)).toBe('10-15 09:01');
  });
  test.each<[string, readonly Interval[]]>([
    ['backwards', [[600, 540]]],
    [
      'overlapping',
      [
        [540, 700],
        [600, 800],
      ],
    ],
    ['past midnight', [[540, 1500]]],
  ])('hours %s are refused', (_, intervals) => {
    expect(() => makeCalendar([{ ...halfDay, intervals }])).toThrow(RangeError);
  });
  test('a week without hours or with other than seven days is refused', () => {
    expect(() => makeCalendar([], [[], [], [], [], [], [], []])).toThrow(RangeError);
    expect(() => makeCalendar([], [WORKING_DAY])).toThrow(RangeError);
  });
});

describe('adding working time', () => {
  test.each([
    ['10-09 10:00', 60, '10-09 11:00'],
    ['10-09 17:00', 60, '10-09 18:00'], // closing time stays closing time
    ['10-09 18:00', 0, '10-09 18:00'],
    ['10-09 18:01', 0, '10-10 09:00'], // the make-up Saturday
    ['10-09 17:00', 61, '10-10 09:01'],
    ['10-10 13:40', 2700, '10-16 13:40'],
    ['10-11 12:00', 540, '10-12 18:00'],
    ['09-30 17:00', 120, '10-08 10:00'], // over the National Day week
    ['10-08 03:00', 1, '10-08 09:01'],
  ])('%s and %i minutes is %s', (from, minutes, due) => {
    expect(local(chinaCalendar.addWorking(at(from), minutes).at)).toBe(due);
  });
  test.each([
    ['10-14 18:00', -540, '10-13 18:00'], // the earliest of equal instants, so not 09:00
    ['10-14 10:00', -60, '10-13 18:00'],
    ['10-14 10:00', -30, '10-14 09:30'],
    ['10-08 10:00', -120, '09-30 17:00'],
    ['10-11 12:00', -540, '10-09 18:00'],
  ])('%s and %i minutes is %s', (from, minutes, due) => {
    expect(local(chinaCalendar.addWorking(at(from), minutes).at)).toBe(due);
  });
  test('the way there comes along', () => {
    const { stretches, beyondCalendar } = chinaCalendar.addWorking(at('09-30 17:00'), 120);
    expect(stretches.map(row => [row.kind, row.minutes])).toEqual([
      ['running', 60],
      ['holiday', 0],
      ['running', 60],
    ]);
    expect(beyondCalendar).toBe(false);
  });
  test('a way into a year without calendar is marked', () => {
    expect(makeCalendar(stateCouncilDays().filter(day => day.day < '2027')).addWorking(at('12-30 10:00'), 1620).beyondCalendar).toBe(true);
    expect(chinaCalendar.addWorking(at('12-30 10:00'), 60).beyondCalendar).toBe(false);
    expect(makeCalendar([]).addWorking(at('10-09 10:00'), 60).beyondCalendar).toBe(true);
  });
  test('what is no instant or no number is refused', () => {
    expect(() => chinaCalendar.addWorking(new Date(Number.NaN), 1)).toThrow(RangeError);
    expect(() => chinaCalendar.addWorking(at('10-09 10:00'), Number.NaN)).toThrow(RangeError);
    expect(() => chinaCalendar.addWorking(at('10-09 10:00'), Infinity)).toThrow(RangeError);
  });
  test('adding, then measuring gives what was added', () => {
    fc.assert(
      fc.property(calendars, instants, durations, (calendar, start, minutes) => {
        expect(calendar.workingMinutes(start, calendar.addWorking(start, minutes).at)).toBe(minutes);
      }),
    );
  });
  test('going back, then measuring gives what was taken', () => {
    fc.assert(
      fc.property(calendars, instants, durations, (calendar, start, minutes) => {
        expect(calendar.workingMinutes(calendar.addWorking(start, -minutes).at, start)).toBe(minutes);
      }),
    );
  });
  test('more time is never earlier, a later start never either', () => {
    fc.assert(
      fc.property(calendars, instants, durations, durations, (calendar, start, minutes, more) => {
        const due = calendar.addWorking(start, minutes).at;
        expect(calendar.addWorking(start, minutes + more).at >= due).toBe(true);
        expect(calendar.addWorking(new Date(start.getTime() + more * 60_000), minutes).at >= due).toBe(true);
      }),
    );
  });
  test('in two parts it is the same as in one', () => {
    fc.assert(
      fc.property(calendars, instants, durations, fc.integer({ min: 1, max: 5000 }), (calendar, start, first, second) => {
        const halfway = calendar.addWorking(start, first).at;
        expect(calendar.addWorking(halfway, second).at).toEqual(calendar.addWorking(start, first + second).at);
      }),
    );
  });
  test('no due instant lies in closed time', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: -5000, max: 9000 }), (calendar, start, minutes) => {
        const due = calendar.addWorking(start, minutes).at;
        const minute = minuteOfDay(due);
        expect(calendar.isWorkingDay(dayText(due))).toBe(true);
        expect(minute >= 540 && minute <= 1080).toBe(true);
        if (calendar === withLunch) expect(minute <= 720 || minute >= 810).toBe(true);
        // an opening time is a due date only where nothing was to be counted
        if (minute === 540) expect(minutes).toBe(0);
      }),
    );
  });
});

describe('measuring working time', () => {
  test('a make-up Saturday counts, the week of 1 October does not', () => {
    expect(chinaCalendar.workingMinutes(at('10-10 00:00'), at('10-11 00:00'))).toBe(540);
    expect(chinaCalendar.workingMinutes(at('10-01 00:00'), at('10-08 00:00'))).toBe(0);
  });
  test('October 2026 has 18 working days', () => {
    expect(chinaCalendar.workingMinutes(at('10-01 00:00'), at('11-01 00:00'))).toBe(18 * 540);
  });
  test('seconds count as fractions', () => {
    expect(chinaCalendar.workingMinutes(new Date('2026-10-09T10:00:00+08:00'), new Date('2026-10-09T10:00:30+08:00'))).toBe(0.5);
  });
  test('backwards is nothing', () => {
    expect(chinaCalendar.workingMinutes(at('10-10 10:00'), at('10-09 10:00'))).toBe(0);
    expect(chinaCalendar.workingMinutes(at('10-10 10:00'), at('10-10 10:00'))).toBe(0);
  });
  test('two parts add up to the whole', () => {
    fc.assert(
      fc.property(calendars, fc.tuple(instants, instants, instants), (calendar, three) => {
        const [a, b, c] = three.toSorted((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        expect(calendar.workingMinutes(a, b) + calendar.workingMinutes(b, c)).toBeCloseTo(calendar.workingMinutes(a, c), 6);
      }),
    );
  });
});

describe('stretches', () => {
  test('a promise over a weekend, the nights between working days in one run', () => {
    expect(rows(chinaCalendar, '10-10 13:40', '10-19 10:10')).toEqual([
      ['10-10 13:40', '10-10 18:00', 260, 'running'],
      ['10-10 18:00', '10-12 09:00', 0, 'weekend'],
      ['10-12 09:00', '10-16 18:00', 2700, 'running'],
      ['10-16 18:00', '10-19 09:00', 0, 'weekend'],
      ['10-19 09:00', '10-19 10:10', 70, 'running'],
    ]);
  });
  test('a holiday has its name and follows a weekend as its own row', () => {
    expect(rows(chinaCalendar, '09-30 17:00', '10-08 09:30')).toEqual([
      ['09-30 17:00', '09-30 18:00', 60, 'running'],
      ['09-30 18:00', '10-08 09:00', 0, '国庆节'],
      ['10-08 09:00', '10-08 09:30', 30, 'running'],
    ]);
    expect(rows(chinaCalendar, '02-13 17:00', '02-14 10:00').map(row => row[3])).toEqual(['running']);
  });
  test('night stands at the ends only', () => {
    expect(rows(chinaCalendar, '10-12 20:00', '10-14 21:00')).toEqual([
      ['10-12 20:00', '10-13 09:00', 0, 'night'],
      ['10-13 09:00', '10-14 18:00', 1080, 'running'],
      ['10-14 18:00', '10-14 21:00', 0, 'night'],
    ]);
  });
  test('nothing between an instant and itself', () => {
    expect(rows(chinaCalendar, '10-12 10:00', '10-12 10:00')).toEqual([]);
    expect(rows(chinaCalendar, '10-12 10:00', '10-11 10:00')).toEqual([]);
  });
  test('rows touch, span the time and add up', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 60 * 86_400_000 }), (calendar, from, span) => {
        const to = new Date(from.getTime() + span);
        const found = calendar.stretches(from, to);
        expect(found[0]!.from).toBe(from.toISOString());
        expect(found.at(-1)!.to).toBe(to.toISOString());
        found.slice(1).forEach((row, index) => expect(row.from).toBe(found[index]!.to));
        expect(found.reduce((sum, row) => sum + row.minutes, 0)).toBe(Math.floor(calendar.workingMinutes(from, to)));
        for (const row of found) if (row.kind !== 'running') expect(row.minutes).toBe(0);
        found.slice(1, -1).forEach(row => expect(row.kind).not.toBe('night'));
      }),
    );
  });
  test('whole minutes add up to the whole', () => {
    expect(wholeMinutes([90_000, 90_000])).toEqual([1, 2]);
    expect(wholeMinutes([])).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000)), durations => {
        const sum = durations.reduce((total, ms) => total + ms, 0);
        expect(wholeMinutes(durations).reduce((total, minutes) => total + minutes, 0)).toBe(Math.floor(sum / 60_000));
      }),
    );
  });
});
