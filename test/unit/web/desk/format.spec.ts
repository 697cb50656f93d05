import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  apart,
  bytes,
  clock,
  dateWords,
  dayOf,
  dayWords,
  daysBetween,
  digest,
  exact,
  fenOf,
  minutesAgo,
  percent,
  remaining,
  settleDay,
  span,
  stamp,
  tone,
  when,
  yuan,
} from '../../../../src/web/desk/format.js';
import { wordsOf } from '../../../../src/web/desk/words.js';

const zh = wordsOf('zh'),
  en = wordsOf('en');
const NOW = Date.parse('2026-10-15T11:37:00+08:00');

describe('money', () => {
  test.each([
    [0, '¥0.00'],
    [5, '¥0.05'],
    [128800, '¥1,288.00'],
    [-37700, '−¥377.00'],
    [21430618, '¥214,306.18'],
    [123456789012, '¥1,234,567,890.12'],
  ])('%i fen reads %s', (fen, words) => {
    expect(yuan(fen)).toBe(words);
  });
  test.each([
    ['377', 37700],
    ['377.5', 37750],
    ['¥1,288.00', 128800],
    ['￥1，288', 128800],
    ['-3.05', -305],
    [' 0.1 ', 10],
  ])('%s is %i fen', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen);
  });
  test.each(['', 'abc', '1.234', '1..2', '12345678901', '.5'])('%s is no amount', typed => expect(fenOf(typed)).toBeUndefined());
  test('what is written can be read back, to the fen', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fen => fenOf(yuan(fen)) === fen));
  });
});

describe('moments, always in Shanghai', () => {
  test('an instant in UTC falls on the day it has in China', () => {
    expect(dayOf('2026-10-14T16:00:00Z')).toBe('2026-10-15');
    expect(clock('2026-10-14T16:00:00Z')).toBe('00:00');
    expect(exact('2026-10-15T03:37:05Z')).toBe('2026-10-15 11:37:05 +08:00');
  });
  test.each([
    ['2026-10-15T09:00:00+08:00', '今天 09:00', 'Today 09:00'],
    ['2026-10-16T00:00:00+08:00', '明天 00:00', 'Tomorrow 00:00'],
    ['2026-10-14T23:59:00+08:00', '昨天 23:59', 'Yesterday 23:59'],
    ['2026-10-19T10:10:00+08:00', '10-19 周一 10:10', '10-19 Mon 10:10'],
    ['2025-12-31T10:10:00+08:00', '2025-12-31 周三 10:10', '2025-12-31 Wed 10:10'],
  ])('%s', (at, chinese, english) => {
    expect(when(at, NOW, zh)).toBe(chinese);
    expect(when(at, NOW, en)).toBe(english);
  });
  test('days between counts calendar days', () => expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2));
  test('the smaller words', () => {
    expect(dayWords(NOW, NOW, zh)).toBe('今天');
    expect(dateWords(NOW, NOW, zh)).toBe('10-15 周四');
    expect(stamp(NOW, NOW)).toBe('10-15 11:37');
    expect(settleDay('20261016')).toBe('2026-10-16');
    expect(settleDay('')).toBe('—');
    expect(minutesAgo('2026-10-15T11:00:00+08:00', NOW)).toBe(37);
    expect(apart('2026-10-10T13:15:00+08:00', '2026-10-10T13:09:36+08:00', zh)).toBe('5分24秒');
  });
});

describe('time left', () => {
  test.each([
    [13, 'working', '余 13分'],
    [163, 'working', '余 2时43分'],
    [540, 'working', '余 1日'],
    [993, 'working', '余 1日7时33分'],
    [-32, 'working', '超 32分'],
    [7583, 'calendar', '余 5天6时23分 日历'],
  ] as const)('%i %s minutes are %s', (minutes, basis, words) => expect(remaining(minutes, basis, zh)).toBe(words));
  test.each([
    [993, 'working', '余 1日7时'],
    [7583, 'calendar', '余 5天 日历'],
    [163, 'working', '余 2时43分'],
  ] as const)('the list cuts %i %s minutes to %s', (minutes, basis, words) => {
    expect(remaining(minutes, basis, zh, true)).toBe(words);
  });
  test('a working day has nine hours, a calendar day 24', () => {
    expect(span(1080, 'working', zh)).toBe('2日');
    expect(span(1440, 'calendar', zh)).toBe('1天');
    expect(span(600, 'calendar', en)).toBe('10 h');
  });
  test('amber under two hours or from 70 % without a proposal, red once passed', () => {
    expect(tone({ remainingMinutes: 119, used: 0.1 }, true)).toBe('warn');
    expect(tone({ remainingMinutes: 500, used: 0.7 }, false)).toBe('warn');
    expect(tone({ remainingMinutes: 500, used: 0.7 }, true)).toBe('calm');
    expect(tone({ remainingMinutes: -1, used: 1.1 }, true)).toBe('late');
    expect(tone({ used: 0.9 }, false)).toBe('calm');
  });
});

test('hashes, sizes and shares', () => {
  expect(digest('9f2c410000000000e81b')).toBe('9f2c41…e81b');
  expect(digest('abc')).toBe('abc');
  expect([bytes(10), bytes(51263), bytes(3_400_000)]).toEqual(['1 KB', '50 KB', '3.2 MB']);
  expect(percent(0.634)).toBe('63%');
});
