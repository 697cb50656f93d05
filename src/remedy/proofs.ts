import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { Claim, TransactionRow } from '../contract/index.js';
import { Clock, localDay } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { Records } from '../records/records.service.js';
import { OrderGuards } from './order-guards.js';
import { proofOf } from './proof.js';
import { RemedyOrder } from './remedy.entity.js';

const DAY_MS = 24 * 3600_000;

/** Looks for the row that proves an order among those of its merchant. */
@Injectable()
export class Proofs {
  constructor(
    private readonly records: Records,
    private readonly guards: OrderGuards,
    private readonly clock: Clock,
  ) {}

  async find(tx: Tx, order: RemedyOrder, { intendedFen }: Claim): Promise<TransactionRow | undefined> {
    const now = this.clock.now();
    const approvedAt = order.approvedAt ?? order.createdAt;
    const { target } = await this.guards.rowsOf(tx, order.mid, order.targetLogNo);
    const rows = await this.records.rowsOfMid(tx, order.mid, localDay(new Date(approvedAt.getTime() - DAY_MS)), localDay(now), now);
    const knownLogNos = [...order.knownLogNos, ...(await this.taken(tx, order))];
    // what was refused is believed moved only by a row that says so itself
    return proofOf({ ...order, knownLogNos, byNumberOnly: order.state === 'refused', approvedAt, ...(target ? { target } : {}), ...(intendedFen ? { intendedFen } : {}) }, rows);
  }

  /** Rows that have proved another order of the merchant: one row is one proof. */
  private async taken(tx: Tx, { id, mid }: RemedyOrder): Promise<string[]> {
    const others = await tx.find(RemedyOrder, { select: { proofLogNo: true }, where: { mid, id: Not(id), state: 'confirmed' } });
    return others.flatMap(other => other.proofLogNo ?? []);
  }
}
