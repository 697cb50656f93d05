import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProposeRuling, RulingView } from '../../contract/index.js';
import type { Case } from '../../cases/case.entity.js';
import { Countersign } from '../../cases/countersigns/countersign.entity.js';
import { Countersigns } from '../../cases/countersigns/countersigns.service.js';
import { rowFor } from '../../cases/lifecycle.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { add } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { Basis } from './basis.js';
import { Holding } from './holding.js';
import { kept, writer } from './legal-cases.js';
import { LegalRuling } from './legal.entity.js';
import { SecondPerson } from './second-person.js';
import './legal.problems.js';

/** A ruling is proposed by one of legal and stands once a second person has granted it. */
@Injectable()
export class Ruling implements OnModuleInit {
  constructor(
    private readonly countersigns: Countersigns,
    private readonly second: SecondPerson,
    private readonly basis: Basis,
    private readonly holding: Holding,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.second.add('rule', (tx, found, row, actor) => this.carryOut(tx, found, row, actor));
  }

  /** @throws Problem case.step_not_open, countersign.asked_already, request.invalid for an amount that is none of a part */
  async propose(tx: Tx, found: Case, asked: ProposeRuling, actor: Actor): Promise<void> {
    if (!rowFor(found.status, 'rule')) throw new Problem('case.step_not_open', { step: 'rule' });
    const amountFen = amountOf(asked, found);
    const row: LegalRuling = {
      id: newId(this.clock.now()), caseId: found.id, outcome: asked.outcome, amountFen, text: kept(asked.text), reasons: kept(asked.reasons), ...writer(actor), at: this.clock.now(),
    };
    await add(tx, LegalRuling, row);
    // outcome and words stay with the ruling: a request is read by the whole staff; the basis covers both
    const facts = { ruling: row.id, basis: await this.basis.of(tx, found, row), releases: asked.releasesHold ? 'yes' : 'no' };
    await this.countersigns.ask(tx, found, { act: 'rule', facts, reason: '' }, actor);
  }

  private async carryOut(tx: Tx, found: Case, row: Countersign, actor: Actor): Promise<void> {
    const ruling = await tx.findOneByOrFail(LegalRuling, { id: String(row.facts['ruling']) });
    if (row.facts['basis'] !== (await this.basis.of(tx, found, ruling))) throw new Problem('legal.changed_since');
    const { outcome, amountFen, text } = ruling;
    await this.holding.cases.move(tx, found, 'rule', actor, { line: { text, facts: { askedBy: row.askedByName, outcome, ...(amountFen === null ? {} : { amountFen }) } } });
    if (row.facts['releases'] === 'yes') await this.holding.release(tx, found, row.id, actor);
  }

  /** The one that stands and the one that waits. */
  async of(tx: Tx, caseId: string): Promise<{ ruling?: RulingView; proposedRuling?: RulingView }> {
    const rows = await tx.find(LegalRuling, { where: { caseId }, order: { at: 'ASC', id: 'ASC' } });
    const asked = rows.length ? await tx.findBy(Countersign, { caseId, act: 'rule' }) : [];
    const pairs = rows.map(row => ({ row, request: asked.find(one => one.facts['ruling'] === row.id) }));
    const stands = pairs.findLast(({ request }) => request?.granted), waits = pairs.findLast(({ request }) => request?.decidedAt === null);
    return { ...(stands ? { ruling: viewOf(stands.row, stands.request) } : {}), ...(waits ? { proposedRuling: viewOf(waits.row) } : {}) };
  }
}

function amountOf({ outcome, amountFen }: ProposeRuling, found: Case): number | null {
  if (outcome !== 'part') return null;
  const most = found.claimedFen > 0 ? found.claimedFen - 1 : Number.MAX_SAFE_INTEGER;
  if (amountFen !== undefined && amountFen >= 1 && amountFen <= most) return amountFen;
  throw new Problem('request.invalid', {}, [{ field: 'amountFen', zh: '部分支持要写金额，且小于主张的金额', en: 'A part needs an amount below the one claimed' }]);
}

const viewOf = (row: LegalRuling, request?: Countersign): RulingView => ({
  id: row.id, outcome: row.outcome, ...(row.amountFen === null ? {} : { amountFen: row.amountFen }), text: row.text, reasons: row.reasons,
  by: { id: row.actorId, name: row.actorName, role: 'legal' }, at: row.at.toISOString(),
  ...(request?.decidedAt ? { grantedBy: { id: request.decidedById!, name: request.decidedByName!, role: request.decidedByRole! }, grantedAt: request.decidedAt.toISOString() } : {}),
});
