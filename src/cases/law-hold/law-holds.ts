import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { add, change } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { newId } from '../../platform/ids.js';
import { LegalHold } from './law-hold.entity.js';

/** Rows beside `case.heldByLaw`; whoever writes one changes the column in the same transaction. */
@Injectable()
export class LawHolds {
  constructor(private readonly clock: Clock) {}

  async begin(tx: Tx, caseId: string, cause: LegalHold['cause'], reason: string, actor: Actor): Promise<void> {
    const now = this.clock.now();
    await add(tx, LegalHold, {
      id: newId(now), caseId, cause, reason, byId: actor.id, byName: actor.name.slice(0, 60), byRole: actor.role, beganAt: now, endedBy: null, endedAt: null,
    });
  }

  /** @param countersign the granted request; the database looks it up */
  async end(tx: Tx, caseId: string, countersign: string): Promise<void> {
    await change(tx, LegalHold, { caseId, endedAt: IsNull() as never }, { endedBy: countersign, endedAt: this.clock.now() });
  }

  /** The newest last. */
  of(tx: Tx, caseIds: string[]): Promise<LegalHold[]> {
    if (!caseIds.length) return Promise.resolve([]);
    return tx.createQueryBuilder(LegalHold, 'h').where('h.caseId IN (:...caseIds)', { caseIds }).orderBy('h.beganAt').addOrderBy('h.id').getMany();
  }
}
