import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { add } from '../../platform/database/sql.js';
import { CaseExhibit, type ExhibitKind } from './exhibit.entity.js';

/** E1, E2, … of one case in order of first use, the same in every room and for good. */
@Injectable()
export class ExhibitNumbers {
  constructor(private readonly clock: Clock) {}

  /** In a writing transaction that holds the case; gives the number that stands or the next one. */
  async numberOf(tx: Tx, caseId: string, kind: ExhibitKind, ref: string): Promise<string> {
    const known = await tx.findOneBy(CaseExhibit, { caseId, kind, ref });
    if (known) return `E${known.n}`;
    const n = Number(await tx.maximum(CaseExhibit, 'n', { caseId }) ?? 0) + 1;
    await add(tx, CaseExhibit, { caseId, n, kind, ref, at: this.clock.now() });
    return `E${n}`;
  }

  /** Those that have one, in order. */
  of(tx: Tx, caseId: string): Promise<CaseExhibit[]> {
    return tx.find(CaseExhibit, { where: { caseId }, order: { n: 'ASC' } });
  }
}
