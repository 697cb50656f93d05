import { expect, test } from '@jest/globals';
import { chineseAmount, englishAmount } from '../../../../src/web/merchant/words-of-amount.js';

test.each([
  [19400, '一百九十四元整'], [1000, '十元整'], [1200, '十二元整'], [1, '一分'], [10, '一角'], [105, '一元零五分'], [150, '一元五角'], [1955, '十九元五角五分'],
  [10000, '一百元整'], [11000, '一百一十元整'], [10100, '一百零一元整'], [100500, '一千零五元整'], [101000, '一千零一十元整'], [1000000, '一万元整'], [1001000, '一万零一十元整'],
  [1050000, '一万零五百元整'], [1280650, '一万二千八百零六元五角'], [10000000, '十万元整'], [11111100, '十一万一千一百一十一元整'], [1000000000, '一千万元整'],
  [10000000000, '一亿元整'], [10000100000, '一亿零一千元整'], [99999999999, '九亿九千九百九十九万九千九百九十九元九角九分'],
])('%i fen is read as %s', (fen, words) => {
  expect(chineseAmount(fen)).toBe(words);
});

test.each([
  [19400, 'one hundred and ninety-four yuan'], [105, 'one yuan and five fen'], [50, 'zero yuan and fifty fen'], [100000, 'one thousand yuan'],
  [1280650, 'twelve thousand eight hundred and six yuan and fifty fen'], [200000000, 'two million yuan'], [1900, 'nineteen yuan'], [4000, 'forty yuan'],
])('%i fen in English is %s', (fen, words) => {
  expect(englishAmount(fen)).toBe(words);
});

test('a slipped digit never reads the same', () => {
  const said = new Set(Array.from({ length: 20_000 }, (_, i) => chineseAmount(i * 37 + 1)));
  expect(said.size).toBe(20_000);
});
