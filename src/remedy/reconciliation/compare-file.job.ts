import { Injectable } from '@nestjs/common';
import { parseCaseNumber } from '../../cases/case-number.js';
import { Case } from '../../cases/case.entity.js';
import { Timeline } from '../../cases/timeline.service.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { add, insertRows, sql } from '../../platform/database/sql.js';
import { SYSTEM } from '../../platform/http/actor.js';
import { Handles, type JobHandler } from '../../platform/jobs/job-handler.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { isAlarming, listOf } from './judging.js';
import { ComparedFile } from './reconciliation.entity.js';
import { RowJudge, type JudgedRow } from './row-judge.js';

interface Arrived {
  fileId: string;
  settleDate: string;
}
/** Beyond these one notice says how many more there are. */
const MOST_TOLD = 20;
const COLUMNS = ['logNo', 'settleDate', 'mid', 'verdict', 'refundNo', 'amtFen', 'at'];

/** The orders of a file have been looked at: what nobody asked for is written down and told, each row once. */
@Handles('remedy.compare')
@Injectable()
export class CompareFile implements JobHandler<Arrived, JudgedRow[]> {
  constructor(
    private readonly db: Database,
    private readonly judge: RowJudge,
    private readonly timeline: Timeline,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Only what belongs to no order is kept: there is little of it in a file of any size. */
  work({ settleDate }: Arrived): Promise<JudgedRow[]> {
    return this.db.read(async tx => {
      const strays: JudgedRow[] = [];
      for await (const batch of this.judge.batches(tx, settleDate)) strays.push(...batch.filter(one => ['alarming', 'backOffice'].includes(listOf(one.verdict))));
      return strays;
    });
  }

  async apply(tx: Tx, { fileId, settleDate }: Arrived, strays: JudgedRow[]): Promise<void> {
    const known = await sql<{ logNo: string }>(tx, 'SELECT "logNo" FROM "stray_row" WHERE "settleDate" = ?', [settleDate]);
    const before = new Set(known.map(row => row.logNo));
    const fresh = strays.filter(one => !before.has(one.row.logNo));
    const at = this.clock.now();
    await insertRows(tx, 'stray_row', COLUMNS, fresh.map(({ row, verdict, refundNo }) => [row.logNo, settleDate, row.mid, verdict, refundNo ?? null, row.amtFen, at.toISOString()]));
    const alarming = fresh.filter(one => isAlarming(one.verdict));
    for (const one of alarming) await this.onTimeline(tx, one);
    for (const { row, verdict, refundNo = '' } of alarming.slice(0, MOST_TOLD)) await this.jobs.enqueue(tx, 'notification.row', row.logNo, { logNo: row.logNo, verdict, refundNo });
    const more = alarming.length - MOST_TOLD;
    if (more > 0) await this.jobs.enqueue(tx, 'notification.row', `${fileId}:more`, { settleDate, more });
    await add(tx, ComparedFile, { fileId, settleDate, at });
  }

  /** On the case of the order, or on the case whose number stands in a number without an order. */
  private async onTimeline(tx: Tx, { row, verdict, refundNo = '', order }: JudgedRow): Promise<void> {
    const caseNo = parseCaseNumber(/^R(\d+)-/.exec(refundNo)?.[1] ?? '');
    const found = await tx.findOne(Case, { select: { id: true }, where: order ? { id: order.caseId } : { caseNo: caseNo ?? '' } });
    if (!found) return;
    const facts = { logNo: row.logNo, settleDate: row.settleDate, amountFen: row.amtFen, refundNo, verdict };
    await this.timeline.write(tx, found.id, 'system', SYSTEM, { code: `row_${verdict}`, facts, audience: 'staff' });
  }
}
