import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Subject } from 'rxjs';
import { Database } from '../database/database.js';
import { Settings } from '../settings.js';

/** A hint that something changed; the reader fetches it with its own rights. */
export interface Change {
  topic: 'case' | 'notice' | 'records';
  id: string;
  version?: number;
  /** merchant whose row it is */
  mid?: string;
  /** whose notice it is */
  userId?: string;
}

/** Tells open pages of committed changes, on this process and, with Redis, on the others. */
@Injectable()
export class Live implements BeforeApplicationShutdown {
  readonly changes = new Subject<Change>();
  private readonly log = new Logger('Live');
  private readonly channel: string;
  private publisher?: Redis;
  private subscriber?: Redis;

  constructor(
    private readonly settings: Settings,
    private readonly db: Database,
  ) {
    this.channel = `${settings.REDIS_PREFIX}:live`;
  }

  start(): void {
    if (!this.settings.REDIS_URL) return;
    this.publisher = this.connect();
    this.subscriber = this.connect();
    this.subscriber.on('message', (_, text: string) => this.changes.next(JSON.parse(text) as Change));
    void this.subscriber.subscribe(this.channel).catch(() => undefined);
  }

  /** Sent only once the surrounding transaction has committed. */
  announce(change: Change): void {
    this.db.afterCommit(() => this.send(change));
  }

  beforeApplicationShutdown(): void {
    this.changes.complete();
    this.publisher?.disconnect();
    this.subscriber?.disconnect();
  }

  private send(change: Change): void {
    if (this.publisher?.status !== 'ready') return this.changes.next(change);
    void this.publisher.publish(this.channel, JSON.stringify(change)).catch(() => this.changes.next(change));
  }

  private connect(): Redis {
    const connection = new Redis(this.settings.REDIS_URL!, { connectTimeout: 2000, enableOfflineQueue: true });
    connection.on('error', error => this.log.debug(`redis: ${error.message}`));
    return connection;
  }
}
