import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { capActs, exactProduct, feeFactsOf, percentOf, verdictOf, type FeeFacts } from '../../../../src/web/desk/fee-steps.js';
import { claimOf, decided, plan, sale } from '../../rulebook/rows.js';

const facts = (fields: Partial<FeeFacts>): FeeFacts =>
  ({ amountFen: 10_000, feeFen: 50, rate: 'debit', bp: 50, capFen: 1800, roundedFen: 50, expectedFen: 50, validFrom: '20260101', validTo: '', ...fields });

describe('the derivation', () => {
  test('is read from the reason that the rulebook gives', () => {
    const { reasons } = decided(claimOf('fee_dispute'), [sale({ feeFen: 90, amtFen: 8_880 })], { feePlans: [plan()] });
    expect(feeFactsOf(reasons)).toEqual(facts({ amountFen: 8_880, feeFen: 90, roundedFen: 44, expectedFen: 44 }));
  });
  test('of a finding made before rate and rounding were written down is completed from the card', () => {
    const old = { code: 'fee_above_plan', rule: '3', facts: { amountFen: 10_000_000, feeFen: 2_000, expectedFen: 1_800, bp: 50, capFen: 1_800, cardKind: '05', validFrom: '20260101' } };
    expect(feeFactsOf([old])).toEqual(facts({ amountFen: 10_000_000, feeFen: 2_000, roundedFen: 50_000, expectedFen: 1_800 }));
    expect(feeFactsOf([{ ...old, facts: { ...old.facts, cardKind: '' } }])?.rate).toBe('wallet');
  });
  test('is none where the reason is about something else', () => expect(feeFactsOf([{ code: 'no_fee_plan', rule: '8.39', facts: { day: '20261016' } }])).toBeUndefined());
});

describe('its figures', () => {
  test.each([[8_880, 60, '¥0.5328'], [10_000, 50, '¥0.50'], [1, 1, '¥0.000001'], [128_800, 38, '¥4.8944'], [999_999_999_999, 300, '¥299,999,999.9997'], [123_456_789, 25, '¥3,086.419725'], [-10_000, 50, '−¥0.50'], [0, 60, '¥0.00']])('%i fen × %i bp = %s, with all of its decimals', (amount, bp, words) => {
    expect(exactProduct(amount, bp)).toBe(words);
  });
  test('the product is exact, whatever the size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), fc.integer({ min: 0, max: 999 }), (amount, bp) => {
        const [whole, rest] = exactProduct(amount, bp).replace(/[¥,]/g, '').split('.') as [string, string];
        expect(BigInt(whole) * 1_000_000n + BigInt(rest.padEnd(6, '0'))).toBe(BigInt(amount) * BigInt(bp));
        expect(rest.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
  test.each([[0, '0.00%'], [5, '0.05%'], [60, '0.60%'], [125, '1.25%']])('%i basis points are %s', (bp, words) => expect(percentOf(bp)).toBe(words));
  test('the cap acts only above it, and 0 is none', () => {
    expect([capActs(facts({ roundedFen: 1800 })), capActs(facts({ roundedFen: 1801 })), capActs(facts({ roundedFen: 9_999, capFen: 0 }))]).toEqual([false, true, false]);
  });
  test.each([[50, 'equal'], [51, 'within'], [49, 'within'], [52, 'more'], [48, 'less']] as const)('%i taken against 50 is %s', (feeFen, verdict) => expect(verdictOf(facts({ feeFen }))).toBe(verdict));
});
