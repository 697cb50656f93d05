import type { CaseKind, CaseStatus, ClockStretch, FeePlanRow, Level, Locale, Match, Point, Reason, RemedyKind, Role, TerminalView, TransactionRow } from '../contract/index.js';
import type { WayBack } from '../cases/rulebook/index.js';

/** A person as the papers name them: the annex says who it is. */
export interface Named {
  /** `P3` */
  ref: string;
  role: Role;
  /** `方*` */
  name: string;
}
export type Facts = Record<string, string | number>;

export interface ChronologyLine {
  at: string;
  who: Named;
  /** key of the words: `step.approve`, `event.evidence_came`, `entry.message`, `pause.began` */
  what: string;
  facts: Facts;
  text?: string;
  exhibits: readonly string[];
  /** since the line before, where it is more than a day */
  gapMinutes?: number;
}
export interface FactLine {
  standing: 'proven' | 'disputed' | 'claimed';
  /** words of legal, or the name of the claim's field */
  text?: string;
  field?: string;
  claims: readonly { party: string; says: string }[];
  record?: string;
  exhibits: readonly string[];
}
/** An exhibit that has no part of its own: a line of the timeline, or a paper that is still on its way. */
export type Listed = { number: string } & ({ kind: 'entry'; line: ChronologyLine } | { kind: 'awaited'; name: string });
export interface FileProof {
  name: string;
  sha256: string;
  line: number;
  at: string;
  /** whether the kept file still has its hash */
  sealed: boolean;
  trailerRows: number | null;
  trailerNetFen: number | null;
  actualRows: number;
  actualNetFen: number;
  rejected: number;
  conflicts: number;
}
export interface RowProof {
  exhibit: string;
  logNo: string;
  /** why it is here */
  part: 'target' | 'linked' | 'related' | 'proof';
  /** as the acquirer sent it; null when no file is kept for it */
  raw: string | null;
  file: FileProof | null;
  row: TransactionRow;
}
export interface CustodyLine {
  at: string;
  who: Named;
  act: string;
  sha256?: string;
}
export interface Exhibit {
  number: string;
  id: string;
  name: string;
  mime: string;
  bytes: number;
  sha256: string;
  by: Named;
  receivedAt: string;
  originalKept: boolean;
  redaction?: { kinds: readonly string[]; places: number; at: string };
  derivatives: readonly { page: number; sha256: string; mime: string }[];
  custody: readonly CustodyLine[];
}
export interface Message {
  at: string;
  /** ours to them, theirs to us, or among ourselves */
  way: 'notice' | 'in' | 'out' | 'internal';
  by?: Named;
  to?: Named;
  channel?: string;
  subject?: string;
  text: string;
  state?: string;
  sentAt?: string;
}
export interface Round {
  at: string;
  asOf: string;
  ruleVersion: string;
  match: Match;
  exactKey?: string;
  lead?: number;
  logNos: readonly string[];
  candidates: readonly { logNo: string; score: number; points: readonly Point[] }[];
  provenKind?: CaseKind;
  remedy?: RemedyKind;
  amountFen?: number;
  reasons: readonly Reason[];
  closed: readonly (Reason & { remedy: string })[];
}
export interface Order {
  refundNo: string;
  round: number;
  remedy: string;
  amountFen: number;
  state: string;
  fingerprint: string;
  policyVersion: number;
  automatic: boolean;
  targetLogNo?: string;
  acquirerRef?: string;
  proofLogNo?: string;
  createdAt: string;
  approvedAt?: string;
  sentAt?: string;
  guards: readonly { guard: string; passed: boolean }[];
  approvals: readonly { seq: number; by: Named; at: string; fingerprint: string }[];
}
export interface Together {
  act: string;
  facts: Facts;
  reason: string;
  fingerprint: string;
  askedBy: Named;
  askedAt: string;
  decision?: { granted: boolean; by: Named; at: string; reason?: string };
}
export interface Term {
  kind: string;
  cycle: number;
  policy: string;
  basis: string;
  targetMinutes: number;
  state: string;
  startedAt: string;
  dueAt?: string;
  metAt?: string;
  stretches: readonly ClockStretch[];
}
export interface Rung {
  to: Level;
  trigger: string;
  facts: Facts;
  at: string;
  ackDueAt: string;
  ackAt?: string;
  ackBy?: Named;
}
export interface MoneyTable {
  claimedFen: number;
  proposedFen: number;
  returnedBeforeFen: number;
  returnedFen: number;
  writtenOffFen: number;
  outstandingFen: number;
  /** per sale: everything that went back must fit into what was paid */
  sales: readonly { logNo: string; exhibit: string; originalFen: number; ways: readonly WayBack[]; backFen: number; holds: boolean }[];
}
export interface Review {
  opinion?: { text: string; by: Named; at: string };
  ruling?: { outcome: string; amountFen?: number; text: string; reasons: string; by: readonly Named[]; at: string };
  referrals: readonly { to: string; body: string; reference: string; state: string; at: string; sentOn?: string; receivedOn?: string; note: string }[];
  holds: readonly { from: string; to?: string; reason: string; by: readonly Named[] }[];
}
export interface Complaint {
  source: string;
  reference: string;
  receivedAt: string;
  dueAt: string;
  sentAt?: string;
  version?: { n: number; checked: boolean };
  form: readonly { heading: string; text: string }[];
}
export interface Statement {
  software: string;
  runtime: string;
  engine: string;
  chain: { rows: number; ofCase: number; head: { seq: number; hash: string }; bad?: number };
  /** sealed files whose hash was computed anew, and those that failed */
  checked: number;
  broken: readonly string[];
  anchors: number;
}
/** What the case lacks; it is printed and shown before anyone exports, and hides nothing. */
export interface Missing {
  code: string;
  facts: Facts;
}

/** Everything the paper says, frozen when it was gathered; equal contents print equal bytes. */
export interface DossierContent {
  locale: Locale;
  case: {
    id: string; caseNo: string; kind: CaseKind; provenKind?: CaseKind; status: CaseStatus; level: Level; ruleVersion: string; mid: string; merchantName: string;
    claimedFen: number; story: string; receivedAt: string; version: number; onHold: boolean;
  };
  version: number;
  builtAt: string;
  by: Named;
  issuer: string;
  people: readonly (Named & { id: string; phone?: string })[];
  terminal?: TerminalView;
  feePlans: readonly FeePlanRow[];
  chronology: readonly ChronologyLine[];
  facts: readonly FactLine[];
  factsBy: 'legal' | 'comparison';
  listed: readonly Listed[];
  proof: readonly RowProof[];
  exhibits: readonly Exhibit[];
  messages: readonly Message[];
  rounds: readonly Round[];
  orders: readonly Order[];
  together: readonly Together[];
  review: Review | null;
  complaint: Complaint | null;
  /** parts whose room is not there */
  absent: readonly string[];
  clocks: readonly Term[];
  escalations: readonly Rung[];
  money: MoneyTable;
  access: readonly CustodyLine[];
  /** audit rows beyond those printed; the ZIP has all */
  accessLeft: number;
  system: Statement;
  missing: readonly Missing[];
}
