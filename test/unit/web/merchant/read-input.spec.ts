import { describe, expect, test } from '@jest/globals';
import { cutToFour, lastDays, maskCards, plain, readDay, readPhone, readTime, readYuan } from '../../../../src/web/merchant/read-input.js';

test.each([
  ['194', 19400], ['194.5', 19450], ['194.00', 19400], ['1,288.00', 128800], ['¥ 86', 8600], ['１９４．５０', 19450], ['86元', 8600], ['0.01', 1], ['4.35', 435], ['1.005', null],
  ['', null], ['0', null], ['-5', null], ['abc', null], ['1.2.3', null],
])('the amount %p is %p fen', (text, fen) => {
  expect(readYuan(text)).toBe(fen);
});

test.each([
  ['1128', '11:28'], ['928', '09:28'], ['9:28', '09:28'], ['11.28', '11:28'], ['11：28', '11:28'], ['11点28分', '11:28'], ['0000', '00:00'], ['2359', '23:59'],
  ['2400', null], ['1160', null], ['11', null], ['', null], ['11280', null],
])('the time %p is %p', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test.each([
  ['1012', '2026-10-12'], ['10-12', '2026-10-12'], ['10月12日', '2026-10-12'], ['9/3', '2026-09-03'], ['1020', '2026-10-20'], ['1021', '2025-10-21'], ['20251012', '2025-10-12'],
  ['2025-10-12', '2025-10-12'], ['0230', null], ['1301', null], ['20271012', null], ['12', null], ['', null], ['0229', null],
])('the day %p is %p, seen on 20 October 2026', (text, day) => {
  expect(readDay(text, '2026-10-20')).toBe(day);
});

test('the days of the list are today and the two before, across a month', () => {
  expect(lastDays('2026-11-01')).toEqual(['2026-11-01', '2026-10-31', '2026-10-30']);
});

describe('card numbers', () => {
  const PAN = '6228480402564890018';
  test('the last four stay, however they come', () => {
    expect(cutToFour(PAN)).toEqual({ value: '0018', cut: true });
    expect(cutToFour('6228 4804 0256 4890 018')).toEqual({ value: '0018', cut: true });
    expect(cutToFour('４１４１')).toEqual({ value: '4141', cut: false });
    expect(cutToFour('41')).toEqual({ value: '41', cut: false });
  });
  test('typing on digit by digit never holds more than four', () => {
    let held = '';
    for (const digit of PAN) held = cutToFour(held + digit).value;
    expect(held).toBe('0018');
  });
  test.each([PAN, '6228 4804 0256 4890 018', '6228-4804-0256-4890-018'])('%s inside a text is masked', number => {
    expect(maskCards(`卡号 ${number} 刷了两次`)).toEqual({ value: '卡号 ****0018 刷了两次', cut: true });
  });
  test('numbers that are no card stay: reference, phone, a run that fails the check', () => {
    const text = '参考号 261019000002，电话 13800006021，流水 6228480402564890011';
    expect(maskCards(text)).toEqual({ value: text, cut: false });
  });
  test('masking twice changes nothing', () => {
    const once = maskCards(`a ${PAN}`).value;
    expect(maskCards(once)).toEqual({ value: once, cut: false });
  });
});

test.each([['138 0000 6021', '13800006021'], ['+86 138-0000-6021', '13800006021'], ['008613800006021', '13800006021'], ['1380000602', null], ['23800006021', null], ['', null]])(
  'the phone %p is %p', (text, phone) => {
    expect(readPhone(text)).toBe(phone);
  });

test('full-width signs become plain ones', () => {
  expect(plain('１１：２８，９．')).toBe('11:28,9.');
});
