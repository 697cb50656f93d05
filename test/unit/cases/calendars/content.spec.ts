import { describe, expect, test } from '@jest/globals';
import type { CalendarContent, CalendarDay } from '../../../../src/contract/index.js';
import { chinaCalendar, makeCalendar, type Calendar } from '../../../../src/cases/calendar.js';
import { meet, pause, resume, type Clock } from '../../../../src/cases/clocks.js';
import { calendarFor } from '../../../../src/cases/calendars/calendars.js';
import { faultsIn } from '../../../../src/cases/calendars/check-content.js';
import { calendarOf, hoursOf, intervalsOf, SHIPPED, yearsOf } from '../../../../src/cases/calendars/content.js';
import { missingYears } from '../../../../src/cases/calendars/missing-years.js';
import { preview as previewOf, type NamedClock } from '../../../../src/cases/calendars/preview.js';
import { calendars, started } from '../../../support/clocks.js';

const at = (text: string): Date => new Date(`2026-${text.replace(' ', 'T')}:00+08:00`);
const local = (text: string): string => new Date(Date.parse(text) + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
const content = (more: Partial<CalendarContent> = {}): CalendarContent => ({ ...SHIPPED, ...more });
const fields = (more: Partial<CalendarContent>): string[] => faultsIn(content(more)).map(fault => fault.field);
const day = (more: Partial<CalendarDay> = {}): CalendarDay => ({ day: '2026-11-11', kind: 'closed', name: '盘点', source: 'own', ...more });

describe('what a calendar says', () => {
  test('the shipped one counts as the calendar the clocks had before', () => {
    const shipped = calendarOf(SHIPPED);
    for (const [from, minutes] of [['09-30 17:00', 120], ['10-09 10:00', 2700], ['02-13 10:00', 1080]] as const) {
      expect(shipped.addWorking(at(from), minutes).at).toEqual(chinaCalendar.addWorking(at(from), minutes).at);
    }
    expect(faultsIn(SHIPPED)).toEqual([]);
    expect(yearsOf(SHIPPED.days)).toEqual(expect.arrayContaining([2024, 2025, 2026]));
  });
  test('hours go to minutes and back', () => {
    const hours = [{ open: '00:00', close: '09:05' }, { open: '13:30', close: '24:00' }];
    expect(intervalsOf(hours)).toEqual([[0, 545], [810, 1440]]);
    expect(hoursOf(intervalsOf(hours))).toEqual(hours);
  });
  test('a half day of its own always wins over the week and a holiday', () => {
    const half = day({ day: '2026-10-02', kind: 'hours', hours: [{ open: '10:00', close: '12:00' }] });
    const calendar = calendarOf(content({ days: [...SHIPPED.days.filter(one => one.day !== half.day), half] }));
    expect(calendar.workingMinutes(at('10-01 00:00'), at('10-08 00:00'))).toBe(120);
  });
  test('our own day makes no year known', () => expect(yearsOf([day({ day: '2031-05-01' }), day({ source: 'public' })])).toEqual([2026]));
});

describe('faults of a draft', () => {
  test.each<[string, Partial<CalendarContent>, string[]]>([
    ['no zone', { zone: 'Mars/Olympus' }, ['zone']],
    ['no hours at all', { week: SHIPPED.week.map(() => ({ hours: [] })) }, ['week']],
    ['a minute a week, by which fifteen days are a century and a half', { week: SHIPPED.week.map((_, weekday) => ({ hours: weekday === 1 ? [{ open: '09:00', close: '09:01' }] : [] })) }, ['week']],
    ['five hours a week', { week: SHIPPED.week.map((_, weekday) => ({ hours: weekday === 1 ? [{ open: '09:00', close: '14:00' }] : [] })) }, []],
    ['overlapping hours', { week: SHIPPED.week.map((one, weekday) => (weekday === 2 ? { hours: [{ open: '09:00', close: '12:00' }, { open: '11:00', close: '18:00' }] } : one)) }, ['week.2']],
    ['a day that is none', { days: [day({ day: '2026-02-30' })] }, ['days.2026-02-30']],
    ['a day twice', { days: [day(), day()] }, ['days.2026-11-11']],
    ['hours missing', { days: [day({ kind: 'hours' })] }, ['days.2026-11-11']],
    ['hours too many', { days: [day({ hours: [{ open: '09:00', close: '12:00' }] })] }, ['days.2026-11-11']],
    ['hours backwards', { days: [day({ kind: 'hours', hours: [{ open: '12:00', close: '09:00' }] })] }, ['days.2026-11-11']],
    ['nothing', { days: [] }, []],
  ])('%s', (_, more, expected) => expect(fields(more)).toEqual(expected));
});

describe('years that are missing', () => {
  const known = [{ calendar: 'office', years: [2025, 2026] }];
  const on = (text: string) => missingYears(known, new Date(text)).map(({ calendar, year, inDays }) => `${calendar} ${year} ${inDays}`);
  test.each([
    ['2026-10-15T02:00:00Z', []],
    ['2026-11-01T15:59:00Z', []], // 61 days before, to the minute
    ['2026-11-01T16:01:00Z', ['office 2027 60']],
    ['2026-12-31T15:59:00Z', ['office 2027 1']],
    ['2026-12-31T16:00:00Z', ['office 2027 0']],
    ['2027-11-30T00:00:00Z', ['office 2027 0', 'office 2028 32']],
  ])('on %s: %j', (text, expected) => expect(on(text)).toEqual(expected));
  test('a calendar without any public day misses none', () => expect(missingYears([{ calendar: 'night', years: [] }], at('12-30 10:00'))).toEqual([]));
});

test('a clock that no table names is served by the office', () => {
  expect(calendarFor({ serves: [{ clock: 'outcome', calendar: 'night' }] }, 'outcome')).toBe('night');
  expect(calendarFor({ serves: [{ clock: 'outcome', calendar: 'night' }] }, 'objection')).toBe('office');
});

describe('whose due dates move', () => {
  const start = at('11-10 10:00');
  const clock = started('outcome_simple@1', start);
  const preview = (clocks: NamedClock[], next: Calendar, at: Date) => previewOf(clocks, next, at, calendars);
  const named = (found: Clock, caseNo = 'A'): NamedClock => ({ clock: found, caseId: `id-${caseNo}`, caseNo, merchantName: '鼎丰清吧' });
  const closedOn = (...days: string[]) => makeCalendar(days.map(one => ({ day: one, intervals: [], label: '盘点', source: 'acquirer' as const })));
  const longer = makeCalendar([], [[], [[480, 1200]], [[480, 1200]], [[480, 1200]], [[480, 1200]], [[480, 1200]], []]);
  const now = at('11-11 10:00');

  test('a day that closes on the way makes the date a day later', () => {
    const seen = preview([named(clock)], closedOn('2026-11-12'), now);
    expect(seen).toEqual({ clocks: 1, earlier: 0, later: 1, moves: [expect.objectContaining({ caseNo: 'A', clock: 'outcome' })] });
    expect([local(seen.moves[0]!.dueBefore), local(seen.moves[0]!.dueAfter)]).toEqual(['11-17 10:00', '11-18 10:00']);
  });
  test('a day that closes after the date moves nothing', () => expect(preview([named(clock)], closedOn('2026-11-20'), now)).toEqual({ clocks: 1, earlier: 0, later: 0, moves: [] }));
  test('longer days make it earlier, never earlier than now', () => {
    expect(preview([named(clock)], longer, now)).toMatchObject({ earlier: 1, later: 0 });
    const [move] = preview([named(clock)], longer, at('11-16 19:00')).moves;
    expect(local(move!.dueAfter)).toBe('11-16 20:00');
  });
  test('time used before a pause stays as it was counted', () => {
    const paused = pause(clock, at('11-11 10:00'), 'awaiting_merchant');
    const resumed = resume(paused, at('11-12 10:00'), 'answer', calendars);
    expect(local(preview([named(resumed)], closedOn('2026-11-13'), now).moves[0]!.dueAfter)).toBe('11-19 10:00');
    expect(preview([named(paused)], closedOn('2026-11-13'), now)).toMatchObject({ clocks: 0, moves: [] });
  });
  test('ended clocks and calendar days are left alone', () => {
    const fortnight = started('outcome_complex@1', start);
    expect(preview([named(meet(clock, now)), named(fortnight)], closedOn('2026-11-12'), now)).toMatchObject({ clocks: 0, moves: [] });
  });
  test('the largest moves come first, fifty at most', () => {
    const many = Array.from({ length: 60 }, (_, n) => named(clock, String(n).padStart(2, '0')));
    const far = named(started('outcome_simple@1', at('11-17 10:00')), 'far');
    const seen = preview([...many, far], closedOn('2026-11-12', '2026-11-23', '2026-11-24'), now);
    expect([seen.clocks, seen.later, seen.moves.length, seen.moves[0]!.caseNo]).toEqual([61, 61, 50, 'far']);
  });
});
