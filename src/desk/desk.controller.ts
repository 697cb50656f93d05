import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { CasePage, CaseView, QueueView } from '../contract/index.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { AssignDto, ListCasesDto, PrioritiseDto, TakeStepDto, WriteMessageDto } from './desk.dto.js';
import { Desk } from './desk.service.js';
import { Prioritising } from './prioritising.js';
import { StepTaking } from './take-step.js';

@Controller('api/v1')
export class DeskController {
  constructor(
    private readonly desk: Desk,
    private readonly steps: StepTaking,
    private readonly priorities: Prioritising,
  ) {}

  /** Cases the reader may see, what breaches first first. */
  @Get('cases')
  list(@By() actor: Actor, @Query() asked: ListCasesDto): Promise<CasePage> {
    return this.desk.list(asked, actor);
  }

  /** The reader's queues with live counts. */
  @Get('queues')
  @Allow('agent', 'supervisor', 'legal', 'admin')
  queues(@By() actor: Actor): Promise<QueueView[]> {
    return this.desk.queues(actor);
  }

  /** One case by id or case number; 404 for what the reader may not see. */
  @Get('cases/:id')
  view(@By() actor: Actor, @Param('id') id: string): Promise<CaseView> {
    return this.desk.view(id, actor);
  }

  /** Takes a step of the lifecycle. 409 `case.moved_meanwhile` carries the present case as `current`. */
  @Post('cases/:id/steps')
  @HttpCode(200)
  take(@By() actor: Actor, @Param('id') id: string, @Body() asked: TakeStepDto): Promise<CaseView> {
    return this.steps.take(id, asked, actor);
  }

  /** A public message, or an internal note for colleagues. */
  @Post('cases/:id/messages')
  @HttpCode(200)
  say(@By() actor: Actor, @Param('id') id: string, @Body() asked: WriteMessageDto): Promise<CaseView> {
    return this.desk.say(id, asked, actor);
  }

  /** Gives the case to somebody on the staff, or to nobody; legal gives its own to somebody of legal. */
  @Put('cases/:id/owner')
  @Allow('agent', 'supervisor', 'legal')
  assign(@By() actor: Actor, @Param('id') id: string, @Body() asked: AssignDto): Promise<CaseView> {
    return this.desk.assign(id, asked, actor);
  }

  /** How pressing the case is; the outcome is due by the new target, less the time used. Due at once where more is used already. */
  @Put('cases/:id/priority')
  @Allow('supervisor')
  prioritise(@By() actor: Actor, @Param('id') id: string, @Body() asked: PrioritiseDto): Promise<CaseView> {
    return this.priorities.set(id, asked, actor);
  }
}
