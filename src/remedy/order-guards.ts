import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { CaseKind, RemedyKind, RemedyView, TransactionRow } from '../contract/index.js';
import { closedByRule, guardsFor, RULES, type RuleClosed } from '../cases/rulebook/index.js';
import { localDay, localIso } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { isPostgres, sql } from '../platform/database/sql.js';
import { Problem } from '../platform/http/problem.js';
import { Records } from '../records/records.service.js';
import { dayOf } from '../records/standing.js';
import { ACTS_ON_A_ROW, GIVES_BACK, toAcquirer } from './remedy-kinds.js';
import { RemedyOrder } from './remedy.entity.js';

/** What guards need of an order; a proposal has no number yet. */
export type Guarded = Pick<RemedyOrder, 'remedy' | 'amountFen' | 'mid' | 'targetLogNo'> & Partial<Pick<RemedyOrder, 'id' | 'refundNo' | 'sends'>>;

/** What guards look at: the row, what hangs on it, and the other orders on it. */
export interface Grounds {
  target?: TransactionRow;
  children: TransactionRow[];
  others: RemedyOrder[];
  /** those of them that count as given back, on no row yet */
  given: RemedyOrder[];
}

/** Guards as of now: when proposing, when signing and in the second of execution. */
@Injectable()
export class OrderGuards {
  constructor(private readonly records: Records) {}

  /** In a writing transaction: whoever asks about the same row waits until it ends. */
  async now(tx: Tx, order: Guarded): Promise<RemedyView['guards']> {
    return guardsOf(order, await this.held(tx, order));
  }

  /** Looked at while the row is held. */
  async held(tx: Tx, order: Guarded): Promise<Grounds> {
    if (order.targetLogNo) await holdRow(tx, order.targetLogNo);
    return this.look(tx, order);
  }

  /** What the guards of an order on this row rest on. */
  async look(tx: Tx, order: Pick<Guarded, 'id' | 'mid' | 'targetLogNo'>): Promise<Grounds> {
    const { target, children } = await this.rowsOf(tx, order.mid, order.targetLogNo);
    if (!target) return { children, others: [], given: [] };
    const others = await this.othersOn(tx, order);
    return { target, children, others, given: others.filter(other => countsAsGiven(other, children)) };
  }

  /** Which rule closes it beside the guards: a void after the batch was cut, a refund past its limit. */
  async closedByRule(tx: Tx, remedy: RemedyKind, kind: CaseKind, grounds: Grounds, now: Date): Promise<RuleClosed | undefined> {
    if (!ACTS_ON_A_ROW.includes(remedy)) return undefined;
    return closedOn(remedy, kind, grounds, await this.today(tx, grounds, now), now);
  }

  /** The merchant's rows of today where the row is today's: a later batch of its terminal shows that its own was cut. */
  async today(tx: Tx, { target }: Grounds, now: Date): Promise<TransactionRow[]> {
    const day = target && dayOf(target);
    return day === localDay(now) ? this.records.rowsOfMid(tx, target!.mid, day, day, now) : [];
  }

  async rowsOf(tx: Tx, mid: string, logNo: string | null): Promise<{ target?: TransactionRow; children: TransactionRow[] }> {
    if (!logNo) return { children: [] };
    const [target] = await this.records.byLogNo(tx, [logNo], mid);
    return target ? { target, children: await this.records.children(tx, mid, [target]) } : { children: [] };
  }

  private othersOn(tx: Tx, { id, mid, targetLogNo }: Pick<Guarded, 'id' | 'mid' | 'targetLogNo'>): Promise<RemedyOrder[]> {
    const where = { mid, targetLogNo: targetLogNo!, remedy: In([...GIVES_BACK]), state: In(['approved', 'sending', 'sent', 'unknown', 'not_confirmed']) };
    return tx.find(RemedyOrder, { where: { ...where, ...(id ? { id: Not(id) } : {}) }, order: { id: 'ASC' } });
  }
}

/** As `closedByRule`, of rows read before. */
export const closedOn = (remedy: RemedyKind, kind: CaseKind, { target, children }: Grounds, rows: readonly TransactionRow[], now: Date): RuleClosed | undefined =>
  target && ACTS_ON_A_ROW.includes(remedy) ? closedByRule(remedy, kind, target, { rows, children, asOf: localIso(now), rules: RULES }) : undefined;

/** Each guard over the order, passed or closed; none without a row. */
export function guardsOf({ remedy, amountFen, sends, refundNo }: Guarded, { target, children, others, given }: Grounds): RemedyView['guards'] {
  if (!target) return [];
  // what was sent already is only sent again under its own number: two unknown ones must not wait for each other
  const open = sends ? undefined : others.find(isUndecided);
  // what is under way counts like goodwill: given, and on no row yet
  const goodwillFen = given.reduce((sum, other) => sum + other.amountFen, 0);
  return [...guardsFor(remedy, amountFen, target, children, { goodwillFen, ...(open ? { unknownRefundNo: open.refundNo } : {}), ...(refundNo ? { refundNo } : {}) })];
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

/** @throws Problem closed_by_rule, naming the section */
export function refuseByRule(closed: RuleClosed | undefined): void {
  if (closed) throw new Problem('remedy.closed_by_rule', { section: closed.rule.split(' ')[0]! }, [], { closed });
}

/** @throws Problem guard_failed, naming the first guard that closes it */
export function refuseOn(guards: RemedyView['guards']): void {
  const failed = guards.find(guard => !guard.passed);
  if (failed) throw new Problem('remedy.guard_failed', { guard: failed.guard }, [], { guards });
}
