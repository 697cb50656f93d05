import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { LegalView } from '../../contract/index.js';
import { Allow, By, type Actor } from '../../platform/http/actor.js';
import { LegalActs } from './legal-acts.js';
import { AskSendBackDto, HoldDto, ProposeRulingDto } from './legal.dto.js';

/** What one of legal asks for and a second person grants. */
@Controller('api/v1/cases/:id/legal')
@Allow('legal')
export class LegalTwoController {
  constructor(private readonly acts: LegalActs) {}

  /** The ruling resolves the case once it is granted; 409 `countersign.asked_already` while one waits. */
  @Post('ruling')
  @HttpCode(200)
  rule(@By() actor: Actor, @Param('id') id: string, @Body() asked: ProposeRulingDto): Promise<LegalView> {
    return this.acts.rule(id, asked, actor);
  }

  /** Back to the desk with instructions, once it is granted. */
  @Post('send-back')
  @HttpCode(200)
  sendBack(@By() actor: Actor, @Param('id') id: string, @Body() asked: AskSendBackDto): Promise<LegalView> {
    return this.acts.sendBack(id, asked, actor);
  }

  /** The hold ends once it is granted; 409 `legal.not_held` where none stands. */
  @Post('hold/release')
  @HttpCode(200)
  release(@By() actor: Actor, @Param('id') id: string, @Body() { reason }: HoldDto): Promise<LegalView> {
    return this.acts.releaseHold(id, reason, actor);
  }
}
