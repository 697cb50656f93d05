import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LABELS } from '../../../../../src/evidence/reading/parse/label-words.js';
import { labelsIn } from '../../../../../src/evidence/reading/parse/labels.js';
import { byLabel } from '../../../../../src/evidence/reading/parse/by-label.js';
import { byShape } from '../../../../../src/evidence/reading/parse/by-shape.js';
import { plain } from '../../../../../src/evidence/reading/parse/letters.js';
import { areaOf, below, beside, candidateOf, isEmpty, printRows, trustOf, type Piece } from '../../../../../src/evidence/reading/parse/page.js';
import { printed, type Print } from '../../../../support/print.js';

const named = (text: string) => labelsIn(plain(text)).map(label => label.named);
const textOf = ({ at, from, to }: Piece) => at.text.slice(from, to);

describe('labels in a row', () => {
  test.each<[string, string[]]>([
    ['商户编号：826290053110042', ['mid']], ['MERCHANT NO/商户编号', ['mid']], ['商户号(MERCHANT NO.)：', ['mid']], ['特约商户编号', ['mid']], ['商户名称：老王', ['merchantName']],
    ['终端号：1 操作员号：01', ['tid', 'other']], ['TID:10023456', ['tid']], ['批次号000127凭证号000842', ['batchNo', 'voucherNo']], ['REF. NO.', ['rrn']], ['检索参考号：', ['rrn']],
    ['日期/时间', ['txnTime']], ['DATE/TIME/日期时间', ['txnTime']], ['日期：2026/03/17 时间：18:42:05', ['date', 'time']], ['交易金额', ['amountFen']], ['原交易金额', ['other']], ['原凭证号：12 凭证号：34', ['other', 'voucherNo']],
    ['有效期/EXP DATE', ['other']], ['EXP DATE 2908', ['other']], ['商户订单号：1', ['other']], ['交易流水号', ['other']], ['清算日期', ['other']], ['900127520PR/操作员', ['other']],
    ['TIDY', []], ['ESTABLISHMENT', []], ['PANDA', []], ['老王面馆', []], ['826290053110042', []], ['MIDNIGHT', []], ['REF12', []], ['', []],
    ['T1D: 10023456', ['tid']], ['V0UCHER N0', ['voucherNo']], ['商户编弓', ['mid']], ['凭证兮', ['voucherNo']], ['MERCHNT NO', ['mid']], ['TERMINALL NO', ['tid']],
  ])('%s: %j', (text, expected) => expect(named(text)).toEqual(expected));
  test('every label that is known is found by itself, whole and exact, and in full-width', () => {
    for (const word of ['商户编号', '终端编号', '卡号', '交易类型', '批次号', '凭证号', '授权码', '检索参考号', '日期时间', '交易金额', 'MERCHANTNO', 'TERMINALID', 'CARDNO', 'BATCHNO', 'VOUCHERNO', 'AUTHCODE', 'AMOUNT']) {
      expect(labelsIn(word)).toEqual([expect.objectContaining({ from: 0, to: word.length, exact: true })]);
      expect(named(word.replace(/[A-Z]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)))).toHaveLength(1);
    }
  });
  test('no form stands for two of our fields', () => {
    const forms = new Map<string, Set<string>>();
    for (const { form, named: field } of LABELS) forms.set(form, (forms.get(form) ?? new Set()).add(field));
    expect([...forms].filter(([, fields]) => fields.size > 1)).toEqual([]);
  });
  test('lie in order, apart, and within the text', () => {
    const piece = fc.constantFrom('商户编号', '原', '凭证号', 'REF', 'NO', '.', ' ', '：', '日期', '时间', 'DATE', '/', '12', 'X', '终端', '卡号');
    fc.assert(fc.property(fc.array(piece, { maxLength: 10 }).map(pieces => pieces.join('')), text => {
      let end = 0;
      for (const { from, to } of labelsIn(text)) {
        expect(from >= end && to > from && to <= text.length).toBe(true);
        end = to;
      }
    }));
  });
});

describe('places on a page', () => {
  const rowsOf = (rows: Print, tilt = 0) => printRows(printed(rows, { tilt }));
  const besideAll = (text: string) => {
    const [at] = rowsOf([text]);
    return at!.labels.map(label => textOf(beside(at!, label)));
  };
  test('beside a label stands what comes before the next, without separators', () => {
    expect(besideAll('批次号：000127 凭证号:000842')).toEqual(['000127 ', '000842']);
    expect(besideAll('商户编号....___ 826')).toEqual(['826']);
    expect(besideAll('金额（RMB）: 1.00')).toEqual(['1.00']);
    expect(besideAll('授权码：')).toEqual(['']);
  });
  test('a piece without letter or digit is empty', () => {
    const [at] = rowsOf(['** -- ： 授权']);
    expect([isEmpty({ at: at!, from: 0, to: 8 }), isEmpty({ at: at!, from: 0, to: 10 })]).toEqual([true, false]);
  });

  const under = (rows: Print, tilt = 0) => {
    const all = rowsOf(rows, tilt);
    return all[0]!.labels.map(label => below(all, all[0]!, label).map(textOf));
  };
  const TABLE: Print = [[['批次号'], ['凭证号', 20], ['参考号', 40]], [['000127'], ['000842', 20], ['607618305816', 40]]];
  test('under each label of a table stands its own value, also on a leaning page', () => {
    for (const tilt of [0, -10, 8]) expect(under(TABLE, tilt)).toEqual([['000127'], ['000842'], ['607618305816']]);
  });
  test('the next labelled row, and what is far, are not under it', () => {
    expect(under(['参考号', '凭证号：000842', '607618305816'])).toEqual([[]]);
    expect(under(['参考号', '', '', '607618305816'])).toEqual([[]]);
    expect(under([[['参考号']], [['607618305816', 30]]])).toEqual([[]]);
  });
  test('a value may go on', () => expect(under(['参考号', '60761830', '5816'])).toEqual([['60761830', '5816']]));

  test('a candidate knows the box and the trust of any part of it', () => {
    const page = printed([[['参考号：', 0, 0.99], ['60761830', 10, 0.9]], [['5816', 10, 0.6]]]);
    const [first, second] = printRows(page) as [ReturnType<typeof printRows>[number], ReturnType<typeof printRows>[number]];
    const candidate = candidateOf([beside(first, first.labels[0]!), { at: second, from: 0, to: 4 }]);
    expect(candidate.text).toBe('60761830 5816');
    expect([trustOf(candidate, 0, 8), trustOf(candidate, 9, 13), trustOf(candidate, 0, 13)]).toEqual([0.9, 0.6, 0.6]);
    expect(areaOf(candidate, 0, 13, page).height).toBeGreaterThan(areaOf(candidate, 0, 8, page).height);
    expect(areaOf(candidate, 9, 13, page).y).toBeGreaterThan(areaOf(candidate, 0, 8, page).y);
  });
});

describe('by label, then by shape', () => {
  const read = (rows: Print, leading = 1.5) => {
    const all = printRows(printed(rows, { leading }));
    const labelled = byLabel(all);
    const brief = (found: ReadonlyMap<string, { value: string }>) => Object.fromEntries([...found].map(([field, { value }]) => [field, value]));
    return { labelled: brief(labelled), guessed: brief(byShape(all, labelled)) };
  };
  test('a value beside goes before one below', () => expect(read(['批次号：000127', '000999']).labelled).toEqual({ batchNo: '000127' }));
  test('one at its own label goes before one that a misspelt label names', () => {
    expect(read(['参老号：607518111222', '参考号：607618305816']).labelled).toEqual({ rrn: '607618305816' });
  });
  test('a sure one goes before a guess, in either order', () => {
    for (const rows of [['参考号：60761830581O', '参考号：607618305816'], ['参考号：607618305816', '参考号：60761830581O']]) expect(read(rows).labelled).toEqual({ rrn: '607618305816' });
    expect(read(['流水号：000842', '凭证号：00O999']).labelled).toEqual({ voucherNo: '000999' });
  });
  test('a name goes on in Chinese at its own edge, and nowhere else', () => {
    expect(read(['商户名称：苏州工业园区老王餐饮', '有限公司']).labelled).toEqual({ merchantName: '苏州工业园区老王餐饮有限公司' });
    for (const next of ['LTD', '商户存根', '持卡人签名', '0512-6666', '商户编号：1']) expect(read(['商户名称：老王面馆', next]).labelled).toEqual({ merchantName: '老王面馆' });
    expect(read(['商户名称：老王面馆', '欢迎光临'], 2).labelled).toEqual({ merchantName: '老王面馆' });
  });
  test('a name keeps its own letters', () => expect(read(['商户名称：Lucky 面馆（观前店）']).labelled).toEqual({ merchantName: 'Lucky 面馆（观前店）' }));
  test('date and time are joined, wherever they stand', () => {
    expect(read(['时间：18:42:05', '批次号：000127', '日期：2026/03/17']).labelled).toMatchObject({ txnTime: '2026-03-17T18:42:05+08:00' });
    expect(read(['日期：2026/03/17']).labelled).toEqual({});
    expect(read(['时间：18:42:05']).labelled).toEqual({});
  });
  test('the only one of its looks is a guess, of two none is', () => {
    expect(read(['826290053110042', 'RMB 88.00', '消费']).guessed).toEqual({ mid: '826290053110042', amountFen: '8800', txnType: 'SALE' });
    expect(read(['RMB 88.00', '￥99.00', '消费', '退货']).guessed).toEqual({});
  });
  test('neither sums without a currency, nor types within a sentence, nor what another label names', () => {
    expect(read(['88.00', '本人同意支付上述消费款项及其他相关费用', '余额：RMB 5,000.00', '商户订单号：607618305816']).guessed).toEqual({});
  });
  test('what a label led to is not guessed once more', () => {
    expect(read(['卡号：622848******5512', '622848******5513', '参考号：607618305816']).guessed).toEqual({});
  });
});
