import { describe, expect, test } from '@jest/globals';
import { leanOf } from '../../../../src/evidence/reading/direction.js';
import { spun } from '../../../../src/evidence/reading/geometry.js';
import type { Pixels } from '../../../../src/evidence/reading/picture.js';
import type { Quad, Recogniser } from '../../../../src/evidence/reading/recogniser.js';
import { rowsOf } from '../../../../src/evidence/reading/rows.js';
import type { Point } from '../../../../src/evidence/reading/types.js';
import { readUpright, straightened } from '../../../../src/evidence/reading/uprighting.js';
import { boxOf, printed, tilted } from '../../../support/print.js';

const SIZE = { width: 640, height: 480 };
const MARK = { x: 40, y: 60 };
const ROWS = ['商户编号：826290053110042', '终端编号：10023456', '凭证号：000842', '金额：RMB 88.00'];

/** Grey with a red mark, which tells the stand-in how the picture was turned. */
function picture(): Pixels {
  const data = Buffer.alloc(SIZE.width * SIZE.height * 3, 180);
  for (let y = MARK.y - 6; y < MARK.y + 6; y += 1) for (let x = MARK.x - 6; x < MARK.x + 6; x += 1) data.set([255, 0, 0], (y * SIZE.width + x) * 3);
  return { data, ...SIZE };
}
function markIn({ data, width, height }: Pixels): Point {
  let [left, top, count] = [0, 0, 0];
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 3) {
      const isMark = data[at]! >= 200 && data[at + 1]! <= 90;
      [left, top, count] = isMark ? [left + x + 0.5, top + y + 0.5, count + 1] : [left, top, count];
    }
  return { x: left / count, y: top / count };
}
const angleOf = ({ x, y }: Point) => (Math.atan2(y, x) * 180) / Math.PI;
const seen = new WeakMap<Pixels, number>();
function turnedBy(pixels: Pixels): number {
  if (!seen.has(pixels)) {
    const { x, y } = markIn(pixels);
    seen.set(pixels, angleOf({ x: x - pixels.width / 2, y: y - pixels.height / 2 }) - angleOf({ x: MARK.x - SIZE.width / 2, y: MARK.y - SIZE.height / 2 }));
  }
  return seen.get(pixels)!;
}
const middle = (quad: Quad): Point => ({ x: (quad[0].x + quad[2].x) / 2, y: (quad[0].y + quad[2].y) / 2 });
const apart = (one: number, other: number) => Math.abs(((((one - other) % 360) + 540) % 360) - 180);
/** As a finder of boxes does: the corner that is nearest to the picture's own begins. */
const begun = (quad: Quad): Quad => {
  const first = [0, 1, 2, 3].reduce((best, at) => (quad[at]!.x + quad[at]!.y < quad[best]!.x + quad[best]!.y ? at : best), 0);
  return [0, 1, 2, 3].map(at => quad[(first + at) % 4]!) as unknown as Quad;
};

/** Text that runs at `runs` degrees in the given picture; read along it well, read otherwise badly. */
function standIn(runs: number, { along = 0.97, other = 0.4, rows = ROWS } = {}): { recogniser: Recogniser; looked: () => number } {
  const flat = printed(rows);
  const placed = flat.lines.map(line => ({ ...line, quad: line.quad.map(point => spun(point, flat, SIZE, 0)) as unknown as Quad }));
  const truth = tilted({ lines: placed, ...SIZE }, runs).lines;
  let finds = 0;
  const inside = (pixels: Pixels) => truth.map(line => ({ ...line, quad: line.quad.map(point => spun(point, SIZE, pixels, turnedBy(pixels))) as unknown as Quad }));
  const recogniser: Recogniser = {
    find: async pixels => {
      finds += 1;
      return inside(pixels).map(line => begun(line.quad));
    },
    read: async (pixels, quads) => quads.map(quad => {
      const near = inside(pixels).find(line => Math.hypot(middle(line.quad).x - middle(quad).x, middle(line.quad).y - middle(quad).y) < 4)!;
      const isAlong = apart(angleOf({ x: quad[1].x - quad[0].x, y: quad[1].y - quad[0].y }), runs + turnedBy(pixels)) < 15;
      return { text: isAlong ? near.text : '~', confidence: isAlong ? along : other, quad };
    }),
  };
  return { recogniser, looked: () => finds };
}

describe('a text is read whichever way it lies', () => {
  test.each([
    [0, 0], [180, 180], [90, 270], [270, 90],
    [5, 0], [-8, 0], [11, 0], [25, 0], [-40, 0], [100, 270], [80, 270], [172, 180], [190, 180], [-70, 90], [-110, 90], [205, 180],
  ])('running at %i degrees: turned by %i', async (runs, turned) => {
    const found = await readUpright(standIn(runs).recogniser, picture());
    expect(found.turned).toBe(turned);
    expect(rowsOf(found.page.lines).map(row => row.text)).toEqual(ROWS);
    expect(Math.abs(leanOf(found.page.lines.map(line => line.quad)))).toBeLessThan(0.5);
    expect(apart(runs + found.turned + found.skew, 0)).toBeLessThan(1);
  });
  test('lines on the page begin at their left and lie inside it', async () => {
    for (const runs of [0, 9, 33, 180, 260]) {
      const { page } = await readUpright(standIn(runs).recogniser, picture());
      for (const { quad } of page.lines) {
        expect(quad[1].x).toBeGreaterThan(quad[0].x);
        for (const { x, y } of quad) expect(x > -2 && y > -2 && x < page.width + 2 && y < page.height + 2).toBe(true);
      }
    }
  });
});

describe('the picture is turned only where that helps', () => {
  test.each([[0, 1], [8, 1], [-11, 1], [20, 2], [90, 2], [180, 2]])('text at %i degrees is looked for %i times', async (runs, times) => {
    const { recogniser, looked } = standIn(runs);
    const given = picture();
    const { pixels } = await readUpright(recogniser, given);
    expect(looked()).toBe(times);
    expect(pixels === given).toBe(times === 1);
  });
  test('without text it stays as it is', async () => {
    const given = picture();
    expect(await readUpright({ find: async () => [], read: async () => [] }, given)).toEqual({ pixels: given, lines: [], turned: 0, page: { ...SIZE, lines: [] }, skew: expect.closeTo(0), lean: 0 });
  });
  test('patterns that read badly either way leave it as it is', async () => {
    const { turned, pixels } = await readUpright(standIn(90, { along: 0.5, other: 0.3 }).recogniser, picture());
    expect([turned, pixels.width]).toEqual([0, SIZE.width]);
  });
  test('a poor picture still knows its way up', async () => {
    expect((await readUpright(standIn(180, { along: 0.75, other: 0.4 }).recogniser, picture())).turned).toBe(180);
    expect((await readUpright(standIn(0, { along: 0.75, other: 0.4 }).recogniser, picture())).turned).toBe(0);
  });
  test('boxes that nothing is read from count against a direction', async () => {
    const { recogniser } = standIn(180);
    const silent: Recogniser = { ...recogniser, read: async (pixels, quads) => (await recogniser.read(pixels, quads)).filter(line => line.text !== '~') };
    expect((await readUpright(silent, picture())).turned).toBe(180);
  });
  test('a single line is enough', async () => {
    expect((await readUpright(standIn(270, { rows: ['凭证号：000842'] }).recogniser, picture())).turned).toBe(90);
  });
});

describe('straightened places', () => {
  test('lose the lean and keep text, confidence and size', () => {
    const flat = printed(ROWS, { confidence: 0.83 });
    const { lines } = straightened(tilted(flat, 7).lines, flat, 7);
    expect(Math.abs(leanOf(lines.map(line => line.quad)))).toBeLessThan(1e-6);
    expect(lines.map(({ text, confidence }) => [text, confidence])).toEqual(ROWS.map(text => [text, 0.83]));
    lines.forEach(({ quad }, at) => expect(quad[1].x - quad[0].x).toBeCloseTo(flat.lines[at]!.quad[1].x - flat.lines[at]!.quad[0].x, 6));
  });
  test('fit the page, which grows as far as the corners stand out', () => {
    const corner = boxOf('x', 0, 0, { width: 1, height: 1 });
    const page = straightened([corner], { width: 300, height: 200 }, 30);
    expect(page.width).toBeCloseTo(300 * Math.cos(Math.PI / 6) + 200 * 0.5);
    expect(page.height).toBeCloseTo(300 * 0.5 + 200 * Math.cos(Math.PI / 6));
    expect(page.lines[0]!.quad[0].x).toBeCloseTo(0);
  });
});
