import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseSlip } from '../../../../../src/evidence/reading/parse/index.js';
import type { Known, PageText, SlipText } from '../../../../../src/evidence/reading/types.js';
import { printed, type Print } from '../../../../support/print.js';
import { LAYOUTS, NO_SLIPS, PLAIN, plainWith, SALE, without, type Values } from '../../../../support/slips.js';

const valuesOf = ({ fields }: SlipText, only: (sure: boolean) => boolean = () => true): Values => Object.fromEntries(fields.filter(({ sure }) => only(sure)).map(({ field, value }) => [field, value]));
const sureOf = (slip: SlipText) => valuesOf(slip, sure => sure);
/** A name is sure only where it is known. */
const KNOWN: Known = { names: [SALE.merchantName] };
const parse = (rows: Print, known: Known = KNOWN) => parseSlip(printed(rows), known);

describe.each(LAYOUTS)('$name', ({ rows, read }) => {
  test('is read whole, and surely', () => expect(sureOf(parse(rows))).toEqual(read));
  test('nothing beside is guessed', () => expect(valuesOf(parse(rows))).toEqual(read));
  test('however the paper leans', () => {
    for (const tilt of [-12, -4, 3, 9]) expect(sureOf(parseSlip(printed(rows, { tilt }), KNOWN))).toEqual(read);
  });
  test('in whatever order its boxes were found', () => {
    const { lines, ...page } = printed(rows);
    expect(sureOf(parseSlip({ ...page, lines: [...lines].reverse() }, KNOWN))).toEqual(read);
  });
  test('read unsurely by the recogniser nothing is sure, and the values are the same', () => {
    const slip = parseSlip(printed(rows, { confidence: 0.7 }), KNOWN);
    expect(sureOf(slip)).toEqual({});
    expect(valuesOf(slip)).toEqual(read);
  });
});

describe('no slip, and nothing is read from it', () => {
  test.each(NO_SLIPS)('$name', ({ rows }) => expect(parse(rows)).toEqual({ isSlip: false, fields: [] }));
  test('an empty page', () => expect(parseSlip({ lines: [], width: 10, height: 10 })).toEqual({ isSlip: false, fields: [] }));
  test('a slip of which three fields are left', () => expect(parse([PLAIN.mid, PLAIN.batchNo, PLAIN.voucherNo]).isSlip).toBe(false));
  test('five are enough with a number of merchant or terminal, four on a paper that calls itself a slip, else none', () => {
    expect(parse([PLAIN.mid, PLAIN.batchNo, PLAIN.voucherNo, PLAIN.rrn]).isSlip).toBe(false);
    expect(parse([PLAIN.mid, PLAIN.batchNo, PLAIN.voucherNo, PLAIN.rrn, PLAIN.amountFen]).isSlip).toBe(true);
    expect(parse(['POS签购单', PLAIN.mid, PLAIN.batchNo, PLAIN.voucherNo, PLAIN.rrn]).isSlip).toBe(true);
    expect(parse([PLAIN.batchNo, PLAIN.voucherNo, PLAIN.rrn, PLAIN.authCode, PLAIN.txnTime, PLAIN.amountFen, PLAIN.panMasked]).isSlip).toBe(false);
  });
});

describe('amounts', () => {
  const amount = (line: string) => parse(plainWith({ amountFen: line })).fields.find(({ field }) => field === 'amountFen');
  test.each([
    ['金额：1280.00元', '128000'], ['金额：￥1280.00', '128000'], ['金额:RMB1280.00', '128000'], ['交易金额：CNY 1,280.00', '128000'], ['AMOUNT RMB 1,234,567.89', '123456789'], ['金额：0.01', '1'],
    ['消费金额：RMB 1，280．00', '128000'], ['金额：RMB 1 . 50', '150'], ['金额：-1280.00', '-128000'], ['金额：一1,280.00', '-128000'], ['金额：*1280.00', '128000'], ['金额(大写)：壹佰元整 (小写)：100.00', '10000'],
  ])('%s', (line, value) => expect(amount(line)).toMatchObject({ value, sure: true }));
  test.each([['金额：RMB 1.280.00', '128000'], ['金额：1280 00', '128000'], ['金额：RMB 1,280,00', '128000'], ['金额：RMB 128O.OO', '128000']])('%s is a guess', (line, value) => {
    expect(amount(line)).toMatchObject({ value, sure: false });
  });
  test.each(['金额：', '金额：128000', '金额：RMB', '金额：壹仟贰佰捌拾元整'])('%s is none', line => expect(amount(line)).toBeUndefined());
  test('a tip line of its own is not the amount', () => {
    expect(sureOf(parse([...plainWith(), '小费：RMB 280.00']))).toEqual(SALE);
    expect(sureOf(parse(plainWith({ amountFen: ['TIPS RMB 280.00', 'TOTAL AMOUNT RMB 1,280.00'] })))).toEqual(SALE);
  });
});

describe('numbers at the wrong label', () => {
  test('a reference and a MID exchanged come back as guesses', () => {
    const slip = parse(plainWith({ mid: '商户编号：607618305816', rrn: '参考号：826290053110042' }));
    expect(valuesOf(slip)).toMatchObject({ mid: SALE.mid, rrn: SALE.rrn });
    expect(sureOf(slip)).toEqual(without('mid', 'rrn'));
  });
  test('a MID at the terminal’s label is not stated as the terminal', () => {
    const slip = parse(plainWith({ mid: '商户编号：10023456', tid: ['终端编号：826290053110042', '设备终端号：10023456'] }));
    expect(sureOf(slip)).not.toHaveProperty('mid');
    expect(sureOf(slip)).toHaveProperty('tid', SALE.tid);
  });
  test('a blank label does not take the next field', () => {
    expect(sureOf(parse(plainWith({ batchNo: '批次号：', authCode: '授权码：' })))).toEqual(without('batchNo', 'authCode'));
  });
});

describe('misread letters', () => {
  const damaged = plainWith({ mid: '商户编号：8262900531I0O42', tid: '终端编号：1OO23456' });
  test('alone are a guess', () => {
    const slip = parse(damaged);
    expect(valuesOf(slip)).toMatchObject({ mid: SALE.mid, tid: SALE.tid });
    expect(sureOf(slip)).toEqual(without('mid', 'tid'));
  });
  test('are sure where the merchant is known', () => {
    expect(sureOf(parse(damaged, { ...KNOWN, mids: [SALE.mid], tids: [SALE.tid, '10023457'] }))).toEqual(SALE);
    expect(sureOf(parse(damaged, { ...KNOWN, mids: ['999999999999999'], tids: ['77777777'] }))).toEqual(without('mid', 'tid'));
  });
  test('do not make one terminal another', () => {
    expect(sureOf(parse(plainWith(), { ...KNOWN, mids: ['826290053110043'], tids: ['10023457', '10023458'] }))).toEqual(SALE);
  });
  test('in any number make it a guess, in none of the others', () => {
    for (const [field, line] of [['batchNo', '批次号：O00127'], ['voucherNo', '凭证号：00O842'], ['rrn', '参考号：6O7618305816']] as const) {
      const slip = parse(plainWith({ [field]: line }));
      expect(slip.fields.find(one => one.field === field)).toMatchObject({ value: SALE[field], sure: false });
      expect(sureOf(slip)).toEqual(without(field));
    }
  });
  test('a reference that misses its own day by one digit is a guess', () => {
    expect(parse(plainWith({ rrn: '参考号：607518305816' })).fields.find(({ field }) => field === 'rrn')).toMatchObject({ value: '607518305816', sure: false });
  });
});

describe('anything printed', () => {
  const number = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));
  const slips = fc.record({ mid: number(15), tid: number(8), batchNo: number(6), voucherNo: number(6), authCode: number(6), rrn: number(12), fen: fc.integer({ min: 1, max: 99_999_999 }), at: fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2029, 0) }) });
  const LABELS: Record<string, readonly string[]> = {
    mid: ['商户编号', '商户号', '特约商户编号', 'MERCHANT NO', 'MID', 'MERCHANT NO/商户编号'], tid: ['终端编号', '终端号', 'TERMINAL ID', 'TID', '终端号(TERMINAL NO)'], batchNo: ['批次号', 'BATCH NO', '批次号/BATCH NO'],
    voucherNo: ['凭证号', '票据号', 'TRACE NO', 'VOUCHER NO/凭证号'], authCode: ['授权码', '授权号', 'AUTH CODE', 'AUTH NO/授权码'], rrn: ['参考号', '检索参考号', 'REF NO', 'RRN', 'REFER NO/参考号'], time: ['日期时间', '日期/时间', 'DATE/TIME', 'DATE/TIME/日期时间'], amount: ['金额', '交易金额', 'AMOUNT', 'AMOUNT/金额'],
  };
  const style = fc.record({ pick: fc.nat(29), gap: fc.constantFrom('：', ':', ' ', '： ', '  '), below: fc.boolean(), order: fc.shuffledSubarray(Object.keys(LABELS), { minLength: 8 }), tilt: fc.integer({ min: -9, max: 9 }) });
  test('what is stated surely is what was printed, in whatever labels, order and places', () => {
    fc.assert(fc.property(slips, style, ({ fen, at, ...numbers }, { pick, gap, below, order, tilt }) => {
      const moment = new Date(at - (at % 1000)).toISOString().slice(0, 19);
      const written: Record<string, string> = { ...numbers, time: moment.replace('T', ' '), amount: `RMB ${(fen / 100).toFixed(2)}` };
      fc.pre(!/(?<!\d)155\.|1:55:/.test(`${written.amount} ${written.time}`)); // read as ISS today: found.spec.ts
      const rows = order.flatMap((key, place) => {
        const label = LABELS[key]![(pick + place) % LABELS[key]!.length]!;
        return below ? [label, written[key]!] : [`${label}${gap}${written[key]}`];
      });
      const printedAs: Values = { ...numbers, txnTime: `${moment}+08:00`, amountFen: String(fen) };
      const slip = parseSlip(printed(rows, { tilt }), KNOWN);
      // a reference may by chance miss its moment by one digit, which makes it a guess
      expect({ ...sureOf(slip), rrn: valuesOf(slip).rrn }).toEqual(printedAs);
    }), { numRuns: 300 });
  });
  test('any page is parsed: boxes within it, confidence within 0 to 1, each field once', () => {
    const piece = fc.constantFrom('商户编号', '终端编号', '金额', '卡号', '：', ' ', '826290053110042', '10023456', 'RMB', '1,280.00', '-', '622848******5512', '凭证号', '000842', '参考号', '日期', '2026/03/17', '18:42:05', 'O', '批次号', 'AUTH', '\u{1F9FE}', 'ß', 'ﬁ');
    const row = fc.array(piece, { maxLength: 7 }).map(pieces => pieces.join(''));
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 14 }), rows => {
      const page: PageText = printed(['页', ...rows]);
      const { fields, isSlip } = parseSlip(page);
      expect(isSlip || fields.length === 0).toBe(true);
      expect(new Set(fields.map(({ field }) => field)).size).toBe(fields.length);
      for (const { box, confidence, value } of fields) {
        expect(value).not.toBe('');
        expect(confidence > 0 && confidence <= 1 && box.width > 0 && box.height > 0 && box.x >= 0 && box.y >= 0 && box.x + box.width <= page.width + 1e-6 && box.y + box.height <= page.height + 1e-6).toBe(true);
      }
    }));
  });
});

describe('boxes', () => {
  test('stand around the value and not around its label', () => {
    const page = printed([[['商户编号'], ['826290053110042', 14]], PLAIN.tid, PLAIN.batchNo, PLAIN.voucherNo, PLAIN.rrn]);
    const { box } = parseSlip(page).fields.find(({ field }) => field === 'mid')!;
    const [label, value] = page.lines.map(({ quad }) => quad);
    expect(box.x).toBeGreaterThan(label![1].x);
    expect([box.x <= value![0].x, box.x + box.width >= value![1].x, box.y <= value![0].y, box.y + box.height >= value![3].y]).toEqual([true, true, true, true]);
  });
  test('of a number broken over two lines cover both', () => {
    const page = printed(plainWith({ rrn: ['参考号：60761830', '5816'] }));
    const { box } = parseSlip(page).fields.find(({ field }) => field === 'rrn')!;
    const tail = page.lines.find(({ text }) => text === '5816')!.quad;
    expect(box.y + box.height).toBeGreaterThanOrEqual(tail[3].y);
  });
  test('the worst line of a value tells how sure it is', () => {
    const slip = parse(plainWith({ rrn: [[['参考号：60761830']], [['5816', 0, 0.5]]] }));
    expect(slip.fields.find(({ field }) => field === 'rrn')).toMatchObject({ value: SALE.rrn, sure: false });
  });
});
