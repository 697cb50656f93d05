import { Injectable } from '@nestjs/common';
import type { CaseStatus, ClockEventView, ClockKind, Priority, Step } from '../contract/index.js';
import { localIso } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { Problem } from '../platform/http/problem.js';
import { OUTSIDE } from './breaches.js';
import type { VersionedCalendar } from './calendars/calendars.js';
import type { CaseClock } from './case-clock.entity.js';
import type { Case } from './case.entity.js';
import { clockActsFor, type ClockAct } from './clock-acts.js';
import { extensionLimit, promisedAt } from './clock-changes.js';
import { ClockLedger } from './clock-ledger.js';
import './clocks.problems.js';
import { policyAt, policyFor } from './clock-policies.js';
import type { ClockSheet } from './clock-sheet.js';
import { isDue, isOpen, remainingMinutes, rungAt } from './clocks.js';

const DONE = { meet: 'met', stop: 'stopped', pause: 'paused', resume: 'resumed' } as const;

/** Keeps a case's clocks in step with its moves; the arithmetic is in `clocks.ts`, the callers hold the case. */
@Injectable()
export class CaseClocks {
  constructor(private readonly ledger: ClockLedger) {}

  /** Called by every move, in its transaction. */
  async follow(tx: Tx, found: Case, from: CaseStatus | null, step: Step): Promise<void> {
    const acts = clockActsFor(from, step, found.status);
    if (acts.length) await this.act(tx, found, acts, step, from === null ? [] : undefined);
  }

  /** The merchant was given a substantive answer. */
  meetFirstAnswer(tx: Tx, found: Case): Promise<void> {
    return this.act(tx, found, [['meet', 'first_answer']], 'message');
  }

  of(tx: Tx, caseIds: string | string[]): Promise<CaseClock[]> {
    return this.ledger.of(tx, caseIds);
  }

  /** What changed the dates of these clocks, by clock, oldest first. */
  changes(tx: Tx, clocks: readonly CaseClock[]): Promise<Map<string, ClockEventView[]>> {
    return this.ledger.changes(tx, clocks);
  }

  /** Goes to the next rung; the last one marks the breach, which whoever fires the rung escalates in this transaction. */
  async climb(tx: Tx, row: CaseClock): Promise<void> {
    const sheet = await this.ledger.sheet(tx, row.caseId, [row]);
    sheet.climb(row);
    await this.ledger.keep(tx, sheet);
  }

  /** Minutes left in the clock's own basis; negative once passed. */
  async remaining(tx: Tx, row: CaseClock): Promise<number> {
    const { now, calendars } = await this.ledger.sheet(tx, row.caseId, [row]);
    return remainingMinutes(row, now, calendars);
  }

  /** When a share of the target is used; null where a pause or the end came before it. */
  async instantOf(tx: Tx, row: CaseClock, share: number): Promise<Date | null> {
    const { calendars } = await this.ledger.sheet(tx, row.caseId, [row]);
    return rungAt(row, share, calendars);
  }

  /** A complaint that the regulator forwarded: 15 calendar days from its receipt, never paused. One that is late already is breached and escalated at once. */
  async startRegulator(tx: Tx, found: Case, receivedAt: Date): Promise<CaseClock> {
    return this.startOutside(tx, found, 'regulator', { at: receivedAt });
  }

  /** An item of the network: its due date came with it and is never computed; `merchantDue` of `clock-view.ts` gives the earlier date for the merchant. */
  async startNetwork(tx: Tx, found: Case, receivedAt: Date, due: Date): Promise<CaseClock> {
    return this.startOutside(tx, found, 'network', { at: receivedAt, importedDue: due });
  }

  /** Once, before its date, to a later one up to the hard stop. @throws Problem clock.not_found, clock.not_extendable, clock.too_late, clock.not_later, clock.beyond_hard_stop */
  async extend(tx: Tx, found: Case, clockId: string, until: Date, cause: string): Promise<CaseClock> {
    const sheet = await this.sheet(tx, found);
    const row = clockOf(sheet, clockId);
    refuseExtension(row, until, sheet);
    sheet.act(row, { what: 'extended', cause, date: until });
    await this.ledger.settle(tx, found, sheet);
    return row;
  }

  /** Whether it could be given this date now. @throws Problem as `extend` does */
  async checkExtension(tx: Tx, found: Case, clockId: string, until: Date): Promise<CaseClock> {
    const sheet = await this.sheet(tx, found);
    const row = clockOf(sheet, clockId);
    refuseExtension(row, until, sheet);
    return row;
  }

  /** The hard stop as a date; null when the clock cannot be extended (any more). */
  async extensionLimit(tx: Tx, row: CaseClock): Promise<Date | null> {
    const { now, calendars } = await this.ledger.sheet(tx, row.caseId, [row]);
    return extensionLimit(row, now, calendars);
  }

  /** Ends one clock that no step ends, e.g. the regulator was answered. A date that passed before is a breach and escalated. @throws Problem clock.not_found */
  async end(tx: Tx, found: Case, clockId: string, verb: 'meet' | 'stop', cause: string): Promise<CaseClock> {
    const sheet = await this.sheet(tx, found);
    const row = clockOf(sheet, clockId);
    sheet.act(row, { what: DONE[verb], cause });
    await this.ledger.settle(tx, found, sheet);
    return row;
  }

  /** Outcome clocks that run take the target of the case's present priority; time used stays. @returns whether something was breached by it */
  async prioritise(tx: Tx, found: Case, priority: Priority): Promise<boolean> {
    const sheet = await this.sheet(tx, found);
    for (const row of sheet.open()) sheet.act(row, { what: 'retargeted', cause: `priority_${priority}`, policy: policyAt(row.policy, priority).id });
    return this.ledger.settle(tx, found, sheet);
  }

  /** Open clocks of these kinds go on in these calendars. @returns whether something that had passed unseen was escalated */
  async recalendar(tx: Tx, found: Case, serving: ReadonlyMap<ClockKind, VersionedCalendar>): Promise<boolean> {
    const sheet = await this.ledger.sheet(tx, found.id, await this.of(tx, found.id), [...serving.values()]);
    for (const row of sheet.open()) {
      const next = serving.get(row.kind);
      if (next && row.state !== 'breached') sheet.act(row, { what: 'recalendared', cause: 'calendar', calendar: next.id });
    }
    return this.ledger.settle(tx, found, sheet);
  }

  /**
   * Two cases become one: the earliest dates hold, never a later one. Items of the regulator and of the network, and an outcome that only
   * `from` still promises, move over as they are; what else runs in `from` stops. The caller ends `from`.
   */
  async merge(tx: Tx, into: Case, from: Case): Promise<void> {
    const [mine, theirs] = [await this.of(tx, into.id), await this.of(tx, from.id)];
    const sheet = await this.ledger.sheet(tx, into.id, mine, [], theirs);
    const left = await this.ledger.sheet(tx, from.id, theirs);
    for (const row of left.open()) {
      const [same] = sheet.open(row.kind);
      if (OUTSIDE.includes(row.kind) || (row.kind === 'outcome' && !same)) {
        left.release(row);
        sheet.adopt(row);
        continue;
      }
      if (same) sheet.act(same, { what: 'merged', cause: 'merged', date: promisedAt(row, sheet.now, sheet.calendars) });
      left.act(row, { what: 'stopped', cause: 'merged' });
    }
    await this.ledger.settle(tx, from, left);
    await this.ledger.settle(tx, into, sheet);
  }

  private async sheet(tx: Tx, found: Case): Promise<ClockSheet> {
    return this.ledger.sheet(tx, found.id, await this.of(tx, found.id));
  }

  private async startOutside(tx: Tx, found: Case, kind: 'regulator' | 'network', start: { at: Date; importedDue?: Date }): Promise<CaseClock> {
    const calendar = (await this.ledger.serving(tx, [kind])).get(kind)!;
    const sheet = await this.ledger.sheet(tx, found.id, await this.of(tx, found.id), [calendar]);
    const row = sheet.start(policyFor(kind, found.kind), { ...start, calendar: calendar.id });
    await this.ledger.settle(tx, found, sheet);
    return row;
  }

  private async act(tx: Tx, found: Case, acts: readonly ClockAct[], cause: string, known?: CaseClock[]): Promise<void> {
    const kinds = acts.filter(([verb]) => verb === 'start').map(([, kind]) => kind);
    const serving = kinds.length ? await this.ledger.serving(tx, kinds) : new Map<ClockKind, VersionedCalendar>();
    const sheet = await this.ledger.sheet(tx, found.id, known ?? (await this.of(tx, found.id)), [...serving.values()]);
    for (const [verb, kind] of acts) {
      if (verb === 'start') sheet.start(policyFor(kind, found.kind, found.priority), { at: sheet.now, calendar: serving.get(kind)!.id });
      else for (const row of sheet.open(kind)) sheet.act(row, { what: DONE[verb], cause });
    }
    if (cause === 'reopen') sheet.recall();
    await this.ledger.settle(tx, found, sheet);
  }
}

function clockOf(sheet: ClockSheet, clockId: string): CaseClock {
  const row = sheet.rows.find(one => one.id === clockId);
  if (!row) throw new Problem('clock.not_found');
  return row;
}

function refuseExtension(row: CaseClock, until: Date, { now, calendars }: ClockSheet): void {
  if (isOpen(row) && (row.state === 'breached' || isDue(row, now))) throw new Problem('clock.too_late');
  const limit = extensionLimit(row, now, calendars);
  if (!limit) throw new Problem('clock.not_extendable');
  if (until > limit) throw new Problem('clock.beyond_hard_stop', { hardStop: localMinute(limit) });
  if (until <= row.dueAt!) throw new Problem('clock.not_later', { due: localMinute(row.dueAt!) });
}

/** `2026-10-16 10:24`, for a person */
const localMinute = (at: Date): string => localIso(at).slice(0, 16).replace('T', ' ');
