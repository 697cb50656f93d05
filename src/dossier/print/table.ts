import type { Paper } from '../../platform/pdf/paper.js';
import { heading, table, type Column } from '../../platform/pdf/parts.js';
import { INNER } from '../../platform/pdf/sheet.js';

/** A row never grows taller than this: what is longer goes on in a row of its own. */
const TALLEST = 420, CELL = 8;

/** A heading with at least a table's head and a row, or some lines, below it. */
export function headed(paper: Paper, text: string): void {
  paper.room(110);
  heading(paper, text);
}

/** A table whose long cells are told in several rows, so that nothing leaves the page. */
export function longTable(paper: Paper, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  table(paper, columns, rows.flatMap(row => splitRow(paper, columns, row)));
}

function splitRow(paper: Paper, columns: readonly Column[], row: readonly string[]): string[][] {
  const left = columns.map((_, at) => row[at] ?? ''), rows: string[][] = [];
  do {
    const taken = columns.map(({ share }, at) => fitting(paper, left[at]!, share * INNER - CELL));
    rows.push(taken);
    taken.forEach((text, at) => (left[at] = left[at]!.slice(text.length)));
  } while (left.some(text => text !== ''));
  return rows;
}

/** As much of the text as a row may hold; a pair of surrogates stays together. */
export function fitting(paper: Pick<Paper, 'heightOf'>, text: string, width: number): string {
  if (text.length < 60 || paper.heightOf(text, width, { size: 9 }) <= TALLEST) return text;
  let [few, many] = [1, text.length];
  while (many - few > 1) {
    const middle = (few + many) >> 1;
    if (paper.heightOf(text.slice(0, middle), width, { size: 9 }) <= TALLEST) few = middle;
    else many = middle;
  }
  const code = text.charCodeAt(few - 1);
  return text.slice(0, code >= 0xd800 && code < 0xdc00 ? few - 1 || 2 : few);
}
