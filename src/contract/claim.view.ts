import type { CaseKind } from './case-words.js';

/** What the caller says happened. Amounts are integer fen, times carry +08:00; nothing here is proven. */
export class Claim {
  kind: CaseKind;
  /** 15 alphanumeric */
  mid: string;
  /** 8 alphanumeric */
  tid?: string;
  terminalModel?: string;
  place?: string;
  /** a minute (`2026-10-16T10:24:00+08:00`) or a bare day (`2026-10-16`) */
  occurredAt?: string;
  /** what was charged; for refund kinds the sale's amount */
  amountFen?: number;
  /** what should have been charged */
  intendedFen?: number;
  expectedRefundFen?: number;
  last4?: string;
  first6?: string;
  rrn?: string;
  voucherNo?: string;
  batchNo?: string;
  authCode?: string;
  logNo?: string;
  opNo?: string;
  /** `20261016` */
  settleDate?: string;
  refundNo?: string;
  /** the merchant's answer to `confirm_delivery` */
  goodsHandedOver?: boolean;
  story: string;
}
