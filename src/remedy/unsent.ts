import { Injectable } from '@nestjs/common';
import { Cases } from '../cases/cases.service.js';
import type { Case } from '../cases/case.entity.js';
import type { Tx } from '../platform/database/database.js';
import { SYSTEM } from '../platform/http/actor.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import type { NotSent } from './execution.js';
import { OrderStory } from './order-story.js';
import { Orders } from './orders.js';
import type { RemedyOrder } from './remedy.entity.js';
import { Sending } from './sending.js';

/** What becomes of an order that no call was made for. */
@Injectable()
export class Unsent {
  constructor(
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly sending: Sending,
    private readonly story: OrderStory,
    private readonly jobs: JobQueue,
  ) {}

  async settle(tx: Tx, caseId: string, outcome: NotSent): Promise<void> {
    const found = await this.cases.get(tx, caseId);
    const order = await this.orders.latest(tx, caseId);
    if (outcome === 'gone' || outcome === 'held' || order?.state !== 'approved') return;
    if (outcome === 'guard_failed') return this.sending.refused(tx, found, order, 'guard_failed');
    if (outcome === 'at_terminal') return this.orders.set(tx, order, { state: 'sending' });
    if (outcome !== 'by_hand') return this.after(tx, found, order, outcome.after);
    await this.orders.set(tx, order, { state: 'sent' });
    if (found.status === 'executing') await this.cases.move(tx, found, 'sent', SYSTEM, { line: { code: 'back_office_books', facts: { refundNo: order.refundNo } } });
  }

  /** A maintenance window lies over this moment: the order goes after it, and the merchant reads so, once a window. */
  private async after(tx: Tx, found: Case, order: RemedyOrder, at: Date): Promise<void> {
    const isNews = order.notBefore?.getTime() !== at.getTime();
    await this.orders.set(tx, order, { notBefore: at });
    await this.jobs.enqueue(tx, 'remedy.execute', `${order.id}:after:${at.toISOString()}`, { caseId: found.id }, at);
    if (isNews) await this.story.later(tx, found, at);
  }
}
