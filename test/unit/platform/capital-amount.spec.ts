import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { capitalAmount } from '../../../src/platform/capital-amount.js';

describe('the examples of the People’s Bank’s own rules', () => {
  test.each([
    [140950, '壹仟肆佰零玖元伍角'],
    [600714, '陆仟零柒元壹角肆分'],
    [168032, '壹仟陆佰捌拾元零叁角贰分'],
    [10700053, '壹拾万柒仟元零伍角叁分'],
    [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [32504, '叁佰贰拾伍元零肆分'],
  ])('%d fen: %s', (fen, words) => expect(capitalAmount(fen)).toBe(words));
});

describe('whole yuan end in 整', () => {
  test.each([
    [100, '壹元整'], [1000, '壹拾元整'], [1500, '壹拾伍元整'], [10000, '壹佰元整'], [19400, '壹佰玖拾肆元整'], [100000, '壹仟元整'], [1000000, '壹万元整'], [10000000, '壹拾万元整'],
    [100000000, '壹佰万元整'], [10000000000, '壹亿元整'], [1000000000000, '壹佰亿元整'],
  ])('%d fen: %s', (fen, words) => expect(capitalAmount(fen)).toBe(words));
});

describe('zeros', () => {
  test.each([
    [0, '零元整'], [10100, '壹佰零壹元整'], [11000, '壹佰壹拾元整'], [100100, '壹仟零壹元整'], [101000, '壹仟零壹拾元整'], [1000100, '壹万零壹元整'], [1001000, '壹万零壹拾元整'], [1010000, '壹万零壹佰元整'],
    [1100000, '壹万壹仟元整'], [2000300, '贰万零叁元整'], [10010000, '壹拾万零壹佰元整'], [120003000, '壹佰贰拾万零叁拾元整'], [1000000100, '壹仟万零壹元整'], [10000000100, '壹亿零壹元整'], [10000100000, '壹亿零壹仟元整'],
    [10001000000, '壹亿零壹万元整'], [10010000000, '壹亿零壹拾万元整'], [11000000000, '壹亿壹仟万元整'], [10100000100, '壹亿零壹佰万零壹元整'], [100010001000, '壹拾亿零壹拾万零壹拾元整'],
    [1000000000000000, '壹拾万亿元整'], [1000100000000000, '壹拾万零壹拾亿元整'],
  ])('%d fen: %s', (fen, words) => expect(capitalAmount(fen)).toBe(words));
});

describe('jiao and fen', () => {
  test.each([
    [1, '壹分'], [9, '玖分'], [10, '壹角'], [50, '伍角'], [55, '伍角伍分'], [101, '壹元零壹分'], [110, '壹元壹角'], [111, '壹元壹角壹分'], [1001, '壹拾元零壹分'], [1010, '壹拾元零壹角'], [1011, '壹拾元零壹角壹分'],
    [19405, '壹佰玖拾肆元零伍分'], [19450, '壹佰玖拾肆元伍角'], [10000001, '壹拾万元零壹分'], [100000000010, '壹拾亿元零壹角'], [123456789012, '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元零壹角贰分'],
  ])('%d fen: %s', (fen, words) => expect(capitalAmount(fen)).toBe(words));
});

test('a negative sum says so first', () => {
  expect(capitalAmount(-19400)).toBe('负壹佰玖拾肆元整');
  expect(capitalAmount(-5)).toBe('负伍分');
});
test.each([0.5, NaN, Infinity, 2 ** 53])('%d is refused rather than rounded', fen => expect(() => capitalAmount(fen)).toThrow('is no number of fen'));

const DIGITS = '零壹贰叁肆伍陆柒捌玖', PLACES: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
/** Reads the words back, by place and unit. */
function read(words: string): number {
  const cents = (unit: string) => DIGITS.indexOf(new RegExp(`(.)${unit}`).exec(words)?.[1] ?? '零');
  const [yuan = ''] = words.includes('元') ? words.split('元') : [''];
  return wholeOf(yuan) * 100 + cents('角') * 10 + cents('分');
}
function wholeOf(words: string): number {
  for (const [unit, size] of [['亿', 1e8], ['万', 1e4]] as const) {
    const at = words.lastIndexOf(unit);
    if (at >= 0) return wholeOf(words.slice(0, at)) * size + wholeOf(words.slice(at + 1));
  }
  let sum = 0, digit = 0;
  for (const sign of words) {
    if (sign in PLACES) sum += digit * PLACES[sign]!;
    digit = sign in PLACES ? 0 : Math.max(0, DIGITS.indexOf(sign));
  }
  return sum + digit;
}

describe('whatever the sum', () => {
  const sums = fc.oneof(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), fc.array(fc.constantFrom('0', '0', '1', '9'), { minLength: 1, maxLength: 15 }).map(digits => Number(digits.join(''))));
  test('it reads back as itself', () => fc.assert(fc.property(sums, fen => read(capitalAmount(fen)) === fen), { numRuns: 2000 }));
  test('never two zeros together, none before a unit, 整 exactly without jiao and fen', () => {
    fc.assert(fc.property(sums, fen => {
      const words = capitalAmount(fen);
      return fen === 0 || (!/零零|零[元万亿整拾佰仟]|^零/.test(words) && words.endsWith('整') === (fen % 100 === 0));
    }), { numRuns: 2000 });
  });
});
