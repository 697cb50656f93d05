import type { EscalationView } from '../../contract/index.js';

export type HarmKey = 'breached' | 'unconfirmed' | 'inHand';
export const HARM_KEYS: readonly HarmKey[] = ['breached', 'unconfirmed', 'inHand'];

export const harmKey = (one: EscalationView): HarmKey =>
  (one.case.due?.remainingMinutes ?? 0) < 0 && !one.ackAt ? 'breached' : one.ackAt ? 'inHand' : 'unconfirmed';

const legalFirst = (one: EscalationView) => (one.to === 'legal' ? 0 : 1);
const left = (one: EscalationView) => one.case.due?.remainingMinutes ?? Number.MAX_SAFE_INTEGER;

/** Worst first: passed dates, then unconfirmed, within each the higher rung, the nearer date, the larger amount. */
export const byHarm = (all: readonly EscalationView[]): EscalationView[] =>
  [...all].sort(
    (a, b) =>
      HARM_KEYS.indexOf(harmKey(a)) - HARM_KEYS.indexOf(harmKey(b)) ||
      legalFirst(a) - legalFirst(b) ||
      left(a) - left(b) ||
      b.case.atRiskFen - a.case.atRiskFen,
  );
