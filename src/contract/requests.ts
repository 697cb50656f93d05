import type { CaseKind, Channel, Priority, RemedyKind, Step } from './case-words.js';
import type { Claim } from './claim.view.js';
import type { ExhibitRefKind } from './exhibit-words.js';
import type { FactStanding, ReferralState, ReferralTo, RulingOutcome } from './legal.view.js';
import type { Paper } from './evidence.view.js';
import type { AutomaticLine, SignerLine } from './policy.view.js';
import type { SlipField } from './slip.view.js';

/** POST /api/v1/cases with header `Idempotency-Key`. `mid` is needed from staff and ignored from merchants. */
export type SubmitCase = Omit<Claim, 'mid'> & { mid?: string; channel?: Channel };

/** POST /api/v1/cases/:id/steps; the steps a person takes that need no more than words. */
export interface TakeStep {
  step: Extract<Step, 'ask' | 'answer' | 'accept' | 'contest' | 'reopen' | 'withdraw' | 'hold' | 'release' | 'refer' | 'send_back' | 'rule' | 'retry' | 'judge'>;
  /** the version the person saw; another one answers 409 with both */
  version: number;
  /** reason or message; required for contest, hold, refer, send_back, rule, reopen */
  text?: string;
  /** for `answer` */
  goodsHandedOver?: boolean;
  /** for `answer` and `retry`: corrected facts of the claim */
  correct?: Partial<Omit<Claim, 'mid' | 'kind'>>;
  /** for `ask` */
  missing?: string[];
}

/** POST /api/v1/cases/:id/pick — an agent chooses one of the candidates. */
export interface PickCandidate {
  logNo: string;
  version: number;
}

/** POST /api/v1/cases/:id/proposal — a person proposes instead of the rulebook, with a reason. */
export interface ProposeRemedy {
  provenKind: CaseKind;
  remedy: RemedyKind;
  amountFen: number;
  targetLogNo?: string;
  reason: string;
  version: number;
}

/** POST /api/v1/cases/:id/approval */
export interface DecideApproval {
  decision: 'sign' | 'reject';
  /** of what was shown; another one answers 409 */
  fingerprint: string;
  /** required for reject */
  note?: string;
}

/** POST /api/v1/maintenance — the acquirer has announced it. */
export interface AnnounceMaintenance {
  /** ISO 8601 with its zone */
  from: string;
  until: string;
  note: string;
}

/** POST /api/v1/approval-policies, and its preview */
export interface DraftPolicy {
  lines: SignerLine[];
  automatic: AutomaticLine[];
  /** 2 to 100 */
  sampleEvery: number;
  note: string;
}

/** POST /api/v1/samples/:id/verdict */
export interface JudgeSample {
  verdict: 'right' | 'wrong';
  /** needed where it was wrong */
  note?: string;
}

/** POST /api/v1/cases/:id/messages */
export interface WriteMessage {
  text: string;
  internal: boolean;
}

/** PUT /api/v1/cases/:id/priority */
export interface Prioritise {
  priority: Priority;
  reason: string;
  version: number;
}

/** GET /api/v1/cases */
export interface ListCases {
  queue?: string;
  kind?: CaseKind;
  status?: string;
  /** `soon`: within two hours and not passed; the others hold what passed as well */
  due?: 'overdue' | 'soon' | 'today' | 'tomorrow' | 'week';
  /** one that fired within seven days, without the clock's name */
  trigger?: string;
  /** case number, RRN, voucher, last 4, amount in yuan, MID, TID, merchant's name */
  q?: string;
  owner?: string;
  after?: string;
  limit?: number;
}

/** POST /api/v1/cases/:id/uploads; asking twice with one key is one upload. */
export interface BeginUpload {
  /** the sender's own, 8 to 64 of A–Z, a–z, 0–9, - and _ */
  key: string;
  name: string;
  bytes: number;
  paper?: Paper;
  /** what the merchant put right in the reading of this photo; an empty text means "cannot be read" */
  corrections?: { field: SlipField; value: string }[];
}

/** POST /api/v1/evidence/:id/corrections — beside the reading, never over it. */
export interface CorrectField {
  field: SlipField;
  value: string;
}

/** POST /api/v1/evidence/:id/paper */
export interface NamePaper {
  paper: Paper;
}

/** POST /api/v1/evidence/:id/redactions — a person saw what the reader did not; shares of the page. */
export interface RedactPage {
  page: number;
  boxes: { x: number; y: number; width: number; height: number }[];
}

/** POST /api/v1/doubts/:id/decision */
export interface DecideDoubt {
  decision: 'dismissed' | 'confirmed';
  note: string;
}

/** POST and PUT of facts of a case in legal review. */
export interface WriteFact {
  standing: FactStanding;
  text: string;
  claims: { party: string; says: string }[];
  record: string;
  exhibits: { kind: ExhibitRefKind; ref: string }[];
  awaited: string[];
  /** the compared field it is taken from */
  source?: string;
}

/** POST /api/v1/cases/:id/legal/ruling — waits for a second person. */
export interface ProposeRuling {
  version: number;
  outcome: RulingOutcome;
  /** for `part`, in fen */
  amountFen?: number;
  text: string;
  reasons: string;
  /** the hold ends with it */
  releasesHold?: boolean;
}

/** POST /api/v1/cases/:id/legal/send-back — waits for a second person. */
export interface AskSendBack {
  version: number;
  instructions: string;
  releasesHold?: boolean;
}

/** POST /api/v1/cases/:id/legal/referrals, and PUT of one: its next act. Days as 2026-10-15. */
export interface RecordReferral {
  to: ReferralTo;
  body: string;
  reference: string;
  state: ReferralState;
  sentOn?: string;
  receivedOn?: string;
  nextOn?: string;
  note: string;
}
