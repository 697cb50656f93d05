import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { LOCALES, REMEDIES, ROW_VERDICTS, TXN_TYPES } from '../../../../src/contract/index.js';
import { isoDay, settleDay } from '../../../../src/remedy/reconciliation/days.js';
import { HEARD_WORDS, heardIn, REMEDY_WORDS, STATE_WORDS, TXN_WORDS } from '../../../../src/remedy/reconciliation/order-words.table.js';
import { csvLine, yuan } from '../../../../src/platform/csv.js';
import { COLUMN_WORDS, LIST_WORDS, SHEET_COLUMNS } from '../../../../src/remedy/reconciliation/sheet-words.table.js';

const cellsOf = (line: string): string[] => (parse(line, { relax_column_count: true }) as string[][])[0]!;

describe('a line', () => {
  test('reads back as what was written, but for the apostrophe', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => !/[\r\n]/.test(text)), { minLength: 2 }), cells => {
      expect(cellsOf(csvLine(cells)).map((cell, at) => (cell === `'${cells[at]}` ? cells[at] : cell))).toEqual(cells);
    }));
  });
  test.each(['=1+1', '+1 800', '-2+3', '@SUM(A1)', '\tx', '\rx', '=', '-', '-1-1', '--5', '-1.2.3'])('%j is text to a spreadsheet', cell => expect(cellsOf(csvLine([cell, 'x']))[0]).toBe(`'${cell}`));
  test.each(['-1', '-0.07', '194.00', '0'])('%s is a figure', cell => expect(cellsOf(csvLine([cell, 'x']))[0]).toBe(cell));
  test('no cell but a figure begins with what a spreadsheet runs', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), cell => {
      const [read = ''] = cellsOf(csvLine([cell, 'x']));
      expect(!/^[=+\-@\t\r]/.test(read) || /^-?\d+(\.\d+)?$/.test(read)).toBe(true);
    }));
  });
});

test('fen are yuan to the fen', () => {
  expect([0, 7, -7, 100, -19400, 123456789].map(yuan)).toEqual(['0.00', '0.07', '-0.07', '1.00', '-194.00', '1234567.89']);
  fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fen => expect(Math.round(Number(yuan(fen)) * 100) + 0).toBe(fen + 0)));
});
test('a day there and back', () => expect([isoDay('20261015'), settleDay('2026-10-15')]).toEqual(['2026-10-15', '20261015']));
test('every column and verdict has words in both languages, without a comma', () => {
  for (const locale of LOCALES) {
    const words = [...SHEET_COLUMNS.map(column => COLUMN_WORDS[column][locale]), ...ROW_VERDICTS.map(verdict => LIST_WORDS[verdict][locale])];
    for (const word of words) expect(word).toMatch(/^[^,]+$/);
  }
});
test('remedies, states and types of rows have words of their own in both languages', () => {
  for (const locale of LOCALES) {
    for (const table of [REMEDY_WORDS, STATE_WORDS, TXN_WORDS]) {
      const words = Object.values<Record<'zh' | 'en', string>>(table).map(one => one[locale]);
      expect([new Set(words).size, words.every(word => /^[^_]+$/.test(word))]).toEqual([words.length, true]);
    }
    expect([Object.keys(REMEDY_WORDS).sort(), Object.keys(TXN_WORDS).sort()]).toEqual([[...REMEDIES].sort(), [...TXN_TYPES].sort()]);
  }
});
describe('the acquirer’s last word', () => {
  test.each(Object.keys(HEARD_WORDS))('%s is said in the reader’s language', code => {
    expect(heardIn('zh', code)).toMatch(/[一-龥]/);
    expect(heardIn('en', code)).toMatch(/^[a-z ,]+$/);
  });
  test('with a number or name of theirs keeps it', () => {
    expect(['http_503', 'code_F0012', 'lacks_merchant_no'].map(heard => [heardIn('zh', heard), heardIn('en', heard)])).toEqual([['HTTP 503', 'HTTP 503'], ['返回码 F0012', 'code F0012'], ['请求缺 merchant no', 'request lacks merchant no']]);
  });
  test('that is their own text stays as it came, and none stays none', () => expect(['余额不足', ''].map(heard => heardIn('en', heard))).toEqual(['余额不足', '']));
});

test.each(['=1', '＝1', ' =1', '\u202e=1', '\ufeff+1', '\u0000-x', '\n=1', '\tx', '＠x'])('%j is no formula in a sheet', cell => {
  expect(csvLine([cell]).replaceAll('"', '').startsWith("'")).toBe(true);
});
test.each(['平账', '-5', '-5.20', '26-1019-0037-5', 'a=1'])('%j stays as it is', cell => expect(csvLine([cell])).toBe(`${cell}\r\n`));
