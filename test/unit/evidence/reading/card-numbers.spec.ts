import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isCardNumber, isOtherNumber, looksLikeCard, passesLuhn, readAsDigits } from '../../../../src/evidence/reading/card-numbers.js';
import { card, digitsOf } from '../../../support/card.js';

test.each([
  ['622575l48S6O2225', '6225751485602225'], ['OoDQ', '0000'], ['lIi|', '1111'], ['ZzSsbGB', '2255668'], ['6225 7514-8560.2225', '6225751485602225'], ['商户', ''],
])('%s is read as %s', (text, digits) => expect(readAsDigits(text)).toBe(digits));

describe('the check digit', () => {
  test.each(['6225751485602225', '4111111111111111', '378282246310005', '5200831111111113', '0'])('%s passes', digits => expect(passesLuhn(digits)).toBe(true));
  test('one digit changed, or two unlike neighbours swapped, never pass (0 and 9 apart)', () => {
    fc.assert(fc.property(digitsOf(15), fc.nat(15), fc.integer({ min: 1, max: 9 }), (body, at, more) => {
      const number = card(body);
      expect(passesLuhn(number)).toBe(true);
      expect(passesLuhn(number.slice(0, at) + ((Number(number[at]) + more) % 10) + number.slice(at + 1))).toBe(false);
      const [a, b] = [number[at % 15]!, number[(at % 15) + 1]!];
      if (a === b || new Set([a, b, '0', '9']).size === 2) return;
      expect(passesLuhn(number.slice(0, at % 15) + b + a + number.slice((at % 15) + 2))).toBe(false);
    }));
  });
});

describe('the words before a number', () => {
  test.each(['商户编号：', '终端号', 'MID:', 'TID ', 'RRN.', '参考号：', '检索参考号', '订单号：', '交易单号 ', '手机：', '电话 ', 'Order No: ', 'SN: ', 'S/N ', '流水号', '序号：', 'seq no. ', 'merchant no '])('%p says that it is something else', ahead => {
    expect(isOtherNumber(ahead)).toBe(true);
  });
  test.each(['', '卡号：', '银行卡号', 'CARD NO:', 'PAN ', '账号：', '签名 ', '终端号：10023456 卡号：', '商户编号：826290053110042 ', 'island ', 'prefab '])('%p does not', ahead => {
    expect(isOtherNumber(ahead)).toBe(false);
  });
});

describe('a card number', () => {
  const is = (written: string, ahead = '') => isCardNumber(readAsDigits(written), written, ahead);
  test.each([
    ['UnionPay of 16, even with a digit misread', '6225751485602226', ''],
    ['UnionPay of 19, even with a digit misread', '6228480402564890019', ''],
    ['Visa', '4111111111111111', ''], ['Mastercard', '5200831111111113', ''], ['of the two series', '2223003122003222', ''], ['American Express', '378282246310005', ''],
    ['Diners', '30569309025904', ''], ['JCB', '3530111333300000', ''],
    ['in fours', '6225 7514 8560 2225', ''], ['in fours with a digit misread', '5200 8311 1111 1114', ''], ['in fours with dashes', '5200-8311-1111-1114', ''],
    ['named so, whatever its digits', '1234567890123', '卡号：'], ['named in English', '5200831111111114', 'Card No. '],
    ['with letters for digits', '62Z5751485b022Z5', ''],
  ])('%s', (_, written, ahead) => expect(is(written, ahead)).toBe(true));
  test.each([
    ['too short', '622575148560', '卡号：'], ['too long', '62257514856022251234', '卡号：'],
    ['Visa with a wrong check digit', '4111111111111112', ''], ['a network nobody has', '7225751485602226', ''],
    ['a MID', '826290053110042', ''], ['a date with time', '20260317184205', ''], ['a phone with an area', '8613812345678', ''],
    ['mostly letters', '62ZS75I48S6O2ZZS', '卡号：'], ['words', 'SOLD BILL GOODS BOX', '卡号：'], ['fours that begin with 0 or 1', '0000 1111 2222 3333', ''],
    ['uneven gaps', '5200 8311-1111 1114', ''],
  ])('not %s', (_, written, ahead) => expect(is(written, ahead)).toBe(false));
  test('every UnionPay number with a right check digit, in any grouping', () => {
    fc.assert(fc.property(fc.constantFrom(13, 16), fc.constantFrom('', ' ', '-'), fc.infiniteStream(digitsOf(1)), (length, gap, stream) => {
      const number = card(`62${[...stream.take(length)].join('')}`);
      expect(is(number.replace(/(.{4})(?=.)/g, `$1${gap}`))).toBe(true);
    }));
  });
});

describe('where only the check digit speaks', () => {
  test.each([
    ['6225751485602225', '', true], ['6225751485602225', '商户订单号：', false], ['826290053110042', '卡号：', true], ['826290053110042', '', false], ['30569309025904', '流水 ', false],
  ])('%s after %p: %p', (digits, ahead, expected) => expect(looksLikeCard(digits, ahead)).toBe(expected));
});
