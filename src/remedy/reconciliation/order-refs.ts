import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { OrderRefView } from '../../contract/index.js';
import { Case } from '../../cases/case.entity.js';
import type { Tx } from '../../platform/database/database.js';
import { RemedyOrder } from '../remedy.entity.js';
import type { Ordered } from './judging.js';

/** Orders as lists name them, with the numbers of their cases. */
@Injectable()
export class OrderRefs {
  async orders(tx: Tx, ids: readonly string[]): Promise<Map<string, RemedyOrder>> {
    const found = ids.length ? await tx.findBy(RemedyOrder, { id: In([...ids]) }) : [];
    return new Map(found.map(order => [order.id, order]));
  }

  /** @returns by the order's id */
  async of(tx: Tx, orders: readonly Ordered[]): Promise<Map<string, OrderRefView>> {
    const ids = [...new Set(orders.map(order => order.caseId))];
    const cases = ids.length ? await tx.find(Case, { select: { id: true, caseNo: true }, where: { id: In(ids) } }) : [];
    const numbers = new Map(cases.map(found => [found.id, found.caseNo]));
    return new Map(orders.map(({ id, refundNo, caseId, remedy, amountFen, state }) => [id, { id, refundNo, caseId, caseNo: numbers.get(caseId) ?? '', remedy, amountFen, state }]));
  }
}
