import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { EscalationView } from '../contract/index.js';
import { Database } from '../platform/database/database.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { Ladder } from './ladder.js';

@Controller('api/v1')
export class EscalationController {
  constructor(
    private readonly db: Database,
    private readonly ladder: Ladder,
  ) {}

  /** Rungs that nobody has acknowledged, the most harmful first. */
  @Get('escalations')
  @Allow('supervisor', 'legal', 'admin')
  open(@By() actor: Actor): Promise<EscalationView[]> {
    return this.db.read(tx => this.ladder.open(tx, actor));
  }

  /** Takes the case in hand. */
  @Post('escalations/:id/acknowledge')
  @HttpCode(200)
  @Allow('supervisor', 'legal')
  acknowledge(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EscalationView> {
    return this.db.write(tx => this.ladder.acknowledge(tx, id, actor));
  }
}
