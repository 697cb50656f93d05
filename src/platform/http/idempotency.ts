import { Injectable } from '@nestjs/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Clock } from '../clock.js';
import { Instant, Json } from '../database/columns.js';
import { Database, type Tx } from '../database/database.js';
import { isPostgres, sql } from '../database/sql.js';
import { fingerprint } from '../canonical.js';
import { Problem } from './problem.js';

/** The first answer given under a key; kept with the fingerprint of what was asked. */
@Entity('idempotency')
export class Answered {
  /** `<actor>:<route>:<key>` */
  @PrimaryColumn({ type: 'varchar', length: 240 }) key!: string;
  @Column({ type: 'varchar', length: 64 }) asked!: string;
  @Json() answer!: unknown;
  @Instant() at!: Date;
}

const KEY = /^[\w.:-]{8,100}$/;

/** Same key and body: same answer; other body: 422; still running: 409 (IETF idempotency-key draft). */
@Injectable()
export class Idempotency {
  private readonly running = new Set<string>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Does `work` once in a transaction that also keeps its answer. */
  async once<T>(scope: string, key: string | undefined, body: unknown, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!key || !KEY.test(key)) throw new Problem('idempotency.missing');
    const whole = `${scope}:${key}`;
    const asked = fingerprint(body);
    if (this.running.has(whole)) throw new Problem('idempotency.in_flight');
    this.running.add(whole);
    try {
      return await this.db.write(async tx => {
        await refuseIfHeldElsewhere(tx, whole);
        const earlier = await tx.findOneBy(Answered, { key: whole });
        if (earlier) return answerOf<T>(earlier, asked);
        const answer = await work(tx);
        await tx.insert(Answered, { key: whole, asked, answer: answer as object, at: this.clock.now() });
        return answer;
      });
    } finally {
      this.running.delete(whole);
    }
  }
}

function answerOf<T>(earlier: Answered, asked: string): T {
  if (earlier.asked !== asked) throw new Problem('idempotency.other_body');
  return earlier.answer as T;
}

/** Another process may be at the same key; the lock ends with its transaction. */
async function refuseIfHeldElsewhere(tx: Tx, key: string): Promise<void> {
  if (!isPostgres(tx)) return;
  const [row] = await sql<{ free: boolean }>(tx, 'SELECT pg_try_advisory_xact_lock(hashtextextended(?, 7)) AS "free"', [key]);
  if (!row?.free) throw new Problem('idempotency.in_flight');
}
