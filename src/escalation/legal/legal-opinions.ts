import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Case } from '../../cases/case.entity.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { add } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { kept, writer } from './legal-cases.js';
import { LegalOpinion } from './legal.entity.js';

/** Legal's opinion in versions; nobody but legal reads one before the ruling is granted. */
@Injectable()
export class LegalOpinions {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  last(tx: Tx, caseId: string): Promise<LegalOpinion | null> {
    return tx.findOne(LegalOpinion, { where: { caseId }, order: { version: 'DESC' } });
  }

  /** What the ruling made part of the file; a later version is legal's own again. @param grantedAt ISO 8601 */
  released(tx: Tx, caseId: string, grantedAt: string): Promise<LegalOpinion | null> {
    return tx.findOne(LegalOpinion, { where: { caseId, at: LessThanOrEqual(new Date(grantedAt)) }, order: { version: 'DESC' } });
  }

  /** @param version the one the writer saw, 0 for none. @throws Problem legal.fact_moved */
  async write(tx: Tx, found: Case, text: string, version: number, actor: Actor): Promise<void> {
    const last = await this.last(tx, found.id);
    if ((last?.version ?? 0) !== version) throw new Problem('legal.fact_moved');
    const row = { id: newId(this.clock.now()), caseId: found.id, version: version + 1, text: kept(text), ...writer(actor), at: this.clock.now() };
    await add(tx, LegalOpinion, row);
    // the version alone: the audit is read by others
    await this.audit.append(tx, actor, 'legal.opinion', `case:${found.id}`, { opinion: row.id, version: row.version });
  }
}
