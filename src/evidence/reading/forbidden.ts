import { maskCardData } from '../../platform/guard/card-data.js';
import { isCardNumber, isOtherNumber, LIKE_DIGITS, looksLikeCard, readAsDigits } from './card-numbers.js';
import { halfWidth } from './parse/letters.js';
import { quadOf, rowOf, rowsOf, stretchesOf, type Row } from './rows.js';
import type { Forbidden, TextLine } from './types.js';

type Kind = Forbidden['kind'];
interface Range {
  kind: Kind;
  from: number;
  to: number;
}

const EXPIRY_LABEL = /有效[期朗]|到期|(?<![a-z])(?:exp(?:iry|ires|iration)?(?![a-z])|exp\.?\s?date|valid\s?(?:thru|until|to|date)|(?:good\s?)?thru(?![a-z])|month\s?[/\-]\s?year)/i;
/** Behind a whole card number no label is needed. */
const EXPIRY_BEHIND = /^[\s,;]{1,3}((?:0[1-9]|1[0-2])\s?[/\-]?\s?\d\d)(?!\d|\s?[/\-:]\s?\d)/;
const CVV_LABEL = /cvv2?|cvc2?|cvn2?|安全码|后三位/i;
// a colon before it may be the label's own, after a digit it is a time's
const EXPIRY_VALUE = /(?<![\d*/.\-]|\d:)(?:20\d\d|\d\d)\s?[/.\-年]?\s?(?:20\d\d|\d\d)(?:月)?(?![\d*:]|\s?[/.\-]\s?\d)/;
const CVV_VALUE = /(?<![\d*])\d{3,4}(?![\d*])/;
const LABELLED: readonly { kind: Kind; label: RegExp; value: RegExp }[] = [
  { kind: 'expiry', label: EXPIRY_LABEL, value: EXPIRY_VALUE },
  { kind: 'cvv', label: CVV_LABEL, value: CVV_VALUE },
];

/** A number that the label over or before it says is a card's. */
const CARD_VALUE = /(?<![\d*])\d(?:[ \-]{0,2}\d){12,18}(?![\d*])/;
const CARD: (typeof LABELLED)[number] = { kind: 'pan', value: CARD_VALUE, label: /^\W*(?:(?:银行|银联|付款|交易)?卡\s?号|card\s?(?:no|num(?:ber)?)?|pan)[\s.:：#]*$/i };
const BEGUN = /(?:卡\s?号|card\s?(?:no|num(?:ber)?))[\s.:：#]*(\d(?:[ \-]?\d){3,14}\s*)$/i;

/** Places of card data that may not be kept. `known` numbers are left alone, e.g. the case's MID. */
export function forbiddenOn(lines: readonly TextLine[], known: readonly string[] = []): Forbidden[] {
  const rows = rowsOf(lines);
  const found = rows.flatMap((row, index) => [...inRow(row, known), ...below(row, rows[index + 1]), ...broken(row, rows[index + 1])]);
  const places = found.flatMap(({ row, kind, from, to }) => stretchesOf(row, from, to).map(stretch => ({ kind, quad: quadOf(stretch), stretch })));
  return places.filter((place, index) => !places.slice(0, index).some(other => isSame(place.stretch, other.stretch))).map(({ kind, quad }) => ({ kind, quad }));
}

const isSame = (a: ReturnType<typeof stretchesOf>[number], b: typeof a): boolean => a.line === b.line && a.from >= b.from && a.to <= b.to;

function inRow(row: Row, known: readonly string[]): (Range & { row: Row })[] {
  const text = halfWidth(row.text);
  const numbers = cardNumbers(text, known);
  const ranges = [...numbers, ...numbers.flatMap(number => behind(text, number)), ...masked(text, known), ...LABELLED.flatMap(one => afterLabel(text, one))];
  return ranges.map(range => ({ ...range, row }));
}

/** Card numbers by shape, also where letters were read for digits. */
function cardNumbers(text: string, known: readonly string[]): Range[] {
  const runs = [...text.matchAll(new RegExp(String.raw`(?<![\dA-Za-z*])${LIKE_DIGITS}(?:[ \-.]{0,2}${LIKE_DIGITS}){11,}(?![\dA-Za-z*])`, 'g'))];
  return runs.flatMap(({ 0: run, index }) => {
    const ahead = text.slice(0, index);
    const hit = [...windowsOf(run)].find(({ from, to }) => {
      const written = run.slice(from, to);
      const digits = readAsDigits(written);
      return !known.includes(digits) && !isOtherNumber(ahead + run.slice(0, from)) && isCardNumber(digits, written, ahead);
    });
    return hit ? [{ kind: 'pan' as const, from: index + hit.from, to: index + hit.to }] : [];
  });
}

function behind(text: string, { to }: Range): Range[] {
  const found = EXPIRY_BEHIND.exec(text.slice(to));
  return found ? [{ kind: 'expiry', from: to + found[0].length - found[1]!.length, to: to + found[0].length }] : [];
}

/** A card number that its label begins on one line and the next line ends. */
function broken(row: Row, next: Row | undefined): (Range & { row: Row })[] {
  const head = BEGUN.exec(halfWidth(row.text));
  const tail = next && /^\s*(\d(?:[ \-]?\d){1,11})(?![\d*])/.exec(halfWidth(next.text));
  const count = readAsDigits(head?.[1] ?? '').length + readAsDigits(tail?.[1] ?? '').length;
  if (!head || !tail || count < 13 || count > 19) return [];
  const from = head.index + head[0].length - head[1]!.length;
  return [{ kind: 'pan', from, to: from + head[1]!.trimEnd().length, row }, { kind: 'pan', from: tail[0].length - tail[1]!.length, to: tail[0].length, row: next }];
}

/** The whole run, then every stretch of its groups, longest first. */
function* windowsOf(run: string): Generator<{ from: number; to: number }> {
  const groups = [...run.matchAll(/[^ \-.]+/g)].map(({ 0: group, index }) => ({ from: index, to: index + group.length }));
  for (let size = groups.length; size > 0; size -= 1)
    for (let start = 0; start + size <= groups.length; start += 1) yield { from: groups[start]!.from, to: groups[start + size - 1]!.to };
}

/** What the guard of texts finds besides: tracks, ID numbers, and everything it knows by label. */
function masked(text: string, known: readonly string[]): Range[] {
  const ends = [...text.matchAll(/[\dA-Za-z*]+|[^\dA-Za-z*]/g)].map(({ 0: token, index }) => ({ from: index, to: index + token.length }));
  const kindIn = (from: number, to: number): Kind | undefined => maskCardData(text.slice(from, to), { known }).found[0]?.kind;
  if (!kindIn(0, text.length)) return [];
  const end = ends.findIndex(token => kindIn(0, token.to) !== undefined);
  const to = ends[end]!.to;
  const kind = kindIn(0, to)!;
  const start = ends.slice(0, end + 1).findLastIndex(token => kindIn(token.from, to) === kind);
  // a label belongs to what was found but need not go
  const value = kind === 'expiry' || kind === 'cvv' ? /\d[\d /.\-年月]*$/.exec(text.slice(0, to)) : null;
  const from = value?.index ?? ends[start]!.from;
  const rest = masked(' '.repeat(to) + text.slice(to), known);
  const isOne = kind !== 'pan' || looksLikeCard(readAsDigits(text.slice(from, to)), text.slice(0, from));
  return isOne ? [{ kind, from, to }, ...rest] : rest;
}

function afterLabel(text: string, { kind, label, value }: (typeof LABELLED)[number]): Range[] {
  const named = label.exec(text);
  if (!named) return [];
  const start = named.index + named[0].length;
  // the next field's name ends what a label can speak of
  const reach = /^[^\d]{0,14}/.exec(text.slice(start))![0];
  const found = value.exec(text.slice(start));
  if (!found || found.index > reach.length) return [];
  return [{ kind, from: start + found.index, to: start + found.index + found[0].length }];
}

/** A label that nothing follows names what stands under it. */
function below(row: Row, next: Row | undefined): (Range & { row: Row })[] {
  if (!next) return [];
  return [...LABELLED, CARD].flatMap(one => {
    const label = row.lines.find(line => one.label.test(halfWidth(line.text)));
    if (!label || afterLabel(halfWidth(row.text), one).length) return [];
    const under = next.lines.filter(line => row.lines.length === 1 || overlaps(label, line));
    return under.flatMap(line => {
      const found = one.value.exec(halfWidth(line.text));
      return found && found[0].length >= line.text.trim().length - 2 ? [{ kind: one.kind, from: found.index, to: found.index + found[0].length, row: rowOf([line]) }] : [];
    });
  });
}

function overlaps(label: TextLine, line: TextLine): boolean {
  const [left, right] = [line.quad[0].x, line.quad[1].x];
  return left < label.quad[1].x && right > label.quad[0].x;
}
