import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ApprovalRowView, Role } from '../contract/index.js';
import { CaseViews } from '../cases/case-views.service.js';
import { Case } from '../cases/case.entity.js';
import { scopeOf } from '../cases/policy.js';
import type { Tx } from '../platform/database/database.js';
import { isPostgres } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import { Orders } from './orders.js';
import { RemedyOrder } from './remedy.entity.js';
import { STANDS_FOR } from './signing.js';

const MOST = 500;

/** Which orders wait for whom, asked of the database: who may not sign never gets the row. */
@Injectable()
export class WaitingApprovals {
  constructor(
    private readonly orders: Orders,
    private readonly views: CaseViews,
  ) {}

  /** Orders that wait for the actor's own signature, oldest first. */
  async of(tx: Tx, actor: Actor): Promise<ApprovalRowView[]> {
    const found = await this.query(tx, actor).getMany();
    const cases = new Map((await tx.findBy(Case, { id: In(found.map(order => order.caseId)) })).map(one => [one.id, one]));
    const rows = await this.views.rows(tx, found.map(order => cases.get(order.caseId)!));
    const remedies: ApprovalRowView[] = [];
    for (const [at, order] of found.entries()) remedies.push({ case: rows[at]!, remedy: await this.orders.view(tx, order, actor) });
    return remedies;
  }

  private query(tx: Tx, actor: Actor) {
    const signed = '(SELECT COUNT(*) FROM "approval" a WHERE a."orderId" = o."id")';
    const next = isPostgres(tx) ? `(o."needs"::json ->> (${signed})::int)` : `json_extract(o."needs", '$[' || ${signed} || ']')`;
    const query = tx.createQueryBuilder(RemedyOrder, 'o').innerJoin(Case, 'c', 'c.id = o.caseId AND c.status = :proposed').where('o.state = :proposed', { proposed: 'proposed' })
      .andWhere(`${next} IN (:...places)`, { places: placesOf(actor.role) })
      .andWhere('NOT EXISTS (SELECT 1 FROM "approval" a WHERE a."orderId" = o."id" AND a."actorId" = :me)', { me: actor.id })
      .andWhere(`(${signed} = 0 OR :me NOT IN (COALESCE(o."editorId", ''), COALESCE(o."assigneeId", ''), COALESCE(c."ownerId", '')))`);
    for (const [column, value] of Object.entries(scopeOf(actor))) query.andWhere(`c.${column} = :${column}`, { [column]: value });
    return query.orderBy('o.id', 'ASC').take(MOST);
  }
}

/** The places that a role may sign. */
const placesOf = (role: Role): Role[] => [role, ...Object.entries(STANDS_FOR).flatMap(([place, roles]) => (roles.includes(role) && place !== role ? [place as Role] : []))];
