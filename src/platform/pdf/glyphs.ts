/** What nobody sees on paper: marks of direction, joiners, variation selectors. */
const UNSEEN = /[\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;

/** `〔U+20BB7〕` for 𠮷: a character that no font here draws is named, never left out. */
export const codePointOf = (sign: string): string => `〔U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}〕`;

/**
 * The text as it can be printed; line breaks become spaces, what is invisible goes.
 * @param draws whether the font has a glyph for this code point
 */
export function printable(text: string, draws: (codePoint: number) => boolean): string {
  const seen = text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '');
  return Array.from(seen, sign => (draws(sign.codePointAt(0)!) ? sign : codePointOf(sign))).join('');
}
