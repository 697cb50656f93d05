import type { ExhibitRefKind } from './exhibit-words.js';
import type { Level } from './case-words.js';
import type { CaseRowView } from './case.view.js';
import type { CountersignView } from './countersign.view.js';
import type { PersonView } from './site.view.js';

export const FACT_STANDINGS = ['proven', 'disputed', 'claimed', 'dropped'] as const;
/** `dropped`: taken back; its versions stay */
export type FactStanding = (typeof FACT_STANDINGS)[number];
export const RULING_OUTCOMES = ['full', 'part', 'reject', 'open'] as const;
/** of the merchant's claim: upheld in full, in part, rejected, or nothing could be found */
export type RulingOutcome = (typeof RULING_OUTCOMES)[number];
export const REFERRAL_TO = ['court', 'police', 'mediation', 'arbitration', 'regulator'] as const;
export type ReferralTo = (typeof REFERRAL_TO)[number];
export const REFERRAL_STATES = ['sent', 'pending', 'ended'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];
export const LEGAL_STATES = ['new', 'in_work', 'second_person', 'outside', 'ruled'] as const;
export type LegalState = (typeof LEGAL_STATES)[number];

export class EscalationView {
  id: string;
  case: CaseRowView;
  to: Level;
  /** trigger code, e.g. `clock_breached`, `amount_above`, `rejected` */
  trigger: string;
  facts: Record<string, string | number>;
  at: string;
  ackDueAt: string;
  ackAt?: string;
  ackBy?: PersonView;
}

export class FactClaim {
  /** `merchant`, or the other side as it is called */
  party: string;
  says: string;
}
export class FactExhibit {
  kind: ExhibitRefKind;
  /** id of a paper or of a timeline line, or `transactions-20261010.csv line 120` */
  ref: string;
}
export class NumberedExhibit extends FactExhibit {
  number: string;
}
export class LegalFactView {
  id: string;
  version: number;
  /** as printed: counts through proven, disputed, claimed */
  n: number;
  standing: FactStanding;
  text: string;
  claims: FactClaim[];
  record: string;
  exhibits: NumberedExhibit[];
  /** what is on its way, with the number it will have */
  awaited: { number: string; name: string }[];
  source?: string;
  by: PersonView;
  at: string;
}

export class LegalExhibitView {
  /** absent until it is used or the papers are checked */
  number?: string;
  kind: ExhibitRefKind | 'awaited';
  ref: string;
  name: string;
  from: string;
  receivedAt?: string;
  /** of the upload, or of the file the line stands in */
  sha256?: string;
  bytes?: number;
  /** `dropped`: forbidden data was on it, the hash and a redacted copy are kept */
  state: 'sealed' | 'dropped' | 'awaited';
  url?: string;
}

export class LegalHoldView {
  id: string;
  cause: 'review' | 'person';
  reason: string;
  by: PersonView;
  from: string;
  to?: string;
  /** who asked for its release and who granted it */
  endedBy?: PersonView[];
}

export class RulingView {
  id: string;
  outcome: RulingOutcome;
  amountFen?: number;
  text: string;
  reasons: string;
  by: PersonView;
  at: string;
  /** absent while it waits, or after a refusal */
  grantedBy?: PersonView;
  grantedAt?: string;
}

export class LegalReferralView {
  id: string;
  version: number;
  to: ReferralTo;
  body: string;
  reference: string;
  state: ReferralState;
  sentOn?: string;
  receivedOn?: string;
  nextOn?: string;
  note: string;
  by: PersonView;
  at: string;
  /** every act recorded about it, oldest first */
  acts: { state: ReferralState; at: string; by: PersonView; note: string; nextOn?: string }[];
}

/** When the sealed files were last hashed again. */
export class VerifiedView {
  at: string;
  by: string;
  files: number;
  /** ids of papers whose bytes no longer have their hash, or are gone */
  broken: string[];
}

export class LegalView {
  caseId: string;
  referredAt?: string;
  hold: boolean;
  holds: LegalHoldView[];
  escalations: EscalationView[];
  /** privileged: legal only */
  notes: { id: string; at: string; by: PersonView; text: string }[];
  /** legal only until the ruling is granted */
  opinion?: { version: number; at: string; by: PersonView; text: string };
  /** the one that was granted */
  ruling?: RulingView;
  /** waits for a second person */
  proposedRuling?: RulingView;
  facts: LegalFactView[];
  exhibits: LegalExhibitView[];
  referrals: LegalReferralView[];
  countersigns: CountersignView[];
  /** what the comparison of claim and row suggests and nobody has taken over yet */
  compared: { claimed: FactView[]; proven: FactView[]; disputed: FactView[] };
  rules: { rule: string; version: string; text: string }[];
  verified?: VerifiedView;
  /** lines of the audit chain about this case, the newest first; at most 200 */
  audit: { seq: number; at: string; action: string; actorId: string; actor: string; hash: string }[];
}

export class FactView {
  /** field of the claim or of the row, e.g. `amountFen` */
  field: string;
  claimed?: string;
  proven?: string;
  /** what proves it, e.g. `transactions-20261010.csv line 120` */
  exhibits: string[];
}

export class LegalWhyView {
  trigger: string;
  facts: Record<string, string | number>;
  at: string;
}
/** One case of legal's own queue. */
export class LegalRowView {
  case: CaseRowView;
  why: LegalWhyView[];
  since?: string;
  /** the standing hold began */
  heldSince?: string;
  state: LegalState;
  /** the next date outside */
  next?: { on: string; to: ReferralTo; body: string };
  /** requests that wait for a second person */
  waiting: number;
}
