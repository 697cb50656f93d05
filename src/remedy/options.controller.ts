import { Controller, Get, Param, Query } from '@nestjs/common';
import { OptionsView } from '../contract/index.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { AskOptionsDto } from './options.dto.js';
import { OrderOptions } from './order-options.js';

@Controller('api/v1')
export class OptionsController {
  constructor(private readonly options: OrderOptions) {}

  /** What may be proposed on a row of the merchant: each remedy open or closed with its guard or rule, and how the refundable balance comes about. */
  @Get('cases/:id/options')
  @Allow('agent', 'supervisor', 'legal', 'admin')
  of(@By() actor: Actor, @Param('id') id: string, @Query() asked: AskOptionsDto): Promise<OptionsView> {
    return this.options.of(id, asked, actor);
  }
}
