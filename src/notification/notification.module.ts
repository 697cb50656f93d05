import { Global, Module } from '@nestjs/common';
import { Unread } from '../accounts/unread.js';
import { FiledNotices } from './filed-notices.js';
import { NotificationController } from './notification.controller.js';
import { Announce, SendNotification } from './notification.jobs.js';
import { TellOfRow } from './row-notice.job.js';
import { Outbox, Recipients } from './outbox.js';
import { UnreadNotices } from './unread-notices.js';

@Global()
@Module({
  controllers: [NotificationController],
  providers: [Announce, Recipients, Outbox, SendNotification, TellOfRow, FiledNotices, { provide: Unread, useClass: UnreadNotices }],
  exports: [Unread],
})
export class NotificationModule {}
