import type { RemedyKind, RemedyView } from '../contract/index.js';

/** The merchant acts at the terminal and a row proves it. */
export const AT_TERMINAL: readonly RemedyKind[] = ['void', 'void_and_recharge', 'collect_difference'];
/** Sent to the acquirer's refund service; rows of the card account prove these. */
export const TO_CARD: readonly RemedyKind[] = ['refund', 'partial_refund', 'retry_refund', 'manual_refund'];
/** Guards look at the row that these act on. */
export const ACTS_ON_A_ROW: readonly RemedyKind[] = [...AT_TERMINAL, ...TO_CARD];
/** Nothing can be proposed without the row it is about: without it no guard would be asked, and nothing could be certified. */
export const NEEDS_A_ROW: readonly RemedyKind[] = [...ACTS_ON_A_ROW, 'transaction_certificate'];
/** Remedies that give money of a sale back. */
export const GIVES_BACK: readonly RemedyKind[] = [...TO_CARD, 'void', 'void_and_recharge'];

/** All others that move money are entries that the acquirer's back office books: no interface takes them, a row with our number proves them. */
export const toAcquirer = (remedy: RemedyKind): boolean => TO_CARD.includes(remedy);

/** States of which a case has at most one order; the database holds it to that. */
export const LIVE: readonly RemedyView['state'][] = ['proposed', 'approved', 'sending', 'sent', 'unknown'];
