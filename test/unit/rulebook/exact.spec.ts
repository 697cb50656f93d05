import { describe, expect, test } from '@jest/globals';
import type { Claim } from '../../../src/contract/index.js';
import { locate, windowOf } from '../../../src/cases/rulebook/index.js';
import { child, claimOf, LATER, MID, sale, TID, wallet } from './rows.js';

const found = (given: Partial<Claim>, rows: Parameters<typeof locate>[1], kind: Claim['kind'] = 'lost_voucher') =>
  locate(claimOf(kind, { occurredAt: '2026-10-16', amountFen: 10_000, ...given }), rows, LATER);

describe('exact keys, in their order (section 2)', () => {
  const row = sale();

  test('log_no', () => expect(found({ logNo: row.logNo }, [sale(), row])).toMatchObject({ match: 'linked', exactKey: 'logNo', logNos: [row.logNo] }));
  test('rrn on the day', () =>
    expect(found({ rrn: row.rrn }, [sale(), row])).toMatchObject({ match: 'linked', exactKey: 'rrn', logNos: [row.logNo] }));
  test.each(['2026-10-15', '2026-10-17'])('rrn a day off, %s', occurredAt =>
    expect(found({ rrn: row.rrn, occurredAt }, [row])).toMatchObject({ match: 'linked', exactKey: 'rrn' }),
  );
  test.each(['2026-10-14', '2026-10-18'])('rrn two days off, %s, is no hit', occurredAt =>
    expect(found({ rrn: row.rrn, occurredAt }, [row])).toMatchObject({ match: 'none', logNos: [] }),
  );
  test('tid, batch and voucher', () => {
    const said = { tid: TID, batchNo: '000451', voucherNo: '000001' };
    expect(found(said, [row, sale({ voucherNo: '000002' })])).toMatchObject({ match: 'linked', exactKey: 'voucher', logNos: [row.logNo] });
  });
  test('leading zeros that the caller left out are put back', () =>
    expect(found({ tid: TID, batchNo: '451', voucherNo: '1' }, [row])).toMatchObject({ exactKey: 'voucher', match: 'linked' }));
  test('auth code, last 4, amount and date', () =>
    expect(found({ authCode: 'E71ZG4', last4: '2280' }, [row])).toMatchObject({ match: 'linked', exactKey: 'auth' }));
  test('letters are compared without their case', () =>
    expect(found({ authCode: 'e71zg4', last4: '2280' }, [row])).toMatchObject({ match: 'linked', exactKey: 'auth' }));
  test('the log number goes before the rrn', () => {
    const other = sale();
    expect(found({ logNo: row.logNo, rrn: other.rrn }, [row, other])).toMatchObject({ exactKey: 'logNo', logNos: [row.logNo] });
  });
  test('a key that yields two rows gives way to the next', () => {
    const twin = sale({ rrn: row.rrn, voucherNo: '000009' });
    expect(found({ rrn: row.rrn, tid: TID, batchNo: '000451', voucherNo: '000009' }, [row, twin])).toMatchObject({
      exactKey: 'voucher',
      logNos: [twin.logNo],
    });
  });
  test("another merchant's number is never found", () => {
    const foreign = sale({ mid: '999000000000001' });
    expect(found({ rrn: foreign.rrn, logNo: foreign.logNo }, [foreign])).toMatchObject({ match: 'none', candidates: [] });
  });
  test('a row that has not settled at asOf is not found', () => {
    const later = sale({ settleDate: '20261021' });
    expect(found({ rrn: later.rrn }, [later]).match).toBe('none');
  });
});

describe('reading 25: the auth-code key asks for the same calendar day', () => {
  test('a day off is no exact hit', () => {
    const row = sale();
    expect(found({ authCode: 'E71ZG4', last4: '2280', occurredAt: '2026-10-17' }, [row]).exactKey).toBeUndefined();
  });
});

describe('reading 3: an exact hit is contradiction-checked', () => {
  const row = sale();

  test.each([
    ['amount', { amountFen: 9_999 }],
    ['last4', { last4: '9999' }],
  ] as const)('%s disagrees: review, named, candidate shown', (what, said) => {
    const located = found({ rrn: row.rrn, ...said }, [row]);
    expect(located).toMatchObject({ match: 'review', exactKey: 'rrn', logNos: [], contradictions: [what] });
    expect(located.candidates.map(each => each.row)).toEqual([row]);
  });
  test('date disagrees with a log number', () =>
    expect(found({ logNo: row.logNo, occurredAt: '2026-10-10' }, [row])).toMatchObject({ match: 'review', contradictions: ['date'] }));
  test('a log number alone, with no date stated, is enough', () =>
    expect(found({ logNo: row.logNo, occurredAt: undefined }, [row])).toMatchObject({ match: 'linked', contradictions: [] }));
  test('an rrn without any date is shown to a person, never linked', () =>
    expect(found({ rrn: row.rrn, occurredAt: undefined }, [row])).toMatchObject({ match: 'review', contradictions: ['date'] }));
  test('several disagreements are all named', () =>
    expect(found({ rrn: row.rrn, amountFen: 1, last4: '9999' }, [row]).contradictions).toEqual(['amount', 'last4']));
  test('the row may equal the charged or the intended amount', () => {
    expect(found({ rrn: row.rrn, amountFen: 99_000, intendedFen: 10_000 }, [row], 'amount_over').match).toBe('linked');
    expect(found({ rrn: row.rrn, amountFen: 10_000, intendedFen: 9_000 }, [row], 'amount_over').match).toBe('linked');
  });
  test.each(['amount_over', 'amount_under'] as const)('%s without a charged amount: the intended one contradicts nothing', kind =>
    expect(found({ rrn: row.rrn, amountFen: undefined, intendedFen: 4_200 }, [row], kind)).toMatchObject({ match: 'linked', contradictions: [] }),
  );
  test('for another kind it does', () =>
    expect(found({ rrn: row.rrn, amountFen: undefined, intendedFen: 4_200 }, [row], 'duplicate').contradictions).toEqual(['amount']));
  test('with no amount at all nothing disagrees', () => expect(found({ rrn: row.rrn, amountFen: undefined }, [row]).match).toBe('linked'));
  test('reading 15: a stated last 4 also counts against a wallet row', () => {
    const scan = wallet();
    expect(found({ rrn: scan.rrn, last4: '2280' }, [scan])).toMatchObject({ match: 'review', contradictions: ['last4'] });
  });
});

describe('reading 29: an exact hit on a child row leads to its sale', () => {
  const row = sale();

  test.each(['VOID', 'REFUND', 'CR_ADJ', 'CHARGEBACK'] as const)('%s', type => {
    const back = child(type, row, 4_000);
    expect(found({ rrn: back.rrn, occurredAt: '2026-10-17' }, [row, back])).toMatchObject({
      match: 'linked',
      exactKey: 'rrn',
      logNos: [row.logNo],
      childLogNo: back.logNo,
    });
  });
  test("the child's own amount is no contradiction", () => {
    const back = child('REFUND', row, 4_000);
    expect(found({ logNo: back.logNo, amountFen: 4_000, occurredAt: '2026-10-17' }, [row, back]).match).toBe('linked');
  });
  test('a child whose sale is not on file links nothing', () => {
    const back = child('REFUND', row, 4_000);
    expect(found({ logNo: back.logNo, occurredAt: '2026-10-17' }, [back])).toMatchObject({ match: 'none', logNos: [] });
  });
  test('a pre-authorisation leads to its completion', () => {
    const hold = sale({ txnType: 'PREAUTH' });
    const done = sale({ txnType: 'COMPLETION', origRrn: hold.rrn, origDate: '20261016' });
    expect(found({ logNo: hold.logNo }, [hold, done])).toMatchObject({ match: 'linked', logNos: [done.logNo], childLogNo: hold.logNo });
    expect(found({ logNo: hold.logNo }, [hold]).match).toBe('none');
  });
});

describe('what a caller reads: windowOf', () => {
  test('the day and its neighbours, over the end of a month', () =>
    expect(windowOf(claimOf('duplicate', { occurredAt: '2026-10-31T10:00:00+08:00' })).days).toEqual(['20261030', '20261031', '20261101']));
  test('the settle date stands in for a day', () => expect(windowOf(claimOf('other', { settleDate: '20261016' })).days).toContain('20261016'));
  test('no date, no days', () => expect(windowOf(claimOf('other', { rrn: '628900000001' }))).toEqual({ days: [], keys: { rrn: '628900000001' } }));
  test('keys that are whole', () => {
    const keys = { logNo: '1', rrn: '2', tid: TID, batchNo: '7', voucherNo: '8', authCode: 'ab', last4: '2280' };
    expect(windowOf(claimOf('other', keys)).keys).toEqual({
      logNo: '1',
      rrn: '2',
      voucher: { tid: TID, batchNo: '000007', voucherNo: '000008' },
      auth: { authCode: 'AB', last4: '2280' },
    });
  });
  test('keys with a part missing are left out', () =>
    expect(windowOf(claimOf('other', { tid: TID, voucherNo: '1', authCode: 'ab' })).keys).toEqual({}));
});

test('settlement cases need no row', () =>
  expect(locate(claimOf('settlement_missing', { mid: MID, settleDate: '20261016' }), [sale()], LATER)).toEqual({
    match: 'not_applicable',
    logNos: [],
    candidates: [],
    contradictions: [],
  }));
