import { Controller, Get } from '@nestjs/common';
import { AtRiskView } from '../contract/index.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { AtRisk } from './at-risk.service.js';

@Controller('api/v1/money')
export class MoneyController {
  constructor(private readonly risk: AtRisk) {}

  /** Money at risk in the reader's open cases, by due date, level and kind; the same sum as the list `all_open`. */
  @Get('at-risk')
  @Allow('supervisor', 'legal', 'admin')
  atRisk(@By() actor: Actor): Promise<AtRiskView> {
    return this.risk.of(actor);
  }
}
