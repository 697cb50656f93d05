export interface Tally { passed: number; failed: number; skipped: number }
export interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}
export interface NodeTestCounts { passed: number; failed: number; cancelled: number; skipped: number; todo: number }
export const NOTHING: Tally;
export const ONE_PASSED: Tally;
export const ONE_FAILED: Tally;
export const ONE_SKIPPED: Tally;
export function sum(tallies: readonly Tally[]): Tally;
export function line(tally: Tally): string;
export function fromJest(report: JestReport): Tally;
export function fromNodeTest(counts: NodeTestCounts): Tally;
export function judged(tally: Tally | undefined, endedWell: boolean): Tally;
