import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { LEVELS, type CountersignView, type Level } from '../contract/index.js';
import type { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { CountersignedActs } from '../cases/countersigns/acts.js';
import type { Countersign } from '../cases/countersigns/countersign.entity.js';
import { Countersigns } from '../cases/countersigns/countersigns.service.js';
import { Escalation } from '../cases/escalation.entity.js';
import { Escalations } from '../cases/escalations.js';
import { Timeline } from '../cases/timeline.service.js';
import type { Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import './escalation.problems.js';

export interface AskedDown {
  to: Extract<Level, 'agent' | 'supervisor'>;
  reason: string;
}

/** Coming down a level needs a reason and a second person of the level the case leaves (rulebook section 7). */
@Injectable()
export class ComeDown implements OnModuleInit {
  constructor(
    private readonly cases: Cases,
    private readonly countersigns: Countersigns,
    private readonly acts: CountersignedActs,
    private readonly escalations: Escalations,
    private readonly timeline: Timeline,
  ) {}

  onModuleInit(): void {
    this.acts.add('come_down', {
      askedBy: ['supervisor', 'legal'],
      decidedBy: ['supervisor', 'legal'],
      decides: (row, role) => row.facts['from'] === role,
      carryOut: (tx, found, row, actor) => this.lower(tx, found, row, actor),
    });
  }

  /** @throws Problem ladder.not_at_level, countersign.asked_already */
  async ask(tx: Tx, id: string, { to, reason }: AskedDown, actor: Actor): Promise<CountersignView> {
    const found = await this.cases.get(tx, id, actor);
    if (!comesDown(found, actor.role as Level, to)) throw new Problem('ladder.not_at_level');
    return this.countersigns.ask(tx, found, { act: 'come_down', facts: { from: found.level, to }, reason }, actor);
  }

  /** The level falls and its rungs ask nobody any more; what fired stays, and fires no second time in its cycle. */
  private async lower(tx: Tx, found: Case, row: Countersign, actor: Actor): Promise<void> {
    const from = row.facts['from'] as Level, to = row.facts['to'] as Level;
    if (!comesDown(found, from, to)) throw new Problem('ladder.not_at_level');
    const above = LEVELS.slice(LEVELS.indexOf(to) + 1);
    // whoever asked knew nothing of it, and coming down would silence it
    if (await tx.existsBy(Escalation, { caseId: found.id, to: In(above), at: MoreThan(row.askedAt), closedAt: IsNull() })) throw new Problem('ladder.fired_since');
    await this.escalations.comeDown(tx, found, above);
    await this.timeline.write(tx, found.id, 'escalation', actor, { code: 'came_down', facts: { from, to }, text: row.reason, audience: 'staff' });
    await this.cases.amend(tx, found, { level: to }, actor, 'escalation.come_down');
    await this.cases.tell(tx, found, 'came_down');
  }
}

/** Out of legal review a case comes by being sent back. */
const comesDown = (found: Case, from: Level, to: Level): boolean =>
  found.level === from && found.status !== 'legal_review' && LEVELS.indexOf(to) < LEVELS.indexOf(from);
