import { Injectable } from '@nestjs/common';
import { PROPOSABLE, WHOLE_SALE, type OptionsView, type OptionView, type Reason, type RemedyKind, type WayBackView } from '../contract/index.js';
import { Cases } from '../cases/cases.service.js';
import { waysBack } from '../cases/rulebook/index.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import type { AskOptionsDto } from './options.dto.js';
import { closedOn, guardsOf, type Grounds } from './order-guards.js';
import { Orders } from './orders.js';
import { ACTS_ON_A_ROW } from './remedy-kinds.js';
import { RemedyOrder } from './remedy.entity.js';
import { WriteOffs } from './write-offs.js';

type Money = Pick<OptionsView, 'ways' | 'originalFen' | 'backFen' | 'refundableFen'>;

/** Everything a person could propose on a row, each open or closed by what would close the proposal itself. */
@Injectable()
export class OrderOptions {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly writeOffs: WriteOffs,
    private readonly clock: Clock,
  ) {}

  of(caseId: string, asked: AskOptionsDto, actor: Actor): Promise<OptionsView> {
    const now = this.clock.now();
    return this.db.read(async tx => {
      const found = await this.cases.get(tx, caseId, actor);
      const targetLogNo = asked.targetLogNo === 'none' ? null : (asked.targetLogNo ?? found.targetLogNo);
      const grounds = await this.orders.guards.look(tx, { mid: found.mid, targetLogNo });
      const money = await moneyOf(tx, grounds), underWay = await this.orders.underWay(tx, found.id);
      const today = await this.orders.guards.today(tx, grounds, now), kind = asked.kind ?? found.provenKind ?? found.kind;
      const options: OptionView[] = [];
      for (const remedy of PROPOSABLE) {
        const amountFen = amountOf(remedy, asked.amountFen, grounds, money);
        const guards = guardsOf({ remedy, amountFen, mid: found.mid, targetLogNo }, grounds);
        const closed = firstClosing(underWay, remedy, grounds, guards) ?? (remedy === 'write_off' ? await this.writeOffs.closed(tx, found) : closedOn(remedy, kind, grounds, today, now));
        options.push({ remedy, open: !closed, amountFen, guards, ...(closed ? { closed } : {}) });
      }
      const { target, children } = grounds;
      return { asOf: now.toISOString(), ...(target ? { target } : {}), children, ...money, ...(underWay ? { underWay: underWay.refundNo } : {}), options };
    });
  }
}

/** In the order in which a proposal is refused. */
function firstClosing(underWay: RemedyOrder | null, remedy: RemedyKind, { target }: Grounds, guards: OptionView['guards']): Reason | undefined {
  if (underWay) return { code: 'order_under_way', rule: 'G13', facts: { refundNo: underWay.refundNo } };
  if (!target && ACTS_ON_A_ROW.includes(remedy)) return { code: 'row_needed', rule: '3', facts: {} };
  const failed = guards.find(guard => !guard.passed);
  return failed && { code: failed.code, rule: failed.guard, facts: failed.facts ?? {} };
}

/** Where no amount was named: all that may still go back, and a fen of what is exhausted, so that its guard says so. */
function amountOf(remedy: RemedyKind, asked: number | undefined, { target }: Grounds, { refundableFen }: Money): number {
  if (!target || !ACTS_ON_A_ROW.includes(remedy)) return asked ?? 0;
  if (WHOLE_SALE.includes(remedy)) return target.amtFen;
  return asked ?? Math.max(1, refundableFen);
}

async function moneyOf(tx: Tx, { target, children, given }: Grounds): Promise<Money> {
  const proved = target ? await tx.findBy(RemedyOrder, { mid: target.mid, targetLogNo: target.logNo, state: 'confirmed', remedy: 'manual_refund' }) : [];
  const byHand = proved.map(order => order.proofLogNo);
  const rows = waysBack(children).map((way): WayBackView => (byHand.includes(way.logNo) ? { ...way, way: 'manual_refund' } : { ...way }));
  const orders = given.map(({ amountFen, refundNo, remedy, state }): WayBackView => ({ way: 'order', amountFen, refundNo, remedy, state }));
  const ways = target ? [...rows, ...orders] : [], originalFen = target?.amtFen ?? 0;
  const backFen = ways.reduce((sum, way) => sum + way.amountFen, 0);
  return { ways, originalFen, backFen, refundableFen: Math.max(0, originalFen - backFen) };
}
