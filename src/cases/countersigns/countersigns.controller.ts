import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CountersignView } from '../../contract/index.js';
import { Database } from '../../platform/database/database.js';
import { Allow, By, type Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Cases } from '../cases.service.js';
import { DecideDto } from './countersigns.dto.js';
import { Countersigns } from './countersigns.service.js';

@Controller('api/v1')
export class CountersignsController {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly countersigns: Countersigns,
  ) {}

  /** What waits for the reader’s decision, the oldest first; at most 200. */
  @Get('countersigns')
  @Allow('supervisor', 'legal', 'admin')
  waiting(@By() actor: Actor): Promise<CountersignView[]> {
    return this.db.read(tx => this.countersigns.waiting(tx, actor));
  }

  /** What two people did or are asked to do about a case, the newest first. */
  @Get('cases/:id/countersigns')
  @Allow('agent', 'supervisor', 'legal', 'admin')
  ofCase(@By() actor: Actor, @Param('id') id: string): Promise<CountersignView[]> {
    return this.db.read(async tx => this.countersigns.ofCase(tx, await this.cases.get(tx, id, actor), actor));
  }

  /** Grants, and then it is carried out at once, or refuses with a reason. 409 for the one who asked and for what was decided before. */
  @Post('countersigns/:id/decision')
  @HttpCode(200)
  @Allow('supervisor', 'legal', 'admin')
  decide(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() asked: DecideDto): Promise<CountersignView> {
    if (!asked.granted && !asked.reason) throw new Problem('request.invalid', {}, [{ field: 'reason', zh: '请写明原因', en: 'Please give a reason' }]);
    return this.db.write(tx => this.countersigns.decide(tx, id, asked, actor));
  }
}
