import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { AnchorView, AuditPageView, type Locale } from '../../contract/index.js';
import { Clock, localDay, localIso } from '../clock.js';
import { csvLine } from '../csv.js';
import { Database } from '../database/database.js';
import { Allow, By, type Actor } from '../http/actor.js';
import { AuditList } from './audit-list.js';
import { Audit } from './audit.js';
import { FilterAuditDto, ListAnchorsDto, ListAuditDto } from './audit.dto.js';
import { SHEET } from './audit-sheet.table.js';

const BOM = '\uFEFF';

@Controller('api/v1')
@Allow('admin', 'legal')
export class AuditController {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly list: AuditList,
    private readonly clock: Clock,
  ) {}

  /** The audit trail, newest first. Read-only: no route changes or deletes a row. */
  @Get('audit')
  page(@Query() asked: ListAuditDto): Promise<AuditPageView> {
    return this.list.page(asked);
  }

  /** The last heads of the trail that were put outside the database, and where each one went. */
  @Get('audit/anchors')
  anchors(@Query() { limit }: ListAnchorsDto): Promise<AnchorView[]> {
    return this.list.anchors(limit);
  }

  /** What fits the filters as CSV (UTF-8 with BOM) in the reader's language; text that a spreadsheet would take for a formula is quoted by an apostrophe. Audited. */
  @Get('audit.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async csv(@By() actor: Actor, @Query() filter: FilterAuditDto): Promise<StreamableFile> {
    // which filters, not what was typed into them
    const by = Object.entries(filter).flatMap(([name, value]) => (value ? [name] : []));
    await this.db.write(tx => this.audit.append(tx, actor, 'audit.export', 'house', { by: by.sort() }));
    return new StreamableFile(Readable.from(this.lines(filter, actor.locale)), { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="audit-${localDay(this.clock.now())}.csv"` });
  }

  private async *lines(filter: FilterAuditDto, locale: Locale): AsyncGenerator<string> {
    yield BOM + csvLine(SHEET.map(([, words]) => words[locale]));
    for await (const row of this.list.all(filter)) yield csvLine(SHEET.map(([column]) => (column === 'at' ? localIso(new Date(row.at)) : String(row[column]))));
  }
}
