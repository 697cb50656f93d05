import { Injectable } from '@nestjs/common';
import type { LegalView } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { LegalOpinions } from './legal-opinions.js';
import { Ruling } from './ruling.js';

/** The opinion and the rulings as far as a reader may read them. */
@Injectable()
export class Reading {
  constructor(
    private readonly opinions: LegalOpinions,
    private readonly rulings: Ruling,
  ) {}

  /** An admin reads a ruling that waits, since an admin may have to grant it, but no opinion before it is granted. */
  async of(tx: Tx, caseId: string, actor: Actor): Promise<Pick<LegalView, 'opinion' | 'ruling' | 'proposedRuling'>> {
    const rulings = await this.rulings.of(tx, caseId);
    const granted = rulings.ruling?.grantedAt;
    const opinion = actor.role === 'legal' ? await this.opinions.last(tx, caseId) : granted ? await this.opinions.released(tx, caseId, granted) : null;
    if (!opinion) return rulings;
    const { version, at, actorId, actorName, text } = opinion;
    return { ...rulings, opinion: { version, at: at.toISOString(), by: { id: actorId, name: actorName, role: 'legal' }, text } };
  }
}
