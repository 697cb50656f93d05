import { Injectable } from '@nestjs/common';
import { LEVELS, RISK_DUES, type AtRiskView, type CaseKind, type Level, type RiskDue, type RiskSum } from '../contract/index.js';
import { atRiskSql } from '../cases/at-risk.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { endOfDay, OPEN, visible } from './case-list.js';

type Cut<Key extends string> = RiskSum & { key: Key };
const DUE = `CASE WHEN c.nextDueAt IS NULL THEN 'undated' WHEN c.nextDueAt < :now THEN 'overdue' WHEN c.nextDueAt < :tonight THEN 'today' WHEN c.nextDueAt < :week THEN 'week' ELSE 'later' END`;

/** Money at risk in open cases, cut three ways, by the definition of the lists. */
@Injectable()
export class AtRisk {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  of(actor: Actor): Promise<AtRiskView> {
    const now = this.clock.now();
    return this.db.read(async tx => {
      const byDue = await cut<RiskDue>(tx, actor, DUE, now), byLevel = await cut<Level>(tx, actor, 'c.level', now);
      const byKind = await cut<CaseKind>(tx, actor, 'COALESCE(c.provenKind, c.kind)', now);
      return {
        asOf: now.toISOString(),
        total: byLevel.reduce((sum, { count, fen }) => ({ count: sum.count + count, fen: sum.fen + fen }), { count: 0, fen: 0 }),
        byDue: inOrder(RISK_DUES, byDue).map(({ key, ...sum }) => ({ due: key, ...sum })),
        byLevel: inOrder(LEVELS, byLevel).map(({ key, ...sum }) => ({ level: key, ...sum })),
        byKind: byKind.map(({ key, ...sum }) => ({ kind: key, ...sum })),
      };
    });
  }
}

async function cut<Key extends string>(tx: Tx, actor: Actor, by: string, now: Date): Promise<Cut<Key>[]> {
  const days = { now: now.toISOString(), tonight: endOfDay(now, 0).toISOString(), week: endOfDay(now, 7).toISOString() };
  const query = visible(tx, actor).andWhere('c.status IN (:...open)', { open: OPEN });
  const rows = await query
    .select(by, 'key').addSelect('COUNT(*)', 'count').addSelect(`SUM(${atRiskSql(false)})`, 'fen').setParameters({ ...query.getParameters(), ...days })
    .groupBy('key').orderBy('fen', 'DESC').addOrderBy('key', 'ASC')
    .getRawMany<{ key: Key; count: string; fen: string }>();
  return rows.map(({ key, count, fen }) => ({ key, count: Number(count), fen: Number(fen) }));
}

/** Every key once, also where nothing is at risk. */
const inOrder = <Key extends string>(keys: readonly Key[], found: Cut<Key>[]): Cut<Key>[] => keys.map(key => found.find(one => one.key === key) ?? { key, count: 0, fen: 0 });
