import type { BoxView } from '../../../contract/index.js';

/** A part of a picture, in shares of it. */
export type Part = BoxView;
const WHOLE: Part = { x: 0, y: 0, width: 1, height: 1 };
const LEAST_WIDTH = 0.9; // narrower, the names of the lines are cut off
const AIR = 0.04;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

function around(boxes: readonly BoxView[]): Part {
  const x = Math.min(...boxes.map(box => box.x)), y = Math.min(...boxes.map(box => box.y));
  return { x, y, width: Math.max(...boxes.map(box => box.x + box.width)) - x, height: Math.max(...boxes.map(box => box.y + box.height)) - y };
}

/** The part of the photo worth showing: every box with air around it and room at the left for the numbers. */
export function partWith(boxes: readonly BoxView[]): Part {
  if (!boxes.length) return WHOLE;
  const all = around(boxes);
  const width = clamp(all.width * 1.5 + AIR, LEAST_WIDTH, 1);
  const height = clamp(all.height + 2 * AIR, 0.1, 1);
  return {
    width, height,
    x: clamp(all.x + all.width + AIR - width, 0, 1 - width),
    y: clamp(all.y - AIR, 0, 1 - height),
  };
}

/** One line with a bit of its neighbours, so large that its characters are beyond doubt; `ratio` is the picture's width by its height, `shape` the frame's. */
export function partAround(box: BoxView, ratio: number, shape: number): Part {
  const width = clamp(Math.max(box.width * 1.4, (box.height * 2.2 * shape) / ratio), 0.05, 1);
  const height = clamp((width * ratio) / shape, 0.02, 1);
  return { width, height, x: clamp(box.x + box.width / 2 - width / 2, 0, 1 - width), y: clamp(box.y + box.height / 2 - height / 2, 0, 1 - height) };
}

/** A box of the picture as it lies on a part of it. */
export const onPart = (box: BoxView, part: Part): BoxView => ({
  x: (box.x - part.x) / part.width, y: (box.y - part.y) / part.height, width: box.width / part.width, height: box.height / part.height,
});

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
export const placed = (box: BoxView): { left: string; top: string; width: string; height: string } =>
  ({ left: percent(box.x), top: percent(box.y), width: percent(box.width), height: percent(box.height) });
