import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { LegalRowView, LegalView } from '../../contract/index.js';
import { Database } from '../../platform/database/database.js';
import { Allow, By, type Actor } from '../../platform/http/actor.js';
import { LegalActs } from './legal-acts.js';
import { LegalQueue } from './legal-queue.js';
import { HoldDto, OrderFactsDto, RecordReferralDto, ReviseFactDto, WriteFactDto, WriteNoteDto, WriteOpinionDto } from './legal.dto.js';
import { Legal } from './legal.service.js';
import { Verifying } from './verifying.js';

/** Legal's own desk. Every case below was referred to legal; others are not there (404). */
@Controller('api/v1')
export class LegalController {
  constructor(
    private readonly db: Database,
    private readonly legal: Legal,
    private readonly queue: LegalQueue,
    private readonly acts: LegalActs,
    private readonly verifying: Verifying,
  ) {}

  /** Referred cases that are open or held: why they came, what they wait for, which date is next; at most 300. */
  @Get('legal')
  @Allow('legal', 'admin')
  list(): Promise<LegalRowView[]> {
    return this.db.read(tx => this.queue.of(tx));
  }

  /** Facts, exhibits, holds, rulings, matters outside and, for legal alone, privileged notes and the opinion. */
  @Get('cases/:id/legal')
  @Allow('legal', 'admin')
  view(@By() actor: Actor, @Param('id') id: string): Promise<LegalView> {
    return this.db.read(tx => this.legal.view(tx, id, actor));
  }

  /** Privileged: read by legal alone, part of no file. */
  @Post('cases/:id/legal/notes')
  @HttpCode(200)
  @Allow('legal')
  note(@By() actor: Actor, @Param('id') id: string, @Body() asked: WriteNoteDto): Promise<LegalView> {
    return this.acts.note(id, asked.text, actor);
  }

  /** 422 for a proven fact without an exhibit, or with one of another case. */
  @Post('cases/:id/legal/facts')
  @HttpCode(200)
  @Allow('legal')
  fact(@By() actor: Actor, @Param('id') id: string, @Body() asked: WriteFactDto): Promise<LegalView> {
    return this.acts.fact(id, asked, actor);
  }

  /** The order in which facts are printed, within their standing. */
  @Put('cases/:id/legal/facts')
  @Allow('legal')
  order(@By() actor: Actor, @Param('id') id: string, @Body() { order }: OrderFactsDto): Promise<LegalView> {
    return this.acts.order(id, order, actor);
  }

  /** A new version of a fact; 409 `legal.fact_moved` when another one was seen. */
  @Put('cases/:id/legal/facts/:fact')
  @Allow('legal')
  revise(@By() actor: Actor, @Param('id') id: string, @Param('fact', ParseUUIDPipe) fact: string, @Body() asked: ReviseFactDto): Promise<LegalView> {
    return this.acts.revise(id, fact, asked, actor);
  }

  /** A new version of the opinion; read by legal alone until the ruling is granted. */
  @Post('cases/:id/legal/opinion')
  @HttpCode(200)
  @Allow('legal')
  opinion(@By() actor: Actor, @Param('id') id: string, @Body() { text, version }: WriteOpinionDto): Promise<LegalView> {
    return this.acts.opinion(id, text, version, actor);
  }

  /** A hold by hand; 409 where one stands. */
  @Post('cases/:id/legal/hold')
  @HttpCode(200)
  @Allow('legal')
  hold(@By() actor: Actor, @Param('id') id: string, @Body() { reason }: HoldDto): Promise<LegalView> {
    return this.acts.hold(id, reason, actor);
  }

  /** A matter outside: court, police, mediation, arbitration, regulator. */
  @Post('cases/:id/legal/referrals')
  @HttpCode(200)
  @Allow('legal')
  refer(@By() actor: Actor, @Param('id') id: string, @Body() asked: RecordReferralDto): Promise<LegalView> {
    return this.acts.refer(id, asked, actor);
  }

  /** The next act of a matter outside. */
  @Put('cases/:id/legal/referrals/:referral')
  @Allow('legal')
  nextAct(@By() actor: Actor, @Param('id') id: string, @Param('referral', ParseUUIDPipe) referral: string, @Body() asked: RecordReferralDto): Promise<LegalView> {
    return this.acts.refer(id, asked, actor, referral);
  }

  /** Hashes the sealed files again; the result is a row of the audit. */
  @Post('cases/:id/legal/verify')
  @HttpCode(200)
  @Allow('legal')
  async verify(@By() actor: Actor, @Param('id') id: string): Promise<LegalView> {
    await this.verifying.verify(id, actor);
    return this.view(actor, id);
  }
}
