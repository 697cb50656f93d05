import { describe, expect, test } from '@jest/globals';
import type { ClosedOption, MaintenanceView, OptionsView, RemedyKind } from '../../../../src/contract/index.js';
import { closedBeside } from '../../../../src/web/desk/closed-options.js';
import { heardWords } from '../../../../src/web/desk/heard.js';
import { byWhen, lasting, whenOf } from '../../../../src/web/desk/maintenance.js';
import { moneySum } from '../../../../src/web/desk/money-sum.js';
import { ruleWords } from '../../../../src/web/desk/rule-words.js';
import { wordsOf } from '../../../../src/web/desk/words.js';

const zh = wordsOf('zh'), en = wordsOf('en');
const closed = (remedy: ClosedOption['remedy'], code = 'batch_cut', rule = '3'): ClosedOption => ({ remedy, code, rule, facts: {} });
const options = (...shut: [RemedyKind, string?][]): OptionsView => ({
  asOf: '2026-10-15T02:00:00Z', children: [], ways: [], originalFen: 0, backFen: 0, refundableFen: 0,
  options: (['refund', 'void', 'manual_refund'] as const).map(remedy => {
    const hit = shut.find(([one]) => one === remedy);
    return { remedy, open: !hit, amountFen: 1, guards: [], ...(hit ? { closed: { code: hit[1] ?? 'above_original', rule: 'G12', facts: {} } } : {}) };
  }),
});

describe('what stays closed beside a remedy', () => {
  test('is what the server judges now, then what nobody may propose anyway', () => {
    const shown = closedBeside(options(['void']), { closed: [closed('void'), closed('credit_adjustment'), closed('manual_refund')] }, 'refund');
    expect(shown.map(one => [one.remedy, one.code])).toEqual([['void', 'above_original'], ['credit_adjustment', 'batch_cut']]);
  });
  test('never names the remedy itself', () => expect(closedBeside(options(['refund'], ['void']), { closed: [] }, 'refund').map(one => one.remedy)).toEqual(['void']));
  test('is what the rulebook said while the server has not answered', () => expect(closedBeside(undefined, { closed: [closed('void')] }, 'refund')).toHaveLength(1));
  test('is nothing without either', () => expect(closedBeside(undefined, undefined, undefined)).toEqual([]));
});

describe('what the acquirer said last', () => {
  test.each([['timeout', '超时没有答复', 'no answer in time'], ['http_502', 'HTTP 502', 'HTTP 502'], ['code_BBS11112', '返回码 BBS11112', 'code BBS11112'], ['lacks_term_no', '请求缺 term no', 'request lacks term no'], ['余额不足', '余额不足', '余额不足']])('%s', (heard, chinese, english) => {
    expect([heardWords(heard, zh), heardWords(heard, en)]).toEqual([chinese, english]);
  });
});

test.each([['G12', '护栏 G12'], ['3 duplicate', '第 3 节 重复扣款'], ['8.15', '第 8 节 释义 15'], ['3', '第 3 节 '], ['x', 'x']])('a rule %s in words', (rule, words) => expect(ruleWords(rule, zh)).toBe(words));

describe('maintenance windows', () => {
  const at = (text: string) => Date.parse(`2026-10-15T${text}:00Z`);
  const window = (id: string, from: string, until: string, endedAt?: string): MaintenanceView =>
    ({ id, from: new Date(at(from)).toISOString(), until: new Date(at(until)).toISOString(), note: id, by: 'x', ...(endedAt ? { endedAt: new Date(at(endedAt)).toISOString() } : {}) });
  const NOW = at('03:00');

  test.each([
    ['runs', window('a', '02:00', '04:00'), 'now'], ['begins at this very moment', window('a', '03:00', '04:00'), 'now'], ['ends at this very moment', window('a', '02:00', '03:00'), 'past'],
    ['is to come', window('a', '03:01', '04:00'), 'next'], ['was ended early', window('a', '02:00', '04:00', '02:30'), 'past'], ['was ended this second', window('a', '02:00', '04:00', '03:00'), 'past'], ['was called off before it began', window('a', '05:00', '06:00', '02:00'), 'past'],
  ] as const)('one that %s', (_, one, expected) => expect(whenOf(one, NOW)).toBe(expected));
  test('stand as now, next and past, each in its order; empty groups are left out', () => {
    const all = [window('past1', '00:00', '01:00'), window('next2', '08:00', '09:00'), window('now2', '01:00', '05:00'), window('past2', '01:00', '02:00'), window('next1', '06:00', '07:00'), window('now1', '02:00', '04:00')];
    expect(byWhen(all, NOW).map(([when, list]) => [when, list.map(one => one.id)])).toEqual([['now', ['now1', 'now2']], ['next', ['next1', 'next2']], ['past', ['past2', 'past1']]]);
    expect(byWhen([], NOW)).toEqual([]);
  });
  test('one that follows on another is waited for too', () => {
    expect(lasting([window('a', '02:00', '04:00'), window('b', '04:00', '05:00'), window('c', '05:01', '06:00')], NOW)).toEqual({ until: at('05:00'), note: 'b' });
    expect(lasting([window('a', '04:00', '05:00')], NOW)).toBeUndefined();
    expect(lasting([window('a', '02:00', '04:00', '02:30')], NOW)).toBeUndefined();
  });
});

describe('a case’s money as a sum', () => {
  const money = { claimedFen: 128_800, proposedFen: 115_920, returnedFen: 15_920, writtenOffFen: 10_000, outstandingFen: 90_000 };
  const sum = (remedy: RemedyKind | null | undefined, fields: object = {}) => moneySum({ money: { ...money, ...fields }, ...(remedy === undefined ? {} : { proposal: { remedy } }) } as Parameters<typeof moneySum>[0]);
  test('starts from what was proven', () => {
    const told = sum('partial_refund');
    expect(told.provenFen! - told.returnedFen - told.writtenOffFen).toBe(told.outstandingFen);
  });
  test('of a payout corrected downwards too', () => expect(sum('payout_correction', { proposedFen: -2_500 }).provenFen).toBe(2_500));
  test('starts from the claim while nothing is proven: nothing proposed, a person decides, a file is awaited', () => {
    for (const remedy of [undefined, null, 'wait_for_file'] as const) expect(sum(remedy)).not.toHaveProperty('provenFen');
  });
  test('no error is proven as nothing', () => expect(sum('no_error', { proposedFen: 0 }).provenFen).toBe(0));
});
