import '@fastify/multipart';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { CalendarAssignmentView, CalendarDetail, CalendarImport, CalendarPreview, CalendarsView, DerivationView } from '../../contract/index.js';
import { Database } from '../../platform/database/database.js';
import { Allow, By, type Actor, type SignedRequest } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { CalendarAssigning } from './assigning.js';
import { CalendarViews } from './calendar-views.js';
import { CalendarName } from './calendar-name.js';
import { CalendarContentDto, DraftAssignmentDto, DraftCalendarDto, ServesDto, TryCalendarDto } from './calendars.dto.js';
import { CalendarDrafting } from './drafting.js';
import { CalendarImporting } from './importing/importing.js';
import { LookingAhead } from './looking-ahead.js';

@Controller('api/v1/calendars')
@Allow('supervisor', 'admin')
export class CalendarsController {
  constructor(
    private readonly db: Database,
    private readonly views: CalendarViews,
    private readonly drafting: CalendarDrafting,
    private readonly ahead: LookingAhead,
    private readonly importing: CalendarImporting,
  ) {}

  /** Every version of every calendar, which one serves which clock, and years that are missing. */
  @Get()
  list(@By() actor: Actor): Promise<CalendarsView> {
    return this.db.read(tx => this.views.all(tx, actor));
  }

  /** One version with its week and its days. */
  @Get(':calendar/versions/:version')
  one(@By() actor: Actor, @Param('calendar', CalendarName) calendar: string, @Param('version', ParseIntPipe) version: number): Promise<CalendarDetail> {
    return this.db.read(tx => this.views.one(tx, calendar, version, actor));
  }

  /** Keeps a draft; a new name makes a calendar. Another supervisor or admin puts it in force. */
  @Post(':calendar/drafts')
  draft(@By() actor: Actor, @Param('calendar', CalendarName) calendar: string, @Body() asked: DraftCalendarDto): Promise<CalendarDetail> {
    return this.db.write(tx => this.drafting.draft(tx, calendar, asked, actor));
  }

  /** Whose due dates a draft would move; nothing is kept. */
  @Post(':calendar/preview')
  @HttpCode(200)
  preview(@Param('calendar', CalendarName) calendar: string, @Body() asked: CalendarContentDto): Promise<CalendarPreview> {
    return this.db.read(tx => this.ahead.draft(tx, calendar, asked));
  }

  /** The date so many working days after a moment, with its derivation; by the version in force, or by `draft`. */
  @Post(':calendar/derivation')
  @HttpCode(200)
  derivation(@Param('calendar', CalendarName) calendar: string, @Body() asked: TryCalendarDto): Promise<DerivationView> {
    return this.db.read(tx => this.ahead.derivation(tx, calendar, asked));
  }

  /** What a file of days (`file`, multipart; ICS or CSV) would change in the version in force; nothing is kept. Faults answer 200 too: then there are no `days`. */
  @Post(':calendar/import')
  @HttpCode(200)
  async import(@By() actor: Actor, @Param('calendar', CalendarName) calendar: string, @Req() request: SignedRequest): Promise<CalendarImport> {
    const part = request.isMultipart() ? await request.file() : undefined;
    if (!part) throw new Problem('calendar.no_file');
    const content = await part.toBuffer();
    return this.db.read(tx => this.importing.look(tx, calendar, content, actor.locale));
  }
}

@Controller('api/v1/calendar-versions')
@Allow('supervisor', 'admin')
export class CalendarVersionsController {
  constructor(
    private readonly db: Database,
    private readonly drafting: CalendarDrafting,
  ) {}

  /** Puts a draft in force. 409 for its author and for a draft that was overtaken. */
  @Post(':id/enforce')
  @HttpCode(200)
  enforce(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CalendarDetail> {
    return this.db.write(tx => this.drafting.enforce(tx, id, actor));
  }

  /** Takes a draft back. */
  @Post(':id/withdraw')
  @HttpCode(200)
  withdraw(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CalendarDetail> {
    return this.db.write(tx => this.drafting.withdraw(tx, id, actor));
  }
}

@Controller('api/v1/calendar-assignments')
@Allow('supervisor', 'admin')
export class CalendarAssignmentsController {
  constructor(
    private readonly db: Database,
    private readonly assigning: CalendarAssigning,
    private readonly ahead: LookingAhead,
  ) {}

  /** Keeps a draft of which calendar serves which clock. 422 for a clock that is missing or a calendar that was never in force. */
  @Post()
  draft(@By() actor: Actor, @Body() asked: DraftAssignmentDto): Promise<CalendarAssignmentView> {
    return this.db.write(tx => this.assigning.draft(tx, asked, actor));
  }

  /** Whose due dates it would move; nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  preview(@Body() asked: ServesDto): Promise<CalendarPreview> {
    return this.db.read(tx => this.ahead.assignment(tx, asked));
  }

  /** Puts it in force. 409 for its author and for a draft that was overtaken. */
  @Post(':id/enforce')
  @HttpCode(200)
  enforce(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CalendarAssignmentView> {
    return this.db.write(tx => this.assigning.enforce(tx, id, actor));
  }

  /** Takes a draft back. */
  @Post(':id/withdraw')
  @HttpCode(200)
  withdraw(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CalendarAssignmentView> {
    return this.db.write(tx => this.assigning.withdraw(tx, id, actor));
  }
}
