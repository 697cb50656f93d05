import { describe, expect, test } from '@jest/globals';
import { countsOf, type Counted } from '../../../../src/escalation/regulator/statistics.js';

const one = (fields: Partial<Counted> = {}): Counted => ({ source: 'pboc', kind: 'duplicate', outcome: 'upheld', inTime: true, ...fields });

describe('the year’s table', () => {
  test('has a line for every sender, kind and outcome, and counts each complaint once', () => {
    const lines = countsOf([one(), one({ inTime: false }), one({ outcome: null, inTime: null }), one({ source: 'hotline_12363' }), one({ kind: 'fee_dispute' }), one({ inTime: null })]);
    expect(lines.map(line => [line.source, line.kind, line.outcome, line.inTime, line.late, line.running, line.total])).toEqual([
      ['hotline_12363', 'duplicate', 'upheld', 1, 0, 0, 1], ['pboc', 'duplicate', 'open', 0, 0, 1, 1], ['pboc', 'duplicate', 'upheld', 1, 1, 1, 3], ['pboc', 'fee_dispute', 'upheld', 1, 0, 0, 1],
    ]);
  });
  test('sums to what came, whatever the order', () => {
    const all = Array.from({ length: 60 }, (_, n) => one({ kind: n % 2 ? 'duplicate' : 'other', inTime: [true, false, null][n % 3]!, outcome: n % 5 ? 'mediated' : null }));
    const lines = countsOf(all);
    expect(lines.reduce((sum, line) => sum + line.inTime + line.late + line.running, 0)).toBe(60);
    expect(countsOf([...all].reverse())).toEqual(lines);
  });
  test('is empty for a year without one', () => expect(countsOf([])).toEqual([]));
});
