import { describe, expect, test } from '@jest/globals';
import type { Claim } from '../../../src/contract/index.js';
import { factsOf } from '../../../src/escalation/legal/compared.js';
import { aRow } from '../../support/files.js';

const EXHIBIT = ['transactions-20261014.csv line 2 sha256 abc'];
const row = aRow({ txnTime: '2026-10-14T11:28:12+08:00', amtFen: 19400, rrn: '628800000001', logNo: '26101400000001' });
const claim = (fields: Partial<Claim>): Claim => ({ kind: 'duplicate', mid: row.mid, story: '', ...fields });
const named = (facts: { field: string }[]) => facts.map(fact => fact.field);

describe('with a row', () => {
  test('what agrees is proven and names its exhibit', () => {
    const { proven, disputed, claimed } = factsOf(claim({ amountFen: 19400, tid: '90000001', last4: '1234' }), row, EXHIBIT);
    expect(proven).toEqual(expect.arrayContaining([
      { field: 'amountFen', claimed: '19400', proven: '19400', exhibits: EXHIBIT }, { field: 'last4', claimed: '1234', proven: '622575******1234', exhibits: EXHIBIT },
    ]));
    expect([disputed, claimed]).toEqual([[], []]);
  });
  test('what differs is disputed, with both sides', () => {
    const { disputed } = factsOf(claim({ amountFen: 1940, last4: '9999' }), row, EXHIBIT);
    expect(disputed).toEqual([
      { field: 'amountFen', claimed: '1940', proven: '19400', exhibits: EXHIBIT }, { field: 'last4', claimed: '9999', proven: '622575******1234', exhibits: EXHIBIT },
    ]);
  });
  test.each([['2026-10-14', 'proven'], ['2026-10-14T11:28:00+08:00', 'proven'], ['2026-10-14T11:29:00+08:00', 'disputed'], ['2026-10-13', 'disputed']] as const)('the time %s is %s', (occurredAt, part) => {
    expect(named(factsOf(claim({ occurredAt }), row, EXHIBIT)[part])).toContain('occurredAt');
  });
  test('letters agree in either case', () => {
    expect(named(factsOf(claim({ authCode: '7qg656' }), row, EXHIBIT).disputed)).toEqual([]);
  });
  test('the row’s own columns are proven though nobody claimed them', () => {
    expect(named(factsOf(claim({}), row, EXHIBIT).proven)).toEqual(expect.arrayContaining(['txnType', 'status', 'settleDate', 'feeFen', 'netFen', 'rrn']));
  });
  test('an empty column proves nothing: the claim stays a claim', () => {
    const wallet = { ...row, voucherNo: '' };
    expect(factsOf(claim({ voucherNo: '000001' }), wallet, EXHIBIT).claimed).toEqual([{ field: 'voucherNo', claimed: '000001', exhibits: [] }]);
  });
});

test('without a row all that was said is claimed and nothing is proven', () => {
  const { claimed, proven, disputed } = factsOf(claim({ amountFen: 100, tid: '90000001' }), undefined, []);
  expect(named(claimed)).toEqual(['mid', 'tid', 'amountFen']);
  expect([proven, disputed]).toEqual([[], []]);
});
