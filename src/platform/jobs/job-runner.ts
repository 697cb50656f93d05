import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock.js';
import { crashPoint } from '../crash.js';
import { Database, type Tx } from '../database/database.js';
import { marks, sql } from '../database/sql.js';
import { Settings } from '../settings.js';
import { Job } from './job.entity.js';
import { JobRegistry } from './job-registry.js';
import { ahead, wasSetBack } from './set-back.js';

export const MOST_ATTEMPTS = 8;

/** A row that is due; a job that was put back has another time than before. */
export interface DueJob {
  id: string;
  name: string;
  runAt: Date | string;
}

/** Runs one ledger row; safe to call twice, by any number of workers. */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('JobRunner');

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly registry: JobRegistry,
    private readonly settings: Settings,
  ) {}

  /** @returns false when the job was done already or is in another worker's hands */
  async run(id: string): Promise<boolean> {
    const job = await this.claim(id);
    if (!job) return false;
    try {
      crashPoint('job.before_work');
      const handler = this.registry.handlerOf(job.name);
      const result = await handler.work?.(job.payload, { key: job.id, attempt: job.attempts });
      crashPoint('job.after_work');
      await this.db.write(async tx => {
        // first: a worker that lost its hold fails here and rolls back
        await this.finish(tx, job);
        await handler.apply(tx, job.payload, result);
        crashPoint('job.in_apply');
      });
      crashPoint('job.after_commit');
    } catch (error) {
      await this.putBack(job, error as Error);
    }
    return true;
  }

  /** Rows that are due and in nobody's hands, oldest first. */
  due(limit: number, without: readonly string[] = []): Promise<DueJob[]> {
    const now = this.clock.now();
    const at = now.toISOString();
    const named = without.length ? ` AND "name" NOT IN ${marks(without.length)}` : '';
    return this.db.read(async tx => {
      const [due, more] = (await wasSetBack(tx, now)) ? [`("runAt" <= ? OR ("runAt" = "askedAt" AND "askedAt" > ?))`, [ahead(now)]] : [`"runAt" <= ?`, []];
      const text = `SELECT "id", "name", "runAt" FROM "job" WHERE "state" = 'due' AND ${due} AND ${FREE}${named} ORDER BY "runAt", "id" LIMIT ${limit}`;
      return sql<DueJob>(tx, text, [at, ...more, at, this.longestHold(now), ...without]);
    });
  }

  private claim(id: string): Promise<Job | null> {
    const now = this.clock.now();
    return this.db.write(async tx => {
      const claimed = await tx
        .createQueryBuilder()
        .update(Job)
        .set({ heldUntil: new Date(now.getTime() + this.settings.JOB_HOLD_MS), attempts: () => '"attempts" + 1', fence: () => '"fence" + 1' })
        .where(`"id" = :id AND "state" = 'due' AND ("heldUntil" IS NULL OR "heldUntil" < :now OR "heldUntil" > :longest)`, { id, now: now.toISOString(), longest: this.longestHold(now) })
        .execute();
      return claimed.affected === 1 ? tx.findOneBy(Job, { id }) : null;
    });
  }

  /** A hold that reaches further was taken before the clock was set back; whoever took it is stopped by the fence. */
  private longestHold(now: Date): string {
    return ahead(new Date(now.getTime() + this.settings.JOB_HOLD_MS));
  }

  private async finish(tx: Tx, job: Job): Promise<void> {
    const done = { state: 'done' as const, endedAt: this.clock.now(), heldUntil: null, lastError: null };
    const ended = await tx.update(Job, { id: job.id, fence: job.fence, state: 'due' }, done);
    if (ended.affected !== 1) throw new Error('the hold on this job was lost');
  }

  private async putBack(job: Job, error: Error): Promise<void> {
    const last = job.attempts >= MOST_ATTEMPTS;
    this.log.warn({ job: job.name, id: job.id, attempt: job.attempts, error: error.message }, last ? 'job shelved' : 'job put back');
    const waitMs = Math.min(2 ** job.attempts * 500, 600_000) * (0.75 + Math.random() / 2);
    const now = this.clock.now();
    const change = last
      ? { state: 'failed' as const, endedAt: now, heldUntil: null, lastError: describe(error) }
      : { runAt: new Date(now.getTime() + waitMs), heldUntil: null, lastError: describe(error) };
    await this.db.write(tx => tx.update(Job, { id: job.id, fence: job.fence, state: 'due' }, change));
  }
}

const FREE = `("heldUntil" IS NULL OR "heldUntil" < ? OR "heldUntil" > ?)`;
const describe = (error: Error): string => `${error.name}: ${error.message}`.slice(0, 1000);
