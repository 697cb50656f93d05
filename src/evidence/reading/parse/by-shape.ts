import type { SlipField } from '../../../contract/index.js';
import type { Reading } from './by-label.js';
import { momentIn } from './moments.js';
import { below, beside, candidateOf, isEmpty, type Piece, type PrintRow } from './page.js';
import { maskedPan, SHAPES, type Shape } from './shapes.js';

/** Found by its looks alone a value is a guess that a person confirms. */
const GUESS = 0.7;
const LONG_TYPE = 14;

const LOOKS: readonly (readonly [SlipField, Shape])[] = [
  ['mid', SHAPES.mid], ['rrn', SHAPES.rrn], ['panMasked', maskedPan], ['txnTime', momentIn],
  ['amountFen', text => (/RMB|CNY|¥/.test(text) ? SHAPES.amountFen(text) : undefined)],
  ['txnType', text => (text.trim().length <= LONG_TYPE ? SHAPES.txnType(text) : undefined)],
];

/** What no label led to: the only number of its length, the only sum with a currency; swapped fields come back this way. */
export function byShape(rows: readonly PrintRow[], labelled: ReadonlyMap<SlipField, Reading>): Map<SlipField, Reading> {
  const free = freePieces(rows, labelled);
  const found = new Map<SlipField, Reading>();
  for (const [field, shape] of LOOKS) {
    if (labelled.has(field)) continue;
    const hits = free.flatMap(piece => {
      const candidate = candidateOf([piece]);
      const shaped = shape(candidate.text);
      return shaped ? [{ ...shaped, candidate, weight: GUESS }] : [];
    });
    if (hits.length === 1) found.set(field, hits[0]!);
  }
  return found;
}

/** Text that is neither a label, nor the value of a label that is not ours, nor a value already taken. */
function freePieces(rows: readonly PrintRow[], labelled: ReadonlyMap<SlipField, Reading>): Piece[] {
  const taken = [...labelled.values()].flatMap(({ candidate }) => candidate.pieces);
  // what stands under a label that is not ours is not ours either
  taken.push(...rows.flatMap(at => at.labels.filter(label => label.named === 'other' && isEmpty(beside(at, label))).flatMap(label => below(rows, at, label).slice(0, 1))));
  const isTaken = (piece: Piece) => taken.some(one => one.at === piece.at && one.from < piece.to && one.to > piece.from);
  return rows.flatMap(at => {
    const first = at.labels[0]?.from ?? at.text.length;
    const values = at.labels.filter(label => label.named !== 'other').map(label => beside(at, label));
    return [{ at, from: 0, to: first }, ...values].filter(piece => piece.to > piece.from && !isTaken(piece));
  });
}
