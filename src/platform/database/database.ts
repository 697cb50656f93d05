import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';

export type Tx = EntityManager;
export const WRITER = Symbol('writer');
export const READER = Symbol('reader');

const RETRIED = new Set(['40001', '40P01']);
const MOST_TRIES = 5;

interface Unit {
  after: (() => void)[];
}

/** The one door to the database: whatever takes `tx` first never opens one. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly log = new Logger('Database');
  private readonly inside = new AsyncLocalStorage<Unit | 'reading'>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(WRITER) readonly writer: DataSource,
    @Inject(READER) readonly reader: DataSource,
  ) {}

  get engine(): 'postgres' | 'sqlite' {
    return this.writer.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  /** The reader goes first, so that the writer closes last and folds its log into the file. */
  async onApplicationShutdown(): Promise<void> {
    if (this.reader !== this.writer && this.reader.isInitialized) await this.reader.destroy();
  }

  /** Reads what is committed; on SQLite by a connection of its own, so a stranger's open transaction is never seen. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.refuseNesting();
    return this.inside.run('reading', () => work(this.reader.manager));
  }

  /** All or nothing; on Postgres repeated after a serialization failure or deadlock, at most 5 times. */
  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.refuseNesting();
    return this.engine === 'postgres' ? this.tryRepeatedly(work) : this.takeTurn(() => this.once(work));
  }

  /** Runs once the surrounding `write` has committed; never if it rolls back. */
  afterCommit(then: () => void): void {
    const unit = this.inside.getStore();
    if (!unit || unit === 'reading') throw new Error('afterCommit outside a write');
    unit.after.push(then);
  }

  /** Exclusive work beside the entities, such as rebuilding the schema. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.takeTurn(work);
  }

  private refuseNesting(): void {
    if (this.inside.getStore()) throw new Error('already inside a unit of work: pass tx along');
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const unit: Unit = { after: [] };
    const result = await this.inside.run(unit, () => this.writer.transaction(work));
    for (const then of unit.after) then();
    return result;
  }

  private async tryRepeatedly<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (!RETRIED.has(sqlState(error)) || tries === MOST_TRIES) throw error;
        this.log.debug(`transaction repeated after ${sqlState(error)}`);
        await sleep(10 * 2 ** tries * (0.5 + Math.random()));
      }
    }
  }

  // sqlite has one writing connection, so units take turns: otherwise one caller's rollback takes another caller's rows with it
  private takeTurn<T>(unit: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(unit);
    this.turn = mine.catch(() => undefined);
    return mine;
  }
}

/** SQLSTATE of a driver error, or empty. */
export function sqlState(error: unknown): string {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return String(driverError?.code ?? code ?? '');
}

/** True for a broken unique index on either engine. */
export const isTaken = (error: unknown): boolean => ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(sqlState(error));
