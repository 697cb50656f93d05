import type { TerminalView } from '../../contract/index.js';

/** Millimetres. */
export interface LabelSize {
  width: number;
  height: number;
  code: number;
}
export const SIZES = { small: { width: 50, height: 30, code: 21 }, large: { width: 90, height: 50, code: 38 } } as const satisfies Record<
  string,
  LabelSize
>;
export type SizeKey = keyof typeof SIZES;
export const isSize = (key: string | undefined): key is SizeKey => key !== undefined && key in SIZES;

const SHEET = { width: 210, height: 297 };
/** what a printer cannot reach */
const EDGE = 5;

/** How many fit on an A4 sheet, and where they begin so that they stand in its middle; millimetres. */
export function layoutOf({ width, height }: LabelSize) {
  const columns = Math.floor((SHEET.width - 2 * EDGE) / width),
    rows = Math.floor((SHEET.height - 2 * EDGE) / height);
  return { columns, rows, perSheet: columns * rows, left: (SHEET.width - columns * width) / 2, top: (SHEET.height - rows * height) / 2 };
}

export function sheetsFor<T>(labels: readonly T[], size: LabelSize): T[][] {
  const { perSheet } = layoutOf(size);
  return Array.from({ length: Math.ceil(labels.length / perSheet) }, (_, at) => labels.slice(at * perSheet, (at + 1) * perSheet));
}

/** What the code on a label says; the merchant's pages read it. */
export function labelAddress(origin: string, { mid, tid, serialNo, model }: TerminalView): string {
  const about = new URLSearchParams({ ...(serialNo ? { sn: serialNo } : {}), ...(model ? { model } : {}) }).toString();
  return `${origin}/t/${encodeURIComponent(mid)}/${encodeURIComponent(tid)}${about ? `?${about}` : ''}`;
}

/** The dark squares as one path, a run of a row at a time; `size` squares a side, row by row. */
export function codePath(size: number, dark: ArrayLike<number | boolean>): string {
  const parts: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0, run = 0; x <= size; x++) {
      if (x < size && dark[y * size + x]) run++;
      else if (run) {
        parts.push(`M${x - run} ${y}h${run}v1h-${run}z`);
        run = 0;
      }
    }
  }
  return parts.join('');
}
