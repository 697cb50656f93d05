import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { JobBell } from './job-bell.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner, type DueJob } from './job-runner.js';

const LOOK_EVERY_MS = 1000;
const AT_ONCE = 4;

/** Embedded transport: claims due rows in this process. */
@Injectable()
export class JobPoller implements BeforeApplicationShutdown {
  private readonly log = new Logger('JobPoller');
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private again = false;
  private stopped = true;

  constructor(
    private readonly runner: JobRunner,
    private readonly bell: JobBell,
    private readonly registry: JobRegistry,
  ) {}

  start(): void {
    this.stopped = false;
    this.bell.onRing(() => this.look());
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Runs what is due until nothing is; for tests and commands that do not poll. */
  async drain(): Promise<number> {
    const hands = new Hands();
    let ran = 0;
    for (;;) {
      const hadSlow = hands.slow, wereFree = hands.size === 0;
      for (const job of await this.next(hands)) {
        const isSlow = this.registry.isSlow(job.name);
        if (!isSlow || !hands.slow) hands.take(job, isSlow, this.runner.run(job.id).then(did => void (ran += Number(did))));
      }
      // quick ones may stand behind slow ones that were passed over
      if (hands.size < AT_ONCE && hands.slow && !hadSlow) continue;
      // what ended while we looked may have asked for more than we saw
      if (hands.size) await hands.oneFree();
      else if (wereFree) return ran;
    }
  }

  /** No more than there are free hands, so that an older one that comes meanwhile is next; while a slow one runs the others of its kind wait. */
  private async next(hands: Hands): Promise<DueJob[]> {
    const due = await this.runner.due(AT_ONCE, hands.slow ? this.registry.slowNames : []);
    return due.filter(job => !hands.has(job.id)).slice(0, AT_ONCE - hands.size);
  }

  private look(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.drainUntilQuiet().finally(() => (this.running = undefined));
  }

  private async drainUntilQuiet(): Promise<void> {
    do {
      this.again = false;
      try {
        await this.drain();
      } catch (error) {
        this.log.error(error, 'the ledger could not be read');
      }
    } while (this.again && !this.stopped);
  }
}

/** The jobs of this process that are running now. */
class Hands {
  private readonly running = new Map<string, { isSlow: boolean; done: Promise<void> }>();

  get size(): number {
    return this.running.size;
  }
  get slow(): boolean {
    return [...this.running.values()].some(one => one.isSlow);
  }
  has(id: string): boolean {
    return this.running.has(id);
  }
  take(job: DueJob, isSlow: boolean, run: Promise<void>): void {
    this.running.set(job.id, { isSlow, done: run.finally(() => this.running.delete(job.id)) });
  }
  async oneFree(): Promise<void> {
    await Promise.race([...this.running.values()].map(one => one.done));
  }
}
