import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quadOf, rowsOf, stretchesOf } from '../../../../src/evidence/reading/rows.js';
import { boxOf, LINE, printed, tilted } from '../../../support/print.js';

const texts = (rows: ReturnType<typeof rowsOf>) => rows.map(row => row.text);
const SLIP = printed([[['商户编号'], ['826290053110042', 12]], [['批次号：000127'], ['凭证号：000842', 24]], '', [['金额：RMB 88.00', 3]]]);
const AS_PRINTED = ['商户编号 826290053110042', '批次号：000127 凭证号：000842', '金额：RMB 88.00'];

describe('boxes in rows', () => {
  test('stand as printed, top to bottom, left to right', () => expect(texts(rowsOf(SLIP.lines))).toEqual(AS_PRINTED));
  test('whatever order they were found in and however the paper leans', () => {
    const order = fc.shuffledSubarray([...SLIP.lines], { minLength: SLIP.lines.length });
    fc.assert(fc.property(order, fc.double({ min: -40, max: 40, noNaN: true }), (lines, tilt) => {
      expect(texts(rowsOf(tilted({ ...SLIP, lines }, tilt).lines))).toEqual(AS_PRINTED);
    }));
  });
  test('a little higher or lower is the same row, half a line is the next', () => {
    const at = (top: number) => texts(rowsOf([boxOf('金额', 0, 100), boxOf('88.00', 200, 100 + top)]));
    expect(at(0.4 * LINE)).toEqual(['金额 88.00']);
    expect(at(-0.4 * LINE)).toEqual(['金额 88.00']);
    expect(at(0.5 * LINE)).toEqual(['金额', '88.00']);
    expect(at(-0.5 * LINE)).toEqual(['88.00', '金额']);
  });
  test('a tall box does not pull two rows together', () => {
    const tall = boxOf('章', 500, 95, { height: 60, width: 60 });
    expect(texts(rowsOf([boxOf('一二三', 0, 100), boxOf('四五六', 0, 130), tall]))).toEqual(['一二三 章', '四五六']);
  });
  test('none without boxes', () => expect(rowsOf([])).toEqual([]));
});

describe('a range of a row', () => {
  const [row] = rowsOf([boxOf('abc', 0, 0), boxOf('defg', 100, 0), boxOf('h', 200, 0)]);
  const parts = (from: number, to: number) => stretchesOf(row!, from, to).map(({ line, from: a, to: b }) => line.text.slice(a, b));
  test.each<[number, number, string[]]>([
    [0, 3, ['abc']], [1, 2, ['b']], [0, 10, ['abc', 'defg', 'h']], [2, 6, ['c', 'de']], [3, 4, []], [4, 8, ['defg']], [9, 10, ['h']], [5, 5, []],
  ])('from %i to %i', (from, to, expected) => expect(parts(from, to)).toEqual(expected));
  test('covers just the characters it names', () => {
    fc.assert(fc.property(fc.nat(10), fc.nat(10), (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      expect(parts(from, to).join('')).toBe(row!.text.slice(from, to).replace(/ /g, ''));
    }));
  });
});

describe('where a stretch stands', () => {
  const line = boxOf('卡号622848', 100, 50, { width: 200, height: 20 });
  const bounds = (from: number, to: number) => {
    const quad = quadOf({ line, from, to });
    return { left: quad[0].x, right: quad[1].x, top: quad[0].y, bottom: quad[3].y };
  };
  test('Chinese signs are twice as wide as digits', () => {
    const { left, right } = bounds(2, 8);
    expect(left).toBeCloseTo(100 + 200 * (4 / 10) - 12);
    expect(right).toBeCloseTo(300 + 12);
  });
  test('the whole line is covered and more, since ink stands out of its box', () => {
    expect(bounds(0, 8)).toEqual({ left: 88, right: 312, top: 43, bottom: 77 });
  });
  test('every stretch covers its own part of the box, and neighbours meet', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 7 }), at => {
      const [head, tail] = [bounds(0, at), bounds(at, 8)];
      expect(head.left).toBeLessThanOrEqual(100);
      expect(tail.right).toBeGreaterThanOrEqual(300);
      expect(head.right).toBeGreaterThan(tail.left);
    }));
  });
  test('turns with the line', () => {
    const straight = quadOf({ line, from: 2, to: 8 });
    const [turned] = tilted({ lines: [line], width: 400, height: 300 }, 30).lines;
    const expected = tilted({ lines: [{ ...line, quad: straight }], width: 400, height: 300 }, 30).lines[0]!.quad;
    quadOf({ line: turned!, from: 2, to: 8 }).forEach(({ x, y }, corner) => {
      expect(x).toBeCloseTo(expected[corner]!.x, 6);
      expect(y).toBeCloseTo(expected[corner]!.y, 6);
    });
  });
  test('a slanted far side is followed', () => {
    const slanted = { ...line, quad: [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 140, y: 20 }, { x: -40, y: 20 }] as never };
    const [a, b, c, d] = quadOf({ line: slanted, from: 0, to: 8 });
    expect(c.x - d.x).toBeGreaterThan(b.x - a.x);
  });
});
