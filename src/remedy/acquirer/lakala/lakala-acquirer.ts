import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Settings } from '../../../platform/settings.js';
import { AcquirerLine } from '../acquirer-line.js';
import { Acquirer, type AcquirerAnswer, type Instruction } from '../acquirer.js';
import { ask } from './http.js';
import { feeCall, queryCall, refundCall, scanVoidCall } from './mapping.js';
import type { Call } from './operations.table.js';
import { meaningOf, type Reply } from './result.js';

/** The acquirer behind the open platform's protocol, real or simulated. */
@Injectable()
export class LakalaAcquirer extends Acquirer {
  constructor(
    private readonly line: AcquirerLine,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {
    super();
  }

  send(instruction: Instruction): Promise<AcquirerAnswer> {
    return this.resultOf(refundCall(instruction, this.settings.ACQUIRER_OUR_IP), instruction.amountFen);
  }

  query(instruction: Instruction): Promise<AcquirerAnswer> {
    return this.resultOf(queryCall(instruction), instruction.amountFen);
  }

  /** Takes a scan payment of the same day back whole. @param amountFen of the payment */
  voidScan(shop: { mid: string; tid: string }, number: string, origin: { tradeNo?: string; outTradeNo?: string }, amountFen: number): Promise<AcquirerAnswer> {
    return this.resultOf(scanVoidCall(shop, number, origin, this.settings.ACQUIRER_OUR_IP), amountFen);
  }

  /** One scan transaction as the platform has it, by its number there. */
  transaction({ mid, tid }: { mid: string; tid: string }, tradeNo: string): Promise<Reply> {
    return this.ask({ operation: 'tradeQuery', data: { merchant_no: mid, term_no: tid, trade_no: tradeNo } });
  }

  /** What the platform charged for one transaction. */
  fee(shop: { mid: string; tid: string }, logNo: string): Promise<Reply> {
    return this.ask(feeCall(shop, logNo));
  }

  private async resultOf(call: Call, amountFen: number): Promise<AcquirerAnswer> {
    return meaningOf(await this.ask(call), call, amountFen, this.settings.ACQUIRER_ABSENT_CODES.split(','));
  }

  private async ask(call: Call): Promise<Reply> {
    return ask(call, await this.line.open(), () => this.clock.now());
  }
}
