import { Injectable } from '@nestjs/common';
import { Cases } from '../cases/cases.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Instruction } from './acquirer/acquirer.js';
import { Maintenance } from './maintenance.service.js';
import { OrderGuards } from './order-guards.js';
import { Orders } from './orders.js';
import { AT_TERMINAL, toAcquirer } from './remedy-kinds.js';
import { RemedyOrder } from './remedy.entity.js';

/** A call that the order's row announces before it is made. */
export interface Begun {
  call: 'send' | 'query';
  orderId: string;
  fence: number;
  instruction: Instruction;
}
/** Or why none is made. */
export type NotSent = 'guard_failed' | 'at_terminal' | 'by_hand' | 'gone' | 'held' | { after: Date };

const MOST_SENDS = 5;

/** Nothing final is known of what the acquirer did with it. */
export const isOpen = ({ remedy, state, sends, doneAt }: RemedyOrder): boolean =>
  toAcquirer(remedy) && sends > 0 && doneAt === null && ['sending', 'unknown', 'not_confirmed'].includes(state);

/** The second of execution: guards once more while the rows are held, `sending` written and committed, only then the call. */
@Injectable()
export class Execution {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly guards: OrderGuards,
    private readonly maintenance: Maintenance,
  ) {}

  begin(caseId: string, now: Date): Promise<Begun | NotSent> {
    return this.db.write(async tx => {
      const found = await this.cases.get(tx, caseId);
      const order = await this.orders.latest(tx, caseId);
      // whoever was here before died on the way: nobody knows what reached the acquirer
      if (order?.state === 'sending' && toAcquirer(order.remedy)) return this.take(tx, order, 'query', {});
      // legal review stops what was approved but not sent
      if (order?.state !== 'approved' || found.status !== 'executing') return 'gone';
      // a legal hold stops every payment; its release asks again
      if (found.heldByLaw) return 'held';
      const closed = await this.whyNot(tx, order, now);
      return closed ?? this.take(tx, order, 'send', { state: 'sending', sends: order.sends + 1, sentAt: now });
    });
  }

  /** The acquirer has never heard of the number: it is sent again under the same one. @returns null where that is not to be */
  again({ orderId, fence }: { orderId: string; fence: number }, now: Date): Promise<Begun | null> {
    return this.db.write(async tx => {
      const held = await this.orders.held(tx, orderId);
      if (!held || held.order.state !== 'unknown' || held.order.fence !== fence || held.order.sends >= MOST_SENDS) return null;
      if (held.found.status !== 'executing' || held.found.heldByLaw || (await this.whyNot(tx, held.order, now))) return null;
      return this.take(tx, held.order, 'send', { state: 'sending', sends: held.order.sends + 1, sentAt: now });
    });
  }

  /** What asks about an order of which nothing final is known. @returns null once it is decided */
  question(orderId: string): Promise<Begun | null> {
    return this.db.read(async tx => {
      const order = await tx.findOneBy(RemedyOrder, { id: orderId });
      if (!order || !isOpen(order)) return null;
      return { call: 'query', orderId, fence: order.fence, instruction: await this.instruction(tx, order) };
    });
  }

  private async whyNot(tx: Tx, order: RemedyOrder, now: Date): Promise<NotSent | undefined> {
    if ((await this.guards.now(tx, order)).some(guard => !guard.passed)) return 'guard_failed';
    if (AT_TERMINAL.includes(order.remedy)) return 'at_terminal';
    if (!toAcquirer(order.remedy)) return 'by_hand';
    const after = await this.maintenance.freeFrom(tx, now);
    return after > now ? { after } : undefined;
  }

  private async take(tx: Tx, order: RemedyOrder, call: Begun['call'], fields: Partial<RemedyOrder>): Promise<Begun> {
    const fence = order.fence + 1;
    await this.orders.set(tx, order, { ...fields, fence });
    return { call, orderId: order.id, fence, instruction: await this.instruction(tx, order) };
  }

  private async instruction(tx: Tx, { refundNo, remedy, amountFen, mid, targetLogNo }: RemedyOrder): Promise<Instruction> {
    const { target } = await this.guards.rowsOf(tx, mid, targetLogNo);
    const origin = target && { logNo: target.logNo, rrn: target.rrn, tradeDate: target.txnTime.slice(0, 10).replaceAll('-', ''), panMasked: target.panMasked, channel: target.channel, cardKind: target.cardKind };
    return { refundNo, remedy, amountFen, mid, ...(target ? { tid: target.tid } : {}), ...(origin ? { origin } : {}) };
  }
}
