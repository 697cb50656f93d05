import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { MaintenanceView, WaitingView } from '../contract/index.js';
import { Database } from '../platform/database/database.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { Maintenance } from './maintenance.service.js';
import { AnnounceMaintenanceDto } from './remedy.dto.js';
import { Waiting } from './waiting.service.js';

@Controller('api/v1/maintenance')
export class MaintenanceController {
  constructor(
    private readonly db: Database,
    private readonly maintenance: Maintenance,
    private readonly waits: Waiting,
  ) {}

  /** The acquirer's maintenance windows, the latest first. */
  @Get()
  @Allow('agent', 'supervisor', 'legal', 'admin')
  list(): Promise<MaintenanceView[]> {
    return this.db.read(tx => this.maintenance.list(tx));
  }

  /** What was approved and is sent after a window, what goes first first; of cases the reader may see. */
  @Get('waiting')
  @Allow('agent', 'supervisor', 'legal', 'admin')
  waiting(@By() actor: Actor): Promise<WaitingView> {
    return this.waits.list(actor);
  }

  /** Nothing is sent to the acquirer while it lasts; what falls into it is sent after. */
  @Post()
  @Allow('admin')
  announce(@By() actor: Actor, @Body() asked: AnnounceMaintenanceDto): Promise<MaintenanceView> {
    return this.db.write(tx => this.maintenance.announce(tx, asked, actor));
  }

  /** Ends a window early or calls it off; what waited is sent now. */
  @Post(':id/end')
  @HttpCode(200)
  @Allow('admin')
  end(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MaintenanceView> {
    return this.db.write(tx => this.maintenance.end(tx, id, actor));
  }
}
