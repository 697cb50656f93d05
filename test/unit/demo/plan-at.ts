import { parse } from 'csv-parse/sync';
import type { DemoFile } from '../../../src/demo/files.js';
import { Moments } from '../../../src/demo/moments.js';
import { planDemo, type Plan } from '../../../src/demo/plan.js';

/** Moments that once were awkward: early, in a long holiday, after the cut-off, at a change of year, on the last day before a holiday. */
export const NOWS = [
  '2026-11-23T07:38:00+08:00', '2026-10-06T00:10:00+08:00', '2026-10-10T23:40:00+08:00', '2027-01-04T12:00:00+08:00', '2026-09-30T17:59:00+08:00',
];

export const planAt = (iso: string): Plan => planDemo(new Moments(new Date(iso)));

/** A file as a reader sees it: one object a line, and the trailer apart. */
export function read(file: DemoFile): { lines: Record<string, string>[]; trailer?: string[] } {
  const [head, ...rest] = parse(file.text, { relax_column_count: true }) as string[][];
  const trailer = rest.at(-1)?.[0] === '#TOTAL' ? rest.pop() : undefined;
  const lines = rest.map(cells => {
    if (cells.length !== head!.length) throw new Error(`${file.name}: ${cells.length} cells`);
    return Object.fromEntries(cells.map((cell, at) => [head![at]!, cell]));
  });
  return { lines, ...(trailer ? { trailer } : {}) };
}
