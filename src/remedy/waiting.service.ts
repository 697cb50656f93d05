import { Injectable } from '@nestjs/common';
import type { WaitingView } from '../contract/index.js';
import { Case } from '../cases/case.entity.js';
import { scopeOf } from '../cases/policy.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { RemedyOrder } from './remedy.entity.js';

const LISTED = 200;
type Row = { caseId: string; caseNo: string; merchantName: string; order: RemedyOrder };

/** Approved orders that a maintenance window keeps from being sent. */
@Injectable()
export class Waiting {
  constructor(private readonly db: Database) {}

  /** Those of cases the actor may see, what goes first first; the sums are of all of them. */
  list(actor: Actor): Promise<WaitingView> {
    return this.db.read(async tx => {
      const held = () => {
        const query = tx.createQueryBuilder(RemedyOrder, 'o').innerJoin(Case, 'c', 'c.id = o.caseId').where(`o.state = 'approved' AND o.notBefore IS NOT NULL`);
        for (const [column, value] of Object.entries(scopeOf(actor))) query.andWhere(`c.${column} = :scope_${column}`, { [`scope_${column}`]: value });
        return query;
      };
      const sums = await held().select('COUNT(*)', 'count').addSelect('SUM(ABS(o.amountFen))', 'fen').getRawOne<{ count: string; fen: string | null }>();
      const { entities, raw } = await held()
        .addSelect('c.id', 'found_id').addSelect('c.caseNo', 'found_no').addSelect('c.merchantName', 'found_name')
        .orderBy('o.notBefore', 'ASC').addOrderBy('o.id', 'ASC').take(LISTED)
        .getRawAndEntities<{ found_id: string; found_no: string; found_name: string }>();
      const rows = entities.map((order, n): Row => ({ order, caseId: raw[n]!.found_id, caseNo: raw[n]!.found_no, merchantName: raw[n]!.found_name }));
      return { count: Number(sums?.count ?? 0), fen: Number(sums?.fen ?? 0), rows: rows.map(viewOf) };
    });
  }
}

const viewOf = ({ order, ...found }: Row): WaitingView['rows'][number] => ({
  ...found, remedy: order.remedy, amountFen: order.amountFen, refundNo: order.refundNo, scheduledFor: order.notBefore!.toISOString(),
});
