import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { caseNumber, parseCaseNumber } from '../../../src/cases/case-number.js';

const noon = new Date('2026-10-19T12:00:00+08:00');
const days = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2099-01-01T00:00:00Z'), noInvalidDate: true });
const serials = fc.integer({ min: 1, max: 123_456 });

test('the 37th case of a day', () => {
  expect(caseNumber(noon, 37)).toBe('26-1019-0037-5');
});
test('the day is the local one', () => {
  expect(caseNumber(new Date('2026-10-18T16:00:00Z'), 1)).toMatch(/^26-1019-/);
  expect(caseNumber(new Date('2026-10-18T15:59:59Z'), 1)).toMatch(/^26-1018-/);
  expect(caseNumber(new Date('2026-12-31T16:00:00Z'), 1)).toMatch(/^27-0101-/);
});
test('a serial of five digits keeps all of them', () => {
  expect(caseNumber(noon, 12_345)).toMatch(/^26-1019-12345-\d$/);
});
test.each([0, -1, 1.5, Number.NaN])('%p is no serial', serial => {
  expect(() => caseNumber(noon, serial)).toThrow(RangeError);
});
test('another century is refused', () => {
  expect(() => caseNumber(new Date('1999-01-01T00:00:00Z'), 1)).toThrow(RangeError);
});
test.each([
  '26-1019-0037-5',
  '26101900375',
  ' 26 1019 0037 5 ',
  '２６－１０１９－００３７－５',
  '２６１０１９００３７５',
  '26–1019—0037‑5',
  '26-10190037-5',
])('%p is found', text => {
  expect(parseCaseNumber(text)).toBe('26-1019-0037-5');
});
test.each([
  '',
  '26-1019-0037',
  '26-1019-0037-6',
  '26-1019-0073-5',
  '26-1319-0037-5',
  'C-26-01873',
  '26-1019-037-5',
  'x26101900375',
  '26101900375 13812345678',
])('%p is none', text => {
  expect(parseCaseNumber(text)).toBeNull();
});
test('a date that is none and a serial of zero are refused in spite of a right check digit', () => {
  const digits = [...'0123456789'];
  expect(digits.map(check => parseCaseNumber(`2602300037${check}`))).toEqual(digits.map(() => null));
  expect(digits.map(check => parseCaseNumber(`2610190000${check}`))).toEqual(digits.map(() => null));
  expect(digits.map(check => parseCaseNumber(`26101900037${check}`))).toEqual(digits.map(() => null));
});
test('what is written can be read, with and without dashes', () => {
  fc.assert(
    fc.property(days, serials, (day, serial) => {
      const number = caseNumber(day, serial);
      expect(parseCaseNumber(number)).toBe(number);
      expect(parseCaseNumber(number.replaceAll('-', ''))).toBe(number);
    }),
  );
});
test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(days, serials, fc.nat(14), fc.integer({ min: 1, max: 9 }), (day, serial, place, by) => {
      const digits = caseNumber(day, serial).replaceAll('-', '');
      const index = place % digits.length;
      const wrong = digits.slice(0, index) + ((Number(digits[index]) + by) % 10) + digits.slice(index + 1);
      expect(parseCaseNumber(wrong)).toBeNull();
    }),
  );
});
test('numbers of different cases differ', () => {
  fc.assert(
    fc.property(days, serials, serials, (day, one, other) => {
      expect(caseNumber(day, one) === caseNumber(day, other)).toBe(one === other);
    }),
  );
});
