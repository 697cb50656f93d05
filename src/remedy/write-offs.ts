import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reason } from '../contract/index.js';
import type { Case } from '../cases/case.entity.js';
import type { Tx } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { isOpen } from './execution.js';
import { RemedyOrder } from './remedy.entity.js';

/** Money that an order should have moved and no row ever proved: a person tries again or two write it off. */
@Injectable()
export class WriteOffs {
  /** Why nothing of the case may be written off now: no order failed, or one may still move it (guard G13). */
  async closed(tx: Tx, { id }: Case): Promise<Reason | undefined> {
    const unknown = (await tx.findBy(RemedyOrder, { caseId: id })).find(isOpen);
    if (unknown) return { code: 'result_unknown', rule: 'G13', facts: { refundNo: unknown.refundNo } };
    return (await this.failed(tx, id)) ? undefined : { code: 'nothing_failed', rule: '5', facts: {} };
  }

  /** When it is proposed and with every signature. @throws Problem cannot_write_off; request.invalid for anything but the sum that failed */
  async refuse(tx: Tx, found: Case, amountFen: number): Promise<void> {
    const closed = await this.closed(tx, found);
    if (closed) throw new Problem('remedy.cannot_write_off', {}, [], { closed });
    const failed = await this.failed(tx, found.id);
    if (amountFen !== Math.abs(failed!.amountFen)) {
      throw new Problem('request.invalid', {}, [{ field: 'amountFen', zh: '核销的是没有办成的那笔金额，不多不少', en: 'What failed is written off, no more and no less' }]);
    }
  }

  /** The last order that should have moved money and did not; whatever a person proposed since is no measure. */
  private failed(tx: Tx, caseId: string): Promise<RemedyOrder | null> {
    return tx.findOne(RemedyOrder, { where: { caseId, state: In(['not_confirmed', 'refused']) }, order: { round: 'DESC' } });
  }
}
