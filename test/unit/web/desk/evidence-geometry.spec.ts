import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  between,
  isBox,
  keptScroll,
  middleScroll,
  nudged,
  onStage,
  placed,
  ratioOf,
  type Turn,
  turned,
  turnOn,
  upright,
  zoomed,
} from '../../../../src/web/desk/evidence/geometry.js';

const BOX = { x: 0.1, y: 0.2, width: 0.3, height: 0.05 };
const TURNS: Turn[] = [0, 90, 180, 270];
const share = fc.double({ min: 0, max: 1, noNaN: true });
const boxes = fc.record({ x: share, y: share, w: share, h: share }).map(({ x, y, w, h }) => ({ x, y, width: w * (1 - x), height: h * (1 - y) }));

describe('boxes under rotation', () => {
  test.each([
    [0, BOX],
    [90, { x: 0.75, y: 0.1, width: 0.05, height: 0.3 }],
    [180, { x: 0.6, y: 0.75, width: 0.3, height: 0.05 }],
    [270, { x: 0.2, y: 0.6, width: 0.05, height: 0.3 }],
  ] as const)('a box lies where the picture turned by %d shows it', (turn, seen) => {
    const found = turned(BOX, turn);
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(found[side]).toBeCloseTo(seen[side], 9);
  });
  test('the corner at the left top goes clockwise round the picture', () => {
    const corner = { x: 0, y: 0, width: 0.1, height: 0.1 };
    expect(TURNS.map(turn => turned(corner, turn)).map(({ x, y }) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10])).toEqual([
      [0, 0],
      [0.9, 0],
      [0.9, 0.9],
      [0, 0.9],
    ]);
  });
  test('what is drawn on the turned picture is where it was on the upright one', () =>
    fc.assert(
      fc.property(boxes, fc.constantFrom(...TURNS), (box, turn) => {
        const back = upright(turned(box, turn), turn);
        for (const side of ['x', 'y', 'width', 'height'] as const) expect(back[side]).toBeCloseTo(box[side], 9);
      }),
    ));
  test('no turn moves a box out of the picture', () =>
    fc.assert(
      fc.property(boxes, fc.constantFrom(...TURNS), (box, turn) => {
        const { x, y, width, height } = turned(box, turn);
        expect(Math.min(x, y)).toBeGreaterThan(-1e-9);
        expect(Math.max(x + width, y + height)).toBeLessThan(1 + 1e-9);
      }),
    ));
  test('four turns come round', () => expect(TURNS.map(turnOn)).toEqual([90, 180, 270, 0]));
});

describe('drawing', () => {
  test('a box spans its corners, whichever came first', () => {
    const box = between({ x: 0.6, y: 0.1 }, { x: 0.2, y: 0.4 });
    expect([box.x, box.y]).toEqual([0.2, 0.1]);
    expect([box.width, box.height].map(side => Math.round(side * 100))).toEqual([40, 30]);
  });
  test('what lies outside the picture is cut off', () =>
    expect(between({ x: -0.5, y: 0.5 }, { x: 0.5, y: 1.5 })).toEqual({ x: 0, y: 0.5, width: 0.5, height: 0.5 }));
  test('a slip of the hand is no box', () => {
    expect(isBox({ x: 0, y: 0, width: 0.3, height: 0.001 })).toBe(false);
    expect(isBox({ x: 0, y: 0, width: 0.3, height: 0.02 })).toBe(true);
  });
  test('the keyboard moves and sizes a box, never out of the picture', () => {
    expect(nudged(BOX, { x: -0.3, y: 0 }, false)).toEqual({ ...BOX, x: 0 });
    expect(nudged(BOX, { x: 0.9, y: 0 }, false).x).toBeCloseTo(0.7, 9);
    expect(nudged(BOX, { x: 0.9, y: 0 }, true).width).toBeCloseTo(0.9, 9);
    expect(nudged(BOX, { x: 0, y: -0.9 }, true).height).toBeGreaterThan(0);
  });
});

describe('zoom and what stays in view', () => {
  test('zoom ends at both ends', () => expect([zoomed(1, -1), zoomed(1, 1), zoomed(6, 1)]).toEqual([1, 1.4, 6]));
  test('in and out again is where one was', () => expect(zoomed(zoomed(2, 1), -1)).toBeCloseTo(2, 9));
  test('the point under the middle stays there', () => {
    const scroll = 120,
      middle = 150,
      grown = 1.4;
    expect(keptScroll(scroll, middle, grown) + middle).toBeCloseTo((scroll + middle) * grown, 9);
  });
  test('a focused box stands in the middle, as far as the frame can move', () => {
    expect(middleScroll(0.5, 0.1, 1000, 300)).toBe(400);
    expect(middleScroll(0, 0.1, 1000, 300)).toBe(0);
    expect(middleScroll(0.95, 0.05, 1000, 300)).toBe(700);
    expect(middleScroll(0.5, 0.1, 200, 300)).toBe(0);
  });
});

describe('the stage', () => {
  const size = { width: 600, height: 900 };
  test('has the shape of what one sees', () => expect([ratioOf(size, 0), ratioOf(size, 90)]).toEqual([600 / 900, 1.5]));
  test('a lying picture is as wide as the stage is high', () =>
    expect(onStage(size, 90)).toEqual({ width: '66.67%', height: '150.00%', transform: 'translate(-50%, -50%) rotate(90deg)' }));
  test('an upright one fills it', () => expect(onStage(size, 180)).toMatchObject({ width: '100.00%', height: '100.00%' }));
  test('places are in per cent', () => expect(placed(BOX)).toEqual({ left: '10.00%', top: '20.00%', width: '30.00%', height: '5.00%' }));
});
