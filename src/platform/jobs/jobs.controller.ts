import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { change } from '../database/sql.js';
import { Allow } from '../http/actor.js';
import { Problem } from '../http/problem.js';
import { JobBell } from './job-bell.js';
import { Job } from './job.entity.js';
import { ShelvedJob } from './jobs.view.js';

const MOST = 200;

@Controller('api/v1/jobs')
@Allow('admin')
export class JobsController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly bell: JobBell,
  ) {}

  /** Jobs that failed after their last attempt, with the cause. */
  @Get()
  shelf(): Promise<ShelvedJob[]> {
    return this.db.read(async tx => {
      const rows = await tx.find(Job, { where: { state: 'failed' }, order: { endedAt: 'DESC' }, take: MOST });
      return rows.map(row => ({
        id: row.id, name: row.name, subject: row.key.slice(row.name.length + 1), attempts: row.attempts, runAt: row.runAt.toISOString(),
        ...(row.endedAt ? { failedAt: row.endedAt.toISOString() } : {}), ...(row.lastError ? { lastError: row.lastError } : {}),
      }));
    });
  }

  /** Puts a failed job back for a fresh round of attempts. */
  @Post(':id/retry')
  @HttpCode(204)
  async retry(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    const back = { state: 'due' as const, attempts: 0, endedAt: null, runAt: this.clock.now() };
    const changed = await this.db.write(tx => change(tx, Job, { id, state: 'failed' }, back));
    if (changed !== 1) throw new Problem('request.not_found');
    this.bell.ring();
  }
}
