import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { User } from '../accounts/user.entity.js';
import { CaseFiles, type FiledNotice } from '../cases/case-file/case-file.js';
import type { Case } from '../cases/case.entity.js';
import type { Tx } from '../platform/database/database.js';
import { Notification } from './notification.entity.js';

/** Brings what was told to whom about a case to its file, with what became of it. */
@Injectable()
export class FiledNotices implements OnModuleInit {
  constructor(private readonly files: CaseFiles) {}

  onModuleInit(): void {
    this.files.add('notices', (tx, found) => this.of(tx, found));
  }

  async of(tx: Tx, found: Case): Promise<FiledNotice[]> {
    const rows = await tx.find(Notification, { where: { caseId: found.id }, order: { at: 'ASC', id: 'ASC' } });
    const users = rows.length ? await tx.findBy(User, { id: In([...new Set(rows.map(row => row.userId))]) }) : [];
    const people = new Map(users.map(({ id, name, role }) => [id, { id, name, role }]));
    return rows.map(({ id, event, channel, userId, subject, body, state, at, sentAt }) => ({
      id, event, channel, to: people.get(userId) ?? { id: userId, name: userId, role: 'system' as const }, subject, body, state, at, ...(sentAt ? { sentAt } : {}),
    }));
  }
}
