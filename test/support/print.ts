import type { PageText, TextLine } from '../../src/evidence/reading/types.js';

/** Text that begins at a column (of half-width characters), perhaps read less surely than the rest. */
export type Cell = readonly [text: string, column?: number, confidence?: number];
export type Print = readonly (string | readonly Cell[])[];
interface Setting {
  /** degrees, clockwise */
  tilt?: number;
  confidence?: number;
  /** from one line of print to the next, in heights of a line */
  leading?: number;
}

export const LINE = 24;
const HALF = LINE / 2;
const MARGIN = 40;

const halves = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffee]/.test(sign) ? 2 : 1), 0);

/** A box of text as the recogniser would find it. */
export function boxOf(text: string, left: number, top: number, { confidence = 0.98, height = LINE, width }: { confidence?: number; height?: number; width?: number } = {}): TextLine {
  const [right, bottom] = [left + (width ?? (halves(text) * height) / 2), top + height];
  return { text, confidence, quad: [{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }] };
}

/** Lays rows out as a page of boxes; an empty row is white space. */
export function printed(rows: Print, { tilt = 0, confidence = 0.98, leading = 1.5 }: Setting = {}): PageText {
  const lines = rows.flatMap((row, index) => {
    const cells: readonly Cell[] = typeof row === 'string' ? [[row]] : row;
    const top = MARGIN + index * LINE * leading;
    return cells.filter(([text]) => text).map(([text, column = 0, own = confidence]) => boxOf(text, MARGIN + column * HALF, top, { confidence: own }));
  });
  const width = 2 * MARGIN + Math.max(...lines.map(line => line.quad[1].x));
  const height = 2 * MARGIN + rows.length * LINE * leading;
  return tilted({ lines, width, height }, tilt);
}

/** Turned clockwise about its middle, on a page as large as before. */
export function tilted({ lines, width, height }: PageText, degrees: number): PageText {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [midX, midY] = [width / 2, height / 2];
  const turn = ({ x, y }: { x: number; y: number }) => ({ x: midX + (x - midX) * cos - (y - midY) * sin, y: midY + (x - midX) * sin + (y - midY) * cos });
  return { width, height, lines: lines.map(line => ({ ...line, quad: line.quad.map(turn) as unknown as TextLine['quad'] })) };
}

/** ASCII as its full-width twin, the space apart. */
export const fullWidth = (text: string): string => text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
