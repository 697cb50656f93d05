import sharp, { type Sharp } from 'sharp';
import { UPLOAD_LIMITS } from '../../contract/index.js';

const READ_SIDE = 1600;

/** RGB, three bytes a pixel, upright as far as EXIF tells. */
export interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

/** A decoded picture, and the frame its file stores it in. */
export interface Picture {
  pixels: Pixels;
  stored: { width: number; height: number; orientation: number };
}

export type Source = { path: string } | { bytes: Uint8Array };

/** Bounded in pixels and time, whatever the file says of itself. */
export const opened = (source: Source): Sharp =>
  sharp('path' in source ? source.path : source.bytes, { limitInputPixels: UPLOAD_LIMITS.pixels, failOn: 'error' }).timeout({ seconds: 15 });

/** Decodes to at most 1600 pixels a side, EXIF obeyed, transparency on white. */
export async function decode(source: Source): Promise<Picture> {
  const { width, height, orientation = 1 } = await opened(source).metadata();
  const fitted = opened(source).autoOrient().resize({ width: READ_SIDE, height: READ_SIDE, fit: 'inside', withoutEnlargement: true });
  const pixels = await toPixels(fitted.flatten({ background: 'white' }).toColourspace('srgb'));
  return { pixels, stored: { width, height, orientation } };
}

/** Turned clockwise; corners that a skew leaves open become grey. */
export const rotated = (pixels: Pixels, degrees: number): Promise<Pixels> =>
  degrees === 0 ? Promise.resolve(pixels) : toPixels(rawSharp(pixels).rotate(degrees, { background: '#808080' }));

const rawSharp = ({ data, width, height }: Pixels): Sharp => sharp(data, { raw: { width, height, channels: 3 } });

async function toPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
