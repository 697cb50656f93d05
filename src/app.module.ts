import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccountsModule } from './accounts/accounts.module.js';
import { CasesModule } from './cases/cases.module.js';
import { DemoController } from './demo/demo.controller.js';
import { DeskModule } from './desk/desk.module.js';
import { DossierModule } from './dossier/dossier.module.js';
import { EscalationModule } from './escalation/escalation.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { InvestigationModule } from './investigation/investigation.module.js';
import { NotificationModule } from './notification/notification.module.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { ActorGuard } from './platform/http/actor.guard.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { validation } from './platform/http/validation.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { PlatformModule, type Given } from './platform/platform.module.js';
import { RecordsModule } from './records/records.module.js';
import { RemedyModule } from './remedy/remedy.module.js';
import { SCHEMA } from './schema.js';

/** The list of rooms. */
@Module({})
export class AppModule {
  static with(given: Given = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(given), DatabaseModule.with(SCHEMA), JobsModule, AuditModule,
        AccountsModule, RecordsModule, CasesModule,
        IntakeModule, InvestigationModule, RemedyModule, EscalationModule, EvidenceModule, NotificationModule, DossierModule, DeskModule,
      ],
      controllers: [DemoController],
      providers: [
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_PIPE, useFactory: validation },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
