import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keySlip } from '../../../src/cases/rulebook/index.js';
import { oneTypo } from '../../../src/cases/rulebook/typo.js';

describe('key slips (section 2, reading 28)', () => {
  test.each([
    ['x10', 13_800, 138_000],
    ['x100', 2_600, 260_000],
    ['div10', 138_000, 13_800],
    ['div100', 260_000, 2_600],
    ['transposed', 114_200, 141_200],
    ['transposed', 12_345, 12_354],
    ['doubled', 56_696, 566_696],
    ['doubled', 12_345, 123_345],
    ['dropped', 41_873, 4_183],
    ['dropped', 41_875, 4_187],
  ])('%s: %i keyed as %i', (how, intended, charged) => expect(keySlip(intended, charged)).toBe(how));

  test('a dropped first digit may leave a leading zero that no amount shows', () => expect(keySlip(10_523, 523)).toBe('dropped'));
  test('equal amounts are no slip', () => expect(keySlip(12_345, 12_345)).toBeUndefined());
  test('another digit typed is no slip of this kind', () => expect(keySlip(12_345, 12_346)).toBeUndefined());
  test('digits far apart exchanged are no slip', () => expect(keySlip(12_345, 52_341)).toBeUndefined());
  test('a digit doubled twice is no single slip', () => expect(keySlip(123, 11_223)).toBeUndefined());
  test('nothing is slipped from or to zero', () => {
    expect(keySlip(0, 10)).toBeUndefined();
    expect(keySlip(10, 0)).toBeUndefined();
  });

  const amount = fc.integer({ min: 1, max: 99_999_999 });
  test('any amount times ten or a hundred is a slip, and so is the way back', () => {
    fc.assert(
      fc.property(amount, fen => {
        expect(keySlip(fen, fen * 10)).toBe('x10');
        expect(keySlip(fen * 100, fen)).toBe('div100');
      }),
    );
  });
  test('exchanging two neighbours that differ is always a slip', () => {
    fc.assert(
      fc.property(amount, fc.nat(6), (fen, at) => {
        const digits = String(fen);
        fc.pre(at + 1 < digits.length && digits[at] !== digits[at + 1] && !(at === 0 && digits[1] === '0'));
        const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
        expect(keySlip(fen, Number(swapped))).toBe('transposed');
      }),
    );
  });
  test('doubling one digit is always a slip', () => {
    fc.assert(
      fc.property(amount, fc.nat(7), (fen, at) => {
        const digits = String(fen);
        fc.pre(at < digits.length);
        expect(keySlip(fen, Number(digits.slice(0, at) + digits[at] + digits.slice(at)))).toBeDefined();
      }),
    );
  });
});

describe('one typo (edit distance 1)', () => {
  test.each([
    ['628516830395', '628513830395'],
    ['62822263715', '628220263715'],
    ['6275149139119', '627514913919'],
    ['E81ZG4', 'E71ZG4'],
    ['0000003', '000003'],
  ])('%s for %s', (typed, printed) => {
    expect(oneTypo(typed, printed)).toBe(true);
    expect(oneTypo(printed, typed)).toBe(true);
  });
  test.each([
    ['628516830395', '628516830395'],
    ['62881329959', '628812210476'],
    ['123456', '124356'],
    ['1234', '123456'],
    ['12', '21'],
  ])('not %s for %s', (a, b) => expect(oneTypo(a, b)).toBe(false));
  test('one character changed, left out or added anywhere is one typo', () => {
    const twelve = fc.stringMatching(/^\d{12}$/);
    fc.assert(
      fc.property(twelve, fc.nat(11), (number, at) => {
        expect(oneTypo(number, number.slice(0, at) + 'x' + number.slice(at + 1))).toBe(true);
        expect(oneTypo(number, number.slice(0, at) + number.slice(at + 1))).toBe(true);
        expect(oneTypo(number, number.slice(0, at) + 'x' + number.slice(at))).toBe(true);
      }),
    );
  });
});
