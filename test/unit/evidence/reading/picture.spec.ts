import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { decode, rotated, type Pixels } from '../../../../src/evidence/reading/picture.js';
import { readPicture, refusalOf } from '../../../../src/evidence/reading/read-picture.js';
import type { Recogniser } from '../../../../src/evidence/reading/recogniser.js';
import { printed } from '../../../support/print.js';

const at = ({ data, width }: Pixels, x: number, y: number) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
/** Red in its upper left corner as stored. */
const cornered = (orientation: number) =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: 'white' } })
    .composite([{ input: { create: { width: 6, height: 6, channels: 3, background: 'red' } }, left: 0, top: 0 }])
    .withMetadata({ orientation }).png().toBuffer();

describe('a decoded picture', () => {
  test.each([
    [1, 30, 2, 2], [2, 30, 27, 2], [3, 30, 27, 17], [4, 30, 2, 17], [5, 20, 2, 2], [6, 20, 17, 2], [7, 20, 17, 27], [8, 20, 2, 27],
  ])('orientation %i is %i wide, its corner at %i, %i', async (orientation, width, x, y) => {
    const { pixels, stored } = await decode({ bytes: await cornered(orientation) });
    expect(stored).toEqual({ width: 30, height: 20, orientation });
    expect([pixels.width, pixels.height, pixels.data.length]).toEqual([width, 50 - width, 30 * 20 * 3]);
    expect(at(pixels, x, y)).toEqual([255, 0, 0]);
    expect(at(pixels, pixels.width - 1 - x, pixels.height - 1 - y)).toEqual([255, 255, 255]);
  });
  test.each([[3200, 800, 1600, 400], [900, 2000, 720, 1600], [1600, 10, 1600, 10], [20, 10, 20, 10]])('%i by %i is read at %i by %i', async (width, height, across, down) => {
    const { pixels, stored } = await decode({ bytes: await sharp({ create: { width, height, channels: 3, background: 'white' } }).png().toBuffer() });
    expect([pixels.width, pixels.height]).toEqual([across, down]);
    expect(stored).toEqual({ width, height, orientation: 1 });
  });
  test('has three bytes a pixel, grey, coloured or transparent', async () => {
    for (const make of [
      sharp({ create: { width: 8, height: 8, channels: 4, background: '#00000000' } }).png(),
      sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } }).greyscale().png(),
      sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } }).toColourspace('cmyk').jpeg(),
    ]) {
      const { pixels } = await decode({ bytes: await make.toBuffer() });
      expect(pixels.data).toHaveLength(8 * 8 * 3);
      expect(at(pixels, 4, 4).every(value => value > 245)).toBe(true);
    }
  });
  test('only the first of several frames counts', async () => {
    const frames = await sharp(Buffer.concat([Buffer.alloc(300, 0), Buffer.alloc(300, 255)]), { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } }).gif().toBuffer();
    expect((await decode({ bytes: frames })).stored).toMatchObject({ width: 10, height: 10 });
  });
});

describe('turned pixels', () => {
  test('by quarters swap their sides', async () => {
    const { pixels } = await decode({ bytes: await cornered(1) });
    expect(await rotated(pixels, 0)).toBe(pixels);
    const right = await rotated(pixels, 90);
    expect([right.width, right.height, at(right, 17, 2)]).toEqual([20, 30, [255, 0, 0]]);
    const over = await rotated(pixels, 180);
    expect([over.width, at(over, 27, 17)]).toEqual([30, [255, 0, 0]]);
  });
  test('by a skew grow, and are grey where nothing was', async () => {
    const { pixels } = await decode({ bytes: await cornered(1) });
    const skewed = await rotated(pixels, 30);
    expect(skewed.width).toBeGreaterThan(30);
    expect(at(skewed, 0, 0)).toEqual([128, 128, 128]);
  });
});

describe('what is refused, and why', () => {
  const silent: Recogniser = { find: async () => [], read: async () => [] };
  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['no picture', () => Buffer.from('商户编号'), 'broken'],
    ['nothing', () => Buffer.alloc(0), 'broken'],
    ['more than forty megapixels', () => sharp({ create: { width: 8000, height: 5001, channels: 3, background: 'white' }, limitInputPixels: false }).png().toBuffer(), 'pixels'],
    ['one cut short', async () => (await sharp({ create: { width: 90, height: 90, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 99, sigma: 50 } } }).png().toBuffer()).subarray(0, 2000), 'broken'],
  ])('%s', async (_, bytes, reason) => {
    await expect(readPicture(silent, { bytes: await bytes() })).rejects.toMatchObject({ reason });
  });
  test('a missing file is broken, too', () => expect(readPicture(silent, { path: '/nowhere/slip.jpg' })).rejects.toMatchObject({ reason: 'broken' }));
  test('the words of the decoder are told apart', () => {
    expect(refusalOf(new Error('Input image exceeds pixel limit')).reason).toBe('pixels');
    expect(refusalOf(new Error('Input buffer contains unsupported image format')).reason).toBe('broken');
    expect(refusalOf('thrown text').reason).toBe('broken');
  });
});

test('places of a picture that was read go back to the file and to the eye', async () => {
  const page = printed(['商户编号：826290053110042', '终端编号：10023456', '批次号：000127', '凭证号：000842', '卡号：6225751485602225']);
  const size = { width: Math.ceil(page.width), height: Math.ceil(page.height) };
  const bytes = await sharp({ create: { width: 2 * size.height, height: 2 * size.width, channels: 3, background: 'white' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  // stored twice as large and lying; EXIF rights it, and what is read is the page at twice its size
  const lines = page.lines.map(line => ({ ...line, quad: line.quad.map(({ x, y }) => ({ x: 2 * x, y: 2 * y })) as unknown as typeof line.quad }));
  const reading = await readPicture({ find: async () => lines.map(line => line.quad), read: async (_, quads) => lines.filter(line => quads.some(quad => quad[0].x === line.quad[0].x && quad[0].y === line.quad[0].y)) }, { bytes });
  expect(reading).toMatchObject({ isSlip: true, turned: 0 });
  const [{ kind, stored, share }] = reading.forbidden as [(typeof reading.forbidden)[number]];
  expect(kind).toBe('pan');
  // of a picture that lies on its side the text's height is the stored width
  expect(stored.height).toBeGreaterThan(5 * stored.width);
  expect(share.width * 2 * size.width).toBeCloseTo(stored.height, -1);
  expect(share.x * 2 * size.width).toBeGreaterThan(lines[4]!.quad[0].x);
  const mid = reading.fields.find(field => field.field === 'mid')!.box;
  expect(mid.y * size.height).toBeLessThan(page.lines[0]!.quad[2].y);
  expect(Object.values(mid).every(value => value >= 0 && value <= 1)).toBe(true);
});
