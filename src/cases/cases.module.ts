import { Global, Module } from '@nestjs/common';
import { Breaches } from './breaches.js';
import { CalendarBooks } from './calendar-books.js';
import { Calendars } from './calendars/calendars.js';
import { CALENDAR_PARTS } from './calendars/parts.js';
import { CalendarAssignmentsController, CalendarsController, CalendarVersionsController } from './calendars/calendars.controller.js';
import { CaseClocks } from './case-clocks.service.js';
import { ClockLedger } from './clock-ledger.js';
import { CaseViews } from './case-views.service.js';
import { Cases } from './cases.service.js';
import { CaseFiles } from './case-file/case-file.js';
import { ExhibitNumbers } from './case-file/exhibit-numbers.js';
import { CountersignedActs } from './countersigns/acts.js';
import { CountersignsController } from './countersigns/countersigns.controller.js';
import { Countersigns } from './countersigns/countersigns.service.js';
import { SealedPapers } from './case-file/sealed-papers.js';
import { CaseEffects } from './effects.js';
import { Escalations } from './escalations.js';
import { Recalendar } from './recalendar.job.js';
import { LawHolds } from './law-hold/law-holds.js';
import { Timeline } from './timeline.service.js';

@Global()
@Module({
  controllers: [CalendarsController, CalendarVersionsController, CalendarAssignmentsController, CountersignsController],
  providers: [Breaches, CalendarBooks, Calendars, ClockLedger, Cases, CaseClocks, CaseViews, CaseEffects, CaseFiles, CountersignedActs, Countersigns, Escalations, Recalendar, Timeline, ...CALENDAR_PARTS, ExhibitNumbers, LawHolds, SealedPapers],
  exports: [CalendarBooks, Calendars, Cases, CaseClocks, CaseViews, CaseFiles, CountersignedActs, Countersigns, Escalations, Timeline, ExhibitNumbers, LawHolds, SealedPapers],
})
export class CasesModule {}
