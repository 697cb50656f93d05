import type { Point, TextLine } from './types.js';

type Quad = TextLine['quad'];
export type Turn = 0 | 90 | 180 | 270;

// what leans further from the rest is no line of the text
const APART = 20;

/** How far the lines of a text lean, over -90 to 90 degrees, clockwise positive; which end is first is not known from boxes. */
export function leanOf(quads: readonly Quad[]): number {
  const sides = quads.map(longSide).filter(side => side.ratio >= 2);
  // doubled angles, because a line leaning 89 degrees is next to one leaning -89
  const sum = (of: (angle: number) => number): number => sides.reduce((total, { angle, length }) => total + length * of((angle * Math.PI) / 90), 0);
  const mean = (Math.atan2(sum(Math.sin), sum(Math.cos)) * 90) / Math.PI;
  const near = sides.map(({ angle, length }) => ({ off: halfTurn(angle - mean), length })).filter(({ off }) => Math.abs(off) <= APART);
  return halfTurn(mean + weightedMedian(near));
}

/** The same corners, begun where a line that runs at this angle begins. */
export function along(quad: Quad, angle: number): Quad {
  const off = (start: number): number => Math.abs(fullTurn(angleOf(quad[start]!, quad[(start + 1) % 4]!) - angle));
  const first = [0, 1, 2, 3].reduce((best, start) => (off(start) < off(best) ? start : best), 0);
  return [0, 1, 2, 3].map(place => quad[(first + place) % 4]!) as unknown as Quad;
}

/** What rights text that runs at this angle: a quarter turn, and the rest. */
export function rightedBy(angle: number): { turned: Turn; skew: number } {
  const quarters = Math.round(-angle / 90);
  return { turned: ((((quarters % 4) + 4) % 4) * 90) as Turn, skew: -angle - quarters * 90 };
}

export const ratioOf = (quad: Quad): number => longSide(quad).ratio;

function longSide([a, b, , d]: Quad): { angle: number; length: number; ratio: number } {
  const [across, down] = [Math.hypot(b.x - a.x, b.y - a.y), Math.hypot(d.x - a.x, d.y - a.y)];
  const angle = across >= down ? angleOf(a, b) : angleOf(a, d);
  return { angle: halfTurn(angle), length: Math.max(across, down), ratio: Math.max(across, down) / Math.max(1, Math.min(across, down)) };
}

const angleOf = (from: Point, to: Point): number => (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
/** Over -90 to 90. */
const halfTurn = (angle: number): number => angle - 180 * Math.ceil(angle / 180 - 0.5);
/** Over -180 to 180. */
const fullTurn = (angle: number): number => angle - 360 * Math.ceil(angle / 360 - 0.5);

function weightedMedian(sides: { off: number; length: number }[]): number {
  const sorted = [...sides].sort((left, right) => left.off - right.off);
  let rest = sorted.reduce((sum, one) => sum + one.length, 0) / 2;
  for (const { off, length } of sorted) if ((rest -= length) <= 0) return off;
  return 0;
}
