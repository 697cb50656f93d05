import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { EscalationView, LegalView } from '../contract/index.js';
import { Database } from '../platform/database/database.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { WriteNoteDto } from './escalation.dto.js';
import { Ladder } from './ladder.js';
import { LegalNotes } from './legal-notes.js';
import { Legal } from './legal.service.js';

@Controller('api/v1')
export class EscalationController {
  constructor(
    private readonly db: Database,
    private readonly ladder: Ladder,
    private readonly legal: Legal,
    private readonly notes: LegalNotes,
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

  /** Facts, rules, escalations and, for legal alone, privileged notes of a referred case. */
  @Get('cases/:id/legal')
  @Allow('legal', 'admin')
  view(@By() actor: Actor, @Param('id') id: string): Promise<LegalView> {
    return this.db.read(tx => this.legal.view(tx, id, actor));
  }

  @Post('cases/:id/legal/notes')
  @HttpCode(200)
  @Allow('legal')
  async note(@By() actor: Actor, @Param('id') id: string, @Body() asked: WriteNoteDto): Promise<LegalView> {
    await this.notes.write(id, asked.text, actor);
    return this.db.read(tx => this.legal.view(tx, id, actor));
  }
}
