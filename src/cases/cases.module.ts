import { Global, Module } from '@nestjs/common';
import { CALENDAR_PARTS } from './calendars/parts.js';
import { Calendars } from './calendars/calendars.js';
import { CalendarAssignmentsController, CalendarsController, CalendarVersionsController } from './calendars/calendars.controller.js';
import { CaseClocks } from './case-clocks.service.js';
import { CaseViews } from './case-views.service.js';
import { Cases } from './cases.service.js';
import { CaseEffects } from './effects.js';
import { Recalendar } from './recalendar.job.js';
import { Timeline } from './timeline.service.js';

@Global()
@Module({
  controllers: [CalendarsController, CalendarVersionsController, CalendarAssignmentsController],
  providers: [Cases, CaseClocks, CaseViews, CaseEffects, Timeline, Calendars, ...CALENDAR_PARTS, Recalendar],
  exports: [Cases, CaseClocks, CaseViews, Timeline, Calendars],
})
export class CasesModule {}
