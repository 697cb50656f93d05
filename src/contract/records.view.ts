export const TXN_TYPES = [
  'SALE', 'VOID', 'REFUND', 'PREAUTH', 'PREAUTH_VOID', 'COMPLETION', 'COMPLETION_VOID', 'CR_ADJ', 'DR_ADJ', 'CHARGEBACK', 'REPRESENT', 'FEE',
] as const;
export type TxnType = (typeof TXN_TYPES)[number];
export const TXN_STATUSES = ['OK', 'REVERSED', 'FAILED', 'PENDING'] as const;
export type TxnStatus = (typeof TXN_STATUSES)[number];
export const PAY_CHANNELS = ['UPAY', 'WECHAT', 'ALIPAY', 'CLOUD'] as const;
export type PayChannel = (typeof PAY_CHANNELS)[number];
export const PAYOUT_STATUSES = ['PAID', 'RETURNED', 'HELD'] as const;
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number];

/** One line of a `transactions-YYYYMMDD.csv` (rulebook section 1); empty strings where the line is empty. */
export class TransactionRow {
  /** `20261016` */
  settleDate: string;
  logNo: string;
  mid: string;
  tid: string;
  opNo: string;
  batchNo: string;
  voucherNo: string;
  rrn: string;
  authCode: string;
  /** ISO 8601 with +08:00 */
  txnTime: string;
  txnType: TxnType;
  channel: PayChannel;
  /** 01 debit, 02 credit, 03 quasi-credit, 05 prepaid, empty for wallets */
  cardKind: string;
  panMasked: string;
  amtFen: number;
  feeFen: number;
  netFen: number;
  resp: string;
  status: TxnStatus;
  origRrn: string;
  origDate: string;
  reason: string;
}

export class PayoutRow {
  settleDate: string;
  mid: string;
  netFen: number;
  accountTail4: string;
  status: PayoutStatus;
  paidAt: string;
  bankRef: string;
  reason: string;
}

/** Basis points; cap 0 = none; `validTo` empty = open; both ends inclusive, `20261016`. */
export class FeePlanRow {
  mid: string;
  validFrom: string;
  validTo: string;
  debitBp: number;
  debitCapFen: number;
  creditBp: number;
  walletBp: number;
}

export class TerminalRow {
  tid: string;
  mid: string;
  serialNo: string;
  maker: string;
  model: string;
  storeName: string;
  address: string;
  boundFrom: string;
  boundTo: string;
}
