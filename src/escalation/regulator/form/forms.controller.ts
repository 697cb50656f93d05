import { Body, Controller, Get, HttpCode, Param, ParseEnumPipe, ParseUUIDPipe, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ComplaintView, FORM_SECTIONS, type FormSection } from '../../../contract/index.js';
import { Allow, By, type Actor, type SignedRequest } from '../../../platform/http/actor.js';
import { localeOf } from '../../../platform/http/locale.js';
import { ComplaintRoom } from '../complaint-room.js';
import { AskFormCheckDto, DraftFormDto, EditSectionDto, PrintFormDto } from '../complaints.dto.js';
import { ComplaintSending } from '../sending.service.js';
import { FeedbackForms } from './feedback-forms.service.js';
import { FormPapers } from './form-papers.service.js';

const SECTIONS = Object.fromEntries(FORM_SECTIONS.map(section => [section, section]));
// nothing may run in it; a viewer inside the browser still draws it, which a sandbox would forbid
const ALONE = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

@Controller('api/v1/complaints/:id')
export class FeedbackFormsController {
  constructor(
    private readonly room: ComplaintRoom,
    private readonly forms: FeedbackForms,
    private readonly sending: ComplaintSending,
    private readonly papers: FormPapers,
  ) {}

  /** Drafts the sections that nobody has written, as a new version. 409 `complaint.form_changed` for another version than the newest. */
  @Post('form')
  @HttpCode(200)
  @Allow('agent', 'supervisor', 'legal')
  draft(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { version }: DraftFormDto): Promise<ComplaintView> {
    return this.room.act(id, actor, (tx, known) => this.forms.draft(tx, known, version, actor));
  }

  /** One section in a person's words, as a new version; the complainant's name and contact are masked in them. */
  @Put('form/:section')
  @Allow('agent', 'supervisor', 'legal')
  @ApiParam({ name: 'section', enum: FORM_SECTIONS })
  edit(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('section', new ParseEnumPipe(SECTIONS)) section: FormSection, @Body() asked: EditSectionDto): Promise<ComplaintView> {
    return this.room.act(id, actor, (tx, known) => this.forms.edit(tx, known, section, asked, actor));
  }

  /** Asks a second person to check the newest version; the decision is `POST /countersigns/:id/decision`. */
  @Post('form/checks')
  @HttpCode(200)
  @Allow('agent', 'supervisor', 'legal')
  check(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() asked: AskFormCheckDto): Promise<ComplaintView> {
    return this.room.act(id, actor, (tx, known) => this.sending.askCheck(tx, known, asked, actor));
  }

  /** The newest version as A4, marked on every page until it is checked; two readings give the same bytes, and each is audited with their SHA-256. Names are masked without `reveal`. */
  @Get('form.pdf')
  @Allow('agent', 'supervisor', 'legal', 'admin')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async pdf(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() asked: PrintFormDto, @Req() request: SignedRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { bytes, no } = await this.papers.print(id, asked.lang ?? localeOf(request), asked.reveal, actor);
    reply.header('cache-control', 'no-store').header('content-security-policy', ALONE);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: `inline; filename="${no}.pdf"`, length: bytes.length });
  }
}
