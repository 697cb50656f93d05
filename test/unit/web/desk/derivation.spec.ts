import { describe, expect, test } from '@jest/globals';
import { makeCalendar } from '../../../../src/cases/calendar.js';
import { stateCouncilDays } from '../../../../src/cases/calendar-days.js';
import { dayText, notableText, rangeText, wayText } from '../../../../src/web/desk/derivation.js';
import { wordsOf } from '../../../../src/web/desk/words.js';

const zh = wordsOf('zh'),
  en = wordsOf('en');
const half = { day: '2025-12-31', intervals: [[540, 720]] as const, label: '年终盘点', labelEn: 'stock-taking', source: 'acquirer' as const };
const china = makeCalendar([...stateCouncilDays(), half]);
const way = (from: string, minutes: number) => {
  const start = new Date(`${from.replace(' ', 'T')}:00+08:00`);
  const { at, stretches } = china.addWorking(start, minutes);
  return { from: start.toISOString(), dueAt: at.toISOString(), minutes, stretches };
};

describe('the sentence of how a date comes about', () => {
  test('National Day 2025, with its make-up days, in both languages', () => {
    const found = way('2025-09-26 16:40', 6 * 540);
    expect(wayText(found, en)).toBe(
      '6 working days from Fri 26 Sep 16:40: Sat 27 Sep weekend; Sun 28 Sep works (make-up day, National Day); 1–8 Oct National Day, Mid-autumn Festival closed; Sat 11 Oct works (make-up day, National Day) → due Sat 11 Oct 16:40',
    );
    expect(wayText(found, zh)).toBe(
      '从 9月26日 周五 16:40 起 6 个工作日：9月27日 周六周末，9月28日 周日上班（国庆节调休），10月1–8日国庆节、中秋放假，10月11日 周六上班（国庆节调休） → 10月11日 周六 16:40 到期',
    );
  });
  test('a half day and the year’s end', () => {
    expect(wayText(way('2025-12-30 10:00', 2 * 540), en)).toBe(
      '2 working days from Tue 30 Dec 10:00: Wed 31 Dec only 09:00–12:00 (stock-taking); 1–3 Jan New Year\'s Day closed; Sun 4 Jan works (make-up day, New Year\'s Day) → due Sun 4 Jan 16:00',
    );
  });
  test('a plain week says so, one day is one day, hours are hours', () => {
    expect(wayText(way('2025-11-03 10:00', 540), en)).toBe('1 working day from Mon 3 Nov 10:00, no unusual day on the way → due Tue 4 Nov 10:00');
    expect(wayText(way('2025-11-03 10:00', 240), zh)).toBe('从 11月3日 周一 10:00 起 4时，中间没有特别的日子 → 11月3日 周一 14:00 到期');
  });
  test('a late clock tells the way to its date, not what came after', () => {
    const { stretches, ...rest } = way('2025-11-05 10:00', 540);
    const late = china.stretches(new Date(rest.from), new Date('2025-11-11T02:00:00Z'));
    expect(late.length).toBeGreaterThan(stretches.length);
    expect(wayText({ ...rest, stretches: late }, en)).toBe(wayText({ ...rest, stretches }, en));
  });
  test('a pause stands in its place among the days', () => {
    const { stretches, ...rest } = way('2025-11-06 10:00', 540);
    const paused = [...stretches, { from: '2025-11-04T02:00:00.000Z', to: '2025-11-05T02:00:00.000Z', minutes: 0, kind: 'paused' as const, label: 'ask' }];
    const later = china.stretches(new Date('2025-11-07T02:00:00Z'), new Date('2025-11-10T02:00:00Z'));
    expect(wayText({ ...rest, dueAt: '2025-11-10T02:00:00.000Z', stretches: [...paused, ...later] }, en)).toContain('4–5 Nov paused; 8–9 Nov weekend');
  });
});

describe('days in words', () => {
  test.each([
    ['2025-10-01', '2025-10-08', '1–8 Oct', '10月1–8日'],
    ['2025-09-30', '2025-10-02', '30 Sep – 2 Oct', '9月30日 – 10月2日'],
    ['2025-10-01', '2025-10-01', 'Wed 1 Oct', '10月1日 周三'],
  ])('%s to %s', (from, to, inEnglish, inChinese) => expect([rangeText(from, to, en), rangeText(from, to, zh)]).toEqual([inEnglish, inChinese]));
  test('a weekday is that of the date, wherever the browser is', () => expect(dayText('2026-02-28', en)).toBe('Sat 28 Feb'));
  test('without an English name the Chinese one stands; without any, only what it is', () => {
    expect(notableText({ from: '2026-06-18', to: '2026-06-18', kind: 'holiday', name: '店庆' }, en)).toBe('Thu 18 Jun 店庆 closed');
    expect(notableText({ from: '2026-06-18', to: '2026-06-19', kind: 'hours', hours: '09:00–12:00' }, zh)).toBe('6月18–19日只上 09:00–12:00');
  });
});
