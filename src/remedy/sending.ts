import { Injectable } from '@nestjs/common';
import type { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { SYSTEM } from '../platform/http/actor.js';
import type { AcquirerAnswer } from './acquirer/acquirer.js';
import { AskingAgain } from './asking-again.js';
import { isOpen } from './execution.js';
import { OrderStory } from './order-story.js';
import { Orders } from './orders.js';
import type { RemedyOrder } from './remedy.entity.js';

const WAIT_MS = 7 * 24 * 3600_000;

/** What an acquirer's answer means; unknown results are asked about under the same number (guard G13). */
@Injectable()
export class Sending {
  constructor(
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly again: AskingAgain,
    private readonly story: OrderStory,
    private readonly clock: Clock,
  ) {}

  /** The order keeps what became of it; the case moves only while it waits for that. @param planned the place in the plan of questions, where it was one */
  async settle(tx: Tx, asked: { orderId: string; fence: number }, answer: AcquirerAnswer, planned?: number): Promise<void> {
    const held = await this.orders.held(tx, asked.orderId);
    // decided meanwhile, or a later call is under way
    if (!held || !isOpen(held.order) || held.order.fence !== asked.fence) return;
    const { order, found } = held;
    if (answer.state === 'done') return this.done(tx, found, order, answer.ref);
    if (answer.state === 'refused') return this.refused(tx, found, order, answer.reason ?? '');
    await this.unknown(tx, found, order, answer.reason ?? answer.state, planned);
  }

  /** The acquirer's word is no proof: the case waits for the row. */
  private async done(tx: Tx, found: Case, order: RemedyOrder, ref: string | undefined): Promise<void> {
    const stays = order.state === 'not_confirmed';
    await this.orders.set(tx, order, { ...(stays ? {} : { state: 'sent' as const }), doneAt: this.clock.now(), acquirerRef: ref ?? null, heard: null });
    if (found.status === 'executing') await this.cases.move(tx, found, 'sent', SYSTEM, { line: { code: 'acquirer_took', facts: { ref: ref ?? '', refundNo: order.refundNo } } });
  }

  async refused(tx: Tx, found: Case, order: RemedyOrder, reason: string): Promise<void> {
    await this.orders.set(tx, order, { state: 'refused', heard: reason.slice(0, 60) });
    if (found.status !== 'executing') return;
    await this.cases.move(tx, found, 'refused', SYSTEM, { line: { code: 'acquirer_refused', facts: { reason }, audience: 'staff' } });
  }

  private async unknown(tx: Tx, found: Case, order: RemedyOrder, heard: string, planned = 0): Promise<void> {
    const isFirst = order.state === 'sending' && order.asked === 0;
    const state = order.state === 'not_confirmed' ? order.state : 'unknown';
    await this.orders.set(tx, order, { state, heard: heard.slice(0, 60), asked: Math.max(order.asked, planned) });
    if (isFirst) await this.story.unknown(tx, found, order);
    await this.again.plan(tx, order);
    const isLate = this.clock.now().getTime() - (order.approvedAt ?? order.createdAt).getTime() > WAIT_MS;
    if (!isLate || state !== 'unknown' || found.status !== 'executing') return;
    // a person looks; the questions go on
    await this.orders.set(tx, order, { state: 'not_confirmed' });
    await this.cases.move(tx, found, 'not_confirmed', SYSTEM, { line: { code: 'result_stays_unknown', facts: { refundNo: order.refundNo, heard } } });
  }
}
