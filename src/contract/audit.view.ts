/** One row of the audit trail: ids and hashes, nobody's personal data. */
export class AuditRowView {
  seq!: number;
  /** ISO 8601 */
  at!: string;
  /** a user's id, or `system` */
  actorId!: string;
  actorRole!: string;
  /** `case.approve`, `user.change`, … */
  action!: string;
  /** `case:<id>`, `user:<id>`, `file:<id>`, … */
  subject!: string;
  /** ids, versions and hashes as JSON text */
  detail!: string;
  /** SHA-256 over this row and the hash before, 64 hex digits */
  hash!: string;
  prevHash!: string;
}
export class AuditPageView {
  /** always true: nothing here can be changed, by anyone */
  readOnly!: boolean;
  /** newest first */
  rows!: AuditRowView[];
  /** give it as `before` for the next page */
  next?: number;
}

export const ANCHOR_PLACES = ['file', 'mail', 'stamp'] as const;
export const ANCHOR_STATES = ['done', 'due', 'failed'] as const;
export class AnchorPlaceView {
  place!: (typeof ANCHOR_PLACES)[number];
  /** `due`: tried until it works; `failed`: stands among the failed jobs */
  state!: (typeof ANCHOR_STATES)[number];
  /** when it got there */
  at?: string;
  /** the file, the address or the authority */
  to?: string;
  /** the authority's time and number of the time-stamp */
  genTime?: string;
  serial?: string;
  /** RFC 3161 token, DER in base64 */
  token?: string;
  /** why it did not get there yet */
  error?: string;
}
export class AnchorView {
  id!: string;
  /** local day, `2026-10-15` */
  day!: string;
  at!: string;
  /** the head that was anchored */
  seq!: number;
  hash!: string;
  places!: AnchorPlaceView[];
}
