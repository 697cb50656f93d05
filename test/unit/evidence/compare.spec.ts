import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Claim, SlipField, TransactionRow } from '../../../src/contract/index.js';
import { differences } from '../../../src/evidence/compare.js';
import { aRow } from '../../support/files.js';

const ROW = aRow({ amtFen: 19_400, txnTime: '2026-10-14T11:28:05+08:00', rrn: '628811000042', voucherNo: '000042', batchNo: '000127' });
const CLAIM: Claim = { kind: 'amount_over', mid: ROW.mid, story: '' };
const AS_THE_ROW: Partial<Record<SlipField, string>> = {
  mid: ROW.mid, tid: ROW.tid, rrn: ROW.rrn, voucherNo: ROW.voucherNo, batchNo: ROW.batchNo, authCode: ROW.authCode, amountFen: '19400', panMasked: ROW.panMasked, txnTime: ROW.txnTime,
};
const slip = (values: Partial<Record<SlipField, string>>, sure = true) =>
  Object.entries(values).map(([field, value]) => ({ field: field as SlipField, value: value!, sure, confidence: sure ? 0.99 : 0.5, box: { x: 0, y: 0, width: 0.1, height: 0.1 } }));
const found = (values: Partial<Record<SlipField, string>>, claim: Partial<Claim> = {}, rows: TransactionRow[] = [ROW], sure = true) =>
  differences({ claim: { ...CLAIM, ...claim }, rows, fields: slip(values, sure) });
const short = (...args: Parameters<typeof found>) => found(...args).map(one => `${one.field} ${one.weight}`);

describe('a slip of the row', () => {
  test('that says what the row says contradicts nothing', () => expect(found(AS_THE_ROW)).toEqual([]));
  test.each([
    ['amountFen', '1940', 'possible_alteration'],
    ['panMasked', '622575******9999', 'possible_alteration'],
    ['panMasked', '621799******1234', 'possible_alteration'],
    ['voucherNo', '000043', 'differs'],
    ['authCode', 'AAAAAA', 'differs'],
    ['txnTime', '2026-10-12T11:28:05+08:00', 'differs'],
    ['tid', '90000009', 'differs'],
  ] as const)('with another %s %s: %s', (field, value, weight) => {
    expect(found({ ...AS_THE_ROW, [field]: value })).toEqual([expect.objectContaining({ field, slip: value, row: expect.any(String), weight })]);
  });
  test('a sign is no contradiction: refunds print a minus', () => expect(found({ ...AS_THE_ROW, amountFen: '-19400' })).toEqual([]));
  test('a mask of four and four agrees with one of six and four', () => expect(found({ ...AS_THE_ROW, panMasked: '6225****1234' })).toEqual([]));
  test('a clock that is hours off is the terminal’s, not the merchant’s', () => expect(found({ ...AS_THE_ROW, txnTime: '2026-10-14T02:28:05+08:00' })).toEqual([]));
  test('is known by terminal, batch and voucher where it prints no reference', () => {
    const { rrn: _, ...rest } = AS_THE_ROW;
    expect(short({ ...rest, amountFen: '1' })).toEqual(['amountFen possible_alteration']);
  });
  test('letters count alike in either case', () => expect(found({ ...AS_THE_ROW, authCode: ROW.authCode.toLowerCase() })).toEqual([]));
});

describe('a slip that names no row', () => {
  test('is compared with the claim alone, and never a sign of alteration', () => {
    expect(short({ amountFen: '500', rrn: '111111111111' }, { amountFen: 19_400 })).toEqual(['amountFen differs']);
  });
  test('of another merchant differs', () => expect(short({ mid: '999290054110009' })).toEqual(['mid differs']));
  test('fits when it shows the charged, the intended or the expected amount', () => {
    for (const amount of ['100', '200', '300']) expect(found({ amountFen: amount }, { amountFen: 100, intendedFen: 200, expectedRefundFen: 300 }, [])).toEqual([]);
  });
  test('a bare day is compared as a day', () => {
    expect(found({ txnTime: '2026-10-14T23:59:00+08:00' }, { occurredAt: '2026-10-14' }, [])).toEqual([]);
    expect(short({ txnTime: '2026-10-15T00:01:00+08:00' }, { occurredAt: '2026-10-14' }, [])).toEqual(['txnTime differs']);
  });
});

describe('of two charges', () => {
  const SECOND = aRow({ amtFen: 19_400, txnTime: '2026-10-14T11:28:46+08:00', rrn: '628811000043', voucherNo: '000043' });
  test('the slip may be the one that the claim does not name', () => {
    expect(found({ rrn: SECOND.rrn, voucherNo: SECOND.voucherNo, amountFen: '19400' }, { rrn: ROW.rrn, voucherNo: ROW.voucherNo }, [ROW, SECOND])).toEqual([]);
  });
  test('a number of neither still differs', () => {
    expect(short({ rrn: SECOND.rrn, voucherNo: SECOND.voucherNo }, { voucherNo: '000099' }, [ROW, SECOND])).toEqual(['voucherNo differs']);
  });
});

test('what was not read surely contradicts nothing', () => expect(found({ ...AS_THE_ROW, amountFen: '1' }, {}, [ROW], false)).toEqual([]));
test('what cannot be read contradicts nothing', () => expect(found({ ...AS_THE_ROW, amountFen: '' })).toEqual([]));
test('a field that neither claim nor row states is left out', () => expect(found({ merchantName: '别家', authCode: '123456' }, {}, [])).toEqual([]));
test('only amount and card are ever signs of alteration, and only against a row the slip names', () => {
  const values = fc.record({ amountFen: fc.integer({ min: 1, max: 10 ** 9 }).map(String), panMasked: fc.constantFrom('622575******1234', '621799******7777'), voucherNo: fc.constantFrom('000042', '000001'), rrn: fc.constantFrom(ROW.rrn, '000000000000') });
  fc.assert(fc.property(values, read => {
    for (const one of found(read)) {
      if (one.weight === 'possible_alteration') expect([read.rrn, ['amountFen', 'panMasked'].includes(one.field)]).toEqual([ROW.rrn, true]);
    }
  }));
});
