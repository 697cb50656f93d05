import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RULES, type Rulebook } from '../../../src/cases/rulebook/index.js';
import { child, claimOf, closedOf, codes, decided, sale } from './rows.js';

const failed = (expectedRefundFen?: number) => claimOf('refund_failed', { amountFen: 10_000, expectedRefundFen });
const mismatch = (expectedRefundFen?: number) => claimOf('refund_mismatch', { amountFen: 10_000, expectedRefundFen });
const late = (expectedRefundFen?: number) => claimOf('refund_late', { amountFen: 10_000, expectedRefundFen });

describe('section 3 refund_failed', () => {
  test('an OK refund for the expected amount: no_error', () => {
    const row = sale();
    const back = child('REFUND', row, 7_000);
    const found = decided(failed(7_000), [row, back]);
    expect(found).toMatchObject({ provenKind: 'refund_failed', remedy: 'no_error', amountFen: 0, relatedLogNos: [back.logNo] });
    expect(codes(found)).toEqual(['refund_found']);
  });
  test.each(['FAILED', 'REVERSED'] as const)('refund row %s: retry_refund under the same number', status => {
    const row = sale();
    const found = decided(failed(7_000), [row, child('REFUND', row, 7_000, { status })]);
    expect(found).toMatchObject({ provenKind: 'refund_failed', remedy: 'retry_refund', amountFen: 7_000, targetLogNo: row.logNo });
    expect(closedOf(found)).toContain('refund G13 same_refund_number');
  });
  test('refund row PENDING: wait_for_file', () => {
    const row = sale();
    expect(decided(failed(7_000), [row, child('REFUND', row, 7_000, { status: 'PENDING' })])).toMatchObject({
      remedy: 'wait_for_file',
      amountFen: 0,
    });
  });
  test('a second try under way is waited for although the first failed', () => {
    const row = sale();
    const tries = (['FAILED', 'PENDING'] as const).map(status => child('REFUND', row, 7_000, { status }));
    expect(decided(failed(7_000), [row, ...tries]).remedy).toBe('wait_for_file');
  });
  test('no refund row: refund the expected amount', () => {
    const found = decided(failed(7_000), [sale()]);
    expect(found).toMatchObject({ provenKind: 'refund_failed', remedy: 'refund', amountFen: 7_000 });
    expect(codes(found)).toEqual(['refund_row_absent']);
  });
  test('no refund row: at most refundable', () => expect(decided(failed(70_000), [sale()]).amountFen).toBe(10_000));
  test('reading 14: after a partial credit adjustment the rest may be refunded', () => {
    const row = sale();
    expect(decided(failed(10_000), [row, child('CR_ADJ', row, 2_200)])).toMatchObject({
      provenKind: 'refund_failed',
      remedy: 'refund',
      amountFen: 7_800,
    });
  });
  test('a credit adjustment of just the expected amount has returned it (reading 35)', () => {
    const row = sale();
    expect(decided(failed(2_200), [row, child('CR_ADJ', row, 2_200)])).toMatchObject({ remedy: 'no_error', amountFen: 0 });
  });
  test('reading 9: an OK return of another amount is a proven refund_mismatch', () => {
    const row = sale();
    expect(decided(failed(7_000), [row, child('REFUND', row, 6_000)])).toMatchObject({
      provenKind: 'refund_mismatch',
      remedy: 'partial_refund',
      amountFen: 1_000,
    });
    expect(decided(failed(7_000), [row, child('REFUND', row, 8_000)])).toMatchObject({
      provenKind: 'refund_mismatch',
      remedy: 'collect_difference',
      amountFen: 1_000,
    });
  });
  test('reading 35: OK returns count first, by their sum', () => {
    const row = sale();
    const rows = [row, child('REFUND', row, 3_000), child('REFUND', row, 4_000), child('REFUND', row, 7_000, { status: 'FAILED' })];
    expect(decided(failed(7_000), rows)).toMatchObject({ provenKind: 'refund_failed', remedy: 'no_error' });
  });
  test('reading 37: nothing refundable: no_error', () => {
    const row = sale();
    const found = decided(failed(7_000), [row, child('CR_ADJ', row, 10_000)]);
    expect(found).toMatchObject({ remedy: 'no_error', amountFen: 0, reasons: [{ code: 'nothing_refundable', rule: '8.37' }] });
    expect(closedOf(found)).toEqual(['refund G12 above_original']);
  });
  test('a refund of another sale is not this one', () => {
    const row = sale();
    expect(decided(failed(7_000), [row, child('REFUND', sale(), 7_000), child('REFUND', row, 7_000, { origDate: '20261015' })]).remedy).toBe(
      'refund',
    );
  });
  test('without an expected amount nothing is proposed', () =>
    expect(decided(failed(), [sale()])).toMatchObject({ remedy: null, reasons: [{ code: 'fact_missing', facts: { field: 'expectedRefundFen' } }] }));
  test('a sale that was never booked needs no refund', () => expect(decided(failed(7_000), [sale({ status: 'FAILED' })]).remedy).toBe('no_error'));
});

describe('section 3 refund_mismatch', () => {
  test('returned = expected: no_error', () => {
    const row = sale();
    const found = decided(mismatch(6_000), [row, child('REFUND', row, 3_000), child('REFUND', row, 3_000)]);
    expect(found).toMatchObject({ provenKind: 'refund_mismatch', remedy: 'no_error', amountFen: 0 });
    expect(codes(found)).toEqual(['returned_as_expected']);
  });
  test('returned < expected: partial_refund of the rest', () => {
    const row = sale();
    expect(decided(mismatch(6_000), [row, child('REFUND', row, 5_000)])).toMatchObject({ remedy: 'partial_refund', amountFen: 1_000 });
  });
  test('returned > expected: collect_difference', () => {
    const row = sale();
    const found = decided(mismatch(5_000), [row, child('REFUND', row, 6_000)]);
    expect(found).toMatchObject({ provenKind: 'refund_mismatch', remedy: 'collect_difference', amountFen: 1_000 });
    expect(closedOf(found)).toEqual(['debit_adjustment G4 debit_card']);
  });
  test('credit adjustments count as returned', () => {
    const row = sale();
    expect(decided(mismatch(6_000), [row, child('CR_ADJ', row, 1_000), child('REFUND', row, 4_000)])).toMatchObject({
      remedy: 'partial_refund',
      amountFen: 1_000,
    });
  });
  test('nothing came back and nothing was tried: the whole expected amount', () =>
    expect(decided(mismatch(6_000), [sale()])).toMatchObject({ provenKind: 'refund_mismatch', remedy: 'partial_refund', amountFen: 6_000 }));
  test('reading 36: with only failed refunds a proven refund_failed', () => {
    const row = sale();
    expect(decided(mismatch(6_000), [row, child('REFUND', row, 6_000, { status: 'FAILED' })])).toMatchObject({
      provenKind: 'refund_failed',
      remedy: 'retry_refund',
      amountFen: 6_000,
    });
  });
  test('a refund under way is waited for (G13)', () => {
    const row = sale();
    expect(decided(mismatch(6_000), [row, child('REFUND', row, 6_000, { status: 'PENDING' })])).toMatchObject({
      remedy: 'wait_for_file',
      amountFen: 0,
    });
  });
  test('never more than is refundable; nothing left is no_error (reading 37)', () => {
    const row = sale();
    expect(decided(mismatch(99_000), [row, child('REFUND', row, 9_000)])).toMatchObject({ remedy: 'partial_refund', amountFen: 1_000 });
    expect(decided(mismatch(99_000), [row, child('REFUND', row, 10_000)]).remedy).toBe('no_error');
  });
});

describe('section 3 refund_late', () => {
  const aged = (asOf: string, expected = 3_000, rules: Rulebook = RULES) => decided(late(expected), [sale()], { asOf, rules });

  test('older than the limit: manual_refund, and the plain refund is closed', () => {
    const found = aged('2027-04-15T09:00:00+08:00');
    expect(found).toMatchObject({
      provenKind: 'refund_late',
      remedy: 'manual_refund',
      amountFen: 3_000,
      reasons: [{ code: 'sale_too_old', facts: { days: 181 } }],
    });
    expect(closedOf(found)).toEqual([
      'refund 3 refund_late past_refund_limit',
      'credit_adjustment G2 manually_refunded',
      'debit_adjustment G2 manually_refunded',
    ]);
  });
  test('within the limit: refund, and the manual one is closed', () => {
    const found = aged('2026-12-17T09:00:00+08:00');
    expect(found).toMatchObject({ provenKind: 'refund_late', remedy: 'refund', amountFen: 3_000 });
    expect(closedOf(found)).toContain('manual_refund 3 refund_late within_limit');
  });
  test('reading 13: day 180 is within, counted in calendar days', () => {
    expect(aged('2027-04-14T23:59:59+08:00').remedy).toBe('refund');
    expect(aged('2027-04-15T00:00:00+08:00').remedy).toBe('manual_refund');
  });
  test('the limit is data', () => expect(aged('2026-12-17T09:00:00+08:00', 3_000, { ...RULES, refundLimitDays: 30 }).remedy).toBe('manual_refund'));
  test('at most refundable, both ways', () => {
    expect(aged('2026-12-17T09:00:00+08:00', 99_000).amountFen).toBe(10_000);
    expect(aged('2027-06-17T09:00:00+08:00', 99_000).amountFen).toBe(10_000);
  });
  test('reading 37: nothing refundable: no_error', () => {
    const row = sale();
    expect(decided(late(3_000), [row, child('REFUND', row, 10_000)])).toMatchObject({ provenKind: 'refund_late', remedy: 'no_error', amountFen: 0 });
  });
  test('G2: after an adjustment no manual refund; a person decides', () => {
    const row = sale();
    const found = decided(late(3_000), [row, child('CR_ADJ', row, 1_000)], { asOf: '2027-06-17T09:00:00+08:00' });
    expect(found).toMatchObject({ provenKind: 'refund_late', remedy: null, amountFen: 0, targetLogNo: null });
    expect(closedOf(found)[0]).toBe('manual_refund G2 adjusted');
  });
  test('without an expected amount nothing is proposed', () => expect(decided(late(), [sale()]).remedy).toBeNull());
});

test('whatever was returned before, what is proposed fits into the original amount (G12)', () => {
  const part = fc.record({
    type: fc.constantFrom('REFUND' as const, 'CR_ADJ' as const, 'CHARGEBACK' as const),
    fen: fc.integer({ min: 1, max: 6_000 }),
    status: fc.constantFrom('OK' as const, 'FAILED' as const, 'PENDING' as const),
  });
  const kind = fc.constantFrom('refund_failed' as const, 'refund_mismatch' as const, 'refund_late' as const);
  fc.assert(
    fc.property(kind, fc.integer({ min: 1, max: 20_000 }), fc.array(part, { maxLength: 5 }), (of, expected, parts) => {
      const row = sale();
      const children = parts.map(({ type, fen, status }) => child(type, row, fen, { status }));
      const found = decided(claimOf(of, { expectedRefundFen: expected }), [row, ...children]);
      const back = parts.reduce((sum, { fen, status }) => sum + (status === 'OK' ? fen : 0), 0);
      if (found.remedy !== 'collect_difference') expect(found.amountFen + Math.min(back, 10_000)).toBeLessThanOrEqual(10_000);
      if (found.amountFen > 0 && found.remedy !== 'collect_difference')
        expect(children.every(each => each.status !== 'PENDING' || each.txnType === 'CHARGEBACK')).toBe(true);
    }),
  );
});
