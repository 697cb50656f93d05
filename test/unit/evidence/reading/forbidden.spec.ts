import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { boundsOf } from '../../../../src/evidence/reading/geometry.js';
import { forbiddenOn } from '../../../../src/evidence/reading/forbidden.js';
import type { Area, Forbidden, TextLine } from '../../../../src/evidence/reading/types.js';
import { card, digitsOf } from '../../../support/card.js';
import { boxOf, printed, tilted, type Print } from '../../../support/print.js';

const PAN = '6225751485602225';
const found = (rows: Print, known: string[] = []) => forbiddenOn(printed(rows).lines, known);
const kinds = (rows: Print, known?: string[]) => found(rows, known).map(({ kind }) => kind);

/** Where the characters of a line stand, by their widths, told apart from the code under test. */
function placeOf({ text, quad: [a, b, , d] }: TextLine, part: string): Area {
  const halves = (piece: string) => [...piece].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);
  const one = (b.x - a.x) / halves(text);
  return { x: a.x + halves(text.slice(0, text.indexOf(part))) * one, y: a.y, width: halves(part) * one, height: d.y - a.y };
}
const overlap = (one: Area, other: Area): number =>
  Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)) * Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y));
const isCovered = (places: readonly Forbidden[], area: Area) => places.some(({ quad }) => overlap(boundsOf(quad), area) >= area.width * area.height * 0.999);

describe('full card numbers', () => {
  test.each([
    ['alone', PAN, PAN], ['named', `卡号：${PAN}`, PAN], ['in fours', '卡号：6225 7514 8560 2225', '6225 7514 8560 2225'],
    ['in fours with dashes', '6225-7514-8560-2225', '6225-7514-8560-2225'], ['with dots', '6225.7514.8560.2225', '6225.7514.8560.2225'],
    ['with long dashes', '6225—7514—8560—2225', '6225—7514—8560—2225'], ['of 19', '622848 0402564890018', '622848 0402564890018'],
    ['in halves', '62257514 85602225', '62257514 85602225'], ['wide apart', '6225  7514  8560  2225', '6225  7514  8560  2225'],
    ['with l, S and O', '卡号：622575l48S6O2225', '622575l48S6O2225'], ['in fours with letters', '6225 75l4 8560 2Z25', '6225 75l4 8560 2Z25'],
    ['with a digit misread', '卡号：6225751485602226', '6225751485602226'], ['of another network', '4111 1111 1111 1111', '4111 1111 1111 1111'],
    ['of American Express', '3782 822463 10005', '3782 822463 10005'], ['with a mark behind', `${PAN}(C)`, PAN], ['in a sentence', `消费${PAN}元`, PAN],
    ['full-width and named', '卡号：４１１１１１１１１１１１１１１１', '４１１１１１１１１１１１１１１１'],
    ['behind another number', '终端号10023456卡号5200831111111114', '5200831111111114'], ['in front of another', `卡号:${PAN},商户编号:826290053110042`, PAN],
    ['between others', `金额 1280.00 ${PAN} 批次 000127`, PAN], ['behind an order number', '订单 6225751485602225 卡号 4111111111111111', '4111111111111111'],
  ])('%s', (_, text, number) => {
    const page = printed([text]);
    const places = forbiddenOn(page.lines);
    expect(places.map(({ kind }) => kind)).toEqual(['pan']);
    expect(isCovered(places, placeOf(page.lines[0]!, number))).toBe(true);
  });
  test('only the number is covered, not its label nor its neighbours', () => {
    const page = printed([[['卡号：'], [PAN, 20], ['金额：1280.00', 50]]]);
    const [place] = forbiddenOn(page.lines);
    expect(overlap(boundsOf(place!.quad), placeOf(page.lines[0]!, '卡号'))).toBe(0);
    expect(overlap(boundsOf(place!.quad), placeOf(page.lines[2]!, '金额'))).toBe(0);
  });
  test('two in a row, each where it stands', () => {
    const page = printed([`${PAN} 6228480402564890018`]);
    const places = forbiddenOn(page.lines);
    expect(places).toHaveLength(2);
    for (const number of [PAN, '6228480402564890018']) expect(isCovered(places, placeOf(page.lines[0]!, number))).toBe(true);
  });
  test('split over boxes: every part', () => {
    const page = printed([[['卡号：6225'], ['7514 8560', 14], ['2225', 28]]]);
    const places = forbiddenOn(page.lines);
    for (const [line, part] of [[0, '6225'], [1, '7514 8560'], [2, '2225']] as const) expect(isCovered(places, placeOf(page.lines[line]!, part))).toBe(true);
  });
  test('label and number in boxes of their own, and label above', () => {
    expect(kinds([[['卡号'], ['5200831111111114', 10]]])).toEqual(['pan']);
    expect(kinds(['卡号', '4111111111111111'])).toEqual(['pan']);
  });
  test('on a tilted page the place tilts along', () => {
    const flat = printed(['卡号：6225 7514 8560 2225', '金额：88.00']);
    const { lines } = tilted(flat, 9);
    const expected = tilted({ ...flat, lines: forbiddenOn(flat.lines).map(({ quad }) => ({ text: '', confidence: 1, quad })) }, 9).lines[0]!.quad;
    const [place] = forbiddenOn(lines);
    place!.quad.forEach(({ x, y }, at) => expect([x, y]).toEqual([expect.closeTo(expected[at]!.x, 3), expect.closeTo(expected[at]!.y, 3)]));
  });
  test('every UnionPay number, however it is grouped', () => {
    fc.assert(fc.property(fc.constantFrom(13, 16), digitsOf(16), fc.constantFrom('', ' ', '-', '  '), fc.boolean(), (length, digits, gap, named) => {
      const number = card(`62${digits.slice(0, length)}`).replace(/(.{4})(?=.)/g, `$1${gap}`);
      const page = printed([named ? `卡号：${number}` : number]);
      expect(isCovered(forbiddenOn(page.lines), placeOf(page.lines[0]!, number))).toBe(true);
    }));
  });
});

describe('expiry', () => {
  test.each([
    '有效期：08/29', '有效期:2029/08', '有效期 2908', '有效期：29/08', '有效期至：08/2029', '卡片有效期08/29', '卡有效期：2029年08月', '有效期：202908', '到期日：2029/08', '有效朗：08/29',
    'EXP: 0829', 'EXP DATE: 08/29', 'EXP.DATE 08 29', 'EXPIRY 08-29', 'VALID THRU 08/29', 'GOOD THRU 08/29', 'VALID UNTIL 2029-08', 'EXPIRES END 08/29', '有效期（月/年）08/29', '有效期 MM/YY 08/29', '有效期：０８／２９',
  ])('%s', text => {
    const page = printed([text]);
    const places = forbiddenOn(page.lines);
    expect(new Set(places.map(({ kind }) => kind))).toEqual(new Set(['expiry']));
    expect(isCovered(places, placeOf(page.lines[0]!, /[\d０-９][\d０-９ /／.\-年]*$/.exec(text.replace(/月$/, ''))![0]))).toBe(true);
  });
  test('of the end, not of the beginning', () => {
    const page = printed(['VALID FROM 08/24 VALID THRU 09/29']);
    const places = forbiddenOn(page.lines);
    expect(isCovered(places, placeOf(page.lines[0]!, '09/29'))).toBe(true);
  });
  test('two in a row', () => expect(kinds(['EXP 08/29 EXP 09/30'])).toEqual(['expiry', 'expiry']));
  test('in a box beside, under its label, and under its label in a second column', () => {
    expect(kinds([[['有效期'], ['08/29', 12]]])).toEqual(['expiry']);
    expect(kinds(['有效期', '08/29'])).toEqual(['expiry']);
    const page = printed([[['卡号'], ['有效期', 30]], [['622575******2225'], ['08/29', 30]]]);
    const places = forbiddenOn(page.lines);
    expect(places.map(({ kind }) => kind)).toEqual(['expiry']);
    expect(isCovered(places, placeOf(page.lines[3]!, '08/29'))).toBe(true);
  });
  test.each<[string, Print]>([
    ['hidden already', ['有效期：**/**']], ['a word that only begins so', ['EXPRESS 2908', 'TEXPO 2026', 'expert 08/29']], ['days', ['优惠券有效期：30天']],
    ['a full date', ['有效期：2026-12-31']], ['a moment', ['退货有效期：2026/03/17 18:42:05']], ['under the label something else', ['有效期', '18:42:05']],
    ['under the label a date', ['有效期', '2026/03/17']], ['under the label a batch', ['有效期', '000127']], ['under the label a terminal', ['有效期', '10023456']],
    ['a value in another column', [[['有效期'], ['批次号', 30]], [['2908', 30]]]],
  ])('not: %s', (_, rows) => expect(kinds(rows)).toEqual([]));
});

describe('security codes, tracks and identities', () => {
  test.each([
    ['CVV:123', 'cvv'], ['CVV2 123', 'cvv'], ['CVC 1234', 'cvv'], ['安全码：123', 'cvv'], ['后三位 123', 'cvv'], ['ＣＶＶ：１２３', 'cvv'],
    [';6225751485602225=29082010000012345678?', 'track'], ['身份证 110101199003074514', 'id_number'], ['110101199003074514', 'id_number'],
  ])('%s: %s or its card number', (text, kind) => {
    const seen = kinds([text]);
    expect(seen.length).toBeGreaterThan(0);
    for (const one of seen) expect([kind, ...(kind === 'track' ? ['pan'] : [])]).toContain(one);
  });
  test('a code under its label', () => expect(kinds(['安全码', '123'])).toEqual(['cvv']));
  test('number, expiry and code in one row', () => expect(kinds([`CARD NO:${PAN} EXP:08/29 CVV:123`])).toEqual(['pan', 'expiry', 'cvv']));
  test.each(['CVV:***', '安全码', '授权码：123', '后三位'])('not: %s', text => expect(kinds([text])).toEqual([]));
});

describe('what a slip may show stays', () => {
  test.each([
    '622575******2225', '6225 75** **** 2225', '622575XXXXXX2225', '尾号 2225', '商户编号：826290053110042', '商户编号：622848040256489', '终端号 2908', '参考号：607618305816', '批次号：000127',
    '手机：13812345678', '0512-66668888 0512-66669999', '88005553535 4001234567', '95588 95533 95555', '订单号：4111111111111111', `商户订单号：${PAN}`, `SN: ${PAN}`, 'tel 6225 7514 8560 2225',
    '交易单号 4200002318202603171234567890', '2026-03-17 18:42:05 607618305816 000842', '20260317184205', '2026031718420500', '1710672125000', '8262900531100421',
    'AID: A000000333010101', 'TVR:0000000000 TSI:E800', 'ARQC:4A5B6C7D8E9F0A1B', 'SOLD BILL GOODS BOX', 'OOOO0000OOOO0000', '0000 0000 0000 0000', '1234 5678 9012 3456', '6225 7514 8560', '金额：RMB 1,280.00',
  ])('%s', text => expect(kinds([text])).toEqual([]));
  test('numbers that are known to be something else', () => {
    expect(kinds([PAN])).toEqual(['pan']);
    expect(kinds([PAN], [PAN])).toEqual([]);
  });
  test('nothing on no page', () => expect(forbiddenOn([])).toEqual([]));
  test('no place is named twice', () => {
    const places = found([`卡号：${PAN}`, '卡有效期：08/29', 'CVV 123', `${PAN} ${PAN}`]);
    expect(new Set(places.map(({ kind, quad }) => `${kind} ${quad[0].x} ${quad[0].y}`)).size).toBe(places.length);
  });
});

test('whatever stands on a page, places are of it and nothing throws', () => {
  const piece = fc.constantFrom('卡号', '有效期', 'CVV', '：', ' ', '/', PAN, '08/29', '123', '622575******2225', 'O', 'l', '6225', '7514', '月', '９', '^', '=', ';');
  const cell = fc.array(piece, { minLength: 1, maxLength: 8 }).map(pieces => pieces.join(''));
  fc.assert(fc.property(fc.array(fc.tuple(cell, fc.nat(600), fc.nat(400)), { maxLength: 6 }), cells => {
    for (const { quad } of forbiddenOn(cells.map(([text, left, top]) => boxOf(text, left, top)))) expect(quad.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  }));
});
