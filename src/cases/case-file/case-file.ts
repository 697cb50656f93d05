import { Injectable } from '@nestjs/common';
import type { Locale, Role } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Case } from '../case.entity.js';

export interface FiledPerson {
  id: string;
  name: string;
  role: Role;
}

/** A paper of the case: what came, what is kept of it, and what people see. */
export interface FiledExhibit {
  id: string;
  name: string;
  mime: string;
  /** of the upload */
  bytes: number;
  sha256: string;
  by: FiledPerson;
  receivedAt: Date;
  /** false: forbidden data was on it, so that only the redacted copy, the upload's hash and the record of the redaction are kept */
  originalKept: boolean;
  redaction?: { kinds: readonly string[]; places: number; at: Date };
  /** pages as people see them: re-encoded, without metadata, redacted where it had to be */
  derivatives: readonly { page: number; sha256: string; mime: string }[];
}

/** A remedy that was asked for, with who approved what and what became of it. Amounts in fen. */
export interface FiledOrder {
  id: string;
  round: number;
  remedy: string;
  amountFen: number;
  state: string;
  fingerprint: string;
  policyVersion: number;
  automatic: boolean;
  targetLogNo?: string;
  refundNo: string;
  acquirerRef?: string;
  proofLogNo?: string;
  createdAt: Date;
  approvedAt?: Date;
  sentAt?: Date;
  guards: readonly { guard: string; passed: boolean }[];
  approvals: readonly { seq: number; by: FiledPerson; at: Date; fingerprint: string }[];
}

/** What was told to whom, and what became of it. */
export interface FiledNotice {
  id: string;
  event: string;
  channel: string;
  to: FiledPerson;
  subject: string;
  body: string;
  state: string;
  at: Date;
  sentAt?: Date;
}

/** What legal made of the case. Privileged notes are no part of any file. */
export interface FiledReview {
  facts: readonly { n: number; standing: 'proven' | 'disputed' | 'claimed'; text: string; claims: readonly { party: string; says: string }[]; record?: string; exhibits: readonly string[] }[];
  /** numbered beside papers and rows: a line of the timeline by its id, a paper on its way by its name */
  listed: readonly { number: string; kind: 'entry' | 'awaited'; ref: string }[];
  opinion?: { text: string; by: FiledPerson; at: Date };
  ruling?: { outcome: string; amountFen?: number; text: string; reasons: string; by: readonly FiledPerson[]; at: Date };
  /** days as `2026-10-15` */
  referrals: readonly { to: string; body: string; reference: string; state: string; at: Date; sentOn?: string; receivedOn?: string; note: string }[];
  holds: readonly { from: Date; to?: Date; reason: string; by: readonly FiledPerson[] }[];
}

/** The regulator's complaint behind the case and its feedback form (domain, part 13). */
export interface FiledComplaint {
  source: string;
  reference: string;
  receivedAt: Date;
  dueAt: Date;
  sentAt?: Date;
  /** of the form below; absent before one is drafted */
  version?: { n: number; checked: boolean };
  /** heading and text in both languages, in the form's order */
  form: readonly { heading: Record<Locale, string>; text: Record<Locale, string> }[];
}

/** Somebody without an account whom the words of the case may name: every file covers that, and none prints it. */
export interface FiledOutsider {
  name: string;
  contact: string;
  representative: string | null;
}

/** What the rooms know of one case, for a file that stands up before others. A part is absent where its room is. */
export interface CaseFile {
  exhibits: readonly FiledExhibit[];
  orders: readonly FiledOrder[];
  notices: readonly FiledNotice[];
  review: FiledReview;
  complaint: FiledComplaint | null;
  outsiders: readonly FiledOutsider[];
}

type Source<P extends keyof CaseFile> = (tx: Tx, found: Case) => Promise<CaseFile[P]>;

/** Each room brings its part when it starts; none needs to know the others. */
@Injectable()
export class CaseFiles {
  private readonly sources = new Map<keyof CaseFile, Source<keyof CaseFile>>();

  add<P extends keyof CaseFile>(part: P, source: Source<P>): void {
    if (this.sources.has(part)) throw new Error(`two rooms bring ${part}`);
    this.sources.set(part, source);
  }

  async gather(tx: Tx, found: Case): Promise<Partial<CaseFile>> {
    const parts: [string, unknown][] = [];
    for (const [part, source] of this.sources) parts.push([part, await source(tx, found)]);
    return Object.fromEntries(parts) as Partial<CaseFile>;
  }
}
