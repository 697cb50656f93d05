import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayText, parseDay } from '../../../src/cases/calendar-days.js';
import { zoneOf } from '../../../src/cases/calendar-zone.js';
import { makeCalendar, type Calendar, type Interval } from '../../../src/cases/calendar.js';
import { remembered } from '../../../src/cases/remembered.js';

const ZONES = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe'];
const OFFICE: readonly Interval[] = [[540, 720], [780, 1080]];
/** around the clock, and over the hour that daylight saving takes or gives */
const SHIFTS: readonly Interval[] = [[0, 105], [150, 480], [1380, 1440]];
const week = (hours: readonly Interval[], weekend: readonly Interval[] = []) => [weekend, hours, hours, hours, hours, hours, weekend];
const calendars: Record<string, readonly Calendar[]> = Object.fromEntries(ZONES.map(zone => [zone, [makeCalendar([], week(OFFICE), zone), makeCalendar([], week(SHIFTS, SHIFTS), zone), makeCalendar([], week([[0, 1440]], [[0, 1440]]), zone)]]));
const instants = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2027-01-01T00:00:00Z'), noInvalidDate: true });
const minutes = fc.integer({ min: 0, max: 15_000 });

/** Wall time as the platform's own formatter shows it: an opinion of its own. */
const wall = (zone: string, at: Date): { day: string; minute: number } => {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 }).formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, minute: Number(parts['hour']) * 60 + Number(parts['minute']) + Number(parts['second']) / 60 + Number(parts['fractionalSecond']) / 60_000 };
};

describe.each(ZONES)('in %s', zone => {
  const any = fc.constantFrom(...calendars[zone]!);
  test('the local day and the wall time are those of the platform', () => {
    fc.assert(fc.property(instants, at => {
      const seen = wall(zone, at);
      const day = zoneOf(zone).dayOf(at.getTime());
      expect(dayText(day)).toBe(seen.day);
      const back = zoneOf(zone).at(day, seen.minute);
      // shown twice, the first one is meant
      expect(wall(zone, new Date(back)).minute).toBeCloseTo(seen.minute, 5);
      expect(back).toBeLessThanOrEqual(at.getTime());
    }));
  });
  test('adding, then measuring gives what was added; going back too', () => {
    fc.assert(fc.property(any, instants, minutes, (calendar, start, length) => {
      expect(calendar.workingMinutes(start, calendar.addWorking(start, length).at)).toBe(length);
      expect(calendar.workingMinutes(calendar.addWorking(start, -length).at, start)).toBe(length);
    }));
  });
  test('more time and a later start are never earlier', () => {
    fc.assert(fc.property(any, instants, minutes, minutes, (calendar, start, length, more) => {
      const due = calendar.addWorking(start, length).at;
      expect(calendar.addWorking(start, length + more).at >= due).toBe(true);
      expect(calendar.addWorking(new Date(start.getTime() + more * 60_000), length).at >= due).toBe(true);
    }));
  });
  test('no due date lies in closed time', () => {
    fc.assert(fc.property(instants, minutes, (start, length) => {
      const due = calendars[zone]![0]!.addWorking(start, length).at;
      const { day, minute } = wall(zone, due);
      expect([0, 6]).not.toContain(new Date(day).getUTCDay());
      expect((minute >= 540 && minute <= 720) || (minute >= 780 && minute <= 1080)).toBe(true);
    }));
  });
  test('rows touch, span the time and add up', () => {
    fc.assert(fc.property(any, instants, fc.integer({ min: 1, max: 40 * 86_400_000 }), (calendar, from, length) => {
      const to = new Date(from.getTime() + length);
      const rows = calendar.stretches(from, to);
      expect([rows[0]!.from, rows.at(-1)!.to]).toEqual([from.toISOString(), to.toISOString()]);
      rows.slice(1).forEach((row, at) => expect(row.from).toBe(rows[at]!.to));
      expect(rows.reduce((sum, row) => sum + row.minutes, 0)).toBe(Math.floor(calendar.workingMinutes(from, to)));
    }));
  });
});

describe('daylight saving', () => {
  const allDay = week([[0, 1440]], [[0, 1440]]);
  test.each([
    ['America/New_York', '2026-03-08', 23 * 60],
    ['America/New_York', '2026-11-01', 25 * 60],
    ['Europe/Berlin', '2026-03-29', 23 * 60],
    ['Europe/Berlin', '2026-10-25', 25 * 60],
    ['Australia/Lord_Howe', '2026-04-05', 24 * 60 + 30],
    ['Australia/Lord_Howe', '2026-10-04', 23 * 60 + 30],
    ['Asia/Shanghai', '2026-03-29', 24 * 60],
  ])('in %s %s has %i minutes', (name, day, expected) => {
    const zone = zoneOf(name), number = parseDay(day);
    const [from, to] = [new Date(zone.at(number, 0)), new Date(zone.at(number + 1, 0))];
    expect((to.getTime() - from.getTime()) / 60_000).toBe(expected);
    expect(makeCalendar([], allDay, name).workingMinutes(from, to)).toBe(expected);
  });
  test('office hours stay at their wall time: over the change a due date moves by an hour of UTC, not of the wall', () => {
    const calendar = makeCalendar([], week([[540, 1080]]), 'Europe/Berlin');
    expect(calendar.addWorking(new Date('2026-03-27T15:00:00Z'), 540).at.toISOString()).toBe('2026-03-30T14:00:00.000Z'); // 16:00 before and after
    expect(calendar.addWorking(new Date('2026-10-23T14:00:00Z'), 540).at.toISOString()).toBe('2026-10-26T15:00:00.000Z');
  });
  test('hours that the clock jumps over have no length; hours shown twice begin with the first', () => {
    const night = makeCalendar([], week([[540, 1080]], [[125, 155]]), 'America/New_York');
    const spring = zoneOf('America/New_York').at(parseDay('2026-03-08'), 0);
    expect(night.workingMinutes(new Date(spring), new Date(spring + 20 * 3_600_000))).toBe(0);
    expect(zoneOf('America/New_York').at(parseDay('2026-03-08'), 150)).toBe(Date.parse('2026-03-08T07:00:00Z'));
    expect(zoneOf('America/New_York').at(parseDay('2026-11-01'), 90)).toBe(Date.parse('2026-11-01T05:30:00Z'));
  });
  test('a day that the zone never had is passed over', () => {
    const zone = zoneOf('Pacific/Apia'), gone = parseDay('2011-12-30');
    expect(zone.at(gone + 1, 0) - zone.at(gone, 0)).toBe(0);
    expect(zone.at(gone + 2, 0) - zone.at(gone + 1, 0)).toBe(86_400_000);
  });
  test('what is no zone is refused', () => {
    expect(() => zoneOf('Mars/Olympus')).toThrow(RangeError);
    expect(() => makeCalendar([], undefined, '')).toThrow(RangeError);
    expect(makeCalendar([]).zone).toBe('Asia/Shanghai');
  });
});

test('what was asked once is not computed again, and the memory has an end', () => {
  const asked: number[] = [];
  const twice = remembered((key: number) => (asked.push(key), key * 2), 2);
  expect([1, 1, 2, 3, 3].map(twice)).toEqual([2, 2, 4, 6, 6]);
  expect(asked).toEqual([1, 2, 3, 3]);
});
