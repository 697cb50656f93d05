import type { CaseKind, Match, RemedyKind } from './case-words.js';
import type { TransactionRow } from './records.view.js';

/** One line of the score (rulebook section 2). */
export class Point {
  feature: 'amount' | 'time' | 'tid' | 'last4' | 'first6' | 'type' | 'operator' | 'rrn' | 'voucherNo' | 'authCode';
  /** points earned; negative only for a last 4 that differs */
  points: number;
  /** the most this feature can earn */
  of: number;
  /** how it fits, e.g. `equal`, `key_slip_x10`, `within_2_min`, `one_typo`, `differs` */
  how: string;
}

export class Candidate {
  row: TransactionRow;
  /** rescaled to 100 */
  score: number;
  points: Point[];
  /** set where this row and another form one candidate (reading 2) */
  pairLogNo?: string;
}

export type ExactKey = 'logNo' | 'rrn' | 'voucher' | 'auth' | 'picked';

/** What locating found; nothing in it moves money. */
export class Located {
  match: Match;
  exactKey?: ExactKey;
  /** the linked rows, or none */
  logNos: string[];
  /** best first; the candidates a person sees at `review`, and near misses at `none` */
  candidates: Candidate[];
  /** lead over the next candidate, in points */
  lead?: number;
  /** claim facts an exact hit disagrees with */
  contradictions: ('amount' | 'last4' | 'date')[];
  /** true where one row fits in all but the card (reading 15) */
  allButTheCard?: boolean;
  /** a child row the exact key hit, shown beside its sale (reading 29) */
  childLogNo?: string;
}

/** A reason or a closed option: a message key with its facts, and the rule it rests on. */
export class Reason {
  code: string;
  /** where it stands, e.g. `3 duplicate` or `G12` */
  rule: string;
  facts: Record<string, string | number>;
}

export class ClosedOption extends Reason {
  remedy: RemedyKind | 'credit_adjustment' | 'debit_adjustment';
}

/** What follows by the rulebook; null remedy where a person decides. */
export class Assessment {
  provenKind: CaseKind | null;
  remedy: RemedyKind | null;
  /** what the remedy moves; negative for a payout correction downwards */
  amountFen: number;
  targetLogNo: string | null;
  /** rows besides the linked ones: refunds, retries, top-ups */
  relatedLogNos: string[];
  reasons: Reason[];
  closed: ClosedOption[];
  /** offered as second choice, e.g. a debit adjustment on a credit card */
  secondChoice?: 'debit_adjustment';
  /** a pair resting on the mask alone is never auto-approved (reading 42) */
  neverAutomatic?: boolean;
  /** true when the batch is still open: the void has a deadline */
  openUntil?: string;
  /** noted for staff only, e.g. a fee below the expected one */
  internalNote?: string;
}
