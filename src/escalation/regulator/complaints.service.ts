import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { ComplaintFilter, ComplaintSource } from '../../contract/index.js';
import { CaseClock } from '../../cases/case-clock.entity.js';
import { parseCaseNumber } from '../../cases/case-number.js';
import { Case } from '../../cases/case.entity.js';
import { Cases } from '../../cases/cases.service.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Complainant, Complaint } from './complaint.entity.js';
import './complaints.problems.js';

export interface Asked {
  year?: number;
  source?: ComplaintSource;
  state?: ComplaintFilter;
  q?: string;
  after?: string;
  limit?: number;
}

/** The file of one complaint. */
export interface Known {
  complaint: Complaint;
  person: Complainant;
  found: Case;
  /** its number, and of its papers: `26-1019-0037-5-F1` */
  no: string;
}

const MOST = 50;
/** From 1 January to 1 January, +08:00. */
export const yearOf = (year: number): { from: Date; to: Date } => ({ from: new Date(Date.UTC(year - 1, 11, 31, 16)), to: new Date(Date.UTC(year, 11, 31, 16)) });

export const numberOf = (found: Pick<Case, 'caseNo'>, { nth }: Pick<Complaint, 'nth'>): string => `${found.caseNo}-F${nth}`;

/** Reads complaints; who sees the case sees its complaints. */
@Injectable()
export class Complaints {
  constructor(
    private readonly clock: Clock,
    private readonly cases: Cases,
  ) {}

  /** @throws Problem `case.not_found`, also for what the actor may not see */
  async get(tx: Tx, id: string, actor: Actor): Promise<Known> {
    const caseId = (await tx.findOne(Complaint, { where: { id }, select: { id: true, caseId: true } }))?.caseId;
    if (!caseId) throw new Problem('case.not_found');
    // the case first: whoever changes it holds it, and reads the complaint as it then stands
    const found = await this.cases.get(tx, caseId, actor);
    const complaint = await tx.findOneByOrFail(Complaint, { id });
    return { complaint, person: await this.person(tx, id), found, no: numberOf(found, complaint) };
  }

  /** Of one case, the oldest first. */
  ofCase(tx: Tx, caseId: string): Promise<Complaint[]> {
    return tx.find(Complaint, { where: { caseId }, order: { nth: 'ASC' } });
  }

  person(tx: Tx, complaintId: string): Promise<Complainant> {
    return tx.findOneByOrFail(Complainant, { complaintId });
  }

  /** Everybody who complained about one case. */
  async people(tx: Tx, caseId: string): Promise<Complainant[]> {
    const complaints = await this.ofCase(tx, caseId);
    return complaints.length ? tx.findBy(Complainant, { complaintId: In(complaints.map(one => one.id)) }) : [];
  }

  /** The newest entry first. */
  async page(tx: Tx, asked: Asked, actor: Actor): Promise<{ rows: Complaint[]; total: number; next?: string }> {
    const limit = asked.limit ?? MOST;
    const query = this.wanted(tx, asked, actor);
    const total = await query.getCount();
    if (asked.after) query.andWhere('c.id < :after', { after: asked.after });
    const rows = await query.orderBy('c.id', 'DESC').limit(limit + 1).getMany();
    return { rows: rows.slice(0, limit), total, ...(rows.length > limit ? { next: rows[limit - 1]!.id } : {}) };
  }

  private wanted(tx: Tx, { year, source, state, q }: Asked, actor: Actor): SelectQueryBuilder<Complaint> {
    const query = tx.createQueryBuilder(Complaint, 'c').innerJoin(Case, 'k', 'k.id = c.caseId').leftJoin(CaseClock, 'd', 'd.id = c.clockId');
    if (actor.role === 'legal') query.andWhere('k.referredToLegal = :yes', { yes: true });
    if (year) {
      const { from, to } = yearOf(year);
      query.andWhere('c.receivedAt >= :from AND c.receivedAt < :to', { from: from.toISOString(), to: to.toISOString() });
    }
    if (source) query.andWhere('c.source = :source', { source });
    if (state) query.andWhere(STATE[state], { now: this.clock.now().toISOString() });
    const words = q?.trim();
    if (words) {
      const like = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
      query.andWhere(`(LOWER(c.reference) LIKE :like ESCAPE '\\' OR LOWER(c.subject) LIKE :like ESCAPE '\\' OR k.caseNo = :no)`, { like, no: parseCaseNumber(words) ?? words });
    }
    return query;
  }
}

const UNANSWERED = 'c.sentAt IS NULL AND c.closedAt IS NULL';
const STATE: Record<ComplaintFilter, string> = {
  open: UNANSWERED,
  overdue: `${UNANSWERED} AND COALESCE(d.dueAt, c.letterDueAt) <= :now`,
  sent: 'c.sentAt IS NOT NULL AND c.closedAt IS NULL',
  closed: 'c.closedAt IS NOT NULL',
};
