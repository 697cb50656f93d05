import { describe, expect, test } from '@jest/globals';
import { KINDS, REMEDIES, type TransactionRow } from '../../../src/contract/index.js';
import {
  batchOf,
  chargedBackFen,
  childrenOf,
  guardsFor,
  refundableFen,
  returnedFen,
  RULES,
  signersFor,
  type Circumstances,
  type GuardedRemedy,
  type SignedRemedy,
} from '../../../src/cases/rulebook/index.js';
import { child, SAME_DAY, sale, wallet } from './rows.js';

const DEBIT = sale();
const CREDIT = sale({ cardKind: '02' });
const closing = (remedy: GuardedRemedy, children: TransactionRow[] = [], given: Circumstances = {}, target = CREDIT, amountFen = 1_000) =>
  guardsFor(remedy, amountFen, target, children, given)
    .filter(check => !check.passed)
    .map(({ guard, code }) => `${guard} ${code}`);

describe('guards (section 4)', () => {
  const booked = (type: 'CHARGEBACK' | 'CR_ADJ' | 'DR_ADJ', given = {}) => [child(type, CREDIT, 1_000, given)];

  test('G1: no credit adjustment after a chargeback, and none the other way', () => {
    expect(closing('credit_adjustment', booked('CHARGEBACK'))).toEqual(['G1 charged_back']);
    expect(closing('chargeback', booked('CR_ADJ'))).toEqual(['G1 credit_adjusted']);
    expect(closing('credit_adjustment')).toEqual([]);
  });
  test('G2: no manual refund after an adjustment, and none the other way', () => {
    expect(closing('manual_refund', booked('CR_ADJ'))).toEqual(['G2 adjusted']);
    expect(closing('manual_refund', booked('DR_ADJ'))).toEqual(['G2 adjusted']);
    expect(closing('credit_adjustment', [], { manualRefundDone: true })).toEqual(['G2 manually_refunded']);
    expect(closing('debit_adjustment', [], { manualRefundDone: true })).toEqual(['G2 manually_refunded']);
    expect(closing('manual_refund')).toEqual([]);
  });
  test('G3: credit and debit adjustment exclude each other', () => {
    expect(closing('credit_adjustment', booked('DR_ADJ'))).toEqual(['G3 debit_adjusted']);
    expect(closing('debit_adjustment', booked('CR_ADJ'))).toEqual(['G3 credit_adjusted']);
  });
  test('an adjustment that failed excludes nothing', () => expect(closing('debit_adjustment', booked('CR_ADJ', { status: 'FAILED' }))).toEqual([]));
  test.each(['01', '05'])('G4: on debit cards (%s) no debit adjustment, representment or second chargeback', cardKind => {
    const target = sale({ cardKind });
    expect(closing('debit_adjustment', [], {}, target)).toEqual(['G4 debit_card']);
    expect(closing('representment', [], {}, target)).toEqual(['G4 debit_card']);
    expect(closing('chargeback', [], {}, target)).toEqual([]);
    expect(closing('chargeback', [child('CHARGEBACK', target, 1_000), child('REPRESENT', target, 1_000)], {}, target)).toEqual(['G4 debit_card']);
  });
  test('G4: on credit cards they are open', () => {
    expect(closing('debit_adjustment')).toEqual([]);
    expect(closing('representment')).toEqual([]);
    expect(closing('chargeback', [child('CHARGEBACK', CREDIT, 1_000), child('REPRESENT', CREDIT, 1_000)])).toEqual([]);
  });
  test('G6: an unanswered expired retrieval ends the right to represent', () =>
    expect(closing('representment', [], { retrievalUnanswered: true })).toEqual(['G6 retrieval_unanswered']));

  describe('G12: returned + new remedy ≤ original amount', () => {
    const givesBack: GuardedRemedy[] = [
      'void',
      'void_and_recharge',
      'refund',
      'partial_refund',
      'retry_refund',
      'manual_refund',
      'credit_adjustment',
      'chargeback',
      'goodwill',
    ];
    test.each(givesBack)('%s', remedy => {
      const back = [child('REFUND', DEBIT, 4_000)];
      expect(closing(remedy, back, {}, DEBIT, 6_000)).toEqual([]);
      expect(closing(remedy, back, {}, DEBIT, 6_001)).toEqual(['G12 above_original']);
    });
    test('voids, refunds, adjustments, chargebacks and goodwill count together', () => {
      const back = [child('REFUND', DEBIT, 1_000), child('CR_ADJ', DEBIT, 1_000), child('CHARGEBACK', DEBIT, 1_000), child('VOID', DEBIT, 1_000)];
      expect(closing('refund', back, { goodwillFen: 1_000 }, DEBIT, 5_000)).toEqual([]);
      expect(guardsFor('refund', 5_001, DEBIT, back, { goodwillFen: 1_000 })).toContainEqual({
        guard: 'G12',
        passed: false,
        code: 'above_original',
        facts: { originalFen: 10_000, returnedFen: 5_000, amountFen: 5_001 },
      });
    });
    test('what was won back by a representment counts no more', () =>
      expect(closing('refund', [child('CHARGEBACK', DEBIT, 10_000), child('REPRESENT', DEBIT, 10_000)], {}, DEBIT, 10_000)).toEqual([]));
    test('no guard of money on what moves none', () => expect(guardsFor('transaction_certificate', 0, DEBIT, [])).toEqual([]));
  });

  describe('G13: an unknown result is queried, never sent again under a new number', () => {
    test('a return on its way closes every new order', () =>
      expect(closing('refund', [child('REFUND', CREDIT, 1_000, { status: 'PENDING' })])).toEqual(['G13 result_unknown']));
    test('a new number is closed, the same one is open', () => {
      expect(closing('refund', [], { unknownRefundNo: 'R1', refundNo: 'R2' })).toEqual(['G13 result_unknown']);
      expect(closing('refund', [], { unknownRefundNo: 'R1' })).toEqual(['G13 result_unknown']);
      expect(closing('refund', [], { unknownRefundNo: 'R1', refundNo: 'R1' })).toEqual([]);
    });
  });

  test('passed guards are told as well', () =>
    expect(guardsFor('refund', 1, DEBIT, [])).toEqual([
      { guard: 'G12', passed: true, code: 'guard_passed', facts: {} },
      { guard: 'G13', passed: true, code: 'guard_passed', facts: {} },
    ]));
});

describe('returned and refundable (section 3, reading 38)', () => {
  const row = sale();
  test('OK voids, refunds and credit adjustments are returned', () => {
    const back = [child('VOID', row, 1_000), child('REFUND', row, 2_000), child('CR_ADJ', row, 500), child('COMPLETION_VOID', row, 100)];
    expect(returnedFen(back)).toBe(3_600);
    expect(refundableFen(row, back)).toBe(6_400);
  });
  test.each(['FAILED', 'REVERSED', 'PENDING'] as const)('%s ones are not', status =>
    expect(returnedFen([child('REFUND', row, 2_000, { status })])).toBe(0),
  );
  test('charged back and not represented is not refundable, yet not returned', () => {
    const back = [child('CHARGEBACK', row, 3_000)];
    expect(returnedFen(back)).toBe(0);
    expect(refundableFen(row, back)).toBe(7_000);
    expect(refundableFen(row, [...back, child('REPRESENT', row, 3_000)])).toBe(10_000);
  });
  test('a representment never makes more refundable than there was', () => expect(chargedBackFen([child('REPRESENT', row, 9_000)])).toBe(0));
  test('never below 0', () => expect(refundableFen(row, [child('REFUND', row, 9_000), child('CHARGEBACK', row, 9_000)])).toBe(0));
  test('children are tied by rrn and date, within the mid', () => {
    const own = child('REFUND', row, 1);
    const others = [
      child('REFUND', row, 1, { mid: '999000000000001' }),
      child('REFUND', row, 1, { origDate: '20261015' }),
      child('REFUND', row, 1, { origRrn: '' }),
      row,
    ];
    expect(childrenOf(row, [own, ...others])).toEqual([own]);
  });
  test('a row without an rrn has no children', () => expect(childrenOf({ ...row, rrn: '' }, [child('REFUND', row, 1, { origRrn: '' })])).toEqual([]));
});

describe('the open batch (section 3, reading 1)', () => {
  const row = sale();
  const at = (asOf: string, rows: TransactionRow[] = [row], of = row) => batchOf(of, rows, asOf);
  const later = (given: Partial<TransactionRow> = {}) => sale({ txnTime: '2026-10-16T12:00:00+08:00', batchNo: '000452', ...given });

  test('open on its day before the cut-off', () =>
    expect(at('2026-10-16T22:59:59+08:00')).toEqual({ open: true, until: '2026-10-16T23:00:00+08:00' }));
  test('cut at 23:00', () => expect(at('2026-10-16T23:00:00+08:00')).toMatchObject({ open: false, code: 'batch_past_cut_off' }));
  test('cut on another day', () => expect(at('2026-10-17T09:00:00+08:00')).toMatchObject({ open: false, code: 'batch_other_day' }));
  test('cut by a later batch of its terminal', () =>
    expect(at(SAME_DAY, [row, later()])).toEqual({ open: false, code: 'batch_cut', facts: { batchNo: '000451', laterBatchNo: '000452' } }));
  test('numbers wrap: another number at a later time is later', () => {
    const last = sale({ batchNo: '999999' });
    expect(at(SAME_DAY, [last, later({ batchNo: '000001' })], last).open).toBe(false);
  });
  test.each<[string, Partial<TransactionRow>]>([
    ['an earlier time', { txnTime: '2026-10-16T09:00:00+08:00' }],
    ['the same batch', { batchNo: '000451' }],
    ['another terminal', { tid: '90010000' }],
    ['another merchant', { mid: '999000000000001' }],
    ['no batch', { batchNo: '' }],
  ])('not cut by a row of %s', (_, given) => expect(at(SAME_DAY, [row, later(given)]).open).toBe(true));
  test('a row without a batch number is open on its day', () => {
    const scan = wallet();
    expect(at(SAME_DAY, [scan, later()], scan).open).toBe(true);
  });
});

describe('signers (section 5)', () => {
  const PLAIN = { fraudCourtRegulator: false };
  const LEGAL = { fraudCourtRegulator: true };

  test.each<SignedRemedy>(['no_error', 'wait_for_file', 'confirm_delivery', 'transaction_certificate', 'network_dispute', 'collect_difference'])(
    '%s moves no money: agent',
    remedy => expect(signersFor(remedy, 0, PLAIN)).toEqual(['agent']),
  );
  test.each<SignedRemedy>(['void', 'void_and_recharge'])('%s is made by the merchant: agent', remedy =>
    expect(signersFor(remedy, 9_999_999, PLAIN)).toEqual(['agent']),
  );
  test.each<SignedRemedy>(['refund', 'partial_refund', 'retry_refund', 'fee_adjustment', 'reissue_payout', 'release_hold', 'payout_correction'])(
    '%s: agent → supervisor up to ¥5,000, supervisor → finance above',
    remedy => {
      expect(signersFor(remedy, 500_000, PLAIN)).toEqual(['agent', 'supervisor']);
      expect(signersFor(remedy, 500_001, PLAIN)).toEqual(['supervisor', 'admin']);
    },
  );
  test.each<SignedRemedy>(['manual_refund', 'goodwill', 'write_off'])('%s: supervisor → finance at any amount', remedy =>
    expect(signersFor(remedy, 1, PLAIN)).toEqual(['supervisor', 'admin']),
  );
  test('reading 40: finance decides a downward correction', () =>
    expect(signersFor('payout_correction', -1, PLAIN)).toEqual(['supervisor', 'admin']));
  test('with fraud, court or regulator legal signs as well, last', () => {
    expect(signersFor('refund', 1, LEGAL)).toEqual(['agent', 'supervisor', 'legal']);
    expect(signersFor('no_error', 0, LEGAL)).toEqual(['agent', 'legal']);
  });
  test('a hold is never without legal', () => expect(signersFor('on_hold', 0, PLAIN)).toEqual(['agent', 'legal']));
  test.each(REMEDIES)('%s has signers, nobody twice', remedy => {
    const signers = signersFor(remedy, 1, LEGAL);
    expect(new Set(signers).size).toBe(signers.length);
  });
  test('the table is data, and a remedy it lacks throws', () => {
    expect(signersFor('refund', 600_000, PLAIN, { ...RULES, signers: [{ remedies: ['refund'], upToFen: null, signers: ['supervisor'] }] })).toEqual([
      'supervisor',
    ]);
    expect(() => signersFor('void', 0, PLAIN, { ...RULES, signers: [] })).toThrow(RangeError);
  });
});

test('the rule tables are those of the rulebook', () => {
  expect(RULES).toMatchObject({
    version: '2026-10',
    linkAt: 85,
    leadAtLeast: 15,
    reviewAt: 60,
    fewFeatures: { below: 3, cap: 84 },
    cutOff: '23:00',
    refundLimitDays: 180,
    laterFiles: 3,
    points: {
      amount: { charged: 40, keySlip: 20, intended: 15 },
      sameDay: 2,
      tid: 20,
      last4: { equal: 15, differs: -40 },
      first6: 5,
      type: 5,
      operator: 3,
    },
  });
  expect(RULES.complexKinds).toEqual(['amount_under', 'fee_dispute', 'refund_late', 'fraud', 'chargeback']);
  expect(KINDS).toEqual(expect.arrayContaining([...RULES.complexKinds]));
});
