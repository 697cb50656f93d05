import { Injectable } from '@nestjs/common';
import { User } from '../accounts/user.entity.js';
import { CaseClocks } from '../cases/case-clocks.service.js';
import type { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { isOpen } from '../cases/clocks.js';
import { quietByLaw } from '../cases/law-hold/stopped.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { change } from '../platform/database/sql.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { Mailer } from '../platform/mail/mailer.js';
import { written } from './facts.js';
import { Outbox, Recipients } from './outbox.js';
import { TELLINGS, type Party, type Telling } from './messages/templates.table.js';
import { Notification } from './notification.entity.js';

interface Event {
  caseId: string;
  version: number;
  step: string;
  /** the clock's id, where it is about one of several */
  about?: string;
}

/** An event becomes one row per recipient and channel. */
@Handles('notification.announce')
@Injectable()
export class Announce implements JobHandler<Event, void> {
  constructor(
    private readonly cases: Cases,
    private readonly recipients: Recipients,
    private readonly outbox: Outbox,
    private readonly clocks: CaseClocks,
  ) {}

  async apply(tx: Tx, { caseId, version, step, about }: Event): Promise<void> {
    const found = await this.cases.get(tx, caseId);
    const eventKey = [caseId, version, step, about].filter(part => part !== undefined).join(':');
    for (const telling of TELLINGS[step] ?? []) {
      if (tellsASuspect(telling, found) || tellsOfAHold(telling, found)) continue;
      for (const user of await this.recipients.of(tx, telling.to, found)) {
        const text = written(telling.template, found, await this.due(tx, found, telling.to, { step, about }), user.locale);
        for (const channel of telling.by) await this.outbox.put(tx, { caseId, eventKey, event: step, user, channel, ...text });
      }
    }
  }

  private async due(tx: Tx, found: Case, party: Party, { step, about }: Pick<Event, 'step' | 'about'>): Promise<Date | null> {
    const open = (await this.clocks.of(tx, found.id)).filter(row => isOpen(row) && row.dueAt);
    if (about) return open.find(row => row.id === about)?.dueAt ?? null;
    // the date that was moved, whatever else is due
    const moved = step.startsWith('extended_') ? ['outcome'] : null;
    const wanted = moved ?? (party === 'merchant' && found.status === 'resolved' ? ['objection'] : ['merchant_answer', 'first_answer', 'outcome']);
    for (const kind of wanted) {
      const row = open.find(one => one.kind === kind);
      if (row) return row.dueAt;
    }
    return null;
  }
}

/** About a suspected fraud a merchant reads one neutral sentence and nothing else (rulebook section 3). */
const NEUTRAL = ['received', 'specialist', 'staff_wrote', 'need_information', 'reminder'];
const tellsASuspect = ({ to, template }: Telling, found: Case): boolean => to === 'merchant' && found.kind === 'fraud' && !NEUTRAL.includes(template);

/** Under a legal hold a merchant reads that the case is being worked on, questions, and the answer once it stands. */
const UNDER_HOLD = [...NEUTRAL, 'legal_review_merchant', 'papers_wanted', 'contest_received'];
const tellsOfAHold = ({ to, template }: Telling, found: Case): boolean => to === 'merchant' && quietByLaw(found) && !UNDER_HOLD.includes(template);

/** Sends one row; at least once, under the same message id on every try. */
@Handles('notification.send')
@Injectable()
export class SendNotification implements JobHandler<{ notificationId: string }, boolean> {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
  ) {}

  async work({ notificationId }: { notificationId: string }): Promise<boolean> {
    const letter = await this.db.read(async tx => {
      const row = await tx.findOneBy(Notification, { id: notificationId, state: 'queued' });
      const user = row && (await tx.findOneBy(User, { id: row.userId }));
      return row && user ? { row, user } : null;
    });
    if (!letter || letter.row.channel === 'in_app') return false;
    const to = letter.row.channel === 'email' ? letter.user.email : letter.user.phone;
    await this.mailer.send({ id: letter.row.id, channel: letter.row.channel, to: to ?? '', subject: letter.row.subject, text: letter.row.body });
    return true;
  }

  async apply(tx: Tx, { notificationId }: { notificationId: string }, sent: boolean): Promise<void> {
    if (sent) await change(tx, Notification, { id: notificationId }, { state: 'sent', sentAt: this.clock.now() });
  }
}
