import { Injectable } from '@nestjs/common';
import type { RowList, StrayRowPage, StrayRowView } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Records } from '../../records/records.service.js';
import { SettleDays, type BesideSales, type Place } from '../../records/settle-days.js';
import { isAlarming, listOf } from './judging.js';
import { Looks } from './looks.js';
import { OrderRefs } from './order-refs.js';
import '../remedy.problems.js';
import { RowJudge, type JudgedRow } from './row-judge.js';

/** What the database leaves out before rows are judged. */
const ONLY: Record<RowList, BesideSales['only']> = { alarming: 'numbered', back_office: 'no_trace', own: 'at_terminal' };

export interface AskedRows {
  list?: RowList;
  mid?: string;
  after?: Place;
  limit: number;
}

/** Rows that give money back without an order of ours. */
@Injectable()
export class StrayRows {
  constructor(
    private readonly judge: RowJudge,
    private readonly records: Records,
    private readonly days: SettleDays,
    private readonly refs: OrderRefs,
    private readonly looks: Looks,
  ) {}

  /** By merchant and log number; without `list` all of them, those whose order is being closed as well. */
  async page(tx: Tx, day: string, { list, mid, after, limit }: AskedRows): Promise<StrayRowPage> {
    const found: JudgedRow[] = [];
    const only = list ? ONLY[list] : undefined;
    for await (const batch of this.judge.batches(tx, day, { ...(only ? { only } : {}), ...(mid ? { mids: { from: mid, to: mid } } : {}), ...(after ? { after } : {}) })) {
      found.push(...batch.filter(one => isOn(one, list)));
      if (found.length > limit) break;
    }
    const rows = await this.views(tx, found.slice(0, limit));
    const last = rows.at(-1)?.row;
    return found.length > limit && last ? { rows, next: `${last.mid}-${last.logNo}` } : { rows };
  }

  /** @throws Problem request.not_found, reconciliation.has_order for what an order asked for */
  async look(tx: Tx, logNo: string, note: string, actor: Actor): Promise<StrayRowView> {
    const [row] = /^\d{14}$/.test(logNo) ? await this.records.byLogNo(tx, [logNo]) : [];
    const [judged] = row?.status === 'OK' ? await this.judge.judge(tx, [row]) : [];
    if (!judged) throw new Problem('request.not_found');
    if (judged.verdict === 'matched' || judged.verdict === 'proving') throw new Problem('reconciliation.has_order', { refundNo: judged.refundNo ?? '' });
    await this.looks.write(tx, judged.row, note, actor);
    return (await this.views(tx, [judged]))[0]!;
  }

  async views(tx: Tx, judged: readonly JudgedRow[]): Promise<StrayRowView[]> {
    const names = await this.days.names(tx, judged.map(one => one.row.mid));
    const refs = await this.refs.of(tx, judged.flatMap(one => one.order ?? []));
    const looks = await this.looks.of(tx, judged.map(one => one.row.logNo));
    return judged.map(({ row, verdict, refundNo, order }) => ({
      row, merchantName: names.get(row.mid) ?? '', verdict, ...(refundNo ? { refundNo } : {}), ...(order ? { order: refs.get(order.id)! } : {}), looks: looks.get(row.logNo) ?? [],
    }));
  }
}

function isOn({ verdict }: JudgedRow, list: RowList | undefined): boolean {
  if (!list) return verdict !== 'matched';
  return list === 'alarming' ? isAlarming(verdict) : list === 'own' ? verdict === 'own' : listOf(verdict) === 'backOffice';
}
