import type { Locale, Paper } from '../../contract/index.js';

/** Papers as merchants and messages name them: short enough for a phone's row, and fit to stand inside a sentence. */
export const PAPER_WORDS: Record<Paper, Record<Locale, string>> = {
  slip: { zh: '签购单', en: 'the slip' },
  second_slip: { zh: '第二张签购单', en: 'the second slip' },
  failure_slip: { zh: '失败小票或提示', en: 'the failure slip or message' },
  refund_slip: { zh: '退款凭证', en: 'the refund slip' },
  reprint: { zh: '补打的签购单', en: 'a reprinted slip' },
  price_proof: { zh: '订单或账单', en: 'the order or bill' },
  customer_agreement: { zh: '和客人的约定', en: 'what the customer agreed to' },
  debit_notice: { zh: '客人的扣款通知', en: 'the customer’s debit notice' },
  statement: { zh: '银行流水', en: 'a bank statement' },
  payment_screenshot: { zh: '客人付款截图', en: 'the payment screenshot' },
  till_log: { zh: '收银小票', en: 'the till receipt' },
  fee_agreement: { zh: '费率协议', en: 'the fee agreement' },
  charge_notice: { zh: '收费通知', en: 'the notice of the charge' },
  payout_statement: { zh: '结算单', en: 'the payout statement' },
  goods_proof: { zh: '交货凭证', en: 'proof of delivery' },
  contract: { zh: '合同', en: 'the contract' },
  fraud_record: { zh: '监控或登记记录', en: 'camera or visit records' },
  text_notice: { zh: '短信或书面通知', en: 'a text message or letter' },
  other: { zh: '其他材料', en: 'anything else' },
};
