import { describe, expect, test } from '@jest/globals';
import { KINDS, type Claim } from '../../../src/contract/index.js';
import { claimedFenOf, guardedClaim } from '../../../src/cases/claims.js';

const PAN = '4111111111111111';
const claim = (fields: Partial<Claim>): Claim => ({ kind: 'duplicate', mid: '999290054110001', story: '', ...fields });

describe('what a claim is about, in fen', () => {
  test.each([
    ['amount_over', { amountFen: 19400, intendedFen: 1940 }, 17460],
    ['amount_under', { amountFen: 1940, intendedFen: 19400 }, 17460],
    ['amount_over', { amountFen: 19400 }, 19400],
    ['amount_under', { intendedFen: 500 }, 500],
    ['refund_failed', { amountFen: 300, expectedRefundFen: 200 }, 200],
    ['refund_mismatch', { amountFen: 300 }, 300],
    ['refund_late', { expectedRefundFen: 1 }, 1],
    ['duplicate', { amountFen: 19400, intendedFen: 1 }, 19400],
    ['other', {}, 0],
  ] as const)('%s %j is %d', (kind, facts, expected) => {
    expect(claimedFenOf(claim({ kind, ...facts }))).toBe(expected);
  });
  test.each(KINDS)('%s without a stated amount is 0', kind => {
    expect(claimedFenOf(claim({ kind }))).toBe(0);
  });
});

describe('card data in a claim', () => {
  test('is masked in every text', () => {
    const { claim: clean, masked } = guardedClaim(claim({ story: `卡号 ${PAN} 刷了两次`, place: PAN, terminalModel: `A8 ${PAN}` }));
    expect(JSON.stringify(clean)).not.toContain(PAN);
    expect(clean.story).toContain('411111******1111');
    expect(masked).toBe(3);
  });
  test('is masked in a field for numbers too: people type the card number where a number is asked', () => {
    const { claim: clean } = guardedClaim(claim({ logNo: PAN, refundNo: PAN, story: `流水 ${PAN}` }));
    expect(JSON.stringify(clean)).not.toContain(PAN);
  });
  test('references that the claim states are left alone, in their field and in the story', () => {
    const facts = { logNo: '66123456789012', rrn: '628812345678', refundNo: 'R20261015000012', story: '商户 999290054110001 参考号 628812345678' };
    expect(guardedClaim(claim(facts))).toEqual({ claim: claim(facts), masked: 0 });
  });
  test('amounts and answers stay what they are', () => {
    expect(guardedClaim(claim({ amountFen: 19400, goodsHandedOver: false })).claim).toMatchObject({ amountFen: 19400, goodsHandedOver: false });
  });
});
