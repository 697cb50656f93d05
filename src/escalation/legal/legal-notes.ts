import { Injectable } from '@nestjs/common';
import type { LegalView } from '../../contract/index.js';
import type { Case } from '../../cases/case.entity.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { add } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { newId } from '../../platform/ids.js';
import { kept, writer } from './legal-cases.js';
import { LegalNote } from './legal-note.entity.js';

/** Privileged: their text leaves this table for legal alone. */
@Injectable()
export class LegalNotes {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async of(tx: Tx, caseId: string): Promise<LegalView['notes']> {
    const notes = await tx.find(LegalNote, { where: { caseId }, order: { at: 'ASC', id: 'ASC' } });
    return notes.map(({ id, at, actorId, actorName, text }) => ({ id, at: at.toISOString(), by: { id: actorId, name: actorName, role: 'legal' as const }, text }));
  }

  async write(tx: Tx, found: Case, text: string, actor: Actor): Promise<void> {
    const note = { id: newId(this.clock.now()), caseId: found.id, ...writer(actor), text: kept(text), at: this.clock.now() };
    await add(tx, LegalNote, note);
    await this.audit.append(tx, actor, 'legal.note', `case:${found.id}`, { note: note.id });
  }
}
