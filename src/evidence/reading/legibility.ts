import type { LegibilityHint } from '../../contract/index.js';
import type { Pixels } from './picture.js';
import type { Area, Point, TextLine } from './types.js';

/** What a picture measures; lumas from 0 (black) to 255. */
export interface Measured {
  /** of the half-bright pixel where the text stands */
  median: number;
  /** of the paper: nine in ten pixels are darker */
  paper: number;
  /** of the brightest hundredth */
  brightest: number;
  /** paper less ink */
  contrast: number;
  /** variance of the Laplacian where the text stands, by the square of the contrast */
  sharpness: number;
  /** share of the text's field that is burnt out while the rest is not */
  burnt: number;
  /** of a line of text, in pixels */
  height: number;
  /** mean of the reader's own, by length of line */
  confidence: number;
  /** lines that run into the picture's edge, those along it twice */
  touching: number;
  lines: number;
}

const TILE = 24;
const WHITE = 250;

/** What keeps a person from reading the picture; a picture that was read well gets no hint but what its edge has cut off. */
export function hintsOf(pixels: Pixels, lines: readonly TextLine[]): LegibilityHint[] {
  const seen = measured(pixels, lines);
  const unread = seen.lines < 4;
  const poor = unread || seen.confidence < 0.88;
  const hints: [LegibilityHint, boolean][] = [
    // what the reader still reads may be too dark for people
    ['too_dark', seen.brightest < (poor ? 110 : 60)],
    ['too_bright', seen.median > 235 && seen.contrast < (poor ? 40 : 25)],
    ['blurred', seen.contrast >= 40 && ((poor && seen.sharpness < 0.01) || (seen.confidence < 0.93 && seen.sharpness < 0.002))],
    ['cut_off', seen.touching >= 2],
    ['too_small', poor && !unread && seen.height < 18],
    ['glare', seen.burnt > 0.06],
  ];
  return hints.filter(([, applies]) => applies).map(([hint]) => hint);
}

/** Pure; every second pixel is enough. */
export function measured(pixels: Pixels, lines: readonly TextLine[]): Measured {
  const field = fieldOf(pixels, lines);
  const histogram = new Uint32Array(256);
  each(pixels, field, luma => (histogram[luma]! += 1));
  const [ink, median, paper] = [quantile(histogram, 0.03), quantile(histogram, 0.5), quantile(histogram, 0.9)];
  const contrast = paper - ink;
  const heights = lines.map(({ quad: [a, , , d] }) => Math.hypot(d.x - a.x, d.y - a.y)).sort((one, other) => one - other);
  const signs = lines.reduce((sum, line) => sum + line.text.length, 0);
  return {
    median,
    paper,
    brightest: quantile(histogram, 0.99),
    contrast,
    sharpness: contrast > 0 ? laplacianVariance(pixels, field) / contrast ** 2 : 0,
    burnt: burntShare(pixels, field, histogram),
    height: heights[Math.floor(heights.length / 2)] ?? 0,
    confidence: signs ? lines.reduce((sum, line) => sum + line.confidence * line.text.length, 0) / signs : 0,
    touching: lines.reduce((sum, line) => sum + touching(line, pixels), 0),
    lines: lines.length,
  };
}

/** The text's bounds, or the whole picture without text. */
function fieldOf({ width, height }: Pixels, lines: readonly TextLine[]): Area {
  if (lines.length === 0) return { x: 0, y: 0, width, height };
  const xs = lines.flatMap(line => line.quad.map(point => point.x));
  const ys = lines.flatMap(line => line.quad.map(point => point.y));
  const [left, top] = [Math.max(0, Math.floor(Math.min(...xs))), Math.max(0, Math.floor(Math.min(...ys)))];
  return { x: left, y: top, width: Math.min(width, Math.ceil(Math.max(...xs))) - left, height: Math.min(height, Math.ceil(Math.max(...ys))) - top };
}

const lumaAt = ({ data, width }: Pixels, x: number, y: number): number => {
  const at = (y * width + x) * 3;
  return (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
};

function each(pixels: Pixels, { x, y, width, height }: Area, visit: (luma: number, x: number, y: number) => void): void {
  for (let row = y; row < y + height; row += 2) for (let column = x; column < x + width; column += 2) visit(lumaAt(pixels, column, row), column, row);
}

function quantile(histogram: Uint32Array, share: number): number {
  let rest = histogram.reduce((sum, count) => sum + count, 0) * share;
  for (let luma = 0; luma < 256; luma += 1) if ((rest -= histogram[luma]!) <= 0) return luma;
  return 255;
}

function laplacianVariance(pixels: Pixels, field: Area): number {
  let [count, sum, squares] = [0, 0, 0];
  each(pixels, field, (luma, x, y) => {
    if (x < 1 || y < 1 || x >= pixels.width - 1 || y >= pixels.height - 1) return;
    const around = lumaAt(pixels, x - 1, y) + lumaAt(pixels, x + 1, y) + lumaAt(pixels, x, y - 1) + lumaAt(pixels, x, y + 1) - 4 * luma;
    count += 1;
    sum += around;
    squares += around * around;
  });
  return count ? squares / count - (sum / count) ** 2 : 0;
}

/** Burnt out is white without structure on a photo of something darker: neither a scan on white nor a drawn screen. */
function burntShare(pixels: Pixels, field: Area, histogram: Uint32Array): number {
  if (isDrawn(histogram)) return 0;
  const across = Math.ceil(field.width / TILE);
  const tiles = Array.from({ length: across * Math.ceil(field.height / TILE) }, () => ({ count: 0, white: 0 }));
  each(pixels, field, (luma, x, y) => {
    const tile = tiles[Math.floor((y - field.y) / TILE) * across + Math.floor((x - field.x) / TILE)]!;
    tile.count += 1;
    if (luma >= WHITE) tile.white += 1;
  });
  const rest = tiles.filter(tile => tile.white <= tile.count * 0.9);
  const onWhite = rest.filter(tile => tile.white > tile.count * 0.25);
  return onWhite.length > rest.length / 2 ? 0 : 1 - rest.length / Math.max(1, tiles.length);
}

/** Paper in a photo is never of one tone. */
function isDrawn(histogram: Uint32Array): boolean {
  const toned = histogram.subarray(0, WHITE);
  const all = toned.reduce((sum, count) => sum + count, 0);
  return toned.some((count, luma) => count + (toned[luma + 1] ?? 0) + (toned[luma + 2] ?? 0) > all / 2);
}

/** How far a line runs into the edge: 1 with an end, 2 along its length. */
function touching({ quad: [a, b, c, d] }: TextLine, { width, height }: Pixels): number {
  const near = Math.max(2, 0.002 * Math.max(width, height));
  const out = ({ x, y }: Point): boolean => x <= near || y <= near || x >= width - near || y >= height - near;
  if ((out(a) && out(b)) || (out(c) && out(d))) return 2;
  return [a, b, c, d].some(out) ? 1 : 0;
}
