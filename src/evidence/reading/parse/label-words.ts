import type { SlipField } from '../../../contract/index.js';
import { looksOf } from './letters.js';

/** `other` is known and not ours: its value must not be taken for one of ours. */
export type Named = SlipField | 'date' | 'time' | 'other';

export interface Label {
  named: Named;
  form: string;
  isHan: boolean;
  /** 0: means nothing else */
  rank: number;
  /** a Chinese value may follow without a separator */
  takesHan: boolean;
}

/** Words of one meaning; a second line of a field is looser, and gives way. */
// prettier-ignore
const WORDS: readonly (readonly [Named, string])[] = [
  ['merchantName', '商户名称 商户名 特约商户名称 商户全称 商户简称 门店名称 店铺名称 MERCHANTNAME MERNAME STORENAME'],
  ['merchantName', '特约商户'],
  ['mid', '商户编号 商户号 商户代码 商编 特约商户编号 特约商户号 受理商户号 MERCHANTNO MERCHANTID MERCHANTNUMBER MERCHANTCODE MERCHID MERCHNO MERNO MERID MID'],
  ['tid', '终端编号 终端号 终端代码 设备终端号 POS机号 机具终端号 TERMINALNO TERMINALID TERMINALNUMBER TERMNO TERNO TERMID TID POSNO POSID'],
  ['tid', '终端 机号 TERMINAL'],
  ['panMasked', '卡号 银行卡号 银联卡号 付款卡号 交易卡号 支付账号 付款账号 CARDNUMBER CARDNO PAN ACCOUNTNO'],
  ['panMasked', 'CARD'],
  ['txnType', '交易类型 交易类别 交易种类 交易名称 业务类型 TRANSTYPE TRANSACTIONTYPE TXNTYPE TRANTYPE'],
  ['batchNo', '批次号 批次号码 批次编号 批号 BATCHNO BATCHNUMBER'],
  ['batchNo', '批次 BATCH'],
  ['voucherNo', '凭证号 凭证号码 凭证编号 票据号 VOUCHERNO VOUCHERNUMBER'],
  ['voucherNo', '凭证 流水号 终端流水号 POS流水号 系统跟踪号 跟踪号 VOUCHER TRACENO TRACENUMBER TRACE STAN INVOICENO SEQNO'],
  ['authCode', '授权码 授权号 授权号码 授权编号 AUTHCODE AUTHNO AUTHORIZATIONNO AUTHORIZATIONCODE AUTHNUMBER APPROVALCODE APPROVALNO APPRCODE'],
  ['authCode', '授权 AUTH'],
  ['rrn', '参考号 检索参考号 系统参考号 检索号 交易参考号 系统检索号 参考号码 参考编号 REFERNO REFERENCENO REFERENCENUMBER REFNO REFNUMBER RRN RETRIEVALREFNO'],
  ['rrn', 'REFERENCE REF'],
  ['txnTime', '日期时间 交易日期时间 交易时间日期 DATETIME TRANSTIME TXNTIME'],
  ['date', '交易日期 日期 消费日期 DATE TRANSDATE TXNDATE'],
  ['time', '交易时间 时间 支付时间 付款时间 消费时间 刷卡时间 TIME'],
  ['amountFen', '金额 交易金额 消费金额 退款金额 退货金额 撤销金额 完成金额 AMOUNT AMT TRANSAMOUNT TXNAMOUNT'],
  ['other', '原凭证号 原流水号 原参考号 原交易参考号 原授权码 原批次号 原交易日期 原交易时间 原金额 原终端号 原交易金额 ORIGVOUCHER ORIGREFNO ORIGREF ORIGDATE ORIGTRACE ORIGBATCH ORIGAUTH ORIGINALREFNO ORIGINALTRACE'],
  ['other', '操作员号 操作员 柜员号 收银员 OPERATORNO OPERATOR OPRNO OPR CASHIER'],
  ['other', '有效期 卡有效期 EXPDATE EXPIRYDATE VALIDTHRU 发卡行 发卡机构 发卡行号 ISSUER ISSNO ISS 收单行 收单机构 收单行号 ACQUIRER ACQNO ACQ 卡类型 卡别 卡种 CARDTYPE'],
  ['other', '交易流水 交易流水号 订单流水 订单流水号 商户订单号 订单号 交易单号 交易号 支付单号 系统流水号 LOGNO ORDERNO 支付方式 付款方式 支付渠道 付款码 付款码号 PAYTYPE PAYBY PAYMENTMETHOD 备注 附言 REMARK'],
  ['other', '持卡人签名 签名 SIGNATURE CARDHOLDERSIGNATURE SIGN 小费 TIPS TIP 手续费 FEE 余额 BALANCE 优惠金额 优惠 折扣 DISCOUNT 应付金额 应收金额 订单金额 预授权金额 原价 找零 电话 客服热线 TEL 清算日期 结算日期 SETTLEDATE 打印时间 打印日期 PRINTTIME'],
  ['other', '营业时间 商户地址 地址 ADDRESS 应用标识 应用名称 AID TVR TSI ARQC APPLABEL APPNAME UMR ATC 版本号 序列号 SERIALNO SN STATUS'],
];
/** What was paid in the end goes before the sum it is made of. */
const PAID = '实付金额 实付 实收金额 支付金额 付款金额 总计 总金额 合计 TOTAL TOTALAMOUNT';

const TAKES_HAN: readonly Named[] = ['merchantName', 'txnType', 'other'];

const labelsOf = (named: Named, words: string, rank: number): Label[] =>
  words.split(' ').map(word => ({ named, rank, form: looksOf(word).form, isHan: /\p{Script=Han}/u.test(word), takesHan: TAKES_HAN.includes(named) }));

const rankOf = (at: number): number => {
  const [named] = WORDS[at]!;
  const isLooser = named !== 'other' && WORDS.slice(0, at).some(([other]) => other === named);
  return named === 'amountFen' || isLooser ? 1 : 0;
};

/** The longest first. */
export const LABELS: readonly Label[] = [...WORDS.flatMap(([named, words], at) => labelsOf(named, words, rankOf(at))), ...labelsOf('amountFen', PAID, 0)].sort((a, b) => b.form.length - a.form.length);
