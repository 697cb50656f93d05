import { LETTER_SOURCES, type ComplaintSource, type Regime } from '../../contract/index.js';

const isLetter = (source: ComplaintSource): boolean => (LETTER_SOURCES as readonly string[]).includes(source);

/** Under which days an entry stands. The PBOC procedure is for natural persons (Order 5/2020, article 2); letters set their own date. */
export function regimeOf(source: ComplaintSource, naturalPerson: boolean): Regime {
  if (isLetter(source)) return 'letter';
  return naturalPerson ? 'regulator' : 'ordinary';
}

/** What the ladder is told: rulebook section 7, "a letter from a lawyer, court, police or regulator (the same day)". */
export const triggerOf = (source: ComplaintSource): 'regulator' | 'official_paper' => (isLetter(source) ? 'official_paper' : 'regulator');

export const DAY_MS = 24 * 3600_000;
/** An extension must be asked for before day 15 from receipt (domain, section 4). */
export const EXTEND_WITHIN_DAYS = 15;
/** Nothing goes beyond day 60 from receipt (Order 5/2020, article 43). */
export const HARD_STOP_DAYS = 60;
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);

/** Complaint files are kept three years after closing at the least (Order 5/2020, article 44). */
export function keepUntil(closedAt: Date): Date {
  const at = new Date(closedAt);
  at.setUTCFullYear(at.getUTCFullYear() + 3);
  return at;
}

/** Yearly statistics are due by the end of 31 January after the year, in +08:00. */
export const statisticsDue = (year: number): Date => new Date(Date.UTC(year + 1, 0, 31, 15, 59, 59, 999));
