import { describe, expect, test } from '@jest/globals';
import { child, claimOf, codes, decided, decidedWithout, investigated, nothing, sale, SAME_DAY, wallet } from './rows.js';

const CLAIM = claimOf('failed_debited', { occurredAt: '2026-10-16T10:24:00+08:00', amountFen: 10_000 });
const retry = (given = {}) => sale({ txnTime: '2026-10-16T10:27:00+08:00', ...given });

describe('section 3 failed_debited', () => {
  test.each(['REVERSED', 'FAILED'] as const)('row %s: no_error, never booked', status => {
    const found = decided(CLAIM, [sale({ status })]);
    expect(found).toMatchObject({ provenKind: 'failed_debited', remedy: 'no_error', amountFen: 0 });
    expect(codes(found)).toEqual(['never_booked']);
  });
  test('row REVERSED, then a retry that worked: no_error, the retry beside it', () => {
    const later = retry();
    expect(decided(CLAIM, [sale({ status: 'REVERSED' }), later])).toMatchObject({ remedy: 'no_error', relatedLogNos: [later.logNo] });
  });
  test('row PENDING: wait_for_file', () => {
    const found = decided(CLAIM, [sale({ status: 'PENDING' })]);
    expect(found).toMatchObject({ provenKind: 'failed_debited', remedy: 'wait_for_file', amountFen: 0 });
    expect(codes(found)).toEqual(['row_pending']);
  });
  test('row OK and a later OK sale within ten minutes: refund the earlier (reading 5: proven duplicate)', () => {
    const first = sale();
    expect(decided(CLAIM, [first, retry()])).toMatchObject({
      provenKind: 'duplicate',
      remedy: 'refund',
      amountFen: 10_000,
      targetLogNo: first.logNo,
      neverAutomatic: true,
    });
  });
  test('the same with an open batch: void the earlier', () => {
    const first = sale();
    expect(decided(CLAIM, [first, retry()], { asOf: SAME_DAY })).toMatchObject({ provenKind: 'duplicate', remedy: 'void', targetLogNo: first.logNo });
  });
  test('reading 5: the earlier goes back also when the later one was named', () => {
    const [first, second] = [sale(), retry()];
    expect(decided(CLAIM, [second, first]).targetLogNo).toBe(first.logNo);
  });
  test('wallets pair by terminal here too (reading 2)', () => {
    const first = wallet();
    expect(decided(CLAIM, [first, wallet({ txnTime: '2026-10-16T10:27:00+08:00' })])).toMatchObject({
      provenKind: 'duplicate',
      targetLogNo: first.logNo,
    });
  });
  test('row OK alone: confirm_delivery', () => {
    const found = decided(CLAIM, [sale()]);
    expect(found).toMatchObject({ provenKind: 'failed_debited', remedy: 'confirm_delivery', amountFen: 10_000 });
    expect(codes(found)).toEqual(['ok_alone']);
  });
  test('goods were handed over: no_error', () =>
    expect(decided({ ...CLAIM, goodsHandedOver: true }, [sale()])).toMatchObject({
      remedy: 'no_error',
      amountFen: 0,
      reasons: [{ code: 'goods_handed_over' }],
    }));
  test('goods were not: refund', () =>
    expect(decided({ ...CLAIM, goodsHandedOver: false }, [sale()])).toMatchObject({
      provenKind: 'failed_debited',
      remedy: 'refund',
      amountFen: 10_000,
    }));
  test('goods were not, open batch: void', () =>
    expect(decided({ ...CLAIM, goodsHandedOver: false }, [sale()], { asOf: SAME_DAY })).toMatchObject({
      remedy: 'void',
      openUntil: '2026-10-16T23:00:00+08:00',
    }));
  test('a part is back: only the rest is at stake, and that is a refund even while the batch is open', () => {
    const row = sale();
    const back = child('REFUND', row, 3_000, { txnTime: '2026-10-16T12:00:00+08:00' });
    expect(decided(CLAIM, [row, back])).toMatchObject({ remedy: 'confirm_delivery', amountFen: 7_000 });
    expect(decided({ ...CLAIM, goodsHandedOver: false }, [row, back], { asOf: SAME_DAY })).toMatchObject({ remedy: 'refund', amountFen: 7_000 });
  });
  test('reading 34: returned in full already: no_error', () => {
    const row = sale();
    expect(decided(CLAIM, [row, child('VOID', row, 10_000)])).toMatchObject({
      remedy: 'no_error',
      reasons: [{ code: 'already_returned', rule: '8.34' }],
    });
  });
  test('one of both rows is back: no_error', () => {
    const [first, second] = [sale(), retry()];
    expect(decided(CLAIM, [first, second, child('REFUND', first, 10_000)])).toMatchObject({ provenKind: 'duplicate', remedy: 'no_error' });
  });
  test('reading 30: three equal sales: a person decides', () =>
    expect(decided(CLAIM, [sale(), retry(), retry({ txnTime: '2026-10-16T10:29:00+08:00' })]).remedy).toBeNull());
});

describe('reading 4: no row at all', () => {
  const files = (...laterFiles: string[]) => decidedWithout(CLAIM, { laterFiles });

  test('no row yet and fewer than three later files: wait_for_file', () => {
    const found = files('20261017', '20261018');
    expect(found).toMatchObject({ provenKind: 'failed_debited', remedy: 'wait_for_file', amountFen: 0, targetLogNo: null });
    expect(found.reasons[0]).toEqual({ code: 'no_row_yet', rule: '8.4', facts: { laterFiles: 2, needed: 3 } });
  });
  test('three later files: no_error', () =>
    expect(files('20261017', '20261018', '20261019')).toMatchObject({ provenKind: 'failed_debited', remedy: 'no_error' }));
  test('files of the day itself, of before or from after asOf do not count, nor one twice', () =>
    expect(files('20261015', '20261016', '20261017', '20261017', '20261018', '20261021').remedy).toBe('wait_for_file'));
  test('without any date a person decides', () =>
    expect(decidedWithout(claimOf('failed_debited'))).toMatchObject({
      remedy: null,
      reasons: [{ code: 'fact_missing', facts: { field: 'occurredAt' } }],
    }));
  test('at review nothing is proposed (reading 7)', () =>
    expect(decidedWithout(CLAIM, { located: { ...nothing, match: 'review' } })).toMatchObject({ remedy: null, provenKind: null }));
});

describe('from claim to proposal', () => {
  test('a pair is found as one candidate and its earlier row goes back', () => {
    const [first, second] = [sale(), retry()];
    const { located, found } = investigated({ ...CLAIM, last4: '2280' }, [second, first]);
    expect(located).toMatchObject({ match: 'linked', logNos: [first.logNo, second.logNo] });
    expect(found).toMatchObject({ provenKind: 'duplicate', remedy: 'refund', targetLogNo: first.logNo, relatedLogNos: [] });
  });
  test('a sale that settles later is waited for, and found when it has', () => {
    const row = sale({ settleDate: '20261018' });
    expect(investigated({ ...CLAIM, last4: '2280' }, [row], '2026-10-17T12:00:00+08:00').found.remedy).toBe('wait_for_file');
    expect(investigated({ ...CLAIM, last4: '2280' }, [row], '2026-10-18T12:00:00+08:00').found.remedy).toBe('confirm_delivery');
  });
});
