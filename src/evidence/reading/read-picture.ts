import { forbiddenOn } from './forbidden.js';
import { cornersOf, toShare, toStored, type Frame } from './geometry.js';
import { hintsOf } from './legibility.js';
import { parseSlip } from './parse/index.js';
import { readAgain } from './rereading.js';
import { decode, type Picture, type Source } from './picture.js';
import type { Recogniser } from './recogniser.js';
import { ReaderRefused } from './refusal.js';
import type { Known, PictureReading, SlipText } from './types.js';
import { readUpright } from './uprighting.js';

/** @throws ReaderRefused broken, pixels */
export async function readPicture(recogniser: Recogniser, source: Source, known: Known = {}): Promise<PictureReading> {
  const { pixels, stored } = await decoded(source);
  const upright = await readUpright(recogniser, pixels);
  const { turned, skew, pixels: read, lines } = upright;
  const { page, text } = await readAgain(recogniser, upright, parseSlip(upright.page, known), known);
  const { isSlip, fields } = text;
  const frame: Frame = { stored, base: pixels, turned, skew, read: page };
  const forbidden = forbiddenOn(page.lines, [...(known.mids ?? []), ...numbersOf(fields)]);
  return {
    isSlip,
    fields: fields.map(({ box, ...field }) => ({ ...field, box: toShare(frame, cornersOf(box)) })),
    hints: hintsOf(read, lines),
    turned,
    forbidden: forbidden.map(({ kind, quad }) => ({ kind, stored: toStored(frame, quad), share: toShare(frame, quad) })),
  };
}

/** What the slip itself names as something else than a card. */
const numbersOf = (fields: SlipText['fields']): string[] => fields.filter(({ field, sure }) => sure && (field === 'mid' || field === 'rrn')).map(({ value }) => value);

async function decoded(source: Source): Promise<Picture> {
  try {
    return await decode(source);
  } catch (error) {
    throw refusalOf(error);
  }
}

/** libvips says in words that a picture is beyond the limit. */
export const refusalOf = (error: unknown): ReaderRefused => new ReaderRefused(/exceeds pixel limit/i.test(String(error)) ? 'pixels' : 'broken');
