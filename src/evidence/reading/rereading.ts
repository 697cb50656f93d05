import { parseSlip, unreadLines } from './parse/index.js';
import type { Recogniser } from './recogniser.js';
import type { Known, Point, SlipText, TextLine } from './types.js';
import { straightened, type Upright } from './uprighting.js';

type Quad = TextLine['quad'];

const MOST = 8;
const LEGIBLE = 0.8;
// what the finder cut off is seldom printed well
const DOUBT = 0.9;

/** A line whose ends the finder has cut off is read once more, as wide as the text around it; what it says then is added to what was read. */
export async function readAgain(recogniser: Recogniser, upright: Upright, text: SlipText, known: Known): Promise<{ page: Upright['page']; text: SlipText }> {
  const places = text.isSlip ? unreadLines(upright.page, known).slice(0, MOST) : [];
  const wider = places.flatMap(place => {
    const quad = widened(upright, place);
    return quad ? [{ place, quad }] : [];
  });
  if (wider.length === 0) return { page: upright.page, text };
  const read = await Promise.all(wider.map(async ({ place, quad }) => ({ place, line: (await recogniser.read(upright.pixels, [quad]))[0] })));
  const better = new Map(read.filter(({ place, line }) => line && line.confidence >= LEGIBLE && digitsIn(line) > digitsIn(upright.lines[place]!)).map(({ place, line }) => [place, { ...line!, confidence: line!.confidence * DOUBT }]));
  if (better.size === 0) return { page: upright.page, text };
  const page = straightened(upright.lines.map((line, place) => better.get(place) ?? line), upright.pixels, upright.lean);
  return { page, text: parseSlip(page, known) };
}

const digitsIn = ({ text }: TextLine): number => text.replace(/\D/g, '').length;

/** From the left edge of the text to its right edge, as far as no other line stands in the way; undefined where that is no wider. */
function widened({ page, lines }: Upright, place: number): Quad | undefined {
  const spans = page.lines.map(spanOf);
  const own = spans[place]!;
  const beside = spans.filter((other, at) => at !== place && Math.min(other.bottom, own.bottom) - Math.max(other.top, own.top) > 0.3 * own.height);
  const gap = 0.4 * own.height;
  const left = Math.max(Math.min(...spans.map(span => span.left)) - gap, ...beside.filter(span => span.right <= own.left + gap).map(span => span.right + gap));
  const right = Math.min(Math.max(...spans.map(span => span.right)) + gap, ...beside.filter(span => span.left >= own.right - gap).map(span => span.left - gap));
  const [before, after] = [Math.max(0, own.left - left), Math.max(0, right - own.right)];
  return before + after > own.height ? stretched(lines[place]!.quad, before, after) : undefined;
}

function spanOf({ quad }: TextLine): { left: number; right: number; top: number; bottom: number; height: number } {
  const [xs, ys] = [quad.map(point => point.x), quad.map(point => point.y)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return { left: Math.min(...xs), right: Math.max(...xs), top, bottom, height: bottom - top };
}

/** Longer at both ends along the line's own direction. */
function stretched([a, b, c, d]: Quad, before: number, after: number): Quad {
  const along = (from: Point, to: Point, by: number): Point => {
    const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
    return { x: to.x + ((to.x - from.x) / length) * by, y: to.y + ((to.y - from.y) / length) * by };
  };
  return [along(b, a, before), along(a, b, after), along(d, c, after), along(c, d, before)];
}
