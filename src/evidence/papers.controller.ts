import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { EvidenceView, PapersView } from '../contract/index.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { CorrectFieldDto, DecideDoubtDto, NamePaperDto, RedactPageDto } from './evidence.dto.js';
import { HandRedacting } from './hand-redacting.js';
import { PaperActs } from './paper-acts.js';

/** What a case needs, has and contradicts, and what people put right about its papers. */
@Controller('api/v1')
export class PapersController {
  constructor(
    private readonly acts: PaperActs,
    private readonly redacting: HandRedacting,
  ) {}

  /** In the reader's language; doubts are for staff alone. */
  @Get('cases/:id/papers')
  papers(@By() actor: Actor, @Param('id') id: string): Promise<PapersView> {
    return this.acts.view(id, actor);
  }

  /** A field of the reading put right, kept beside it. An empty value says that it cannot be read. */
  @Post('evidence/:id/corrections')
  @HttpCode(200)
  @Allow('merchant', 'agent', 'supervisor', 'legal')
  correct(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() asked: CorrectFieldDto): Promise<EvidenceView> {
    return this.acts.correct(id, asked, actor);
  }

  /** What the paper serves as. */
  @Post('evidence/:id/paper')
  @HttpCode(200)
  @Allow('agent', 'supervisor', 'legal')
  name(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() asked: NamePaperDto): Promise<EvidenceView> {
    return this.acts.name(id, asked.paper, actor);
  }

  /** Covers areas of a page for good (shares of the page, 0 to 1); the unredacted original is dropped, its hash stays. */
  @Post('evidence/:id/redactions')
  @HttpCode(200)
  @Allow('agent', 'supervisor', 'legal')
  async redact(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() asked: RedactPageDto): Promise<EvidenceView> {
    await this.redacting.byHand(id, asked.page, asked.boxes, actor);
    return this.acts.one(id, actor);
  }

  /** A person's word on a contradiction. A confirmed sign of alteration goes to legal review; the merchant is told nothing of it. */
  @Post('doubts/:id/decision')
  @HttpCode(200)
  @Allow('agent', 'supervisor', 'legal')
  decide(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() asked: DecideDoubtDto): Promise<PapersView> {
    return this.acts.decide(id, asked, actor);
  }
}
