import type { ClockKind, Level } from './case-words.js';
import type { CaseRowView } from './case.view.js';
import type { RiskSum } from './money.view.js';
import type { PersonView } from './site.view.js';

/** Why a case is on the board; each case stands in one group, in this order. */
export const BOARD_GROUPS = ['breached', 'mine', 'theirs', 'in_hand', 'due_today'] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];

export class BoardRungView {
  id: string;
  to: Level;
  trigger: string;
  facts: Record<string, string | number>;
  at: string;
  ackDueAt: string;
  ackAt?: string;
  ackBy?: PersonView;
  /** when it goes one level up unless it is acknowledged before */
  climbAt?: string;
}

export class BoardRowView {
  case: CaseRowView;
  /** every rung that fired and still stands, the highest level first; empty where nothing was escalated */
  rungs: BoardRungView[];
  /** of the reader's level and not acknowledged: what `POST escalations/:id/acknowledge` takes */
  mine?: string;
  /** what the reader may do about it from here */
  may: { assign: boolean; refer: boolean; comeDown: boolean; extend: boolean };
}

export class BoardGroupView {
  group: BoardGroup;
  /** all of them, also those beyond the rows shown */
  count: number;
  fen: number;
  rows: BoardRowView[];
}

/** One hour of today in +08:00 with what is due in it. */
export class BoardHourView {
  /** 0 to 23 */
  hour: number;
  count: number;
  fen: number;
  /** the first of them */
  cases: CaseRowView[];
}

/** Open cases of one person; without one, of nobody. */
export class BoardLoadView {
  person?: PersonView;
  open: number;
  dueToday: number;
}

/** Open cases in which a trigger fired within seven days. */
export class BoardTriggerView {
  to: Level;
  /** without the clock's name, e.g. `clock_70` */
  trigger: string;
  count: number;
}

export class BoardMineView {
  count: number;
  fen: number;
  /** the earliest date by which one of them is acknowledged */
  firstAckDueAt?: string;
}

export class BoardView {
  asOf: string;
  /** `2026-10-15` in +08:00 */
  day: string;
  /** working minutes left of today */
  workingMinutesLeft: number;
  totals: {
    /** due before midnight, passed dates among them: the queue `due_today` */
    today: RiskSum;
    overdue: RiskSum;
    /** due within two hours and not passed */
    soon: RiskSum;
    /** waits for the reader's acknowledgement: the group `mine` */
    mine: BoardMineView;
  };
  hours: BoardHourView[];
  groups: BoardGroupView[];
  load: BoardLoadView[];
  triggers: BoardTriggerView[];
}

/** Classes of reasons for a later date; the merchant is told the class, colleagues read the reason itself. */
export const EXTENSION_CAUSES = ['records', 'bank', 'evidence', 'complex'] as const;
export type ExtensionCause = (typeof EXTENSION_CAUSES)[number];

/** A clock of a case that may be given a later date. */
export class ExtendableView {
  clockId: string;
  clock: ClockKind;
  dueAt: string;
  /** the hard stop: no date behind it is granted */
  latest: string;
  /** a request for this clock waits for a second person */
  asked: boolean;
}
