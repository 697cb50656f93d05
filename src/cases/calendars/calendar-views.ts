import { Injectable } from '@nestjs/common';
import { CLOCKS, type CalendarAssignmentView, type CalendarDetail, type CalendarVersionView, type CalendarsView } from '../../contract/index.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { CalendarAssignment, CalendarVersion } from './calendar.entity.js';
import { calendarFor, Calendars, type InForce } from './calendars.js';
import { OFFICE, SHIPPED, yearsOf } from './content.js';
import { missingYears } from './missing-years.js';
import { shippedView, signedView } from './signed-views.js';

/** Versions as the reader may act on them. */
@Injectable()
export class CalendarViews {
  constructor(
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  async all(tx: Tx, actor: Actor): Promise<CalendarsView> {
    const inForce = await this.calendars.all(tx);
    const rows = await tx.find(CalendarVersion, { order: { createdAt: 'DESC', version: 'DESC' } });
    const versions = [...rows.map(row => versionView(row, inForce, actor)), shippedOffice(inForce)];
    const known = versions.filter(({ state }) => state === 'in_force').map(({ calendar, years }) => ({ calendar, years }));
    return { versions, assignments: await this.assignments(tx, inForce, actor), missing: missingYears(known, this.clock.now()) };
  }

  /** One version with all it says. @throws Problem request.not_found */
  async one(tx: Tx, calendarId: string, version: number, actor: Actor): Promise<CalendarDetail> {
    if (calendarId === OFFICE && version === 0) return { ...shippedOffice(await this.calendars.all(tx)), week: SHIPPED.week, days: SHIPPED.days };
    const row = await tx.findOneBy(CalendarVersion, { calendarId, version });
    if (!row) throw new Problem('request.not_found');
    return this.detail(tx, row, actor);
  }

  async detail(tx: Tx, row: CalendarVersion, actor: Actor): Promise<CalendarDetail> {
    return { ...versionView(row, await this.calendars.all(tx), actor), week: row.week, days: row.days };
  }

  async assignments(tx: Tx, inForce: InForce, actor: Actor): Promise<CalendarAssignmentView[]> {
    const rows = await tx.find(CalendarAssignment, { order: { version: 'DESC' } });
    const shipped = { ...shippedView(inForce.assignment), serves: CLOCKS.map(clock => ({ clock, calendar: calendarFor({ serves: [] }, clock) })) };
    return [...rows.map(row => ({ ...signedView(row, inForce.assignment, actor), serves: row.serves })), shipped];
  }
}

const numberInForce = (inForce: InForce, calendarId: string): number => inForce.versions.get(calendarId) ?? 0;

const versionView = (row: CalendarVersion, inForce: InForce, actor: Actor): CalendarVersionView => ({
  ...signedView(row, numberInForce(inForce, row.calendarId), actor), calendar: row.calendarId, name: row.name, zone: row.zone, years: yearsOf(row.days),
});

const shippedOffice = (inForce: InForce): CalendarVersionView => ({
  ...shippedView(numberInForce(inForce, OFFICE)), calendar: OFFICE, name: SHIPPED.name, zone: SHIPPED.zone, years: yearsOf(SHIPPED.days),
});
