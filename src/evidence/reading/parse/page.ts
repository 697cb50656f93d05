import { leanOf } from '../direction.js';
import { FRAMING, quadOf, rowsOf, stretchesOf, type Row } from '../rows.js';
import type { Area, PageText } from '../types.js';
import { labelsIn, type Found } from './labels.js';
import { plain } from './letters.js';

/** One line of print with what stands in it. */
export interface PrintRow {
  row: Row;
  /** half-width, upper case, place by place as in `row.text` */
  text: string;
  labels: readonly Found[];
  top: number;
  height: number;
}

/** A piece of a row's text. */
export interface Piece {
  at: PrintRow;
  from: number;
  to: number;
}

/** Text put together from pieces, which a value is looked for in. */
export interface Candidate {
  text: string;
  pieces: readonly Piece[];
}

export function printRows({ lines }: PageText): PrintRow[] {
  const slope = Math.tan((leanOf(lines.map(line => line.quad)) * Math.PI) / 180);
  return rowsOf(lines).map(row => {
    const text = plain(row.text);
    const heights = row.lines.map(({ quad: [a, , , d] }) => Math.hypot(d.x - a.x, d.y - a.y));
    const [{ quad }] = row.lines as [Row['lines'][number]];
    return { row, text, labels: labelsIn(text, startsOf(row)), top: quad[0].y - slope * quad[0].x, height: heights.reduce((sum, height) => sum + height, 0) / heights.length };
  });
}

const startsOf = ({ lines }: Row): number[] => lines.map((_, at) => lines.slice(0, at).reduce((sum, { text }) => sum + text.length + 1, 0));

export const candidateOf = (pieces: readonly Piece[]): Candidate => ({ pieces, text: pieces.map(({ at, from, to }) => at.text.slice(from, to)).join(' ') });

/** The rest of the row up to the next label, without the separators that follow a label; its part where several labels share it. */
export function beside(at: PrintRow, label: Found): Piece {
  const sharing = sharedBy(at, label);
  const piece = restOf(at, sharing.at(-1)!);
  const parts = partsBetween(piece, /[^\s/、]+/g);
  if (sharing.length === 1) return piece;
  return parts.length === sharing.length ? parts[sharing.indexOf(label)]! : sharing.at(-1) === label ? piece : { at, from: label.to, to: label.to };
}

/** A sum's label may name its currency. */
const SEPARATORS = /^(?:[(（](?:RMB|CNY|元|¥)[)）]|[\s:：)）.·_=#])*/;

function restOf(at: PrintRow, label: Found): Piece {
  const to = at.labels.find(other => other.from >= label.to)?.from ?? at.text.length;
  const start = label.to + SEPARATORS.exec(at.text.slice(label.to, to))![0].length;
  return { at, from: start, to };
}

/** `批次号/凭证号：000127/000842`: the labels without a separator between them. */
function sharedBy(at: PrintRow, label: Found): Found[] {
  const place = at.labels.indexOf(label);
  const joined = (one: number): boolean => /^\s*[/、]\s*$/.test(at.text.slice(at.labels[one]!.to, at.labels[one + 1]?.from ?? at.labels[one]!.to));
  let [first, last] = [place, place];
  while (first > 0 && joined(first - 1)) first -= 1;
  while (last < at.labels.length - 1 && joined(last)) last += 1;
  return at.labels.slice(first, last + 1);
}

const partsBetween = ({ at, from, to }: Piece, part: RegExp): Piece[] =>
  [...at.text.slice(from, to).matchAll(part)].map(({ 0: text, index }) => ({ at, from: from + index, to: from + index + text.length }));

export const isEmpty = ({ at, from, to }: Piece): boolean => !/[\p{L}\p{N}]/u.test(at.text.slice(from, to));

const NEAR = 2.6;

/** What stands under a label: the boxes of the next rows that begin no label of their own, nearest first. */
export function below(rows: readonly PrintRow[], at: PrintRow, label: Found): Piece[] {
  const [left, right] = spanOf(at, label.from, label.to);
  const heads = headsWith(at, label);
  const found: Piece[] = [];
  for (const next of rows.slice(rows.indexOf(at) + 1)) {
    if (next.top - at.top > NEAR * at.height * (found.length + 1)) break;
    const fitting = boxesOf(next).filter(box => !next.labels.some(one => one.from < box.to && one.to > box.from));
    const under = fitting.filter(box => box.right > left - at.height && box.left < right + 4 * at.height && heads.includes(nearestTo(at, box)!));
    const best = under.sort((a, b) => Math.abs(a.left - left) - Math.abs(b.left - left))[0];
    const parts = best && (heads.length === 1 ? [{ at: next, from: best.from, to: best.to }] : partsBetween({ at: next, from: best.from, to: best.to }, /\S+/g));
    if (parts?.length !== heads.length) break;
    found.push(parts[heads.indexOf(label)]!);
  }
  return found;
}

/** Labels that stand in one box with nothing but space between them: what is below belongs to them in turn. */
function headsWith(at: PrintRow, label: Found): Found[] {
  const box = boxesOf(at).find(({ from, to }) => label.from >= from && label.from < to)!;
  const inBox = at.labels.filter(({ from, to }) => from >= box.from && to <= box.to);
  const isBare = inBox.every((one, place) => isEmpty({ at, from: one.to, to: inBox[place + 1]?.from ?? box.to }));
  return inBox.length > 1 && isBare ? inBox : [label];
}

/** Of the labels in a row the one that a box below belongs to; those in one box share it. */
function nearestTo(at: PrintRow, box: Box): Found | undefined {
  const gaps = at.labels.map(label => {
    const [left, right] = spanOf(at, label.from, label.to);
    return { label, gap: Math.max(0, left - box.right, box.left - right), off: Math.abs(left - box.left) };
  });
  return gaps.sort((a, b) => a.gap - b.gap || a.off - b.off)[0]?.label;
}

/** How sure the recogniser was of the lines that a value came from. */
export const trustOf = (candidate: Candidate, from: number, to: number): number =>
  Math.min(...partsOf(candidate, from, to).flatMap(({ at, from: start, to: end }) => stretchesOf(at.row, start, end).map(({ line }) => line.confidence)));

/** The upright area of a value. */
export function areaOf(candidate: Candidate, from: number, to: number, page: PageText): Area {
  const quads = partsOf(candidate, from, to).flatMap(({ at, from: start, to: end }) => stretchesOf(at.row, start, end).map(stretch => quadOf(stretch, FRAMING))).flat();
  const [xs, ys] = [quads.map(point => point.x), quads.map(point => point.y)];
  const [x, y] = [Math.max(0, Math.min(...xs)), Math.max(0, Math.min(...ys))];
  return { x, y, width: Math.min(page.width, Math.max(...xs)) - x, height: Math.min(page.height, Math.max(...ys)) - y };
}

function partsOf({ pieces }: Candidate, from: number, to: number): Piece[] {
  let start = 0;
  return pieces.flatMap(piece => {
    const [first, last] = [Math.max(piece.from, piece.from + from - start), Math.min(piece.to, piece.from + to - start)];
    start += piece.to - piece.from + 1;
    return first < last ? [{ at: piece.at, from: first, to: last }] : [];
  });
}

interface Box {
  from: number;
  to: number;
  left: number;
  right: number;
}

function boxesOf({ row }: PrintRow): Box[] {
  let from = 0;
  return row.lines.map(({ text, quad }) => {
    const box = { from, to: from + text.length, left: Math.min(quad[0].x, quad[3].x), right: Math.max(quad[1].x, quad[2].x) };
    from = box.to + 1;
    return box;
  });
}

function spanOf({ row }: PrintRow, from: number, to: number): [number, number] {
  const xs = stretchesOf(row, from, to).map(stretch => quadOf(stretch)).flatMap(quad => quad.map(point => point.x));
  return [Math.min(...xs), Math.max(...xs)];
}
