import { Injectable } from '@nestjs/common';
import type { AwaitedOrderPage, TallyView } from '../../contract/index.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { SettleDays } from '../../records/settle-days.js';
import { endOf } from '../../records/transaction-rows.js';
import { TO_CARD } from '../remedy-kinds.js';
import { RemedyOrder } from '../remedy.entity.js';
import { PROVABLE_MS } from '../orders.js';
import { OrderRefs } from './order-refs.js';

/** As `isAwaited` says, for the database. */
const AWAITED = `(o."state" IN ('sending', 'sent', 'unknown') OR (o."state" = 'approved' AND o."remedy" NOT IN (${TO_CARD.map(remedy => `'${remedy}'`).join(', ')}))
  OR (o."state" = 'not_confirmed' AND o."sends" > 0 AND o."createdAt" > ?))`;
const APPROVED = `COALESCE(o."approvedAt", o."createdAt")`;
const FILES = `(SELECT COUNT(*) FROM "loaded_file" f WHERE f."kind" = 'transactions' AND f."outcome" = 'loaded' AND f."at" > COALESCE(o."sentAt", ${APPROVED}))`;

/** When a later order of its case wrote it off. */
const WRITTEN_OFF = `(SELECT MIN(w."approvedAt") FROM "remedy_order" w WHERE w."caseId" = o."caseId" AND w."remedy" = 'write_off' AND w."state" = 'confirmed' AND w."round" > o."round")`;
/** By the end of a day, which is asked for twice. */
const OPEN = `${APPROVED} < ? AND (${WRITTEN_OFF} IS NULL OR ${WRITTEN_OFF} >= ?)`;

/** Orders whose row is missing. */
@Injectable()
export class AwaitedOrders {
  constructor(
    private readonly clock: Clock,
    private readonly days: SettleDays,
    private readonly refs: OrderRefs,
  ) {}

  /** Approved by the end of the day, not written off by then, and still without a row; the oldest first. */
  async page(tx: Tx, day: string, { mid, after, limit }: { mid?: string; after?: string; limit: number }): Promise<AwaitedOrderPage> {
    const where = `${AWAITED} AND ${OPEN} AND o."id" > ?${mid ? ' AND o."mid" = ?' : ''}`;
    const values = [this.provableSince(), endOf(day), endOf(day), after ?? '', ...(mid ? [mid] : []), limit + 1];
    const found = await sql<{ id: string; files: number | string }>(tx, `SELECT o."id", ${FILES} AS "files" FROM "remedy_order" o WHERE ${where} ORDER BY o."id" LIMIT ?`, values);
    const shown = found.slice(0, limit);
    const orders = await this.refs.orders(tx, shown.map(one => one.id));
    const refs = await this.refs.of(tx, [...orders.values()]);
    const names = await this.days.names(tx, [...orders.values()].map(order => order.mid));
    const rows = shown.map(({ id, files }) => {
      const order = orders.get(id)!;
      const { heard, doneAt } = order;
      return {
        order: refs.get(id)!, mid: order.mid, merchantName: names.get(order.mid) ?? '', since: sinceOf(order).toISOString(), files: Number(files),
        ...(heard ? { heard } : {}), ...(doneAt ? { doneAt: doneAt.toISOString() } : {}),
      };
    });
    return found.length > limit ? { rows, next: shown.at(-1)!.id } : { rows };
  }

  /** Counts and sums by merchant. */
  async tallies(tx: Tx, day: string): Promise<Map<string, TallyView>> {
    const text = `SELECT o."mid", COUNT(*) AS "count", SUM(ABS(o."amountFen")) AS "fen" FROM "remedy_order" o WHERE ${AWAITED} AND ${OPEN} GROUP BY o."mid"`;
    const rows = await sql<{ mid: string; count: number | string; fen: number | string }>(tx, text, [this.provableSince(), endOf(day), endOf(day)]);
    return new Map(rows.map(({ mid, count, fen }) => [mid, { count: Number(count), fen: Number(fen) }]));
  }

  /** How many were approved by the end of each day, not written off by then, and are still without a row. */
  async counts(tx: Tx, days: readonly string[]): Promise<Map<string, number>> {
    const rows = await sql<{ at: string | Date; off: string | Date | null }>(tx, `SELECT ${APPROVED} AS "at", ${WRITTEN_OFF} AS "off" FROM "remedy_order" o WHERE ${AWAITED}`, [this.provableSince()]);
    const spans = rows.map(({ at, off }) => ({ from: new Date(at).getTime(), until: off === null ? Infinity : new Date(off).getTime() }));
    return new Map(days.map(day => [day, spans.filter(({ from, until }) => from < Date.parse(endOf(day)) && until >= Date.parse(endOf(day))).length]));
  }

  private provableSince = (): string => new Date(this.clock.now().getTime() - PROVABLE_MS).toISOString();
}

const sinceOf = ({ sentAt, approvedAt, createdAt }: RemedyOrder): Date => sentAt ?? approvedAt ?? createdAt;
