import { Injectable } from '@nestjs/common';
import type { LegalReferralView, RecordReferral } from '../../contract/index.js';
import type { Calendar } from '../../cases/calendar.js';
import { Calendars } from '../../cases/calendars/calendars.js';
import type { Case } from '../../cases/case.entity.js';
import { Timeline } from '../../cases/timeline.service.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock, localDay } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { add } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { kept, writer } from './legal-cases.js';
import { LegalReferral } from './legal.entity.js';

const DAY_MS = 24 * 3600_000;

/** A court, the police, a mediator: what was sent, what came back, and which date is next. */
@Injectable()
export class Referrals {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly timeline: Timeline,
    private readonly jobs: JobQueue,
    private readonly calendars: Calendars,
  ) {}

  /** One view a matter, in order of its first act. */
  async of(tx: Tx, caseIds: string[]): Promise<(LegalReferralView & { caseId: string })[]> {
    if (!caseIds.length) return [];
    const rows = await tx.createQueryBuilder(LegalReferral, 'r').where('r.caseId IN (:...caseIds)', { caseIds }).orderBy('r.at').addOrderBy('r.version').getMany();
    const matters = new Map<string, LegalReferral[]>();
    for (const row of rows) matters.set(row.referral, [...(matters.get(row.referral) ?? []), row]);
    return [...matters.values()].map(acts => ({ caseId: acts[0]!.caseId, ...viewOf(acts) }));
  }

  /** @param referral the matter whose next act it is; a new one without. @throws Problem request.not_found */
  async record(tx: Tx, found: Case, asked: RecordReferral, actor: Actor, referral?: string): Promise<void> {
    const last = referral ? await tx.findOne(LegalReferral, { where: { caseId: found.id, referral }, order: { version: 'DESC' } }) : null;
    if (referral && !last) throw new Problem('request.not_found');
    const now = this.clock.now();
    const row: LegalReferral = {
      id: newId(now), caseId: found.id, referral: last?.referral ?? newId(now), version: (last?.version ?? 0) + 1, to: asked.to, body: kept(asked.body), reference: kept(asked.reference),
      state: asked.state, sentOn: asked.sentOn ?? null, receivedOn: asked.receivedOn ?? null, nextOn: asked.nextOn ?? null, note: kept(asked.note), ...writer(actor), at: now,
    };
    await add(tx, LegalReferral, row);
    await this.timeline.write(tx, found.id, 'system', actor, { code: 'legal_referral', facts: { to: row.to, body: row.body, state: row.state }, audience: 'legal' });
    await this.audit.append(tx, actor, 'legal.referral', `case:${found.id}`, { referral: row.referral, version: row.version });
    if (!row.nextOn || row.state === 'ended' || row.nextOn < dashed(localDay(now))) return;
    const at = dayBefore(row.nextOn, (await this.calendars.inForce(tx, 'outcome')).calendar);
    await this.jobs.enqueue(tx, 'escalation.legal_date', `${row.referral}:${row.version}`, { referral: row.referral, version: row.version }, at);
  }
}

const dashed = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

/** 09:00 of the last working day before a day. */
export function dayBefore(day: string, calendar: Pick<Calendar, 'isWorkingDay'>): Date {
  let at = Date.parse(`${day}T09:00:00+08:00`) - DAY_MS;
  while (!calendar.isWorkingDay(localDay(new Date(at)))) at -= DAY_MS;
  return new Date(at);
}

function viewOf(acts: LegalReferral[]): LegalReferralView {
  const last = acts.at(-1)!;
  const by = (row: LegalReferral) => ({ id: row.actorId, name: row.actorName, role: 'legal' as const });
  const dates = { sentOn: last.sentOn, receivedOn: last.receivedOn, nextOn: last.nextOn };
  return {
    id: last.referral, version: last.version, to: last.to, body: last.body, reference: last.reference, state: last.state, ...Object.fromEntries(Object.entries(dates).filter(([, day]) => day !== null)),
    note: last.note, by: by(acts[0]!), at: acts[0]!.at.toISOString(),
    acts: acts.map(row => ({ state: row.state, at: row.at.toISOString(), by: by(row), note: row.note, ...(row.nextOn ? { nextOn: row.nextOn } : {}) })),
  };
}
