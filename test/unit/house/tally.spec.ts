import { describe, expect, test } from '@jest/globals';
import { fromJest, fromNodeTest, judged, line, NOTHING, ONE_FAILED, ONE_PASSED, ONE_SKIPPED, sum } from '../../../scripts/lib/tally.mjs';

const jest = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, numRuntimeErrorTestSuites: 1 };

describe('the sum', () => {
  test('adds up each count', () => {
    expect(sum([{ passed: 3, failed: 1, skipped: 0 }, ONE_PASSED, ONE_SKIPPED, ONE_FAILED])).toEqual({ passed: 4, failed: 2, skipped: 1 });
  });
  test('of nothing is nothing', () => {
    expect(sum([])).toEqual(NOTHING);
  });
  test('is said without skips when there are none', () => {
    expect(line({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  });
  test('names the skips when there are some', () => {
    expect(line({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
  });
});

describe('the reports of the runners', () => {
  test('a jest file that cannot be loaded is a failure', () => {
    expect(fromJest(jest)).toEqual({ passed: 7, failed: 2, skipped: 3 });
  });
  test('a cancelled node test is a failure', () => {
    expect(fromNodeTest({ passed: 5, failed: 1, cancelled: 2, skipped: 1, todo: 1 })).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });
});

describe('a run', () => {
  const passed = { passed: 3, failed: 0, skipped: 0 };
  test('that ended well counts as it reported', () => {
    expect(judged(passed, true)).toEqual(passed);
  });
  test('that left no report has failed', () => {
    expect(judged(undefined, true)).toEqual(ONE_FAILED);
  });
  test('that ended badly has failed, whatever it reported', () => {
    expect(judged(passed, false)).toEqual({ ...passed, failed: 1 });
  });
  test('that ran no test has failed', () => {
    expect(judged(NOTHING, true)).toEqual(ONE_FAILED);
  });
  test('with failures of its own is not given one more', () => {
    expect(judged({ passed: 3, failed: 2, skipped: 0 }, false).failed).toBe(2);
  });
});
