import { Injectable } from '@nestjs/common';
import { CLOCKS, type CalendarAssignmentView, type DraftAssignment } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem, type FieldProblem } from '../../platform/http/problem.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Drafts } from '../../platform/versions/drafts.js';
import { CalendarAssignment } from './calendar.entity.js';
import { CalendarViews } from './calendar-views.js';
import { calendarFor, Calendars, type InForce } from './calendars.js';
import { OFFICE } from './content.js';

const NAMES = { subject: 'calendar_assignment', problems: 'calendar' };

/** Which calendar serves which clock: a whole table at a time, by two people. */
@Injectable()
export class CalendarAssigning {
  constructor(
    private readonly calendars: Calendars,
    private readonly acts: Drafts,
    private readonly views: CalendarViews,
    private readonly jobs: JobQueue,
  ) {}

  /** @throws Problem request.invalid for a clock that is missing or a calendar that was never in force */
  async draft(tx: Tx, { serves, note }: DraftAssignment, actor: Actor): Promise<CalendarAssignmentView> {
    const inForce = await this.calendars.all(tx);
    const faults = faultsIn(serves, inForce);
    if (faults.length) throw new Problem('request.invalid', {}, faults);
    const [last] = await tx.find(CalendarAssignment, { order: { version: 'DESC' }, take: 1 });
    const signed = this.acts.begin(actor, { version: (last?.version ?? 0) + 1, basedOn: inForce.assignment, note });
    await this.acts.keep(tx, CalendarAssignment, { ...signed, serves: serves.map(({ clock, calendar }) => ({ clock, calendar })) }, actor, NAMES);
    return this.view(tx, signed.id, actor);
  }

  /** Clocks whose calendar is another one now hear of it by a job. @throws Problem not_found, not_a_draft, needs_another, overtaken */
  async enforce(tx: Tx, id: string, actor: Actor): Promise<CalendarAssignmentView> {
    const before = await this.calendars.all(tx);
    const row = await this.acts.enforce(tx, CalendarAssignment, id, actor, NAMES, async () => (await this.calendars.all(tx)).assignment);
    const moved = new Set(row.serves.filter(({ clock, calendar }) => calendarFor(before, clock) !== calendar).map(one => one.calendar));
    for (const calendarId of moved) {
      const version = before.versions.get(calendarId) ?? 0;
      await this.jobs.enqueue(tx, 'clocks.recalendar', `${calendarId}@${version}:assigned:${row.version}`, { calendarId, version });
    }
    return this.view(tx, id, actor);
  }

  /** @throws Problem not_found, not_a_draft */
  async withdraw(tx: Tx, id: string, actor: Actor): Promise<CalendarAssignmentView> {
    await this.acts.withdraw(tx, CalendarAssignment, id, actor, NAMES);
    return this.view(tx, id, actor);
  }

  private async view(tx: Tx, id: string, actor: Actor): Promise<CalendarAssignmentView> {
    return (await this.views.assignments(tx, await this.calendars.all(tx), actor)).find(one => one.id === id)!;
  }
}

function faultsIn(serves: DraftAssignment['serves'], { versions }: InForce): FieldProblem[] {
  const whole = serves.length === CLOCKS.length && CLOCKS.every(kind => serves.some(one => one.clock === kind));
  const unknown = serves.filter(({ calendar }) => calendar !== OFFICE && !versions.has(calendar));
  return [
    ...(whole ? [] : [{ field: 'serves', zh: '每种时限都要有一个日历，各一次', en: 'Every clock needs its calendar, once' }]),
    ...unknown.map(({ clock, calendar }) => ({ field: `serves.${clock}`, zh: `日历 ${calendar} 还没有启用的版本`, en: `The calendar ${calendar} has no version in force` })),
  ];
}
