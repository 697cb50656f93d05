import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CaseKind, CaseStatus, ClockKind, Step } from '../contract/index.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add, change } from '../platform/database/sql.js';
import { newId } from '../platform/ids.js';
import { chinaCalendar } from './calendar.js';
import { CaseClock } from './case-clock.entity.js';
import { Case } from './case.entity.js';
import { clockActsFor, type ClockAct } from './clock-acts.js';
import { policyById, policyFor } from './clock-policies.js';
import { breach, isOpen, meet, pause, resume, rungAt, startClock, stop, type Clock as PureClock } from './clocks.js';

type ClockState = PureClock & { nextRung: number };

/** Keeps a case's clocks in step with its moves; the arithmetic is in `clocks.ts`. */
@Injectable()
export class CaseClocks {
  constructor(private readonly clock: Clock) {}

  /** Called by every move, in its transaction. */
  async follow(tx: Tx, found: Case, from: CaseStatus | null, step: Step): Promise<void> {
    const acts = clockActsFor(from, step, found.status);
    if (acts.length) await this.act(tx, found, acts, step);
  }

  /** The merchant was given a substantive answer. */
  meetFirstAnswer(tx: Tx, found: Case): Promise<void> {
    return this.act(tx, found, [['meet', 'first_answer']], 'message');
  }

  of(tx: Tx, caseIds: string | string[]): Promise<CaseClock[]> {
    return tx.find(CaseClock, { where: { caseId: In([caseIds].flat()) }, order: { startedAt: 'ASC', id: 'ASC' } });
  }

  /** Goes to the next rung; the last one marks the breach, also when earlier ones come late. */
  async climb(tx: Tx, row: CaseClock): Promise<void> {
    const isLast = row.nextRung === policyById(row.policy).rungs.length - 1;
    await this.keep(tx, row, { ...(isLast ? passed(row, this.clock.now()) : row), nextRung: row.nextRung + 1 });
  }

  private async act(tx: Tx, found: Case, acts: readonly ClockAct[], cause: string): Promise<void> {
    const rows = await this.of(tx, found.id);
    for (const [verb, kind] of acts) {
      if (verb === 'start') rows.push(await this.start(tx, found, kind, rows));
      else await this.turn(tx, rows.filter(row => row.kind === kind && isOpen(row)), verb, cause);
    }
    await this.markNext(tx, found, rows);
  }

  private async turn(tx: Tx, rows: CaseClock[], verb: Exclude<ClockAct[0], 'start'>, cause: string): Promise<void> {
    const now = this.clock.now();
    const turns = {
      // a date that passed unswept is still a breach
      meet: (row: CaseClock) => meet(passed(row, now), now),
      stop: (row: CaseClock) => stop(passed(row, now), now),
      pause: (row: CaseClock) => pause(row, now, cause),
      resume: (row: CaseClock) => resume(row, now, cause, chinaCalendar),
    };
    for (const row of rows) await this.keep(tx, row, { ...row, ...turns[verb](row) });
  }

  private async start(tx: Tx, found: Case, kind: ClockKind, rows: CaseClock[]): Promise<CaseClock> {
    const now = this.clock.now();
    const fresh = startClock(kind, policyFor(kind, found.kind as CaseKind), now, chinaCalendar);
    const cycle = rows.filter(row => row.kind === kind).length + 1;
    const row: CaseClock = { ...fresh, id: newId(now), caseId: found.id, cycle, nextRung: 0, nextRungAt: null, version: 1, metAt: null };
    row.nextRungAt = nextRungAt(row);
    await add(tx, CaseClock, row);
    return row;
  }

  private async keep(tx: Tx, row: CaseClock, next: ClockState): Promise<void> {
    const { state, segments, dueAt, metAt, nextRung } = next;
    const fields = { state, segments, dueAt, metAt: metAt ?? null, nextRung, version: row.version + 1 };
    Object.assign(row, fields);
    row.nextRungAt = nextRungAt(row);
    await change(tx, CaseClock, { id: row.id }, { ...fields, nextRungAt: row.nextRungAt });
  }

  private async markNext(tx: Tx, found: Case, rows: CaseClock[]): Promise<void> {
    const dues = rows.filter(row => isOpen(row) && row.state !== 'paused' && row.dueAt).map(row => row.dueAt!.getTime());
    found.nextDueAt = dues.length ? new Date(Math.min(...dues)) : null;
    await change(tx, Case, { id: found.id }, { nextDueAt: found.nextDueAt });
  }
}

/** A date of ours that has passed is a breach; the merchant's own dates only run out. */
const passed = (row: CaseClock, now: Date): CaseClock =>
  policyById(row.policy).rungs.some(rung => rung.then === 'clock_passed') ? { ...row, ...breach(row, now), metAt: row.metAt } : row;

/** When the clock's next rung is reached; null when a pause came first or none is left. */
function nextRungAt(row: CaseClock): Date | null {
  const rung = policyById(row.policy).rungs[row.nextRung];
  return rung && isOpen(row) ? rungAt(row, rung.share, chinaCalendar) : null;
}
