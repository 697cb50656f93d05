import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { TransactionRow } from '../../contract/index.js';
import { localDay } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { SettleDays, type BesideSales, type Place } from '../../records/settle-days.js';
import { hasAmountOf, numbersIn } from '../proof.js';
import { RemedyOrder } from '../remedy.entity.js';
import { isProvable, judge, type Judgement } from './judging.js';

export interface JudgedRow extends Judgement {
  row: TransactionRow;
}

const BATCH = 500;
const DAY_MS = 24 * 3600_000;

/** Says of rows beside sales what they are to our orders. */
@Injectable()
export class RowJudge {
  constructor(private readonly days: SettleDays) {}

  /** In the order of the rows; what gives nothing back and names no order is left out. */
  async judge(tx: Tx, rows: readonly TransactionRow[]): Promise<JudgedRow[]> {
    const proofs = await tx.findBy(RemedyOrder, { proofLogNo: In(rows.map(row => row.logNo)) });
    const proved = new Map(proofs.map(order => [order.proofLogNo, order]));
    const numbers = [...new Set(rows.flatMap(row => numbersIn(row.reason)))];
    const numbered = numbers.length ? await tx.findBy(RemedyOrder, { refundNo: In(numbers) }) : [];
    const byNumber = new Map(numbered.map(order => [order.refundNo, order]));
    const judged: JudgedRow[] = [];
    for (const row of rows) {
      const named = numbersIn(row.reason).map(number => byNumber.get(number)).find(order => order !== undefined);
      const holder = named && (await this.holder(tx, row, named));
      const said = judge(row, { proved: proved.get(row.logNo), named, holder });
      if (said) judged.push({ row, ...said });
    }
    return judged;
  }

  /** The day's judged rows a batch at a time, however many there are; by merchant and log number. */
  async *batches(tx: Tx, day: string, asked: Omit<BesideSales, 'limit'> = {}): AsyncGenerator<JudgedRow[]> {
    let after: Place | undefined = asked.after;
    for (;;) {
      const rows = await this.days.besideSales(tx, day, { ...asked, ...(after ? { after } : {}), limit: BATCH });
      if (rows.length) yield await this.judge(tx, rows);
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return;
      after = { mid: last.mid, logNo: last.logNo };
    }
  }

  /** Which row holds the number of an order that none has proved yet: the first that fits. */
  private async holder(tx: Tx, row: TransactionRow, order: RemedyOrder): Promise<string | undefined> {
    if (order.proofLogNo || order.mid !== row.mid || !isProvable(order) || !hasAmountOf(order, row)) return undefined;
    const from = localDay(new Date((order.approvedAt ?? order.createdAt).getTime() - DAY_MS));
    const rows = await this.days.carrying(tx, order.mid, order.refundNo, from);
    return rows.find(one => hasAmountOf(order, one))?.logNo;
  }
}
