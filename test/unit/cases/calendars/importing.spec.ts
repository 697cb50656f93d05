import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CalendarDay } from '../../../../src/contract/index.js';
import { SHIPPED } from '../../../../src/cases/calendars/content.js';
import { readCsv } from '../../../../src/cases/calendars/importing/csv-days.js';
import { FAULT_WORDS } from '../../../../src/cases/calendars/importing/fault-words.table.js';
import { readIcs } from '../../../../src/cases/calendars/importing/ics.js';
import { mergeDays } from '../../../../src/cases/calendars/importing/merge.js';
import { englishOf, nameOf } from '../../../../src/cases/calendars/importing/names.js';
import type { Parsed } from '../../../../src/cases/calendars/importing/parsed.js';

const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const ics = (...events: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:中国节假日', ...events, 'END:VCALENDAR', ''].join('\r\n');
const days = ({ days: found }: Parsed): string[] => found.map(({ day: { day, kind, name, hours } }) => [day, kind, name, ...(hours ?? []).map(({ open, close }) => `${open}-${close}`)].join(' '));
const faults = ({ faults: found }: Parsed): string[] => found.map(({ line, fault }) => `${line} ${fault}`);

describe('an ICS feed', () => {
  test('a range ends before its end; 休 closes and 班 works', () => {
    const read = readIcs(ics(event('DTSTART;VALUE=DATE:20271001', 'DTEND;VALUE=DATE:20271004', 'SUMMARY:国庆节（休）'), event('DTSTART;VALUE=DATE:20271009', 'DTEND;VALUE=DATE:20271010', 'SUMMARY:国庆节（班）')));
    expect(days(read)).toEqual(['2027-10-01 closed 国庆节', '2027-10-02 closed 国庆节', '2027-10-03 closed 国庆节', '2027-10-09 works 国庆节']);
    expect(read.days[0]!.day.nameEn).toBe('National Day');
    expect(faults(read)).toEqual([]);
  });
  test.each([
    ['SUMMARY:国庆节 假期 第1天/共8天', '2027-10-01 closed 国庆节'],
    ['SUMMARY:春节 补班 第2天/共2天', '2027-10-01 works 春节'],
    ['SUMMARY:[班] 元旦', '2027-10-01 works 元旦'],
    ['SUMMARY:National Day holiday', '2027-10-01 closed National Day holiday'],
    ['SUMMARY:中秋\\, 国庆（休）', '2027-10-01 closed 中秋, 国庆'],
    ['SUMMARY:国庆节\r\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY', '2027-10-01 closed 国庆节'],
    ['SUMMARY:国庆节\r\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY', '2027-10-01 works 国庆节'],
    ['SUMMARY:国庆节\r\nDESCRIPTION:放假通知', '2027-10-01 closed 国庆节'],
    ['SUMMARY;LANGUAGE="zh:CN":国庆节休', '2027-10-01 closed 国庆节休'],
  ])('%j', (summary, expected) => {
    expect(days(readIcs(ics(event('DTSTART;VALUE=DATE:20271001', summary))))).toEqual([expected]);
  });
  test('folded lines are one, with CRLF or LF, a blank or a tab', () => {
    const folded = ics(event('DTSTART;VALUE=DA', ' TE:20271001', 'SUMMARY:国', '\t庆节', ' （休）'));
    expect(days(readIcs(folded))).toEqual(['2027-10-01 closed 国庆节']);
    expect(days(readIcs(folded.replaceAll('\r\n', '\n')))).toEqual(['2027-10-01 closed 国庆节']);
  });
  test('midnight as a start is that day, an alarm’s own words are not the event’s', () => {
    const read = readIcs(ics(event('BEGIN:VALARM', 'SUMMARY:提醒（班）', 'END:VALARM', 'DTSTART:20271001T000000', 'SUMMARY:国庆节（休）')));
    expect(days(read)).toEqual(['2027-10-01 closed 国庆节']);
  });
  test('a solar term and a cancelled event say nothing and are counted', () => {
    const read = readIcs(ics(event('DTSTART;VALUE=DATE:20271008', 'SUMMARY:寒露'), event('DTSTART;VALUE=DATE:20271001', 'SUMMARY:国庆节（休）', 'STATUS:CANCELLED')));
    expect([days(read), read.passedOver]).toEqual([[], 2]);
  });
  test.each([
    [['SUMMARY:国庆节（休）'], '4 no_day'],
    [['DTSTART;VALUE=DATE:20270230', 'SUMMARY:国庆节（休）'], '5 no_such_day'],
    [['DTSTART:20271001T093000', 'SUMMARY:国庆节（休）'], '5 no_such_day'],
    [['DTSTART;VALUE=DATE:20271003', 'DTEND;VALUE=DATE:20271001', 'SUMMARY:国庆节（休）'], '6 no_such_day'],
    [['DTSTART;VALUE=DATE:20271001', 'DTEND;VALUE=DATE:20280101', 'SUMMARY:国庆节（休）'], '6 too_many_days'],
    [['DTSTART;VALUE=DATE:20271001', 'RRULE:FREQ=YEARLY', 'SUMMARY:国庆节（休）'], '6 recurs'],
    [['DTSTART;VALUE=DATE:20271001', 'SUMMARY:（休）'], '6 no_name'],
  ])('%j is a fault of its line', (lines, expected) => {
    const read = readIcs(ics(event(...lines)));
    expect([faults(read), days(read)]).toEqual([[expected], []]);
  });
  test('a file that ends within an event says so', () => {
    expect(faults(readIcs('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20271001\r\nSUMMARY:国庆节（休）'))).toEqual(['2 no_end']);
  });
  // either of the two took hours once
  test('a line whose commas can be parted in many ways is no line', () => {
    expect(days(readIcs(ics(event(`A${`;B=${','.repeat(20)}`.repeat(40)}`, 'DTSTART;VALUE=DATE:20271001', 'SUMMARY;X=a,b,"c:d":国庆节（休）'))))).toEqual(['2027-10-01 closed 国庆节']);
  });
  test('a name of a million blanks is read in part', () => {
    expect(days(readIcs(ics(event('DTSTART;VALUE=DATE:20271001', `SUMMARY:休 第1${' '.repeat(1_000_000)}x`))))).toEqual(['2027-10-01 closed 第1']);
  });
  test('no text makes it throw or run for ever', () => {
    const piece = fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'DTSTART;VALUE=DATE:20271001', 'DTEND:x', 'SUMMARY:国庆（休）', ' ', '"', ':', ';', 'RRULE:', '\\');
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), parts => {
      for (const { day } of readIcs(parts.join('\r\n')).days) expect(day.day).toMatch(/^\d{4}-\d\d-\d\d$/);
    }));
  });
});

describe('a CSV file', () => {
  const csv = (...lines: string[]): Parsed => readCsv(['day,kind,open,close,name', ...lines].join('\n'));
  test('closed, works and hours, several lines of hours being one day', () => {
    expect(days(csv('2027-10-01,closed,,,国庆节', '2027/10/9,班,,,国庆节', '2027-12-31,hours,09:00,12:00,半天', '2027-12-31,半天,13:00,15:30,半天'))).toEqual([
      '2027-10-01 closed 国庆节', '2027-10-09 works 国庆节', '2027-12-31 hours 半天 09:00-12:00 13:00-15:30',
    ]);
  });
  test('a byte order mark, CRLF, quotes and empty lines do no harm', () => {
    expect(days(readCsv('\uFEFFday,kind,open,close,name\r\n2027-10-01,closed,,,"国庆节,第一天"\r\n\r\n'))).toEqual(['2027-10-01 closed 国庆节,第一天']);
  });
  test.each([
    ['2027-13-01,closed,,,国庆节', '2 no_such_day'],
    ['2027-02-29,closed,,,国庆节', '2 no_such_day'],
    ['2027-10-01,open,,,国庆节', '2 kind'],
    ['2027-10-01,closed,,,', '2 no_name'],
    ['2027-10-01,closed,09:00,12:00,国庆节', '2 hours'],
    ['2027-10-01,hours,,,半天', '2 hours'],
    ['2027-10-01,hours,12:00,09:00,半天', '2 hours'],
    ['2027-10-01,hours,09:00,25:00,半天', '2 hours'],
    ['2027-10-01,closed,国庆节', '2 columns'],
  ])('%s is a fault of its line', (line, expected) => expect(faults(csv(line))).toEqual([expected]));
  test('overlapping intervals of a day are a fault of the later line', () => {
    expect(faults(csv('2027-10-01,hours,09:00,12:00,半天', '2027-10-01,hours,11:00,13:00,半天'))).toEqual(['3 hours']);
  });
  test('another header refuses the file, before its lines', () => {
    expect(faults(readCsv('date,type\n2027-10-01,closed'))).toEqual(['1 columns']);
  });
});

describe('names', () => {
  test.each([['国庆节', 'National Day'], ['国庆', 'National Day'], ['中秋节', 'Mid-autumn Festival'], ['元旦', 'New Year\'s Day'], ['店庆', undefined]])('%s is %s', (zh, en) => expect(englishOf(zh)).toBe(en));
  test.each([['国庆节（休）', '国庆节'], ['国庆节(班)', '国庆节'], ['【休】春节', '春节'], ['春节 假期 第3天/共8天', '春节'], ['劳动节 补班', '劳动节'], ['休假安排', '安排']])('%s is called %s', (summary, name) => expect(nameOf(summary)).toBe(name));
});

describe('what a file changes', () => {
  const closed = (day: string, name = '国庆节'): { line: number; day: Omit<CalendarDay, 'source'> } => ({ line: 2, day: { day, kind: 'closed', name } });
  const parsed = (found: Parsed['days'], more: Partial<Parsed> = {}): Parsed => ({ days: found, faults: [], passedOver: 0, ...more });
  const week = [1, 2, 3, 4, 5, 6, 7].map(day => closed(`2027-10-0${day}`));
  const current: CalendarDay[] = [
    { day: '2026-10-01', kind: 'closed', name: '国庆节', source: 'public' },
    { day: '2027-01-01', kind: 'closed', name: '元旦', source: 'public' },
    { day: '2027-03-15', kind: 'closed', name: '盘点', source: 'own' },
  ];
  test('seven closed days are a whole year: what it does not name goes, but for our own and for other years', () => {
    const merged = mergeDays(current, parsed(week));
    expect([merged.wholeYears, merged.added.length, merged.removed.map(day => day.day)]).toEqual([[2027], 7, ['2027-01-01']]);
    expect(merged.days!.map(day => day.day)).toEqual(['2026-10-01', '2027-03-15', ...week.map(one => one.day.day)]);
    expect(merged.days!.filter(day => day.source === 'own').map(day => day.day)).toEqual(['2027-03-15']);
  });
  test('fewer only add or change, as our own days', () => {
    const merged = mergeDays(current, parsed([closed('2027-01-01', '元旦放假'), closed('2027-06-18', '店庆')]));
    expect([merged.wholeYears, merged.removed, merged.changed.length, merged.added.map(day => day.source)]).toEqual([[], [], 1, ['own']]);
    expect(merged.days).toHaveLength(4);
  });
  test('with a fault nothing is taken', () => {
    const merged = mergeDays(current, parsed(week, { faults: [{ line: 9, fault: 'kind' }] }));
    expect([merged.days, merged.faults]).toEqual([undefined, [{ line: 9, fault: 'kind' }]]);
  });
  test('one day of two kinds is a fault, the same day twice is none', () => {
    const twice = mergeDays([], parsed([closed('2027-10-01'), closed('2027-10-01'), { line: 7, day: { day: '2027-10-01', kind: 'works', name: '国庆节' } }]));
    expect(twice.faults).toEqual([{ line: 7, fault: 'twice', value: '2027-10-01' }]);
    expect(mergeDays([], parsed([closed('2027-10-01'), closed('2027-10-01')])).days).toHaveLength(1);
  });
  test('a file without days, or without one mark, is refused as a whole', () => {
    expect(mergeDays([], parsed([])).faults).toEqual([{ line: 0, fault: 'nothing' }]);
    expect(mergeDays([], parsed([], { passedOver: 24 })).faults).toEqual([{ line: 0, fault: 'no_mark' }]);
  });
  test('the shipped days read from a feed of their own change nothing', () => {
    const year = SHIPPED.days.filter(({ day }) => day.startsWith('2026'));
    const feed = ics(...year.map(({ day, kind, name }) => event(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, `SUMMARY:${name}（${kind === 'closed' ? '休' : '班'}）`)));
    const merged = mergeDays(SHIPPED.days, readIcs(feed));
    expect([merged.added, merged.changed, merged.removed, merged.wholeYears]).toEqual([[], [], [], [2026]]);
    expect(merged.days).toEqual(SHIPPED.days);
  });
});

test('every fault has its words in both languages', () => {
  for (const { zh, en } of Object.values(FAULT_WORDS)) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en.length).toBeGreaterThan(10);
  }
});
