import type { TransactionRow } from '../contract/index.js';
import type { Tx } from '../platform/database/database.js';
import { sql } from '../platform/database/sql.js';
import { kindOf } from './loading/kinds.table.js';

const { columns } = kindOf('transactions');

/** A transaction's columns in a SELECT list. */
export const ROW_COLUMNS = columns.map(column => `"${column.property}"`).join(', ');

export type RawRow = Record<string, string | number>;
/** Postgres gives a bigint as text. */
export const rowOf = (raw: RawRow): TransactionRow =>
  Object.fromEntries(columns.map(({ property, isNumber }) => [property, isNumber ? Number(raw[property]) : raw[property]])) as unknown as TransactionRow;

/** @param where a condition of the code's own, with `?` for the values */
export async function rowsWhere(tx: Tx, where: string, values: (string | number)[], order = '"txnAt", "logNo"'): Promise<TransactionRow[]> {
  return (await sql<RawRow>(tx, `SELECT ${ROW_COLUMNS} FROM "transaction" WHERE ${where} ORDER BY ${order}`, values)).map(rowOf);
}

/** The first moment of a local day `20261016`, and of the day after it. */
export const startOf = (day: string): string => new Date(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00+08:00`).toISOString();
export const endOf = (day: string): string => new Date(Date.parse(startOf(day)) + 24 * 3600_000).toISOString();
