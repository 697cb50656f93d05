import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import { add, isPostgres } from '../../platform/database/sql.js';
import { Case } from '../case.entity.js';
import { ExhibitNumber, type ExhibitKind } from './exhibit-number.entity.js';

export type { ExhibitKind } from './exhibit-number.entity.js';

/** E1, E2, … of a case, in the order first asked for. */
@Injectable()
export class ExhibitNumbers {
  /** The thing's number in this case; a new one where it has none yet. @param id of the paper or reading, or the row's logNo */
  async numberOf(tx: Tx, caseId: string, kind: ExhibitKind, id: string): Promise<string> {
    // two who number at once take turns on the case
    if (isPostgres(tx)) await tx.findOne(Case, { select: { id: true }, where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
    const given = await tx.find(ExhibitNumber, { where: { caseId }, order: { n: 'DESC' } });
    const known = given.find(one => one.kind === kind && one.subject === id);
    if (known) return `E${known.n}`;
    const n = (given[0]?.n ?? 0) + 1;
    await add(tx, ExhibitNumber, { caseId, n, kind, subject: id });
    return `E${n}`;
  }
}
