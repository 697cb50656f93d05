import { Injectable } from '@nestjs/common';
import type { RemedyView } from '../contract/index.js';
import { Cases } from '../cases/cases.service.js';
import { Audit } from '../platform/audit/audit.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { AskingAgain } from './asking-again.js';
import { isOpen } from './execution.js';
import { Orders } from './orders.js';
import { RemedyOrder } from './remedy.entity.js';

/** Questions to the acquirer out of turn. */
@Injectable()
export class Questions {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly again: AskingAgain,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem nothing_to_ask */
  byPerson(caseId: string, actor: Actor): Promise<RemedyView> {
    return this.db.write(async tx => {
      const found = await this.cases.get(tx, caseId, actor);
      const order = await this.orders.latest(tx, found.id);
      if (!order || !isOpen(order)) throw new Problem('remedy.nothing_to_ask');
      await this.again.soon(tx, order, `person:${newId()}`);
      await this.audit.append(tx, actor, 'remedy.ask', `case:${found.id}`, { refundNo: order.refundNo });
      return this.orders.view(tx, order, actor);
    });
  }

  /** A believed notice: what it says is asked for. @param notice its fingerprint, so that one told twice is one question */
  byNotice(refundNo: string, notice: string): Promise<void> {
    return this.db.write(async tx => {
      const order = await tx.findOneBy(RemedyOrder, { refundNo });
      if (order && isOpen(order)) await this.again.soon(tx, order, `notice:${notice}`);
    });
  }
}
