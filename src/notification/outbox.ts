import { Injectable } from '@nestjs/common';
import { User } from '../accounts/user.entity.js';
import type { Case } from '../cases/case.entity.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add } from '../platform/database/sql.js';
import { newId } from '../platform/ids.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { Live } from '../platform/live/live.js';
import type { Channel, Party } from './messages/templates.table.js';
import { Notification } from './notification.entity.js';

const ROLE_OF = { supervisors: 'supervisor', admins: 'admin', legal: 'legal' } as const;

@Injectable()
export class Recipients {
  of(tx: Tx, party: Party, found: Case): Promise<User[]> {
    if (party === 'merchant') return tx.findBy(User, { mid: found.mid, role: 'merchant', active: true });
    if (party === 'owner') return found.ownerId ? tx.findBy(User, { id: found.ownerId, active: true }) : Promise.resolve([]);
    return tx.findBy(User, { role: ROLE_OF[party], active: true });
  }
}

interface Letter {
  /** empty where it is about no case */
  caseId: string;
  /** one row each per recipient and channel */
  eventKey: string;
  event: string;
  user: User;
  channel: Channel;
  subject: string;
  body: string;
}

@Injectable()
export class Outbox {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly live: Live,
  ) {}

  async put(tx: Tx, { caseId, eventKey, event, user, channel, subject, body }: Letter): Promise<void> {
    if ((channel === 'email' && !user.email) || (channel === 'sms' && !user.phone)) return;
    // an owner may be one of the supervisors: told once
    if (await tx.existsBy(Notification, { eventKey, userId: user.id, channel })) return;
    const now = this.clock.now();
    const id = newId(now);
    const inApp = channel === 'in_app';
    await add(tx, Notification, {
      id, caseId, eventKey, event, userId: user.id, channel, subject, body,
      state: inApp ? 'sent' : 'queued', at: now, sentAt: inApp ? now : null,
    });
    if (inApp) this.live.announce({ topic: 'notice', id, userId: user.id });
    else await this.jobs.enqueue(tx, 'notification.send', id, { notificationId: id });
  }
}
