import { defineProblems } from '../platform/http/problem.js';

defineProblems({
  'remedy.nothing_to_sign': { status: 409, zh: '现在没有要核准的方案', en: 'There is nothing to sign now' },
  'remedy.changed': { status: 409, zh: '方案变了，请看过新的再决定', en: 'The proposal has changed; please look at the new one' },
  'remedy.signed_already': { status: 409, zh: '您已签过，复核要由另一个人做', en: 'You have signed already; another person must check' },
  'remedy.not_your_turn': { status: 409, zh: '还没轮到您签，或您的角色不能签这一步', en: 'It is not your turn, or your role may not sign here' },
  'remedy.your_own': { status: 409, zh: '您提的方案或您负责的工单，要由别人复核', en: 'You proposed this or hold the case; another person must check it' },
  'remedy.guard_failed': { status: 409, zh: '护栏 {guard} 未通过，不能执行', en: 'Guard {guard} has failed; this cannot be carried out' },
  'remedy.closed_by_rule': { status: 409, zh: '规则第 {section} 节现在不允许这项处置', en: 'Section {section} of the rules closes this remedy now' },
  'remedy.cannot_write_off': { status: 409, zh: '没有办不成的款项可核销，或退款结果还未知', en: 'No remedy has failed, or a result is still unknown: there is nothing to write off' },
  'remedy.under_way': { status: 409, zh: '退货单 {refundNo} 还在办理，结果出来前不能另出方案', en: 'Refund {refundNo} is under way; nothing else can be proposed before its result' },
  'remedy.nothing_to_ask': { status: 409, zh: '没有结果未知的退款可查', en: 'There is no refund with an unknown result to ask about' },
  'voucher.nothing_proved': { status: 409, zh: '对账文件还没有证明这笔钱已处理，所以还没有凭证', en: 'No settlement row proves yet that the money has moved, so there is no voucher' },
  'certificate.not_issued': { status: 409, zh: '这件工单没有核准的交易证明', en: 'No transaction certificate has been approved for this case' },
  'certificate.no_row': { status: 409, zh: '没有指明是哪一笔流水，开不了证明', en: 'No transaction is linked, so there is nothing to certify' },
  'reconciliation.has_order': { status: 409, zh: '这笔流水是退货单 {refundNo} 的，不是无单退款', en: 'Order {refundNo} asked for this row; it does not stand alone' },
  'acquirer.not_believed': { status: 401, zh: '通知的签名不可信', en: 'The notice’s signature is not believed' },
  'remedy.no_note': { status: 422, zh: '驳回要写原因', en: 'Please say why it is rejected' },
});
