import type { BoxView } from '../../../contract/index.js';

/** Clockwise turn of the picture as one looks at it, in degrees. */
export type Turn = 0 | 90 | 180 | 270;
export interface Spot {
  x: number;
  y: number;
}

export const turnOn = (turn: Turn): Turn => ((turn + 90) % 360) as Turn;
const back = (turn: Turn): Turn => ((360 - turn) % 360) as Turn;
export const lies = (turn: Turn): boolean => turn % 180 !== 0;
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** A box in shares of the upright picture, in shares of the picture as it is turned. */
export function turned({ x, y, width, height }: BoxView, turn: Turn): BoxView {
  if (turn === 90) return { x: 1 - y - height, y: x, width: height, height: width };
  if (turn === 180) return { x: 1 - x - width, y: 1 - y - height, width, height };
  if (turn === 270) return { x: y, y: 1 - x - width, width: height, height: width };
  return { x, y, width, height };
}
export const upright = (box: BoxView, turn: Turn): BoxView => turned(box, back(turn));

/** The box between two corners, whichever came first; what lies outside the picture is cut off. */
export function between(from: Spot, to: Spot): BoxView {
  const [left, right] = [clamp(Math.min(from.x, to.x), 0, 1), clamp(Math.max(from.x, to.x), 0, 1)];
  const [top, bottom] = [clamp(Math.min(from.y, to.y), 0, 1), clamp(Math.max(from.y, to.y), 0, 1)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** a slip of the hand is no box */
export const LEAST = 0.008;
export const isBox = ({ width, height }: BoxView): boolean => width >= LEAST && height >= LEAST;

/** Moved or resized by shares, never out of the picture. */
export function nudged(box: BoxView, by: Spot, resize: boolean): BoxView {
  if (!resize) return { ...box, x: clamp(box.x + by.x, 0, 1 - box.width), y: clamp(box.y + by.y, 0, 1 - box.height) };
  return { ...box, width: clamp(box.width + by.x, LEAST, 1 - box.x), height: clamp(box.height + by.y, LEAST, 1 - box.y) };
}

export const LEAST_ZOOM = 1,
  MOST_ZOOM = 6;
const STEP = 1.4;
export const zoomed = (zoom: number, steps: number): number => clamp(zoom * STEP ** steps, LEAST_ZOOM, MOST_ZOOM);

/** Where the frame has to stand so that what was under `at` (pixels within the frame) stays there. */
export const keptScroll = (scroll: number, at: number, grown: number): number => (scroll + at) * grown - at;

/** Where the frame has to stand so that the middle of a box is in its middle; pixels. */
export const middleScroll = (share: number, size: number, stage: number, frame: number): number =>
  clamp((share + size / 2) * stage - frame / 2, 0, Math.max(0, stage - frame));

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
export const placed = ({ x, y, width, height }: BoxView) => ({ left: percent(x), top: percent(y), width: percent(width), height: percent(height) });

/** Width by height of what one sees. */
export const ratioOf = (size: { width: number; height: number }, turn: Turn): number =>
  lies(turn) ? size.height / size.width : size.width / size.height;

/** The upright picture on a stage that has the turned picture's shape. */
export function onStage(size: { width: number; height: number }, turn: Turn) {
  const shape = size.width / size.height;
  const [width, height] = lies(turn) ? [shape, 1 / shape] : [1, 1];
  return { width: percent(width), height: percent(height), transform: `translate(-50%, -50%) rotate(${turn}deg)` };
}
