import type { Area, Point } from './types.js';

export interface Size {
  width: number;
  height: number;
}

/** How a picture came from its file to the reader: EXIF obeyed, scaled to `base`, then turned clockwise by `turned` + `skew` degrees onto `read`. */
export interface Frame {
  stored: Size & { orientation: number };
  base: Size;
  turned: number;
  skew: number;
  read: Size;
}

/** Pixels that were read, as an upright area of stored pixels (before EXIF orientation), whole and inside the picture. */
export const toStored = (frame: Frame, points: readonly Point[]): Area => {
  const upright = orientedSize(frame.stored);
  const [across, down] = [upright.width / frame.base.width, upright.height / frame.base.height];
  const stored = points.map(point => toBase(frame, point)).map(({ x, y }) => beforeExif({ x: x * across, y: y * down }, frame.stored));
  return wholeWithin(boundsOf(stored), frame.stored);
};

/** Pixels that were read, as shares of the picture as people see it: EXIF and `turned` obeyed, never tilted. */
export function toShare(frame: Frame, points: readonly Point[]): Area {
  const seen = turnedSize(frame.base, frame.turned);
  const bounds = boundsOf(points.map(point => spun(toBase(frame, point), frame.base, seen, frame.turned)));
  const { x, y, width, height } = within(bounds, seen);
  return { x: x / seen.width, y: y / seen.height, width: width / seen.width, height: height / seen.height };
}

/** Stored pixels as an area of the picture people see, in its full size. */
export function toSeen({ stored, turned }: Pick<Frame, 'stored' | 'turned'>, area: Area): Area {
  const upright = orientedSize(stored);
  const seen = turnedSize(upright, turned);
  return boundsOf(cornersOf(area).map(corner => spun(afterExif(corner, stored), upright, seen, turned)));
}

/** Eight orientations, as the EXIF standard numbers them; the size is that of the picture after it is obeyed. */
export const orientedSize = ({ width, height, orientation }: Frame['stored']): Size => (orientation >= 5 ? { width: height, height: width } : { width, height });

export const turnedSize = ({ width, height }: Size, turned: number): Size => (turned % 180 === 0 ? { width, height } : { width: height, height: width });

const toBase = (frame: Frame, point: Point): Point => spun(point, frame.read, frame.base, -(frame.turned + frame.skew));

/** Turned clockwise about the middle of one picture onto the middle of the other. */
export function spun({ x, y }: Point, from: Size, to: Size, degrees: number): Point {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [dx, dy] = [x - from.width / 2, y - from.height / 2];
  return { x: dx * cos - dy * sin + to.width / 2, y: dx * sin + dy * cos + to.height / 2 };
}

const BEFORE: Record<number, (point: Point, size: Size) => Point> = {
  2: ({ x, y }, { width }) => ({ x: width - x, y }),
  3: ({ x, y }, { width, height }) => ({ x: width - x, y: height - y }),
  4: ({ x, y }, { height }) => ({ x, y: height - y }),
  5: ({ x, y }) => ({ x: y, y: x }),
  6: ({ x, y }, { height }) => ({ x: y, y: height - x }),
  7: ({ x, y }, { width, height }) => ({ x: width - y, y: height - x }),
  8: ({ x, y }, { width }) => ({ x: width - y, y: x }),
};
const INVERSE: Record<number, number> = { 6: 8, 8: 6 };

const beforeExif = (point: Point, { orientation, ...size }: Frame['stored']): Point => BEFORE[orientation]?.(point, size) ?? point;
// the other way is the opposite turn, told of the upright size
const afterExif = (point: Point, stored: Frame['stored']): Point => beforeExif(point, { ...orientedSize(stored), orientation: INVERSE[stored.orientation] ?? stored.orientation });

export const cornersOf = ({ x, y, width, height }: Area): [Point, Point, Point, Point] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

export function boundsOf(points: readonly Point[]): Area {
  const xs = points.map(point => point.x);
  const ys = points.map(point => point.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function within({ x, y, width, height }: Area, size: Size): Area {
  const [left, top] = [clamp(x, size.width), clamp(y, size.height)];
  return { x: left, y: top, width: clamp(x + width, size.width) - left, height: clamp(y + height, size.height) - top };
}
const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** Rounded outwards. */
export function wholeWithin({ x, y, width, height }: Area, size: Size): Area {
  // a hair of rounding error is no reason for another pixel
  const [left, top] = [Math.floor(x + 1e-6), Math.floor(y + 1e-6)];
  return within({ x: left, y: top, width: Math.ceil(x + width - 1e-6) - left, height: Math.ceil(y + height - 1e-6) - top }, size);
}
