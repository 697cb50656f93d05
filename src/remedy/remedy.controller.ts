import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import { ApprovalsView, CaseView, RemedyView } from '../contract/index.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { DecideApprovalDto, ProposeRemedyDto } from './remedy.dto.js';
import { Questions } from './questions.js';
import { Remedies } from './remedy.service.js';

@Controller('api/v1')
@Allow('agent', 'supervisor', 'legal', 'admin')
export class RemedyController {
  constructor(
    private readonly remedies: Remedies,
    private readonly questions: Questions,
  ) {}

  /** The case's remedy order with signatures and guards; null when nothing was proposed. */
  @Get('cases/:id/remedy')
  @ApiOkResponse({ schema: { nullable: true, allOf: [{ $ref: getSchemaPath(RemedyView) }] } })
  async of(@By() actor: Actor, @Param('id') id: string): Promise<RemedyView | null> {
    return this.remedies.of(id, actor);
  }

  /** Signs or rejects exactly what was shown: the fingerprint must still be the order's. */
  @Post('cases/:id/approval')
  @HttpCode(200)
  decide(@By() actor: Actor, @Param('id') id: string, @Body() asked: DecideApprovalDto): Promise<RemedyView> {
    return this.remedies.decide(id, asked, actor);
  }

  /** A person proposes a remedy; 409 `remedy.guard_failed` names the guard that closes it. */
  @Post('cases/:id/proposal')
  @HttpCode(200)
  propose(@By() actor: Actor, @Param('id') id: string, @Body() asked: ProposeRemedyDto): Promise<CaseView> {
    return this.remedies.propose(id, asked, actor);
  }

  /** Asks the acquirer now about an order whose result is unknown, under the order's own number; never makes another. */
  @Post('cases/:id/remedy/question')
  @HttpCode(202)
  @Allow('agent', 'supervisor')
  ask(@By() actor: Actor, @Param('id') id: string): Promise<RemedyView> {
    return this.questions.byPerson(id, actor);
  }

  /** Orders waiting for the reader's signature, the 500 oldest, with the count and the sum of all. */
  @Get('approvals')
  waiting(@By() actor: Actor): Promise<ApprovalsView> {
    return this.remedies.waiting(actor);
  }
}
