import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Settings } from '../settings.js';
import { JobBell } from './job-bell.js';
import { JobRunner, type DueJob } from './job-runner.js';

const QUEUE = 'ledger';
const LOOK_EVERY_MS = 1000;
const RING_LIMIT = 500;
const AT_ONCE = 8;
const ADD_TIMEOUT_MS = 2000;
// while so many rings wait nothing was forgotten: ringing again would only make the line longer
const BUSY = 100;
const FORGET_MS = 3600_000;

/**
 * Transport at scale: rings BullMQ with the row's id, any worker runs the row. The table is the truth, so whatever
 * Redis forgets is rung again after 15 s (`RING_AGAIN_MS`).
 */
@Injectable()
export class JobRelay implements BeforeApplicationShutdown {
  private readonly log = new Logger('JobRelay');
  private readonly rung = new Map<string, number>();
  private connections: Redis[] = [];
  private ringer?: Redis;
  private queue?: Queue;
  private worker?: Worker;
  private timer?: NodeJS.Timeout;
  private ringing?: Promise<void>;
  private again = false;
  private stopped = true;

  constructor(
    private readonly settings: Settings,
    private readonly runner: JobRunner,
    private readonly bell: JobBell,
  ) {}

  start(parts: { ring: boolean; work: boolean }): void {
    this.stopped = false;
    if (parts.ring) {
      this.bell.onRing(() => this.look());
      this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
      this.look();
    }
    if (parts.work) this.startWorker();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.ringing;
    await Promise.race([this.worker?.close(), new Promise(done => setTimeout(done, 25_000).unref())]);
    await this.queue?.close().catch(() => undefined);
    for (const connection of this.connections) connection.disconnect();
  }

  private connect(): Redis {
    const connection = new Redis(this.settings.REDIS_URL!, { maxRetriesPerRequest: null, connectTimeout: 2000 });
    connection.on('error', error => this.log.debug(`redis: ${error.message}`));
    this.connections.push(connection);
    return connection;
  }

  private startWorker(): void {
    const run = (job: { data: { jobId: string } }) => this.runner.run(job.data.jobId);
    this.worker = new Worker(QUEUE, run, { connection: this.connect(), prefix: this.settings.REDIS_PREFIX, concurrency: AT_ONCE, maxStalledCount: 10 });
    this.worker.on('error', error => this.log.debug(`worker: ${error.message}`));
  }

  private look(): void {
    if (this.stopped) return;
    if (this.ringing) {
      this.again = true;
      return;
    }
    this.ringing = this.ringUntilQuiet().finally(() => (this.ringing = undefined));
  }

  private async ringUntilQuiet(): Promise<void> {
    do {
      this.again = false;
      try {
        await this.ring();
      } catch (error) {
        this.log.warn(`could not ring: ${(error as Error).message}`);
      }
    } while (this.again && !this.stopped);
  }

  private async ring(): Promise<void> {
    const now = Date.now();
    for (const [id, at] of this.rung) if (now - at > FORGET_MS) this.rung.delete(id);
    const silent = (await this.runner.due(RING_LIMIT)).filter(row => now - (this.rung.get(ringOf(row)) ?? 0) > this.settings.RING_AGAIN_MS);
    if (!silent.length) return;
    const options = { removeOnComplete: true, removeOnFail: true };
    const queue = await this.openQueue();
    const isBusy = (await inTime(queue.getWaitingCount())) > BUSY;
    const due = silent.filter(row => !isBusy || !this.rung.has(ringOf(row)));
    if (!due.length) return;
    await inTime(queue.addBulk(due.map(({ id }) => ({ name: 'run', data: { jobId: id }, opts: options }))));
    for (const row of due) this.rung.set(ringOf(row), now);
  }

  /** Built only after a ping: a queue built during an outage waits for ever. */
  private async openQueue(): Promise<Queue> {
    if (this.queue) return this.queue;
    const connection = (this.ringer ??= this.connect());
    await inTime(connection.ping());
    const policy = (await connection.config('GET', 'maxmemory-policy').catch(() => [])) as unknown;
    if (JSON.stringify(policy).includes('lru') || JSON.stringify(policy).includes('random')) {
      this.log.error('Redis evicts keys: set maxmemory-policy noeviction; the ledger will ring again for what is lost');
    }
    this.queue = new Queue(QUEUE, { connection, prefix: this.settings.REDIS_PREFIX });
    this.queue.on('error', error => this.log.debug(`queue: ${error.message}`));
    return this.queue;
  }
}

// a job put back for another attempt is due at another time, and rung for it
const ringOf = ({ id, runAt }: DueJob): string => `${id} ${JSON.stringify(runAt)}`;

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, refuse) => setTimeout(() => refuse(new Error('Redis did not answer within 2 s')), ADD_TIMEOUT_MS).unref());
  return Promise.race([work, late]);
}
