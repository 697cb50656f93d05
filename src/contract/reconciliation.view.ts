import type { RemedyKind } from './case-words.js';
import type { FileView } from './files.view.js';
import type { TransactionRow } from './records.view.js';
import type { RemedyView } from './remedy.view.js';
import type { PersonView } from './site.view.js';

/** What a row that is no sale is to our orders; the first two are an order's own row. */
export const ROW_VERDICTS = ['matched', 'proving', 'other_amount', 'no_such_order', 'other_merchant', 'not_awaited', 'booked_twice', 'back_office', 'own'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];
/** Nobody asked for these although they carry a number of ours. */
export const ALARMING: readonly RowVerdict[] = ['other_amount', 'no_such_order', 'other_merchant', 'not_awaited', 'booked_twice'];
/** `own`: by the merchant at its terminal · `back_office`: keyed by the acquirer without an order of ours */
export const ROW_LISTS = ['alarming', 'back_office', 'own'] as const;
export type RowList = (typeof ROW_LISTS)[number];
export const DAY_STANDINGS = ['matched', 'open', 'alarming', 'comparing', 'no_file'] as const;
export type DayStanding = (typeof DAY_STANDINGS)[number];

/** How many, and their amounts without sign. */
export class TallyView {
  count: number;
  fen: number;
}
/** `proving`: the row is here, its order is being closed. */
export class TalliesView {
  matched: TallyView;
  open: TallyView;
  proving: TallyView;
  alarming: TallyView;
  backOffice: TallyView;
  own: TallyView;
}

/** One file and what became of its lines; the four sums are the trailer's. */
export class DayFileView {
  id: string;
  name: string;
  at: string;
  outcome: FileView['outcome'];
  lines: number;
  loaded: number;
  ignored: number;
  conflicts: number;
  rejected: number;
  trailerNetFen: number;
  loadedNetFen: number;
  ignoredNetFen: number;
  conflictsNetFen: number;
  rejectedNetFen: number;
}

/** Σ net of the day's OK rows against what the trailers say. */
export class TieView {
  rowsNetFen: number;
  trailersNetFen: number;
  /** lines that came again as they are on file */
  ignoredNetFen: number;
  conflictsNetFen: number;
  rejectedNetFen: number;
  /** trailers − came again − rows; 0 when tied, unless a later whole file ties the day */
  differenceFen: number;
  /** what no line explains */
  unexplainedFen: number;
  tied: boolean;
}

export class ReconciliationView {
  /** `2026-10-15` */
  day: string;
  standing: DayStanding;
  files: DayFileView[];
  tie: TieView;
  rows: number;
  okRows: number;
  merchants: number;
  tallies: TalliesView;
  /** alarming rows and rows of the back office that nobody has looked at */
  unseen: { alarming: number; backOffice: number };
  /** whether the reader may say that a row was looked at */
  mayLook: boolean;
}

export class ReconciliationDayView {
  day: string;
  standing: DayStanding;
  files: number;
  netFen: number;
  tied: boolean;
  differenceFen: number;
  /** orders approved by the end of that day whose row is still missing */
  open: number;
  /** rows without orders that nobody has looked at */
  alarming: number;
  backOffice: number;
}
export class ReconciliationDayPage {
  rows: ReconciliationDayView[];
  next?: string;
}

export class OrderRefView {
  id: string;
  refundNo: string;
  caseId: string;
  caseNo: string;
  remedy: RemedyKind;
  amountFen: number;
  state: RemedyView['state'];
}
export class AwaitedOrderView {
  order: OrderRefView;
  mid: string;
  merchantName: string;
  /** when it was sent, or approved where nothing is sent */
  since: string;
  /** transaction files that have come since */
  files: number;
  /** the acquirer's last word that was no success */
  heard?: string;
  /** when the acquirer said that it is done */
  doneAt?: string;
}
export class AwaitedOrderPage {
  rows: AwaitedOrderView[];
  next?: string;
}

export class MatchedOrderView {
  order: OrderRefView;
  row: TransactionRow;
  merchantName: string;
  /** what the row moved beyond its order; 0 since only the right amount proves one */
  differenceFen: number;
}
export class MatchedOrderPage {
  rows: MatchedOrderView[];
  next?: string;
}

export class LookView {
  at: string;
  by: PersonView;
  note: string;
}
export class StrayRowView {
  row: TransactionRow;
  merchantName: string;
  verdict: RowVerdict;
  /** the number of ours that it carries */
  refundNo?: string;
  /** the order of that number */
  order?: OrderRefView;
  /** newest first */
  looks: LookView[];
}
export class StrayRowPage {
  rows: StrayRowView[];
  next?: string;
}

export class MerchantDayView {
  mid: string;
  name: string;
  rows: number;
  netFen: number;
  tallies: TalliesView;
}
export class MerchantDayPage {
  rows: MerchantDayView[];
  next?: string;
}

/** POST /api/v1/reconciliation/rows/:logNo/looks */
export interface LookedAt {
  note: string;
}
