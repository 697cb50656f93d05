import { createHash } from 'node:crypto';
import { missingIn, rowOf, type Call } from '../lakala/operations.table.js';
import type { Fault } from './faults.js';
import type { Ledger, Refund } from './ledger.js';

export interface Answer {
  code: string;
  msg: string;
  data: Record<string, string>;
}
/** Codes of this platform for what is no result. */
export const CODES = { badRequest: 'SIM00400', notFound: 'SIM00404', numberUsed: 'SIM00409', busy: 'SIM00429', maintenance: 'SIM00503' } as const;

const BOOKS = ['refund', 'scanRefund', 'scanVoid', 'idmRefund'];
const refusal = (code: string, msg: string): Answer => ({ code, msg, data: {} });
const text = (call: Call, ...fields: string[]): string => {
  const values = fields.map(field => call.data[field]).filter(value => typeof value === 'string' && value !== '');
  return (values[0] as string | undefined) ?? '';
};

export const isBooking = ({ operation }: Call): boolean => BOOKS.includes(operation);
export const numberIn = (call: Call): string => text(call, rowOf(call.operation).number ?? 'log_no', 'trade_no');

/** What the platform does with a request that it believes; it knows nothing of HTTP or signatures. */
export class Platform {
  constructor(
    private readonly ledger: Ledger,
    private readonly now: () => Date,
    /** the amount of a sale that stands in other books, in fen */
    private readonly saleElsewhere: (logNo: string) => Promise<number | undefined> = async () => undefined,
  ) {}

  async answer(call: Call, fault?: Fault, openMinutes = 180): Promise<Answer> {
    const lacks = missingIn(call);
    if (lacks.length) return refusal(CODES.badRequest, `missing ${lacks.join(', ')}`);
    if (!isBooking(call)) return this.told(call);
    const sale = this.ledger.saleOf(originOf(call)) ?? (await this.saleElsewhere(originOf(call)));
    return this.book(call, sale, fault, openMinutes);
  }

  /** Looks and writes in one go, so that two requests with one number cannot both find it free. */
  private book(call: Call, sale: number | undefined, fault: Fault | undefined, openMinutes: number): Answer {
    const no = numberIn(call);
    const amountFen = call.operation === 'scanVoid' ? (sale ?? 0) : Number(text(call, 'refund_amount'));
    const earlier = this.ledger.find(no);
    // a number stands for one intent; the repeatable interface takes it again after a failure
    if (earlier && (earlier.amountFen !== amountFen || earlier.origin !== originOf(call))) return refusal(CODES.numberUsed, 'the number is taken');
    if (earlier && !(call.operation === 'idmRefund' && earlier.state === 'FAIL')) return this.shown(earlier, call);
    const open = fault === 'open_for_hours' || fault === 'open_then_fail';
    const reason = fault === 'open_then_fail' ? 'channel refused' : this.whyRefused(call, amountFen, sale);
    const refund: Refund = {
      kind: 'refund', no, operation: call.operation, mid: text(call, 'merchant_no'), tid: text(call, 'term_no'), amountFen, origin: originOf(call),
      state: reason ? 'FAIL' : 'SUCCESS', ...(reason ? { reason } : {}), ref: createHash('sha256').update(no).digest('hex').slice(0, 20).toUpperCase(), at: this.now().toISOString(),
      ...(open ? { openUntil: new Date(this.now().getTime() + openMinutes * 60_000).toISOString() } : {}),
    };
    this.ledger.write(refund);
    return this.shown(refund, call);
  }

  private whyRefused(call: Call, amountFen: number, sale: number | undefined): string | undefined {
    if (!Number.isInteger(amountFen) || amountFen <= 0) return 'amount';
    if (sale !== undefined && this.ledger.returnedOf(originOf(call)) + amountFen > sale) return 'above the original';
    return undefined;
  }

  private told(call: Call): Answer {
    if (call.operation === 'feeQuery') return this.feeOf(call);
    const refund = this.ledger.find(numberIn(call));
    return refund ? this.shown(refund, call) : refusal(CODES.notFound, 'no such number');
  }

  private feeOf(call: Call): Answer {
    const amountFen = this.ledger.saleOf(text(call, 'log_no'));
    if (amountFen === undefined) return refusal(CODES.notFound, 'no such transaction');
    const fee = Math.floor((amountFen * 60 + 5000) / 10_000);
    return { code: rowOf(call.operation).understood, msg: 'ok', data: { log_no: text(call, 'log_no'), trade_amount: String(amountFen), fee_amount: String(fee) } };
  }

  private shown(refund: Refund, call: Call): Answer {
    const row = rowOf(call.operation);
    const isOpen = refund.openUntil !== undefined && this.now() < new Date(refund.openUntil);
    const data = {
      merchant_no: refund.mid, [row.number!]: refund.no, trade_no: refund.ref, refund_amount: String(refund.amountFen), trade_state: isOpen ? 'DEAL' : refund.state,
      ...(refund.reason && !isOpen ? { fail_reason: refund.reason } : {}),
    };
    return { code: row.understood, msg: 'ok', data };
  }
}

const originOf = (call: Call): string => text(call, 'origin_log_no', 'origin_trade_no', 'origin_out_trade_no');
