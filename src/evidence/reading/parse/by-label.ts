import type { SlipField } from '../../../contract/index.js';
import type { Found, Named } from './labels.js';
import { dateIn, joined, momentIn, timeIn } from './moments.js';
import { below, beside, candidateOf, isEmpty, type Candidate, type Piece, type PrintRow } from './page.js';
import { SHAPES, type Shape, type Shaped } from './shapes.js';

/** A value with where it was found; `weight` is how far its place speaks for it, 0 to 1. */
export interface Reading extends Shaped {
  candidate: Candidate;
  weight: number;
}
interface Placed {
  at: PrintRow;
  label: Found;
}
interface Ranked {
  reading: Reading;
  rank: number;
}

const UNDER = 0.97;
const MISSPELT = 0.95;

/** What stands at its own label; of several the surest, and none surely where they disagree. */
export function byLabel(rows: readonly PrintRow[]): Map<SlipField, Reading> {
  const placed = rows.flatMap(at => at.labels.map(label => ({ at, label })));
  const found = new Map<SlipField, Ranked[]>();
  for (const one of placed) {
    const { named, rank } = one.label;
    const field = named === 'date' || named === 'time' ? 'txnTime' : named;
    if (field === 'other') continue;
    const reading = readingAt(rows, one, field);
    if (reading) found.set(field, [...(found.get(field) ?? []), { reading, rank }]);
  }
  const chosen = new Map([...found].map(([field, readings]) => [field, bestOf(readings)]));
  const halves = chosen.get('txnTime')?.exact ? undefined : apart(rows, placed);
  return halves ? chosen.set('txnTime', halves) : chosen;
}

function readingAt(rows: readonly PrintRow[], one: Placed, field: SlipField): Reading | undefined {
  if (field === 'merchantName') return nameAt(rows, one);
  return shapedAt(rows, one, field === 'txnTime' ? momentIn : SHAPES[field]);
}

function bestOf(readings: readonly Ranked[]): Reading {
  const lowest = Math.min(...readings.map(({ rank }) => rank));
  const among = readings.filter(({ rank }) => rank === lowest).map(({ reading }) => reading);
  const best = among.reduce((so, next) => (surenessOf(next) > surenessOf(so) ? next : so));
  const isAlone = among.every(({ exact, value }) => !exact || value === best.value);
  return isAlone ? best : { ...best, exact: false };
}

const surenessOf = ({ exact, weight }: Reading): number => weight + (exact ? 1 : 0);

/** Beside the label first, then under it; a value may be broken over two lines. */
function shapedAt(rows: readonly PrintRow[], { at, label }: Placed, shape: Shape): Reading | undefined {
  const weight = label.exact ? 1 : MISSPELT;
  const own = beside(at, label);
  const under = below(rows, at, label);
  const goesOn = /\d|RMB|CNY|¥/.test(own.at.text.slice(own.from, own.to)) ? under.slice(0, 1) : [];
  const tries: [Piece[], number][] = isEmpty(own)
    ? [[under.slice(0, 1), UNDER], [under.slice(0, 2), UNDER * UNDER]]
    : [[[own], 1], [[own, ...goesOn], UNDER]];
  let guessed: Reading | undefined;
  for (const [pieces, place] of tries) {
    const candidate = candidateOf(pieces);
    const shaped = pieces.length ? shape(candidate.text) : undefined;
    if (shaped?.exact) return { ...shaped, candidate, weight: weight * place };
    guessed ??= shaped && { ...shaped, candidate, weight: weight * place };
  }
  return guessed;
}

/** A name may go on in the next line, which then stands right under its beginning. */
function nameAt(rows: readonly PrintRow[], { at, label }: Placed): Reading | undefined {
  const own = beside(at, label);
  const under = below(rows, at, label);
  const [first, ...rest] = isEmpty(own) ? under : [own, ...under.filter(piece => continues(own, piece))];
  if (!first) return undefined;
  const goesOn = rest[0] && continues(first, rest[0]) ? [rest[0]] : [];
  const candidate = candidateOf([first, ...goesOn]);
  const shaped = SHAPES.merchantName(candidate.text);
  const value = goesOn.length ? [first, ...goesOn].map(textOf).join('') : textOf(first);
  return shaped && { ...shaped, value, candidate, weight: (label.exact ? 1 : MISSPELT) * (goesOn.length ? 0.85 : 1) };
}

const textOf = ({ at: { row }, from, to }: Piece): string => row.text.slice(from, to).trim();

/** Only Chinese text close under the first line and at its left edge is the rest of a name. */
function continues(first: Piece, next: Piece): boolean {
  const text = next.at.text.slice(next.from, next.to);
  return first.at !== next.at && /^\p{Script=Han}+[)）]?$/u.test(text.trim()) && next.at.top - first.at.top < 1.7 * first.at.height && !/存根|签名|签购单/.test(text);
}

/** Date and time at labels of their own. */
function apart(rows: readonly PrintRow[], placed: readonly Placed[]): Reading | undefined {
  const pieceAt = (named: Named, is: (text: string) => unknown): Piece | undefined =>
    placed.filter(({ label }) => label.named === named).flatMap(one => [beside(one.at, one.label), ...below(rows, one.at, one.label).slice(0, 1)]).find(piece => is(candidateOf([piece]).text));
  const [day, hour] = [pieceAt('date', dateIn), pieceAt('time', timeIn)];
  if (!day || !hour) return undefined;
  const candidate = candidateOf([day, hour]);
  const shaped = joined(dateIn(candidate.text)!, timeIn(candidateOf([hour]).text)!, 0, candidate.text.length);
  return shaped && { ...shaped, candidate, weight: 1 };
}
