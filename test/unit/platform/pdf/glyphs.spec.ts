import { describe, expect, test } from '@jest/globals';
import { codePointOf, printable } from '../../../../src/platform/pdf/glyphs.js';

const all = () => true;
const noneBeyond = (limit: number) => (codePoint: number) => codePoint <= limit;

describe('a character that no font draws', () => {
  test('is named by its code point', () => expect(printable('𠮷野家', noneBeyond(0xffff))).toBe('〔U+20BB7〕野家'));
  test('each one, also twice and at the end', () => expect(printable('𠮷𠮷a🙂', noneBeyond(0xffff))).toBe('〔U+20BB7〕〔U+20BB7〕a〔U+1F642〕'));
  test('short code points have four digits', () => expect(codePointOf('é')).toBe('〔U+00E9〕'));
  test('half of a pair is named, too', () => expect(printable('a\ud842b', codePoint => codePoint < 0xd800)).toBe('a〔U+D842〕b'));
});

describe('what nobody sees', () => {
  test.each([
    ['a line break becomes a space', '一\n二\r\n三', '一 二 三'], ['tabs and wide spaces become one space', 'a\t\u3000 b', 'a b'], ['a mark of direction goes', 'a\u202eb\u2066c', 'abc'],
    ['a zero-width character goes', 'a\u200bb\u200dc\ufeff', 'abc'], ['a variation selector goes', '葛\u{e0100}☎\ufe0f', '葛☎'], ['a control goes', 'a\u0000b\u0007c', 'abc'],
  ])('%s', (_, text, print) => expect(printable(text, all)).toBe(print));
  test('a letter and its accent are printed as one', () => expect(printable('e\u0301', codePoint => codePoint !== 0x301)).toBe('é'));
  test('an ordinary text stays as it is', () => expect(printable('鼎丰清吧 No. 1（个体）', all)).toBe('鼎丰清吧 No. 1（个体）'));
});
