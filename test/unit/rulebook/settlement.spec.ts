import { describe, expect, test } from '@jest/globals';
import { claimOf, codes, decidedWithout, payout, sale, type nothing } from './rows.js';

const CLAIM = claimOf('settlement_missing', { settleDate: '20261016' });
const NOT_APPLICABLE: typeof nothing = { match: 'not_applicable', logNos: [], candidates: [], contradictions: [] };
const DAY = [sale({ netFen: 9_950 }), sale({ netFen: -4_000, txnType: 'REFUND', amtFen: -4_000 }), sale({ netFen: 777, status: 'FAILED' })];
const NET = 5_950;
const about = (payouts: ReturnType<typeof payout>[], given = {}, rows = DAY) =>
  decidedWithout(CLAIM, { located: NOT_APPLICABLE, payouts, ...given }, rows);

describe('section 3 settlement_missing', () => {
  test('PAID and net = Σ net of the day: no_error, with the bank reference', () => {
    const found = about([payout({ netFen: NET })]);
    expect(found).toMatchObject({ provenKind: 'settlement_missing', remedy: 'no_error', amountFen: 0, targetLogNo: null });
    expect(found.reasons).toEqual([
      { code: 'payout_paid', rule: '3 settlement_missing', facts: { paidFen: NET, netFen: NET, bankRef: 'B2026101907633062' } },
    ]);
  });
  test('RETURNED by the bank: reissue_payout', () => {
    const found = about([payout({ netFen: NET, status: 'RETURNED', reason: '账户已销户' })]);
    expect(found).toMatchObject({
      remedy: 'reissue_payout',
      amountFen: NET,
      reasons: [{ code: 'payout_returned', facts: { reason: '账户已销户' } }],
    });
  });
  test('HELD: release_hold', () =>
    expect(about([payout({ netFen: NET, status: 'HELD' })])).toMatchObject({
      remedy: 'release_hold',
      amountFen: NET,
      reasons: [{ code: 'payout_held' }],
    }));
  test('no payout and two working days ago: reissue_payout of Σ net', () => {
    // the 16th is a Friday
    const found = about([], { asOf: '2026-10-20T09:00:00+08:00' });
    expect(found).toMatchObject({ remedy: 'reissue_payout', amountFen: NET });
    expect(codes(found)).toEqual(['payout_overdue']);
  });
  test('no payout, younger: wait_for_file', () => {
    const found = about([], { asOf: '2026-10-19T23:00:00+08:00' });
    expect(found).toMatchObject({ remedy: 'wait_for_file', amountFen: 0, reasons: [{ code: 'payout_young', facts: { workingDays: 1 } }] });
  });
  test('PAID, net ≠ Σ net: payout_correction of the difference', () =>
    expect(about([payout({ netFen: 5_000 })])).toMatchObject({
      remedy: 'payout_correction',
      amountFen: 950,
      reasons: [{ code: 'payout_differs', rule: '3 settlement_missing' }],
    }));
  test('reading 40: more paid than Σ net: a negative correction', () =>
    expect(about([payout({ netFen: 6_000 })])).toMatchObject({ remedy: 'payout_correction', amountFen: -50, reasons: [{ rule: '8.40' }] }));
  test('reading 40: Σ net ≤ 0 without payout is carried forward: no_error', () => {
    const found = about([], {}, [sale({ netFen: -1 })]);
    expect(found).toMatchObject({ remedy: 'no_error', amountFen: 0, reasons: [{ code: 'payout_carried_forward' }] });
  });
});

describe('reading 11: working days after the settle date, make-up days included', () => {
  const settled = (day: string, asOf: string) => {
    const txnTime = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T10:00:00+08:00`;
    return decidedWithout({ ...CLAIM, settleDate: day }, { located: NOT_APPLICABLE, asOf }, [sale({ txnTime })]).remedy;
  };
  test('the holidays do not count', () => {
    expect(settled('20261002', '2026-10-08T09:00:00+08:00')).toBe('wait_for_file');
    expect(settled('20261002', '2026-10-09T09:00:00+08:00')).toBe('reissue_payout');
  });
  test('the make-up Saturday counts', () => expect(settled('20261008', '2026-10-10T09:00:00+08:00')).toBe('reissue_payout'));
  test('a plain Saturday does not', () => expect(settled('20261015', '2026-10-17T09:00:00+08:00')).toBe('wait_for_file'));
});

describe('which lines and rows count', () => {
  test("another merchant's or another day's payout is not this one", () => {
    const others = [payout({ mid: '999000000000001' }), payout({ settleDate: '20261015' })];
    expect(about(others).remedy).toBe('reissue_payout');
  });
  test('only rows of that settle date and mid are summed', () => {
    const rows = [...DAY, sale({ settleDate: '20261017' }), sale({ mid: '999000000000001' })];
    expect(about([payout({ netFen: NET })], {}, rows).remedy).toBe('no_error');
  });
  test('a payout that was returned and paid again counts as paid', () =>
    expect(about([payout({ netFen: NET, status: 'RETURNED' }), payout({ netFen: NET })]).remedy).toBe('no_error'));
  test('a day that has not settled yet is waited for', () => expect(about([], { asOf: '2026-10-15T12:00:00+08:00' }).remedy).toBe('wait_for_file'));
  test('the claimed day stands in for a settle date', () => {
    const claim = claimOf('settlement_missing', { occurredAt: '2026-10-16' });
    expect(decidedWithout(claim, { located: NOT_APPLICABLE, payouts: [payout({ netFen: NET })] }, DAY).remedy).toBe('no_error');
  });
  test('without either a person decides', () =>
    expect(decidedWithout(claimOf('settlement_missing'), { located: NOT_APPLICABLE })).toMatchObject({
      remedy: null,
      reasons: [{ code: 'fact_missing', facts: { field: 'settleDate' } }],
    }));
});
