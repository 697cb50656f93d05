/** What vouchers and certificates say; the other language has the same keys. */
export const zh = {
  'pages': '第 {page} 页，共 {of} 页',
  'foot': '时间为北京时间（UTC+8），金额为人民币。校验码 {code}',
  'no': '编号 {no} · 出具时间 {at}',
  'none': '—',
  // titles
  'voucher.refund': '退款凭证', 'voucher.void': '撤销凭证', 'voucher.collect': '补收凭证', 'voucher.account': '入账凭证',
  'voucher.subject': '清算流水证明的资金处理结果',
  'certificate.title': '交易证明', 'certificate.subject': '按清算流水出具的交易证明，非原始签购单',
  // the sum
  'sum.refund': '退款金额', 'sum.void': '撤销金额', 'sum.collect': '补收金额', 'sum.account': '入账金额', 'sum.certificate': '交易金额', 'sum.words': '大写金额',
  'rmb': '人民币{words}',
  // sections
  'part.merchant': '商户', 'part.transaction': '原交易', 'part.certified': '交易记录', 'part.remedy': '处理', 'part.proof': '清算流水', 'part.children': '相关记录', 'part.standing': '余额', 'part.decided': '核准', 'part.verify': '核实方法',
  // labels
  'merchant': '商户名称', 'mid': '商户编号', 'tid': '终端编号', 'store': '门店', 'address': '地址', 'caseNo': '工单编号',
  'txnTime': '交易时间', 'txnType': '交易类型', 'amount': '金额', 'status': '状态', 'rrn': '参考号', 'voucherNo': '凭证号', 'batchNo': '批次号', 'authCode': '授权码',
  'card': '卡号', 'cardKind': '卡种', 'channel': '渠道', 'opNo': '操作员', 'logNo': '流水号', 'settleDate': '清算日期',
  'remedy': '处理方式', 'refundNo': '退货单号', 'acquirerRef': '收单方参考号', 'approved': '核准金额',
  'returned': '已退金额', 'refundable': '可退余额', 'asOf': '截至', 'rule': '规则版本', 'maker': '经办', 'checker': '复核', 'checkCode': '校验码',
  'child.none': '截至出具时，对账文件里没有与这笔交易相关的撤销、退款或调整。',
  'proved.card': '以下流水已入账，证明上述金额已处理。客户何时看到，以发卡行为准。', 'proved': '以下流水已入账，证明上述金额已处理。',
  'certified': '本证明按收单方清算流水出具，载明流水所记的内容；不是原始签购单，也不能代替持卡人签名。',
  'number': '编号', 'verify': '致电 {hotline}（{hours}），报出编号和校验码，由客服核对；或登录后打开工单 {caseNo} 对照。内容有任何改动，校验码就对不上。',
  'signed': '{name}（{role}）{at}',
  // words of the records
  'type.SALE': '消费', 'type.VOID': '消费撤销', 'type.REFUND': '退货', 'type.PREAUTH': '预授权', 'type.PREAUTH_VOID': '预授权撤销', 'type.COMPLETION': '预授权完成', 'type.COMPLETION_VOID': '预授权完成撤销',
  'type.CR_ADJ': '贷记调整', 'type.DR_ADJ': '借记调整', 'type.CHARGEBACK': '退单', 'type.REPRESENT': '再请款', 'type.FEE': '费用',
  'status.OK': '成功', 'status.REVERSED': '已冲正', 'status.FAILED': '失败', 'status.PENDING': '处理中',
  'kind.01': '借记卡', 'kind.02': '贷记卡', 'kind.03': '准贷记卡', 'kind.05': '预付卡',
  'channel.UPAY': '银行卡', 'channel.WECHAT': '微信支付', 'channel.ALIPAY': '支付宝', 'channel.CLOUD': '云闪付',
  'remedy.void': '在终端撤销', 'remedy.void_and_recharge': '在终端撤销后重刷', 'remedy.refund': '退款', 'remedy.partial_refund': '退回差额', 'remedy.retry_refund': '重新退款', 'remedy.write_off': '核销', 'remedy.manual_refund': '人工退货',
  'remedy.collect_difference': '补收差额', 'remedy.fee_adjustment': '退回多收手续费', 'remedy.reissue_payout': '重新划款', 'remedy.release_hold': '解除暂缓', 'remedy.payout_correction': '更正划款',
  'role.agent': '座席', 'role.supervisor': '主管', 'role.legal': '法务', 'role.admin': '财务管理', 'role.system': '系统', 'role.merchant': '商户',
} as const;
