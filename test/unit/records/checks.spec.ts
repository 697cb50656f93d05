import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { atLeastZero, basisPoints, day, digits, letters, masked, moment, oneOf, orEmpty, shown, whole, words } from '../../../src/records/loading/checks.js';

describe('a day', () => {
  test.each(['20261016', '20240229', '20261231'])('%s is in the calendar', value => expect(day(value)).toBeUndefined());
  test.each(['20260229', '20261032', '20261301', '2026-10-16', '2026101', '', '00000000', '２０２６１０１６'])('%s is not', value => expect(day(value)).toBe('date'));
});

describe('a moment', () => {
  test.each(['2026-10-16T00:00:00+08:00', '2024-02-29T23:59:59+08:00'])('%s is real', value => expect(moment(value)).toBeUndefined());
  test.each([
    '2026-10-32T17:47:34+08:00', '2026-02-30T10:00:00+08:00', '2026-10-16T24:00:00+08:00', '2026-10-16T10:60:00+08:00', '2026-10-16T10:00:60+08:00',
    '2026-10-16T10:00:00Z', '2026-10-16T10:00:00+09:00', '2026-10-16 10:00:00+08:00', '2026-10-16T10:00+08:00', '2026-10-16T10:00:00.000+08:00', '',
  ])('%s is not', value => expect(moment(value)).toBe('moment'));

  test('every second of forty years is one, and is read as the same instant', () => {
    fc.assert(fc.property(fc.integer({ min: 631_152_000, max: 1_893_456_000 }), second => {
      const local = `${new Date(second * 1000 + 8 * 3600_000).toISOString().slice(0, 19)}+08:00`;
      expect(moment(local)).toBeUndefined();
      expect(Date.parse(local)).toBe(second * 1000);
    }));
  });
});

describe('numbers', () => {
  test.each(['0', '-5594', '10', '007', '999999999999999'])('%s is whole', value => expect(whole(value)).toBeUndefined());
  test.each(['', '1.5', '1.00E+05', '1,000', ' 1', '+1', '--1', 'NaN', '1e3', '0x10', '9999999999999999'])('%s is not', value => expect(whole(value)).toBe('whole_number'));
  test('rates and caps are never below zero', () => {
    expect(atLeastZero('-1')).toBe('sign');
    expect(atLeastZero('1800')).toBeUndefined();
    expect(basisPoints('10000')).toBeUndefined();
    expect(basisPoints('10001')).toBe('format');
  });
  test('any integer below 10^15 comes through as itself', () => {
    fc.assert(fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), value => expect(whole(String(value))).toBeUndefined()));
  });
});

test('digits and letters have their exact length', () => {
  expect(digits(6)('000352')).toBeUndefined();
  expect([digits(6)('633'), digits(6)('0003521'), digits(6)(''), digits(6)('00035a')]).toEqual(Array(4).fill('format'));
  expect(letters(15)('99929005411K953')).toBeUndefined();
  expect([letters(15)('1.00E+15'), letters(8)('9001 021'), letters(8)('90010021\n')]).toEqual(Array(3).fill('format'));
  expect(orEmpty(digits(6))('')).toBeUndefined();
});

test('a choice is one of the list, to the letter', () => {
  const status = oneOf(['OK', 'FAILED']);
  expect(status('OK')).toBeUndefined();
  expect([status('ok'), status(''), status('OK '), status('constructor')]).toEqual(Array(4).fill('choice'));
});

test('words are as long as their column', () => {
  expect(words(5)('一二三四五')).toBeUndefined();
  expect(words(5)('一二三四五六')).toBe('length');
  expect(words(5, 1)('')).toBe('required');
  expect(words(5)('a\0b')).toBe('control'); // postgres refuses it and would lose the whole file
});

describe('a card number is masked or refused', () => {
  test.each(['621799******1667', '62179988******1667', '************1667'])('%s is masked', value => expect(masked(value)).toBeUndefined());
  test.each(['6217991234561667', '621799123456****', '621799**1667', '', '6217-99**-****-1667'])('%s is not', value => expect(masked(value)).toBe('unmasked'));
  test('and the report does not repeat it', () => {
    expect(shown('6217991234561667', 'pan_masked')).toBe('[number hidden]');
    expect(shown('6217 9912 3456 1667', 'pan_masked')).toBe('[number hidden]');
    expect(shown('x'.repeat(500), 'reason')).toHaveLength(64);
  });
});
