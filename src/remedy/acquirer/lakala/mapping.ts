import type { Instruction } from '../acquirer.js';
import type { Call, Data } from './operations.table.js';

/** Bank card and scan payment as the unified refund numbers them. */
const CARD = '1', SCAN = '3';

const isScan = ({ origin }: Instruction): boolean => origin?.channel !== undefined && origin.channel !== 'UPAY';
/** Log numbers of scan payments begin so; the scan interfaces know no others. */
const hasScanLog = ({ origin }: Instruction): boolean => origin?.logNo.startsWith('66') ?? false;

const shopOf = ({ mid, tid }: Instruction): Data => ({ merchant_no: mid, ...(tid ? { term_no: tid } : {}) });

/** The call that carries an instruction out: the scan interfaces for scan payments with a log number of theirs, the unified refund for all else. */
export function refundCall(instruction: Instruction, ourIp: string): Call {
  const { refundNo, amountFen, origin, remedy } = instruction;
  const amount = { refund_amount: String(amountFen), origin_log_no: origin?.logNo ?? '' };
  if (isScan(instruction) && hasScanLog(instruction)) {
    const location_info = { request_ip: ourIp };
    // a repeated refund goes where the number may be repeated after a failure
    if (remedy === 'retry_refund') return { operation: 'idmRefund', data: { ...shopOf(instruction), out_refund_order_no: refundNo, ...amount, location_info } };
    return { operation: 'scanRefund', data: { ...shopOf(instruction), out_trade_no: refundNo, ...amount, refund_reason: refundNo, location_info } };
  }
  const card: Data = isScan(instruction) ? { origin_biz_type: SCAN } : { origin_biz_type: CARD, ...(origin?.panMasked ? { origin_card_no: origin.panMasked } : {}) };
  const data = { ...shopOf(instruction), out_trade_no: refundNo, ...amount, origin_trade_date: origin?.tradeDate ?? '', ...card, location_info: { request_ip: ourIp } };
  return { operation: 'refund', data };
}

/** The call that asks what became of it. */
export function queryCall(instruction: Instruction): Call {
  const { refundNo, origin, remedy } = instruction;
  if (isScan(instruction) && hasScanLog(instruction)) {
    if (remedy === 'retry_refund') return { operation: 'idmRefundQuery', data: { ...shopOf(instruction), out_refund_order_no: refundNo } };
    return { operation: 'tradeQuery', data: { ...shopOf(instruction), out_trade_no: refundNo } };
  }
  const data = { out_trade_no: refundNo, origin_trade_date: origin?.tradeDate ?? '', origin_biz_type: isScan(instruction) ? SCAN : CARD, origin_trade_ref_no: origin?.rrn ?? '' };
  return { operation: 'refundQuery', data: { ...shopOf(instruction), ...data } };
}

/** A scan payment of the same day is taken back whole, under a number of ours. */
export const scanVoidCall = (shop: { mid: string; tid: string }, number: string, origin: { tradeNo?: string; outTradeNo?: string }, ourIp: string): Call => ({
  operation: 'scanVoid',
  data: {
    merchant_no: shop.mid, term_no: shop.tid, out_trade_no: number, location_info: { request_ip: ourIp },
    ...(origin.outTradeNo ? { origin_out_trade_no: origin.outTradeNo } : {}), ...(origin.tradeNo ? { origin_trade_no: origin.tradeNo } : {}),
  },
});

export const feeCall = (shop: { mid: string; tid: string }, logNo: string): Call => ({ operation: 'feeQuery', data: { merchant_no: shop.mid, term_no: shop.tid, log_no: logNo } });
