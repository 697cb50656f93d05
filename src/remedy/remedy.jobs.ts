import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FileView } from '../contract/index.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { FileArrivals } from '../records/file-arrivals.js';
import { Orders } from './orders.js';
import { Proving } from './proving.js';

/** How long a row may still prove an order that a person has again. */
const PROVABLE_MS = 200 * 24 * 3600_000;

/** A file has come: every order that a row may prove is looked at, one job each. */
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
