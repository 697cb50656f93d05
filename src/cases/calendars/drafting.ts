import { Injectable } from '@nestjs/common';
import type { CalendarDetail, DraftCalendar } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import { add } from '../../platform/database/sql.js';
import { maskCardData } from '../../platform/guard/card-data.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Drafts } from '../../platform/versions/drafts.js';
import { CalendarHead, CalendarVersion } from './calendar.entity.js';
import { CalendarViews } from './calendar-views.js';
import { Calendars } from './calendars.js';
import { checked } from './check-content.js';
import { byDay } from './content.js';

const NAMES = { subject: 'calendar_version', problems: 'calendar' };

/** Versions of a calendar: one writes a draft, another puts it in force; what was in force never changes. */
@Injectable()
export class CalendarDrafting {
  constructor(
    private readonly calendars: Calendars,
    private readonly acts: Drafts,
    private readonly views: CalendarViews,
    private readonly jobs: JobQueue,
  ) {}

  /** A first draft of a new name makes the calendar. @throws Problem request.invalid naming each field that is wrong */
  async draft(tx: Tx, calendarId: string, asked: DraftCalendar, actor: Actor): Promise<CalendarDetail> {
    const { name, zone, week, days } = checked(asked);
    const [last] = await tx.find(CalendarVersion, { where: { calendarId }, order: { version: 'DESC' }, take: 1, select: { id: true, version: true } });
    const signed = this.acts.begin(actor, { version: (last?.version ?? 0) + 1, basedOn: await this.inForce(tx, calendarId), note: asked.note });
    if (!(await tx.existsBy(CalendarHead, { id: calendarId }))) await add(tx, CalendarHead, { id: calendarId, createdAt: signed.createdAt });
    const row: CalendarVersion = { ...signed, calendarId, name: maskCardData(name).text, zone, week, days: days.map(maskedDay).sort(byDay) };
    await this.acts.keep(tx, CalendarVersion, row, actor, NAMES);
    return this.views.detail(tx, row, actor);
  }

  /** Puts a draft in force; clocks hear of it by a job. @throws Problem not_found, not_a_draft, needs_another, overtaken */
  async enforce(tx: Tx, id: string, actor: Actor): Promise<CalendarDetail> {
    const row = await this.acts.enforce(tx, CalendarVersion, id, actor, NAMES, ({ calendarId }) => this.inForce(tx, calendarId));
    const { calendarId, version } = row;
    await this.jobs.enqueue(tx, 'clocks.recalendar', `${calendarId}@${version}`, { calendarId, version });
    return this.views.detail(tx, row, actor);
  }

  /** @throws Problem not_found, not_a_draft */
  async withdraw(tx: Tx, id: string, actor: Actor): Promise<CalendarDetail> {
    await this.acts.withdraw(tx, CalendarVersion, id, actor, NAMES);
    const row = await tx.findOneBy(CalendarVersion, { id });
    if (!row) throw new Problem('request.not_found');
    return this.views.detail(tx, row, actor);
  }

  private async inForce(tx: Tx, calendarId: string): Promise<number> {
    return (await this.calendars.all(tx)).versions.get(calendarId) ?? 0;
  }
}

const maskedDay = <Day extends { name: string }>(day: Day): Day => ({ ...day, name: maskCardData(day.name).text });
