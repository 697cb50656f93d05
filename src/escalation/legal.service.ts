import { Injectable } from '@nestjs/common';
import type { Claim, FactView, LegalView, TransactionRow } from '../contract/index.js';
import { CaseViews } from '../cases/case-views.service.js';
import type { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import type { Finding } from '../cases/finding.entity.js';
import { TimelineEntry } from '../cases/timeline.entity.js';
import type { Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { Records } from '../records/records.service.js';
import { Ladder } from './ladder.js';
import { factsOf } from './facts.js';
import { LegalNotes } from './legal-notes.js';

/** What legal review works with; notes are read by legal alone. */
@Injectable()
export class Legal {
  constructor(
    private readonly cases: Cases,
    private readonly views: CaseViews,
    private readonly ladder: Ladder,
    private readonly records: Records,
    private readonly notes: LegalNotes,
  ) {}

  async view(tx: Tx, id: string, actor: Actor): Promise<LegalView> {
    const found = await this.cases.get(tx, id, actor);
    if (!found.referredToLegal) throw new Problem('case.not_found');
    const finding = await this.views.lastFinding(tx, found.id);
    const steps = await tx.find(TimelineEntry, { where: { caseId: found.id, entry: 'step' }, order: { at: 'ASC', id: 'ASC' } });
    const referred = steps.find(step => step.toStatus === 'legal_review');
    const ruling = steps.findLast(step => step.step === 'rule');
    const by = (line: TimelineEntry) => ({ id: line.actorId, name: line.actorName, role: line.actorRole });
    return {
      caseId: found.id, ...(referred ? { referredAt: referred.at.toISOString() } : {}), hold: found.holdAt !== null || found.status === 'legal_review',
      escalations: await this.ladder.ofCase(tx, found), notes: actor.role === 'legal' ? await this.notes.of(tx, found.id) : [],
      ...(ruling ? { ruling: { at: ruling.at.toISOString(), by: by(ruling), text: ruling.text ?? '' } } : {}),
      facts: await this.facts(tx, found, finding), rules: rulesOf(found, finding),
    };
  }

  private async facts(tx: Tx, found: Case, finding: Finding | null): Promise<{ claimed: FactView[]; proven: FactView[]; disputed: FactView[] }> {
    const row: TransactionRow | undefined = finding?.rows.find(one => one.logNo === found.targetLogNo) ?? finding?.rows[0];
    const exhibit = row ? await this.records.exhibit(tx, row.logNo) : null;
    const claim: Claim = found.claim;
    return factsOf(claim, row, exhibit ? [`${exhibit.name} line ${exhibit.line} sha256 ${exhibit.sha256}`] : []);
  }
}

function rulesOf(found: Case, finding: Finding | null): LegalView['rules'] {
  const version = finding?.ruleVersion ?? found.ruleVersion;
  return (found.proposal?.reasons ?? []).map(reason => ({ rule: reason.rule, version, text: reason.code }));
}
