import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { sql } from '../platform/database/sql.js';
import { Problem } from '../platform/http/problem.js';
import { Throttle } from './sign-in.entity.js';

/** One statement: tries that come at once on Postgres must not all read the same count. */
const COUNT = `INSERT INTO "throttle" ("subject", "count", "until") VALUES (?, 1, ?) ON CONFLICT ("subject") DO UPDATE SET
  "count" = CASE WHEN "throttle"."until" <= ? THEN 1 ELSE "throttle"."count" + 1 END,
  "until" = CASE WHEN "throttle"."until" <= ? THEN excluded."until" ELSE "throttle"."until" END RETURNING "count", "until"`;

/** Counts tries in fixed windows, shared by all processes. */
@Injectable()
export class Throttles {
  constructor(private readonly clock: Clock) {}

  /** @throws Problem 429 once `most` tries were counted within the window */
  async count(tx: Tx, subject: string, most: number, windowSeconds: number): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + windowSeconds * 1000).toISOString();
    const [row] = await sql<{ count: number; until: string | Date }>(tx, COUNT, [subject, until, now.toISOString(), now.toISOString()]);
    if (row!.count <= most) return;
    throw new Problem('request.too_many', { seconds: Math.ceil((new Date(row!.until).getTime() - now.getTime()) / 1000) });
  }

  async forget(tx: Tx, subject: string): Promise<void> {
    await tx.delete(Throttle, { subject });
  }
}
