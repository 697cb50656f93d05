import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { NotificationView } from '../contract/index.js';
import { Database } from '../platform/database/database.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { maskPhone } from '../platform/guard/phone.js';
import { SentMessage } from '../platform/mail/mailer.js';
import { pathOf } from './row-notice.job.js';
import { Notification } from './notification.entity.js';

const MOST = 100;

@Controller('api/v1')
export class NotificationController {
  constructor(private readonly db: Database) {}

  /** The reader's own notices, newest first. */
  @Get('notifications')
  mine(@By() actor: Actor): Promise<NotificationView[]> {
    return this.db.read(async tx => {
      const rows = await tx.find(Notification, { where: { userId: actor.id, channel: 'in_app' }, order: { at: 'DESC', id: 'DESC' }, take: MOST });
      return rows.map(({ id, caseId, event, eventKey, channel, subject, body, state, at }) => {
        const path = pathOf(eventKey);
        return { id, ...(caseId ? { caseId } : {}), ...(path ? { path } : {}), event, channel, to: actor.name, subject, body, state, at: at.toISOString() };
      });
    });
  }

  @Post('notifications/read')
  @HttpCode(204)
  async read(@By() actor: Actor): Promise<void> {
    await this.db.write(tx => tx.update(Notification, { userId: actor.id, channel: 'in_app', state: 'sent' }, { state: 'read' }));
  }

  /** What the log mailer kept: every e-mail and text of a house without SMTP or SMS. */
  @Get('messages')
  @Allow('admin')
  messages(): Promise<NotificationView[]> {
    return this.db.read(async tx => {
      const rows = await tx.find(SentMessage, { order: { at: 'DESC', id: 'DESC' }, take: MOST });
      return rows.map(({ id, channel, to, subject, text, at }) => ({
        id, event: 'message', channel, to: channel === 'sms' ? maskPhone(to) : to, subject, body: text, state: 'sent' as const, at: at.toISOString(),
      }));
    });
  }
}
