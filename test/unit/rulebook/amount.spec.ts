import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { child, claimOf, closedOf, codes, decided, sale, SAME_DAY, wallet } from './rows.js';

const over = (intendedFen: number, given = {}) => claimOf('amount_over', { amountFen: 10_000, intendedFen, ...given });
const under = (intendedFen: number, given = {}) => claimOf('amount_under', { amountFen: 10_000, intendedFen, ...given });

describe('section 3 amount_over', () => {
  test('row amount = intended: no_error', () => {
    const row = sale();
    const found = decided(over(10_000), [row]);
    expect(found).toMatchObject({ provenKind: 'amount_over', remedy: 'no_error', amountFen: 0, targetLogNo: row.logNo });
    expect(found.reasons).toEqual([{ code: 'amount_as_intended', rule: '3 amount_over', facts: { rowFen: 10_000, intendedFen: 10_000 } }]);
  });
  test.each([1_000, 3_000])('row > intended, returned %i ≥ the difference: no_error, already returned', returned => {
    const row = sale();
    const back = child('REFUND', row, returned);
    const found = decided(over(9_000), [row, back]);
    expect(found).toMatchObject({ remedy: 'no_error', amountFen: 0, relatedLogNos: [back.logNo] });
    expect(codes(found)).toEqual(['already_returned']);
  });
  test('row > intended, nothing returned, open batch: void_and_recharge the row amount, with its deadline', () => {
    const row = sale();
    expect(decided(over(1_000), [row], { asOf: SAME_DAY })).toMatchObject({
      provenKind: 'amount_over',
      remedy: 'void_and_recharge',
      amountFen: 10_000,
      targetLogNo: row.logNo,
      openUntil: '2026-10-16T23:00:00+08:00',
    });
  });
  test('row > intended otherwise, batch cut: partial_refund of the difference, and the void is closed by the day', () => {
    const found = decided(over(1_000), [sale()]);
    expect(found).toMatchObject({ remedy: 'partial_refund', amountFen: 9_000 });
    expect(closedOf(found)).toContain('void 3 batch_other_day');
  });
  test('otherwise, part is back: partial_refund of what is missing', () => {
    const row = sale();
    const found = decided(over(1_000), [row, child('REFUND', row, 2_000), child('CR_ADJ', row, 500)]);
    expect(found).toMatchObject({ remedy: 'partial_refund', amountFen: 6_500 });
    expect(codes(found)).toEqual(['over_partly_back']);
  });
  test('otherwise, part is back on the open day: partial_refund, and the void is closed because part went back', () => {
    const row = sale();
    const found = decided(over(1_000), [row, child('REFUND', row, 2_000, { txnTime: '2026-10-16T12:00:00+08:00' })], { asOf: SAME_DAY });
    expect(found).toMatchObject({ remedy: 'partial_refund', amountFen: 7_000 });
    expect(closedOf(found)).toContain('void 3 partly_returned');
  });
  test('failed returns count nothing', () => {
    const row = sale();
    const failed = (['FAILED', 'REVERSED'] as const).map(status => child('REFUND', row, 9_000, { status }));
    expect(decided(over(1_000), [row, ...failed])).toMatchObject({ remedy: 'partial_refund', amountFen: 9_000 });
  });
  test('a return under way is waited for, not repeated (G13)', () => {
    const row = sale();
    const found = decided(over(1_000), [row, child('REFUND', row, 9_000, { status: 'PENDING' })]);
    expect(found).toMatchObject({ remedy: 'wait_for_file', amountFen: 0 });
    expect(closedOf(found)[0]).toBe('partial_refund G13 result_unknown');
  });
  test('reading 37: charged back in full, nothing refundable: no_error', () => {
    const row = sale();
    const found = decided(over(1_000), [row, child('CHARGEBACK', row, 10_000)]);
    expect(found).toMatchObject({ remedy: 'no_error', amountFen: 0 });
    expect(closedOf(found)).toEqual(['refund G12 above_original']);
  });
  test('never more than is refundable after a part was charged back', () => {
    const row = sale();
    expect(decided(over(1_000), [row, child('CHARGEBACK', row, 4_000)])).toMatchObject({ remedy: 'partial_refund', amountFen: 6_000 });
  });
  test('without an intended amount nothing is proposed, and the fact is named', () => {
    const found = decided(claimOf('amount_over', { amountFen: 10_000 }), [sale()]);
    expect(found).toMatchObject({ remedy: null, provenKind: null, reasons: [{ code: 'fact_missing', facts: { field: 'intendedFen' } }] });
  });
  test.each(['REVERSED', 'FAILED'] as const)('a %s row was never booked: no_error, proven failed_debited', status =>
    expect(decided(over(1_000), [sale({ status })])).toMatchObject({ provenKind: 'failed_debited', remedy: 'no_error', amountFen: 0 }),
  );
  test('a PENDING row waits for the file', () => expect(decided(over(1_000), [sale({ status: 'PENDING' })]).remedy).toBe('wait_for_file'));
});

describe('readings on amount_over', () => {
  const pair = () => [sale(), sale({ txnTime: '2026-10-16T10:27:00+08:00' })] as const;

  test('reading 8: row below intended is a proven amount_under', () =>
    expect(decided(over(42_000), [sale()])).toMatchObject({ provenKind: 'amount_under', remedy: 'collect_difference', amountFen: 32_000 }));
  test('reading 10: row = intended and an unreturned pair is a proven duplicate, before the first line', () => {
    const [first, second] = pair();
    expect(decided(over(10_000, { amountFen: 20_000 }), [first, second])).toMatchObject({
      provenKind: 'duplicate',
      remedy: 'refund',
      amountFen: 10_000,
      targetLogNo: second.logNo,
      relatedLogNos: [second.logNo],
      neverAutomatic: true,
    });
  });
  test('reading 10: a pair of which one is back is no open duplicate', () => {
    const [first, second] = pair();
    expect(decided(over(10_000), [first, second, child('REFUND', second, 10_000)])).toMatchObject({ provenKind: 'amount_over', remedy: 'no_error' });
  });
  test('reading 30: over-charged and doubled: a person decides', () => {
    const found = decided(over(1_000), pair());
    expect(found).toMatchObject({ provenKind: null, remedy: null, amountFen: 0 });
    expect(codes(found)).toEqual(['over_and_doubled']);
  });
  test('reading 30: three equal sales at the intended amount: a person decides', () =>
    expect(decided(over(10_000), [...pair(), sale({ txnTime: '2026-10-16T10:30:00+08:00' })])).toMatchObject({
      remedy: null,
      reasons: [{ code: 'three_equal_sales' }],
    }));
  test('one of the doubled rows is back: the other is over-charged only', () => {
    const [first, second] = pair();
    expect(decided(over(1_000), [first, second, child('REFUND', second, 10_000)])).toMatchObject({ remedy: 'partial_refund', amountFen: 9_000 });
  });
  test('no proposal ever moves more than the difference or what is left', () => {
    const fen = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(fen, fen, fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 4 }), (amtFen, intended, parts) => {
        const row = sale({ amtFen });
        const found = decided(over(intended), [row, ...parts.map(part => child('REFUND', row, part))]);
        const back = parts.reduce((sum, part) => sum + part, 0);
        if (found.remedy === 'partial_refund') expect(found.amountFen).toBe(Math.min(amtFen - intended - back, amtFen - back));
        if (amtFen > intended && back >= amtFen - intended) expect(found.remedy).toBe('no_error');
      }),
    );
  });
});

describe('section 3 amount_under', () => {
  test('row = intended: no_error', () =>
    expect(decided(under(10_000), [sale()])).toMatchObject({ provenKind: 'amount_under', remedy: 'no_error', amountFen: 0 }));
  test('reading 32: row > intended is a proven amount_over', () =>
    expect(decided(under(9_000), [sale()])).toMatchObject({ provenKind: 'amount_over', remedy: 'partial_refund', amountFen: 1_000 }));
  test.each(['2026-10-16T11:00:00+08:00', '2026-10-17T10:24:30+08:00'])('topped up by the same card at %s: no_error', txnTime => {
    const row = sale();
    const topUp = sale({ amtFen: 3_000, txnTime });
    const found = decided(under(13_000), [row, topUp]);
    expect(found).toMatchObject({ remedy: 'no_error', amountFen: 0, relatedLogNos: [topUp.logNo] });
    expect(codes(found)).toEqual(['topped_up']);
  });
  test('otherwise: collect_difference', () => {
    const found = decided(under(13_000), [sale()]);
    expect(found).toMatchObject({ provenKind: 'amount_under', remedy: 'collect_difference', amountFen: 3_000 });
    expect(codes(found)).toEqual(['under_charged']);
  });
  test.each([
    ['a second after 24 h', { txnTime: '2026-10-17T10:24:31+08:00' }],
    ['before the sale', { txnTime: '2026-10-16T09:00:00+08:00' }],
    ['of another amount', { amtFen: 2_999 }],
    ['of another card', { panMasked: '625900******0000' }],
    ['that failed', { status: 'FAILED' as const }],
    ['by a refund row', { txnType: 'REFUND' as const }],
  ])('a top-up %s is none', (_, given) => {
    const topUp = sale({ amtFen: 3_000, txnTime: '2026-10-16T11:00:00+08:00', ...given });
    expect(decided(under(13_000), [sale(), topUp]).remedy).toBe('collect_difference');
  });
  test('a top-up that went back is none', () => {
    const topUp = sale({ amtFen: 3_000, txnTime: '2026-10-16T11:00:00+08:00' });
    expect(decided(under(13_000), [sale(), topUp, child('VOID', topUp, 3_000)]).remedy).toBe('collect_difference');
  });
  test('reading 33: only the same card is a top-up, so a wallet has none', () =>
    expect(decided(under(13_000), [wallet(), wallet({ amtFen: 3_000, txnTime: '2026-10-16T11:00:00+08:00' })]).remedy).toBe('collect_difference'));
  test('reading 33: what went back of the sale is missing too', () => {
    const row = sale();
    expect(decided(under(13_000), [row, child('REFUND', row, 1_000)])).toMatchObject({ remedy: 'collect_difference', amountFen: 4_000 });
  });
  test.each(['02', '03'])('credit card (%s): a debit adjustment is the second choice', cardKind => {
    const found = decided(under(13_000), [sale({ cardKind })]);
    expect(found.secondChoice).toBe('debit_adjustment');
    expect(found.closed).toEqual([]);
  });
  test.each(['01', '05'])('debit card (%s): never, closed by G4', cardKind => {
    const found = decided(under(13_000), [sale({ cardKind })]);
    expect(found.secondChoice).toBeUndefined();
    expect(closedOf(found)).toEqual(['debit_adjustment G4 debit_card']);
  });
  test('credit card after a credit adjustment: closed by G3', () => {
    const row = sale({ cardKind: '02' });
    const found = decided(under(13_000), [row, child('CR_ADJ', row, 100)]);
    expect(found.secondChoice).toBeUndefined();
    expect(closedOf(found)).toEqual(['debit_adjustment G3 credit_adjusted']);
  });
  test('a wallet has no card to adjust', () =>
    expect(closedOf(decided(under(13_000), [wallet()]))).toEqual(['debit_adjustment 3 amount_under no_card']));
  test('without an intended amount nothing is proposed', () =>
    expect(decided(claimOf('amount_under'), [sale()])).toMatchObject({ remedy: null, reasons: [{ code: 'fact_missing' }] }));
});
