import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { CaseRowView, CaseView } from '../contract/index.js';
import { SubmitCaseDto } from '../cases/claim.dto.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { Intake } from './intake.service.js';

@Controller('api/v1/cases')
@Allow('merchant', 'agent', 'supervisor')
export class IntakeController {
  constructor(private readonly intake: Intake) {}

  /** Opens a case. Same key and body: same answer; other body 422; still running 409; no key 400. */
  @Post()
  submit(@By() actor: Actor, @Body() asked: SubmitCaseDto, @Headers('idempotency-key') key?: string): Promise<CaseView> {
    return this.intake.submit(asked, key, actor);
  }

  /** Own open cases that look alike, for a warning before sending. */
  @Post('similar')
  @HttpCode(200)
  similar(@By() actor: Actor, @Body() asked: SubmitCaseDto): Promise<CaseRowView[]> {
    return this.intake.similar(asked, actor);
  }
}
