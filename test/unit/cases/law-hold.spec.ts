import { describe, expect, test } from '@jest/globals';
import { ENDED, STATUSES, STEPS } from '../../../src/contract/index.js';
import { quietByLaw, stoppedByLaw } from '../../../src/cases/law-hold/stopped.js';
import { LIFECYCLE, rowFor } from '../../../src/cases/lifecycle.js';
import { isSilent } from '../../../src/cases/policy.js';

describe('a legal hold', () => {
  test.each(LIFECYCLE.filter(row => row[0] !== null).map(row => [row[0]!, row[1], row[2]] as const))('%s %s → %s stops what ends and nothing else', (status, step, to) => {
    expect(stoppedByLaw({ status, heldByLaw: true }, step)).toBe(ENDED.includes(to));
    expect(stoppedByLaw({ status, heldByLaw: false }, step)).toBe(false);
  });
  test('of an ended case stops no reopening and no step that is not there', () => {
    expect(stoppedByLaw({ status: 'closed', heldByLaw: true }, 'reopen')).toBe(false);
    for (const step of STEPS.filter(one => !rowFor('legal_review', one))) expect(stoppedByLaw({ status: 'legal_review', heldByLaw: true }, step)).toBe(false);
  });
  test.each(STATUSES)('the merchant of a held case that is %s reads an answer, a question or that it is worked on', status => {
    const answered = ['resolved', 'awaiting_merchant', 'closed', 'withdrawn'].includes(status);
    expect(quietByLaw({ status, heldByLaw: true })).toBe(!answered);
    expect(quietByLaw({ status, heldByLaw: false })).toBe(false);
    expect(isSilent({ kind: 'other', status, heldByLaw: true })).toBe(!answered || status === 'on_hold');
  });
});
