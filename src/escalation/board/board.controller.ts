import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { BoardView, CountersignView, ExtendableView } from '../../contract/index.js';
import { Cases } from '../../cases/cases.service.js';
import { Database } from '../../platform/database/database.js';
import { Allow, By, type Actor } from '../../platform/http/actor.js';
import { ComeDown } from '../come-down.js';
import { AskExtensionDto, ComeDownDto } from '../escalation.dto.js';
import { Extensions } from '../extensions.js';
import { Board } from './board.service.js';

@Controller('api/v1')
export class BoardController {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly board: Board,
    private readonly down: ComeDown,
    private readonly extensions: Extensions,
  ) {}

  /** What breaches today in +08:00, hour by hour, and every escalated case by harm; at most 100 rows a group, the counts hold all. */
  @Get('board')
  @Allow('supervisor', 'legal', 'admin')
  today(@By() actor: Actor): Promise<BoardView> {
    return this.db.read(tx => this.board.of(tx, actor));
  }

  /** Asks for a lower level: supervisors out of theirs, legal out of its own where the case is not in legal review. A second person of that level decides. 409 `ladder.not_at_level`. */
  @Post('cases/:id/come-down')
  @HttpCode(200)
  @Allow('supervisor', 'legal')
  comeDown(@By() actor: Actor, @Param('id') id: string, @Body() asked: ComeDownDto): Promise<CountersignView> {
    return this.db.write(tx => this.down.ask(tx, id, asked, actor));
  }

  /** The clocks of a case that may be given a later date, each with its hard stop. */
  @Get('cases/:id/extensions')
  @Allow('agent', 'supervisor', 'admin')
  extendable(@By() actor: Actor, @Param('id') id: string): Promise<ExtendableView[]> {
    return this.db.read(async tx => this.extensions.of(tx, await this.cases.get(tx, id, actor)));
  }

  /** Asks for a later date of a clock; another supervisor or an admin decides. 409 `clock.too_late` once the date has passed, `clock.beyond_hard_stop` behind the latest. */
  @Post('cases/:id/clocks/:clockId/extension')
  @HttpCode(200)
  @Allow('agent', 'supervisor')
  extend(@By() actor: Actor, @Param('id') id: string, @Param('clockId', ParseUUIDPipe) clockId: string, @Body() asked: AskExtensionDto): Promise<CountersignView> {
    return this.db.write(tx => this.extensions.ask(tx, id, clockId, { ...asked, until: new Date(asked.until) }, actor));
  }
}
