import type { CaseKind, CaseStatus, Channel, ClockKind, Level, Priority, RemedyKind, Stage, Step } from './case-words.js';
import type { Claim } from './claim.view.js';
import { Assessment, type Located } from './finding.view.js';
import type { PayoutRow, TransactionRow } from './records.view.js';
import type { PersonView, TerminalView } from './site.view.js';

/** Days on the way to a date that a reader would not expect, as a range of local days. */
export class NotableDays {
  /** first and last day, `2026-10-01` */
  from: string;
  to: string;
  /** closed as a holiday or a weekend; works although the week says closed; other hours than the week's, such as a half day */
  kind: 'holiday' | 'weekend' | 'works' | 'hours';
  name?: string;
  nameEn?: string;
  /** of `hours`, e.g. `09:00–12:00` */
  hours?: string;
}

export class ClockStretch {
  from: string;
  to: string;
  /** minutes counted; 0 for closed or paused time */
  minutes: number;
  /** running, paused, or why it is closed time: weekend, holiday, night */
  kind: 'running' | 'paused' | 'weekend' | 'holiday' | 'night';
  /** the holiday's name, or why it paused */
  label?: string;
  labelEn?: string;
  /** closed and unusual days within */
  days?: NotableDays[];
  /** a day within lies in a year whose holidays are not known yet: the date is a guess */
  beyond?: boolean;
}

/** What was done to a clock beside running and pausing: another target, calendar or date. */
export class ClockEventView {
  at: string;
  what: 'retargeted' | 'recalendared' | 'extended' | 'merged';
  cause: string;
  /** the date that followed; absent while paused */
  dueAt?: string;
}

export class ClockView {
  /** staff only */
  id?: string;
  kind: ClockKind;
  state: 'running' | 'paused' | 'met' | 'breached' | 'stopped';
  startedAt: string;
  /** absent while paused */
  dueAt?: string;
  metAt?: string;
  /** working time, or calendar days */
  basis: 'working' | 'calendar' | 'imported';
  /** working or calendar minutes left at `now`; negative once passed; absent while paused */
  remainingMinutes?: number;
  /** share of the target used, 0 to 1 and beyond */
  used: number;
  /** the derivation, stretch by stretch; staff only */
  stretches?: ClockStretch[];
  /** what changed its date, oldest first; staff only */
  changes?: ClockEventView[];
  policy: string;
}

export class CaseRowView {
  id: string;
  caseNo: string;
  version: number;
  kind: CaseKind;
  provenKind?: CaseKind;
  status: CaseStatus;
  stage: Stage;
  mid: string;
  merchantName: string;
  /** disputed and not yet returned; 0 = nothing at risk */
  atRiskFen: number;
  claimedFen: number;
  due?: { clock: ClockKind; dueAt: string; remainingMinutes: number; basis: ClockView['basis']; used: number };
  owner?: PersonView;
  level: Level;
  /** always normal for merchants */
  priority: Priority;
  onHold: boolean;
  receivedAt: string;
  updatedAt: string;
  /** something is wanted from the merchant */
  needsMerchant: boolean;
}

export class CasePage {
  rows: CaseRowView[];
  /** pass as `after` for the next rows; absent at the end */
  next?: string;
  total: number;
  atRiskFen: number;
}

/** One queue of the rail with its live count. */
export class QueueView {
  key: QueueKey;
  count: number;
}

export const QUEUES = ['mine', 'unassigned', 'due_today', 'awaiting_merchant', 'in_review', 'approvals', 'escalated', 'legal', 'all_open', 'done'] as const;

export class TimelineView {
  id: string;
  at: string;
  /** step = the case moved; message = public; note = internal; file = evidence came; notice = something was sent; system = a fact */
  entry: 'step' | 'message' | 'note' | 'file' | 'notice' | 'system' | 'escalation';
  step?: Step;
  from?: CaseStatus;
  to?: CaseStatus;
  actor: PersonView;
  /** what a person wrote; masked */
  text?: string;
  /** message key with facts for what the system says */
  code?: string;
  facts?: Record<string, string | number>;
}

export class QuestionView {
  /** `goods_handed_over` asks yes or no; `details` asks for what `missing` names; `free` is an agent's own words */
  ask: 'goods_handed_over' | 'details' | 'free';
  text?: string;
  missing: string[];
  dueAt?: string;
}

export class MoneyView {
  claimedFen: number;
  /** what the proposal would move */
  proposedFen: number;
  /** proved by settlement rows */
  returnedFen: number;
  outstandingFen: number;
  writtenOffFen: number;
}

/** Facts proven by rows; what a merchant may read at once (no points, no candidates). */
export class ProvenView {
  rows: TransactionRow[];
  relatedRows: TransactionRow[];
  payout?: PayoutRow;
  /** the row the remedy acts on */
  targetLogNo?: string;
}

export class FindingView {
  at: string;
  asOf: string;
  ruleVersion: string;
  located: Located;
  assessment?: Assessment;
}

/** What is proposed; the merchant reads it once it is approved. */
export class ProposalView extends Assessment {
  state: 'unsigned' | 'approved';
}

export class CaseView {
  id: string;
  caseNo: string;
  version: number;
  kind: CaseKind;
  provenKind?: CaseKind;
  status: CaseStatus;
  stage: Stage;
  /** stages of this case's way, skipped ones left out */
  way: Stage[];
  channel: Channel;
  claim: Claim;
  mid: string;
  merchantName: string;
  /** masked for staff, absent for merchants */
  merchantPhone?: string;
  terminal?: TerminalView;
  receivedAt: string;
  /** the next promised date, from the case's clock, and what is promised */
  promise?: { what: 'first_answer' | 'outcome' | 'your_answer' | 'objection' | 'carried_out'; dueAt: string };
  question?: QuestionView;
  proven?: ProvenView;
  /** staff only */
  finding?: FindingView;
  /** staff while not approved; merchants once approved */
  proposal?: ProposalView;
  money: MoneyView;
  clocks: ClockView[];
  owner?: PersonView;
  level: Level;
  /** always normal for merchants */
  priority: Priority;
  hold?: { reason: string; at: string };
  /** a legal hold stands; staff only */
  heldByLaw?: boolean;
  timeline: TimelineView[];
  abilities: Step[];
  /** may write a public message, an internal note, add evidence, assign, say how pressing it is */
  may: { message: boolean; note: boolean; evidence: boolean; assign: boolean; prioritise: boolean };
  /** other cases of the merchant that look alike; staff only */
  alike?: { id: string; caseNo: string; kind: CaseKind; status: CaseStatus; receivedAt: string }[];
  /** what the merchant may change in the remedy's outcome, e.g. the voucher */
  outcome?: { remedy: RemedyKind; amountFen: number; result: string; provenBy?: string };
}
export type QueueKey = (typeof QUEUES)[number];
