/** Counting what passed, failed and was skipped. A check without tests of its own counts as one. */

export const NOTHING = { passed: 0, failed: 0, skipped: 0 };
export const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };
export const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };
export const ONE_SKIPPED = { passed: 0, failed: 0, skipped: 1 };

export const sum = tallies =>
  tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed, skipped: all.skipped + one.skipped }), NOTHING);

/** The last line of the test command. */
export const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** From `jest --json`; a file that could not be loaded counts as one failed test. */
export const fromJest = report => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  skipped: report.numPendingTests + report.numTodoTests,
});

/** From the counts in `node --test`'s closing summary. */
export const fromNodeTest = counts => ({
  passed: counts.passed,
  failed: counts.failed + counts.cancelled,
  skipped: counts.skipped + counts.todo,
});

/** A run that ended badly, or that ran nothing, never counts as a success. */
export function judged(tally, endedWell) {
  if (!tally) return ONE_FAILED;
  if (tally.failed > 0) return tally;
  const ranSomething = tally.passed + tally.skipped > 0;
  return endedWell && ranSomething ? tally : { ...tally, failed: 1 };
}
