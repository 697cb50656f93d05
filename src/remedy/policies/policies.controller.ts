import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApprovalPolicyView, PolicyPreview, SampleView } from '../../contract/index.js';
import { Database } from '../../platform/database/database.js';
import { Allow, By, type Actor } from '../../platform/http/actor.js';
import { DraftPolicyDto, JudgeSampleDto } from './policies.dto.js';
import { Policies } from './policies.service.js';
import { Previewing } from './previewing.js';
import { Samples } from './samples.service.js';

@Controller('api/v1/approval-policies')
export class PoliciesController {
  constructor(
    private readonly db: Database,
    private readonly policies: Policies,
    private readonly previewing: Previewing,
  ) {}

  /** Who approves, as versions: the newest first, the rulebook's own lines last (rulebook section 5). */
  @Get()
  @Allow('agent', 'supervisor', 'legal', 'admin')
  list(@By() actor: Actor): Promise<ApprovalPolicyView[]> {
    return this.db.read(tx => this.policies.list(tx, actor));
  }

  /** Whom a draft would affect, by the orders that wait and those of the last 30 days; nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  @Allow('supervisor', 'admin')
  preview(@Body() asked: DraftPolicyDto): Promise<PolicyPreview> {
    return this.db.read(tx => this.previewing.of(tx, asked));
  }

  /** Keeps a draft; another supervisor or admin puts it in force. */
  @Post()
  @Allow('supervisor', 'admin')
  draft(@By() actor: Actor, @Body() asked: DraftPolicyDto): Promise<ApprovalPolicyView> {
    return this.db.write(tx => this.policies.draft(tx, asked, actor));
  }

  /** Puts a draft in force; orders that wait and would be signed otherwise begin anew. 409 for its author and for a draft that was overtaken. */
  @Post(':id/enforce')
  @HttpCode(200)
  @Allow('supervisor', 'admin')
  enforce(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApprovalPolicyView> {
    return this.db.write(tx => this.policies.enforce(tx, id, actor));
  }

  /** Takes a draft back. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('supervisor', 'admin')
  withdraw(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApprovalPolicyView> {
    return this.db.write(tx => this.policies.withdraw(tx, id, actor));
  }

  /** Ends automatic approval at once; its signers' lines stay in force. */
  @Post(':id/stop')
  @HttpCode(200)
  @Allow('supervisor', 'admin')
  stop(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApprovalPolicyView> {
    return this.db.write(tx => this.policies.stop(tx, id, actor));
  }
}

@Controller('api/v1/samples')
@Allow('supervisor', 'admin')
export class SamplesController {
  constructor(
    private readonly db: Database,
    private readonly samples: Samples,
  ) {}

  /** Automatic approvals drawn for review: those nobody has judged first. */
  @Get()
  list(): Promise<SampleView[]> {
    return this.db.read(tx => this.samples.list(tx));
  }

  /** Says whether the automatic approval was right; once. 422 where a wrong one has no note. */
  @Post(':id/verdict')
  @HttpCode(200)
  judge(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() asked: JudgeSampleDto): Promise<SampleView> {
    return this.db.write(tx => this.samples.judge(tx, id, asked, actor));
  }
}
