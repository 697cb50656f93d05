import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { RemedyView, TransactionRow } from '../contract/index.js';
import { guardsFor } from '../cases/rulebook/index.js';
import type { Tx } from '../platform/database/database.js';
import { isPostgres, sql } from '../platform/database/sql.js';
import { Problem } from '../platform/http/problem.js';
import { Records } from '../records/records.service.js';
import { GIVES_BACK, toAcquirer } from './remedy-kinds.js';
import { RemedyOrder } from './remedy.entity.js';

/** What guards need of an order; a proposal has no number yet. */
export type Guarded = Pick<RemedyOrder, 'remedy' | 'amountFen' | 'mid' | 'targetLogNo'> & Partial<Pick<RemedyOrder, 'id' | 'refundNo' | 'sends'>>;

/** Guards as of now: when proposing, when signing and in the second of execution. */
@Injectable()
export class OrderGuards {
  constructor(private readonly records: Records) {}

  /** In a writing transaction: whoever asks about the same row waits until it ends. */
  async now(tx: Tx, order: Guarded): Promise<RemedyView['guards']> {
    if (order.targetLogNo) await holdRow(tx, order.targetLogNo);
    const { target, children } = await this.rowsOf(tx, order.mid, order.targetLogNo);
    if (!target) return [];
    const others = await this.othersOn(tx, order);
    // what was sent already is only sent again under its own number: two unknown ones must not wait for each other
    const open = order.sends ? undefined : others.find(isUndecided);
    // what is under way counts like goodwill: given, and on no row yet
    const goodwillFen = others.filter(other => countsAsGiven(other, children)).reduce((sum, other) => sum + other.amountFen, 0);
    const { refundNo } = order;
    return [...guardsFor(order.remedy, order.amountFen, target, children, { goodwillFen, ...(open ? { unknownRefundNo: open.refundNo } : {}), ...(refundNo ? { refundNo } : {}) })];
  }

  async rowsOf(tx: Tx, mid: string, logNo: string | null): Promise<{ target?: TransactionRow; children: TransactionRow[] }> {
    if (!logNo) return { children: [] };
    const [target] = await this.records.byLogNo(tx, [logNo], mid);
    return target ? { target, children: await this.records.children(tx, mid, [target]) } : { children: [] };
  }

  private othersOn(tx: Tx, { id, mid, targetLogNo }: Guarded): Promise<RemedyOrder[]> {
    const where = { mid, targetLogNo: targetLogNo!, remedy: In([...GIVES_BACK]), state: In(['approved', 'sending', 'sent', 'unknown', 'not_confirmed']) };
    return tx.find(RemedyOrder, { where: { ...where, ...(id ? { id: Not(id) } : {}) }, order: { id: 'ASC' } });
  }
}

/** Money may be moving under this order's number, and nobody knows (guard G13). */
const isUndecided = ({ state, remedy, sends, doneAt }: RemedyOrder): boolean =>
  toAcquirer(remedy) && (state === 'unknown' || (state === 'not_confirmed' && sends > 0 && doneAt === null));

/** Given back without a row that shows it; what no acquirer had and nobody proved is none. */
const countsAsGiven = ({ state, remedy, sends, proofLogNo }: RemedyOrder, children: readonly TransactionRow[]): boolean =>
  (state !== 'not_confirmed' || (toAcquirer(remedy) && sends > 0)) && !children.some(row => row.logNo === proofLogNo);

/** SQLite has one writer anyway. */
async function holdRow(tx: Tx, logNo: string): Promise<void> {
  if (isPostgres(tx) && tx.queryRunner?.isTransactionActive) await sql(tx, 'SELECT 1 FROM "transaction" WHERE "logNo" = ? FOR UPDATE', [logNo]);
}

/** @throws Problem guard_failed, naming the first guard that closes it */
export function refuseOn(guards: RemedyView['guards']): void {
  const failed = guards.find(guard => !guard.passed);
  if (failed) throw new Problem('remedy.guard_failed', { guard: failed.guard }, [], { guards });
}
