import type { CsvLine } from './csv-lines.js';
import { shown, type Fault, type RejectedLine } from './checks.js';
import { AT, type FileKind } from './kinds.table.js';

/** A good line: its values in the order of the kind's columns. */
export interface GoodLine {
  line: number;
  key: string;
  values: (string | number)[];
}

/** Money that leaves the merchant is negative. */
const LEAVES = new Set(['VOID', 'REFUND', 'CR_ADJ', 'CHARGEBACK']);

export const keyOf = (kind: FileKind, values: readonly (string | number)[]): string => kind.key.map(at => values[at]).join('/');

/** Checks one line column by column; the first fault rejects it. */
export function readLine(kind: FileKind, { line, fields }: CsvLine, settleDate?: string): GoodLine | RejectedLine {
  const refuse = (at: number, reason: Fault): RejectedLine => {
    const column = kind.columns[at]!.name;
    return { line, column, value: shown(fields[at] ?? '', column), reason };
  };
  if (fields.length !== kind.columns.length) return { line, column: '', value: String(fields.length), reason: 'columns' };
  const values: (string | number)[] = new Array(fields.length);
  for (let at = 0; at < fields.length; at++) {
    const column = kind.columns[at]!;
    const fault = column.check(fields[at]!);
    if (fault) return refuse(at, fault);
    values[at] = column.isNumber ? Number(fields[at]) + 0 : fields[at]!;
  }
  if (kind.isDated && fields[0] !== settleDate) return refuse(0, 'other_date');
  const odd = kind.hasTrailer ? oddPair(fields) : undefined;
  return odd ? refuse(...odd) : { line, key: keyOf(kind, values), values };
}

function oddPair(fields: string[]): [number, Fault] | undefined {
  if (LEAVES.has(fields[AT['txn_type']!]!) && Number(fields[AT['amt_fen']!]) > 0) return [AT['amt_fen']!, 'sign'];
  if (!fields[AT['orig_rrn']!] !== !fields[AT['orig_date']!]) return [AT['orig_date']!, 'unpaired'];
  return undefined;
}

export const isGood = (read: GoodLine | RejectedLine): read is GoodLine => 'key' in read;
