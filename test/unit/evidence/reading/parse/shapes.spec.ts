import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joined, dateIn, momentIn, timeIn } from '../../../../../src/evidence/reading/parse/moments.js';
import { SHAPES, type Shaped } from '../../../../../src/evidence/reading/parse/shapes.js';
import { plain } from '../../../../../src/evidence/reading/parse/letters.js';

type Field = keyof typeof SHAPES;
const shaped = (field: Field, text: string) => SHAPES[field](plain(text));
/** `value` where sure, `value?` where guessed. */
const brief = (found: Shaped | undefined) => found && `${found.value}${found.exact ? '' : '?'}`;

describe.each<[Field, [string, string | undefined][]]>([
  ['mid', [
    ['826290053110042', '826290053110042'], ['8262 9005 3110 042', '826290053110042'], ['82629005311O042', '826290053110042?'], ['82629005311004', undefined], ['8262900531100421', undefined],
    ['(826290053110042)', '826290053110042'], ['ABCDEFGHIJKLMNO', undefined], ['898B10053110042', '898810053110042?'], ['826 290 053 110 042', undefined], ['AC6290053110042', 'AC6290053110042'], ['AB6290053110042', 'AB6290053110042?'],
  ]],
  ['tid', [
    ['10023456', '10023456'], ['1002 3456', '10023456'], ['1OO23456', '10023456?'], ['A0023456', 'A0023456'], ['AC12345C', 'AC12345C'], ['S0023456', 'S0023456?'], ['TERMINAL', undefined], ['1002345', undefined], ['100234567', undefined],
  ]],
  ['batchNo', [['000127', '000127'], ['000 127', '000127'], ['O00127', '000127?'], ['00012', undefined], ['0001277', undefined], ['BOOSTS', undefined], ['127', undefined]]],
  ['voucherNo', [['000842', '000842'], ['no 000842 x', '000842'], ['0008Z2', '000822?'], ['OOO8AZ', undefined]]],
  ['authCode', [['305816', '305816'], ['30 58 16', '305816'], ['MKT743', 'MKT743'], ['A05816', 'A05816'], ['AO5816', 'AO5816?'], ['A1B2C3', 'A1B2C3?'], ['30|816', undefined], ['30581', undefined], ['3058166', undefined]]],
  ['rrn', [['607618305816', '607618305816'], ['6076 1830 5816', '607618305816'], ['6O7618305816', '607618305816?'], ['60761830581', undefined], ['4200002318202603171234567890', undefined]]],
  ['panMasked', [
    ['622848******5512', '622848******5512'], ['6228 48** **** 5512', '622848******5512'], ['622848XXXXXX5512', '622848******5512'], ['6228****5512', '6228******5512'], ['622848 ****** 5512 /C', '622848******5512'], ['62284*****5512', '6228******5512?'],
    ['622848****5512 2908', '622848******5512'], ['6228480402564890018', '622848******0018'], ['622848****551', undefined], ['13812345678', undefined], ['628****', undefined], ['62284B******5512', '******5512?'],
  ]],
  ['amountFen', [
    ['RMB 1,280.00', '128000'], ['¥0.01', '1'], ['1,234,567.89元', '123456789'], ['-¥1.00', '-100'], ['¥-1.00', '-100'], ['RMB:12.30', '1230'], ['1280.000', undefined], ['1280', undefined], ['9999999999.99', '999999999999'], ['10000000000.00', undefined], ['1.280.00', '128000?'], ['1280 00', '128000?'],
  ]],
  ['txnType', [
    ['消费', 'SALE'], ['消费(SALE)', 'SALE'], ['收款', 'SALE'], ['PURCHASE', 'SALE'], ['消费撤销', 'VOID'], ['撒销', 'VOID'], ['VOID SALE', 'VOID'], ['退货', 'REFUND'], ['退款', 'REFUND'], ['REFUND', 'REFUND'], ['预授权', 'PREAUTH'], ['PRE-AUTH', 'PREAUTH'],
    ['预授权撤销', 'PREAUTH_VOID'], ['PREAUTH CANCEL', 'PREAUTH_VOID'], ['预授权完成', 'COMPLETION'], ['预授权完成请求', 'COMPLETION'], ['AUTH COMPLETE', 'COMPLETION'], ['预授权完成撤销', 'COMPLETION_VOID'], ['VOID COMPLETION', 'COMPLETION_VOID'], ['余额查询', undefined], ['签到', undefined],
  ]],
  ['merchantName', [[' 老王面馆 ', '老王面馆'], ['：A店', 'A店'], ['7-11', undefined], ['1', undefined], ['', undefined]]],
])('%s', (field, cases) => {
  test.each(cases)('%p: %p', (text, expected) => expect(brief(shaped(field, text))).toBe(expected));
  test('what is found stands where it is said to stand', () => {
    for (const [text] of cases) {
      const found = shaped(field, `  ${text}  `);
      if (!found) continue;
      const inside = SHAPES[field](plain(`  ${text}  `).slice(found.from, found.to));
      expect(brief(inside)).toBe(brief(found));
    }
  });
});

test('any sum that is printed is read back, with or without commas and currency', () => {
  const money = fc.record({ fen: fc.integer({ min: 0, max: 99_999_999_999 }), minus: fc.boolean(), commas: fc.boolean(), mark: fc.constantFrom('RMB ', 'RMB', '¥', '￥', 'CNY ', '') });
  fc.assert(fc.property(money, ({ fen, minus, commas, mark }) => {
    const yuan = String(Math.floor(fen / 100));
    const written = `${mark}${minus ? '-' : ''}${commas ? yuan.replace(/\B(?=(\d{3})+$)/g, ',') : yuan}.${String(fen % 100).padStart(2, '0')}`;
    expect(brief(shaped('amountFen', written))).toBe(String(minus ? -1 * fen : fen));
  }));
});
test('a card number that is printed in full is never given on', () => {
  fc.assert(fc.property(fc.stringMatching(/^[1-9][0-9]{12,18}$/), number => {
    const { value } = shaped('panMasked', number)!;
    expect(value).toMatch(/^\d{6}\*{6}\d{4}$/);
    expect(value).not.toContain(number.slice(0, 7));
  }));
});

describe('moments', () => {
  const AT = '2026-03-17T18:42:05+08:00';
  test.each([
    '2026/03/17 18:42:05', '2026-03-17 18:42:05', '2026.03.17 18:42:05', '2026年03月17日 18:42:05', '2026年3月17日18时42分05秒', '2026/03/1718:42:05', '20260317 184205', '20260317184205', '2026-03-17T18:42:05',
    '2026-3-17 18:42:05', '2026/03/17 星期二 18:42:05', '2026/03/17 时间 18：42：05', '2026 03 17 18 42 05',
  ])('%s', text => expect(brief(momentIn(plain(text)))).toBe(AT));
  test('without seconds is a guess', () => expect(brief(momentIn('2026-03-17 18:42'))).toBe('2026-03-17T18:42:00+08:00?'));
  test.each(['2026-03-17', '18:42:05', '2026-02-30 10:00:00', '2026-13-01 10:00:00', '2026-03-17 18:60:00', '03-17 18:42:05', '12026-03-17 18:42:05'])('%s is none', text => expect(momentIn(text)).toBeUndefined());
  test('the 29th of February is one every fourth year', () => {
    expect([momentIn('2028-02-29 10:00:00')?.exact, momentIn('2026-02-29 10:00:00')]).toEqual([true, undefined]);
  });
  test('any moment of this century is read back', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2099, 11, 31) }), fc.constantFrom('-', '/', '.', ''), fc.constantFrom(' ', '  ', ''), fc.constantFrom(':', ''), (at, dash, gap, colon) => {
      const [date, time] = new Date(at).toISOString().slice(0, 19).split('T') as [string, string];
      expect(brief(momentIn(`${date.replaceAll('-', dash)}${gap}${time.replaceAll(':', colon)}`))).toBe(`${date}T${time}+08:00`);
    }));
  });
  test('apart are joined', () => {
    expect(joined(dateIn('2026/03/17')!, timeIn('18:42:05')!, 0, 19)).toEqual({ value: AT, exact: true, from: 0, to: 19 });
    expect(joined(dateIn('2026/03/17')!, timeIn('18:42')!, 0, 16)?.exact).toBe(false);
  });
});
