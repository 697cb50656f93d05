import { Injectable } from '@nestjs/common';
import type { Case } from '../../cases/case.entity.js';
import { Countersign } from '../../cases/countersigns/countersign.entity.js';
import { fingerprint } from '../../platform/canonical.js';
import type { Tx } from '../../platform/database/database.js';
import { LegalFacts } from './legal-facts.js';
import { LegalOpinions } from './legal-opinions.js';
import type { LegalRuling } from './legal.entity.js';

/** What an act of two people rests on: where any of it changes between asking and granting, nothing is granted. */
@Injectable()
export class Basis {
  constructor(
    private readonly facts: LegalFacts,
    private readonly opinions: LegalOpinions,
  ) {}

  async of(tx: Tx, found: Case, ruling?: LegalRuling): Promise<string> {
    const papers = await this.facts.exhibits.papers.of(tx, found.id);
    const opinion = await this.opinions.last(tx, found.id);
    const dossier = await tx.findOne(Countersign, { where: { caseId: found.id, act: 'release_dossier' }, order: { askedAt: 'DESC', id: 'DESC' } });
    return fingerprint({
      status: found.status, facts: await this.facts.version(tx, found.id), opinion: opinion?.version ?? 0, papers: papers.map(({ id, sha256 }) => [id, sha256]), dossier: dossier?.subject ?? '',
      ...(ruling ? { ruling: { outcome: ruling.outcome, amountFen: ruling.amountFen, text: ruling.text, reasons: ruling.reasons } } : {}),
    });
  }
}
