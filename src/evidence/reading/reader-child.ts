import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Answer, Task } from './reader-messages.js';
import { ReaderRefused } from './refusal.js';

export interface ChildLimits {
  /** resident memory beyond which the process is killed */
  mostBytes: number;
  /** JavaScript's own share of it, in megabytes */
  heapMb: number;
}

const LOOK_EVERY_MS = 250;

/** One reader process: one task at a time, and killed when it takes too long or too much. */
export class ReaderChild {
  private readonly child: ChildProcess;
  private settle?: (outcome: Answer | ReaderRefused) => void;
  gone = false;
  /** resolves once the process has ended */
  readonly ended: Promise<void>;

  constructor(entry: string, private readonly limits: ChildLimits) {
    // an environment of its own: the reader of strangers' files learns no password; two arenas keep freed memory from scattering
    const env = { MALLOC_ARENA_MAX: '2' };
    this.child = fork(entry, [], { env, execArgv: [`--max-old-space-size=${limits.heapMb}`], serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.child.on('message', (answer: Answer) => this.settle?.(answer));
    this.child.on('error', () => this.end(new ReaderRefused('crashed')));
    this.ended = new Promise(done => this.child.once('exit', () => done(this.end(new ReaderRefused('crashed')))));
    this.hold(false);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** @throws ReaderRefused timeout, memory, crashed; then the process is gone */
  async ask(task: Task, mostMs: number): Promise<Answer> {
    this.hold(true);
    const timer = setTimeout(() => this.kill(new ReaderRefused('timeout')), mostMs);
    const look = setInterval(() => void this.look(), LOOK_EVERY_MS);
    try {
      const outcome = await new Promise<Answer | ReaderRefused>(settle => {
        this.settle = settle;
        if (this.gone) settle(new ReaderRefused('crashed'));
        else this.child.send(task, error => error && this.end(new ReaderRefused('crashed')));
      });
      if (outcome instanceof ReaderRefused) throw outcome;
      return outcome;
    } finally {
      clearTimeout(timer);
      clearInterval(look);
      this.settle = undefined;
      this.hold(false);
    }
  }

  kill(why = new ReaderRefused('crashed')): void {
    this.end(why);
    this.hold(true);
    this.child.kill('SIGKILL');
  }

  private end(why: ReaderRefused): void {
    this.gone = true;
    this.settle?.(why);
  }

  private async look(): Promise<void> {
    const bytes = await residentBytes(this.child.pid);
    if (bytes > this.limits.mostBytes) this.kill(new ReaderRefused('memory'));
  }

  // an idle reader keeps nobody from leaving
  private hold(on: boolean): void {
    this.child[on ? 'ref' : 'unref']();
    this.child.channel?.[on ? 'ref' : 'unref']();
  }
}

/** 0 where the system does not tell. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}
