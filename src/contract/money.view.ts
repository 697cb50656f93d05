import type { CaseKind, Level } from './case-words.js';

/** Open cases and what is at risk in them: disputed, not returned and not written off. */
export class RiskSum {
  count: number;
  fen: number;
}

export const RISK_DUES = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type RiskDue = (typeof RISK_DUES)[number];

/** The reader's open cases; each way of cutting adds up to the total. */
export class AtRiskView {
  asOf: string;
  total: RiskSum;
  /** by the next due date, each case once: passed, the rest of today, within 7 days after, later, none */
  byDue: { due: RiskDue; count: number; fen: number }[];
  byLevel: { level: Level; count: number; fen: number }[];
  /** what it proved to be, else what it was claimed as; the most at risk first */
  byKind: { kind: CaseKind; count: number; fen: number }[];
}
