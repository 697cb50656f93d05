import { Injectable } from '@nestjs/common';
import type { LegalView, TransactionRow } from '../../contract/index.js';
import { CaseViews } from '../../cases/case-views.service.js';
import type { Case } from '../../cases/case.entity.js';
import type { Finding } from '../../cases/finding.entity.js';
import { TimelineEntry } from '../../cases/timeline.entity.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Ladder } from '../ladder.js';
import { factsOf } from './compared.js';
import { LegalCases } from './legal-cases.js';
import { LegalFacts } from './legal-facts.js';
import { LegalPapers } from './legal-papers.js';

/** What legal review works with; notes and the opinion before its ruling are read by legal alone. */
@Injectable()
export class Legal {
  constructor(
    readonly cases: LegalCases,
    private readonly views: CaseViews,
    private readonly ladder: Ladder,
    private readonly facts: LegalFacts,
    private readonly papers: LegalPapers,
  ) {}

  async view(tx: Tx, id: string, actor: Actor): Promise<LegalView> {
    const found = await this.cases.get(tx, id, actor);
    const finding = await this.views.lastFinding(tx, found.id);
    const referred = await tx.findOne(TimelineEntry, { where: { caseId: found.id, entry: 'step', toStatus: 'legal_review' }, order: { at: 'ASC', id: 'ASC' } });
    const facts = await this.facts.of(tx, found.id);
    const exhibits = await this.facts.exhibits.of(tx, found);
    return {
      caseId: found.id, ...(referred ? { referredAt: referred.at.toISOString() } : {}), hold: found.heldByLaw, escalations: await this.ladder.ofCase(tx, found),
      facts, exhibits, ...(await this.papers.of(tx, found, actor)), compared: comparedOf(found, finding, exhibits.filter(one => one.kind === 'row').map(one => one.ref), facts.map(one => one.source)),
      rules: rulesOf(found, finding),
    };
  }
}

/** Only what nobody took over yet; the exhibit is the line of the row that the remedy acts on. */
function comparedOf(found: Case, finding: Finding | null, rows: string[], taken: readonly (string | undefined)[]): LegalView['compared'] {
  const row: TransactionRow | undefined = finding?.rows.find(one => one.logNo === found.targetLogNo) ?? finding?.rows[0];
  const at = row ? finding!.rows.indexOf(row) : -1;
  const all = factsOf(found.claim, row, rows[at] ? [rows[at]!] : []);
  const left = (list: LegalView['compared']['proven']) => list.filter(one => !taken.includes(one.field));
  return { claimed: left(all.claimed), proven: left(all.proven), disputed: left(all.disputed) };
}

function rulesOf(found: Case, finding: Finding | null): LegalView['rules'] {
  const version = finding?.ruleVersion ?? found.ruleVersion;
  return (found.proposal?.reasons ?? []).map(reason => ({ rule: reason.rule, version, text: reason.code }));
}
