import { In } from 'typeorm';
import type { BoardLoadView, BoardTriggerView, Level } from '../../contract/index.js';
import { User } from '../../accounts/user.entity.js';
import { Case } from '../../cases/case.entity.js';
import { Escalation } from '../../cases/escalation.entity.js';
import { scopeOf } from '../../cases/policy.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { dayOf, OPEN } from './board-query.js';

const WEEK_MS = 7 * 24 * 3600_000;

/** Open cases and what of them is due today, for everybody a case can be given to, and for nobody. */
export async function loads(tx: Tx, now: Date): Promise<BoardLoadView[]> {
  const rows = await tx.createQueryBuilder(Case, 'c').where('c.status IN (:...open)', { open: OPEN }).groupBy('c.ownerId')
    .select('c.ownerId', 'ownerId').addSelect('COUNT(*)', 'open').addSelect('SUM(CASE WHEN c.nextDueAt < :tonight THEN 1 ELSE 0 END)', 'today').setParameter('tonight', dayOf(now).until.toISOString())
    .getRawMany<{ ownerId: string | null; open: string; today: string }>();
  const people = await tx.find(User, { where: [{ active: true, role: In(['agent', 'supervisor']) }, { id: In(rows.flatMap(row => row.ownerId ?? [])) }], order: { name: 'ASC', id: 'ASC' } });
  const of = (id: string | null) => {
    const row = rows.find(one => one.ownerId === id);
    return { open: Number(row?.open ?? 0), dueToday: Number(row?.today ?? 0) };
  };
  const named = people.map(({ id, name, role }): BoardLoadView => ({ person: { id, name, role }, ...of(id) }));
  return [...named.sort((left, right) => right.open - left.open), of(null)];
}

const CAUSE = `CASE WHEN e.trigger LIKE 'clock\\_70\\_%' ESCAPE '\\' THEN 'clock_70' WHEN e.trigger LIKE 'clock\\_breached\\_%' ESCAPE '\\' THEN 'clock_breached' ELSE e.trigger END`;

/** What fired within seven days in cases that are open, each case once a trigger. */
export async function recentTriggers(tx: Tx, actor: Actor, now: Date): Promise<BoardTriggerView[]> {
  const query = tx.createQueryBuilder(Escalation, 'e').innerJoin(Case, 'c', 'c.id = e.caseId').where('e.at > :week AND c.status IN (:...open)');
  for (const [column, value] of Object.entries(scopeOf(actor))) query.andWhere(`c.${column} = :scope_${column}`, { [`scope_${column}`]: value });
  const rows = await query.select('MAX(e.to)', 'to').addSelect(CAUSE, 'cause').addSelect('COUNT(DISTINCT e.caseId)', 'cases').groupBy('cause')
    .setParameters({ ...query.getParameters(), week: new Date(now.getTime() - WEEK_MS).toISOString(), open: OPEN })
    .getRawMany<{ to: Level; cause: string; cases: string }>();
  const counted = rows.map(({ to, cause, cases }) => ({ to, trigger: cause, count: Number(cases) }));
  return counted.sort((left, right) => right.count - left.count || left.trigger.localeCompare(right.trigger));
}
