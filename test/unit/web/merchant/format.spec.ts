import { beforeEach, expect, test } from '@jest/globals';
import { setServerNow } from '../../../../src/web/merchant/clock.js';
import { clockTime, dayWithWeekday, dayWord, deadline, exact, gap, maskPhone, moment, money, sentence } from '../../../../src/web/merchant/format.js';
import { loadLocale } from '../../../../src/web/merchant/i18n.js';
import { addDays, dayOf, daysBetween, wallOf } from '../../../../src/web/merchant/shanghai.js';

beforeEach(async () => {
  setServerNow('2026-10-20T03:38:00Z'); // 11:38 in Shanghai, a Tuesday
  await loadLocale('zh');
});

test.each([[128800, '¥1,288.00'], [1, '¥0.01'], [0, '¥0.00'], [-19400, '−¥194.00'], [123456789, '¥1,234,567.89'], [100000000000, '¥1,000,000,000.00']])('%i fen is %s', (fen, text) => {
  expect(money(fen)).toBe(text);
});

test('days are named where they are near, in Shanghai and not in UTC', () => {
  expect(dayWord('2026-10-20T15:59:59Z')).toBe('今天');
  expect(dayWord('2026-10-20T16:00:00Z')).toBe('明天');
  expect(dayWord('2026-10-19')).toBe('昨天');
  expect(dayWord('20261018')).toBe('10月18日');
  expect(dayWord('2025-10-18')).toBe('2025年10月18日');
});

test('a promise has a day with its weekday and a clock time', () => {
  expect(deadline('2026-10-20T10:00:00Z')).toBe('今天 18:00');
  expect(deadline('2026-10-23T10:00:00Z')).toBe('10月23日（周五）18:00');
  expect(dayWithWeekday('2026-10-26')).toBe('10月26日（周一）');
});

test('moments keep what they know: a bare day gets no time', () => {
  expect(moment('2026-10-20T03:28:00Z')).toBe('今天 11:28');
  expect(moment('2026-10-16')).toBe('10月16日（周五）');
  expect(exact('2026-10-19T11:28:12+08:00')).toBe('昨天 11:28:12');
  expect(clockTime('2026-10-19T16:05:00Z')).toBe('00:05');
});

test.each([[41, '41 秒'], [0, '0 秒'], [200, '3 分 20 秒'], [3720, '1 小时 2 分']])('%i seconds lie %s apart', (seconds, text) => {
  expect(gap('2026-10-19T11:28:12+08:00', new Date(Date.parse('2026-10-19T11:28:12+08:00') + seconds * 1000).toISOString())).toBe(text);
});

test('English dates are English', async () => {
  await loadLocale('en');
  expect(deadline('2026-10-23T10:00:00Z')).toBe('Fri 23 Oct, 18:00');
  expect(exact('2026-10-19T11:28:12+08:00')).toBe('yesterday, 11:28:12');
  expect(gap('2026-10-19T11:28:12+08:00', '2026-10-19T11:28:13+08:00')).toBe('1 second');
  expect(sentence('yesterday, 11:28')).toBe('Yesterday, 11:28');
  await loadLocale('zh');
});

test('the phone is masked in the middle', () => {
  expect(maskPhone('138 0000 6021')).toBe('138****6021');
  expect(maskPhone('12345')).toBe('12345');
});

test('the wall in Shanghai', () => {
  expect(wallOf('2026-12-31T16:00:00Z')).toEqual({ day: '2027-01-01', time: '00:00:00', minute: '00:00', weekday: 5 });
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(daysBetween('2026-10-19', '2026-10-20')).toBe(1);
  expect([dayOf('20261019'), dayOf('2026-10-19'), dayOf('2026-10-19T16:00:00Z')]).toEqual(['2026-10-19', '2026-10-19', '2026-10-20']);
});
