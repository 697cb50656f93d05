import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { CLOCKS, type ClockKind } from '../contract/index.js';
import { Audit } from '../platform/audit/audit.js';
import type { Tx } from '../platform/database/database.js';
import { SYSTEM } from '../platform/http/actor.js';
import { newId } from '../platform/ids.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { CalendarBooks } from './calendar-books.js';
import type { VersionedCalendar } from './calendars/calendars.js';
import { CaseClock } from './case-clock.entity.js';
import { CaseClocks } from './case-clocks.service.js';
import { Cases } from './cases.service.js';

const AT_ONCE = 200;

export interface CalendarInForce {
  /** e.g. `office`, with its version `office@1` */
  calendarId: string;
  version: number;
  /** the last case of the batch before */
  after?: string;
}

/** A calendar's version came into force, or serves other clocks now: open ones go on in it from this moment, a batch of cases at a time. */
@Handles('clocks.recalendar')
@Injectable()
export class Recalendar implements JobHandler<CalendarInForce, void> {
  constructor(
    private readonly cases: Cases,
    private readonly clocks: CaseClocks,
    private readonly books: CalendarBooks,
    private readonly jobs: JobQueue,
    private readonly audit: Audit,
  ) {}

  /** Clocks that count in it already are left alone, so running it again does nothing. */
  async apply(tx: Tx, { calendarId, version, after = '' }: CalendarInForce): Promise<void> {
    const id = `${calendarId}@${version}`;
    const serving = new Map([...(await this.books.serving(tx, CLOCKS))].filter(([, calendar]) => calendar.id === id));
    const caseIds = await this.next(tx, serving, id, after);
    for (const caseId of caseIds) await this.one(tx, caseId, serving);
    if (!caseIds.length) return;
    await this.audit.append(tx, SYSTEM, 'clocks.recalendar', `calendar:${calendarId}`, { version, cases: caseIds.length, first: caseIds[0], last: caseIds.at(-1) });
    const last = caseIds.at(-1)!;
    // a version may come into force again: each time goes through all the cases
    if (caseIds.length === AT_ONCE) await this.jobs.enqueue(tx, 'clocks.recalendar', `${id}:after:${last}:${newId()}`, { calendarId, version, after: last });
  }

  private async next(tx: Tx, serving: ReadonlyMap<ClockKind, VersionedCalendar>, id: string, after: string): Promise<string[]> {
    const rows = await tx
      .createQueryBuilder(CaseClock, 'k')
      .select('k.caseId', 'caseId')
      .distinct(true)
      .where({ kind: In([...serving.keys()]), state: In(['running', 'paused']), caseId: MoreThan(after) })
      .andWhere('k.calendar <> :id', { id })
      .orderBy('k.caseId')
      .limit(AT_ONCE)
      .getRawMany<{ caseId: string }>();
    return rows.map(row => row.caseId);
  }

  private async one(tx: Tx, caseId: string, serving: ReadonlyMap<ClockKind, VersionedCalendar>): Promise<void> {
    const found = await this.cases.get(tx, caseId);
    // what is escalated by it must be seen: people decide on the level
    if (await this.clocks.recalendar(tx, found, serving)) await this.cases.amend(tx, found, {}, SYSTEM, 'clocks.recalendar');
    else this.cases.announce(found);
  }
}
