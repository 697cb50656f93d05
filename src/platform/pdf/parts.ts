import type { Paper, Style } from './paper.js';
import { INK, INNER, SHEET } from './sheet.js';

/** `wide` takes the whole line: names, addresses. */
export interface Fact {
  label: string;
  value: string;
  wide?: true;
}
export interface Column {
  label: string;
  /** share of the line; all of them make 1 */
  share: number;
  align?: 'left' | 'right';
}

const GAP = 18, ROW_GAP = 3.5, CELL = 4;

export function title(paper: Paper, text: string, under: string): void {
  paper.y += paper.write(text, SHEET.left, paper.y, INNER, { size: 20, bold: true, align: 'center' });
  paper.y += paper.write(under, SHEET.left, paper.y, INNER, { size: 9, colour: INK.label, align: 'center' }) + 10;
}

export function heading(paper: Paper, text: string): void {
  paper.room(60); // never alone at the foot of a page
  paper.y += 7;
  paper.y += paper.write(text, SHEET.left, paper.y, INNER, { size: 11, bold: true, colour: INK.strong }) + 2;
  paper.rule(paper.y);
  paper.y += 6;
}

/** The sum in figures, and below it in words, on a tinted ground. */
export function sum(paper: Paper, label: string, figures: string, words: Fact): void {
  const inset = 14, labelWidth = 104, wordsLeft = SHEET.left + inset + labelWidth, width = INNER - inset * 2 - labelWidth;
  const height = 42 + paper.heightOf(words.value, width, { size: 13, bold: true });
  paper.room(height);
  paper.box(paper.y, height, { fill: INK.tint, stroke: INK.rule });
  paper.write(label, SHEET.left + inset, paper.y + 14, labelWidth, { colour: INK.label });
  paper.write(figures, wordsLeft, paper.y + 7, width, { size: 18, bold: true });
  paper.write(words.label, SHEET.left + inset, paper.y + 38, labelWidth, { colour: INK.label });
  paper.write(words.value, wordsLeft, paper.y + 35, width, { size: 13, bold: true });
  paper.y += height + 6;
}

/** Labels and values in two aligned pairs of columns; a value too long for its place grows downwards. */
export function facts(paper: Paper, all: readonly Fact[], labelWidth: number): void {
  for (const line of linesOf(all)) {
    const widths = line.map(({ wide }) => (wide ? INNER : (INNER - GAP) / 2) - labelWidth);
    const height = Math.max(...line.flatMap(({ label, value }, at) => [paper.heightOf(label, labelWidth - 6), paper.heightOf(value, widths[at]!)]));
    paper.room(height + ROW_GAP);
    line.forEach(({ label, value }, at) => {
      const left = SHEET.left + at * ((INNER + GAP) / 2);
      paper.write(label, left, paper.y, labelWidth - 6, { colour: INK.label });
      paper.write(value, left + labelWidth, paper.y, widths[at]!);
    });
    paper.y += height + ROW_GAP;
  }
}

/** Pairs of facts in their order; wide ones alone. */
export function linesOf(all: readonly Fact[]): Fact[][] {
  const lines: Fact[][] = [];
  for (const fact of all) {
    const last = lines.at(-1);
    if (!fact.wide && last?.length === 1 && !last[0]!.wide) last.push(fact);
    else lines.push([fact]);
  }
  return lines;
}

/** The head stands again on every page the table reaches. */
export function table(paper: Paper, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  const drawRow = (cells: readonly string[], style: Style): void => {
    let left = SHEET.left;
    columns.forEach(({ share, align = 'left' }, at) => {
      paper.write(cells[at] ?? '', left + CELL, paper.y + CELL, share * INNER - CELL * 2, { ...style, align });
      left += share * INNER;
    });
    paper.y += rowHeight(paper, columns, cells, style);
    paper.rule(paper.y);
  };
  const head = columns.map(({ label }) => label), headStyle: Style = { size: 9, bold: true };
  const drawHead = (): void => {
    paper.box(paper.y, rowHeight(paper, columns, head, headStyle), { fill: INK.tint });
    drawRow(head, headStyle);
  };
  // never a head without a row
  paper.room(rowHeight(paper, columns, head, headStyle) + (rows[0] ? rowHeight(paper, columns, rows[0], { size: 9 }) : 0));
  drawHead();
  for (const row of rows) {
    const before = paper.y;
    paper.room(rowHeight(paper, columns, row, { size: 9 }));
    if (paper.y < before) drawHead();
    drawRow(row, { size: 9 });
  }
  paper.y += 6;
}

const rowHeight = (paper: Paper, columns: readonly Column[], cells: readonly string[], style: Style): number =>
  Math.max(...columns.map(({ share }, at) => paper.heightOf(cells[at] ?? '', share * INNER - CELL * 2, style))) + CELL * 2;

/** A note that keeps the lines it was written in. */
export const lines = (paper: Paper, text: string, style: Style = {}): void => text.split('\n').filter(line => line.trim() !== '').forEach(line => note(paper, line, style));

export function note(paper: Paper, text: string, style: Style = {}): void {
  const height = paper.heightOf(text, INNER, { size: 9.5, ...style });
  paper.room(height);
  paper.y += paper.write(text, SHEET.left, paper.y, INNER, { size: 9.5, ...style }) + 4;
}
