import { describe, expect, test } from '@jest/globals';
import { STAGES, STATUSES } from '../../../src/contract/index.js';
import { stageOf, wayOf } from '../../../src/cases/stages.js';

test.each(STATUSES)('%s has a stage', status => {
  expect(STAGES).toContain(stageOf(status));
});
test.each(['investigating', 'in_review', 'awaiting_file', 'on_hold', 'legal_review'] as const)('%s reads as checking: doubts and suspicion are not told', status => {
  expect(stageOf(status)).toBe('checking');
});
test('only a question needs the merchant', () => {
  expect(STATUSES.filter(status => stageOf(status) === 'needs_you')).toEqual(['awaiting_merchant']);
});

describe('the way', () => {
  test('leads past carrying out where nothing moves', () => {
    expect(wayOf('no_error', 'answered')).toEqual(['received', 'checking', 'deciding', 'answered', 'closed']);
    expect(wayOf('transaction_certificate', 'answered')).not.toContain('carrying_out');
  });
  test('goes through it where money moves or nothing is known yet', () => {
    expect(wayOf('refund', 'carrying_out')).toContain('carrying_out');
    expect(wayOf(null, 'checking')).toContain('carrying_out');
  });
  test('shows the question only while it is open', () => {
    expect(wayOf('confirm_delivery', 'needs_you')).toEqual(['received', 'checking', 'needs_you', 'deciding', 'carrying_out', 'answered', 'closed']);
    expect(wayOf('refund', 'deciding')).not.toContain('needs_you');
  });
  test.each(STATUSES)('of %s holds its own stage, in the order of the words', status => {
    const way = wayOf(null, stageOf(status));
    expect(way).toContain(stageOf(status));
    expect([...way].sort((left, right) => STAGES.indexOf(left) - STAGES.indexOf(right))).toEqual(way);
  });
});
