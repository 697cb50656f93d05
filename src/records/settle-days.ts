import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { TransactionRow } from '../contract/index.js';
import type { Tx } from '../platform/database/database.js';
import { sql } from '../platform/database/sql.js';
import { LoadedFile } from './loaded-file.entity.js';
import { Merchant } from './merchant.entity.js';
import { ROW_COLUMNS, rowOf, type RawRow } from './transaction-rows.js';

/** Rows of a day and their net where the status is OK, in fen. */
export interface DaySum {
  rows: number;
  okRows: number;
  netFen: number;
}
export interface MerchantSum extends DaySum {
  mid: string;
  name: string;
}
/** Where a stream of rows goes on: behind this row. */
export interface Place {
  mid: string;
  logNo: string;
}
export interface BesideSales {
  /** both ends included */
  mids?: { from: string; to: string };
  /** rows whose reason may carry a number like `R26101900375-3`; rows without a trace of a terminal, or with one */
  only?: 'numbered' | 'no_trace' | 'at_terminal';
  after?: Place;
  limit: number;
}

/** Written as in the partial index, or it is not used. */
const BESIDE_SALES = `"txnType" NOT IN ('SALE', 'PREAUTH', 'PREAUTH_VOID', 'COMPLETION')`;
const NUMBERED = `"reason" LIKE '%R________%-%'`;
const NO_TRACE = `("txnType" = 'CR_ADJ' OR ("opNo" = '' AND "batchNo" = '' AND "voucherNo" = ''))`;
const ONLY = { numbered: NUMBERED, no_trace: NO_TRACE, at_terminal: `NOT ${NO_TRACE}` };
const SUMS = `COUNT(*) AS "rows", SUM(CASE WHEN "status" = 'OK' THEN 1 ELSE 0 END) AS "okRows", SUM(CASE WHEN "status" = 'OK' THEN "netFen" ELSE 0 END) AS "netFen"`;

type Raw = Record<string, string | number | null>;

/** What the files of a settle date brought, by day and merchant; sums are made by the database. */
@Injectable()
export class SettleDays {
  /** Settle dates of loaded transaction files, newest first. @param before only older ones */
  async days(tx: Tx, before: string | undefined, limit: number): Promise<string[]> {
    const where = `"kind" = 'transactions' AND "outcome" = 'loaded'${before ? ' AND "settleDate" < ?' : ''}`;
    const text = `SELECT DISTINCT "settleDate" FROM "loaded_file" WHERE ${where} ORDER BY "settleDate" DESC LIMIT ?`;
    return (await sql<{ settleDate: string }>(tx, text, [...(before ? [before] : []), limit])).map(row => row.settleDate);
  }

  /** The transaction files of these days, in order of arrival. */
  files(tx: Tx, days: readonly string[]): Promise<LoadedFile[]> {
    if (!days.length) return Promise.resolve([]);
    const query = tx.createQueryBuilder(LoadedFile, 'f').where(`f.kind = 'transactions' AND f.outcome = 'loaded' AND f.settleDate IN (:...days)`, { days });
    return query.orderBy('f.at').addOrderBy('f.id').getMany();
  }

  async sum(tx: Tx, day: string): Promise<DaySum & { merchants: number }> {
    const [row] = await sql<Raw>(tx, `SELECT ${SUMS}, COUNT(DISTINCT "mid") AS "merchants" FROM "transaction" WHERE "settleDate" = ?`, [day]);
    return { ...sumOf(row!), merchants: Number(row!['merchants']) };
  }

  /** By MID, from behind `after`. */
  async merchants(tx: Tx, day: string, after: string, limit: number): Promise<MerchantSum[]> {
    const sums = `SELECT "mid", ${SUMS} FROM "transaction" WHERE "settleDate" = ? AND "mid" > ? GROUP BY "mid" ORDER BY "mid" LIMIT ?`;
    const rows = await sql<Raw>(tx, `SELECT s.*, m."name" FROM (${sums}) s LEFT JOIN "merchant" m ON m."mid" = s."mid" ORDER BY s."mid"`, [day, after, limit]);
    return rows.map(row => ({ mid: String(row['mid']), name: String(row['name'] ?? ''), ...sumOf(row) }));
  }

  async names(tx: Tx, mids: readonly string[]): Promise<Map<string, string>> {
    const found = mids.length ? await tx.findBy(Merchant, { mid: In([...new Set(mids)]) }) : [];
    return new Map(found.map(({ mid, name }) => [mid, name]));
  }

  /** OK rows of the day that are no sale, by merchant and log number: returns, corrections, charge-backs, fees. */
  async besideSales(tx: Tx, day: string, { mids, only, after, limit }: BesideSales): Promise<TransactionRow[]> {
    const parts: [string, (string | number)[]][] = [[`"settleDate" = ? AND ${BESIDE_SALES} AND "status" = 'OK'`, [day]]];
    if (mids) parts.push(['"mid" >= ? AND "mid" <= ?', [mids.from, mids.to]]);
    if (only) parts.push([ONLY[only], []]);
    if (after) parts.push(['("mid", "logNo") > (?, ?)', [after.mid, after.logNo]]);
    const where = parts.map(([text]) => text).join(' AND ');
    const text = `SELECT ${ROW_COLUMNS} FROM "transaction" WHERE ${where} ORDER BY "mid", "logNo" LIMIT ?`;
    return (await sql<RawRow>(tx, text, [...parts.flatMap(([, values]) => values), limit])).map(rowOf);
  }

  /** The merchant's OK rows from a day on that carry this number, by time. */
  async carrying(tx: Tx, mid: string, number: string, fromDay: string): Promise<TransactionRow[]> {
    const where = `"settleDate" >= ? AND "mid" = ? AND ${BESIDE_SALES} AND "status" = 'OK' AND "reason" LIKE ?`;
    const rows = await sql<RawRow>(tx, `SELECT ${ROW_COLUMNS} FROM "transaction" WHERE ${where} ORDER BY "txnAt", "logNo"`, [fromDay, mid, `%${number}%`]);
    return rows.map(rowOf).filter(row => row.reason.split(' ').includes(number));
  }
}

const sumOf = (row: Raw): DaySum => ({ rows: Number(row['rows']), okRows: Number(row['okRows'] ?? 0), netFen: Number(row['netFen'] ?? 0) });
