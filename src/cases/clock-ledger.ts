import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ClockEventView, ClockKind } from '../contract/index.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add, change } from '../platform/database/sql.js';
import { CalendarBooks } from './calendar-books.js';
import type { VersionedCalendar } from './calendars/calendars.js';
import { Breaches } from './breaches.js';
import { CaseClock } from './case-clock.entity.js';
import { Case } from './case.entity.js';
import { ClockEventRow } from './clock-event.entity.js';
import { ClockSheet, fieldsOf } from './clock-sheet.js';
import { isOpen, SHIPPED_CALENDAR } from './clock-time.js';

const CHANGES: ClockEventView['what'][] = ['retargeted', 'recalendared', 'extended', 'merged'];

/** Reads the clocks of a case into a sheet and writes what was done: rows, events, escalations and the case’s next date in one transaction. */
@Injectable()
export class ClockLedger {
  constructor(
    private readonly clock: Clock,
    private readonly calendars: CalendarBooks,
    private readonly breaches: Breaches,
  ) {}

  of(tx: Tx, caseIds: string | string[]): Promise<CaseClock[]> {
    return tx.find(CaseClock, { where: { caseId: In([caseIds].flat()) }, order: { startedAt: 'ASC', id: 'ASC' } });
  }

  /** @param more calendars that clocks are going to count in @param beside clocks of another case that are looked at as well */
  async sheet(tx: Tx, caseId: string, rows: CaseClock[], more: readonly VersionedCalendar[] = [], beside: readonly CaseClock[] = []): Promise<ClockSheet> {
    return new ClockSheet(caseId, rows, await this.calendars.book(tx, [...rows, ...beside], more), this.clock.now());
  }

  serving(tx: Tx, kinds: readonly ClockKind[]): Promise<Map<ClockKind, VersionedCalendar>> {
    return this.calendars.serving(tx, kinds);
  }

  /** What changed the dates of these clocks, by clock, oldest first. */
  async changes(tx: Tx, clocks: readonly CaseClock[]): Promise<Map<string, ClockEventView[]>> {
    const clockIds = clocks.filter(hasChanged).map(row => row.id);
    if (!clockIds.length) return new Map();
    const events = await tx.find(ClockEventRow, { where: { clockId: In(clockIds), what: In(CHANGES) }, order: { seq: 'ASC' } });
    const views = new Map<string, ClockEventView[]>();
    for (const { clockId, at, what, cause, dueAt } of events) {
      const view = { at: at.toISOString(), what: what as ClockEventView['what'], cause, ...(dueAt && { dueAt: dueAt.toISOString() }) };
      views.set(clockId, [...(views.get(clockId) ?? []), view]);
    }
    return views;
  }

  /** The rows and what was done to them. */
  async keep(tx: Tx, sheet: ClockSheet): Promise<void> {
    if (sheet.fresh.length) await add(tx, CaseClock, sheet.fresh);
    for (const row of sheet.changed) {
      const { id, caseId, cycle, nextRungAt, version } = row;
      await change(tx, CaseClock, { id }, { ...fieldsOf(row), caseId, cycle, nextRungAt, version });
    }
    if (sheet.events.length) await add(tx, ClockEventRow, sheet.events);
  }

  /** ... with what the case shows of them, and breaches escalated. @returns whether something was escalated */
  async settle(tx: Tx, found: Case, sheet: ClockSheet): Promise<boolean> {
    await this.keep(tx, sheet);
    const risen = await this.breaches.escalate(tx, found, sheet.late);
    const fields = { nextDueAt: sheet.nextDueAt, ...risen };
    const isSame = found.nextDueAt?.getTime() === fields.nextDueAt?.getTime() && risen.level === undefined;
    Object.assign(found, fields);
    if (!isSame) await change(tx, Case, { id: found.id }, fields);
    return risen.level !== undefined;
  }
}

/** Whether it has more events than starting, pausing, climbing, passing and ending explain: most clocks are not asked about. */
function hasChanged(row: CaseClock): boolean {
  const plain = row.segments.length + row.nextRung + Number(!isOpen(row)) + Number(row.state === 'breached');
  return row.version !== plain || row.segments.some(segment => (segment.calendar ?? SHIPPED_CALENDAR) !== row.calendar);
}
