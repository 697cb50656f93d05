import { describe, expect, test } from '@jest/globals';
import type { SlipField } from '../../../../src/contract/index.js';
import { forbiddenOn } from '../../../../src/evidence/reading/forbidden.js';
import { parseSlip } from '../../../../src/evidence/reading/parse/index.js';
import { momentIn } from '../../../../src/evidence/reading/parse/moments.js';
import { preview } from '../../../../src/evidence/reading/redact.js';
import { boxOf, printed, type Print } from '../../../support/print.js';
import { PLAIN, plainWith, SALE } from '../../../support/slips.js';

// What other acquirers print and people send, each of which a reader fitted to one layout gets wrong.
type Must = string | undefined | { not: string };
const two = (left: string, right: string, column = 26): Print => [[[left], [right, column]]];

/** What one field is stated as: `value` where sure, `value?` where guessed. */
function stated(rows: Print, field: SlipField): string | undefined {
  const found = parseSlip(printed(rows)).fields.find(one => one.field === field);
  return found && `${found.value}${found.sure || field === 'merchantName' ? '' : '?'}`; // names are never sure unless known
}
const check = (rows: Print, field: SlipField, must: Must) =>
  typeof must === 'object' ? expect(stated(rows, field)).not.toBe(must.not) : expect(stated(rows, field)).toBe(must);
type Case = [name: string, field: SlipField, rows: Print, must: Must];

describe('stated surely, and wrong', () => {
  test.each<Case>([
    ['the minus between label and RMB is taken for the label’s', 'amountFen', plainWith({ amountFen: '金额：-RMB 1,280.00' }), '-128000'],
    ['a comma read as a space', 'amountFen', plainWith({ amountFen: '金额：RMB 1 280.00' }), { not: '28000' }],
    ['a space behind the comma', 'amountFen', plainWith({ amountFen: '金额：RMB 1, 280.00' }), { not: '28000' }],
    ['a first digit read as l', 'amountFen', plainWith({ amountFen: '金额：RMB l280.00' }), { not: '28000' }],
    ['a first digit read as S', 'amountFen', plainWith({ amountFen: '金额：RMB S80.00' }), { not: '8000' }],
    ['a middle digit read as B', 'amountFen', plainWith({ amountFen: '金额：RMB 1B0.00' }), { not: '0' }],
    ['a sum in dollars', 'amountFen', plainWith({ amountFen: 'AMOUNT: USD 100.00' }), { not: '10000' }],
    ['a sum in Hong Kong dollars', 'amountFen', plainWith({ amountFen: '交易金额：HKD 1,280.00' }), { not: '128000' }],
    ['the price of the order, not what was paid', 'amountFen', plainWith({ amountFen: ['订单金额：1,300.00', '优惠金额：20.00', '实付金额：1,280.00'] }), { not: '130000' }],
    ['the sum before the tip', 'amountFen', plainWith({ amountFen: ['消费金额：RMB 1,000.00', '小费：RMB 280.00', '总计：RMB 1,280.00'] }), { not: '100000' }],
    ['the sum before the tip, in English', 'amountFen', plainWith({ amountFen: ['BASE AMOUNT RMB 1000.00', 'TIPS RMB 280.00', 'TOTAL RMB 1280.00'] }), { not: '100000' }],

    ['original numbers under other words: 原检索参考号', 'rrn', plainWith({ rrn: '原检索参考号：607518111222' }), undefined],
    ['原交易凭证号 before its own', 'voucherNo', plainWith({ voucherNo: ['原交易凭证号：000777', PLAIN.voucherNo] }), SALE.voucherNo],
    ['原交易批次号', 'batchNo', plainWith({ batchNo: ['原交易批次号：000126', PLAIN.batchNo] }), SALE.batchNo],
    ['原交易授权码', 'authCode', plainWith({ authCode: ['原交易授权码：999111', PLAIN.authCode] }), SALE.authCode],
    ['ORIGINAL AUTH CODE', 'authCode', plainWith({ authCode: ['ORIGINAL AUTH CODE 999111', 'AUTH CODE 305816'] }), SALE.authCode],
    ['ORIG VOUCHER NO', 'voucherNo', plainWith({ voucherNo: ['ORIG. BATCH NO 000126', 'ORIGINAL VOUCHER NO 000777', 'VOUCHER NO 000842'] }), SALE.voucherNo],
    ['上一批次号', 'batchNo', plainWith({ batchNo: ['上一批次号：000126', PLAIN.batchNo] }), SALE.batchNo],
    ['平台流水号 before 凭证号', 'voucherNo', plainWith({ voucherNo: ['平台流水号：999999', PLAIN.voucherNo] }), SALE.voucherNo],
    ['银行流水号 before 凭证号', 'voucherNo', plainWith({ voucherNo: ['银行流水号：999999', PLAIN.voucherNo] }), SALE.voucherNo],
    ['子商户号 before 商户号', 'mid', plainWith({ mid: ['子商户号：826290053110099', '商户号：826290053110042'] }), SALE.mid],
    ['平台商户号 before 商户号', 'mid', plainWith({ mid: ['平台商户号：826290053110099', '商户号：826290053110042'] }), SALE.mid],
    ['a member’s card', 'panMasked', plainWith({ panMasked: ['会员卡号：100023****4567', PLAIN.panMasked] }), SALE.panMasked],

    ['a blank label takes the value of its neighbour’s column', 'batchNo', plainWith({ batchNo: [[['批次号'], ['凭证号', 12]], [['000842', 12]]], voucherNo: null }), undefined],
    ['a blank in the middle of three columns takes its right neighbour’s', 'voucherNo', plainWith({ voucherNo: [[['批次号'], ['凭证号', 10], ['授权码', 20]], [['000127'], ['305816', 20]]], batchNo: null, authCode: null }), undefined],
    ['heads in one box, values in one box below', 'voucherNo', plainWith({ voucherNo: ['批次号 凭证号 授权码', '000127 000842 305816'], batchNo: null, authCode: null }), { not: '000127' }],
    ['the third of such heads', 'authCode', plainWith({ voucherNo: ['批次号 凭证号 授权码', '000127 000842 305816'], batchNo: null, authCode: null }), { not: '000127' }],
    ['two labels and two values with a stroke between', 'voucherNo', plainWith({ voucherNo: '批次号/凭证号：000127/000842', batchNo: null }), { not: '000127' }],
    ['two slips in one picture that say different things', 'voucherNo', [[['商户编号：826290053110042'], ['商户编号：826290053110042', 40]], [['终端编号：10023456'], ['终端编号：10023456', 40]], [['批次号：000127'], ['批次号：000127', 40]], [['凭证号：000842'], ['凭证号：000843', 40]], [['金额：RMB 1,280.00'], ['金额：RMB 99.00', 40]]], { not: '000842' }],
    ['their amounts', 'amountFen', [...plainWith(), '', ...plainWith({ voucherNo: '凭证号：000843', amountFen: '金额：RMB 99.00' })], { not: '128000' }],
    ['a blank authorisation takes six letters of the next line', 'authCode', plainWith({ authCode: ['授权码：', 'MARKET STREET'] }), undefined],
    ['a value that says none takes six digits of the next line', 'authCode', plainWith({ authCode: ['授权码：无', '会员 123456'] }), undefined],

    ['the afternoon, told as PM', 'txnTime', plainWith({ txnTime: 'DATE/TIME: 2026/03/17 06:42:05 PM' }), { not: '2026-03-17T06:42:05+08:00' }],
    ['the afternoon, told as 下午', 'txnTime', plainWith({ txnTime: '日期时间：2026/03/17 下午 06:42:05' }), { not: '2026-03-17T06:42:05+08:00' }],
    ['the clock of the reprint', 'txnTime', plainWith({ txnTime: ['补打时间：09:00:00', '日期：2026/03/17', '时间：18:42:05'] }), { not: '2026-03-17T09:00:00+08:00' }],
    ['the day of signing on', 'txnTime', plainWith({ txnTime: ['签到日期：2026/03/16', '日期：2026/03/17', '时间：18:42:05'] }), { not: '2026-03-16T18:42:05+08:00' }],

    ['a reversal as a sale', 'txnType', plainWith({ txnType: '交易类型：消费冲正' }), { not: 'SALE' }],
    ['a transfer as a sale', 'txnType', plainWith({ txnType: '交易类型：转账付款' }), { not: 'SALE' }],
    ['a sale that is completed as a completion', 'txnType', plainWith({ txnType: 'TRANS TYPE: SALE STATUS: COMPLETED' }), { not: 'COMPLETION' }],

    ['a mask that shows eight digits', 'panMasked', plainWith({ panMasked: '卡号：62284804****5512' }), { not: '284804******5512' }],
    ['a mask that shows eight digits in fours', 'panMasked', plainWith({ panMasked: '卡号：6228 4804 **** 5512' }), { not: '284804******5512' }],

    ['a name with the word time', 'merchantName', plainWith({ merchantName: '商户名称：美好时间咖啡馆' }), '美好时间咖啡馆'],
    ['a name with the word discount', 'merchantName', plainWith({ merchantName: '商户名称：唯品折扣店' }), '唯品折扣店'],
    ['a name with the word terminal', 'merchantName', plainWith({ merchantName: '商户名称：华讯终端维修部' }), '华讯终端维修部'],
    ['an English name with the word time', 'merchantName', plainWith({ merchantName: 'MERCHANT NAME: TEA TIME CAFE' }), 'TEA TIME CAFE'],
    ['the heading 特约商户签购单 as a name', 'merchantName', plainWith({ merchantName: ['特约商户签购单', PLAIN.merchantName] }), SALE.merchantName],
    ['the heading 特约商户存根 as a name', 'merchantName', plainWith({ merchantName: '特约商户存根' }), undefined],
  ])('%s (%s)', (_, field, rows, must) => check(rows, field, must));
});

describe('there, and not read', () => {
  test.each<Case>([
    ['交易时间 with the date in it', 'txnTime', plainWith({ txnTime: '交易时间：2026/03/17 18:42:05' }), SALE.txnTime],
    ['heads of date and time side by side', 'txnTime', plainWith({ txnTime: [...two('交易日期', '交易时间'), ...two('2026-03-17', '18:42:05')] }), SALE.txnTime],
    ['155, which looks like ISS, an issuer', 'amountFen', plainWith({ amountFen: '金额：RMB 155.00' }), '15500'],
    ['155 behind a comma', 'amountFen', plainWith({ amountFen: '金额：RMB 1,155.00' }), '115500'],
    ['five to twelve, in which ISS is seen, too', 'txnTime', plainWith({ txnTime: '日期时间：2026/03/17 11:55:05' }), '2026-03-17T11:55:05+08:00'],
    ['an hour of one digit', 'txnTime', plainWith({ txnTime: '日期时间：2026/3/17 8:42:05' }), '2026-03-17T08:42:05+08:00'],
    ['a value and the next label in boxes of their own are read as one label', 'txnType', [PLAIN.mid, PLAIN.tid, PLAIN.batchNo, PLAIN.voucherNo, [['交易类型'], ['消费', 10], ['金额', 32], ['￥1280.00', 42]]], 'SALE'],
    ['a label behind a single sign', 'voucherNo', plainWith({ voucherNo: '操作员号：1 凭证号：000842' }), SALE.voucherNo],
    ['a label behind a card’s mark', 'rrn', plainWith({ panMasked: null, rrn: '卡号：622848******5512 C 参考号：607618305816' }), SALE.rrn],
    ['MID and TID at each other’s label', 'mid', plainWith({ mid: '商户编号：10023456', tid: '终端编号：826290053110042' }), `${SALE.mid}?`],
    ['whole yuan', 'amountFen', plainWith({ amountFen: '金额：￥1280' }), '128000?'],
    ['a mask of four digits only', 'panMasked', plainWith({ panMasked: '卡号：************5512' }), { not: undefined as never }],
  ])('%s (%s)', (_, field, rows, must) => check(rows, field, must));
  test('a sum printed twice as high, on the line of its label', () => {
    const page = printed(plainWith({ amountFen: null }));
    const lines = [...page.lines, boxOf('金额：', 40, 524), boxOf('RMB 1,280.00', 140, 500, { height: 48 })];
    expect(parseSlip({ ...page, height: 700, lines }).fields.find(({ field }) => field === 'amountFen')).toMatchObject({ value: '128000', sure: true });
  });
});

describe('words that other acquirers print', () => {
  test.each<[SlipField, string]>([
    ['merchantName', '门店名称：老王面馆'], ['mid', 'MERCHANT CODE: 826290053110042'], ['mid', 'MERCH ID: 826290053110042'], ['tid', 'POS ID: 10023456'], ['tid', 'TERMINAL #: 10023456'], ['tid', '机号：10023456'],
    ['panMasked', '交易卡号：622848******5512'], ['panMasked', 'CARD #: 622848******5512'], ['txnType', '交易名称：消费'], ['voucherNo', '系统跟踪号：000842'], ['voucherNo', 'INVOICE NO: 000842'], ['voucherNo', 'SEQ NO: 000842'],
    ['authCode', 'AUTH: 305816'], ['authCode', 'APPROVAL NO: 305816'], ['authCode', '授权编号：305816'], ['rrn', '参考编号：607618305816'], ['txnTime', '支付时间：2026/03/17 18:42:05'], ['amountFen', '实付：RMB 1,280.00'], ['amountFen', '合计：RMB 1,280.00'], ['amountFen', 'TOTAL: RMB 1,280.00'],
  ])('%s %s', (field, line) => check(plainWith({ [field]: line }), field, SALE[field]));
});

describe('guessed, and plainly something else', () => {
  test.each<Case>([
    ['a moment in digits as a card', 'panMasked', plainWith({ panMasked: null, txnTime: '交易时间：20260317184205' }), undefined],
    ['a number below 商户订单号 as a card', 'panMasked', plainWith({ panMasked: ['商户订单号', '826290053110099'] }), undefined],
    ['a number below 交易流水 as the reference', 'rrn', plainWith({ rrn: ['交易流水', '607518111222'] }), undefined],
    ['a MID at the label of the reference as a card, too', 'panMasked', plainWith({ panMasked: null, mid: '商户编号：607618305816', rrn: '参考号：826290053110042' }), undefined],
    ['the MID of a second copy as a card', 'panMasked', [...plainWith({ panMasked: null }), '', ...plainWith({ panMasked: null })], undefined],
    ['the year as the time of day', 'txnTime', plainWith({ txnTime: ['日期：2026/03/17', '交易时间：2026/03/17 18:42:05'] }), SALE.txnTime],
  ])('%s (%s)', (_, field, rows, must) => check(rows, field, must));
  test('the rest of a time that is none', () => expect(momentIn('2026-03-17 24:00:00')).toBeUndefined());
  test('the minutes as the hour', () => expect(momentIn('2026-03-17 9:15:05')?.value).not.toBe('2026-03-17T15:05:00+08:00'));
});

describe('no slips, and yet read', () => {
  test.each<[string, Print]>([
    ['a chat that names the numbers', ['老王', '商户编号发我一下', '826290053110042', '终端号呢', '10023456', '昨天的 金额 1280.00 元', '好的', '18:42', '参考号 607618305816']],
    ['a chat of question and answer', ['客服：请提供商户编号：826290053110042 的小票', '商户：终端编号：10023456', '客服：金额：1280.00', '商户：参考号：607618305816', '凭证号：000842']],
    ['a supermarket’s till', ['永辉超市', '终端号：00000012', '收银员：8821', '流水号：000842', '日期：2026/03/17 18:42:05', '实收金额：20.00', '会员卡号：100023456789']],
    ['the sum of a batch', ['结算总计单', '商户编号：826290053110042', '终端编号：10023456', '批次号：000127', '日期时间：2026/03/17 23:00:05', '消费 12 笔 RMB 12,800.00', '退货 1 笔 RMB 80.00']],
    ['a form to fill in', ['特约商户信息登记表', '商户名称：老王面馆', '商户编号：826290053110042', '终端编号：10023456', '卡号：6228480402564890018', '授权码：305816', '日期：2026-03-17']],
  ])('%s', (_, rows) => expect(parseSlip(printed(rows)).isSlip).toBe(false));
});

describe('card data left on the picture', () => {
  const kinds = (rows: Print) => forbiddenOn(printed(rows).lines).map(({ kind }) => kind);
  test.each<[string, Print, string[]]>([
    ['a full-width number without a label', ['６２２５７５１４８５６０２２２５'], ['pan']],
    ['a full-width number in fours', ['６２２５　７５１４　８５６０　２２２５'], ['pan']],
    ['a number over two lines', ['卡号：62257514', '85602225'], ['pan', 'pan']],
    ['a misread number under its label', ['卡号', '5200831111111114'], ['pan']],
    ['a misread number under its label in a second column', [[['商户编号'], ['卡号', 24]], [['826290053110042'], ['5200831111111114', 24]]], ['pan']],
    ['VALID THRU over two lines, as cards have it', ['VALID', 'THRU 08/29'], ['expiry']],
    ['MONTH/YEAR between label and value', ['VALID THRU', 'MONTH/YEAR', '08/29'], ['expiry']],
    ['an expiry behind a full number', ['6225751485602225 08/29'], ['pan', 'expiry']],
  ])('%s', (_, rows, expected) => expect(kinds(rows)).toEqual(expected));
});

test('an empty picture is refused by a promise, which the reader process waits for', () => {
  expect(() => void preview({ bytes: Buffer.alloc(0) }, 0).catch(() => undefined)).not.toThrow();
});

