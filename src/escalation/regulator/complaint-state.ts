import type { ComplaintState, CountersignView, Role } from '../../contract/index.js';
import type { CaseClock } from '../../cases/case-clock.entity.js';
import type { Complaint, ComplaintTelling } from './complaint.entity.js';
import { daysAfter, EXTEND_WITHIN_DAYS } from './regimes.js';

export const stateOf = ({ closedAt, sentAt }: Pick<Complaint, 'closedAt' | 'sentAt'>): ComplaintState => (closedAt ? 'closed' : sentAt ? 'sent' : 'open');

/** The regulator's date, or the one that the letter sets. */
export const dueOf = ({ letterDueAt }: Pick<Complaint, 'letterDueAt'>, clock?: Pick<CaseClock, 'dueAt'> | null): Date | null => clock?.dueAt ?? letterDueAt;

/** Past its date and unanswered; once sent, what was true then. */
export function isLate(complaint: Pick<Complaint, 'sentAt' | 'closedAt' | 'late' | 'letterDueAt'>, clock: Pick<CaseClock, 'dueAt'> | null, now: Date): boolean {
  if (complaint.sentAt) return complaint.late ?? false;
  const due = dueOf(complaint, clock);
  return due !== null && (complaint.closedAt ?? now) >= due;
}

export type Party = 'complainant' | 'regulator';
const PARTIES: readonly Party[] = ['complainant', 'regulator'];

/** Who was not told of the last granted extension since it was granted. */
export function untoldOf(extensions: readonly CountersignView[], tellings: readonly Pick<ComplaintTelling, 'about' | 'toWhom' | 'at'>[]): Party[] {
  const granted = extensions.find(one => one.decision?.granted);
  if (!granted) return [];
  const since = new Date(granted.decision!.at);
  return PARTIES.filter(party => !tellings.some(one => one.about === 'extension' && one.toWhom === party && one.at >= since));
}

interface Standing {
  complaint: Complaint;
  clock: CaseClock | null;
  extensions: readonly CountersignView[];
  untold: readonly Party[];
  /** of the newest version; 0 for none */
  formVersion: number;
  /** asked for and not decided */
  checkOpen: boolean;
}
const WRITERS: readonly Role[] = ['agent', 'supervisor', 'legal'];
const REVEALERS: readonly Role[] = ['supervisor', 'legal', 'admin'];

export const mayReveal = (role: Role): boolean => REVEALERS.includes(role);

/** What the reader may do now. */
export function mayOf(role: Role, { complaint, clock, extensions, untold, formVersion, checkOpen }: Standing, now: Date) {
  const writes = WRITERS.includes(role), open = !complaint.sentAt && !complaint.closedAt;
  const checked = complaint.checkedVersion !== null && complaint.checkedVersion === formVersion;
  return {
    edit: writes && open,
    check: writes && open && formVersion > 0 && !checked && !checkOpen,
    send: writes && open && checked && !untold.length,
    tell: writes && !complaint.closedAt && untold.length > 0,
    close: writes && !complaint.closedAt && (complaint.sentAt !== null || complaint.regime !== 'regulator'),
    reveal: mayReveal(role),
    extend: (role === 'agent' || role === 'supervisor') && open && mayExtend(complaint, clock, extensions, now),
  };
}

/** Once, and asked for before day 15 while its date has not passed. */
function mayExtend({ receivedAt }: Complaint, clock: CaseClock | null, extensions: readonly CountersignView[], now: Date): boolean {
  const asked = extensions.some(one => !one.decision || one.decision.granted);
  return clock?.state === 'running' && !asked && now < daysAfter(receivedAt, EXTEND_WITHIN_DAYS) && clock.dueAt !== null && now < clock.dueAt;
}
