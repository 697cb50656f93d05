/** What a slip states, in the order it is usually printed. Values are canonical text: digits, `2026-10-04T16:40:25+08:00`, signed fen, `SALE`. */
export const SLIP_FIELDS = ['merchantName', 'mid', 'tid', 'panMasked', 'txnType', 'batchNo', 'voucherNo', 'authCode', 'rrn', 'txnTime', 'amountFen'] as const;
export type SlipField = (typeof SLIP_FIELDS)[number];

/** What is wrong with a picture, as far as it keeps anyone from reading it. */
export const LEGIBILITY_HINTS = ['too_dark', 'too_bright', 'blurred', 'cut_off', 'too_small', 'glare'] as const;
export type LegibilityHint = (typeof LEGIBILITY_HINTS)[number];

/** Shares of the picture as people see it (righted), each 0 to 1. */
export class BoxView {
  x!: number;
  y!: number;
  width!: number;
  height!: number;
}

export class SlipFieldView {
  field!: SlipField;
  /** as text; empty where a person said it cannot be read */
  value!: string;
  /** 0 to 1: how far the reader itself would trust the value */
  confidence!: number;
  /** the reader would stand by it; else a person should look */
  sure!: boolean;
  box!: BoxView;
  /** what a person put in its place; the reading stays as it was */
  corrected?: string;
  correctedBy?: { id: string; name: string };
}

/** One picture, read. */
export class SlipReadingView {
  isSlip!: boolean;
  fields!: SlipFieldView[];
  hints!: LegibilityHint[];
  /** clockwise turn in degrees that rights the picture after its EXIF tag is obeyed: 0, 90, 180 or 270 */
  turned!: number;
  /** which page of the paper, from 1; absent for a photo read for a form */
  page?: number;
  /** how many places of forbidden card data were found on the picture */
  cardData!: number;
}
