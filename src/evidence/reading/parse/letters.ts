/** Character by character, so that places in the text stay what they were. */
export const halfWidth = (text: string): string => mapped(text, sign => sign.normalize('NFKC'));

/** As `halfWidth`, in upper case, with one kind of minus and point. */
export const plain = (text: string): string =>
  mapped(text, sign => sign.normalize('NFKC').toUpperCase()).replace(/[−–—一](?=\s*(?:RMB|CNY|[¥\d]))/g, '-').replace(/。(?=\d)/g, '.');

const mapped = (text: string, to: (sign: string) => string): string =>
  [...text].map(sign => {
    const other = to(sign);
    return other.length === sign.length ? other : sign;
  }).join('');

const SAME: Record<string, string> = { 0: 'O', Q: 'O', D: 'O', 1: 'I', L: 'I', '|': 'I', 5: 'S', 8: 'B', 2: 'Z', V: 'Y' };

/** Letters and digits that look alike count as one; what is neither letter nor digit is left out. @returns the form and the place of each of its characters */
export function looksOf(text: string): { form: string; places: number[] } {
  let form = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!/[\p{L}\p{N}|]/u.test(text[at]!)) continue;
    form += SAME[text[at]!] ?? text[at]!;
    places.push(at);
  }
  return { form, places };
}

const DIGIT: Record<string, string> = { O: '0', Q: '0', D: '0', I: '1', L: '1', '|': '1', Z: '2', S: '5', B: '8' };

/** Look-alikes where only digits can stand. */
export const digitsFor = (text: string): string => text.replace(/[OQDIL|ZSB]/g, sign => DIGIT[sign]!);

/** One character wrong, missing or too many. */
export function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [left, right] = [one.slice(start), other.slice(start)];
  if (left.length === right.length) return left.slice(1) === right.slice(1);
  return left.length > right.length ? left.slice(1) === right : left === right.slice(1);
}
