import { describe, expect, test } from '@jest/globals';
import type { Claim, TransactionRow } from '../../../src/contract/index.js';
import { RULES } from '../../../src/cases/rulebook/index.js';
import { scoreOf } from '../../../src/cases/rulebook/score.js';
import { featuresOf, statedBy } from '../../../src/cases/rulebook/stated.js';
import { claimOf, pointsFor, sale, TID, wallet } from './rows.js';

const MINUTE = '2026-10-16T10:24:00+08:00';
const scored = (given: Partial<Claim>, row: TransactionRow = sale(), kind: Claim['kind'] = 'lost_voucher') =>
  scoreOf(row, statedBy(claimOf(kind, given)), RULES);
const point = (feature: string, given: Partial<Claim>, row?: TransactionRow) => pointsFor(scored(given, row))[feature];

describe('points by feature (section 2)', () => {
  test.each([
    ['equals the charged amount', { amountFen: 10_000 }, '40/40 equal'],
    ['equals the intended amount', { amountFen: 1, intendedFen: 10_000 }, '15/40 equals_intended'],
    ['key slip of the intended amount', { amountFen: 1, intendedFen: 1_000 }, '20/40 key_slip_x10'],
    ['fits nothing', { amountFen: 777 }, '0/40 differs'],
    ['charged goes before intended', { amountFen: 10_000, intendedFen: 10_000 }, '40/40 equal'],
  ])('amount %s', (_, given, expected) => expect(point('amount', given)).toBe(expected));

  test.each([
    ['10:22:30', '20/20 within_2_min'],
    ['10:26:30', '20/20 within_2_min'],
    ['10:26:31', '12/20 within_10_min'],
    ['10:34:30', '12/20 within_10_min'],
    ['10:34:31', '5/20 within_60_min'],
    ['11:24:30', '5/20 within_60_min'],
    ['11:24:31', '2/20 same_day'],
    ['23:59:00', '2/20 same_day'],
  ])('time %s', (clock, expected) => expect(point('time', { occurredAt: `2026-10-16T${clock}+08:00` })).toBe(expected));
  test('a neighbouring day earns nothing', () => expect(point('time', { occurredAt: '2026-10-17T10:24:30+08:00' })).toBe('0/20 differs'));
  test('minutes count over midnight', () => {
    const row = sale({ txnTime: '2026-10-17T00:00:30+08:00' });
    expect(point('time', { occurredAt: '2026-10-16T23:59:00+08:00' }, row)).toBe('20/20 within_2_min');
  });

  test('last 4 equal and different', () => {
    expect(point('last4', { last4: '2280' })).toBe('15/15 equal');
    expect(point('last4', { last4: '2281' })).toBe('-40/15 differs');
  });
  test('reading 15: a stated last 4 counts against a wallet row', () => expect(point('last4', { last4: '2280' }, wallet())).toBe('-40/15 differs'));
  test('first 6', () => {
    expect(point('first6', { first6: '621799' })).toBe('5/5 equal');
    expect(point('first6', { first6: '625900' })).toBe('0/5 differs');
  });
  test('operator', () => {
    expect(point('operator', { opNo: '01' })).toBe('3/3 equal');
    expect(point('operator', { opNo: '02' })).toBe('0/3 differs');
  });
  test('reading 22: a completion fits every kind as a sale does', () => expect(point('type', {}, sale({ txnType: 'COMPLETION' }))).toBe('5/5 fits'));
});

describe('readings on what is stated', () => {
  test('reading 16: the amount is worth 40 whenever any amount is stated', () =>
    expect(point('amount', { intendedFen: 10_000 })).toBe('15/40 equals_intended'));
  test('reading 18: a bare day is no time feature', () => expect(point('time', { occurredAt: '2026-10-16' })).toBeUndefined());
  test('reading 19: without a stated tid the terminal is left out', () => expect(point('tid', { amountFen: 10_000 })).toBeUndefined());
  test('reading 20: a stated tid that differs scores 0', () => {
    expect(point('tid', { tid: TID })).toBe('20/20 equal');
    expect(point('tid', { tid: '90010000' })).toBe('0/20 differs');
  });
  test('reading 21: nine features, and mid, kind, batch and a bare day are none', () => {
    const all: Partial<Claim> = {
      amountFen: 1,
      intendedFen: 2,
      occurredAt: MINUTE,
      tid: TID,
      last4: '1',
      first6: '2',
      opNo: '01',
      rrn: '3',
      voucherNo: '4',
      authCode: '5',
      batchNo: '6',
    };
    expect(featuresOf(statedBy(claimOf('fraud', all)))).toBe(9);
    expect(featuresOf(statedBy(claimOf('fraud', { occurredAt: '2026-10-16', batchNo: '6' })))).toBe(0);
    expect(featuresOf(statedBy(claimOf('fraud', { intendedFen: 5 })))).toBe(1);
  });
  test('empty strings state nothing', () => expect(featuresOf(statedBy(claimOf('fraud', { tid: '', rrn: ' ', last4: '' })))).toBe(0));
});

describe('reading 24: rrn, voucher and auth code', () => {
  const row = sale({ rrn: '628513830395' });
  test('one typo away', () => expect(point('rrn', { rrn: '628516830395' }, row)).toBe('10/10 one_typo'));
  test('equal although no exact hit', () => expect(point('voucherNo', { voucherNo: '000001' }, row)).toBe('10/10 equal'));
  test('further away', () => expect(point('authCode', { authCode: 'ZZZZZZ' }, row)).toBe('0/10 differs'));
  test('together at most 20, the best ones counted', () => {
    const given = { rrn: '111111111111', voucherNo: '000001', authCode: 'E71ZG4' };
    expect(pointsFor(scored(given, row))).toMatchObject({ voucherNo: '10/10 equal', authCode: '10/10 equal', rrn: '0/0 differs' });
    expect(scored({ ...given, amountFen: 10_000 }, row).score).toBe(100);
  });
});

describe('rescaling', () => {
  test('a claim whose every fact fits scores 100', () =>
    expect(scored({ amountFen: 10_000, occurredAt: MINUTE, tid: TID, last4: '2280', first6: '621799', opNo: '01' }).score).toBe(100));
  test('a stated feature that does not match counts 0 of its worth', () =>
    expect(scored({ amountFen: 5, occurredAt: MINUTE, tid: TID, last4: '2280', first6: '621799', opNo: '01' }).score).toBeCloseTo((68 / 108) * 100));
  test('with fewer than three features the score is capped at 84', () => expect(scored({ amountFen: 10_000, occurredAt: MINUTE }).score).toBe(84));
  test('with three it is not', () => expect(scored({ amountFen: 10_000, occurredAt: MINUTE, opNo: '01' }).score).toBe(100));
  test('a different last 4 can never push a score below 0', () => expect(scored({ last4: '9999' }).score).toBe(0));
  test('another card is never worth a review, however well the rest fits', () => {
    const rest = { amountFen: 10_000, occurredAt: MINUTE, tid: TID, first6: '621799', opNo: '01', voucherNo: '1', authCode: 'E71ZG4' };
    expect(scored({ ...rest, last4: '9999' }).score).toBeLessThan(60);
  });
});
