import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ComplainantView, ComplaintPage, ComplaintView } from '../../contract/index.js';
import { Allow, By, type Actor } from '../../platform/http/actor.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { ComplaintIntake } from './complaint-intake.service.js';
import { ComplaintRoom } from './complaint-room.js';
import { CloseComplaintDto, EnterComplaintDto, ListComplaintsDto, RecordSendingDto, RecordTellingDto, RevealDto } from './complaints.dto.js';
import { Revealing } from './revealing.js';
import { ComplaintSending } from './sending.service.js';

@Controller('api/v1/complaints')
export class ComplaintsController {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly intake: ComplaintIntake,
    private readonly room: ComplaintRoom,
    private readonly sending: ComplaintSending,
    private readonly revealing: Revealing,
  ) {}

  /** The register, the newest entry first; names masked. */
  @Get()
  @Allow('agent', 'supervisor', 'legal', 'admin')
  list(@By() actor: Actor, @Query() asked: ListComplaintsDto): Promise<ComplaintPage> {
    return this.room.page(asked, actor);
  }

  /** Enters what came in, on a case or a new one; the case goes to legal. 409 `complaint.known` names the one that is there. Idempotency-Key needed. */
  @Post()
  @Allow('agent', 'supervisor', 'legal')
  enter(@By() actor: Actor, @Body() asked: EnterComplaintDto, @Headers('idempotency-key') key?: string): Promise<ComplaintView> {
    return this.idempotency.once(`${actor.id}:complaints`, key, asked, async tx => this.room.view(tx, (await this.intake.enter(tx, asked, actor)).id, actor));
  }

  @Get(':id')
  @Allow('agent', 'supervisor', 'legal', 'admin')
  one(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ComplaintView> {
    return this.room.read(id, actor);
  }

  /** Name and contact, whole; an audit row with the reason stands before the answer does. */
  @Post(':id/reveal')
  @HttpCode(200)
  @Allow('supervisor', 'legal', 'admin')
  reveal(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: RevealDto): Promise<ComplainantView> {
    return this.room.answer(id, actor, (tx, known) => this.revealing.reveal(tx, known, reason, actor));
  }

  /** That a granted extension and its reason were told to one of the two. */
  @Post(':id/tellings')
  @HttpCode(200)
  @Allow('agent', 'supervisor', 'legal')
  tell(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() asked: RecordTellingDto): Promise<ComplaintView> {
    return this.room.act(id, actor, (tx, known) => this.sending.tellExtension(tx, known, asked, actor));
  }

  /** That the checked form was sent; meets the regulator's clock. Late stays late. */
  @Post(':id/sending')
  @HttpCode(200)
  @Allow('agent', 'supervisor', 'legal')
  send(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() asked: RecordSendingDto): Promise<ComplaintView> {
    return this.room.act(id, actor, (tx, known) => this.sending.send(tx, known, asked, actor));
  }

  /** Outcome and whether the complainant accepts; kept three years from now on. */
  @Post(':id/closing')
  @HttpCode(200)
  @Allow('agent', 'supervisor', 'legal')
  close(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() asked: CloseComplaintDto): Promise<ComplaintView> {
    return this.room.act(id, actor, (tx, known) => this.sending.close(tx, known, asked, actor));
  }
}
