import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { VoucherView } from '../../contract/index.js';
import type { Case } from '../../cases/case.entity.js';
import { Cases } from '../../cases/cases.service.js';
import { isSilent } from '../../cases/policy.js';
import { TimelineEntry } from '../../cases/timeline.entity.js';
import { capitalAmount } from '../../platform/capital-amount.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { movedFen } from '../proof.js';
import { RemedyOrder } from '../remedy.entity.js';
import { Stated } from './stated.js';
import { checkCodeOf, voucherNoOf } from './voucher-numbers.js';

/** What a settlement row has proved, as a paper; nothing of it changes any more. */
@Injectable()
export class Vouchers {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly stated: Stated,
  ) {}

  /** @param refundNo of the case; the newest proved one without it. @throws Problem `voucher.nothing_proved` */
  of(caseId: string, refundNo: string | undefined, actor: Actor): Promise<VoucherView> {
    return this.db.read(async tx => {
      const found = await this.cases.get(tx, caseId, actor);
      const hushed = actor.role === 'merchant' && isSilent(found);
      const proved = hushed ? [] : await tx.find(RemedyOrder, { where: { caseId: found.id, state: 'confirmed', proofLogNo: Not(IsNull()) }, order: { round: 'DESC' } });
      const order = refundNo ? proved.find(one => one.refundNo === refundNo) : proved[0];
      if (!order) throw new Problem('voucher.nothing_proved');
      return this.view(tx, found, order, proved.filter(one => one !== order).map(one => one.refundNo));
    });
  }

  private async view(tx: Tx, found: Case, order: RemedyOrder, others: string[]): Promise<VoucherView> {
    const { refundNo, acquirerRef, remedy, targetLogNo } = order;
    const rows = await this.stated.records.byLogNo(tx, [order.proofLogNo!, ...(targetLogNo ? [targetLogNo] : [])], found.mid);
    const provedBy = rows.find(row => row.logNo === order.proofLogNo)!;
    const transaction = rows.find(row => row.logNo === targetLogNo);
    const amountFen = Math.abs(movedFen(order, provedBy)), approvedFen = Math.abs(order.amountFen);
    const paper = {
      ...(await this.stated.of(tx, found, transaction ?? provedBy)), voucherNo: voucherNoOf(refundNo), remedy, refundNo, ...(acquirerRef ? { acquirerRef } : {}),
      amountFen, amountInWords: capitalAmount(amountFen), ...(approvedFen === amountFen ? {} : { approvedFen }),
      ...(transaction ? { transaction } : {}), provedBy, issuedAt: (await provedAt(tx, order)).toISOString(),
    };
    return { ...paper, checkCode: checkCodeOf(paper), issuer: this.stated.issuer(), others };
  }
}

/** When the row was found: the case's own line says so. */
async function provedAt(tx: Tx, order: RemedyOrder): Promise<Date> {
  const lines = await tx.find(TimelineEntry, { where: { caseId: order.caseId, code: 'proved_by_row' }, order: { at: 'ASC' } });
  return (lines.find(line => line.facts?.['logNo'] === order.proofLogNo)?.at ?? order.doneAt ?? order.approvedAt ?? order.createdAt);
}
