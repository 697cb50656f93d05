import type { PDFiumPage } from '@hyzyla/pdfium';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { UPLOAD_LIMITS } from '../../contract/index.js';
import { ReaderRefused } from './refusal.js';

const LONGEST_SIDE = 2000;
// 216 dots an inch: small print is read well, and a stamp-sized page stays small
const MOST_SCALE = 3;

/** Every page as a WebP of at most 2000 pixels a side, whatever size the page claims. @throws ReaderRefused pdf_* */
export async function pagesOf(path: string): Promise<Buffer[]> {
  const bytes = await readFile(path);
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  // a fresh one each time: what a broken file does to its memory ends with it
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    if (document.getPageCount() > UPLOAD_LIMITS.pages) throw new ReaderRefused('pdf_too_long');
    if (document.getPageCount() < 1) throw new ReaderRefused('pdf_broken');
    const drawn: Buffer[] = [];
    for (const page of document.pages()) drawn.push(await draw(page));
    document.destroy();
    if ((await Promise.all(drawn.map(isBlank))).every(Boolean)) throw new ReaderRefused('pdf_blank');
    return drawn;
  } catch (error) {
    throw error instanceof ReaderRefused ? error : new ReaderRefused(/password|security/i.test(String(error)) ? 'pdf_locked' : 'pdf_broken');
  } finally {
    library.destroy();
  }
}

async function draw(page: PDFiumPage): Promise<Buffer> {
  const { width, height } = drawnSize(page.getOriginalSize());
  const { data } = await page.render({ width, height, renderFormFields: true, render: options => Promise.resolve(options.data) });
  return sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: 'white' }).webp({ quality: 90 }).toBuffer();
}

/** One colour from edge to edge. */
async function isBlank(page: Buffer): Promise<boolean> {
  const { channels } = await sharp(page).stats();
  return channels.every(({ min, max }) => max - min < 8);
}

/** @param size in points of 1/72 inch */
export function drawnSize({ originalWidth, originalHeight }: { originalWidth: number; originalHeight: number }): { width: number; height: number } {
  const scale = Math.min(MOST_SCALE, LONGEST_SIDE / Math.max(originalWidth, originalHeight, 1));
  const side = (points: number): number => Math.min(LONGEST_SIDE, Math.max(1, Math.round(points * scale) || 1));
  return { width: side(originalWidth), height: side(originalHeight) };
}
