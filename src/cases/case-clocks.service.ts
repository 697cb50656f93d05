import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CaseKind, CaseStatus, ClockKind, Step } from '../contract/index.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add, change } from '../platform/database/sql.js';
import { defineProblems, Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { chinaCalendar } from './calendar.js';
import { CaseClock } from './case-clock.entity.js';
import { Case } from './case.entity.js';
import { clockActsFor, type ClockAct } from './clock-acts.js';
import { policyById, policyFor } from './clock-policies.js';
import { breach, isOpen, meet, pause, resume, rungAt, startClock, stop, type Clock as PureClock } from './clocks.js';

defineProblems({
  'clock.not_found': { status: 404, zh: '没有找到这个时限', en: 'There is no such clock' },
  'clock.not_extendable': { status: 409, zh: '这个时限不能延期', en: 'This clock cannot be extended' },
  'clock.too_late': { status: 409, zh: '期限已过，不能再延期', en: 'The date has passed; it can no longer be extended' },
  'clock.beyond_hard_stop': { status: 409, zh: '超过最长期限', en: 'This is beyond the hard stop' },
});

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

  /** The latest date the clock may be extended to; null where it may not be. */
  async extensionLimit(_tx: Tx, row: CaseClock): Promise<Date | null> {
    const limits: Partial<Record<ClockKind, number>> = { outcome: 30, regulator: 60 };
    const days = limits[row.kind];
    return days && row.state === 'running' && row.dueAt ? new Date(row.startedAt.getTime() + days * 24 * 3600_000) : null;
  }

  async extend(tx: Tx, found: Case, clockId: string, until: Date, cause: string): Promise<CaseClock> {
    const rows = await this.of(tx, found.id);
    const row = rows.find(one => one.id === clockId);
    if (!row) throw new Problem('clock.not_found');
    const limit = await this.extensionLimit(tx, row);
    if (!limit || !row.dueAt || until <= row.dueAt) throw new Problem('clock.not_extendable', { cause });
    if (row.dueAt <= this.clock.now()) throw new Problem('clock.too_late');
    if (until > limit) throw new Problem('clock.beyond_hard_stop');
    const minutes = (from: Date, to: Date) => (row.basis === 'working' ? chinaCalendar.workingMinutes(from, to) : (to.getTime() - from.getTime()) / 60_000);
    row.targetMinutes += Math.round(minutes(row.dueAt, until));
    await change(tx, CaseClock, { id: row.id }, { targetMinutes: row.targetMinutes });
    await this.keep(tx, row, { ...row, dueAt: until });
    await this.markNext(tx, found, rows);
    return row;
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
