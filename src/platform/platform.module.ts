import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Audit } from './audit/audit.js';
import { Clock } from './clock.js';
import { FileStore } from './files/file-store.js';
import { HealthController } from './http/health.controller.js';
import { Idempotency } from './http/idempotency.js';
import { Live } from './live/live.js';
import { LogMailer } from './mail/log-mailer.js';
import { Mailer } from './mail/mailer.js';
import { SmtpMailer } from './mail/smtp-mailer.js';
import { readSettings, Settings } from './settings.js';
import { Drafts } from './versions/drafts.js';

/** What a caller may put in place of the process' own. */
export interface Given {
  settings?: Settings;
  clock?: Clock;
}

@Global()
@Module({})
export class PlatformModule {
  static with({ settings, clock }: Given): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        { provide: Settings, useFactory: () => settings ?? readSettings() },
        { provide: Clock, useFactory: () => clock ?? new Clock() },
        Audit, Drafts, FileStore, Idempotency, Live, LogMailer,
        {
          provide: Mailer,
          inject: [Settings, LogMailer],
          useFactory: (chosen: Settings, log: LogMailer) => (chosen.SMTP_URL ? new SmtpMailer(chosen, log) : log),
        },
      ],
      exports: [Settings, Clock, Audit, Drafts, FileStore, Idempotency, Live, Mailer],
    };
  }
}
