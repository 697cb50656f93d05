import type { CaseRowView } from './case.view.js';
import type { ClockView } from './case.view.js';
import type { CountersignView } from './countersign.view.js';
import type { PersonView } from './site.view.js';

/** Who forwards a complaint (domain, section 4). */
export const REGULATOR_SOURCES = ['pboc', 'hotline_12363', 'hotline_12315', 'local_regulator', 'court_mediation', 'other_regulator'] as const;
/** Whose letters are no complaint of a consumer: no statutory days of ours, only the date the letter itself sets. */
export const LETTER_SOURCES = ['lawyer', 'court', 'police'] as const;
export const COMPLAINT_SOURCES = [...REGULATOR_SOURCES, ...LETTER_SOURCES] as const;
export type ComplaintSource = (typeof COMPLAINT_SOURCES)[number];

/** regulator = 15 days, once to 60; ordinary = a company's, on the case's own clocks; letter = official, on its own date */
export const REGIMES = ['regulator', 'ordinary', 'letter'] as const;
export type Regime = (typeof REGIMES)[number];

/** The feedback form, in its order (domain, section 5.2 part 13). */
export const FORM_SECTIONS = ['basics', 'dispute', 'findings', 'basis', 'communication', 'extension', 'result', 'satisfaction', 'attachments'] as const;
export type FormSection = (typeof FORM_SECTIONS)[number];

export const COMPLAINT_STATES = ['open', 'sent', 'closed'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];
export const COMPLAINT_FILTERS = [...COMPLAINT_STATES, 'overdue'] as const;
export type ComplaintFilter = (typeof COMPLAINT_FILTERS)[number];

export const COMPLAINT_OUTCOMES = ['upheld', 'partly_upheld', 'not_upheld', 'mediated', 'withdrawn'] as const;
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number];
export const ACCEPTANCES = ['accepted', 'refused', 'unknown'] as const;
export type Acceptance = (typeof ACCEPTANCES)[number];

/** How a letter or form leaves the house; the sending itself is outside. */
export const SENDING_WAYS = ['platform', 'post', 'courier', 'by_hand', 'email', 'phone'] as const;
export type SendingWay = (typeof SENDING_WAYS)[number];

/** Why somebody needs the name and the contact; a list, so that no personal data gets into the trail. */
export const REVEAL_REASONS = ['contact_complainant', 'check_identity', 'write_to_regulator', 'legal_duty'] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

export class ComplaintRowView {
  id: string;
  /** of the case, with the number of the complaint on it: `26-1019-0037-5-F1` */
  no: string;
  source: ComplaintSource;
  /** the sender's own number */
  reference: string;
  regime: Regime;
  /** masked, for everybody */
  complainant: string;
  subject: string;
  receivedAt: string;
  /** of the regulator's clock, or as the letter sets it; absent where there is none */
  dueAt?: string;
  state: ComplaintState;
  /** past its date unanswered, or answered after it: that mark stays */
  late: boolean;
  case: CaseRowView;
}

export class ComplaintPage {
  rows: ComplaintRowView[];
  /** pass as `after` for the next rows; absent at the end */
  next?: string;
  total: number;
}

/** One section in both languages of the draft; what a person wrote stands in both. */
export class FormSectionView {
  section: FormSection;
  zh: string;
  en: string;
  /** a person's words, not the draft */
  edited: boolean;
}

export class FeedbackFormView {
  version: number;
  sections: FormSectionView[];
  by: PersonView;
  at: string;
  /** what was changed; absent for a draft */
  changed?: FormSection;
  /** SHA-256 of the sections */
  fingerprint: string;
}

/** Told outside the house, as a person recorded it. */
export class ComplaintTellingView {
  about: 'extension' | 'feedback';
  to: 'complainant' | 'regulator';
  way: SendingWay;
  at: string;
  recordedAt: string;
  by: PersonView;
}

export class ComplaintExtensionView {
  countersign: CountersignView;
  /** until when, as asked for */
  until: string;
}

export class ComplaintView extends ComplaintRowView {
  /** what is asked for */
  asks: string;
  naturalPerson: boolean;
  /** why there is no clock of 15 days: not a natural person, or a letter that is no complaint */
  whyNoClock?: 'company' | 'letter';
  /** masked */
  contact: string;
  /** masked; who acts for the complainant */
  representative?: string;
  /** the paper that says so */
  proxy?: string;
  letterDueAt?: string;
  clock?: ClockView;
  clockId?: string;
  /** last moment at which an extension may still be asked for */
  extendBefore?: string;
  /** 60 days after receipt: nothing goes beyond */
  hardStopAt?: string;
  extensions: ComplaintExtensionView[];
  tellings: ComplaintTellingView[];
  /** parties who do not know of the granted extension and its reason yet */
  untold: ('complainant' | 'regulator')[];
  enteredAt: string;
  enteredBy: PersonView;
  form?: FeedbackFormView;
  /** every version, the newest first */
  versions: { version: number; at: string; by: PersonView; changed?: FormSection }[];
  /** of the form's newest version: asked for, granted or refused */
  check?: CountersignView;
  checkedVersion?: number;
  sent?: { at: string; way: SendingWay; version: number; late: boolean; by: PersonView };
  closed?: { at: string; outcome: ComplaintOutcome; acceptance: Acceptance; by: PersonView; keepUntil: string };
  /** what the reader may do now */
  may: { edit: boolean; check: boolean; send: boolean; tell: boolean; close: boolean; reveal: boolean; extend: boolean };
}

export class ComplainantView {
  name: string;
  contact: string;
  representative?: string;
}

/** One line of the year's table; counts of complaints received in that year. */
export class ComplaintCountView {
  source: ComplaintSource;
  /** of the case */
  kind: string;
  outcome: ComplaintOutcome | 'open';
  inTime: number;
  late: number;
  /** not answered, and not late yet; or no date was set */
  running: number;
  total: number;
}

export class ComplaintStatisticsView {
  year: number;
  /** 31 January of the next year, +08:00 */
  dueAt: string;
  lines: ComplaintCountView[];
  total: number;
  /** years in which something was received, the newest first */
  years: number[];
}

/** POST /api/v1/complaints/:id/form/checks */
export interface AskFormCheck {
  version: number;
  reason: string;
}
