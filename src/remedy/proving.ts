import { Injectable } from '@nestjs/common';
import type { RemedyView, TransactionRow } from '../contract/index.js';
import type { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { SYSTEM } from '../platform/http/actor.js';
import { OrderStory } from './order-story.js';
import { Orders } from './orders.js';
import { Proofs } from './proofs.js';
import type { RemedyOrder } from './remedy.entity.js';

const MOST_FILES = 3;
const WAIT_MS = 7 * 24 * 3600_000;
/** A refused one too: the row decides, whatever was answered. */
const PROVABLE: readonly RemedyView['state'][] = ['approved', 'sending', 'sent', 'unknown', 'not_confirmed', 'refused'];

/** Money counts as moved when a settlement row proves it; after three files or seven days a person looks. */
@Injectable()
export class Proving {
  constructor(
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly proofs: Proofs,
    private readonly story: OrderStory,
    private readonly clock: Clock,
  ) {}

  async look(tx: Tx, orderId: string): Promise<void> {
    const held = await this.orders.held(tx, orderId);
    if (!held || !PROVABLE.includes(held.order.state)) return;
    const { order, found } = held;
    const proof = await this.proofs.find(tx, order, found.claim);
    if (proof) return this.proved(tx, found, order, proof);
    const hasEnded = order.state === 'not_confirmed' || order.state === 'refused';
    if (!hasEnded) await this.countFile(tx, found, order);
  }

  private async proved(tx: Tx, found: Case, order: RemedyOrder, { logNo, settleDate }: TransactionRow): Promise<void> {
    const waits = isWaiting(found) && order.state !== 'not_confirmed' && order.state !== 'refused';
    const returned = { returnedFen: found.returnedFen + Math.abs(order.amountFen) };
    await this.orders.set(tx, order, { state: 'confirmed', proofLogNo: logNo });
    if (waits) {
      await this.cases.move(tx, found, 'confirm', SYSTEM, { set: returned, line: { code: 'proved_by_row', facts: { logNo, amountFen: order.amountFen, settleDate } } });
      return;
    }
    // in legal review, or when a person has the case again, the money is proved all the same
    await this.story.proved(tx, found, order);
    await this.cases.amend(tx, found, returned, SYSTEM, 'remedy.proved');
  }

  private async countFile(tx: Tx, found: Case, order: RemedyOrder): Promise<void> {
    // what a legal hold keeps from being sent cannot be proved yet
    if (found.heldByLaw && order.state === 'approved') return;
    await this.orders.set(tx, order, { filesSeen: order.filesSeen + 1 });
    const waited = this.clock.now().getTime() - (order.approvedAt ?? order.createdAt).getTime();
    if (order.filesSeen < MOST_FILES && waited <= WAIT_MS) return;
    await this.orders.set(tx, order, { state: 'not_confirmed' });
    // in legal review, or when a person has the case again, it only lapses
    if (isWaiting(found)) await this.cases.move(tx, found, 'not_confirmed', SYSTEM, { line: { code: 'no_row_proved_it', facts: { files: order.filesSeen } } });
  }
}

const isWaiting = ({ status }: Case): boolean => status === 'executing' || status === 'confirming';
