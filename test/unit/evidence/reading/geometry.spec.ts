import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { boundsOf, cornersOf, orientedSize, spun, toSeen, toShare, toStored, turnedSize, wholeWithin, type Frame } from '../../../../src/evidence/reading/geometry.js';
import type { Area, Point } from '../../../../src/evidence/reading/types.js';

const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8];
const TURNS = [0, 90, 180, 270];
const sides = fc.integer({ min: 20, max: 3000 });
const orientations = fc.constantFrom(...ORIENTATIONS);
const turns = fc.constantFrom(...TURNS);

interface Case {
  frame: Frame;
  area: Area;
}
/** A picture as `decode` and `readUpright` hand it on, and an area of its stored pixels. */
const cases = (skews: fc.Arbitrary<number>): fc.Arbitrary<Case> =>
  fc.tuple(fc.record({ width: sides, height: sides, orientation: orientations }), turns, skews, fc.tuple(...Array.from({ length: 4 }, () => fc.double({ min: 0, max: 1, noNaN: true }))), fc.constantFrom(1, 0.5, 0.31))
    .map(([stored, turned, skew, [a, b, c, d], scale]) => {
      const upright = orientedSize(stored);
      const base = { width: Math.max(1, Math.round(upright.width * scale)), height: Math.max(1, Math.round(upright.height * scale)) };
      const [left, right] = [Math.min(a!, c!) * stored.width, Math.max(a!, c!) * stored.width];
      const [top, bottom] = [Math.min(b!, d!) * stored.height, Math.max(b!, d!) * stored.height];
      return { frame: { stored, base, turned, skew, read: readSize(base, turned + skew) }, area: { x: left, y: top, width: right - left, height: bottom - top } };
    });
function readSize({ width, height }: { width: number; height: number }, degrees: number) {
  const [sin, cos] = [Math.abs(Math.sin((degrees * Math.PI) / 180)), Math.abs(Math.cos((degrees * Math.PI) / 180))];
  return { width: width * cos + height * sin, height: width * sin + height * cos };
}
/** The way a stored area goes to the reader, written down apart from the code under test. */
function readPoints({ frame: { stored, base, turned, skew, read }, area }: Case): Point[] {
  const seen = toSeen({ stored, turned: 0 }, area);
  const upright = orientedSize(stored);
  const [across, down] = [base.width / upright.width, base.height / upright.height];
  return cornersOf({ x: seen.x * across, y: seen.y * down, width: seen.width * across, height: seen.height * down }).map(corner => spun(corner, base, read, turned + skew));
}
const covers = (outer: Area, inner: Area, spare = 1e-3) =>
  outer.x <= inner.x + spare && outer.y <= inner.y + spare && outer.x + outer.width >= inner.x + inner.width - spare && outer.y + outer.height >= inner.y + inner.height - spare;

describe('from the reader back to the file', () => {
  test('over all orientations, turns and skews an area is found again, whole pixels outwards', () => {
    fc.assert(fc.property(cases(fc.double({ min: -45, max: 45, noNaN: true })), one => {
      const found = toStored(one.frame, readPoints(one));
      expect(covers(found, one.area)).toBe(true);
      expect(Object.values(found).every(Number.isInteger)).toBe(true);
      expect(found.width).toBeLessThanOrEqual(one.area.width + 2.01);
      expect(found.height).toBeLessThanOrEqual(one.area.height + 2.01);
    }));
  });
  test('never leaves the picture, wherever the points are', () => {
    const wild = fc.array(fc.record({ x: fc.double({ min: -9000, max: 9000, noNaN: true }), y: fc.double({ min: -9000, max: 9000, noNaN: true }) }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(cases(fc.double({ min: -45, max: 45, noNaN: true })), wild, ({ frame }, points) => {
      const { x, y, width, height } = toStored(frame, points);
      expect(x >= 0 && y >= 0 && width >= 0 && height >= 0 && x + width <= frame.stored.width && y + height <= frame.stored.height).toBe(true);
      const share = toShare(frame, points);
      expect(share.x >= 0 && share.y >= 0 && share.width >= 0 && share.height >= 0 && share.x + share.width <= 1 + 1e-9 && share.y + share.height <= 1 + 1e-9).toBe(true);
    }));
  });
});

describe('as people see it', () => {
  test('the shares of what was read are the stored area seen, without a skew', () => {
    fc.assert(fc.property(cases(fc.constant(0)), one => {
      const seen = turnedSize(orientedSize(one.frame.stored), one.frame.turned);
      const { x, y, width, height } = toSeen(one.frame, one.area);
      const share = toShare(one.frame, readPoints(one));
      expect(share.x).toBeCloseTo(x / seen.width, 6);
      expect(share.y).toBeCloseTo(y / seen.height, 6);
      expect(share.width).toBeCloseTo(width / seen.width, 6);
      expect(share.height).toBeCloseTo(height / seen.height, 6);
    }));
  });
  test('a skew is taken out again, since people see the picture untilted', () => {
    fc.assert(fc.property(cases(fc.double({ min: -45, max: 45, noNaN: true })), one => {
      const straight = { ...one.frame, skew: 0, read: readSize(one.frame.base, one.frame.turned) };
      const tilted = toShare(one.frame, readPoints(one));
      const level = toShare(straight, readPoints({ ...one, frame: straight }));
      for (const side of ['x', 'y', 'width', 'height'] as const) expect(tilted[side]).toBeCloseTo(level[side], 6);
    }));
  });
  test('seen and stored have the same content', () => {
    fc.assert(fc.property(cases(fc.constant(0)), ({ frame, area }) => {
      const seen = toSeen(frame, area);
      expect(seen.width * seen.height).toBeCloseTo(area.width * area.height, 3);
    }));
  });

  // what an EXIF number means is sharp's word, not ours
  test.each(ORIENTATIONS.flatMap(orientation => TURNS.map(turned => [orientation, turned] as const)))('orientation %i turned by %i is where sharp puts it', async (orientation, turned) => {
    const mark = { x: 2, y: 1, width: 3, height: 2 };
    const source = await sharp({ create: { width: 12, height: 8, channels: 3, background: 'white' } })
      .composite([{ input: { create: { width: mark.width, height: mark.height, channels: 3, background: 'black' } }, left: mark.x, top: mark.y }])
      .withMetadata({ orientation }).png().toBuffer();
    const { data, info } = await sharp(source).autoOrient().rotate(turned).greyscale().raw().toBuffer({ resolveWithObject: true });
    const dark = [...data].flatMap((luma, at) => (luma < 128 ? [{ x: at % info.width, y: Math.floor(at / info.width) }] : []));
    const bounds = boundsOf(dark);
    const { x, y, width, height } = toSeen({ stored: { width: 12, height: 8, orientation }, turned }, mark);
    expect([x, y, width, height].map(Math.round)).toEqual([bounds.x, bounds.y, bounds.width + 1, bounds.height + 1]);
  });
});

describe('sizes', () => {
  test.each([[1, 30, 20], [4, 30, 20], [5, 20, 30], [8, 20, 30]])('orientation %i: %i by %i', (orientation, width, height) => {
    expect(orientedSize({ width: 30, height: 20, orientation })).toMatchObject({ width, height });
  });
  test.each([[0, 30], [90, 20], [180, 30], [270, 20], [-90, 20]])('turned by %i it is %i wide', (turned, width) => {
    expect(turnedSize({ width: 30, height: 20 }, turned).width).toBe(width);
  });
});

describe('whole pixels', () => {
  const page = { width: 100, height: 50 };
  test.each<[string, Area, Area]>([
    ['outwards', { x: 1.2, y: 2.9, width: 3.3, height: 1.0 }, { x: 1, y: 2, width: 4, height: 2 }],
    ['a hair beside them', { x: 2 - 1e-9, y: 3 + 1e-9, width: 4, height: 5 }, { x: 2, y: 3, width: 4, height: 5 }],
    ['cut at the edges', { x: -3, y: 48.5, width: 5, height: 9 }, { x: 0, y: 48, width: 2, height: 2 }],
    ['nothing outside', { x: 200, y: 10, width: 5, height: 5 }, { x: 100, y: 10, width: 0, height: 5 }],
  ])('%s', (_, area, expected) => expect(wholeWithin(area, page)).toEqual(expected));
});

test('a spin and its opposite meet again', () => {
  fc.assert(fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), fc.integer({ min: -360, max: 360 }), (x, y, degrees) => {
    const [from, to] = [{ width: 40, height: 30 }, { width: 70, height: 60 }];
    const back = spun(spun({ x, y }, from, to, degrees), to, from, -degrees);
    expect(back.x).toBeCloseTo(x, 6);
    expect(back.y).toBeCloseTo(y, 6);
  }));
});
test('ninety degrees clockwise take the top left to the top right', () => {
  const { x, y } = spun({ x: 0, y: 0 }, { width: 30, height: 20 }, { width: 20, height: 30 }, 90);
  expect([x, y].map(Math.round)).toEqual([20, 0]);
});
