import type { Locale, RemedyKind, RemedyView, TxnType } from '../../contract/index.js';

/** What the desk calls them, so that a sheet and a screen can be laid side by side. */
// prettier-ignore
export const REMEDY_WORDS: Record<RemedyKind, Record<Locale, string>> = {
  no_error: { zh: '无误', en: 'no error' }, void: { zh: '撤销', en: 'void' }, void_and_recharge: { zh: '撤销后重刷', en: 'void and recharge' },
  refund: { zh: '退款', en: 'refund' }, partial_refund: { zh: '部分退款', en: 'partial refund' }, retry_refund: { zh: '重发退款', en: 'retry refund' },
  manual_refund: { zh: '手工退货', en: 'manual refund' }, collect_difference: { zh: '补收差额', en: 'collect difference' },
  wait_for_file: { zh: '等流水', en: 'wait for file' }, confirm_delivery: { zh: '确认是否交货', en: 'confirm delivery' },
  transaction_certificate: { zh: '交易证明', en: 'transaction certificate' }, fee_adjustment: { zh: '费率调整', en: 'fee adjustment' },
  reissue_payout: { zh: '补发结算', en: 'reissue payout' }, release_hold: { zh: '解除冻结', en: 'release hold' }, payout_correction: { zh: '更正结算', en: 'payout correction' },
  network_dispute: { zh: '网络争议', en: 'network dispute' }, on_hold: { zh: '暂缓', en: 'hold' }, write_off: { zh: '核销', en: 'write-off' },
};

/** Where an order stands. */
// prettier-ignore
export const STATE_WORDS: Record<RemedyView['state'], Record<Locale, string>> = {
  proposed: { zh: '待签', en: 'To be signed' }, approved: { zh: '已批准，待发出', en: 'Approved, not sent yet' }, sending: { zh: '发出中', en: 'Being sent' },
  sent: { zh: '已发出，待到账', en: 'Sent, row awaited' }, unknown: { zh: '结果未知', en: 'Result unknown' }, refused: { zh: '被拒绝', en: 'Refused' },
  confirmed: { zh: '流水已证实', en: 'Proved by a row' }, not_confirmed: { zh: '未证实，待人看', en: 'Not proved, for a person' }, void: { zh: '已作废', en: 'Void' },
};

/** Types of rows. */
// prettier-ignore
export const TXN_WORDS: Record<TxnType, Record<Locale, string>> = {
  SALE: { zh: '消费', en: 'Sale' }, VOID: { zh: '撤销', en: 'Void' }, REFUND: { zh: '退货', en: 'Refund' }, PREAUTH: { zh: '预授权', en: 'Pre-auth' },
  PREAUTH_VOID: { zh: '预授权撤销', en: 'Pre-auth void' }, COMPLETION: { zh: '预授权完成', en: 'Completion' }, COMPLETION_VOID: { zh: '完成撤销', en: 'Completion void' },
  CR_ADJ: { zh: '贷记调账', en: 'Credit adj.' }, DR_ADJ: { zh: '借记调账', en: 'Debit adj.' }, CHARGEBACK: { zh: '拒付', en: 'Chargeback' },
  REPRESENT: { zh: '再请款', en: 'Representment' }, FEE: { zh: '手续费', en: 'Fee' },
};

/** The last word on an order: codes of our own. */
// prettier-ignore
export const HEARD_WORDS: Record<string, Record<Locale, string>> = {
  timeout: { zh: '超时没有答复', en: 'no answer in time' }, no_answer: { zh: '连不上', en: 'could not be reached' }, no_call: { zh: '没能发出请求', en: 'could not be called' },
  unreadable: { zh: '答复读不懂', en: 'answer unreadable' }, too_large: { zh: '答复过大', en: 'answer too large' }, absent: { zh: '说没有这个单号', en: 'has no such number' },
  other_number: { zh: '答的是另一个单号', en: 'answered about another number' }, other_amount: { zh: '答的是另一个金额', en: 'answered about another amount' },
  no_state: { zh: '没有说结果', en: 'gave no result' }, init: { zh: '刚收到', en: 'just received' }, deal: { zh: '处理中', en: 'in progress' },
  processing: { zh: '处理中', en: 'in progress' }, exception: { zh: '处理异常', en: 'processing exception' }, revoked: { zh: '已撤销', en: 'revoked' },
  part_refund: { zh: '部分退款', en: 'partly refunded' }, guard_failed: { zh: '发出前护栏不过', en: 'a guard closed before sending' },
  no_signature: { zh: '答复没有签名，不可信', en: 'answer unsigned, not believed' }, bad_signature: { zh: '答复签名不对，不可信', en: 'wrong signature, not believed' },
  other_appid: { zh: '答复不是给我们的', en: 'answer not meant for us' }, unknown_serial: { zh: '答复的证书不认识', en: 'unknown certificate' },
  stale: { zh: '答复过期', en: 'answer out of date' },
};

/** The same, with a number or name of theirs behind them. */
const HEARD_ABOUT: Record<string, Record<Locale, string>> = { http: { zh: 'HTTP {what}', en: 'HTTP {what}' }, code: { zh: '返回码 {what}', en: 'code {what}' }, lacks: { zh: '请求缺 {what}', en: 'request lacks {what}' } };

/** The acquirer's own text stays as it came. */
export function heardIn(locale: Locale, heard: string): string {
  const [, kind = '', what = ''] = /^(http|code|lacks)_(.+)$/.exec(heard) ?? [];
  const about = HEARD_ABOUT[kind]?.[locale];
  return about?.replace('{what}', () => what.replaceAll('_', ' ')) ?? HEARD_WORDS[heard]?.[locale] ?? heard;
}
