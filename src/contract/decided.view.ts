import type { CaseKind, RemedyKind } from './case-words.js';
import type { RemedyView, SignatureView } from './remedy.view.js';
import type { PersonView } from './site.view.js';

/** An order whose last signature was given on the day asked for, as it stands now. */
export class DecidedView {
  id: string;
  caseId: string;
  caseNo: string;
  merchantName: string;
  kind: CaseKind;
  remedy: RemedyKind;
  amountFen: number;
  state: RemedyView['state'];
  refundNo: string;
  approvedAt: string;
  signatures: SignatureView[];
  /** what the acquirer said last while its result is unknown, or why it refused */
  heard?: string;
  /** waits for the end of a maintenance window */
  scheduledFor?: string;
}

/** `fen` is what moves, whichever way: the absolute amounts added up. */
export class DecidedSum {
  count: number;
  fen: number;
}

export class DecidedPage {
  /** `2026-10-15`, local */
  day: string;
  /** the latest first */
  rows: DecidedView[];
  /** pass as `after` for the next rows; absent at the end */
  next?: string;
  /** sums of the whole day, whatever the page holds; on the first page alone */
  total?: DecidedSum;
  byRemedy?: { remedy: RemedyKind; count: number; fen: number }[];
  byState?: { state: RemedyView['state']; count: number; fen: number }[];
  /** each person's signatures as maker and as checker */
  byPerson?: { person: PersonView; made: DecidedSum; checked: DecidedSum }[];
}

export type DecidedSums = Required<Pick<DecidedPage, 'total' | 'byRemedy' | 'byState' | 'byPerson'>>;
