import { Injectable } from '@nestjs/common';
import type { CaseStatus, Step } from '../contract/index.js';
import { Audit } from '../platform/audit/audit.js';
import { fingerprint } from '../platform/canonical.js';
import { Clock, localDay } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add, change, isPostgres, sql } from '../platform/database/sql.js';
import { SYSTEM, type Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { Live } from '../platform/live/live.js';
import { caseNumber, parseCaseNumber } from './case-number.js';
import { Case } from './case.entity.js';
import { CaseClocks } from './case-clocks.service.js';
import './cases.problems.js';
import { CaseEffects } from './effects.js';
import { QUIET_STEPS, stoppedByLaw } from './law-hold/stopped.js';
import { EFFECTS, rowFor } from './lifecycle.js';
import { sees } from './policy.js';
import type { Line } from './timeline.service.js';

/** What a caller may set when it opens a case; the rest begins empty. */
export type Opening = Pick<Case, 'kind' | 'channel' | 'mid' | 'merchantName' | 'tid' | 'terminal' | 'claim' | 'claimedFen' | 'ruleVersion'>;

export interface Moving {
  /** columns that change with the step */
  set?: Partial<Case>;
  /** what the timeline says beside the step */
  line?: Line;
}

/** The heart: `open` and `move` are the only writers of a status. */
@Injectable()
export class Cases {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly live: Live,
    private readonly after: CaseEffects,
    private readonly clocks: CaseClocks,
  ) {}

  /** By id or case number, with or without dashes. @throws Problem `case.not_found`, also for what the actor may not see */
  async get(tx: Tx, idOrNumber: string, actor?: Actor): Promise<Case> {
    const caseNo = parseCaseNumber(idOrNumber);
    // on Postgres two who change one case take turns, so that the second sees what the first did
    const lock = isPostgres(tx) && tx.queryRunner?.isTransactionActive ? { lock: { mode: 'pessimistic_write' as const } } : {};
    const found = await tx.findOne(Case, { where: caseNo ? { caseNo } : { id: idOrNumber }, ...lock });
    if (!found || (actor && !sees(actor, found))) throw new Problem('case.not_found');
    return found;
  }

  /** Opens a case with its clocks, timeline, audit and ledger rows in the caller's transaction. */
  async open(tx: Tx, opening: Opening, actor: Actor): Promise<Case> {
    const now = this.clock.now();
    const found: Case = { ...BLANK, ...opening, id: newId(now), caseNo: await this.nextNumber(tx, now), receivedAt: now, updatedAt: now };
    await add(tx, Case, found);
    await this.record(tx, found, null, 'submit', actor, {});
    return found;
  }

  /** The only place a case changes status. The caller owns the transaction. @throws Problem step_not_open, not_yours_to_move, held_by_law, moved_meanwhile */
  async move(tx: Tx, found: Case, step: Step, actor: Actor, moving: Moving = {}): Promise<Case> {
    const row = rowFor(found.status, step);
    if (!row) throw new Problem('case.step_not_open', { status: found.status, step });
    if (!row[3].includes(actor.role)) throw new Problem('case.not_yours_to_move', { step });
    // in the words of a closed step, so that a merchant learns of no hold
    if (stoppedByLaw(found, step)) throw new Problem(actor.role === 'merchant' ? 'case.step_not_open' : 'case.held_by_law', { step });
    const from = found.status, wasHeld = found.heldByLaw;
    const fields = { ...statusFields(from, row[2], this.clock.now()), ...moving.set, version: found.version + 1 };
    await this.update(tx, found, fields);
    if (found.heldByLaw && !wasHeld) await this.after.holds.begin(tx, found.id, 'review', '', actor);
    await this.record(tx, found, from, step, actor, moving);
    return found;
  }

  /** Changes columns that are not the status, guarded by the version. @throws Problem moved_meanwhile */
  async amend(tx: Tx, found: Case, fields: Partial<Omit<Case, 'status'>>, actor: Actor, action: string): Promise<Case> {
    const more = { ...fields, updatedAt: this.clock.now(), version: found.version + 1 };
    await this.update(tx, found, more);
    await this.audit.append(tx, actor, action, `case:${found.id}`, { version: found.version, change: fingerprint(fields) });
    this.announce(found);
    return found;
  }

  /** What other rooms found out beside the case: the version stays, since nothing that a person decides on has moved. */
  async note(tx: Tx, found: Case, fields: Pick<Case, 'papers'>, action: string): Promise<void> {
    await change(tx, Case, { id: found.id }, fields);
    Object.assign(found, fields);
    await this.audit.append(tx, SYSTEM, action, `case:${found.id}`, { version: found.version, change: fingerprint(fields) });
    this.announce(found);
  }

  /** Something happened that is no step; whoever should hear of it is told. @param about what can come several times while the case stands still, e.g. a clock */
  tell(tx: Tx, found: Case, event: string, about?: string): Promise<void> {
    const subject = [found.id, found.version, event, about].filter(part => part !== undefined).join(':');
    return this.after.jobs.enqueue(tx, EFFECTS.TELL, subject, { caseId: found.id, version: found.version, step: event, ...(about && { about }) });
  }

  /** Open pages read the case again. */
  announce({ id, version, mid }: Case): void {
    this.live.announce({ topic: 'case', id, version, mid });
  }

  /** Something was said or a date came nearer: the trigger table is asked again. */
  screen(tx: Tx, found: Case, cause: string): Promise<void> {
    return this.after.jobs.enqueue(tx, EFFECTS.SCREEN, `${found.id}:${cause}`, { caseId: found.id, version: found.version });
  }

  private async update(tx: Tx, found: Case, fields: Partial<Case>): Promise<void> {
    const changed = await change(tx, Case, { id: found.id, version: found.version }, fields);
    if (changed !== 1) throw new Problem('case.moved_meanwhile');
    Object.assign(found, fields);
  }

  private async record(tx: Tx, found: Case, from: CaseStatus | null, step: Step, actor: Actor, { line, set }: Moving): Promise<void> {
    await this.clocks.follow(tx, found, from, step);
    if (found.level !== 'agent') await this.after.escalations.follow(tx, found, step, actor);
    const quiet = found.heldByLaw && QUIET_STEPS.includes(step) ? { audience: 'staff' as const } : {};
    await this.after.timeline.step(tx, found, from, step, actor, { ...line, ...quiet });
    await this.audit.append(tx, actor, `case.${step}`, `case:${found.id}`, { version: found.version, from, to: found.status, change: fingerprint(set ?? {}) });
    const [, , , , then] = rowFor(from, step)!;
    await this.after.jobs.enqueueAll(tx, then, `${found.id}:${found.version}`, { caseId: found.id, version: found.version, step });
    this.announce(found);
  }

  private async nextNumber(tx: Tx, now: Date): Promise<string> {
    const day = localDay(now);
    const conflict = `INSERT INTO "case_serial" ("day", "last") VALUES (?, 1) ON CONFLICT ("day") DO UPDATE SET "last" = "case_serial"."last" + 1 RETURNING "last"`;
    const [row] = await sql<{ last: number }>(tx, conflict, [day]);
    return caseNumber(now, Number(row!.last));
  }
}

function statusFields(from: CaseStatus, to: CaseStatus, now: Date): Partial<Case> {
  const ended = to === 'closed' || to === 'withdrawn';
  return {
    status: to, updatedAt: now, endedAt: ended ? now : null,
    ...(to === 'legal_review' ? { referredToLegal: true, heldByLaw: true, level: 'legal' as const } : {}),
    ...(from === 'awaiting_merchant' ? { question: null } : {}),
    ...(to === 'in_review' || to === 'investigating' ? { approved: false } : {}),
    // a ruling resolves without approving what was proposed before it
    ...(to === 'executing' || (from === 'proposed' && to === 'resolved') ? { approved: true } : {}),
    ...(from === 'on_hold' ? { holdReason: null, holdAt: null } : {}),
  };
}

const BLANK = {
  version: 1, status: 'investigating' as const, provenKind: null, proposedFen: 0, returnedFen: 0, returnedBeforeFen: null, writtenOffFen: 0, targetLogNo: null, pickedLogNo: null,
  remedy: null, proposal: null, approved: false, question: null, papers: null, ownerId: null, level: 'agent' as const, priority: 'normal' as const, referredToLegal: false, holdReason: null, holdAt: null, heldByLaw: false,
  lookups: 0, rejections: 0, reopenings: 0, nextDueAt: null, endedAt: null,
};
