import { Injectable } from '@nestjs/common';
import type { Reason } from '../contract/index.js';
import type { Case } from '../cases/case.entity.js';
import { moneyOf } from '../cases/at-risk.js';
import type { Tx } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { isOpen } from './execution.js';
import { RemedyOrder } from './remedy.entity.js';

/** Money that an order should have moved and no row ever proved: a person tries again or two write it off. */
@Injectable()
export class WriteOffs {
  /** Why nothing of the case may be written off now: no order failed, or one may still move it (guard G13). */
  async closed(tx: Tx, { id }: Case): Promise<Reason | undefined> {
    const orders = await tx.findBy(RemedyOrder, { caseId: id });
    const unknown = orders.find(isOpen);
    if (unknown) return { code: 'result_unknown', rule: 'G13', facts: { refundNo: unknown.refundNo } };
    const failed = orders.some(({ state }) => state === 'not_confirmed' || state === 'refused');
    return failed ? undefined : { code: 'nothing_failed', rule: '5', facts: {} };
  }

  /** @throws Problem cannot_write_off; request.invalid above what is outstanding */
  async refuse(tx: Tx, found: Case, amountFen: number): Promise<void> {
    const closed = await this.closed(tx, found);
    if (closed) throw new Problem('remedy.cannot_write_off', {}, [], { closed });
    const { outstandingFen } = moneyOf(found);
    if (amountFen < 1 || amountFen > outstandingFen) {
      throw new Problem('request.invalid', {}, [{ field: 'amountFen', zh: '核销的金额要在未了的金额之内', en: 'No more can be written off than is outstanding' }]);
    }
  }
}
