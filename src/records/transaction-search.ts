import { Injectable } from '@nestjs/common';
import type { TransactionRow } from '../contract/index.js';
import type { Tx } from '../platform/database/database.js';
import { endOf, rowsWhere, startOf } from './transaction-rows.js';
import type { TransactionPage } from './records.view.js';

type Values = (string | number)[];
interface Condition {
  where: string;
  values: Values;
  /** leads to few rows by an index of its own */
  isExact: boolean;
}
export interface Asked {
  q?: string;
  mid?: string;
  date?: string;
  after?: string;
  limit?: number;
}

const USUAL = 50;
/** How far back a look without merchant and day goes: bounded work instead of an index for every column. */
const MOST_LOOKED_AT = 200_000;

/** Pages of transactions, newest first. */
@Injectable()
export class TransactionSearch {
  async page(tx: Tx, asked: Asked): Promise<TransactionPage> {
    const limit = asked.limit ?? USUAL;
    const conditions = conditionsOf(asked);
    const values = conditions.flatMap(one => one.values);
    const where = conditions.map(one => `(${one.where})`).join(' AND ') || '1 = 1';
    const isBounded = asked.mid || asked.date || !asked.q || conditions.some(one => one.isExact);
    const scope = isBounded ? where : `"logNo" IN (SELECT "logNo" FROM (${latest(asked.after)}) l) AND ${where}`;
    const before = isBounded ? [] : [...keyOf(asked.after), MOST_LOOKED_AT];
    const rows = await rowsWhere(tx, scope, [...before, ...values, limit + 1], '"txnAt" DESC, "logNo" DESC LIMIT ?');
    const shown = rows.slice(0, limit);
    return rows.length > limit ? { rows: shown, next: cursorOf(shown.at(-1)!) } : { rows: shown };
  }
}

const latest = (after?: string): string =>
  `SELECT "logNo" FROM "transaction" ${after ? 'WHERE ("txnAt", "logNo") < (?, ?) ' : ''}ORDER BY "txnAt" DESC, "logNo" DESC LIMIT ?`;

function conditionsOf({ q, mid, date, after }: Asked): Condition[] {
  const conditions: Condition[] = [];
  if (mid) conditions.push({ where: '"mid" = ?', values: [mid], isExact: true });
  if (date) conditions.push({ where: '"txnAt" >= ? AND "txnAt" < ?', values: [startOf(date), endOf(date)], isExact: false });
  if (after) conditions.push({ where: '("txnAt", "logNo") < (?, ?)', values: keyOf(after), isExact: false });
  if (q) conditions.push(meant(q));
  return conditions;
}

/** What people type, by its shape; a number that may be two things is looked for as both. */
export function meant(typed: string): Condition {
  const q = typed.replace(/[\s,，¥￥]/g, '');
  if (/^\d{14}$/.test(q)) return exact('"logNo" = ?', q);
  if (/^[0-9A-Za-z]{15}$/.test(q)) return exact('"mid" = ?', q.toUpperCase());
  if (/^[0-9A-Za-z]{12}$/.test(q)) return exact('"rrn" = ?', q.toUpperCase());
  if (/^[0-9A-Za-z]{8}$/.test(q) && !q.includes('.')) {
    const tid = q.toUpperCase();
    return { where: '"tid" = ? AND "mid" IN (SELECT "mid" FROM "terminal" WHERE "tid" = ?)', values: [tid, tid], isExact: true };
  }
  return alternatives(q);
}

const exact = (where: string, value: string): Condition => ({ where, values: [value], isExact: true });

function alternatives(q: string): Condition {
  const parts: [string, string | number][] = [];
  if (/^\d{4}$/.test(q)) parts.push(['"panMasked" LIKE ?', `%*${q}`]);
  if (/^\d{6}$/.test(q)) parts.push(['"voucherNo" = ?', q]);
  if (/^-?\d{1,9}(\.\d{1,2})?$/.test(q)) parts.push(['"amtFen" = ?', Math.round(Number(q) * 100)]);
  if (!parts.length) return exact('"logNo" = ?', q);
  return { where: parts.map(([where]) => where).join(' OR '), values: parts.map(([, value]) => value), isExact: false };
}

const cursorOf = (row: TransactionRow): string => `${Date.parse(row.txnTime)}-${row.logNo}`;
/** @param after of the shape that the DTO checked */
function keyOf(after?: string): Values {
  if (!after) return [];
  const [at, logNo] = after.split('-') as [string, string];
  return [new Date(Number(at)).toISOString(), logNo];
}
