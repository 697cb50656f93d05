import { Injectable } from '@nestjs/common';
import type { LegalView } from '../contract/index.js';
import { Cases } from '../cases/cases.service.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { add } from '../platform/database/sql.js';
import { maskCardData } from '../platform/guard/card-data.js';
import type { Actor } from '../platform/http/actor.js';
import { newId } from '../platform/ids.js';
import { LegalNote } from './legal-note.entity.js';

@Injectable()
export class LegalNotes {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async of(tx: Tx, caseId: string): Promise<LegalView['notes']> {
    const notes = await tx.find(LegalNote, { where: { caseId }, order: { at: 'ASC', id: 'ASC' } });
    return notes.map(({ id, at, actorId, actorName, text }) => ({ id, at: at.toISOString(), by: { id: actorId, name: actorName, role: 'legal' as const }, text }));
  }

  write(id: string, text: string, actor: Actor): Promise<void> {
    return this.db.write(async tx => {
      const found = await this.cases.get(tx, id, actor);
      const note = { id: newId(this.clock.now()), caseId: found.id, actorId: actor.id, actorName: actor.name, text: maskCardData(text).text, at: this.clock.now() };
      await add(tx, LegalNote, note);
      await this.audit.append(tx, actor, 'legal.note', `case:${found.id}`, { note: note.id });
    });
  }
}
