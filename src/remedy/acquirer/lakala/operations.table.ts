/** What an operation is, where, and what it must carry; `either`: at least one of these. */
export interface OperationRow {
  path: string;
  must: readonly string[];
  either?: readonly string[];
  /** the code of an answer that was understood; each family of the platform has its own */
  understood: string;
  /** the field that carries our number */
  number?: string;
}

const SHOP = ['merchant_no', 'term_no'] as const;
const ORIGIN = ['origin_trade_no', 'origin_log_no', 'origin_out_trade_no'] as const;
const LAMS = '000000', LABS = 'BBS00000';

// prettier-ignore
export const OPERATIONS = {
  refund:         { path: '/api/v3/lams/trade/trade_refund', must: [...SHOP, 'out_trade_no', 'refund_amount', 'origin_biz_type', 'origin_trade_date'], understood: LAMS, number: 'out_trade_no' },
  refundQuery:    { path: '/api/v3/lams/trade/trade_refund_query', must: [...SHOP, 'out_trade_no', 'origin_trade_date', 'origin_biz_type'], either: ['origin_trade_ref_no', 'origin_out_trade_no'], understood: LAMS, number: 'out_trade_no' },
  scanRefund:     { path: '/api/v3/labs/relation/refund', must: [...SHOP, 'out_trade_no', 'refund_amount', 'refund_reason', 'location_info'], either: ORIGIN, understood: LABS, number: 'out_trade_no' },
  scanVoid:       { path: '/api/v3/labs/relation/revoked', must: [...SHOP, 'out_trade_no', 'location_info'], either: ['origin_out_trade_no', 'origin_trade_no'], understood: LABS, number: 'out_trade_no' },
  tradeQuery:     { path: '/api/v3/labs/query/tradequery', must: SHOP, either: ['trade_no', 'out_trade_no'], understood: LABS, number: 'out_trade_no' },
  idmRefund:      { path: '/api/v3/labs/relation/idmrefund', must: [...SHOP, 'out_refund_order_no', 'refund_amount', 'location_info'], either: ORIGIN, understood: LABS, number: 'out_refund_order_no' },
  idmRefundQuery: { path: '/api/v3/labs/query/idmrefundquery', must: [...SHOP, 'out_refund_order_no'], understood: LABS, number: 'out_refund_order_no' },
  feeQuery:       { path: '/api/v3/lams/merchant/query_trans', must: [...SHOP, 'log_no'], understood: LAMS },
} as const satisfies Record<string, OperationRow>;

export type Operation = keyof typeof OPERATIONS;
export type Data = Record<string, string | Record<string, string>>;

export interface Call {
  operation: Operation;
  data: Data;
}

export const rowOf = (operation: Operation): OperationRow => OPERATIONS[operation];

/** What this request lacks, by field; empty when it may be sent. */
export function missingIn({ operation, data }: Call): string[] {
  const { must, either } = rowOf(operation);
  const lacks = must.filter(field => !data[field]);
  return either && !either.some(field => data[field]) ? [...lacks, either.join('|')] : lacks;
}
