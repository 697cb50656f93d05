import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { along, leanOf, ratioOf, rightedBy } from '../../../../src/evidence/reading/direction.js';
import type { TextLine } from '../../../../src/evidence/reading/types.js';

type Quad = TextLine['quad'];
/** A box as long and high as said, whose text runs at `angle`, clockwise, from its first corner. */
function box(angle: number, length = 200, height = 20, from = { x: 300, y: 300 }): Quad {
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const at = (u: number, v: number) => ({ x: from.x + u * cos - v * sin, y: from.y + u * sin + v * cos });
  return [at(0, 0), at(length, 0), at(length, height), at(0, height)];
}
const begunAt = (quad: Quad, start: number): Quad => [0, 1, 2, 3].map(place => quad[(start + place) % 4]!) as unknown as Quad;
/** Degrees between two lines without direction. */
const between = (one: number, other: number): number => {
  const off = Math.abs(one - other) % 180;
  return Math.min(off, 180 - off);
};
const angles = fc.double({ min: -89.9, max: 89.9, noNaN: true });

describe('the lean of a text', () => {
  test('is that of its lines, from whichever corner they begin', () => {
    fc.assert(fc.property(angles, fc.array(fc.tuple(fc.integer({ min: 60, max: 400 }), fc.nat(3)), { minLength: 1, maxLength: 8 }), (angle, sizes) => {
      expect(between(leanOf(sizes.map(([length, start]) => begunAt(box(angle, length), start))), angle)).toBeLessThan(1e-6);
    }));
  });
  test('lies over -90 to 90', () => {
    fc.assert(fc.property(fc.double({ min: -360, max: 360, noNaN: true }), angle => {
      const lean = leanOf([box(angle)]);
      expect(lean > -90 - 1e-9 && lean <= 90 + 1e-9).toBe(true);
    }));
  });
  test('stays upright where lines lean to either side of it', () => expect(between(leanOf([box(88), box(-88), box(90)]), 90)).toBeLessThan(1e-6));
  test('is not moved by a few boxes across', () => expect(leanOf([box(4), box(4.5), box(5), box(50, 150), box(55, 150)])).toBeCloseTo(4.5));
  test('is told by long boxes more than by short ones', () => expect(leanOf([box(2, 400), box(9, 50), box(9.5, 50)])).toBeCloseTo(2));
  test('is not asked of single signs', () => expect(leanOf([box(3), box(40, 20, 20), box(45, 30, 20)])).toBeCloseTo(3));
  test('of nothing is none', () => {
    expect(leanOf([])).toBe(0);
    expect(leanOf([box(40, 20, 20)])).toBe(0);
  });
});

describe('the corners of a line', () => {
  test('begin where the line begins, and stay the same four', () => {
    fc.assert(fc.property(fc.double({ min: -180, max: 180, noNaN: true }), fc.nat(3), (angle, start) => {
      const quad = box(angle);
      expect(along(begunAt(quad, start), angle)).toEqual(quad);
    }));
  });
  test('told the opposite way begin at the other end', () => {
    const quad = box(10);
    expect(along(quad, 190)).toEqual(begunAt(quad, 2));
  });
  test.each([-30, -12, 12, 30])('are found though the box leans %i degrees more than the text', off => {
    expect(along(begunAt(box(45 + off), 3), 45)).toEqual(box(45 + off));
  });
});

describe('what rights a text', () => {
  test.each([
    [0, 0, 0], [90, 270, 0], [180, 180, 0], [-90, 90, 0], [270, 90, 0],
    [7, 0, -7], [-7, 0, 7], [83, 270, 7], [100, 270, -10], [187, 180, -7], [-80, 90, -10],
  ])('running at %i: turned by %i, then by %i', (angle, turned, skew) => {
    const found = rightedBy(angle);
    expect(found.turned).toBe(turned);
    expect(found.skew).toBeCloseTo(skew);
  });
  test('undoes the angle, and the rest is at most an eighth of a turn', () => {
    fc.assert(fc.property(fc.double({ min: -360, max: 360, noNaN: true }), angle => {
      const { turned, skew } = rightedBy(angle);
      expect([0, 90, 180, 270]).toContain(turned);
      expect(Math.abs(skew)).toBeLessThanOrEqual(45 + 1e-9);
      const whole = (((angle + turned + skew) % 360) + 360) % 360;
      expect(Math.min(whole, 360 - whole)).toBeLessThan(1e-6);
    }));
  });
});

test.each([[200, 20, 10], [20, 200, 10], [20, 20, 1], [50, 0, 50]])('a box of %i by %i is %i times as long as high', (length, height, ratio) => {
  expect(ratioOf(box(33, length, height))).toBeCloseTo(ratio);
});
