import type { SlipField } from '../../src/contract/index.js';
import { fullWidth, type Cell, type Print } from './print.js';

export type Values = Partial<Record<SlipField, string>>;
export interface Layout {
  name: string;
  rows: Print;
  /** everything that must be found, surely; nothing else may be */
  read: Values;
}

export const SALE = {
  merchantName: '老王面馆', mid: '826290053110042', tid: '10023456', panMasked: '622848******5512', txnType: 'SALE', batchNo: '000127', voucherNo: '000842', authCode: '305816', rrn: '607618305816',
  txnTime: '2026-03-17T18:42:05+08:00', amountFen: '128000',
} as const;
export const without = (...fields: (keyof typeof SALE)[]): Values => Object.fromEntries(Object.entries(SALE).filter(([field]) => !fields.includes(field as keyof typeof SALE)));
const two = (left: string, right: string, column = 26): Cell[] => [[left], [right, column]];

/** One field a line, as most terminals print. */
export const PLAIN = {
  merchantName: '商户名称：老王面馆', mid: '商户编号：826290053110042', tid: '终端编号：10023456', panMasked: '卡号：622848******5512', txnType: '交易类型：消费', batchNo: '批次号：000127', voucherNo: '凭证号：000842',
  authCode: '授权码：305816', txnTime: '日期时间：2026/03/17 18:42:05', rrn: '参考号：607618305816', amountFen: '金额：RMB 1,280.00',
};
/** The plain slip with some lines put in others' place; `null` leaves one out. */
export const plainWith = (over: Partial<Record<SlipField, string | Print | null>> = {}): Print =>
  Object.entries({ ...PLAIN, ...over }).flatMap(([, line]): Print => (line === null ? [] : typeof line === 'string' ? [line] : line));

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'Chinese, value on the line, with issuer, operator and expiry',
    rows: ['POS签购单', PLAIN.merchantName, PLAIN.mid, PLAIN.tid, '操作员号：01', '发卡行：农业银行', '收单行：银联商务', '卡号：622848******5512 /C', '有效期：2908', PLAIN.txnType, PLAIN.batchNo, PLAIN.voucherNo, PLAIN.authCode, PLAIN.txnTime, PLAIN.rrn, PLAIN.amountFen, '备注：', '持卡人签名：', '本人确认以上交易，同意将其记入本卡帐户', '商户存根'],
    read: SALE,
  },
  {
    name: 'label on one line, value on the next',
    rows: ['签购单', '商户名称', '老王面馆', '商户编号', '826290053110042', '终端编号', '10023456', '卡号', '622848******5512', '交易类型', '消费/SALE', '批次号', '000127', '凭证号', '000842', '授权码', '305816', '参考号', '607618305816', '交易日期时间', '2026-03-17 18:42:05', '交易金额', 'RMB 1,280.00', '持卡人存根'],
    read: SALE,
  },
  {
    name: 'bilingual, English first, long values below',
    rows: ['MERCHANT NAME/商户名称', '老王面馆', 'MERCHANT NO/商户编号', '826290053110042', 'TERMINAL NO/终端编号', '10023456', 'OPERATOR NO/操作员号  01', 'CARD NO/卡号', '6228 48** **** 5512 (C)', 'EXP DATE/有效期  2029/08', 'TRANS TYPE/交易类型', '消费(SALE)', 'BATCH NO/批次号  000127', 'VOUCHER NO/凭证号  000842', 'AUTH NO/授权码  305816', 'DATE/TIME/日期时间  2026/03/17 18:42:05', 'REFER NO/参考号  607618305816', 'AMOUNT/金额  ￥1280.00', 'CARDHOLDER SIGNATURE/持卡人签名', 'CUSTOMER COPY'],
    read: SALE,
  },
  {
    name: 'bilingual, Chinese first, English in brackets',
    rows: ['商户名(MERCHANT NAME):老王面馆', '商户号(MERCHANT NO.):826290053110042', '终端号(TERMINAL NO.):10023456', '卡号(CARD NO.):622848******5512', '交易类型(TRANS TYPE):消费', '批次号(BATCH NO.):000127', '凭证号(VOUCHER NO.):000842', '授权码(AUTH NO.):305816', '参考号(REF. NO.):607618305816', '日期/时间(DATE/TIME):2026/03/17 18:42:05', '金额(AMOUNT):RMB 1280.00'],
    read: SALE,
  },
  {
    name: 'English only, date and time apart',
    rows: ['LUCKY NOODLES', 'MID: 826290053110042', 'TID: 10023456', 'CARD NUMBER: 622848XXXXXX5512', 'CARD TYPE: UNIONPAY', 'TRANS TYPE: SALE', 'BATCH NO: 000127', 'TRACE NO: 000842', 'APPR CODE: 305816', 'REF NO: 607618305816', 'DATE: 2026-03-17', 'TIME: 18:42:05', 'TOTAL AMOUNT: CNY 1,280.00', '*** MERCHANT COPY ***'],
    read: without('merchantName'),
  },
  {
    name: 'two columns of label and value',
    rows: [PLAIN.merchantName, two('商户号：826290053110042', '终端号：10023456'), two('批次号：000127', '凭证号：000842'), two('授权码：305816', '参考号：607618305816'), two('日期：2026/03/17', '时间：18:42:05'), PLAIN.panMasked, PLAIN.txnType, '金额：1280.00元'],
    read: SALE,
  },
  {
    name: 'a table: label, value, label, value in boxes of their own',
    rows: [[['商户号'], ['826290053110042', 10], ['终端号', 32], ['10023456', 42]], [['批次号'], ['000127', 10], ['凭证号', 32], ['000842', 42]], [['授权码'], ['305816', 10], ['参考号', 32], ['607618305816', 42]], [['日期'], ['2026/03/17', 10], ['时间', 32], ['18:42:05', 42]], [['卡号'], ['622848******5512', 10]], [['金额'], ['￥1280.00', 10], ['交易类型', 32], ['消费', 42]]],
    read: without('merchantName'),
  },
  {
    name: 'a table of heads with values below',
    rows: [two('商户编号', '终端编号'), two('826290053110042', '10023456'), two('批次号', '凭证号'), two('000127', '000842'), two('授权码', '参考号'), two('305816', '607618305816'), '日期时间', '2026-03-17 18:42:05', two('交易类型', '金额'), two('消费', 'RMB 1,280.00')],
    read: without('merchantName', 'panMasked'),
  },
  {
    name: 'full-width digits, letters and colons',
    rows: Object.values(PLAIN).map(line => fullWidth(line)),
    read: SALE,
  },
  {
    name: 'glued, without any separator',
    rows: ['商户名称老王面馆', '商户编号826290053110042', '终端编号10023456', '卡号622848******5512', '交易类型消费', '批次号000127凭证号000842', '授权码305816', '日期时间2026/03/1718:42:05', '参考号607618305816', '金额RMB1,280.00'],
    read: SALE,
  },
  {
    name: 'Chinese date and clock under labels of their own, no card',
    rows: ['商户全称：老王面馆', PLAIN.mid, PLAIN.tid, PLAIN.batchNo, '流水号：000842', '授权号：305816', '检索参考号：607618305816', '交易日期：2026年03月17日', '交易时间：18时42分05秒', PLAIN.txnType, '实付金额：￥1280.00'],
    read: without('panMasked'),
  },
  {
    name: 'a wallet: no card, order and trade numbers beside',
    rows: ['扫码支付签购单', PLAIN.merchantName, PLAIN.mid, PLAIN.tid, '支付方式：微信支付', '交易流水：4200002318202603171234567890', '商户订单号：20260317184205000842', '交易类型：扫码消费', PLAIN.batchNo, PLAIN.voucherNo, PLAIN.rrn, PLAIN.txnTime, '金额：RMB 1,280.00', '扫码有惊喜'],
    read: without('panMasked', 'authCode'),
  },
  {
    name: 'a void that names what it voids',
    rows: [PLAIN.merchantName, PLAIN.mid, PLAIN.tid, PLAIN.panMasked, '交易类型：消费撤销', '原凭证号：000777', PLAIN.voucherNo, '原参考号：607518111222', PLAIN.rrn, '原授权码：999111', PLAIN.authCode, '原批次号：000126', PLAIN.batchNo, '原交易日期：2026/03/16', PLAIN.txnTime, '原金额：RMB 9,999.00', '金额：RMB -1,280.00'],
    read: { ...SALE, txnType: 'VOID', amountFen: '-128000' },
  },
  {
    name: 'an English void with the original numbers',
    rows: ['MERCHANT ID 826290053110042', 'TERMINAL ID 10023456', 'CARD NO 622848******5512', 'TRANS TYPE VOID', 'BATCH NO 000127', 'TRACE NO 000842', 'ORIGINAL TRACE 000777', 'ORIG REF NO 607518111222', 'REF NO 607618305816', 'AUTH CODE 305816', 'DATE/TIME 2026-03-17 18:42:05', 'AMOUNT RMB -1,280.00'],
    read: { ...without('merchantName'), txnType: 'VOID', amountFen: '-128000' },
  },
  {
    name: 'a refund whose minus stands before the sum',
    rows: plainWith({ txnType: '交易类型：退货', amountFen: '退货金额：－￥1280.00', authCode: null }),
    read: { ...without('authCode'), txnType: 'REFUND', amountFen: '-128000' },
  },
  {
    name: 'a completion of an authorisation',
    rows: plainWith({ txnType: '交易类型：预授权完成', amountFen: ['预授权金额：', '完成金额：RMB 1,280.00'] }),
    read: { ...SALE, txnType: 'COMPLETION' },
  },
  {
    name: 'a reprint, which says when it was printed',
    rows: ['*** 重打印 ***', '打印日期：2026/03/20', '打印时间：09:00:00', ...plainWith(), '重打印时间：2026/03/20 09:00:00', '持卡人存根'],
    read: SALE,
  },
  {
    name: 'with what a chip prints below',
    rows: [...plainWith(), 'ARQC:4A5B6C7D8E9F0A1B TVR:0000001000', 'AID:A000000333010101 TSI:E800', 'ATC:0042 UMR:607618000999', 'APP LABEL:UnionPay Debit', '版本号：123456', '序列号：00084212', '客服热线：95534'],
    read: SALE,
  },
  {
    name: 'numbers torn in groups',
    rows: plainWith({ mid: '商户编号：8262 9005 3110 042', tid: '终端编号：1002 3456', batchNo: '批次号：000 127', voucherNo: '凭证号：0008 42', rrn: '参考号：6076 1830 5816' }),
    read: SALE,
  },
  {
    name: 'a reference broken over two lines',
    rows: plainWith({ rrn: ['参考号：60761830', '5816'] }),
    read: SALE,
  },
  {
    name: 'labels spaced out, dotted and starred',
    rows: plainWith({ mid: '商 户 编 号：826290053110042', tid: '终端编号......10023456', batchNo: '*批次号* 000127', voucherNo: '凭证号____000842' }),
    read: SALE,
  },
  {
    name: 'a label with one sign misread, and one with its first lost',
    rows: plainWith({ mid: '商户编弓：826290053110042', voucherNo: '凭证兮：000842', tid: '终端编：10023456' }),
    read: SALE,
  },
];

/** What people send by mistake. */
export const NO_SLIPS: readonly { name: string; rows: Print }[] = [
  { name: 'a restaurant bill', rows: ['老王面馆', '桌号：12', '单号：000842', '收银员：小李', '时间：2026/03/17 18:42:05', '牛肉面 2 36.00', '合计 RMB 72.00', '实收金额：100.00', '找零 28.00', '电话 0512-66668888'] },
  { name: 'a bank statement', rows: ['交易明细', '卡号：622848******5512', '交易日期 2026/03/17', '交易时间 18:42:05', '交易金额 -1,280.00', '余额 RMB 5,000.00', '交易类型 消费', '交易流水号 607618305816', '商户名称 老王面馆'] },
  { name: 'a chat about money', rows: ['老王', '昨天那笔 1280.00 退了吗', '18:42', '卡号 622848******5512', '参考号 607618305816', '好的，金额 1280.00 元', '2026-03-17 18:42:05'] },
  { name: 'a parcel label', rows: ['顺丰速运', '运单号 607618305816', '收件人 张三', '电话 13812345678', '日期 2026/03/17 18:42:05', '重量 1.2', '到付金额 23.00'] },
  { name: 'a till receipt', rows: ['SUPERMART', 'CASHIER 0012', 'DATE 2026-03-17 TIME 18:42:05', 'MILK 12.00', 'BREAD 8.00', 'TOTAL AMOUNT 20.00', 'REF 607618305816', 'CARD NO 622848******5512'] },
  { name: 'a till receipt that names its till', rows: ['永辉超市', '终端 03', '日期：2026/03/17 18:42:05', '实收金额：20.00', '会员卡号：100023456789', '小票号 607618305816'] },
  { name: 'an invoice', rows: ['增值税电子普通发票', '发票号码 00084212', '发票代码 032002100111', '开票日期 2026年03月17日', '金额 1280.00', '价税合计 ¥1280.00'] },
  { name: 'a hotel folio', rows: ['HOTEL FOLIO', 'ROOM 1208', 'REF NO 607618305816', 'DATE 2026-03-17', 'TIME 18:42:05', 'AMOUNT RMB 1,280.00', 'CARD NO 622848******5512', 'AUTH CODE 305816'] },
  { name: 'a sticker on the terminal', rows: ['终端编号：10023456', '商户编号：826290053110042', '序列号 SN: 0008421234', '客服热线 95534'] },
  { name: 'a payout statement', rows: ['商户结算单', '商户编号：826290053110042', '商户名称：老王面馆', '结算日期：2026-03-17', '交易金额：12,800.00', '手续费：64.00'] },
  { name: 'nothing but numbers', rows: ['826290053110042', '10023456', '000127', '000842', '607618305816', '2026-03-17 18:42:05', 'RMB 1,280.00'] },
];
