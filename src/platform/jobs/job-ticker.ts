import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { JobQueue } from './job-queue.js';

const MINUTE = 60_000;

/** Asks for the jobs that recur every minute; the key is the minute, so any number of processes make one job. */
@Injectable()
export class JobTicker implements BeforeApplicationShutdown {
  private readonly names = new Set<string>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: Database,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  everyMinute(name: string): void {
    this.names.add(name);
  }

  start(): void {
    const tick = () => void this.tick().catch(() => undefined);
    this.timer = setInterval(tick, MINUTE / 4);
    tick();
  }

  async tick(): Promise<void> {
    const minute = new Date(Math.floor(this.clock.now().getTime() / MINUTE) * MINUTE).toISOString();
    await this.db.write(async tx => {
      for (const name of this.names) await this.queue.enqueue(tx, name, minute, { minute });
    });
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
