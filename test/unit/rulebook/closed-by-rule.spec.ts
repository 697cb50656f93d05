import { describe, expect, test } from '@jest/globals';
import { REMEDIES, type RemedyKind, type TransactionRow } from '../../../src/contract/index.js';
import { closedByRule, RULES } from '../../../src/cases/rulebook/index.js';
import { child, sale } from './rows.js';

const SALE = sale({ txnTime: '2026-10-14T11:28:12+08:00' });
const seen = (asOf: string, rows: TransactionRow[] = [], children: TransactionRow[] = []) => ({ asOf, rows, children, rules: RULES });
const closed = (remedy: RemedyKind, asOf = '2026-10-14T15:00:00+08:00', { kind = 'duplicate' as const as 'duplicate' | 'refund_late', rows = [] as TransactionRow[], children = [] as TransactionRow[], target = SALE } = {}) =>
  closedByRule(remedy, kind, target, seen(asOf, rows, children))?.code;

describe.each(['void', 'void_and_recharge'] as const)('%s', remedy => {
  test('is open on its day before the cut-off', () => expect(closed(remedy, '2026-10-14T22:59:59+08:00')).toBeUndefined());
  test('is closed from the cut-off on', () => expect(closed(remedy, '2026-10-14T23:00:00+08:00')).toBe('batch_past_cut_off'));
  test('is closed the day after', () => expect(closed(remedy, '2026-10-15T00:00:00+08:00')).toBe('batch_other_day'));
  test('is closed by a later batch of its terminal', () => {
    const later = sale({ batchNo: '999999', tid: SALE.tid, mid: SALE.mid, txnTime: '2026-10-14T14:00:00+08:00' });
    expect(closed(remedy, undefined, { rows: [SALE, later] })).toBe('batch_cut');
  });
  test('is closed once a part went back', () => expect(closed(remedy, undefined, { children: [child('REFUND', SALE, 100)] })).toBe('partly_returned'));
});

describe.each(['refund', 'partial_refund', 'retry_refund'] as const)('%s', remedy => {
  test('is open on day 180', () => expect(closed(remedy, '2027-04-12T23:00:00+08:00')).toBeUndefined());
  test('is closed on day 181', () => expect(closed(remedy, '2027-04-13T00:00:00+08:00')).toBe('past_refund_limit'));
});

test('a manual refund of a late one is closed while the ordinary way is open, and never else', () => {
  expect(closed('manual_refund', '2027-04-12T12:00:00+08:00', { kind: 'refund_late' })).toBe('within_limit');
  expect(closed('manual_refund', '2027-04-13T12:00:00+08:00', { kind: 'refund_late' })).toBeUndefined();
  expect(closed('manual_refund', '2027-04-12T12:00:00+08:00')).toBeUndefined();
});
test('nothing is closed of what is no business of a batch or a refund limit', () => {
  for (const remedy of REMEDIES.filter(one => !/void|refund/.test(one))) expect([remedy, closed(remedy, '2027-10-15T12:00:00+08:00')]).toEqual([remedy, undefined]);
});
test.each([['FAILED', 'never_booked'], ['REVERSED', 'never_booked'], ['PENDING', 'row_pending']] as const)('a sale that is %s gives nothing back', (status, code) => {
  for (const remedy of ['void', 'refund', 'manual_refund', 'collect_difference'] as const) expect(closed(remedy, undefined, { target: { ...SALE, status } })).toBe(code);
});
