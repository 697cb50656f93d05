import { describe, expect, test } from '@jest/globals';
import { REMEDIES, type Assessment, type CaseKind, type Claim, type Located } from '../../../src/contract/index.js';
import { missingFacts, MOST_LOOKUPS, nextStep } from '../../../src/investigation/next-step.js';

const claim = (fields: Partial<Claim> = {}): Claim => ({ kind: 'duplicate', mid: '999290054110001', story: '', ...fields });
const located = (match: Located['match']): Located => ({ match, logNos: [], candidates: [], contradictions: [] });
const found = (remedy: Assessment['remedy'], reasons: Assessment['reasons'] = []): Assessment =>
  ({ provenKind: null, remedy, amountFen: 0, targetLogNo: null, relatedLogNos: [], reasons, closed: [] });
const next = (remedy: Assessment['remedy'], match: Located['match'] = 'linked', kind: CaseKind = 'duplicate', lookups = 0) =>
  nextStep(kind, claim({ kind }), located(match), found(remedy), lookups);

describe('by the remedy', () => {
  test('a hold holds', () => expect(next('on_hold')).toEqual({ step: 'hold' }));
  test('fraud holds whatever was found', () => {
    for (const remedy of [...REMEDIES, null]) expect(next(remedy, 'none', 'fraud')).toEqual({ step: 'hold' });
  });
  test('a network dispute is a person’s', () => expect(next('network_dispute', 'linked', 'chargeback')).toEqual({ step: 'review' }));
  test('a row that is not there yet waits for the next file', () => expect(next('wait_for_file', 'none', 'failed_debited')).toEqual({ step: 'wait_file' }));
  test('a booked payment without goods is asked about', () => {
    expect(next('confirm_delivery', 'linked', 'failed_debited')).toEqual({ step: 'ask', question: { ask: 'goods_handed_over', missing: [] } });
  });
  const APART = ['on_hold', 'network_dispute', 'wait_for_file', 'confirm_delivery'];
  test.each(REMEDIES.filter(remedy => !APART.includes(remedy)))('%s is proposed', remedy => expect(next(remedy)).toEqual({ step: 'propose' }));
  test('waiting has no end by itself: a pending row waits on after three files', () => expect(next('wait_for_file', 'linked', 'refund_failed', 9)).toEqual({ step: 'wait_file' }));
});

describe('without a remedy', () => {
  test('a fact the rule needs is asked for by its name', () => {
    const lacking = found(null, [{ code: 'fact_missing', rule: '3', facts: { field: 'intendedFen' } }]);
    expect(nextStep('amount_over', claim(), located('linked'), lacking, 0)).toEqual({ step: 'ask', question: { ask: 'details', missing: ['intendedFen'] } });
  });
  test.each(['linked', 'review', 'not_applicable'] as const)('a match of %s is a person’s', match => expect(next(null, match)).toEqual({ step: 'review' }));
  test('free text is a person’s', () => expect(next(null, 'none', 'other')).toEqual({ step: 'review' }));
  test.each([0, 1, 2])('nothing found after %d files waits for the next', lookups => expect(next(null, 'none', 'duplicate', lookups)).toEqual({ step: 'wait_file' }));
  test('nothing found after three files asks the merchant', () => {
    expect(MOST_LOOKUPS).toBe(3);
    expect(next(null, 'none', 'duplicate', 3)).toMatchObject({ step: 'ask', question: { ask: 'details' } });
  });
});

describe('what would find the payment', () => {
  test('is what was not stated, four at most', () => expect(missingFacts(claim())).toEqual(['occurredAt', 'amountFen', 'tid', 'last4']));
  test('leaves out what was stated', () => {
    expect(missingFacts(claim({ occurredAt: '2026-10-14', amountFen: 1, tid: '90000001' }))).toEqual(['last4', 'voucherNo', 'rrn']);
  });
  test('asks to check time, amount and terminal when all was stated', () => {
    const all = { occurredAt: '2026-10-14', amountFen: 1, tid: '90000001', last4: '1234', voucherNo: '000001', rrn: '628800000001' };
    expect(missingFacts(claim(all))).toEqual(['occurredAt', 'amountFen', 'tid']);
  });
  test('is the settlement day for a missing settlement', () => expect(missingFacts(claim({ kind: 'settlement_missing' }))).toEqual(['settleDate']));
});
