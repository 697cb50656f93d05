import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { CaseFiles, type FiledOrder } from '../cases/case-file/case-file.js';
import type { Case } from '../cases/case.entity.js';
import type { Tx } from '../platform/database/database.js';
import { Approval, RemedyOrder } from './remedy.entity.js';

/** Brings the orders of a case with their signatures to its file, void ones too. */
@Injectable()
export class FiledOrders implements OnModuleInit {
  constructor(private readonly files: CaseFiles) {}

  onModuleInit(): void {
    this.files.add('orders', (tx, found) => this.of(tx, found));
  }

  async of(tx: Tx, found: Case): Promise<FiledOrder[]> {
    const orders = await tx.find(RemedyOrder, { where: { caseId: found.id }, order: { round: 'ASC', id: 'ASC' } });
    const signed = orders.length ? await tx.find(Approval, { where: { orderId: In(orders.map(order => order.id)) }, order: { seq: 'ASC' } }) : [];
    return orders.map(order => {
      const { id, round, remedy, amountFen, state, fingerprint, policyVersion, automatic, refundNo, createdAt, approvedAt, sentAt, targetLogNo, acquirerRef, proofLogNo } = order;
      const approvals = signed.filter(one => one.orderId === id).map(one => ({ seq: one.seq, by: { id: one.actorId, name: one.actorName, role: one.actorRole }, at: one.at, fingerprint: one.fingerprint }));
      return {
        id, round, remedy, amountFen, state, fingerprint, policyVersion, automatic, refundNo, createdAt, guards: order.guards.map(({ guard, passed }) => ({ guard, passed })), approvals,
        ...(targetLogNo ? { targetLogNo } : {}), ...(acquirerRef ? { acquirerRef } : {}), ...(proofLogNo ? { proofLogNo } : {}), ...(approvedAt ? { approvedAt } : {}), ...(sentAt ? { sentAt } : {}),
      };
    });
  }
}
