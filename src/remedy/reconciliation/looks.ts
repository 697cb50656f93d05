import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { LookView } from '../../contract/index.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { add, marks, sql } from '../../platform/database/sql.js';
import { maskCardData } from '../../platform/guard/card-data.js';
import type { Actor } from '../../platform/http/actor.js';
import { newId } from '../../platform/ids.js';
import { RowLook } from './reconciliation.entity.js';

/** Rows without orders that nobody has looked at, by settle date. */
export interface Unseen {
  alarming: number;
  backOffice: number;
}

/** Who looked at rows without orders, and what they found. */
@Injectable()
export class Looks {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async of(tx: Tx, logNos: readonly string[]): Promise<Map<string, LookView[]>> {
    const found = logNos.length ? await tx.find(RowLook, { where: { logNo: In([...logNos]) }, order: { at: 'DESC', id: 'DESC' } }) : [];
    const views = new Map<string, LookView[]>();
    for (const look of found) views.set(look.logNo, [...(views.get(look.logNo) ?? []), viewOf(look)]);
    return views;
  }

  async write(tx: Tx, row: { logNo: string; settleDate: string }, note: string, actor: Actor): Promise<void> {
    const at = this.clock.now();
    const { logNo, settleDate } = row;
    await add(tx, RowLook, { id: newId(at), logNo, settleDate, note: maskCardData(note).text, actorId: actor.id, actorName: actor.name, actorRole: actor.role, at });
    await this.audit.append(tx, actor, 'reconciliation.look', `transaction:${logNo}`, { settleDate });
  }

  /** From what was found when the files came; what an order's proof has taken since is none. */
  async unseen(tx: Tx, days: readonly string[]): Promise<Map<string, Unseen>> {
    if (!days.length) return new Map();
    const back = `SUM(CASE WHEN s."verdict" = 'back_office' THEN 1 ELSE 0 END)`;
    const text = `SELECT s."settleDate", COUNT(*) AS "all", ${back} AS "backOffice" FROM "stray_row" s WHERE s."settleDate" IN ${marks(days.length)}
      AND NOT EXISTS (SELECT 1 FROM "row_look" l WHERE l."logNo" = s."logNo") AND NOT EXISTS (SELECT 1 FROM "remedy_order" o WHERE o."proofLogNo" = s."logNo") GROUP BY s."settleDate"`;
    const rows = await sql<{ settleDate: string; all: number | string; backOffice: number | string }>(tx, text, days);
    return new Map(rows.map(row => [row.settleDate, { alarming: Number(row.all) - Number(row.backOffice), backOffice: Number(row.backOffice) }]));
  }
}

const viewOf = ({ at, actorId, actorName, actorRole, note }: RowLook): LookView => ({ at: at.toISOString(), by: { id: actorId, name: actorName, role: actorRole }, note });
