import { expect, test } from '@jest/globals';
import type { Claim } from '../../../../src/contract/index.js';
import { corrected, FIXABLE, typedOf } from '../../../../src/web/merchant/correction.js';

const CLAIM: Claim = { kind: 'amount_over', mid: '999290054110001', amountFen: 19400, occurredAt: '2026-10-19T11:28:00+08:00', settleDate: '20261019', last4: '4141', story: 'x' };

test('a claim is shown as a person would type it', () => {
  expect(typedOf(CLAIM)).toMatchObject({ amountFen: '194.00', day: '2026-10-19', time: '11:28', settleDate: '2026-10-19', last4: '4141' });
  expect(typedOf({ ...CLAIM, occurredAt: '2026-10-19' })).not.toHaveProperty('time');
});

test('only what was asked for is sent, in the claim’s own shapes', () => {
  const typed = { ...typedOf(CLAIM), amountFen: '19.4', time: '1205', voucherNo: '凭证 000002', settleDate: '2026-10-18', last4: '6228480402564890018' };
  expect(corrected(typed, ['amountFen', 'occurredAt', 'voucherNo'])).toEqual({ amountFen: 1940, occurredAt: '2026-10-19T12:05:00+08:00', voucherNo: '000002' });
  expect(corrected(typed, ['settleDate', 'last4'])).toEqual({ settleDate: '20261018', last4: '0018' });
});

test('what stays empty or cannot be read is left out', () => {
  expect(corrected({ amountFen: 'abc', rrn: '', day: '' }, ['amountFen', 'rrn', 'occurredAt'])).toEqual({});
  expect(corrected({ day: '2026-10-19', time: '' }, ['occurredAt'])).toEqual({ occurredAt: '2026-10-19' });
});

test('what was not changed comes back as it was', () => {
  const { kind: _kind, mid: _mid, story: _story, ...facts } = CLAIM;
  expect(corrected(typedOf(CLAIM), FIXABLE)).toEqual(facts);
});
