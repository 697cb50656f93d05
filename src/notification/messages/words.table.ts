import type { CaseKind, Locale, RemedyKind } from '../../contract/index.js';

/** Kinds and remedies as messages say them. */
export const KIND_WORDS: Record<CaseKind, Record<Locale, string>> = {
  amount_over: { zh: '多刷了钱', en: 'charged too much' },
  amount_under: { zh: '少刷了钱', en: 'charged too little' },
  duplicate: { zh: '刷了两次', en: 'charged twice' },
  failed_debited: { zh: '显示失败但客人扣款了', en: 'failed but debited' },
  refund_failed: { zh: '退款没到账', en: 'refund missing' },
  refund_mismatch: { zh: '退款金额不对', en: 'wrong refund amount' },
  refund_late: { zh: '退款超过期限', en: 'refund past its limit' },
  lost_voucher: { zh: '签购单丢了', en: 'slip lost' },
  card_type_fee: { zh: '卡种手续费', en: 'fee by card type' },
  fee_dispute: { zh: '手续费不对', en: 'wrong fee' },
  settlement_missing: { zh: '结算款没到', en: 'settlement missing' },
  retrieval: { zh: '收到调单', en: 'retrieval request' },
  chargeback: { zh: '收到退单', en: 'chargeback' },
  fraud: { zh: '可疑交易', en: 'suspicious payment' },
  other: { zh: '其他问题', en: 'something else' },
};

export const REMEDY_WORDS: Record<RemedyKind, Record<Locale, string>> = {
  no_error: { zh: '未发现差错', en: 'no error was found' },
  void: { zh: '在终端撤销', en: 'void at the terminal' },
  void_and_recharge: { zh: '在终端撤销后重刷', en: 'void at the terminal and charge again' },
  refund: { zh: '退款', en: 'refund' },
  partial_refund: { zh: '退回差额', en: 'refund of the difference' },
  retry_refund: { zh: '重新退款', en: 'refund again' },
  manual_refund: { zh: '人工退货', en: 'manual refund' },
  collect_difference: { zh: '补收差额', en: 'collect the difference' },
  wait_for_file: { zh: '等对账文件', en: 'wait for the next file' },
  confirm_delivery: { zh: '确认是否交货', en: 'confirm delivery' },
  write_off: { zh: '核销（不再退补）', en: 'written off (no more money moves)' },
  transaction_certificate: { zh: '开交易证明', en: 'transaction certificate' },
  fee_adjustment: { zh: '退回多收手续费', en: 'return of the excess fee' },
  reissue_payout: { zh: '重新划款', en: 'pay out again' },
  release_hold: { zh: '解除暂缓', en: 'release of the hold' },
  payout_correction: { zh: '更正划款', en: 'correction of the payout' },
  network_dispute: { zh: '卡组织争议', en: 'network dispute' },
  on_hold: { zh: '暂缓', en: 'hold' },
};

/** Facts an agent can ask for. */
export const MISSING_WORDS: Record<string, Record<Locale, string>> = {
  occurredAt: { zh: '交易时间', en: 'the time' },
  amountFen: { zh: '金额', en: 'the amount' },
  intendedFen: { zh: '应收金额', en: 'the right amount' },
  expectedRefundFen: { zh: '应退金额', en: 'the refund expected' },
  tid: { zh: '终端号', en: 'the terminal number' },
  last4: { zh: '卡尾四位', en: 'the card’s last four digits' },
  voucherNo: { zh: '凭证号', en: 'the voucher number' },
  batchNo: { zh: '批次号', en: 'the batch number' },
  rrn: { zh: '参考号', en: 'the reference number' },
  authCode: { zh: '授权码', en: 'the authorisation code' },
  receipt: { zh: '签购单照片', en: 'a photo of the slip' },
  settleDate: { zh: '结算日期', en: 'the settlement day' },
};
