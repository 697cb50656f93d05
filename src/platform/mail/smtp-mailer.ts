import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Settings } from '../settings.js';
import { LogMailer } from './log-mailer.js';
import { Mailer, oneAddress, type OutgoingMessage } from './mailer.js';

/** E-mail by SMTP; texts still go to the log until an SMS provider is connected. */
@Injectable()
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(
    private readonly settings: Settings,
    private readonly log: LogMailer,
  ) {
    super();
    this.transport = createTransport(
      { url: settings.SMTP_URL!, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, disableFileAccess: true, disableUrlAccess: true } as object,
      { from: settings.MAIL_FROM },
    );
  }

  async send(message: OutgoingMessage): Promise<void> {
    if (message.channel === 'sms') return this.log.send(message);
    const host = new URL(this.settings.origin).hostname;
    await this.transport.sendMail({
      messageId: `<${message.id}@${host}>`,
      to: { name: '', address: oneAddress(message.to) },
      subject: message.subject,
      text: message.text,
    });
  }
}
