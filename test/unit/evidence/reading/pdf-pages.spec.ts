import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { drawnSize, pagesOf } from '../../../../src/evidence/reading/pdf-pages.js';
import { aPdf } from '../../../support/pdf.js';

const folder = mkdtempSync(join(tmpdir(), 'lidan-pdf-'));
function file(bytes: Buffer): string {
  const path = join(folder, `${Math.random()}.pdf`);
  writeFileSync(path, bytes);
  return path;
}
const sizes = async (pages: readonly Buffer[]) => Promise.all(pages.map(async page => sharp(page).metadata().then(({ width, height, format }) => `${format} ${width}x${height}`)));
const A4 = { width: 595, height: 842 };

describe('the size a page is drawn in', () => {
  const size = (originalWidth: number, originalHeight: number) => Object.values(drawnSize({ originalWidth, originalHeight }));
  test.each([
    ['A4 at the longest side', 595, 842, [1413, 2000]],
    ['a stamp three times as large', 100, 60, [300, 180]],
    ['a till roll', 164, 4000, [82, 2000]],
    ['at the limit', 2000, 1000, [2000, 1000]],
    ['the wall of a house', 1_000_000, 500_000, [2000, 1000]],
    ['a thread', 1_000_000, 0.1, [2000, 1]],
    ['a grain', 0.01, 0.01, [1, 1]],
    ['nothing', 0, 0, [1, 1]],
    ['less than nothing', -50, -10, [1, 1]],
    ['no number', NaN, NaN, [1, 1]],
  ])('%s', (_, width, height, expected) => expect(size(width, height)).toEqual(expected));
  test('is whole, at least a pixel and at most 2000 a side, whatever is claimed', () => {
    fc.assert(fc.property(fc.double(), fc.double(), (width, height) => {
      for (const side of size(width, height)) expect(Number.isInteger(side) && side >= 1 && side <= 2000).toBe(true);
    }));
  });
  test('keeps the shape of any likely page', () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 5000 }), fc.integer({ min: 100, max: 5000 }), (width, height) => {
      const [across, down] = size(width, height) as [number, number];
      expect(Math.abs(across / down - width / height) / (width / height)).toBeLessThan(0.02);
    }));
  });
});

describe('pages', () => {
  test('come in order, each in its own size', async () => {
    expect(await sizes(await pagesOf(file(aPdf([A4, { width: 200, height: 100 }, { width: 100, height: 300 }]))))).toEqual(['webp 1413x2000', 'webp 600x300', 'webp 300x900']);
  });
  test('are white where nothing is and black where something is, the right way up', async () => {
    const [page] = await pagesOf(file(aPdf([{ width: 200, height: 100, bar: [20, 70, 60, 20] }])));
    const { data, info } = await sharp(page).greyscale().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => data[y * info.width + x]!;
    expect([at(150, 60) < 20, at(150, 240) > 240, at(500, 60) > 240, at(5, 5) > 240]).toEqual([true, true, true, true]);
  });
  test('ten are drawn, eleven are too many', async () => {
    const small = { width: 20, height: 20 };
    expect(await pagesOf(file(aPdf(Array.from({ length: 10 }, () => small))))).toHaveLength(10);
    await expect(pagesOf(file(aPdf(Array.from({ length: 11 }, () => small))))).rejects.toMatchObject({ reason: 'pdf_too_long' });
  });
  test('of absurd size are drawn small', async () => {
    const drawn = await sizes(await pagesOf(file(aPdf([{ width: 14_000_000, height: 7_000_000 }, { width: 1, height: 1 }]))));
    for (const one of drawn) for (const side of one.slice(5).split('x')) expect(Number(side)).toBeLessThanOrEqual(2000);
    expect(drawn).toHaveLength(2);
  });
});

describe('refused', () => {
  test.each<[string, () => Buffer, string]>([
    ['no PDF', () => Buffer.from('商户编号：826290053110042'), 'pdf_broken'],
    ['nothing', () => Buffer.alloc(0), 'pdf_broken'],
    ['only its first bytes', () => aPdf([A4]).subarray(0, 60), 'pdf_broken'],
    ['one without pages', () => aPdf([]), 'pdf_broken'],
    ['one with nothing on its pages', () => aPdf([{ ...A4, bar: [0, 0, 0, 0] }, { ...A4, bar: [0, 0, 0, 0] }]), 'pdf_blank'],
    ['one with a password', () => aPdf([A4], { locked: true }), 'pdf_locked'],
  ])('%s', async (_, bytes, reason) => expect(pagesOf(file(bytes()))).rejects.toMatchObject({ reason }));
  test('one broken file leaves the next as it was', async () => {
    await pagesOf(file(Buffer.from('%PDF-1.4\n1 0 obj << /Type /Catalog'))).catch(() => undefined);
    expect(await pagesOf(file(aPdf([A4])))).toHaveLength(1);
  });
  test('pages that are no pages', async () => {
    const broken = aPdf([A4, A4]).toString('latin1').replace('/Kids [3 0 R 5 0 R]', '/Kids [3 0 R 9 0 R]');
    const outcome = await pagesOf(file(Buffer.from(broken, 'latin1'))).catch((error: { reason: string }) => error.reason);
    expect(['pdf_broken', 'pdf_blank'].includes(String(outcome)) || Array.isArray(outcome)).toBe(true);
  });
});
