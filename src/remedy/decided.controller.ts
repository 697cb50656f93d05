import { Controller, Get, Query } from '@nestjs/common';
import { DecidedPage } from '../contract/index.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { ListDecidedDto } from './decided.dto.js';
import { Decided } from './decided.service.js';

@Controller('api/v1')
export class DecidedController {
  constructor(private readonly decided: Decided) {}

  /** What was approved on a day (today unless said otherwise): who signed, how it stands now, and on the first page the day's sums; 422 for no day. */
  @Get('approvals/decided')
  @Allow('supervisor', 'legal', 'admin')
  list(@By() actor: Actor, @Query() asked: ListDecidedDto): Promise<DecidedPage> {
    return this.decided.list(asked, actor);
  }
}
