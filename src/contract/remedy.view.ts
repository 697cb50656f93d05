import type { RemedyKind } from './case-words.js';
import type { CaseRowView } from './case.view.js';
import type { Role } from './roles.js';
import type { PersonView } from './site.view.js';

export class SignatureView {
  by: PersonView;
  at: string;
  part: 'maker' | 'checker';
}

/** A guard of section 4, passed or closed with its reason. */
export class GuardView {
  guard: string;
  passed: boolean;
  code: string;
  facts?: Record<string, string | number>;
}

export class RemedyView {
  id: string;
  caseId: string;
  remedy: RemedyKind;
  amountFen: number;
  targetLogNo?: string;
  state: 'proposed' | 'approved' | 'sending' | 'sent' | 'unknown' | 'refused' | 'confirmed' | 'not_confirmed' | 'void';
  /** of what is signed: case, row, amount, remedy, rule version */
  fingerprint: string;
  /** when it was proposed: since then it waits */
  createdAt: string;
  /** roles that must sign, in order */
  needs: Role[];
  signatures: SignatureView[];
  /** whether the reader may sign now, and if not why */
  maySign: boolean;
  whyNot?: 'signed_already' | 'not_your_turn' | 'not_your_role' | 'nothing_to_sign' | 'your_proposal' | 'your_case';
  /** the version of the approval policy that `needs` comes from; 0 = the rulebook's own lines */
  policyVersion: number;
  /** made by the system and checked by the policy's version */
  automatic: boolean;
  refundNo?: string;
  acquirerRef?: string;
  /** what the acquirer said last while its result is unknown, or why it refused */
  heard?: string;
  /** how often the acquirer was asked about it since */
  asked?: number;
  /** when the plan asks next, while nobody knows */
  nextQuestionAt?: string;
  /** sent after this moment: a maintenance window lies before it */
  scheduledFor?: string;
  /** guards run at proposing and again at execution */
  guards: GuardView[];
  /** steps for the merchant at the terminal, as words of `terminal-menus`; none where nothing is done there */
  terminalSteps: string[];
}

export class ApprovalRowView {
  case: CaseRowView;
  remedy: RemedyView;
}

export class ApprovalsView {
  /** of all, also beyond the rows listed; absolute amounts */
  count: number;
  fen: number;
  /** what waits longest first */
  rows: ApprovalRowView[];
}

/** While it lasts nothing is sent to the acquirer. */
export class MaintenanceView {
  id: string;
  from: string;
  until: string;
  note: string;
  by: string;
  /** when it was called off or ended early */
  endedAt?: string;
}

/** An approved order that is sent after a maintenance window. */
export class WaitingOrderView {
  caseId: string;
  caseNo: string;
  merchantName: string;
  remedy: RemedyKind;
  amountFen: number;
  refundNo: string;
  scheduledFor: string;
}

export class WaitingView {
  /** of all, also beyond the rows listed; absolute amounts */
  count: number;
  fen: number;
  rows: WaitingOrderView[];
}
