import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TransactionRow } from '../../../src/contract/index.js';
import { equalSales, isPair, partnerOf, RULES } from '../../../src/cases/rulebook/index.js';
import { child, claimOf, closedOf, codes, decided, picked, sale, SAME_DAY, wallet } from './rows.js';

const CLAIM = claimOf('duplicate', { amountFen: 10_000 });
const pair = (given: Partial<TransactionRow> = {}) => [sale(given), sale({ txnTime: '2026-10-16T10:27:00+08:00', ...given })] as const;

describe('section 3 duplicate', () => {
  test('one of the pair returned in full: no_error', () => {
    const [first, second] = pair();
    const back = child('REFUND', second, 10_000);
    const found = decided(CLAIM, [first, second, back], { located: picked(first, second) });
    expect(found).toMatchObject({ provenKind: 'duplicate', remedy: 'no_error', amountFen: 0, relatedLogNos: [back.logNo] });
    expect(codes(found)).toEqual(['pair_one_returned']);
  });
  test('neither returned, open batch: void the later one', () => {
    const [first, second] = pair();
    expect(decided(CLAIM, [first, second], { asOf: SAME_DAY })).toMatchObject({
      provenKind: 'duplicate',
      remedy: 'void',
      amountFen: 10_000,
      targetLogNo: second.logNo,
      openUntil: '2026-10-16T23:00:00+08:00',
    });
  });
  test('neither returned, batch cut: refund the later one, and the void names why it is closed', () => {
    const [first, second] = pair();
    const found = decided(CLAIM, [first, second]);
    expect(found).toMatchObject({ provenKind: 'duplicate', remedy: 'refund', amountFen: 10_000, targetLogNo: second.logNo });
    expect(found.reasons[0]).toEqual({
      code: 'pair_unreturned_cut',
      rule: '3 duplicate',
      facts: { amountFen: 10_000, earlierLogNo: first.logNo, laterLogNo: second.logNo },
    });
    expect(closedOf(found)).toContain('void 3 batch_other_day');
  });
  test('a later batch on the same day cuts it', () => {
    const [first, second] = pair();
    const found = decided(CLAIM, [first, second, sale({ txnTime: '2026-10-16T12:00:00+08:00', batchNo: '000452', amtFen: 5 })], { asOf: SAME_DAY });
    expect(found.remedy).toBe('refund');
    expect(closedOf(found)).toContain('void 3 batch_cut');
  });
  test('one OK row, the other REVERSED: no_error, booked once', () => {
    const [first, second] = pair();
    const found = decided(CLAIM, [first, { ...second, status: 'REVERSED' }]);
    expect(found).toMatchObject({ provenKind: 'duplicate', remedy: 'no_error', amountFen: 0, relatedLogNos: [second.logNo] });
    expect(codes(found)).toEqual(['booked_once']);
  });
  test('one OK row only: no_error, booked once', () => expect(codes(decided(CLAIM, [sale()]))).toEqual(['booked_once']));
  test('the linked row is the REVERSED one: booked once just the same', () => {
    const [first, second] = pair();
    expect(decided(CLAIM, [{ ...first, status: 'REVERSED' }, second])).toMatchObject({ provenKind: 'duplicate', remedy: 'no_error' });
  });
  test('a twin still PENDING is waited for', () => {
    const [first, second] = pair();
    expect(decided(CLAIM, [first, { ...second, status: 'PENDING' }])).toMatchObject({ remedy: 'wait_for_file', reasons: [{ code: 'twin_pending' }] });
  });
  test('a linked row still PENDING is waited for', () => expect(decided(CLAIM, [sale({ status: 'PENDING' })]).remedy).toBe('wait_for_file'));
  test('wallets on one terminal', () => {
    const rows = [wallet(), wallet({ txnTime: '2026-10-16T10:27:00+08:00' })];
    expect(decided(CLAIM, rows)).toMatchObject({ remedy: 'refund', targetLogNo: rows[1]!.logNo });
    expect(decided(CLAIM, rows, { asOf: SAME_DAY })).toMatchObject({ remedy: 'void', targetLogNo: rows[1]!.logNo });
  });
  test('one charged back in full counts as back (reading 38)', () => {
    const [first, second] = pair();
    expect(decided(CLAIM, [first, second, child('CHARGEBACK', first, 10_000)])).toMatchObject({ remedy: 'no_error' });
  });
  test('a return under way on either row is waited for (G13)', () => {
    const [first, second] = pair();
    const found = decided(CLAIM, [first, second, child('REFUND', first, 10_000, { status: 'PENDING' })]);
    expect(found).toMatchObject({ remedy: 'wait_for_file', amountFen: 0, reasons: [{ code: 'result_unknown', rule: 'G13' }] });
  });
});

describe('reading 30: a person decides', () => {
  test('three equal sales', () => {
    const [first, second] = pair();
    const third = sale({ txnTime: '2026-10-16T10:30:00+08:00' });
    const found = decided(CLAIM, [first, second, third]);
    expect(found).toMatchObject({ provenKind: null, remedy: null, amountFen: 0, targetLogNo: null });
    expect(found.reasons).toMatchObject([{ code: 'three_equal_sales', rule: '8.30', facts: { sales: 3 } }]);
  });
  test('three in a chain, though the ends are more than ten minutes apart', () => {
    const rows = ['10:24', '10:33', '10:42'].map(clock => sale({ txnTime: `2026-10-16T${clock}:00+08:00` }));
    expect(equalSales(rows[0]!, rows)).toHaveLength(3);
    expect(decided(CLAIM, rows).remedy).toBeNull();
  });
  test('a pair of which one is partly returned', () => {
    const [first, second] = pair();
    expect(codes(decided(CLAIM, [first, second, child('REFUND', second, 4_000)]))).toEqual(['pair_partly_returned']);
  });
});

test('reading 42: a pair is proposed, never auto-approved', () => {
  expect(decided(CLAIM, pair()).neverAutomatic).toBe(true);
  expect(decided(CLAIM, pair(), { asOf: SAME_DAY }).neverAutomatic).toBe(true);
  expect(decided(CLAIM, [sale()]).neverAutomatic).toBeUndefined();
});

describe('what a pair is', () => {
  const [first, second] = pair();
  test('two OK sales of one card and amount within ten minutes', () => expect(isPair(first, second)).toBe(true));
  test.each<[string, Partial<TransactionRow>]>([
    ['another card', { panMasked: '625900******0000' }],
    ['another amount', { amtFen: 10_001 }],
    ['the same rrn', { rrn: first.rrn }],
    ['more than ten minutes', { txnTime: '2026-10-16T10:34:31+08:00' }],
    ['a row that is not OK', { status: 'REVERSED' }],
    ['a completion', { txnType: 'COMPLETION' }],
    ['another merchant', { mid: '999000000000001' }],
    ['a wallet beside a card', { panMasked: '' }],
  ])('not with %s', (_, given) => expect(isPair(first, { ...second, ...given })).toBe(false));
  test('exactly ten minutes is within', () => expect(isPair(first, { ...second, txnTime: '2026-10-16T10:34:30+08:00' })).toBe(true));
  test('one card on two terminals is a pair, two wallets on two terminals are not', () => {
    expect(isPair(first, { ...second, tid: '90010000' })).toBe(true);
    expect(isPair(wallet(), wallet({ tid: '90010000' }))).toBe(false);
  });
  test('the window is data', () => expect(isPair(first, second, { ...RULES, pair: { ...RULES.pair, withinMinutes: 1 } })).toBe(false));
  test('partners name each other, and a row is never its own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 6 }), minutes => {
        const rows = minutes.map(at => sale({ txnTime: `2026-10-16T10:${String(at).padStart(2, '0')}:00+08:00` }));
        for (const row of rows) {
          const partner = partnerOf(row, rows);
          if (partner) expect(partnerOf(partner, rows)).toBe(row);
          expect(partner).not.toBe(row);
          expect(equalSales(row, rows)).toContain(row);
        }
      }),
    );
  });
});
