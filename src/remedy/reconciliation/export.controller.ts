import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { Audit } from '../../platform/audit/audit.js';
import { Database } from '../../platform/database/database.js';
import { Allow, By, type Actor } from '../../platform/http/actor.js';
import { settleDay } from './days.js';
import { DayExport } from './day-export.js';
import { DayDto } from './reconciliation.dto.js';

@Controller('api/v1')
export class ReconciliationExportController {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly sheet: DayExport,
  ) {}

  /** The whole day as CSV (UTF-8 with BOM) in the reader's language; text that a spreadsheet would take for a formula is quoted by an apostrophe. */
  @Get('reconciliation.csv')
  @Allow('agent', 'supervisor', 'admin')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async csv(@By() actor: Actor, @Query() { day }: DayDto): Promise<StreamableFile> {
    await this.db.write(tx => this.audit.append(tx, actor, 'reconciliation.export', `day:${settleDay(day)}`));
    return new StreamableFile(Readable.from(this.sheet.lines(settleDay(day), actor.locale)), { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="reconciliation-${day}.csv"` });
  }
}
