import { Injectable } from '@nestjs/common';
import type { CertificateView } from '../../contract/index.js';
import type { Case } from '../../cases/case.entity.js';
import { Cases } from '../../cases/cases.service.js';
import { isSilent } from '../../cases/policy.js';
import { capitalAmount } from '../../platform/capital-amount.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { standingOf } from '../../records/standing.js';
import { Orders } from '../orders.js';
import type { RemedyOrder } from '../remedy.entity.js';
import { Stated } from './stated.js';
import { certificateNoOf, checkCodeOf } from './voucher-numbers.js';

/** What the records said of a transaction when its certificate was signed. */
@Injectable()
export class Certificates {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly stated: Stated,
  ) {}

  /** @throws Problem `certificate.not_issued`, `certificate.no_row` */
  of(caseId: string, actor: Actor): Promise<CertificateView> {
    return this.db.read(async tx => {
      const found = await this.cases.get(tx, caseId, actor);
      const order = await this.orders.latest(tx, found.id);
      const hushed = actor.role === 'merchant' && isSilent(found);
      const issued = found.approved && order?.remedy === 'transaction_certificate' && order.state === 'confirmed';
      if (!order || !issued || hushed) throw new Problem('certificate.not_issued');
      return this.view(tx, found, order, actor);
    });
  }

  private async view(tx: Tx, found: Case, order: RemedyOrder, actor: Actor): Promise<CertificateView> {
    const { records } = this.stated;
    const [transaction] = order.targetLogNo ? await records.byLogNo(tx, [order.targetLogNo], found.mid) : [];
    if (!transaction) throw new Problem('certificate.no_row');
    const issuedAt = order.approvedAt ?? order.createdAt;
    // a file that comes later must not change what was certified
    const children = await records.onFileAt(tx, await records.children(tx, found.mid, [transaction], issuedAt), issuedAt);
    const { signatures } = await this.orders.view(tx, order, actor);
    const paper = {
      ...(await this.stated.of(tx, found, transaction)), certificateNo: certificateNoOf(order.refundNo), transaction, children,
      ...standingOf(transaction, children), amountInWords: capitalAmount(transaction.amtFen), ruleVersion: found.ruleVersion,
      decidedBy: signatures, issuedAt: issuedAt.toISOString(),
    };
    return { ...paper, checkCode: checkCodeOf(paper), issuer: this.stated.issuer() };
  }
}
