import { leanOf } from './direction.js';
import type { Quad } from './recogniser.js';
import type { Point, TextLine } from './types.js';

/** How far beyond the box that was found, in heights of a line; ink may stand out of it. */
export const COVERING = { leading: 0.35, spare: 0.6 };
export const FRAMING = { leading: 0.1, spare: 0.5 };

/** A stretch of one line's characters; `to` is exclusive. */
export interface Stretch {
  line: TextLine;
  from: number;
  to: number;
}

/** Boxes that stand beside each other on the paper, left to right, as one text with a space between boxes. */
export interface Row {
  lines: TextLine[];
  text: string;
}

interface Placed {
  line: TextLine;
  left: number;
  right: number;
  middle: number;
  height: number;
}

/** From top to bottom, straightened by the lean that the lines share. */
export function rowsOf(lines: readonly TextLine[]): Row[] {
  const tilt = leanOf(lines.map(line => line.quad));
  const placed = lines.map(line => placeOf(line, tilt)).sort((a, b) => a.middle - b.middle);
  const rows: Placed[][] = [];
  for (const one of placed) {
    const row = rows.find(other => other.every(member => isBeside(member, one)));
    if (row) row.push(one);
    else rows.push([one]);
  }
  return rows.map(row => rowOf(row.sort((a, b) => a.left - b.left).map(({ line }) => line)));
}

export const rowOf = (lines: TextLine[]): Row => ({ lines, text: lines.map(line => line.text).join(' ') });

/** Half of the smaller one stands at the height of the other: sums are printed larger than their label. */
function isBeside(a: Placed, b: Placed): boolean {
  const shared = Math.min(a.middle + a.height / 2, b.middle + b.height / 2) - Math.max(a.middle - a.height / 2, b.middle - b.height / 2);
  return shared > 0.5 * Math.min(a.height, b.height) && (a.right <= b.left + a.height || b.right <= a.left + a.height);
}

function placeOf(line: TextLine, tilt: number): Placed {
  const [sin, cos] = [Math.sin((-tilt * Math.PI) / 180), Math.cos((-tilt * Math.PI) / 180)];
  const level = line.quad.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }));
  const [a, b, c, d] = line.quad;
  const mean = (pick: (point: Point) => number): number => level.reduce((sum, point) => sum + pick(point), 0) / 4;
  const xs = level.map(point => point.x);
  return { line, left: Math.min(...xs), right: Math.max(...xs), middle: mean(point => point.y), height: (distance(a, d) + distance(b, c)) / 2 };
}

/** Which characters of which lines a range of the row's text is. */
export function stretchesOf(row: Row, from: number, to: number): Stretch[] {
  let start = 0;
  return row.lines.flatMap(line => {
    const stretch = { line, from: Math.max(0, from - start), to: Math.min(line.text.length, to - start) };
    start += line.text.length + 1;
    return stretch.from < stretch.to ? [stretch] : [];
  });
}

/** Where a stretch stands, by the width of its characters; wider and higher than the ink, since fonts differ. */
export function quadOf({ line, from, to }: Stretch, { leading, spare: margin }: typeof COVERING = COVERING): Quad {
  const [a, b, c, d] = line.quad;
  const [length, height] = [Math.max(1, distance(a, b)), Math.max(1, distance(a, d))];
  const total = widthOf(line.text);
  const spare = (margin * height) / length;
  const start = from === 0 ? -spare : widthOf(line.text.slice(0, from)) / total - spare;
  const end = to === line.text.length ? 1 + spare : widthOf(line.text.slice(0, to)) / total + spare;
  const at = (u: number, v: number): Point => ({ x: a.x + (b.x - a.x) * u + (d.x - a.x) * v, y: a.y + (b.y - a.y) * u + (d.y - a.y) * v });
  // the far side may be longer than the near one in a picture taken at a slant
  const far = (u: number): Point => ({ x: d.x + (c.x - d.x) * u + (d.x - a.x) * leading, y: d.y + (c.y - d.y) * u + (d.y - a.y) * leading });
  return [at(start, -leading), at(end, -leading), far(end), far(start)];
}

const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffee]/.test(sign) ? 2 : 1), 0);
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
