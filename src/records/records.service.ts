import { Injectable } from '@nestjs/common';
import type { FeePlanRow, PayoutRow, TerminalView, TransactionRow } from '../contract/index.js';
import { localDay } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { marks, sql } from '../platform/database/sql.js';
import { FileStore } from '../platform/files/file-store.js';
import { LoadedFile } from './loaded-file.entity.js';
import { lineAt } from './loading/raw-line.js';
import type { Encoding } from './loading/sniffer.js';
import { Merchant, Terminal } from './merchant.entity.js';
import { FeePlan, Payout } from './settlement.entity.js';
import { Transaction } from './transaction.entity.js';
import { dayOf } from './standing.js';
import { endOf, rowsWhere, startOf } from './transaction-rows.js';

export interface Wanted {
  /** local days `20261016` */
  days: string[];
  rrn?: string;
  logNo?: string;
}
/** Where a row comes from: what a person can look up and a court can compare. */
export interface Exhibit {
  name: string;
  sha256: string;
  line: number;
}

/** What the acquirer's files say, for the rooms above; never changes anything. */
@Injectable()
export class Records {
  constructor(private readonly files: FileStore) {}

  /** Rows of the merchant on these days or with one of these numbers, as they were to be seen at `asOf` (reading 1), by time. */
  async rowsForClaim(tx: Tx, mid: string, wanted: Wanted, asOf: Date): Promise<TransactionRow[]> {
    const parts: [string, (string | number)[]][] = wanted.days.map(day => ['"txnAt" >= ? AND "txnAt" < ?', [startOf(day), endOf(day)]]);
    if (wanted.rrn) parts.push(['"rrn" = ?', [wanted.rrn]]);
    if (wanted.logNo) parts.push(['"logNo" = ?', [wanted.logNo]]);
    const found = new Map<string, TransactionRow>();
    // one indexed look each: an OR over them reads all of the merchant's rows
    for (const [where, values] of parts) {
      for (const row of await this.seen(tx, mid, where, values, asOf)) found.set(row.logNo, row);
    }
    return [...found.values()].sort(byTime);
  }

  /** Rows with a local day from `fromDay` to `toDay`, both inclusive, as seen at `asOf`, by time. */
  rowsOfMid(tx: Tx, mid: string, fromDay: string, toDay: string, asOf: Date): Promise<TransactionRow[]> {
    return this.seen(tx, mid, '"txnAt" >= ? AND "txnAt" < ?', [startOf(fromDay), endOf(toDay)], asOf);
  }

  /** @param mid leaves out what belongs to others */
  byLogNo(tx: Tx, logNos: readonly string[], mid?: string): Promise<TransactionRow[]> {
    if (!logNos.length) return Promise.resolve([]);
    const where = `"logNo" IN ${marks(logNos.length)}${mid ? ' AND "mid" = ?' : ''}`;
    return rowsWhere(tx, where, [...logNos, ...(mid ? [mid] : [])]);
  }

  /** Voids, refunds and the like tied to these rows; a child names its sale's RRN and the local day of the sale's time. */
  async children(tx: Tx, mid: string, rows: readonly TransactionRow[], asOf?: Date): Promise<TransactionRow[]> {
    if (!rows.length) return [];
    const sales = new Set(rows.map(row => `${row.rrn}/${dayOf(row)}`));
    const where = `"origRrn" IN ${marks(rows.length)} AND "origRrn" <> '' AND "mid" = ?`;
    const tied = await rowsWhere(tx, where, [...rows.map(row => row.rrn), mid]);
    const seen = tied.filter(row => sales.has(`${row.origRrn}/${row.origDate}`));
    return asOf ? seen.filter(row => Date.parse(row.txnTime) <= asOf.getTime() && row.settleDate <= localDay(asOf)) : seen;
  }

  /** Those of the rows whose file had come by then. */
  async onFileAt(tx: Tx, rows: readonly TransactionRow[], at: Date): Promise<TransactionRow[]> {
    if (!rows.length) return [];
    const text = `SELECT t."logNo" FROM "transaction" t JOIN "loaded_file" f ON f."id" = t."fileId" WHERE t."logNo" IN ${marks(rows.length)} AND f."at" <= ?`;
    const there = new Set((await sql<{ logNo: string }>(tx, text, [...rows.map(row => row.logNo), at.toISOString()])).map(row => row.logNo));
    return rows.filter(row => there.has(row.logNo));
  }

  /** The sale a child row is tied to, if it has come. */
  async parent(tx: Tx, child: TransactionRow): Promise<TransactionRow | undefined> {
    if (!child.origRrn) return undefined;
    const rows = await rowsWhere(tx, '"rrn" = ? AND "mid" = ? AND "logNo" <> ?', [child.origRrn, child.mid, child.logNo]);
    return rows.find(row => dayOf(row) === child.origDate);
  }

  async payouts(tx: Tx, mid: string, settleDate: string): Promise<PayoutRow[]> {
    return (await tx.findBy(Payout, { mid, settleDate })).map(({ id: _, fileId: __, lineNo: ___, ...row }) => row);
  }

  async feePlans(tx: Tx, mid: string): Promise<FeePlanRow[]> {
    const plans = await tx.find(FeePlan, { where: { mid }, order: { validFrom: 'ASC' } });
    return plans.map(({ id: _, fileId: __, lineNo: ___, ...row }) => row);
  }

  /** Settle dates of the transaction files that have been loaded, up to the local day of `asOf`, oldest first. */
  async transactionFileDays(tx: Tx, asOf: Date): Promise<string[]> {
    const text = `SELECT DISTINCT "settleDate" FROM "loaded_file" WHERE "kind" = 'transactions' AND "outcome" = 'loaded' AND "settleDate" <= ? ORDER BY "settleDate"`;
    return (await sql<{ settleDate: string }>(tx, text, [localDay(asOf)])).map(row => row.settleDate);
  }

  /** Whether a loaded file has a row of this merchant. */
  async fileTells(tx: Tx, fileId: string, mid: string): Promise<boolean> {
    const file = await tx.findOneBy(LoadedFile, { id: fileId });
    return file?.settleDate ? tx.existsBy(Transaction, { mid, settleDate: file.settleDate, fileId }) : false;
  }

  /** Σ net of the OK rows, in fen. */
  async settleSum(tx: Tx, mid: string, settleDate: string): Promise<number> {
    const text = `SELECT SUM("netFen") AS "sum" FROM "transaction" WHERE "mid" = ? AND "settleDate" = ? AND "status" = 'OK'`;
    const [row] = await sql<{ sum: number | string | null }>(tx, text, [mid, settleDate]);
    return Number(row?.sum ?? 0);
  }

  /** The latest binding of this number to this merchant. */
  async terminal(tx: Tx, mid: string, tid: string): Promise<TerminalView | null> {
    const found = await tx.findOne(Terminal, { where: { mid, tid }, order: { boundFrom: 'DESC' } });
    return found && terminalView(found);
  }

  /** The binding of this number to this merchant on a local day `20261016`. */
  async terminalOn(tx: Tx, mid: string, tid: string, day: string): Promise<TerminalView | null> {
    const bindings = await tx.find(Terminal, { where: { mid, tid }, order: { boundFrom: 'DESC' } });
    const found = bindings.find(one => one.boundFrom <= day && (one.boundTo === '' || day <= one.boundTo));
    return found ? terminalView(found) : null;
  }

  /** Each number once, bound ones first. */
  async terminalsOf(tx: Tx, mid: string): Promise<TerminalView[]> {
    const all = await tx.find(Terminal, { where: { mid }, order: { boundFrom: 'DESC', tid: 'ASC' } });
    const latest = all.filter((one, at) => all.findIndex(other => other.tid === one.tid) === at);
    return latest.sort((left, right) => Number(left.boundTo !== '') - Number(right.boundTo !== '')).map(terminalView);
  }

  merchant(tx: Tx, mid: string): Promise<Merchant | null> {
    return tx.findOneBy(Merchant, { mid });
  }

  async exhibit(tx: Tx, logNo: string): Promise<Exhibit | null> {
    const found = await this.originOf(tx, logNo);
    return found && { name: found.file.name, sha256: found.file.sha256, line: found.line };
  }

  /** The line as the acquirer sent it, from the kept original. */
  async rawLine(tx: Tx, logNo: string): Promise<string | null> {
    const found = await this.originOf(tx, logNo);
    return found && lineAt(this.files.read(found.file.sha256), found.file.encoding as Encoding, found.line);
  }

  private async originOf(tx: Tx, logNo: string): Promise<{ file: LoadedFile; line: number } | null> {
    const row = await tx.findOneBy(Transaction, { logNo });
    const file = row && (await tx.findOneBy(LoadedFile, { id: row.fileId }));
    return row && file && { file, line: row.lineNo };
  }

  private seen(tx: Tx, mid: string, where: string, values: (string | number)[], asOf: Date): Promise<TransactionRow[]> {
    return rowsWhere(tx, `"mid" = ? AND "txnAt" <= ? AND "settleDate" <= ? AND ${where}`, [mid, asOf.toISOString(), localDay(asOf), ...values]);
  }
}

const byTime = (left: TransactionRow, right: TransactionRow): number =>
  Date.parse(left.txnTime) - Date.parse(right.txnTime) || (left.logNo < right.logNo ? -1 : 1);

const terminalView = ({ tid, mid, serialNo, maker, model, storeName, address }: Terminal): TerminalView => ({ tid, mid, serialNo, maker, model, storeName, address });
