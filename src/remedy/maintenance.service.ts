import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import type { MaintenanceView } from '../contract/index.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add, change } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import { maskCardData } from '../platform/guard/card-data.js';
import { Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { freeFrom } from './maintenance.js';
import type { AnnounceMaintenanceDto } from './remedy.dto.js';
import { MaintenanceWindow, RemedyOrder } from './remedy.entity.js';

const LISTED = 100;
const LONGEST_MS = 7 * 24 * 3600_000;

/** The acquirer's maintenance windows: while one lasts nothing is sent. */
@Injectable()
export class Maintenance {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly jobs: JobQueue,
  ) {}

  /** When something may be sent: now, or after the windows that lie over this moment. */
  async freeFrom(tx: Tx, now: Date): Promise<Date> {
    return freeFrom(await tx.findBy(MaintenanceWindow, { untilAt: MoreThan(now) }), now);
  }

  async list(tx: Tx): Promise<MaintenanceView[]> {
    return (await tx.find(MaintenanceWindow, { order: { fromAt: 'DESC', id: 'DESC' }, take: LISTED })).map(viewOf);
  }

  /** @throws Problem request.invalid for a window that is over, empty or longer than a week */
  async announce(tx: Tx, asked: AnnounceMaintenanceDto, actor: Actor): Promise<MaintenanceView> {
    const now = this.clock.now(), fromAt = new Date(asked.from), untilAt = new Date(asked.until);
    const lasts = untilAt.getTime() - fromAt.getTime();
    if (lasts <= 0 || lasts > LONGEST_MS || untilAt <= now) {
      throw new Problem('request.invalid', {}, [{ field: 'until', zh: '结束时间要晚于开始和现在，最长七天', en: 'The end must lie after the start and now, and within seven days' }]);
    }
    const row: MaintenanceWindow = { id: newId(now), fromAt, untilAt, note: maskCardData(asked.note).text, actorId: actor.id, actorName: actor.name, createdAt: now, endedAt: null };
    await add(tx, MaintenanceWindow, row);
    await this.audit.append(tx, actor, 'maintenance.announce', `maintenance:${row.id}`, { from: asked.from, until: asked.until });
    return viewOf(row);
  }

  /** Ends it now, or calls it off; what waited for its end goes on at once. @throws Problem request.not_found */
  async end(tx: Tx, id: string, actor: Actor): Promise<MaintenanceView> {
    const now = this.clock.now();
    if ((await change(tx, MaintenanceWindow, { id, endedAt: IsNull() as never, untilAt: MoreThan(now) as never }, { endedAt: now })) !== 1) throw new Problem('request.not_found');
    await this.audit.append(tx, actor, 'maintenance.end', `maintenance:${id}`);
    const waiting = await tx.findBy(RemedyOrder, { state: 'approved', notBefore: Not(IsNull()) });
    for (const order of waiting) await this.jobs.enqueue(tx, 'remedy.execute', `${order.id}:ended:${id}`, { caseId: order.caseId });
    return viewOf(await tx.findOneByOrFail(MaintenanceWindow, { id }));
  }
}

const viewOf = ({ id, fromAt, untilAt, note, actorName, endedAt }: MaintenanceWindow): MaintenanceView => ({
  id, from: fromAt.toISOString(), until: untilAt.toISOString(), note, by: actorName, ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
});
