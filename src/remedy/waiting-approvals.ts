import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ApprovalRowView, ApprovalsView, Role } from '../contract/index.js';
import { CaseViews } from '../cases/case-views.service.js';
import { Case } from '../cases/case.entity.js';
import { scopeOf } from '../cases/policy.js';
import type { Tx } from '../platform/database/database.js';
import { isPostgres } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import { Orders } from './orders.js';
import { Approval, RemedyOrder } from './remedy.entity.js';
import { STANDS_FOR } from './signing.js';

const MOST = 500;

/** Which orders wait for whom, asked of the database: who may not sign never gets the row. */
@Injectable()
export class WaitingApprovals {
  constructor(
    private readonly orders: Orders,
    private readonly cases: CaseViews,
  ) {}

  /** Orders that wait for the actor's own signature, oldest first; the sums are of all of them. */
  async of(tx: Tx, actor: Actor): Promise<ApprovalsView> {
    const sums = await this.query(tx, actor).select('COUNT(*)', 'count').addSelect('SUM(ABS(o.amountFen))', 'fen').getRawOne<{ count: string; fen: string | null }>();
    const found = await this.query(tx, actor).orderBy('o.id', 'ASC').take(MOST).getMany();
    return { count: Number(sums?.count ?? 0), fen: Number(sums?.fen ?? 0), rows: await this.views(tx, found, actor) };
  }

  /** The same number of queries however many orders. */
  private async views(tx: Tx, found: RemedyOrder[], actor: Actor): Promise<ApprovalRowView[]> {
    const cases = new Map((await tx.findBy(Case, { id: In(found.map(order => order.caseId)) })).map(one => [one.id, one]));
    const rows = await this.cases.rows(tx, found.map(order => cases.get(order.caseId)!));
    const signed = Map.groupBy(await tx.find(Approval, { where: { orderId: In(found.map(order => order.id)) }, order: { seq: 'ASC' } }), one => one.orderId);
    const read = (order: RemedyOrder) => ({ approvals: signed.get(order.id) ?? [], ownerId: cases.get(order.caseId)!.ownerId });
    return Promise.all(found.map(async (order, at) => ({ case: rows[at]!, remedy: await this.orders.view(tx, order, actor, read(order)) })));
  }

  private query(tx: Tx, actor: Actor) {
    const signed = '(SELECT COUNT(*) FROM "approval" a WHERE a."orderId" = o."id")';
    const next = isPostgres(tx) ? `(o."needs"::json ->> (${signed})::int)` : `json_extract(o."needs", '$[' || ${signed} || ']')`;
    const query = tx.createQueryBuilder(RemedyOrder, 'o').innerJoin(Case, 'c', 'c.id = o.caseId AND c.status = :proposed').where('o.state = :proposed', { proposed: 'proposed' })
      .andWhere(`${next} IN (:...places)`, { places: placesOf(actor.role) })
      .andWhere('NOT EXISTS (SELECT 1 FROM "approval" a WHERE a."orderId" = o."id" AND a."actorId" = :me)', { me: actor.id })
      .andWhere(`(${signed} = 0 OR :me NOT IN (COALESCE(o."editorId", ''), COALESCE(o."assigneeId", ''), COALESCE(c."ownerId", '')))`);
    for (const [column, value] of Object.entries(scopeOf(actor))) query.andWhere(`c.${column} = :${column}`, { [column]: value });
    return query;
  }
}

/** The places that a role may sign. */
const placesOf = (role: Role): Role[] => [role, ...Object.entries(STANDS_FOR).flatMap(([place, roles]) => (roles.includes(role) && place !== role ? [place as Role] : []))];
