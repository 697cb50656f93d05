import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { FiledReview } from '../../cases/case-file/case-file.js';
import { Countersign } from '../../cases/countersigns/countersign.entity.js';
import { LawHolds } from '../../cases/law-hold/law-holds.js';
import type { LegalHoldView } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import { Referrals } from './referrals.js';

/** Holds and matters outside, as they are read and filed. */
@Injectable()
export class Matters {
  constructor(
    readonly referrals: Referrals,
    private readonly rows: LawHolds,
  ) {}

  async holds(tx: Tx, caseId: string): Promise<LegalHoldView[]> {
    const rows = await this.rows.of(tx, [caseId]);
    const requests = await tx.findBy(Countersign, { id: In(rows.flatMap(row => row.endedBy ?? [])) });
    return rows.map(row => {
      const request = requests.find(one => one.id === row.endedBy);
      const two = request && [{ id: request.askedById, name: request.askedByName, role: request.askedByRole }, { id: request.decidedById!, name: request.decidedByName!, role: request.decidedByRole! }];
      return {
        id: row.id, cause: row.cause, reason: row.reason, by: { id: row.byId, name: row.byName, role: row.byRole }, from: row.beganAt.toISOString(),
        ...(row.endedAt ? { to: row.endedAt.toISOString() } : {}), ...(two ? { endedBy: two } : {}),
      };
    });
  }

  async filed(tx: Tx, caseId: string): Promise<Pick<FiledReview, 'referrals' | 'holds'>> {
    const holds = await this.holds(tx, caseId);
    return {
      referrals: (await this.referrals.of(tx, [caseId])).map(({ to, body, reference, state, at, sentOn, receivedOn, note }) => ({
        to, body, reference, state, at: new Date(at), ...(sentOn ? { sentOn } : {}), ...(receivedOn ? { receivedOn } : {}), note,
      })),
      holds: holds.map(({ from, to, reason, by, endedBy }) => ({ from: new Date(from), ...(to ? { to: new Date(to) } : {}), reason, by: [by, ...(endedBy ?? [])] })),
    };
  }
}
