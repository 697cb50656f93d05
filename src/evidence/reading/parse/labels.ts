import { LABELS, type Label, type Named } from './label-words.js';
import { isNear, looksOf } from './letters.js';

export type { Named } from './label-words.js';

export interface Found {
  named: Named;
  isHan: boolean;
  /** spelt as we know it */
  exact: boolean;
  /** 0 where the word means nothing else; a value at a word of a higher rank counts only without one */
  rank: number;
  from: number;
  to: number;
}

/**
 * Every label in a row of plain text, left to right, the longest first where several begin; bilingual pairs are one, and its Chinese decides.
 * @param starts where the row's boxes begin: no label reaches over two boxes
 */
export function labelsIn(text: string, starts: readonly number[] = [0]): Found[] {
  const { form, places } = looksOf(text);
  const found: Found[] = [];
  for (let at = 0; at < form.length; ) {
    const hit = hitAt({ text, form, places, starts, floor: floorOf(places[at]!, starts, found.at(-1)) }, at);
    if (hit) found.push({ named: hit.named, isHan: hit.label.isHan, rank: hit.label.rank, exact: hit.exact, from: hit.from, to: places[at + hit.length - 1]! + 1 });
    at += hit?.length ?? 1;
  }
  return found.reduce<Found[]>((so, next) => paired(text, so, next, starts), []);
}

/** What stands before this place says nothing of it: another box, another label. */
const floorOf = (place: number, starts: readonly number[], last?: Found): number => Math.max(0, last?.to ?? 0, ...starts.filter(start => start <= place));

interface Line {
  text: string;
  form: string;
  places: readonly number[];
  starts: readonly number[];
  floor: number;
}
interface Hit {
  label: Label;
  named: Named;
  exact: boolean;
  from: number;
  length: number;
}

function hitAt(line: Line, at: number): Hit | undefined {
  const { text, form, places } = line;
  for (const label of LABELS) {
    const hit = form.startsWith(label.form, at) && isOneBox(line, at, label.form.length) && asStands(line, at, label);
    if (hit) return hit;
  }
  if (!begins(text, places[at]!)) return undefined;
  for (const label of LABELS) {
    const length = alike(line, at, label);
    if (length) return { label, named: label.named, exact: false, from: places[at]!, length };
  }
  return undefined;
}

/** Spelt with one sign wrong, missing or too many: how many signs that takes. */
function alike(line: Line, at: number, label: Label): number | undefined {
  const { text, form, places } = line;
  const usual = label.form.length;
  if (usual < (label.isHan ? 3 : 6)) return undefined;
  return (label.isHan && usual === 3 ? [3] : [usual, usual + 1, usual - 1]).find(length => {
    const seen = form.slice(at, at + length);
    // a sign before the whole word makes it another word
    const isAlike = seen.length === length && sharesScript(seen, label) && isNear(seen, label.form) && seen.slice(1) !== label.form;
    return isAlike && isOneBox(line, at, length) && ends(text, places, at + length) && isOfLetters(line, at, length, label);
  });
}

const isOneBox = ({ places, starts }: Line, at: number, length: number): boolean => !starts.some(start => start > places[at]! && start <= places[at + length - 1]!);

/** Digits only look like some words: `155` is no `ISS`, and `TERMINAL 10` no `TERMINAL ID`. */
function isOfLetters({ text, places }: Line, at: number, length: number, label: Label): boolean {
  const signs = places.slice(at, at + length).map(place => text[place]!).join('');
  return label.isHan || (!/\d\d/.test(signs) && signs.replace(/[^A-Z]/g, '').length > length / 2);
}
const sharesScript = (seen: string, label: Label): boolean => (label.isHan ? /^\p{Script=Han}+$/u : /^[^\p{Script=Han}]+$/u).test(seen);

/** A sum may be told in words of its currency. */
const CURRENCY = /^(?:人民币|小写)/;

/** A word inside other words is no label, or one of something else: `时间` in a name, `参考号` after `原检索`. */
function asStands(line: Line, at: number, label: Label): Hit | undefined {
  const { text, places, floor } = line;
  const [from, to] = [places[at]!, places[at + label.form.length - 1]! + 1];
  const hit = { label, exact: true, length: label.form.length };
  const [before, after] = [text.slice(floor, from), text.slice(to)];
  if (!label.isHan) {
    return isOfLetters(line, at, label.form.length, label) && latinStands(before, after, label) ? { ...hit, named: latinOf(before, label.named), from } : undefined;
  }
  const prefix = /\p{Script=Han}+$/u.exec(before)?.[0] ?? '';
  const goesOn = /^\p{Script=Han}/u.test(after) && !CURRENCY.test(after) && !LABELS.some(other => other.isHan && after.startsWith(other.form));
  if (goesOn && (prefix || !label.takesHan)) return undefined;
  // 预授权 alone is a value
  if (prefix && !/^\s*[:：\d(（/]/.test(after)) return undefined;
  return { ...hit, named: prefix ? 'other' : label.named, from: from - prefix.length };
}

/** A Latin word must stand by itself; it may follow a digit only where a separator shows that it is a label (`900127520PR/操作员`). */
function latinStands(before: string, after: string, label: Label): boolean {
  if (/[A-Z]$/.test(before) || /^[A-Z]/.test(after)) return false;
  if (/\d$/.test(before)) return /^[/(:]/.test(after);
  // amid other words it is one of theirs, unless a value follows
  if (IN_WORDS.test(before)) return /^[\s.]*[:：#\d]/.test(after);
  return label.form.length > 4 || !/^\d/.test(after);
}

const IN_WORDS = /[A-Z][ .]*$/;
/** `ORIGINAL AUTH CODE` is another's. */
const latinOf = (before: string, named: Named): Named => (IN_WORDS.test(before) ? 'other' : named);

const begins = (text: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
const ends = (text: string, places: readonly number[], at: number): boolean => !/[\p{L}\p{N}]/u.test(text[places[at - 1]! + 1] ?? ' ');

const PAIR_GAP = /^[\s()（）/:：.·]*$/;

/** `MERCHANT NO/商户编号` and `日期 时间` are one label each. */
function paired(text: string, so: Found[], next: Found, starts: readonly number[]): Found[] {
  const last = so.at(-1);
  if (!last || next.from - last.to > 4 || !PAIR_GAP.test(text.slice(last.to, next.from)) || starts.includes(next.from)) return [...so, next];
  const named = pairName(last, next);
  const merged = { isHan: last.isHan || next.isHan, exact: last.exact && next.exact, rank: Math.min(last.rank, next.rank), from: last.from, to: next.to };
  return named ? [...so.slice(0, -1), { ...merged, named }] : [...so, next];
}

function pairName(last: Found, next: Found): Named | undefined {
  if (last.named === next.named) return last.named;
  if ((last.named === 'date' && next.named === 'time') || (last.named === 'txnTime' && (next.named === 'date' || next.named === 'time'))) return 'txnTime';
  if (last.isHan === next.isHan) return undefined;
  return last.isHan ? last.named : next.named;
}
