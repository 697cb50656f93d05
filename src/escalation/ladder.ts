import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { ENDED, LEVELS, type EscalationView, type Level, type PersonView } from '../contract/index.js';
import { Accounts } from '../accounts/accounts.service.js';
import { CaseViews } from '../cases/case-views.service.js';
import { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { Escalation } from '../cases/escalation.entity.js';
import { Escalations, type Firing as Rung } from '../cases/escalations.js';
import { PROMISED } from '../cases/lifecycle.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { SYSTEM, type Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';

export interface Firing extends Rung {
  /** the clock that passed takes the case to legal as a step of its own */
  step?: 'refer' | 'clock_passed';
}

/** agent → supervisor → legal review: a rung fires once per cycle and stays open until it is acknowledged. */
@Injectable()
export class Ladder {
  constructor(
    private readonly clock: Clock,
    private readonly escalations: Escalations,
    private readonly cases: Cases,
    private readonly views: CaseViews,
    private readonly accounts: Accounts,
  ) {}

  /** @returns false when this rung had fired already */
  async fire(tx: Tx, found: Case, firing: Firing): Promise<boolean> {
    const { to, trigger, facts } = firing;
    if (!(await this.escalations.record(tx, found, firing))) return false;
    const step = firing.step ?? 'refer';
    const line = { code: `escalated_${trigger}`, facts, audience: 'staff' as const };
    if (to === 'legal' && (PROMISED as readonly string[]).includes(found.status)) {
      await this.cases.move(tx, found, step, SYSTEM, { line });
    } else {
      await this.raise(tx, found, to, trigger);
    }
    return true;
  }

  async open(tx: Tx, actor: Actor): Promise<EscalationView[]> {
    const to: Level[] = actor.role === 'legal' ? ['legal'] : ['supervisor', 'legal'];
    const rows = await tx.find(Escalation, { where: { to: In(to), ackAt: IsNull() }, order: { at: 'DESC', id: 'DESC' }, take: 300 });
    const cases = await tx.findBy(Case, { id: In(rows.map(row => row.caseId)) });
    const live = new Map(cases.filter(found => !ENDED.includes(found.status)).map(found => [found.id, found]));
    const shown = rows.filter(row => live.has(row.caseId));
    const views = await this.views.rows(tx, shown.map(row => live.get(row.caseId)!));
    return shown.map((row, index) => viewOf(row, views[index]!)).sort(byHarm);
  }

  async ofCase(tx: Tx, found: Case): Promise<EscalationView[]> {
    const rows = await tx.find(Escalation, { where: { caseId: found.id }, order: { at: 'ASC' } });
    const view = await this.views.row(tx, found);
    return Promise.all(rows.map(async row => viewOf(row, view, await this.person(tx, row.ackBy))));
  }

  async acknowledge(tx: Tx, id: string, actor: Actor): Promise<EscalationView> {
    const row = await tx.findOneBy(Escalation, { id });
    if (!row || (actor.role === 'legal') !== (row.to === 'legal')) throw new Problem('case.not_found');
    const found = await this.cases.get(tx, row.caseId, actor);
    if (!row.ackAt) {
      const fields = { ackAt: this.clock.now(), ackBy: actor.id };
      await tx.update(Escalation, { id }, fields);
      Object.assign(row, fields);
      // who acknowledges holds it
      await this.cases.amend(tx, found, { ownerId: actor.id }, actor, 'escalation.acknowledge');
    }
    return viewOf(row, await this.views.row(tx, found), await this.person(tx, row.ackBy));
  }

  private async raise(tx: Tx, found: Case, to: Level, trigger: string): Promise<void> {
    const level = LEVELS.indexOf(to) > LEVELS.indexOf(found.level) ? to : found.level;
    const legal = to === 'legal' ? { referredToLegal: true } : {};
    await this.cases.amend(tx, found, { level, ...legal }, SYSTEM, `escalation.${trigger}`);
    await this.cases.tell(tx, found, 'escalated');
  }

  private async person(tx: Tx, id: string | null): Promise<PersonView | undefined> {
    const user = id ? await this.accounts.get(tx, id) : null;
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
