import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { expectedFee, planOn } from '../../../src/cases/rulebook/index.js';
import { feeOf } from '../../../src/records/standing.js';
import { claimOf, codes, decided, plan, sale, wallet } from './rows.js';

describe.each(['card_type_fee', 'fee_dispute'] as const)('section 3 %s', kind => {
  const on = (feeFen: number, given = {}) => decided(claimOf(kind), [sale({ feeFen, ...given })], { feePlans: [plan()] });

  test.each([49, 50, 51])('fee %i against 50: no_error, with its derivation', feeFen => {
    const found = on(feeFen);
    expect(found).toMatchObject({ provenKind: kind, remedy: 'no_error', amountFen: 0 });
    expect(found.reasons).toEqual([
      {
        code: 'fee_as_planned',
        rule: `3 ${kind}`,
        facts: { amountFen: 10_000, feeFen, expectedFen: 50, rate: 'debit', bp: 50, capFen: 1800, roundedFen: 50, cardKind: '01', validFrom: '20260101', validTo: '' },
      },
    ]);
    expect(found.internalNote).toBeUndefined();
  });
  test('fee above expected: fee_adjustment of the surplus', () => {
    expect(on(52)).toMatchObject({ provenKind: kind, remedy: 'fee_adjustment', amountFen: 2 });
    expect(codes(on(52))).toEqual(['fee_above_plan']);
  });
  test('reading 39: fee below expected: no_error and an internal note', () =>
    expect(on(48)).toMatchObject({
      remedy: 'no_error',
      amountFen: 0,
      internalNote: 'fee_below_plan',
      reasons: [{ code: 'fee_below_plan', rule: '8.39' }],
    }));
  test('a row that was never booked bears no fee', () => expect(on(999, { status: 'REVERSED' })).toMatchObject({ remedy: 'no_error' }));
  test('without a plan for the day a person decides', () =>
    expect(decided(claimOf(kind), [sale({ feeFen: 50 })], { feePlans: [plan({ validTo: '20261015' })] })).toMatchObject({
      remedy: null,
      reasons: [{ code: 'no_fee_plan' }],
    }));
});

describe('the expected fee (section 1)', () => {
  const fee = (given = {}, terms = {}) => expectedFee(sale(given), plan(terms)).feeFen;

  test('half a fen rounds up', () => {
    expect(fee({ amtFen: 100 })).toBe(1);
    expect(fee({ amtFen: 99 })).toBe(0);
    expect(fee({ amtFen: 300 })).toBe(2);
  });
  test('the debit cap', () => expect(fee({ amtFen: 10_000_000 })).toBe(1800));
  test('cap 0 is none', () => expect(fee({ amtFen: 10_000_000 }, { debitCapFen: 0 })).toBe(50_000));
  test('05 is priced as debit, with its cap', () => expect(fee({ amtFen: 10_000_000, cardKind: '05' })).toBe(1800));
  test.each(['02', '03'])('%s is priced as credit, without a cap', cardKind => expect(fee({ amtFen: 10_000_000, cardKind })).toBe(58_000));
  test('no card is priced as wallet', () => expect(expectedFee(wallet(), plan())).toEqual({ feeFen: 35, rate: 'wallet', bp: 35, capFen: 0, roundedFen: 35 }));
  test('what it was before the cap stays known', () => expect(expectedFee(sale({ amtFen: 10_000_000 }), plan())).toEqual({ feeFen: 1800, rate: 'debit', bp: 50, capFen: 1800, roundedFen: 50_000 }));
  test('the facts name the end of the plan’s validity', () =>
    expect(decided(claimOf('fee_dispute'), [sale({ feeFen: 50 })], { feePlans: [plan({ validTo: '20261231' })] }).reasons[0]?.facts).toMatchObject({ validTo: '20261231' }));
  test('never off by more than half a fen before the cap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 300 }), (amtFen, creditBp) => {
        const off = fee({ amtFen, cardKind: '02' }, { creditBp }) - (amtFen * creditBp) / 10_000;
        expect(off).toBeGreaterThan(-0.5);
        expect(off).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe("reading 39: the plan valid on the transaction's day, both ends inclusive", () => {
  const old = plan({ validTo: '20261016', creditBp: 1 });
  const fresh = plan({ validFrom: '20261017', creditBp: 2 });
  const other = plan({ mid: '999000000000001' });

  test.each([
    ['20260101', old],
    ['20261016', old],
    ['20261017', fresh],
    ['20991231', fresh],
  ])('on %s', (day, expected) => {
    expect(planOn(old.mid, day, [fresh, other, old])).toBe(expected);
    expect(planOn(old.mid, day, [old, other, fresh])).toBe(expected);
  });
  test('before any plan there is none', () => expect(planOn(old.mid, '20251231', [old, fresh, other])).toBeUndefined());
  test('where two overlap the newer one holds', () => expect(planOn(old.mid, '20261017', [plan(), fresh])).toBe(fresh));
  test('it is the day of the sale, not of its settlement', () => {
    const row = sale({ txnTime: '2026-10-16T23:30:00+08:00', settleDate: '20261017', cardKind: '02', amtFen: 100_000, feeFen: 10 });
    expect(decided(claimOf('fee_dispute'), [row], { feePlans: [old, fresh] })).toMatchObject({
      remedy: 'no_error',
      reasons: [{ code: 'fee_as_planned' }],
    });
  });
});

describe('the derivation', () => {
  test('on a transaction’s page is the rulebook’s own, for any row and plan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 5_000 }), fc.constantFrom('01', '02', '03', '05', ''), (amtFen, bp, debitCapFen, cardKind) => {
        const row = sale({ amtFen, cardKind }), terms = plan({ debitBp: bp, creditBp: bp + 1, walletBp: bp + 2, debitCapFen });
        const { feeFen, ...rest } = expectedFee(row, terms);
        expect(feeOf(row, [terms])).toEqual({ ...rest, expectedFen: feeFen, validFrom: terms.validFrom, validTo: terms.validTo });
      }),
    );
  });
});
