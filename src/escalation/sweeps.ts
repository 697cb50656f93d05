import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseClock } from '../cases/case-clock.entity.js';
import { Escalation } from '../cases/escalation.entity.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { JobTicker } from '../platform/jobs/job-ticker.js';

const MOST_AT_ONCE = 1000;

/** Where a sweep goes on; absent for the first of its minute. */
interface Sweep {
  minute: string;
  after?: { at: string; id: string };
}

/** The next rows that are due, oldest first, behind the place where the sweep before ended. */
function dueRows<Row extends { id: string }>(tx: Tx, entity: new () => Row, column: string, now: Date, after: Sweep['after']): Promise<Row[]> {
  const query = tx.createQueryBuilder(entity, 'r').where(`r.${column} <= :now`, { now: now.toISOString() });
  if (after) query.andWhere(`(r.${column} > :at OR (r.${column} = :at AND r.id > :id))`, after);
  return query.orderBy(`r.${column}`, 'ASC').addOrderBy('r.id', 'ASC').take(MOST_AT_ONCE).getMany();
}

/** Asks for the sweep of the rest, in its turn among the rows it leaves: after all that are older. */
async function sweepOn(tx: Tx, jobs: JobQueue, name: string, minute: string, last: { at: Date; id: string }): Promise<void> {
  await jobs.enqueue(tx, name, `${minute}:${last.at.toISOString()}:${last.id}`, { minute, after: { at: last.at.toISOString(), id: last.id } }, last.at);
}

/** Four times a minute, so that no rung is more than half a minute late: every clock whose next rung is reached gets a job, due at the rung's instant so that the oldest runs first. */
@Handles('escalation.sweep')
@Injectable()
export class SweepClocks implements JobHandler<Sweep, void>, OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly ticker: JobTicker,
  ) {}
  onModuleInit(): void {
    this.ticker.everyQuarterMinute('escalation.sweep');
  }
  async apply(tx: Tx, { minute, after }: Sweep): Promise<void> {
    const due = await dueRows(tx, CaseClock, 'nextRungAt', this.clock.now(), after);
    for (const { id, version, nextRungAt } of due) await this.jobs.enqueue(tx, 'escalation.rung', `${id}:${version}`, { clockId: id, version }, nextRungAt!);
    const last = due.at(-1);
    if (last && due.length === MOST_AT_ONCE) await sweepOn(tx, this.jobs, 'escalation.sweep', minute, { at: last.nextRungAt!, id: last.id });
  }
}

/** Four times a minute: every rung that nobody acknowledged in time gets a job, the oldest first. */
@Handles('escalation.sweep_unacknowledged')
@Injectable()
export class SweepUnacknowledged implements JobHandler<Sweep, void>, OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly ticker: JobTicker,
  ) {}
  onModuleInit(): void {
    this.ticker.everyQuarterMinute('escalation.sweep_unacknowledged');
  }
  async apply(tx: Tx, { minute, after }: Sweep): Promise<void> {
    const due = await dueRows(tx, Escalation, 'climbAt', this.clock.now(), after);
    for (const { id, climbAt } of due) await this.jobs.enqueue(tx, 'escalation.climb', `${id}:${climbAt!.toISOString()}`, { escalationId: id }, climbAt!);
    const last = due.at(-1);
    if (last && due.length === MOST_AT_ONCE) await sweepOn(tx, this.jobs, 'escalation.sweep_unacknowledged', minute, { at: last.climbAt!, id: last.id });
  }
}
