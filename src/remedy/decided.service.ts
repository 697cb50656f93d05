import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { DecidedPage, DecidedSum, DecidedSums, DecidedView, RemedyKind, RemedyView, Role } from '../contract/index.js';
import { Case } from '../cases/case.entity.js';
import { scopeOf } from '../cases/policy.js';
import { Clock, localIso } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { endOf, startOf } from '../records/transaction-rows.js';
import type { ListDecidedDto } from './decided.dto.js';
import { Approval, RemedyOrder } from './remedy.entity.js';
import { signatureView } from './signature-view.js';

type Summed = { count: string; fen: string | null };
const USUAL = 50;
const SUMS = ['COUNT(*)', 'SUM(ABS(o.amountFen))'] as const;

/** What was approved on a day, in rows and in sums. */
@Injectable()
export class Decided {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  list(asked: ListDecidedDto, actor: Actor): Promise<DecidedPage> {
    const day = asked.day ?? localIso(this.clock.now()).slice(0, 10), limit = asked.limit ?? USUAL;
    return this.db.read(async tx => {
      const found = await after(approvedOn(tx, day, actor), asked.after).orderBy('o.approvedAt', 'DESC').addOrderBy('o.id', 'DESC').take(limit + 1).getMany();
      const rows = await viewsOf(tx, found.slice(0, limit));
      return { day, rows, ...(found.length > limit ? { next: cursorOf(found[limit - 1]!) } : {}), ...(asked.after ? {} : await sumsOf(tx, day, actor)) };
    });
  }
}

/** Every row and every sum of the page starts here, so that they agree; the rows of cases the actor may not see are none. */
function approvedOn(tx: Tx, day: string, actor: Actor): SelectQueryBuilder<RemedyOrder> {
  return narrowed(tx.createQueryBuilder(RemedyOrder, 'o').innerJoin(Case, 'c', 'c.id = o.caseId'), day, actor);
}

function narrowed<T extends object>(query: SelectQueryBuilder<T>, day: string, actor: Actor): SelectQueryBuilder<T> {
  const plain = day.replaceAll('-', '');
  query.where('o.approvedAt >= :from AND o.approvedAt < :until', { from: startOf(plain), until: endOf(plain) });
  for (const [column, value] of Object.entries(scopeOf(actor))) query.andWhere(`c.${column} = :scope_${column}`, { [`scope_${column}`]: value });
  return query;
}

async function sumsOf(tx: Tx, day: string, actor: Actor): Promise<DecidedSums> {
  const each = <Key extends string>(column: string) =>
    approvedOn(tx, day, actor).select(`o.${column}`, 'key').addSelect(SUMS[0], 'count').addSelect(SUMS[1], 'fen').groupBy(`o.${column}`).orderBy('fen', 'DESC').addOrderBy('key', 'ASC').getRawMany<Summed & { key: Key }>();
  const total = await approvedOn(tx, day, actor).select(SUMS[0], 'count').addSelect(SUMS[1], 'fen').getRawOne<Summed>();
  return {
    total: sumOf(total?.count, total?.fen),
    byRemedy: (await each<RemedyKind>('remedy')).map(({ key, count, fen }) => ({ remedy: key, ...sumOf(count, fen) })),
    byState: (await each<RemedyView['state']>('state')).map(({ key, count, fen }) => ({ state: key, ...sumOf(count, fen) })),
    byPerson: await personsOf(tx, day, actor),
  };
}

async function personsOf(tx: Tx, day: string, actor: Actor): Promise<DecidedSums['byPerson']> {
  const signed = tx.createQueryBuilder(Approval, 's').innerJoin(RemedyOrder, 'o', 'o.id = s.orderId').innerJoin(Case, 'c', 'c.id = o.caseId');
  const part = (sign: '=' | '>', value: string) => `SUM(CASE WHEN s.seq ${sign} 0 THEN ${value} ELSE 0 END)`;
  const rows = await narrowed(signed, day, actor)
    .select('s.actorId', 'id').addSelect('MAX(s.actorName)', 'name').addSelect('MAX(s.actorRole)', 'role')
    .addSelect(part('=', '1'), 'made').addSelect(part('=', 'ABS(o.amountFen)'), 'madeFen').addSelect(part('>', '1'), 'checked').addSelect(part('>', 'ABS(o.amountFen)'), 'checkedFen')
    .groupBy('s.actorId').orderBy('name', 'ASC').addOrderBy('id', 'ASC')
    .getRawMany<{ id: string; name: string; role: Role; made: string; madeFen: string; checked: string; checkedFen: string }>();
  return rows.map(({ id, name, role, made, madeFen, checked, checkedFen }) => ({ person: { id, name, role }, made: sumOf(made, madeFen), checked: sumOf(checked, checkedFen) }));
}

/** Postgres gives sums as text, and none as null. */
const sumOf = (count: string | undefined, fen: string | null | undefined): DecidedSum => ({ count: Number(count ?? 0), fen: Number(fen ?? 0) });

/** Two queries however many rows. */
async function viewsOf(tx: Tx, orders: RemedyOrder[]): Promise<DecidedView[]> {
  if (!orders.length) return [];
  const cases = new Map((await tx.findBy(Case, { id: In(orders.map(order => order.caseId)) })).map(found => [found.id, found]));
  const signed = await tx.find(Approval, { where: { orderId: In(orders.map(order => order.id)) }, order: { seq: 'ASC' } });
  return orders.map(order => viewOf(order, cases.get(order.caseId)!, signed.filter(one => one.orderId === order.id)));
}

const viewOf = (order: RemedyOrder, found: Case, signed: Approval[]): DecidedView => ({
  id: order.id, caseId: found.id, caseNo: found.caseNo, merchantName: found.merchantName, kind: found.provenKind ?? found.kind,
  remedy: order.remedy, amountFen: order.amountFen, state: order.state, refundNo: order.refundNo, approvedAt: order.approvedAt!.toISOString(),
  signatures: signed.map(signatureView), ...(order.heard ? { heard: order.heard } : {}),
  ...(order.state === 'approved' && order.notBefore ? { scheduledFor: order.notBefore.toISOString() } : {}),
});

function after(query: SelectQueryBuilder<RemedyOrder>, cursor: string | undefined): SelectQueryBuilder<RemedyOrder> {
  const [, ms, id] = /^(\d+)-(.+)$/.exec(cursor ?? '') ?? [];
  if (!ms) return query;
  return query.andWhere('(o.approvedAt < :lastAt OR (o.approvedAt = :lastAt AND o.id < :lastId))', { lastAt: new Date(Number(ms)).toISOString(), lastId: id });
}

const cursorOf = ({ approvedAt, id }: RemedyOrder): string => `${approvedAt!.getTime()}-${id}`;
