import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock, localDay } from '../clock.js';
import { Database, type Tx } from '../database/database.js';
import { sql } from '../database/sql.js';
import { newId } from '../ids.js';
import { JobQueue } from './job-queue.js';
import { ahead } from './set-back.js';

const MINUTE = 60_000;
const TICK_MS = MINUTE / 4;

/**
 * Asks for the jobs that recur; the key is the minute (or quarter of it) or the local day, so any number of processes make one job. Where the clock was
 * set back and a time comes again, each process asks once more: what was done in it the first time says nothing about now.
 */
@Injectable()
export class JobTicker implements BeforeApplicationShutdown {
  private readonly periods = new Map<string, number>();
  private readonly daily = new Set<string>();
  private readonly asked = new Map<string, string>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: Database,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  get names(): string[] {
    return [...this.periods.keys(), ...this.daily];
  }

  everyMinute(name: string): void {
    this.periods.set(name, MINUTE);
  }

  /** For what must not be a minute late. */
  everyQuarterMinute(name: string): void {
    this.periods.set(name, TICK_MS);
  }

  /** At the first tick of a local day. */
  everyDay(name: string): void {
    this.daily.add(name);
  }

  start(): void {
    const tick = () => void this.tick().catch(() => undefined);
    this.timer = setInterval(tick, TICK_MS);
    tick();
  }

  async tick(): Promise<void> {
    const now = this.clock.now();
    const day = localDay(now);
    const minutes = [...this.periods].map(([name, period]) => ({ name, slot: new Date(Math.floor(now.getTime() / period) * period).toISOString() }));
    const slots = [...minutes, ...[...this.daily].map(name => ({ name, slot: day }))];
    // the ledger remembers a day for good, unless it was emptied with the demo
    const fresh = slots.filter(({ name, slot }) => this.daily.has(name) || this.asked.get(name) !== slot);
    if (!fresh.length) return;
    await this.db.write(async tx => {
      for (const { name, slot } of fresh) {
        if (this.daily.has(name)) await this.queue.enqueue(tx, name, slot, { day: slot });
        else await this.askMinute(tx, name, slot, now);
      }
    });
    for (const { name, slot } of fresh) this.asked.set(name, slot);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async askMinute(tx: Tx, name: string, slot: string, now: Date): Promise<void> {
    const minute = (await this.isPast(tx, name, now)) ? `${slot}:${newId()}` : slot;
    await this.queue.enqueue(tx, name, minute, { minute });
  }

  /** Whether this job was asked for at a later time than now. */
  private async isPast(tx: Tx, name: string, now: Date): Promise<boolean> {
    const later = ahead(now);
    // runAt has the index; a job put back for later was asked for in time
    const rows = await sql(tx, `SELECT 1 FROM "job" WHERE "state" IN ('due', 'done') AND "runAt" > ? AND "askedAt" > ? AND "name" = ? LIMIT 1`, [later, later, name]);
    return rows.length > 0;
  }
}
