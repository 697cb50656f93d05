import { Injectable } from '@nestjs/common';
import { Unread } from '../accounts/unread.js';
import type { Tx } from '../platform/database/database.js';
import { Notification } from './notification.entity.js';

@Injectable()
export class UnreadNotices extends Unread {
  count(tx: Tx, userId: string): Promise<number> {
    return tx.countBy(Notification, { userId, channel: 'in_app', state: 'sent' });
  }
}
