import { ReaderChild } from './reader-child.js';
import type { Answer, Task } from './reader-messages.js';
import { ReaderRefused } from './refusal.js';

export interface QueueLimits {
  /** of the reader process */
  megabytes: number;
  idleMs: number;
  mostMs: number;
  /** how many urgent tasks may wait */
  urgent: number;
}

interface Waiting {
  task: Task;
  done: (value: unknown) => void;
  failed: (why: unknown) => void;
}

// drawing ten pages takes longer than reading one
const PAGES_FACTOR = 3;
// a process that has grown this far starts anew before its next task
const TIRED = 0.9;

/** One task at a time, the urgent before the rest; the process starts when first needed and leaves when idle. */
export class ReaderQueue {
  private readonly urgent: Waiting[] = [];
  private readonly calm: Waiting[] = [];
  private child?: ReaderChild;
  private idle?: NodeJS.Timeout;
  private working = false;
  private closed = false;
  /** most bytes any reader process has held */
  peak = 0;

  constructor(private readonly entry: string, private readonly limits: QueueLimits) {}

  get pid(): number | undefined {
    return this.child?.gone ? undefined : this.child?.pid;
  }

  /** @throws ReaderRefused */
  ask<T>(task: Task, urgent = false): Promise<T> {
    if (this.closed) return Promise.reject(new ReaderRefused('off'));
    if (urgent && this.urgent.length >= this.limits.urgent) return Promise.reject(new ReaderRefused('busy'));
    return new Promise<T>((done, failed) => {
      (urgent ? this.urgent : this.calm).push({ task, done: value => done(value as T), failed });
      void this.work();
    });
  }

  /** Kills the process; what waits is refused. */
  async close(): Promise<void> {
    this.closed = true;
    for (const waiting of [...this.urgent.splice(0), ...this.calm.splice(0)]) waiting.failed(new ReaderRefused('off'));
    await this.dismiss();
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    clearTimeout(this.idle);
    for (let next = this.next(); next; next = this.next()) await this.perform(next);
    this.working = false;
    this.idle = setTimeout(() => void this.dismiss(), this.limits.idleMs);
    this.idle.unref();
  }

  private next(): Waiting | undefined {
    return this.urgent.shift() ?? this.calm.shift();
  }

  private async perform({ task, done, failed }: Waiting): Promise<void> {
    try {
      if (!this.child || this.child.gone) this.child = this.start();
      const answer = await this.child.ask(task, this.limits.mostMs * (task.task === 'pages' ? PAGES_FACTOR : 1));
      this.note(answer);
      if ('refused' in answer) failed(new ReaderRefused(answer.refused));
      else done(answer.value);
    } catch (error) {
      failed(error);
    }
  }

  private start(): ReaderChild {
    const { megabytes } = this.limits;
    return new ReaderChild(this.entry, { mostBytes: megabytes * 1024 * 1024, heapMb: Math.round(megabytes / 3) });
  }

  private note({ rss, peak }: Answer): void {
    this.peak = Math.max(this.peak, peak);
    if (rss > this.limits.megabytes * 1024 * 1024 * TIRED) this.child?.kill();
  }

  private async dismiss(): Promise<void> {
    clearTimeout(this.idle);
    const child = this.child;
    this.child = undefined;
    child?.kill();
    await child?.ended;
  }
}
