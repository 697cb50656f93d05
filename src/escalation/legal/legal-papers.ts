import { Injectable } from '@nestjs/common';
import { people } from '../../cases/case-row.js';
import type { Case } from '../../cases/case.entity.js';
import { Countersigns } from '../../cases/countersigns/countersigns.service.js';
import type { LegalView } from '../../contract/index.js';
import { AuditRow } from '../../platform/audit/audit.entity.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { LegalNotes } from './legal-notes.js';
import { Reading } from './reading.js';
import { Matters } from './matters.js';
import { Verifying } from './verifying.js';

const MOST_LINES = 200;
type Papers = Pick<LegalView, 'notes' | 'opinion' | 'ruling' | 'proposedRuling' | 'holds' | 'referrals' | 'countersigns' | 'verified' | 'audit'>;

/** What people wrote, decided and recorded about a case in legal review, as far as the reader may read it. */
@Injectable()
export class LegalPapers {
  constructor(
    private readonly notes: LegalNotes,
    private readonly reading: Reading,
    private readonly matters: Matters,
    private readonly countersigns: Countersigns,
    private readonly verifying: Verifying,
  ) {}

  async of(tx: Tx, found: Case, actor: Actor): Promise<Papers> {
    const verified = await this.verifying.last(tx, found.id);
    return {
      notes: actor.role === 'legal' ? await this.notes.of(tx, found.id) : [], ...(await this.reading.of(tx, found.id, actor)), holds: await this.matters.holds(tx, found.id),
      referrals: (await this.matters.referrals.of(tx, [found.id])).map(({ caseId: _, ...view }) => view), countersigns: await this.countersigns.ofCase(tx, found, actor),
      ...(verified ? { verified } : {}), audit: await this.audit(tx, found.id),
    };
  }

  /** Who did what when; the facts of a row are ids and hashes, and stay where they are. */
  private async audit(tx: Tx, caseId: string): Promise<LegalView['audit']> {
    const rows = await tx.find(AuditRow, { where: { subject: `case:${caseId}` }, order: { seq: 'DESC' }, take: MOST_LINES });
    const names = await people(tx, rows.map(row => row.actorId));
    return rows.map(({ seq, at, action, actorId, hash }) => ({ seq, at: at.toISOString(), action, actorId, actor: names.get(actorId)?.name ?? '', hash }));
  }
}
