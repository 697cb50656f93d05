import { describe, expect, test } from '@jest/globals';
import { PROPOSABLE, REMEDIES, ROLES, TXN_STATUSES, TXN_TYPES, PAY_CHANNELS } from '../../../../src/contract/index.js';
import { en } from '../../../../src/remedy/vouchers/messages/en.js';
import { zh } from '../../../../src/remedy/vouchers/messages/zh.js';
import { day, maskedPan, moment, rowFacts, sayIn, signed, sortOf, yuan } from '../../../../src/remedy/vouchers/print-words.js';
import { certificateNoOf, checkCodeOf, voucherNoOf } from '../../../../src/remedy/vouchers/voucher-numbers.js';
import { SALE } from '../../../support/printed.js';

const keys = Object.keys(zh) as (keyof typeof zh)[];
const factsIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe('the words', () => {
  test('are the same in both languages, with the same facts', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
    expect(keys.filter(key => !zh[key] || !en[key] || factsIn(zh[key]).join() !== factsIn(en[key]).join())).toEqual([]);
  });
  test('English has no Chinese but the name of the money, and no apostrophe that the font draws too wide', () => {
    expect(keys.filter(key => /[\u4e00-\u9fff]/.test(en[key]) && key !== 'rmb')).toEqual([]);
    expect(keys.filter(key => en[key].includes('’'))).toEqual([]);
  });
  test('there is one for whatever a row, a remedy or a signature may say', () => {
    const moving = PROPOSABLE.filter(remedy => remedy !== 'no_error' && remedy !== 'transaction_certificate');
    const wanted = [
      ...TXN_TYPES.map(type => `type.${type}`), ...TXN_STATUSES.map(status => `status.${status}`), ...PAY_CHANNELS.map(channel => `channel.${channel}`), ...ROLES.map(role => `role.${role}`),
      ...['01', '02', '03', '05'].map(kind => `kind.${kind}`), ...moving.map(remedy => `remedy.${remedy}`), ...REMEDIES.flatMap(remedy => [`voucher.${sortOf(remedy)}`, `sum.${sortOf(remedy)}`]),
    ];
    expect(wanted.filter(key => !(key in zh))).toEqual([]);
  });
  test('facts are filled in, what is not given stays', () => {
    expect(sayIn('zh')('pages', { page: 1, of: 2 })).toBe('第 1 页，共 2 页');
    expect(sayIn('en')('pages', { page: 1 })).toBe('Page 1 of {of}');
  });
});

describe('figures', () => {
  test.each([[0, '¥0.00'], [5, '¥0.05'], [50, '¥0.50'], [100, '¥1.00'], [19400, '¥194.00'], [128800, '¥1,288.00'], [123456789012, '¥1,234,567,890.12'], [-19400, '−¥194.00'], [-1, '−¥0.01'], [99999, '¥999.99'], [Number.MAX_SAFE_INTEGER, '¥90,071,992,547,409.91']])('%d fen is %s', (fen, text) => expect(yuan(fen)).toBe(text));
  test('a row’s time stays as sent, an instant is told in Beijing time', () => {
    expect(moment('2026-10-14T11:28:53+08:00')).toBe('2026-10-14 11:28:53');
    expect(moment('2026-10-15T04:00:00.000Z')).toBe('2026-10-15 12:00:00');
    expect(moment('2026-12-31T16:00:00.000Z')).toBe('2027-01-01 00:00:00');
  });
  test('a settle day has dashes', () => expect(day('20261014')).toBe('2026-10-14'));
});

describe('a card number', () => {
  test.each([['622575******1234', '622575******1234'], ['', ''], ['6225750000001234', '622575******1234'], ['6225750000000001234', '622575*********1234'], ['4000000000002', '400000***0002']])('%s is printed as %s', (pan, print) => expect(maskedPan(pan)).toBe(print));
});

describe('a row', () => {
  test('names what is asked, in this order; what is empty is a dash', () => {
    const say = sayIn('zh');
    expect(rowFacts({ ...SALE, voucherNo: '', cardKind: '' }, ['amount', 'voucherNo', 'cardKind', 'rrn'], say).map(({ label, value }) => `${label} ${value}`))
      .toEqual(['金额 ¥194.00', '凭证号 —', '卡种 —', '参考号 628800000002']);
  });
  test('a signature has name, part in the house and time', () => {
    expect(signed({ by: { id: 'x', name: '林小满', role: 'agent' }, at: '2026-10-15T04:00:00.000Z', part: 'maker' }, sayIn('zh'))).toBe('林小满（座席）2026-10-15 12:00:00');
  });
});

describe('sorts', () => {
  test.each([['refund', 'refund'], ['partial_refund', 'refund'], ['retry_refund', 'refund'], ['manual_refund', 'refund'], ['void', 'void'], ['void_and_recharge', 'void'], ['collect_difference', 'collect'], ['fee_adjustment', 'account'], ['reissue_payout', 'account'], ['payout_correction', 'account'], ['release_hold', 'account']] as const)('%s is a %s', (remedy, sort) => expect(sortOf(remedy)).toBe(sort));
});

describe('numbers', () => {
  test('come from the refund number', () => {
    expect(voucherNoOf('R26101500018-2')).toBe('V26101500018-2');
    expect(certificateNoOf('R26101500018-3')).toBe('C26101500018-3');
  });
  test('the check code is of all that is stated, in any order of its fields', () => {
    const code = checkCodeOf({ a: 1, b: { c: '2' } });
    expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(checkCodeOf({ b: { c: '2' }, a: 1 })).toBe(code);
    expect(checkCodeOf({ a: 1, b: { c: '3' } })).not.toBe(code);
  });
});
