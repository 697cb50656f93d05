import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { ComplaintStatisticsView } from '../../contract/index.js';
import { Audit } from '../../platform/audit/audit.js';
import { Database } from '../../platform/database/database.js';
import { Allow, By, type Actor } from '../../platform/http/actor.js';
import { YearDto } from './complaints.dto.js';
import { ComplaintStatistics } from './statistics.service.js';

@Controller('api/v1')
@Allow('agent', 'supervisor', 'legal', 'admin')
export class ComplaintStatisticsController {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly statistics: ComplaintStatistics,
  ) {}

  /** Complaints received in a year by source, kind and outcome, in time or late; counts only. */
  @Get('complaint-statistics')
  year(@Query() { year }: YearDto): Promise<ComplaintStatisticsView> {
    return this.db.read(tx => this.statistics.of(tx, year));
  }

  /** The same as CSV (UTF-8 with BOM) in the reader's language. */
  @Get('complaint-statistics.csv')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async csv(@By() actor: Actor, @Query() { year }: YearDto): Promise<StreamableFile> {
    const view = await this.db.write(async tx => {
      const counted = await this.statistics.of(tx, year);
      await this.audit.append(tx, actor, 'complaint.export', `year:${counted.year}`);
      return counted;
    });
    const bytes = Buffer.from(this.statistics.sheet(view, actor.locale));
    return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="complaints-${view.year}.csv"`, length: bytes.length });
  }
}
