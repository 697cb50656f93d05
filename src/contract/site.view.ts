import type { Locale, Role } from './roles.js';

/** Instants in answers are ISO 8601 in UTC; amounts are integer fen. */
export class MeView {
  id: string;
  name: string;
  role: Role;
  locale: Locale;
  /** merchants only */
  mid?: string;
  merchantName?: string;
  /** unread in-app notifications */
  unread: number;
}

/** What a page needs before anyone has signed in. */
export class SiteView {
  /** the acquirer's name on merchant pages */
  acquirerName: string;
  hotline: string;
  hotlineHours: string;
  /** true while demo data is loaded: a banner says so */
  demo: boolean;
  /** true until the first admin exists */
  needsSetup: boolean;
  /** server time; the void advice is decided by it */
  now: string;
  /** `23:00`, local */
  cutOff: string;
  /** what may be sent as evidence, to be shown before choosing */
  upload: UploadLimitsView;
  /** whether photos of slips can be read here */
  readsSlips: boolean;
}

export class UploadLimitsView {
  bytes: number;
  pages: number;
  pixels: number;
  types: string[];
}

export class TerminalView {
  tid: string;
  mid: string;
  serialNo: string;
  maker: string;
  model: string;
  storeName: string;
  address: string;
}

export class PersonView {
  id: string;
  name: string;
  role: Role;
}

export class NotificationView {
  id: string;
  caseId?: string;
  /** where in the desk a notice about no case leads */
  path?: string;
  event: string;
  channel: 'in_app' | 'email' | 'sms';
  /** in-app: the reader's; in the viewer for admins: whoever it went to, masked */
  to: string;
  subject: string;
  body: string;
  state: 'queued' | 'sent' | 'failed' | 'read';
  at: string;
}

/** RFC 9457 problem document; `fields` names what is wrong with which field, in the reader's language. */
export class ProblemView {
  type: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  requestId: string;
  fields?: { field: string; message: string }[];
}
