import type { LegibilityHint, SlipField } from '../../contract/index.js';

export interface Point {
  x: number;
  y: number;
}
/** An upright rectangle in pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line of text as the recogniser saw it, in pixels of the picture it read (righted, scaled to at most 1600). */
export interface TextLine {
  text: string;
  /** the recogniser's own, 0 to 1 */
  confidence: number;
  /** top left, top right, bottom right, bottom left of the line's own direction */
  quad: readonly [Point, Point, Point, Point];
}

/** All text of one picture, righted. */
export interface PageText {
  lines: readonly TextLine[];
  /** of the picture that was read */
  width: number;
  height: number;
}

export interface ReadField {
  field: SlipField;
  /** canonical, as in `SlipFieldView` */
  value: string;
  confidence: number;
  /** stated with high confidence: right in at least 997 of 1000 */
  sure: boolean;
  /** pixels of the picture that was read */
  box: Area;
}

/** A place of forbidden card data. */
export interface Forbidden {
  kind: 'pan' | 'cvv' | 'expiry' | 'track' | 'id_number';
  /** pixels of the picture that was read */
  quad: readonly [Point, Point, Point, Point];
}

/** What is known before reading: a number that is one of these beats a look-alike. */
export interface Known {
  mids?: readonly string[];
  tids?: readonly string[];
  /** of the merchant and its stores */
  names?: readonly string[];
}

export interface SlipText {
  isSlip: boolean;
  fields: ReadField[];
}

/** One picture, read, in places people and files use. */
export interface PictureReading {
  isSlip: boolean;
  /** boxes as shares of the righted picture */
  fields: (Omit<ReadField, 'box'> & { box: Area })[];
  hints: LegibilityHint[];
  turned: 0 | 90 | 180 | 270;
  /** forbidden card data: upright areas in stored pixels (before EXIF orientation), and as shares of the righted picture */
  forbidden: { kind: Forbidden['kind']; stored: Area; share: Area }[];
}
