import { Injectable } from '@nestjs/common';
import { LegalNotes } from './legal-notes.js';
import { LegalOpinions } from './legal-opinions.js';
import { Referrals } from './referrals.js';

/** What legal writes beside the facts. */
@Injectable()
export class Writing {
  constructor(
    readonly notes: LegalNotes,
    readonly opinions: LegalOpinions,
    readonly referrals: Referrals,
  ) {}
}
