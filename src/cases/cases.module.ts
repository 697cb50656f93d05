import { Global, Module } from '@nestjs/common';
import { Breaches } from './breaches.js';
import { CalendarBooks } from './calendar-books.js';
import { Calendars } from './calendars/calendars.js';
import { CaseClocks } from './case-clocks.service.js';
import { ClockLedger } from './clock-ledger.js';
import { CaseViews } from './case-views.service.js';
import { Cases } from './cases.service.js';
import { CaseFiles } from './case-file/case-file.js';
import { CountersignedActs } from './countersigns/acts.js';
import { CountersignsController } from './countersigns/countersigns.controller.js';
import { Countersigns } from './countersigns/countersigns.service.js';
import { CaseEffects } from './effects.js';
import { Escalations } from './escalations.js';
import { Recalendar } from './recalendar.job.js';
import { Timeline } from './timeline.service.js';

@Global()
@Module({
  controllers: [CountersignsController],
  providers: [Breaches, CalendarBooks, Calendars, ClockLedger, Cases, CaseClocks, CaseViews, CaseEffects, CaseFiles, CountersignedActs, Countersigns, Escalations, Recalendar, Timeline],
  exports: [CalendarBooks, Calendars, Cases, CaseClocks, CaseViews, CaseFiles, CountersignedActs, Countersigns, Escalations, Timeline],
})
export class CasesModule {}
