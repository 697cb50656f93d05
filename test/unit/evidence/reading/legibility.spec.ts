import { describe, expect, test } from '@jest/globals';
import { hintsOf, measured } from '../../../../src/evidence/reading/legibility.js';
import type { Pixels } from '../../../../src/evidence/reading/picture.js';
import type { TextLine } from '../../../../src/evidence/reading/types.js';
import { boxOf } from '../../../support/print.js';

interface Look {
  paper?: number;
  ink?: number;
  /** how far the paper's tone wanders, as in a photo */
  grain?: number;
  /** radius in pixels */
  blur?: number;
  /** shares of the picture from the top and the bottom that are burnt out */
  burnt?: [number, number];
}
interface Text {
  confidence?: number;
  height?: number;
  rows?: number;
  left?: number;
  top?: number;
}
const SIZE = { width: 480, height: 360 };

/** Lines of upright strokes, two pixels wide, as print has them. */
function slip({ confidence = 0.97, height = 24, rows = 6, left = 60, top = 30 }: Text = {}): TextLine[] {
  return Array.from({ length: rows }, (_, row) => boxOf('凭证号000842授权码', left, top + row * height * 2, { confidence, height, width: 300 }));
}
function photo(lines: readonly TextLine[], { paper = 200, ink = 40, grain = 12, blur = 0, burnt = [0, 0] }: Look = {}): Pixels {
  let seed = 7;
  const noise = () => ((seed = (seed * 48271) % 2147483647) / 2147483647 - 0.5) * 2 * grain;
  let lumas = Float32Array.from({ length: SIZE.width * SIZE.height }, () => paper + noise());
  lines.forEach(line => print(lumas, line, () => ink + noise()));
  for (let round = 0; round < blur; round += 1) lumas = smoothed(lumas);
  lumas.fill(255, burnt[0] * lumas.length, burnt[1] * lumas.length);
  const data = Buffer.alloc(lumas.length * 3);
  const bytes = Uint8ClampedArray.from(lumas);
  for (let at = 0; at < data.length; at += 1) data[at] = bytes[(at / 3) | 0]!;
  return { data, ...SIZE };
}
function print(lumas: Float32Array, { quad: [a, , c] }: TextLine, ink: () => number): void {
  for (let y = a.y + 3; y < Math.min(c.y - 3, SIZE.height); y += 1)
    for (let x = Math.ceil(a.x / 8) * 8; x < Math.min(c.x, SIZE.width); x += 8) lumas.set([ink(), ink()], y * SIZE.width + x);
}
const AROUND = [-SIZE.width, -2, -1, 0, 1, 2, SIZE.width];
const smoothed = (lumas: Float32Array<ArrayBuffer>) => lumas.map((luma, at) => AROUND.reduce((sum, off) => sum + (lumas[at + off] ?? luma), 0) / AROUND.length);
const hints = (look: Look = {}, text: Text = {}) => hintsOf(photo(slip(text), look), slip(text));

describe('a good picture gets no hint', () => {
  test.each<[string, Look, Text]>([
    ['a photo', {}, {}],
    ['a scan on white', { paper: 255, ink: 20, grain: 0 }, {}],
    ['a pale scan on grainy white', { paper: 252, ink: 120, grain: 3 }, {}],
    ['a dark screen', { paper: 30, ink: 210, grain: 0 }, {}],
    ['a drawn screen with a white panel', { paper: 230, grain: 0, burnt: [0.3, 0.6] }, {}],
    ['a dim photo that still reads', { paper: 100, ink: 30, grain: 4 }, {}],
    ['small print that reads', {}, { height: 12, rows: 10 }],
    ['faded print that reads', { paper: 200, ink: 150, grain: 4 }, {}],
  ])('%s', (_, look, text) => expect(hints(look, text)).toEqual([]));
});

describe('a hint says what is wrong', () => {
  test.each<[string, Look, Text, string[]]>([
    ['dark and badly read', { paper: 90, ink: 30, grain: 3 }, { confidence: 0.7 }, ['too_dark']],
    ['so dark that people see nothing', { paper: 45, ink: 15, grain: 2 }, {}, ['too_dark']],
    ['pale and badly read', { paper: 247, ink: 225, grain: 2 }, { confidence: 0.7 }, ['too_bright']],
    ['all but white', { paper: 253, ink: 245, grain: 0 }, {}, ['too_bright']],
    ['blurred and badly read', { blur: 8, grain: 0 }, { confidence: 0.6 }, ['blurred']],
    ['small and badly read', {}, { confidence: 0.7, height: 12, rows: 8 }, ['too_small']],
    ['a reflection over a third', { burnt: [0.3, 0.6] }, {}, ['glare']],
  ])('%s', (_, look, text, expected) => expect(hints(look, text)).toEqual(expected));
  test('several at once', () => {
    expect(hints({ paper: 90, ink: 30, grain: 0, blur: 8 }, { confidence: 0.5, height: 12, rows: 10, left: 0 })).toEqual(expect.arrayContaining(['too_dark', 'cut_off', 'too_small']));
  });
  test('where hardly anything was found the print is not called small', () => {
    expect(hints({}, { rows: 2, height: 10, confidence: 0.5 })).not.toContain('too_small');
  });
  test('a black picture without any text is too dark, and nothing is divided by zero', () => {
    const black = photo([], { paper: 0, grain: 0 });
    expect(hintsOf(black, [])).toEqual(['too_dark']);
    expect(Object.values(measured(black, [])).every(Number.isFinite)).toBe(true);
  });
});

describe('cut off', () => {
  const at = (left: number, top: number, rows = 6) => hintsOf(photo(slip({ rows })), slip({ left, top, rows }));
  test.each<[string, number, number]>([
    ['left edge', 0, 30], ['right edge', SIZE.width - 300, 30],
  ])('two lines that run into the %s', (_, left, top) => expect(at(left, top)).toContain('cut_off'));
  test('one line along the upper edge', () => expect(at(60, 0)).toContain('cut_off'));
  test('one line along the lower edge', () => expect(at(60, SIZE.height - 24, 1)).toContain('cut_off'));
  test('the end of one line alone is none', () => {
    const lines = [...slip({ rows: 5 }), boxOf('广告', SIZE.width - 48, 300)];
    expect(hintsOf(photo(lines), lines)).toEqual([]);
  });
  test('near the edge is not in it', () => expect(at(4, 30)).not.toContain('cut_off'));
});

describe('what is measured', () => {
  const seen = (look: Look, text: Text = {}) => measured(photo(slip(text), look), slip(text));
  test('paper, ink and their contrast', () => {
    const { paper, median, brightest, contrast } = seen({ paper: 200, ink: 40, grain: 0 });
    expect([paper, median, brightest, contrast]).toEqual([200, 200, 200, 160]);
  });
  test('blur lowers sharpness, dark paper does not', () => {
    expect(seen({ blur: 4 }).sharpness).toBeLessThan(seen({}).sharpness / 4);
    expect(seen({ paper: 100, ink: 20, grain: 0 }).sharpness).toBeCloseTo(seen({ paper: 200, ink: 40, grain: 0 }).sharpness, 2);
  });
  test('the more is burnt out the larger its share; print on white is none of it', () => {
    expect(seen({ burnt: [0.2, 0.4] }).burnt).toBeGreaterThan(0.15);
    expect(seen({ burnt: [0.2, 0.7] }).burnt).toBeGreaterThan(seen({ burnt: [0.2, 0.4] }).burnt);
    expect(seen({ paper: 255, grain: 0 }).burnt).toBe(0);
  });
  test('long lines count for more in the confidence', () => {
    const lines = [boxOf('一二三四五六七八', 50, 50, { confidence: 0.9 }), boxOf('九十', 50, 100, { confidence: 0.4 })];
    expect(measured(photo(lines), lines).confidence).toBeCloseTo(0.8);
  });
  test('the middle height stands for all', () => {
    const lines = [12, 20, 90].map((height, at) => boxOf('一二', 50, 40 + at * 100, { height }));
    expect(measured(photo(lines), lines)).toMatchObject({ height: 20, lines: 3 });
  });
  test('lines that stand out of the picture are measured as far as they are in it', () => {
    const lines = [boxOf('凭证号', -40, -10, { width: 900, height: 500 })];
    expect(measured(photo([]), lines)).toMatchObject({ touching: 2, contrast: expect.any(Number) });
  });
});
