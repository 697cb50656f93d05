import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agrees } from '../../../../../src/evidence/reading/parse/reference.js';
import { knownOr } from '../../../../../src/evidence/reading/parse/known.js';
import { digitsFor, isNear, looksOf, plain } from '../../../../../src/evidence/reading/parse/letters.js';

const form = (text: string) => looksOf(text).form;

describe('plain text', () => {
  test.each([
    ['商户编号：８２６ａｂ', '商户编号:826AB'], ['mid', 'MID'], ['￥１，２８０．００', '¥1,280.00'], ['（金额）', '(金额)'], ['ＲＭＢ　１', 'RMB 1'],
    ['−1280', '-1280'], ['—¥5.00', '-¥5.00'], ['一 RMB5', '- RMB5'], ['1280。50', '1280.50'], ['唯一。', '唯一。'], ['一家', '一家'], ['ß ﬁ ½', 'ß ﬁ ½'],
  ])('%s becomes %s', (text, expected) => expect(plain(text)).toBe(expected));
  test('keeps every place', () => {
    const signs = fc.string({ unit: fc.constantFrom('a', 'Ｚ', '９', '：', '￥', '一', '。', '商', 'ß', 'ﬁ', ' ', '　', '3', '\u{1F9FE}', '﷼', '—'), maxLength: 30 });
    fc.assert(fc.property(signs, text => expect(plain(text)).toHaveLength(text.length)));
  });
  test('twice is once', () => fc.assert(fc.property(fc.string({ maxLength: 30 }), text => expect(plain(plain(text))).toBe(plain(text)))));
});

describe('looks', () => {
  test.each([['TID', '71D'], ['O0QD', '0ODQ'], ['1IL|', '|LI1'], ['5S8B2Z', 'S5B8Z2'], ['VOUCHER', 'YOUCHER']])('%s and %s look alike', (one, other) => {
    if (one === 'TID') expect(form('T1O')).toBe(form(one));
    else expect(form(one)).toBe(form(other));
  });
  test.each([['MID', 'TID'], ['1', '7'], ['6', 'B'], ['商户号', '商户']])('%s and %s do not', (one, other) => expect(form(one)).not.toBe(form(other)));
  test('leave separators out and know where each sign stood', () => {
    expect(looksOf('REF. NO: 12')).toEqual({ form: 'REFNOIZ', places: [0, 1, 2, 5, 6, 9, 10] });
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('A', '0', '商', '.', ':', ' ', '|'), maxLength: 20 }), text => {
      const { form: signs, places } = looksOf(text);
      expect(signs).toHaveLength(places.length);
      places.forEach((place, at) => expect(form(text[place]!)).toBe(signs[at]));
    }));
  });
  test('as digits', () => expect(digitsFor('OQDIL|ZSB A7')).toBe('000111258 A7'));
});

describe('near', () => {
  test.each([['10023456', '10023456'], ['10023456', '10023457'], ['10023456', '1002345'], ['10023456', '110023456'], ['10023456', '1O023456'], ['', '1'], ['a', 'b']])('%p and %p', (one, other) => {
    expect([isNear(one, other), isNear(other, one)]).toEqual([true, true]);
  });
  test.each([['10023456', '10023465'], ['10023456', '100234'], ['10023456', '20023457'], ['123', '132']])('not %p and %p', (one, other) => {
    expect([isNear(one, other), isNear(other, one)]).toEqual([false, false]);
  });
  test('is one change, wherever it is', () => {
    const word = fc.stringMatching(/^[a-c]{1,8}$/);
    fc.assert(fc.property(word, fc.nat(7), fc.constantFrom('', 'x', 'xy'), (text, at, put) => {
      const place = at % text.length;
      expect(isNear(text, text.slice(0, place) + put.slice(0, 1) + text.slice(place + 1))).toBe(true);
      if (put.length === 2) expect(isNear(text, text.slice(0, place) + put + text.slice(place))).toBe(false);
    }));
  });
});

describe('what is known of the merchant', () => {
  const read = { value: '10023456', exact: true, confidence: 0.88 };
  const guessed = { ...read, exact: false, confidence: 0.78 };
  test('a number of the merchant is sure', () => {
    expect(knownOr('tid', guessed, { tids: ['10023457', '10023456'] })).toEqual({ value: '10023456', exact: true, confidence: 0.97 });
    expect(knownOr('tid', { ...read, confidence: 0.99 }, { tids: ['10023456'] }).confidence).toBe(0.99);
  });
  test('a look-alike is put right', () => {
    expect(knownOr('tid', { ...guessed, value: 'B0012345' }, { tids: ['80012345'] })).toEqual({ value: '80012345', exact: true, confidence: 0.9 });
    expect(knownOr('mid', { ...guessed, value: '82629OO53ll0042'.toUpperCase() }, { mids: ['826290053110042'] })).toMatchObject({ value: '826290053110042', exact: true });
  });
  test('of two look-alikes neither is chosen', () => {
    expect(knownOr('tid', { ...guessed, value: 'B001234S' }, { tids: ['8001234S', 'B0012345'] }).exact).toBe(false);
  });
  test('a guess one sign away becomes the known number and stays a guess', () => {
    expect(knownOr('tid', { ...guessed, value: '10023756', confidence: 0.95 }, { tids: ['10023456'] })).toEqual({ value: '10023456', exact: false, confidence: 0.8 });
  });
  test('what was read exactly stays, since a sister terminal may be next', () => expect(knownOr('tid', read, { tids: ['10023457'] })).toEqual(read));
  test('two near ones, a distant one, the other field’s or none change nothing', () => {
    for (const known of [{ tids: ['10023457', '10023458'] }, { tids: ['99999999'] }, { mids: ['10023456'] }, {}]) expect(knownOr('tid', guessed, known)).toEqual(guessed);
  });
});

describe('a reference and its moment', () => {
  const read = { value: '607618305816', exact: true, confidence: 0.9 };
  test('that fits is trusted more, never fully', () => {
    expect(agrees(read, '2026-03-17T18:42:05+08:00')).toEqual({ ...read, confidence: expect.closeTo(0.95) });
    expect(agrees({ ...read, confidence: 0.95 }, '2026-03-17T18:42:05+08:00').confidence).toBeCloseTo(0.96);
    expect(agrees({ ...read, confidence: 0.99 }, '2026-03-17T18:42:05+08:00').confidence).toBe(0.99);
  });
  test.each([['2026-01-01T00:00:00', '600100'], ['2026-12-31T23:59:59', '636523'], ['2028-12-31T23:00:00', '836623'], ['2028-03-01T09:00:00', '806109'], ['2026-10-04T16:40:25', '627716']])('%s begins with %s', (moment, begin) => {
    expect(agrees({ ...read, value: `${begin}000123` }, `${moment}+08:00`).confidence).toBeGreaterThan(0.9);
  });
  test('that misses the day by one digit is a guess, whatever else was sure', () => {
    expect(agrees(read, '2026-03-27T18:42:05+08:00')).toEqual({ ...read, exact: false, confidence: 0.7 });
  });
  test('that misses the hour, or more than a digit, was made another way and stands', () => {
    for (const moment of ['2026-03-17T19:42:05+08:00', '2026-08-19T03:00:00+08:00']) expect(agrees(read, moment)).toEqual(read);
  });
  test('without a moment stands', () => expect([agrees(read), agrees(read, 'soon')]).toEqual([read, read]));
});
