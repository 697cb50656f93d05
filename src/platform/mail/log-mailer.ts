import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Mailer, SentMessage, type OutgoingMessage } from './mailer.js';

/** The embedded default: keeps messages where an admin can read them; the same id is kept once. */
@Injectable()
export class LogMailer extends Mailer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    super();
  }
  async send({ id, channel, to, subject, text }: OutgoingMessage): Promise<void> {
    await this.db.write(async tx => {
      if (await tx.existsBy(SentMessage, { id })) return;
      await tx.insert(SentMessage, { id, channel, to, subject: subject.slice(0, 300), text, at: this.clock.now() });
    });
  }
}
