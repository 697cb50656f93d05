import type { PersonView } from './site.view.js';
import type { SlipField } from './slip.view.js';
import { SlipReadingView } from './slip.view.js';

/** What may be sent as evidence; told before anyone chooses a file. */
export const UPLOAD_LIMITS = { bytes: 20 * 1024 * 1024, pages: 10, pixels: 40_000_000, types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] };

/** What a paper can be on a case (domain.md 2.3 and 3.4). */
export const PAPERS = [
  'slip', 'second_slip', 'failure_slip', 'refund_slip', 'reprint', 'price_proof', 'customer_agreement', 'debit_notice', 'statement', 'payment_screenshot',
  'till_log', 'fee_agreement', 'charge_notice', 'payout_statement', 'goods_proof', 'contract', 'fraud_record', 'text_notice', 'other',
] as const;
export type Paper = (typeof PAPERS)[number];

export const PAPER_LEVELS = ['required', 'one_of', 'optional'] as const;
export type PaperLevel = (typeof PAPER_LEVELS)[number];

export const EVIDENCE_STATES = ['checking', 'ready', 'redacted', 'unchecked', 'infected'] as const;
/** `checking`: not looked through for card data yet, shown to nobody · `unchecked`: no reader could look through it · `infected`: kept away from everyone */
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

export class PageView {
  n: number;
  /** re-encoded, upright, metadata stripped */
  url: string;
  width: number;
  height: number;
}

/** Card data was found: what people see is a redacted copy, and the unredacted original is gone; its hash and this record stay. */
export class RedactionView {
  kinds: string[];
  at: string;
  places: number;
}

export class EvidenceView {
  id: string;
  caseId: string;
  name: string;
  mime: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  bytes: number;
  /** of what arrived */
  sha256: string;
  receivedAt: string;
  suppliedBy: PersonView;
  state: EvidenceState;
  /** what it serves as; absent until someone or the reader says so */
  paper?: Paper;
  /** of the first page */
  width?: number;
  height?: number;
  /** the first page; absent while `checking` and for papers that cannot be shown */
  previewUrl?: string;
  pages: PageView[];
  /** the sealed original as a download; absent once it was dropped for card data, and while `checking` */
  originalUrl?: string;
  redaction?: RedactionView;
  reading?: SlipReadingView;
}

/** One line of what a kind of case needs, in the reader's language. */
export class RequirementView {
  paper: Paper;
  title: string;
  level: PaperLevel;
  /** lines of one number: any one of them is enough */
  group?: number;
  /** evidence ids that serve it, directly or as an accepted replacement */
  by: string[];
  satisfied: boolean;
  /** satisfied by the acquirer's own row instead of a paper */
  byRecord?: boolean;
  /** what can stand in for it */
  insteadOf: { paper: Paper; title: string }[];
  /** what leaving it out costs */
  cost: string;
}

/** Where slip, claim and row say different things; staff only. */
export class SlipDoubtView {
  id: string;
  evidenceId: string;
  field: SlipField;
  slip: string;
  claim?: string;
  row?: string;
  /** `differs`: one of them is wrong · `possible_alteration`: the slip names this very transaction and yet says something else */
  weight: 'differs' | 'possible_alteration';
  state: 'open' | 'dismissed' | 'confirmed';
  note?: string;
  by?: PersonView;
}

export class PapersView {
  /** of the table of requirements */
  version: string;
  requirements: RequirementView[];
  missing: Paper[];
  /** by when the missing ones are wanted; absent when nothing is */
  dueAt?: string;
  /** staff only */
  doubts?: SlipDoubtView[];
}

/** A file on its way: what has arrived stays, whatever happens to the connection. */
export class UploadView {
  id: string;
  /** bytes that arrived and are safe; go on from here */
  offset: number;
  bytes: number;
  expiresAt: string;
  /** once whole */
  evidence?: EvidenceView;
}
