import { toSeen, turnedSize, orientedSize, wholeWithin, type Frame, type Size } from './geometry.js';
import { opened, type Source } from './picture.js';
import type { Area } from './types.js';

const SIDE = { seen: 1600, kept: 2400 };
const INK = '#16181d';

/** A picture for the screen: righted, at most 1600 pixels a side, without metadata. */
export const preview = async (source: Source, turned: number): Promise<Buffer> =>
  opened(source).autoOrient().rotate(turned).resize(bound(SIDE.seen)).webp({ quality: 82 }).toBuffer();

/** As `redact`, of a file. */
export const covered = (path: string, areas: readonly Area[], turned: number): Promise<Buffer> => redact({ path }, areas, turned);

/**
 * A copy in which `areas` (stored pixels, before EXIF orientation) are painted over for good: WebP, righted by EXIF and by `turned`
 * (clockwise degrees), at most 2400 pixels a side, without metadata. @throws where the picture cannot be decoded
 */
export async function redact(source: Source, areas: readonly Area[], turned: number): Promise<Buffer> {
  const { width, height, orientation = 1 } = await opened(source).metadata();
  const frame = { stored: { width, height, orientation }, turned };
  const full = turnedSize(orientedSize(frame.stored), turned);
  const scale = Math.min(1, SIDE.kept / Math.max(full.width, full.height));
  const size = { width: Math.max(1, Math.round(full.width * scale)), height: Math.max(1, Math.round(full.height * scale)) };
  const boxes = areas.map(area => boxOf(frame, area, full, size)).filter(box => box.width > 0 && box.height > 0);
  const paint = boxes.map(box => ({ input: { create: { width: box.width, height: box.height, channels: 3 as const, background: INK } }, left: box.x, top: box.y }));
  return opened(source).autoOrient().rotate(turned).resize({ ...size, fit: 'fill' }).flatten({ background: 'white' }).composite(paint).webp({ quality: 90 }).toBuffer();
}

function boxOf(frame: Pick<Frame, 'stored' | 'turned'>, area: Area, full: Size, size: Size): Area {
  const { x, y, width, height } = toSeen(frame, area);
  const [across, down] = [size.width / full.width, size.height / full.height];
  // one pixel more, since shrinking smears ink over the edge
  return wholeWithin({ x: x * across - 1, y: y * down - 1, width: width * across + 2, height: height * down + 2 }, size);
}

const bound = (side: number) => ({ width: side, height: side, fit: 'inside' as const, withoutEnlargement: true });
