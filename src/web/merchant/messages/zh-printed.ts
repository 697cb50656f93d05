/** Texts of vouchers and certificates, which come with their page. The English ones stand in en.ts with all others. */
export const zhPrinted = {
  'voucher.refund': '退款凭证', 'voucher.void': '撤销凭证', 'voucher.collect': '补收凭证', 'voucher.account': '入账凭证',
  'voucher.proved': '账上的流水已核对到，这笔钱已经处理。', 'voucher.issuer': '客人何时看到，以发卡行为准。',
  'voucher.transaction': '原交易', 'voucher.how': '办理', 'voucher.row': '清算流水', 'voucher.others': '这件工单的其他凭证',
  'voucher.none.title': '还没有凭证', 'certificate.none.title': '还没有交易证明',
  'certificate': '交易证明', 'certificate.row': '交易记录', 'certificate.children': '有关的记录', 'certificate.childless': '开出时，账上没有这笔的撤销、退款或调整。',
  'certificate.decided': '核准', 'certificate.rule': '规则版本', 'certificate.returned': '已退', 'certificate.refundable': '还可退', 'certificate.asOf': '截至 {when}。',
  'doc.inWords': '人民币{words}', 'doc.no': '编号', 'doc.issued': '出具时间', 'doc.code': '校验码',
  'doc.verify': '怎么核实', 'doc.verify.text': '打 {hotline}，报编号和校验码，客服会核对。',
  'doc.save': '保存 PDF', 'doc.print': '打印', 'doc.toCase': '回到工单',
  'doc.merchant': '商户', 'doc.mid': '商户号', 'doc.tid': '终端号', 'doc.address': '地址', 'doc.time': '时间', 'doc.amount': '金额', 'doc.approved': '核准金额', 'doc.type': '类型', 'doc.state': '状态', 'doc.ok': '成功',
  'doc.card': '卡号', 'doc.rrn': '参考号', 'doc.voucherNo': '凭证号', 'doc.batchNo': '批次号', 'doc.authCode': '授权码', 'doc.logNo': '流水号', 'doc.settleDate': '清算日', 'doc.refundNo': '退货单号', 'doc.acquirerRef': '收单方参考号', 'doc.caseNo': '工单号',
  'doc.maker': '经办', 'doc.checker': '复核',
} as const;
