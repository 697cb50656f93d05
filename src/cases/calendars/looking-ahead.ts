import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CLOCKS, type CalendarContent, type CalendarPreview, type ClockKind, type DerivationView, type DraftAssignment, type TryCalendar } from '../../contract/index.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { WORKING_DAY_MINUTES, type Calendar } from '../calendar.js';
import { CalendarBooks } from '../calendar-books.js';
import { CaseClock } from '../case-clock.entity.js';
import { Case } from '../case.entity.js';
import { calendarFor, Calendars } from './calendars.js';
import { checked } from './check-content.js';
import { calendarOf, OFFICE } from './content.js';
import { derivationOf } from './derivation.js';
import { preview, type NamedClock } from './preview.js';

/** What a calendar would do, before it does it; nothing is kept. */
@Injectable()
export class LookingAhead {
  constructor(
    private readonly calendars: Calendars,
    private readonly books: CalendarBooks,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem request.invalid naming each field that is wrong */
  async draft(tx: Tx, calendarId: string, asked: CalendarContent): Promise<CalendarPreview> {
    const next = calendarOf(checked(asked));
    const all = await this.calendars.all(tx);
    const served = CLOCKS.filter(kind => calendarFor(all, kind) === calendarId);
    return this.preview(tx, served, next);
  }

  /** @throws Problem not_found for a calendar without a version in force */
  async assignment(tx: Tx, { serves }: Pick<DraftAssignment, 'serves'>): Promise<CalendarPreview> {
    const all = await this.calendars.all(tx);
    const parts: CalendarPreview[] = [];
    for (const { clock, calendar } of serves.filter(one => calendarFor(all, one.clock) !== one.calendar)) {
      const next = await this.calendars.byId(tx, `${calendar}@${all.versions.get(calendar) ?? 0}`);
      parts.push(await this.preview(tx, [clock], next.calendar));
    }
    return parts.reduce(together, { clocks: 0, earlier: 0, later: 0, moves: [] });
  }

  /** @throws Problem request.invalid for a draft that cannot be, not_found for a calendar without a version in force */
  async derivation(tx: Tx, calendarId: string, { from, workingDays, draft }: TryCalendar): Promise<DerivationView> {
    const minutes = workingDays * WORKING_DAY_MINUTES;
    if (draft) return derivationOf(calendarOf(checked(draft)), new Date(from), minutes);
    const version = (await this.calendars.all(tx)).versions.get(calendarId);
    if (version === undefined && calendarId !== OFFICE) throw new Problem('request.not_found');
    const { id, calendar } = await this.calendars.byId(tx, `${calendarId}@${version ?? 0}`);
    return { ...derivationOf(calendar, new Date(from), minutes), calendar: id };
  }

  private async preview(tx: Tx, kinds: readonly ClockKind[], next: Calendar): Promise<CalendarPreview> {
    const running = await this.running(tx, kinds);
    return preview(running, next, this.clock.now(), await this.books.book(tx, running.map(({ clock }) => clock)));
  }

  private async running(tx: Tx, kinds: readonly ClockKind[]): Promise<NamedClock[]> {
    if (!kinds.length) return [];
    const rows = await tx.find(CaseClock, { where: { state: 'running', basis: 'working', kind: In([...kinds]) } });
    const cases = new Map<string, Pick<Case, 'id' | 'caseNo' | 'merchantName'>>();
    for (let start = 0; start < rows.length; start += 500) {
      const id = In(rows.slice(start, start + 500).map(row => row.caseId));
      for (const found of await tx.find(Case, { where: { id }, select: { id: true, caseNo: true, merchantName: true } })) cases.set(found.id, found);
    }
    return rows.flatMap(row => {
      const found = cases.get(row.caseId);
      return found ? [{ clock: row, caseId: found.id, caseNo: found.caseNo, merchantName: found.merchantName }] : [];
    });
  }
}

const together = (left: CalendarPreview, right: CalendarPreview): CalendarPreview => ({
  clocks: left.clocks + right.clocks, earlier: left.earlier + right.earlier, later: left.later + right.later,
  moves: [...left.moves, ...right.moves].slice(0, 50),
});
