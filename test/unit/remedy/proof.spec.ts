import { describe, expect, test } from '@jest/globals';
import { REMEDIES, type TransactionRow } from '../../../src/contract/index.js';
import { hasAmountOf, movedFen, proofOf, type Expected } from '../../../src/remedy/proof.js';
import { aRow, type RowLike } from '../../support/files.js';

const target = aRow({ txnTime: '2026-10-14T11:28:12+08:00', amtFen: 19400, rrn: '628800000777' });
const APPROVED = new Date('2026-10-15T02:00:00Z');
const LATER = '2026-10-15T11:00:00+08:00';
const expected = (fields: Partial<Expected>): Expected =>
  ({ remedy: 'refund', amountFen: 19400, refundNo: 'R2610150001-2', target, approvedAt: APPROVED, knownLogNos: [], ...fields });
const child = (fields: Partial<RowLike> = {}): TransactionRow =>
  aRow({ txnType: 'REFUND', txnTime: LATER, amtFen: -19400, origRrn: target.rrn, origDate: '20261014', ...fields });
const sale = (amtFen: number, fields: Partial<RowLike> = {}): TransactionRow => aRow({ txnTime: LATER, amtFen, ...fields });
const proved = (asked: Partial<Expected>, ...rows: TransactionRow[]) => proofOf(expected(asked), rows)?.logNo;

describe('our number in a row', () => {
  test.each(REMEDIES.filter(remedy => remedy !== 'no_error'))('proves %s', remedy => {
    const row = child({ txnType: remedy.startsWith('void') ? 'VOID' : 'REFUND', reason: '退款 R2610150001-2' });
    expect(proved({ remedy }, row)).toBe(row.logNo);
  });
  test.each(REMEDIES.filter(remedy => remedy !== 'no_error' && !remedy.startsWith('void')))('with another amount proves no %s', remedy => {
    expect(proved({ remedy }, child({ amtFen: -19399, netFen: -19399, reason: 'R2610150001-2' }))).toBeUndefined();
  });
  test('of a void is no matter of the amount, but of the type', () => {
    const own = { reason: 'R2610150001-2', amtFen: -1 };
    expect([proved({ remedy: 'void' }, child({ ...own, txnType: 'VOID' })), proved({ remedy: 'void' }, child(own))]).toEqual([expect.any(String), undefined]);
  });
  test('of an account entry may stand beside the net alone', () => {
    const row = sale(0, { txnType: 'FEE', netFen: -19400, reason: 'R2610150001-2' });
    expect([proved({ remedy: 'fee_adjustment' }, row), proved({}, row)]).toEqual([row.logNo, undefined]);
  });
  test('not as a part of a longer number', () => expect(proved({ remedy: 'fee_adjustment' }, sale(19400, { reason: 'R2610150001-21' }))).toBeUndefined());
  test('not in a row that was reversed', () => expect(proved({}, child({ reason: 'R2610150001-2', status: 'REVERSED' }))).toBeUndefined());
});

describe.each(['refund', 'partial_refund', 'retry_refund', 'manual_refund'] as const)('%s', remedy => {
  test.each(['REFUND', 'CR_ADJ', 'VOID'] as const)('is proved by a tied %s of the amount', txnType => {
    const row = child({ txnType });
    expect(proved({ remedy }, row)).toBe(row.logNo);
  });
  test('not by another amount', () => expect(proved({ remedy }, child({ amtFen: -19399 }))).toBeUndefined());
  test('not by a row tied to another sale', () => expect(proved({ remedy }, child({ origRrn: '628800000778' }))).toBeUndefined());
  test('not by a row tied to a sale of another day with the same number', () => expect(proved({ remedy }, child({ origDate: '20261013' }))).toBeUndefined());
  test('not by another merchant’s row', () => expect(proved({ remedy }, child({ mid: '999290054110002' }))).toBeUndefined());
  test.each(['FAILED', 'PENDING', 'REVERSED'] as const)('not by a row that is %s', status => expect(proved({ remedy }, child({ status }))).toBeUndefined());
  test('not by a row that was known before', () => {
    const old = child();
    expect(proved({ remedy, knownLogNos: [old.logNo] }, old)).toBeUndefined();
  });
  test('not by a charge-back', () => expect(proved({ remedy }, child({ txnType: 'CHARGEBACK' }))).toBeUndefined());
});

describe('void', () => {
  test('is proved by the void of that sale', () => {
    const row = child({ txnType: 'VOID' });
    expect(proved({ remedy: 'void' }, row)).toBe(row.logNo);
  });
  test('not by a refund', () => expect(proved({ remedy: 'void' }, child())).toBeUndefined());
  test('not without a target', () => expect(proved({ remedy: 'void', target: undefined }, child({ txnType: 'VOID' }))).toBeUndefined());
});

describe('void_and_recharge', () => {
  const asked = { remedy: 'void_and_recharge', intendedFen: 1940 } as const;
  const voided = child({ txnType: 'VOID' });
  test('needs both rows: the void alone proves nothing', () => expect(proved(asked, voided)).toBeUndefined());
  test('the new sale alone proves nothing', () => expect(proved(asked, sale(1940))).toBeUndefined());
  test('both prove it', () => expect(proved(asked, voided, sale(1940))).toBe(voided.logNo));
  test('the new sale must have the right amount', () => expect(proved(asked, voided, sale(1941))).toBeUndefined());
  test('on the same terminal', () => expect(proved(asked, voided, sale(1940, { tid: '90000002' }))).toBeUndefined());
  test('and after the void', () => expect(proved(asked, voided, sale(1940, { txnTime: '2026-10-15T09:00:00+08:00' }))).toBeUndefined());
});

describe('collect_difference', () => {
  const asked = { remedy: 'collect_difference', amountFen: 17460 } as const;
  test('is proved by a sale of the difference on the same card', () => {
    const row = sale(17460);
    expect(proved(asked, row)).toBe(row.logNo);
  });
  test('not on another card', () => expect(proved(asked, sale(17460, { panMasked: '622575******9999' }))).toBeUndefined());
  test('not by a sale before the approval', () => expect(proved(asked, sale(17460, { txnTime: '2026-10-15T09:00:00+08:00' }))).toBeUndefined());
  test('not by another amount', () => expect(proved(asked, sale(17461))).toBeUndefined());
});

test.each(['fee_adjustment', 'reissue_payout', 'release_hold', 'payout_correction'] as const)('%s is an account entry: only our number proves it', remedy => {
  expect(proved({ remedy }, child(), sale(19400))).toBeUndefined();
});

describe('one row proves one order', () => {
  test('a row that carries another order’s number is that order’s', () => expect(proved({}, child({ reason: 'R2610150001-3' }))).toBeUndefined());
  test('so is a void at the terminal', () => expect(proved({ remedy: 'void' }, child({ txnType: 'VOID', reason: 'R2610150009-3' }))).toBeUndefined());
  test('words that are no number of ours do not hinder', () => {
    const row = child({ reason: '退货 R12 REFUND-1' });
    expect(proved({}, row)).toBe(row.logNo);
  });
  test('our own row comes before one without a number', () => {
    const own = child({ reason: 'R2610150001-2' });
    expect(proved({}, child(), own)).toBe(own.logNo);
  });
  test('what was refused is proved by its number alone', () => {
    const own = child({ reason: 'R2610150001-2' });
    expect([proved({ byNumberOnly: true }, child()), proved({ byNumberOnly: true }, child(), own)]).toEqual([undefined, own.logNo]);
  });
});

describe('what a row moved for its order', () => {
  const entry = (amtFen: number, netFen: number) => sale(amtFen, { txnType: 'FEE', netFen });
  const moved = (remedy: Expected['remedy'], amountFen: number, row: TransactionRow) => movedFen({ remedy, amountFen }, row);
  test('is the net where the entry has no amount of its own', () => expect(moved('fee_adjustment', 19400, entry(0, -19400))).toBe(-19400));
  test('is the net where only that fits, whatever the amount says', () => expect(moved('payout_correction', -19400, entry(20000, 19400))).toBe(19400));
  test('is the amount where it fits, or where neither does', () => {
    expect([moved('fee_adjustment', 19400, entry(19400, 19326)), moved('fee_adjustment', 19400, entry(100, 99)), moved('fee_adjustment', 19400, entry(-19400, 19400))]).toEqual([19400, 100, -19400]);
  });
  test('is the amount of a card refund and of a void, whose net lacks the fee', () => {
    for (const remedy of ['refund', 'manual_refund', 'void', 'void_and_recharge'] as const) expect(moved(remedy, 19400, child({ amtFen: -19500, netFen: -19400 }))).toBe(-19500);
  });
  test.each(REMEDIES.filter(remedy => !remedy.startsWith('void')))('of %s is the order’s amount wherever the row has it', remedy => {
    for (const row of [entry(0, -19400), entry(19400, 0), child({ amtFen: -19400, netFen: -19326 }), entry(5, 6)]) {
      if (hasAmountOf({ remedy, amountFen: 19400 }, row)) expect(Math.abs(moved(remedy, 19400, row))).toBe(19400);
    }
  });
});
