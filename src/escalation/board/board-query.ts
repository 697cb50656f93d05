import type { SelectQueryBuilder } from 'typeorm';
import { ENDED, LEVELS, STATUSES, type BoardGroup, type CaseStatus } from '../../contract/index.js';
import { atRiskSql } from '../../cases/at-risk.js';
import { Case } from '../../cases/case.entity.js';
import { Escalation } from '../../cases/escalation.entity.js';
import { scopeOf } from '../../cases/policy.js';
import { localIso } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';

export const OPEN: readonly CaseStatus[] = STATUSES.filter(status => !ENDED.includes(status));
const HOUR_MS = 3600_000;
/** never shown in one group; the counts go on */
const ROWS_A_GROUP = 100;
const CASES_AN_HOUR = 4;

/** Today in +08:00. */
export interface Day {
  day: string;
  from: Date;
  until: Date;
}
export function dayOf(now: Date): Day {
  const day = localIso(now).slice(0, 10);
  const from = new Date(`${day}T00:00:00+08:00`);
  return { day, from, until: new Date(from.getTime() + 24 * HOUR_MS) };
}

export interface Place {
  id: string;
  grp: BoardGroup;
  place: string | number;
  grpCount: string | number;
  grpFen: string | number;
  /** 0 to 23; null for what is due on another day */
  hour: string | number | null;
  hourPlace: string | number;
  hourCount: string | number;
  hourFen: string | number;
}

/** What a reader has open, with one line of rungs beside each case that has some. */
export function onBoard(tx: Tx, actor: Actor, now: Date): SelectQueryBuilder<Case> {
  const waiting = 'e.ackAt IS NULL';
  const query = tx.createQueryBuilder(Case, 'c').leftJoin(
    rungs => rungs
      .from(Escalation, 'e').innerJoin(Case, 'k', 'k.id = e.caseId AND k.status IN (:...open)').where('e.closedAt IS NULL').groupBy('e.caseId')
      .select('e.caseId', 'of').addSelect(`SUM(CASE WHEN ${waiting} THEN 1 ELSE 0 END)`, 'waiting').addSelect(`SUM(CASE WHEN ${waiting} AND e.to = :mine THEN 1 ELSE 0 END)`, 'mine')
      .addSelect(`MIN(CASE WHEN ${waiting} AND e.to = :mine THEN e.ackDueAt END)`, 'ackDueAt'),
    'r', '"r"."of" = c.id',
  );
  query.where('c.status IN (:...open)');
  for (const [column, value] of Object.entries(scopeOf(actor))) query.andWhere(`c.${column} = :scope_${column}`, { [`scope_${column}`]: value });
  // an answered case is only here for what nobody acknowledged yet
  query.andWhere(`(c.nextDueAt < :tonight OR "r"."waiting" > 0 OR ("r"."of" IS NOT NULL AND c.status <> 'resolved'))`);
  const mine = (LEVELS as readonly string[]).includes(actor.role) ? actor.role : 'nobody';
  return query.setParameters({ ...query.getParameters(), open: OPEN, mine, now: now.toISOString(), tonight: dayOf(now).until.toISOString() });
}

const GROUP = `CASE WHEN "r"."mine" > 0 THEN 'mine' WHEN "r"."waiting" > 0 AND c.nextDueAt < :now THEN 'breached' WHEN "r"."waiting" > 0 THEN 'theirs' WHEN "r"."of" IS NULL OR c.status = 'resolved' THEN 'due_today' ELSE 'in_hand' END`;

/** Where each case stands, by harm: passed dates first, then the nearer date, then the larger sum; with the sums of its group and hour. */
export function places(tx: Tx, actor: Actor, now: Date): Promise<Place[]> {
  const { from } = dayOf(now);
  const hours = Array.from({ length: 24 }, (_, hour) => new Date(from.getTime() + (hour + 1) * HOUR_MS).toISOString());
  const hour = `CASE WHEN c.nextDueAt IS NULL OR c.nextDueAt < :midnight THEN NULL ${hours.map((_, n) => `WHEN c.nextDueAt < :h${n} THEN ${n}`).join(' ')} ELSE NULL END`;
  const ends = Object.fromEntries(hours.map((at, n) => [`h${n}`, at]));
  const rows = onBoard(tx, actor, now);
  rows.select('c.id', 'id').addSelect(GROUP, 'grp').addSelect(hour, 'hour').addSelect(atRiskSql(false), 'fen').addSelect('c.nextDueAt', 'due')
    .setParameters({ ...rows.getParameters(), ...ends, midnight: from.toISOString() });
  const numbered = tx.createQueryBuilder()
    .select(['"b"."id" AS "id"', '"b"."grp" AS "grp"', '"b"."hour" AS "hour"'])
    .addSelect('ROW_NUMBER() OVER (PARTITION BY "b"."grp" ORDER BY CASE WHEN "b"."due" IS NULL THEN 1 ELSE 0 END, "b"."due", "b"."fen" DESC, "b"."id")', 'place')
    .addSelect('COUNT(*) OVER (PARTITION BY "b"."grp")', 'grpCount').addSelect('SUM("b"."fen") OVER (PARTITION BY "b"."grp")', 'grpFen')
    .addSelect('ROW_NUMBER() OVER (PARTITION BY "b"."hour" ORDER BY "b"."due", "b"."id")', 'hourPlace')
    .addSelect('COUNT(*) OVER (PARTITION BY "b"."hour")', 'hourCount').addSelect('SUM("b"."fen") OVER (PARTITION BY "b"."hour")', 'hourFen')
    .from(`(${rows.getQuery()})`, 'b');
  return tx.createQueryBuilder().select('"p".*').from(`(${numbered.getQuery()})`, 'p')
    .where('"p"."place" <= :rows OR ("p"."hour" IS NOT NULL AND "p"."hourPlace" <= :cards)').orderBy('"p"."place"', 'ASC').addOrderBy('"p"."id"', 'ASC')
    .setParameters({ ...rows.getParameters(), rows: ROWS_A_GROUP, cards: CASES_AN_HOUR }).getRawMany<Place>();
}

export const isShown = (place: Place): boolean => Number(place.place) <= ROWS_A_GROUP;
export const isCard = (place: Place): boolean => place.hour !== null && Number(place.hourPlace) <= CASES_AN_HOUR;

export interface Sums {
  today: string; todayFen: string; overdue: string; overdueFen: string; soon: string; soonFen: string; mine: string; mineFen: string; firstAck: string | Date | null;
}

/** The strip of totals, by the same definitions as the queues they lead to. */
export async function sums(tx: Tx, actor: Actor, now: Date): Promise<Sums> {
  const query = onBoard(tx, actor, now);
  const fen = atRiskSql(false);
  const cuts = { today: 'c.nextDueAt < :tonight', overdue: 'c.nextDueAt < :now', soon: 'c.nextDueAt >= :now AND c.nextDueAt < :soon', mine: '"r"."mine" > 0' };
  query.select('MIN("r"."ackDueAt")', 'firstAck').setParameters({ ...query.getParameters(), soon: new Date(now.getTime() + 2 * HOUR_MS).toISOString() });
  for (const [name, cut] of Object.entries(cuts)) query.addSelect(`SUM(CASE WHEN ${cut} THEN 1 ELSE 0 END)`, name).addSelect(`SUM(CASE WHEN ${cut} THEN ${fen} ELSE 0 END)`, `${name}Fen`);
  return (await query.getRawOne<Sums>())!;
}
