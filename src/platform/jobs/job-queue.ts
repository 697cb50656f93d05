import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database, type Tx } from '../database/database.js';
import { isPostgres, sql } from '../database/sql.js';
import { newId } from '../ids.js';
import { JobBell } from './job-bell.js';
import { Job } from './job.entity.js';

@Injectable()
export class JobQueue {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly bell: JobBell,
  ) {}

  /**
   * Writes the ledger row in the caller's transaction. The key `<name>:<subject>` makes asking twice one job.
   * @param subject what it is about and which version of it, e.g. `<caseId>:7`
   * @param payload ids and versions only
   */
  enqueue(tx: Tx, name: string, subject: string, payload: Record<string, unknown>, runAt?: Date): Promise<void> {
    return this.enqueueAll(tx, [name], subject, payload, runAt);
  }

  /** Several jobs about one subject, in one statement. */
  async enqueueAll(tx: Tx, names: readonly string[], subject: string, payload: Record<string, unknown>, runAt?: Date): Promise<void> {
    if (!names.length) return;
    const now = this.clock.now();
    const values = names.flatMap(name => [newId(now), `${name}:${subject}`, name, JSON.stringify(payload), 'due', (runAt ?? now).toISOString(), now.toISOString()]);
    const ignore = isPostgres(tx) ? ['', ' ON CONFLICT ("key") DO NOTHING'] : [' OR IGNORE', ''];
    const columns = '"id", "key", "name", "payload", "state", "runAt", "askedAt", "attempts", "fence"';
    const rows = names.map(() => '(?, ?, ?, ?, ?, ?, ?, 0, 0)').join(', ');
    await sql(tx, `INSERT${ignore[0]} INTO "job" (${columns}) VALUES ${rows}${ignore[1]}`, values);
    this.db.afterCommit(() => this.bell.ring());
  }

  /** When a job that was asked for is to run; null once it ended, or where nobody asked. */
  async dueAt(tx: Tx, name: string, subject: string): Promise<Date | null> {
    const job = await tx.findOneBy(Job, { key: `${name}:${subject}`, state: 'due' });
    return job && job.runAt;
  }
}
