import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock, localDay } from '../clock.js';
import { Database } from '../database/database.js';
import { JobQueue } from './job-queue.js';

const MINUTE = 60_000;

/** Asks for the jobs that recur every minute or day; the key is the minute or the local day, so any number of processes make one job. */
@Injectable()
export class JobTicker implements BeforeApplicationShutdown {
  private readonly names = new Set<string>();
  private readonly daily = new Set<string>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: Database,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  everyMinute(name: string): void {
    this.names.add(name);
  }

  /** At the first tick of a local day. */
  everyDay(name: string): void {
    this.daily.add(name);
  }

  start(): void {
    const tick = () => void this.tick().catch(() => undefined);
    this.timer = setInterval(tick, MINUTE / 4);
    tick();
  }

  async tick(): Promise<void> {
    const now = this.clock.now();
    const minute = new Date(Math.floor(now.getTime() / MINUTE) * MINUTE).toISOString();
    const day = localDay(now);
    await this.db.write(async tx => {
      for (const name of this.names) await this.queue.enqueue(tx, name, minute, { minute });
      for (const name of this.daily) await this.queue.enqueue(tx, name, day, { day });
    });
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
