import type { CaseKind, RemedyKind } from './case-words.js';
import type { CaseRowView } from './case.view.js';
import type { Role, StaffRole } from './roles.js';
import type { PersonView } from './site.view.js';

/** Remedies that are signed alike; `downward` = a payout correction that takes money. */
export const SIGNER_GROUPS = ['no_money', 'money', 'by_hand', 'downward'] as const;
export type SignerGroup = (typeof SIGNER_GROUPS)[number];

/** Kinds whose remedies give money back by a row of their own; a pair is never approved without a person (reading 42). */
export const AUTOMATIC_KINDS = ['amount_over', 'failed_debited', 'refund_failed', 'refund_mismatch', 'refund_late', 'card_type_fee', 'fee_dispute'] as const satisfies readonly CaseKind[];
export type AutomaticKind = (typeof AUTOMATIC_KINDS)[number];
/** What the system may approve; a refusal is always signed by a person. */
export const AUTOMATIC_REMEDIES: readonly RemedyKind[] = ['void', 'void_and_recharge', 'refund', 'partial_refund', 'retry_refund', 'fee_adjustment'];
/** No automatic approval above this many fen, whatever a policy says. */
export const AUTOMATIC_AT_MOST_FEN = 500_000;

/** One line of rulebook section 5: who signs, in order, up to an amount in fen (null = any). */
export class SignerLine {
  group: SignerGroup;
  upToFen: number | null;
  signers: StaffRole[];
}

/** The system approves this kind up to so many fen. */
export class AutomaticLine {
  kind: AutomaticKind;
  upToFen: number;
}

export class ApprovalPolicyView {
  /** absent for the rulebook's own lines, version 0 */
  id?: string;
  version: number;
  state: 'in_force' | 'draft' | 'replaced' | 'withdrawn' | 'overtaken';
  lines: SignerLine[];
  automatic: AutomaticLine[];
  /** one in so many automatic approvals is looked at by a person */
  sampleEvery: number;
  note: string;
  /** absent for the rulebook's own */
  author?: PersonView;
  at?: string;
  enforcedBy?: PersonView;
  enforcedAt?: string;
  /** automatic approval was stopped; the signers' lines go on */
  stoppedBy?: PersonView;
  stoppedAt?: string;
  /** what it approved, how many of these were drawn for review, and how they were judged */
  approved: number;
  sampled: number;
  right: number;
  wrong: number;
  /** the reader may put it in force: another one than its author */
  mayEnforce: boolean;
}

/** One way in which orders would be signed otherwise. */
export class PolicyChange {
  remedy: RemedyKind;
  before: Role[];
  after: Role[];
  /** the system would approve it instead */
  automatic: boolean;
  /** orders that wait now, and those of the days before */
  waiting: number;
  past: number;
  pastFen: number;
}

export class PolicyWorkload {
  role: Role;
  /** active people who hold it */
  people: number;
  /** signatures in the days before, by the policy in force and by the one looked at */
  before: number;
  after: number;
}

export class PolicyExample {
  id: string;
  caseNo: string;
  merchantName: string;
  remedy: RemedyKind;
  amountFen: number;
  before: Role[];
  after: Role[];
}

/** Whom a policy would affect, by the orders that wait and those of the last days. */
export class PolicyPreview {
  days: number;
  orders: number;
  waiting: number;
  changes: PolicyChange[];
  automatic: { kind: AutomaticKind; orders: number; sumFen: number; sampled: number }[];
  workload: PolicyWorkload[];
  /** waiting orders whose signatures so far would be void */
  examples: PolicyExample[];
  /** `nobody_holds` a role that would sign; `one_person` holds it although two places ask for it */
  warnings: { code: 'nobody_holds' | 'one_person'; role: Role }[];
}

/** An automatic approval that a person looks at afterwards. */
export class SampleView {
  id: string;
  case: CaseRowView;
  remedy: RemedyKind;
  amountFen: number;
  policyVersion: number;
  at: string;
  verdict?: 'right' | 'wrong';
  by?: PersonView;
  reviewedAt?: string;
  note?: string;
}
