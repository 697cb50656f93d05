import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { ENDED, LEVELS, type EscalationView, type Level, type PersonView } from '../contract/index.js';
import { CaseViews } from '../cases/case-views.service.js';
import { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { Escalation } from '../cases/escalation.entity.js';
import { Escalations, type Firing as Rung } from '../cases/escalations.js';
import { ladderRung } from '../cases/ladder/rungs.js';
import { PROMISED } from '../cases/lifecycle.js';
import { Timeline } from '../cases/timeline.service.js';
import type { Tx } from '../platform/database/database.js';
import { SYSTEM, type Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';

export interface Firing extends Rung {
  /** the clock that passed takes the case to legal as a step of its own */
  step?: 'refer' | 'clock_passed';
}

const isPromised = ({ status }: Case): boolean => (PROMISED as readonly string[]).includes(status);

/** agent → supervisor → legal review: a rung fires once per cycle, stays open until it is acknowledged, and climbs when it is not. */
@Injectable()
export class Ladder {
  constructor(
    private readonly escalations: Escalations,
    private readonly cases: Cases,
    private readonly views: CaseViews,
    private readonly timeline: Timeline,
  ) {}

  /** @returns false when this rung had fired already */
  async fire(tx: Tx, found: Case, firing: Firing): Promise<boolean> {
    const { to, trigger, facts } = firing;
    if (!(await this.escalations.record(tx, found, firing))) return false;
    const line = { code: `escalated_${trigger}`, facts, audience: 'staff' as const };
    if (to === 'legal' && isPromised(found)) {
      await this.cases.move(tx, found, firing.step ?? 'refer', SYSTEM, { line });
    } else {
      await this.timeline.write(tx, found.id, 'escalation', SYSTEM, line);
      await this.raise(tx, found, to, trigger);
    }
    return true;
  }

  /** Nobody acknowledged in time: to legal review, or legal is told again and admins once. Where no promise runs any more nothing follows. */
  async climb(tx: Tx, found: Case, row: Escalation): Promise<void> {
    const { to, trigger } = row;
    const facts = { rung: trigger, dueAt: row.ackDueAt.toISOString() };
    if (!isPromised(found) && found.status !== 'legal_review') return this.escalations.stay(tx, found, to);
    if (ladderRung(trigger, to, row.ruleVersion).otherwise === 'tell_again') {
      await this.escalations.stay(tx, found, to);
      await this.timeline.write(tx, found.id, 'escalation', SYSTEM, { code: 'unacknowledged_legal', facts, audience: 'staff' });
      await this.cases.amend(tx, found, {}, SYSTEM, 'escalation.unacknowledged_legal');
      return this.cases.tell(tx, found, 'unacknowledged_legal');
    }
    // legal has it already
    if (found.level === 'legal') return this.escalations.passBelow(tx, found);
    const earlier = await tx.countBy(Escalation, { caseId: found.id, trigger: 'unacknowledged' });
    await this.fire(tx, found, { to: 'legal', trigger: 'unacknowledged', cycle: earlier + 1, facts });
  }

  async open(tx: Tx, actor: Actor): Promise<EscalationView[]> {
    const to: Level[] = actor.role === 'legal' ? ['legal'] : ['supervisor', 'legal'];
    const rows = await tx.find(Escalation, { where: { to: In(to), ackAt: IsNull(), closedAt: IsNull() }, order: { at: 'DESC', id: 'DESC' }, take: 300 });
    const cases = await tx.findBy(Case, { id: In(rows.map(row => row.caseId)) });
    const live = new Map(cases.filter(found => !ENDED.includes(found.status)).map(found => [found.id, found]));
    const shown = rows.filter(row => live.has(row.caseId));
    const views = await this.views.rows(tx, shown.map(row => live.get(row.caseId)!));
    return shown.map((row, index) => viewOf(row, views[index]!)).sort(byHarm);
  }

  async ofCase(tx: Tx, found: Case): Promise<EscalationView[]> {
    const rows = await tx.find(Escalation, { where: { caseId: found.id }, order: { at: 'ASC', id: 'ASC' } });
    const view = await this.views.row(tx, found);
    return Promise.all(rows.map(async row => viewOf(row, view, await this.person(tx, row.ackBy))));
  }

  /** The case is in hand: every open rung to this level is acknowledged with the one that was asked for, and none of them climbs. */
  async acknowledge(tx: Tx, id: string, actor: Actor): Promise<EscalationView> {
    const asked = await tx.findOneBy(Escalation, { id });
    // what only tells the owner asks nobody
    if (!asked || asked.to !== actor.role) throw new Problem('case.not_found');
    const found = await this.cases.get(tx, asked.caseId, actor);
    const open = await tx.existsBy(Escalation, { id, ackAt: IsNull(), closedAt: IsNull() });
    if (open) {
      await this.escalations.acknowledge(tx, found, actor);
      // who acknowledges holds it
      await this.cases.amend(tx, found, { ownerId: actor.id }, actor, 'escalation.acknowledge');
    }
    const row = await tx.findOneByOrFail(Escalation, { id });
    return viewOf(row, await this.views.row(tx, found), await this.person(tx, row.ackBy));
  }

  private async raise(tx: Tx, found: Case, to: Level, trigger: string): Promise<void> {
    const level = LEVELS.indexOf(to) > LEVELS.indexOf(found.level) ? to : found.level;
    const legal = to === 'legal' ? { referredToLegal: true } : {};
    await this.cases.amend(tx, found, { level, ...legal }, SYSTEM, `escalation.${trigger}`);
    await this.cases.tell(tx, found, to === 'legal' ? 'escalated_legal' : 'escalated');
  }

  private async person(tx: Tx, id: string | null): Promise<PersonView | undefined> {
    const user = id ? await this.views.accounts.get(tx, id) : null;
    return user ? { id: user.id, name: user.name, role: user.role } : undefined;
  }
}

const viewOf = (row: Escalation, view: EscalationView['case'], by?: PersonView): EscalationView => ({
  id: row.id, case: view, to: row.to, trigger: row.trigger, facts: row.facts, at: row.at.toISOString(), ackDueAt: row.ackDueAt.toISOString(),
  ...(row.ackAt ? { ackAt: row.ackAt.toISOString() } : {}), ...(by ? { ackBy: by } : {}),
});

/** Passed dates first, then the larger sum, then the older. */
function byHarm(left: EscalationView, right: EscalationView): number {
  const passed = (one: EscalationView) => (one.case.due && one.case.due.remainingMinutes < 0 ? 1 : 0);
  return passed(right) - passed(left) || right.case.atRiskFen - left.case.atRiskFen || left.at.localeCompare(right.at);
}
