import sharp from 'sharp';
import type { SlipField } from '../../src/contract/index.js';
import { SlipReader } from '../../src/evidence/reading/slip-reader.js';
import type { PictureReading } from '../../src/evidence/reading/types.js';
import type { World } from './world.js';

const BOX = { x: 0.1, y: 0.1, width: 0.3, height: 0.05 };
const NOTHING: PictureReading = { isSlip: false, fields: [], hints: [], turned: 0, forbidden: [] };

/** A reading as the reader would give it; every field sure unless said otherwise. */
export const aReading = (fields: Partial<Record<SlipField, string>>, more: Partial<PictureReading> = {}): PictureReading => ({
  ...NOTHING, isSlip: true, ...more,
  fields: Object.entries(fields).map(([field, value]) => ({ field: field as SlipField, value: value!, confidence: 0.98, sure: true, box: BOX })),
});
export const cardData = (kind: 'pan' | 'cvv' | 'expiry' = 'pan'): PictureReading['forbidden'][number] => ({
  kind, stored: { x: 20, y: 10, width: 60, height: 20 }, share: { x: 0.1, y: 0.1, width: 0.3, height: 0.2 },
});

interface Script {
  /** what the next pictures read as, in order; then no slip */
  readings?: (PictureReading | Error)[];
  pages?: (Buffer[] | Error)[];
}

/** Stands in the reader's place: reads what the script says. @returns what it was asked */
export function fakeReader(world: World, script: Script): { asked: unknown[]; redacted: unknown[] } {
  const seen = { asked: [] as unknown[], redacted: [] as unknown[] };
  const next = <T>(list: (T | Error)[] | undefined, otherwise: T): T => {
    const one = list?.length ? list.shift()! : otherwise;
    if (one instanceof Error) throw one;
    return one;
  };
  const over: Partial<SlipReader> = {
    read: async (picture, options) => {
      seen.asked.push({ ...picture, ...options });
      return next(script.readings, NOTHING);
    },
    pages: async () => next(script.pages, []),
    redact: async (picture, areas, turned) => {
      seen.redacted.push({ areas, turned });
      const source = 'path' in (picture as object) ? (picture as { path: string }).path : (picture as { bytes: Buffer }).bytes;
      const size = await sharp(source).metadata();
      const paint = areas.map(area => ({ input: { create: { width: area.width, height: area.height, channels: 3 as const, background: 'black' } }, left: area.x, top: area.y }));
      return sharp(source).resize(size.width, size.height).composite(paint).webp().toBuffer();
    },
  };
  const reader = world.app.get(SlipReader);
  Object.assign(reader, over);
  Object.defineProperty(reader, 'available', { get: () => true, configurable: true });
  return seen;
}
