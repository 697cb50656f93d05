import { Controller, Get, Query } from '@nestjs/common';
import type { TerminalView } from '../contract/index.js';
import { Database } from '../platform/database/database.js';
import { sql } from '../platform/database/sql.js';
import { Allow, By, type Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { ListMerchantsDto, ListTerminalsDto } from './records.dto.js';
import { Records } from './records.service.js';
import type { MerchantView } from './records.view.js';

const MOST = 20;

@Controller('api/v1')
export class MerchantsController {
  constructor(
    private readonly db: Database,
    private readonly records: Records,
  ) {}

  /** A merchant's terminals, each number once, bound ones first. Merchants get their own whatever they ask for. */
  @Get('terminals')
  terminals(@By() actor: Actor, @Query() asked: ListTerminalsDto): Promise<TerminalView[]> {
    const mid = actor.role === 'merchant' ? actor.mid : asked.mid;
    if (!mid) throw new Problem('request.invalid', {}, [{ field: 'mid', zh: '请填商户号', en: 'Please give the merchant number' }]);
    return this.db.read(tx => this.records.terminalsOf(tx, mid));
  }

  /** Merchants by part of the name or the beginning of the MID; at most 20. */
  @Get('merchants')
  @Allow('agent', 'supervisor', 'legal', 'admin')
  merchants(@Query() { q = '' }: ListMerchantsDto): Promise<MerchantView[]> {
    const typed = q.trim().toLowerCase().replace(/[\\%_]/g, '\\$&');
    const where = `LOWER("name") LIKE ? ESCAPE '\\' OR LOWER("mid") LIKE ? ESCAPE '\\'`;
    return this.db.read(tx => sql(tx, `SELECT "mid", "name" FROM "merchant" WHERE ${where} ORDER BY "name", "mid" LIMIT ${MOST}`, [`%${typed}%`, `${typed}%`]));
  }
}
