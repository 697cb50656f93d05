import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { BOARD_GROUPS, LEVELS, type BoardGroupView, type BoardHourView, type BoardRowView, type BoardRungView, type BoardView, type CaseRowView, type PersonView, type RiskSum } from '../../contract/index.js';
import { Calendars } from '../../cases/calendars/calendars.js';
import { CaseViews } from '../../cases/case-views.service.js';
import { Case } from '../../cases/case.entity.js';
import { people } from '../../cases/case-row.js';
import { Escalation } from '../../cases/escalation.entity.js';
import { abilitiesOf, mayDo } from '../../cases/policy.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { dayOf, isCard, isShown, places, sums, type Place, type Sums } from './board-query.js';
import { loads, recentTriggers } from './board-sides.js';

type Rows = Map<string, BoardRowView>;

/** What breaches today, by whom it is held and what waits for whom; as many statements for one case as for thousands. */
@Injectable()
export class Board {
  constructor(
    private readonly clock: Clock,
    private readonly views: CaseViews,
    private readonly calendars: Calendars,
  ) {}

  async of(tx: Tx, actor: Actor): Promise<BoardView> {
    const now = this.clock.now();
    const { day, until } = dayOf(now);
    const found = await places(tx, actor, now);
    const rows = await this.rows(tx, found.map(one => one.id), actor);
    const { calendar } = await this.calendars.inForce(tx, 'outcome');
    return {
      asOf: now.toISOString(), day, workingMinutesLeft: Math.floor(calendar.workingMinutes(now, until)), totals: totalsOf(await sums(tx, actor, now)),
      hours: hoursOf(found, rows), groups: groupsOf(found, rows), load: await loads(tx, now), triggers: await recentTriggers(tx, actor, now),
    };
  }

  private async rows(tx: Tx, ids: string[], actor: Actor): Promise<Rows> {
    if (!ids.length) return new Map();
    const found = await tx.findBy(Case, { id: In(ids) });
    const cases = await this.views.rows(tx, found);
    const fired = await tx.find(Escalation, { where: { caseId: In(ids), closedAt: IsNull() }, order: { at: 'ASC', id: 'ASC' } });
    const takers = await people(tx, fired.map(row => row.ackBy));
    const byHeight = fired.sort((left, right) => LEVELS.indexOf(right.to) - LEVELS.indexOf(left.to));
    return new Map(cases.map((view, at) => [view.id, { ...rowOf(view, byHeight.filter(one => one.caseId === view.id), takers, actor), may: mayFromHere(found[at]!, actor) }]));
  }
}

function rowOf(view: CaseRowView, fired: Escalation[], takers: Map<string, PersonView>, actor: Actor): Omit<BoardRowView, 'may'> {
  const mine = fired.find(row => row.to === actor.role && !row.ackAt);
  return { case: view, rungs: fired.map(row => rungOf(row, takers)), ...(mine ? { mine: mine.id } : {}) };
}

const mayFromHere = (found: Case, actor: Actor): BoardRowView['may'] => ({
  assign: mayDo(actor, found).assign, refer: abilitiesOf(actor, found).includes('refer'), extend: actor.role === 'supervisor',
  comeDown: found.level !== 'agent' && found.level === actor.role && found.status !== 'legal_review',
});

function rungOf(row: Escalation, takers: Map<string, PersonView>): BoardRungView {
  const by = row.ackBy ? takers.get(row.ackBy) : undefined;
  return {
    id: row.id, to: row.to, trigger: row.trigger, facts: row.facts, at: row.at.toISOString(), ackDueAt: row.ackDueAt.toISOString(),
    ...(row.ackAt ? { ackAt: row.ackAt.toISOString() } : {}), ...(by ? { ackBy: by } : {}), ...(row.climbAt ? { climbAt: row.climbAt.toISOString() } : {}),
  };
}

function groupsOf(found: Place[], rows: Rows): BoardGroupView[] {
  return BOARD_GROUPS.map(group => {
    const inside = found.filter(one => one.grp === group);
    const shown = inside.filter(isShown).flatMap(one => rows.get(one.id) ?? []);
    return { group, count: Number(inside[0]?.grpCount ?? 0), fen: Number(inside[0]?.grpFen ?? 0), rows: shown };
  });
}

/** Office hours always, further hours where something is due in them. */
function hoursOf(found: Place[], rows: Rows): BoardHourView[] {
  const cards = found.filter(isCard).sort((left, right) => Number(left.hourPlace) - Number(right.hourPlace));
  const hours = [...new Set([9, 10, 11, 12, 13, 14, 15, 16, 17, ...cards.map(one => Number(one.hour))])].sort((left, right) => left - right);
  return hours.map(hour => {
    const inside = cards.filter(one => Number(one.hour) === hour);
    return { hour, count: Number(inside[0]?.hourCount ?? 0), fen: Number(inside[0]?.hourFen ?? 0), cases: inside.flatMap(one => rows.get(one.id)?.case ?? []) };
  });
}

function totalsOf(all: Sums): BoardView['totals'] {
  const sum = (count: string, fen: string): RiskSum => ({ count: Number(count ?? 0), fen: Number(fen ?? 0) });
  return {
    today: sum(all.today, all.todayFen), overdue: sum(all.overdue, all.overdueFen), soon: sum(all.soon, all.soonFen),
    mine: { ...sum(all.mine, all.mineFen), ...(all.firstAck ? { firstAckDueAt: new Date(all.firstAck).toISOString() } : {}) },
  };
}
