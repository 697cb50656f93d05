import { along, leanOf, ratioOf, rightedBy, type Turn } from './direction.js';
import { spun, type Size } from './geometry.js';
import { rotated, type Pixels } from './picture.js';
import type { Quad, Recogniser } from './recogniser.js';
import type { PageText, TextLine } from './types.js';

export interface Upright {
  /** the picture as it was read, and its lines there */
  pixels: Pixels;
  lines: TextLine[];
  turned: Turn;
  /** the text with its last lean taken out, on a page just large enough; the way there was `turned` + `skew` degrees clockwise */
  page: PageText;
  skew: number;
  /** how far the lines still lean in `pixels` */
  lean: number;
}

const SAMPLES = 8;
const CLEAR = 0.9;
const LEGIBLE = 0.6;
// cutting tilted lines out works well below this
const STRONG_TILT = 12;

/** Finds out which way is up from the text itself and reads it; a picture without text stays as it is. */
export async function readUpright(recogniser: Recogniser, given: Pixels): Promise<Upright> {
  const quads = await recogniser.find(given);
  const { turned, skew } = quads.length ? rightedBy(await directionOf(recogniser, given, quads)) : { turned: 0 as const, skew: 0 };
  const cut = Math.abs(skew) > STRONG_TILT ? skew : 0;
  const pixels = await rotated(given, turned + cut);
  const found = turned + cut === 0 ? quads : await recogniser.find(pixels);
  const lean = found.length ? leanOf(found) : 0;
  const lines = await recogniser.read(pixels, found.map(quad => along(quad, lean)));
  return { pixels, lines, turned, page: straightened(lines, pixels, lean), skew: cut - lean, lean };
}

/** The angle at which the text runs, 0 where nothing can be read. */
async function directionOf(recogniser: Recogniser, pixels: Pixels, quads: readonly Quad[]): Promise<number> {
  const lean = leanOf(quads);
  const samples = telling(quads).slice(0, SAMPLES);
  const confidence = async (angle: number): Promise<number> => {
    const lines = await recogniser.read(pixels, samples.map(quad => along(quad, angle)));
    return lines.reduce((sum, line) => sum + line.confidence, 0) / samples.length;
  };
  const plain = await confidence(lean);
  if (plain > CLEAR) return lean;
  const flipped = await confidence(lean + 180);
  // patterns that are no text read badly either way
  if (Math.max(plain, flipped) < LEGIBLE) return 0;
  return flipped > plain ? lean + 180 : lean;
}

/** Longest first, but none so long that reading it twice is dear. */
const telling = (quads: readonly Quad[]): Quad[] => [...quads].sort((left, right) => Math.min(ratioOf(right), 12) - Math.min(ratioOf(left), 12));

/** Only the places are turned; the picture was read as it is. */
export function straightened(lines: readonly TextLine[], { width, height }: Size, lean: number): PageText {
  const [sin, cos] = [Math.abs(Math.sin((lean * Math.PI) / 180)), Math.abs(Math.cos((lean * Math.PI) / 180))];
  const page = { width: width * cos + height * sin, height: width * sin + height * cos };
  return { ...page, lines: lines.map(line => ({ ...line, quad: line.quad.map(point => spun(point, { width, height }, page, -lean)) as unknown as Quad })) };
}
