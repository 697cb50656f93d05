import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FileView } from '../contract/index.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { sql } from '../platform/database/sql.js';
import { FileArrivals } from '../records/file-arrivals.js';
import { Orders, PROVABLE_MS } from './orders.js';
import { Proving } from './proving.js';

/** Files whose rows nobody has compared with the orders yet: this one, and those loaded before anyone compared. */
const UNCOMPARED = `SELECT f."id", f."settleDate" FROM "loaded_file" f WHERE f."kind" = 'transactions' AND f."outcome" = 'loaded'
  AND NOT EXISTS (SELECT 1 FROM "compared_file" c WHERE c."fileId" = f."id") ORDER BY f."id" DESC LIMIT 400`;

/** A file has come: every order that a row may prove is looked at, one job each, then rows without an order are looked for. */
@Handles('remedy.reconcile')
@Injectable()
export class ReconcileFile implements JobHandler<{ fileId: string; kind: FileView['kind'] }, void>, OnModuleInit {
  constructor(
    private readonly orders: Orders,
    private readonly jobs: JobQueue,
    private readonly arrivals: FileArrivals,
    private readonly clock: Clock,
  ) {}
  onModuleInit(): void {
    this.arrivals.onLoaded('remedy.reconcile');
  }
  async apply(tx: Tx, { fileId, kind }: { fileId: string; kind: FileView['kind'] }): Promise<void> {
    if (kind !== 'transactions') return; // only its rows prove anything
    const since = new Date(this.clock.now().getTime() - PROVABLE_MS);
    for (const order of await this.orders.provable(tx, since)) await this.jobs.enqueue(tx, 'remedy.prove', `${order.id}:${fileId}`, { orderId: order.id });
    for (const file of await sql<{ id: string; settleDate: string }>(tx, UNCOMPARED)) {
      await this.jobs.enqueue(tx, 'remedy.compare', file.id, { fileId: file.id, settleDate: file.settleDate });
    }
  }
}

@Handles('remedy.prove')
@Injectable()
export class ProveRemedy implements JobHandler<{ orderId: string }, void> {
  constructor(private readonly proving: Proving) {}
  async apply(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    await this.proving.look(tx, orderId);
  }
}
