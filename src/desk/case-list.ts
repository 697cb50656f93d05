import type { SelectQueryBuilder } from 'typeorm';
import { ENDED, STATUSES, type CaseStatus, type QueueKey, type Role } from '../contract/index.js';
import { Case } from '../cases/case.entity.js';
import { Escalation } from '../cases/escalation.entity.js';
import { parseCaseNumber } from '../cases/case-number.js';
import { scopeOf } from '../cases/policy.js';
import { TOLD_STATUS_SQL } from '../cases/told-status.js';
import { localDay } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import type { ListCasesDto } from './desk.dto.js';

type Query = SelectQueryBuilder<Case>;
export const OPEN: readonly CaseStatus[] = STATUSES.filter(status => !ENDED.includes(status));
const TWO_HOURS_MS = 2 * 3600_000;
const WEEK_MS = 7 * 24 * 3600_000;
const LATE = '9999-12-31T00:00:00.000Z';

/** Cases the actor may see; every list, count and search starts here. */
export function visible(tx: Tx, actor: Actor): Query {
  const query = tx.createQueryBuilder(Case, 'c').where('1 = 1');
  for (const [column, value] of Object.entries(scopeOf(actor))) query.andWhere(`c.${column} = :scope_${column}`, { [`scope_${column}`]: value });
  return query;
}

const statuses = (query: Query, list: readonly CaseStatus[]): Query => query.andWhere(`c.status IN (:...q_${list.length})`, { [`q_${list.length}`]: list });

export const endOfDay = (now: Date, days: number): Date => {
  const day = localDay(now);
  const midnight = Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00+08:00`);
  return new Date(midnight + (days + 1) * 24 * 3600_000);
};

/** As on the board: an answered case is escalated only while nobody took a rung of it. */
const untaken = (query: Query): string =>
  `EXISTS ${query.subQuery().select('1').from(Escalation, 'u').where('u.caseId = c.id AND u.closedAt IS NULL AND u.ackAt IS NULL').getQuery()}`;

/** What each queue of the rail holds; the tabs count the same rows that their pages list. */
export const QUEUE_RULES: Record<QueueKey, (query: Query, actor: Actor, now: Date) => Query> = {
  mine: (query, actor) => statuses(query, OPEN).andWhere('c.ownerId = :me', { me: actor.id }),
  unassigned: query => statuses(query, OPEN).andWhere('c.ownerId IS NULL'),
  due_today: (query, _, now) => statuses(query, OPEN).andWhere('c.nextDueAt < :tonight', { tonight: endOfDay(now, 0).toISOString() }),
  awaiting_merchant: query => statuses(query, ['awaiting_merchant']),
  in_review: query => statuses(query, ['in_review']),
  approvals: query => statuses(query, ['proposed']),
  escalated: query => statuses(query, OPEN).andWhere(`c.level <> 'agent' AND (c.status <> 'resolved' OR ${untaken(query)})`),
  legal: query => query.andWhere('c.referredToLegal').andWhere('(c.status IN (:...notEnded) OR c.heldByLaw)', { notEnded: OPEN }),
  all_open: query => statuses(query, OPEN),
  done: query => statuses(query, ['resolved', 'closed', 'withdrawn']),
};

export const QUEUES_OF: Record<Role, readonly QueueKey[]> = {
  agent: ['mine', 'unassigned', 'due_today', 'in_review', 'awaiting_merchant', 'approvals', 'all_open', 'done'],
  supervisor: ['mine', 'unassigned', 'due_today', 'in_review', 'awaiting_merchant', 'approvals', 'escalated', 'legal', 'all_open', 'done'],
  legal: ['legal', 'all_open', 'done'],
  admin: ['approvals', 'escalated', 'all_open', 'done'],
  merchant: [],
  system: [],
};

/** Narrows by what the reader asked for; numbers are matched exactly, words as parts of the merchant's name. */
export function narrow(query: Query, asked: ListCasesDto, actor: Actor, now: Date): Query {
  if (actor.role === 'merchant') return narrowTold(query, asked);
  if (asked.queue) QUEUE_RULES[asked.queue](query, actor, now);
  if (asked.kind) query.andWhere('(c.kind = :kind OR c.provenKind = :kind)', { kind: asked.kind });
  if (asked.status) query.andWhere('c.status = :status', { status: asked.status });
  if (asked.owner) query.andWhere('c.ownerId = :owner', { owner: asked.owner });
  if (asked.due) dueWithin(query, asked.due, now);
  if (asked.trigger) fired(query, asked.trigger, now);
  if (asked.q?.trim()) search(query, asked.q.trim());
  return query;
}

/** For a merchant only by what its rows tell: a filter by owner, date or what was found out would answer what the rows keep back. */
function narrowTold(query: Query, { kind, status, q }: ListCasesDto): Query {
  if (kind) query.andWhere('c.kind = :kind', { kind });
  if (status) query.andWhere(`${TOLD_STATUS_SQL} = :status`, { status });
  if (q?.trim()) search(query, q.trim(), true);
  return query;
}

function dueWithin(query: Query, due: NonNullable<ListCasesDto['due']>, now: Date): void {
  if (due === 'soon') query.andWhere('c.nextDueAt >= :now', { now: now.toISOString() });
  const until = { overdue: now, soon: new Date(now.getTime() + TWO_HOURS_MS), today: endOfDay(now, 0), tomorrow: endOfDay(now, 1), week: endOfDay(now, 7) }[due];
  query.andWhere('c.nextDueAt < :until', { until: until.toISOString() });
}

/** Cases in which this rung fired within seven days, whatever its clock. */
function fired(query: Query, trigger: string, now: Date): void {
  const rung = query.subQuery().select('1').from(Escalation, 'e').where('e.caseId = c.id').andWhere('e.at > :week').andWhere(`(e.trigger = :trigger OR e.trigger LIKE :ofClock ESCAPE '\\')`);
  const ofClock = /^clock_(70|breached)$/.test(trigger) ? `${trigger.replaceAll('_', '\\_')}\\_%` : trigger.replaceAll('_', '\\_');
  query.andWhere(`EXISTS ${rung.getQuery()}`, { trigger, ofClock, week: new Date(now.getTime() - WEEK_MS).toISOString() });
}

function search(query: Query, text: string, isMerchant = false): void {
  const caseNo = parseCaseNumber(text);
  if (caseNo) return void query.andWhere('c.caseNo = :caseNo', { caseNo });
  const plain = text.replace(/[\\%_]/g, mark => `\\${mark}`);
  const places = ['c.caseNo', 'c.merchantName', 'c.mid', 'c.tid', ...(isMerchant ? [] : ['c.targetLogNo'])].map(place => `${place} LIKE :word ESCAPE '\\'`);
  const yuan = /^[¥￥]?([\d,]+)(\.\d{1,2})?$/.exec(text);
  const fen = yuan ? Math.round(Number(yuan[0].replace(/[¥￥,]/g, '')) * 100) : -1;
  // a fact of the claim is matched whole and the story, which stands last, in part: names of fields never are
  const claimed = `c.claim LIKE :value ESCAPE '\\' OR c.claim LIKE :told ESCAPE '\\'`;
  const facts = { word: `%${plain}%`, told: `%"story":"%${plain}%`, value: `%:${JSON.stringify(plain).replaceAll('\\\\', '\\')}%`, fen: Number.isSafeInteger(fen) ? fen : -1 };
  query.andWhere(`(${[...places, claimed].join(' OR ')} OR c.claimedFen = :fen${isMerchant ? '' : ' OR c.proposedFen = :fen'})`, facts);
}

/** The next date may be the regulator's, of which a merchant is not told: neither order nor cursor know it then. */
const TOLD_DUE = `(SELECT MIN(d."dueAt") FROM "case_clock" d WHERE d."caseId" = c.id AND d."kind" <> 'regulator' AND c.endedAt IS NULL AND d."metAt" IS NULL AND d."state" IN ('running', 'breached'))`;
const orderOf = (actor: Actor): string => `COALESCE(${actor.role === 'merchant' ? TOLD_DUE : 'c.nextDueAt'}, '${LATE}')`;

const CURSOR = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)\|([\w-]{36})$/;

/** What breaches first stands first; keyset paging by (due, id). */
export function afterCursor(query: Query, cursor: string | undefined, actor: Actor): Query {
  const order = orderOf(actor);
  if (cursor) {
    const [, due = '', id = ''] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
    if (Number.isNaN(Date.parse(due))) throw new Problem('request.invalid', {}, [{ field: 'after', zh: '没有这一页', en: 'There is no such page' }]);
    query.andWhere(`(${order} > :due OR (${order} = :due AND c.id > :id))`, { due, id });
  }
  return query.addSelect(order, 'due_order').orderBy('due_order', 'ASC').addOrderBy('c.id', 'ASC');
}

/** @param due as the query ordered it */
export const cursorOf = (due: string | Date, id: string): string => Buffer.from(`${new Date(due).toISOString()}|${id}`).toString('base64url');
