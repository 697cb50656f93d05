import type { CaseKind, ComplaintCountView, ComplaintOutcome, ComplaintSource } from '../../contract/index.js';

/** What the year's table counts; a complaint each. */
export interface Counted {
  source: ComplaintSource;
  kind: CaseKind;
  outcome: ComplaintOutcome | null;
  /** null = no date was set, or it has not come and nothing was sent */
  inTime: boolean | null;
}

/** By source, kind and outcome; the order of the words of each list does not matter, so it is theirs by name. */
export function countsOf(all: readonly Counted[]): ComplaintCountView[] {
  const lines = new Map<string, ComplaintCountView>();
  for (const { source, kind, outcome, inTime } of all) {
    const key = [source, kind, outcome ?? 'open'].join(' ');
    const line = lines.get(key) ?? { source, kind, outcome: outcome ?? 'open', inTime: 0, late: 0, running: 0, total: 0 };
    line[inTime === null ? 'running' : inTime ? 'inTime' : 'late'] += 1;
    line.total += 1;
    lines.set(key, line);
  }
  return [...lines.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, line]) => line);
}
