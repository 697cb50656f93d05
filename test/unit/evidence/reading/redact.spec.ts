import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { toSeen } from '../../../../src/evidence/reading/geometry.js';
import { covered, preview, redact } from '../../../../src/evidence/reading/redact.js';

const ORIENTATIONS = [1, 2, 3, 4, 5, 6, 7, 8];
const TURNS = [0, 90, 180, 270];
const SIZE = { width: 240, height: 160 };
const SECRET = { x: 40, y: 20, width: 60, height: 24 };

/** Light paper with a red secret and a blue mark elsewhere, of which the blue must stay. */
const slip = (orientation = 1, format: 'jpeg' | 'png' | 'webp' = 'png', size = SIZE) =>
  sharp({ create: { ...size, channels: 3, background: '#e8e8e0' } })
    .composite([patch(SECRET, '#ff0000'), patch({ x: 180, y: 110, width: 40, height: 30 }, '#0000ff')])
    .withMetadata({ orientation }).withExif({ IFD0: { Copyright: 'who took it' }, IFD3: { GPSLatitude: '31/1 14/1 0/1' } }).withMetadata({ orientation }).toFormat(format).toBuffer();
const patch = ({ x, y, width, height }: typeof SECRET, background: string) => ({ input: { create: { width, height, channels: 3 as const, background } }, left: x, top: y });

interface Drawn {
  width: number;
  height: number;
  at: (x: number, y: number) => [number, number, number];
}
async function drawn(bytes: Buffer): Promise<Drawn> {
  const { data, info } = await sharp(bytes).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, at: (x, y) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)] as [number, number, number] };
}
const isRed = ([r, g, b]: number[]) => r! > g! + 60 && r! > b! + 60;
const isBlue = ([r, g, b]: number[]) => b! > r! + 60 && b! > g! + 60;
const isInk = (rgb: number[]) => rgb.every(value => value < 60) && !isBlue(rgb);
const count = ({ width, height, at }: Drawn, is: (rgb: number[]) => boolean): number => {
  let sum = 0;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) if (is(at(x, y))) sum += 1;
  return sum;
};

describe('a redacted copy', () => {
  test.each(ORIENTATIONS.flatMap(orientation => TURNS.map(turned => [orientation, turned] as const)))('orientation %i, turned by %i: the secret is painted over, all of it and little else', async (orientation, turned) => {
    const copy = await drawn(await redact({ bytes: await slip(orientation) }, [SECRET], turned));
    expect(count(copy, isRed)).toBe(0);
    const { x, y, width, height } = toSeen({ stored: { ...SIZE, orientation }, turned }, SECRET);
    for (const [across, down] of [[1, 1], [width - 2, 1], [1, height - 2], [width - 2, height - 2], [width / 2, height / 2]]) expect(isInk(copy.at(Math.floor(x + across!), Math.floor(y + down!)))).toBe(true);
    expect(count(copy, isInk)).toBeLessThanOrEqual((width + 6) * (height + 6));
    expect(count(copy, isBlue)).toBeGreaterThan(40 * 30 * 0.8);
  });
  test('is righted, and as large as it was', async () => {
    for (const [orientation, turned, width] of [[1, 0, 240], [1, 90, 160], [6, 0, 160], [6, 90, 240], [3, 180, 240]] as const)
      expect(await drawn(await redact({ bytes: await slip(orientation) }, [], turned))).toMatchObject({ width, height: 400 - width });
  });
  test('of a large picture is at most 2400 pixels a side, and still covers', async () => {
    const bytes = await slip(1, 'png', { width: 4800, height: 1000 });
    const copy = await drawn(await redact({ bytes }, [SECRET], 0));
    expect([copy.width, copy.height]).toEqual([2400, 500]);
    expect(count(copy, isRed)).toBe(0);
  });
  test('carries no metadata, not even where and by whom', async () => {
    const bytes = await slip(6, 'jpeg');
    expect((await sharp(bytes).metadata()).exif?.toString('latin1')).toContain('who took it');
    for (const copy of [await redact({ bytes }, [SECRET], 0), await preview({ bytes }, 0)]) {
      const { exif, xmp, iptc, icc, orientation, format } = await sharp(copy).metadata();
      expect({ exif, xmp, iptc, icc, orientation, format }).toEqual({ format: 'webp' });
      expect(copy.toString('latin1')).not.toContain('who took it');
    }
  });
  test('without areas shows everything', async () => {
    const copy = await drawn(await redact({ bytes: await slip() }, [], 0));
    expect(count(copy, isInk)).toBe(0);
    expect(count(copy, isRed)).toBeGreaterThan(60 * 24 * 0.8);
  });
  test('several areas, also over the edge, and none outside', async () => {
    const areas = [SECRET, { x: 225, y: -10, width: 60, height: 30 }, { x: 900, y: 900, width: 20, height: 20 }];
    const copy = await drawn(await redact({ bytes: await slip() }, areas, 0));
    expect([copy.at(237, 2), copy.at(60, 30)].every(isInk)).toBe(true);
    expect(isInk(copy.at(237, 60))).toBe(false);
  });
  test('of a transparent picture stands on white', async () => {
    const bytes = await sharp({ create: { width: 40, height: 40, channels: 4, background: '#00000000' } }).png().toBuffer();
    expect((await drawn(await redact({ bytes }, [], 0))).at(20, 20).every(value => value > 245)).toBe(true);
  });
  test('of a file on disk is the same', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'lidan-redact-')), 'slip.png');
    writeFileSync(path, await slip());
    expect(await covered(path, [SECRET], 90)).toEqual(await redact({ path }, [SECRET], 90));
  });
  test.each(['jpeg', 'webp'] as const)('of %s keeps the secret hidden', async format => {
    expect(count(await drawn(await redact({ bytes: await slip(8, format) }, [SECRET], 0)), isRed)).toBe(0);
  });
});

describe('a preview', () => {
  test('is righted and at most 1600 pixels a side', async () => {
    const large = await slip(6, 'jpeg', { width: 3200, height: 1000 });
    expect(await drawn(await preview({ bytes: large }, 0))).toMatchObject({ width: 500, height: 1600 });
    expect(await drawn(await preview({ bytes: await slip(1) }, 90))).toMatchObject({ width: 160, height: 240 });
  });
  test('does not blow a small picture up', async () => expect(await drawn(await preview({ bytes: await slip() }, 0))).toMatchObject(SIZE));
});

test('what is no picture is refused by either', async () => {
  const bytes = Buffer.from('not a picture');
  await expect(redact({ bytes }, [SECRET], 0)).rejects.toThrow();
  await expect(preview({ bytes }, 0)).rejects.toThrow();
});
test('a picture cut short is refused rather than drawn in part', async () => {
  const whole = await sharp({ create: { ...SIZE, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).png().toBuffer();
  await expect(redact({ bytes: whole.subarray(0, whole.length / 2) }, [], 0)).rejects.toThrow();
});
