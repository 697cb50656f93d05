import { Injectable } from '@nestjs/common';
import type { MatchedOrderPage, TallyView, TransactionRow } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { Records } from '../../records/records.service.js';
import { SettleDays } from '../../records/settle-days.js';
import { hasAmountOf, movedFen } from '../proof.js';
import { OrderRefs } from './order-refs.js';
import type { RemedyOrder } from '../remedy.entity.js';

/** Orders first: there are few of them, and rows are found by their key. */
const PAIRS = `FROM "remedy_order" o CROSS JOIN "transaction" t WHERE o."proofLogNo" IS NOT NULL AND t."logNo" = o."proofLogNo" AND t."settleDate" = ?`;

/** Postgres gives a bigint as text. */
interface Summed extends Pick<RemedyOrder, 'mid' | 'remedy'> {
  amountFen: number | string;
  amtFen: number | string;
  netFen: number | string;
}

/** Orders that a row of the day has proved. */
@Injectable()
export class MatchedOrders {
  constructor(
    private readonly records: Records,
    private readonly days: SettleDays,
    private readonly refs: OrderRefs,
  ) {}

  /** By the row's log number. */
  async page(tx: Tx, day: string, { mid, after, limit }: { mid?: string; after?: string; limit: number }): Promise<MatchedOrderPage> {
    const where = `o."proofLogNo" > ?${mid ? ' AND o."mid" = ?' : ''}`;
    const text = `SELECT o."id", o."proofLogNo" AS "logNo" ${PAIRS} AND ${where} ORDER BY o."proofLogNo" LIMIT ?`;
    const found = await sql<{ id: string; logNo: string }>(tx, text, [day, after ?? '', ...(mid ? [mid] : []), limit + 1]);
    const shown = found.slice(0, limit);
    const orders = await this.refs.orders(tx, shown.map(one => one.id));
    const refs = await this.refs.of(tx, [...orders.values()]);
    const proofs = new Map((await this.records.byLogNo(tx, shown.map(one => one.logNo))).map(row => [row.logNo, row]));
    const names = await this.days.names(tx, [...orders.values()].map(order => order.mid));
    const rows = shown.map(({ id, logNo }) => {
      const [order, row] = [orders.get(id)!, proofs.get(logNo)!];
      return { order: refs.get(id)!, row, merchantName: names.get(order.mid) ?? '', differenceFen: beyond(order, row) };
    });
    return found.length > limit ? { rows, next: shown.at(-1)!.logNo } : { rows };
  }

  /** Counts and sums of the rows by merchant. */
  async tallies(tx: Tx, day: string): Promise<Map<string, TallyView>> {
    const rows = await sql<Summed>(tx, `SELECT o."mid", o."remedy", o."amountFen", t."amtFen", t."netFen" ${PAIRS}`, [day]);
    const sums = new Map<string, TallyView>();
    for (const { mid, remedy, amountFen, amtFen, netFen } of rows) {
      const { count, fen } = sums.get(mid) ?? { count: 0, fen: 0 };
      const moved = movedFen({ remedy, amountFen: Number(amountFen) }, { amtFen: Number(amtFen), netFen: Number(netFen) });
      sums.set(mid, { count: count + 1, fen: fen + Math.abs(moved) });
    }
    return sums;
  }
}

const beyond = (order: RemedyOrder, row: TransactionRow): number => (hasAmountOf(order, row) ? 0 : Math.abs(row.amtFen) - Math.abs(order.amountFen));
