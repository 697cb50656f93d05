import { Injectable } from '@nestjs/common';
import type { ComplainantView, RevealReason } from '../../contract/index.js';
import { sha256 } from '../../platform/canonical.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { ComplaintTrail } from './complaint-trail.js';
import { mayReveal } from './complaint-state.js';
import type { Known } from './complaints.service.js';
import { maskContact, maskName } from './masking.js';

/** Name and contact: masked, or whole for who may and says why. */
@Injectable()
export class Revealing {
  constructor(private readonly trail: ComplaintTrail) {}

  /** Audited before it is shown. @throws Problem case.not_found for who may not */
  async reveal(tx: Tx, { complaint, person }: Known, reason: RevealReason, actor: Actor): Promise<ComplainantView> {
    if (!mayReveal(actor.role)) throw new Problem('case.not_found');
    await this.trail.audited(tx, complaint, actor, 'reveal', { reason });
    return { name: person.name, contact: person.contact, ...(person.representative ? { representative: person.representative } : {}) };
  }

  masked({ person }: Known): ComplainantView {
    return { name: maskName(person.name), contact: maskContact(person.contact), ...(person.representative ? { representative: maskName(person.representative) } : {}) };
  }

  async printed(tx: Tx, { complaint }: Known, version: number, bytes: Buffer, actor: Actor): Promise<void> {
    await this.trail.audited(tx, complaint, actor, 'form_download', { version, sha256: sha256(bytes) });
  }
}
