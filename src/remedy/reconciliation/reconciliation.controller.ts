import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AwaitedOrderPage, MatchedOrderPage, MerchantDayPage, ReconciliationDayPage, ReconciliationView, StrayRowPage, StrayRowView } from '../../contract/index.js';
import { Database } from '../../platform/database/database.js';
import { Allow, By, type Actor } from '../../platform/http/actor.js';
import { AwaitedOrders } from './awaited-orders.js';
import { settleDay } from './days.js';
import { MatchedOrders } from './matched-orders.js';
import { DayDto, ListDaysDto, ListMatchedDto, ListMerchantsOfDayDto, ListOrdersDto, ListRowsDto, LookedAtDto } from './reconciliation.dto.js';
import { Reconciliation } from './reconciliation.service.js';
import { StrayRows } from './stray-rows.js';

const USUAL = 50;
const USUAL_DAYS = 30;

@Controller('api/v1/reconciliation')
@Allow('agent', 'supervisor', 'admin')
export class ReconciliationController {
  constructor(
    private readonly db: Database,
    private readonly reconciliation: Reconciliation,
    private readonly awaited: AwaitedOrders,
    private readonly matched: MatchedOrders,
    private readonly strays: StrayRows,
  ) {}

  /** A settle date: its sums against the trailers of its files, and how many orders and rows are matched or stand alone. */
  @Get()
  of(@By() actor: Actor, @Query() { day }: DayDto): Promise<ReconciliationView> {
    return this.db.read(tx => this.reconciliation.of(tx, settleDay(day), actor));
  }

  /** Settle dates with files, newest first, and how each stands. */
  @Get('days')
  days(@Query() { after, limit = USUAL_DAYS }: ListDaysDto): Promise<ReconciliationDayPage> {
    return this.db.read(tx => this.reconciliation.list(tx, after && settleDay(after), limit));
  }

  /** Orders that a row of the day has proved. */
  @Get('matched')
  pairs(@Query() { day, mid, after, limit = USUAL }: ListMatchedDto): Promise<MatchedOrderPage> {
    return this.db.read(tx => this.matched.page(tx, settleDay(day), { mid, after, limit }));
  }

  /** Orders approved by the end of the day whose row is still missing, the oldest first. */
  @Get('orders')
  orders(@Query() { day, mid, after, limit = USUAL }: ListOrdersDto): Promise<AwaitedOrderPage> {
    return this.db.read(tx => this.awaited.page(tx, settleDay(day), { mid, after, limit }));
  }

  /** Rows of the day that give money back, or carry a number of ours, without being an order's own row. */
  @Get('rows')
  rows(@Query() { day, mid, list, after, limit = USUAL }: ListRowsDto): Promise<StrayRowPage> {
    const [fromMid, logNo] = after?.split('-') ?? [];
    const place = fromMid && logNo ? { after: { mid: fromMid, logNo } } : {};
    return this.db.read(tx => this.strays.page(tx, settleDay(day), { list, mid, limit, ...place }));
  }

  /** Σ net of each merchant's OK rows, and its matched and unmatched orders and rows. */
  @Get('merchants')
  merchants(@Query() { day, after = '', limit = USUAL }: ListMerchantsOfDayDto): Promise<MerchantDayPage> {
    return this.db.read(tx => this.reconciliation.merchants(tx, settleDay(day), after, limit));
  }

  /** Somebody has looked at a row without an order; written down for good. 409 `reconciliation.has_order`: an order asked for it. */
  @Post('rows/:logNo/looks')
  @Allow('supervisor', 'admin')
  look(@By() actor: Actor, @Param('logNo') logNo: string, @Body() { note }: LookedAtDto): Promise<StrayRowView> {
    return this.db.write(tx => this.strays.look(tx, logNo, note, actor));
  }
}
