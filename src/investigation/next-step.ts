import type { Assessment, CaseKind, Claim, Located, QuestionView, Step } from '../contract/index.js';

/** Files that may arrive before the merchant is asked (rulebook section 2). */
export const MOST_LOOKUPS = 3;

export interface NextStep {
  step: Extract<Step, 'propose' | 'review' | 'wait_file' | 'ask' | 'hold'>;
  question?: QuestionView;
}

const WORTH_KNOWING: readonly (keyof Claim)[] = ['occurredAt', 'amountFen', 'tid', 'last4', 'voucherNo', 'rrn'];

/** What would find the payment and was not stated; what was stated is asked to be checked when nothing is missing. */
export function missingFacts(claim: Claim): string[] {
  if (claim.kind === 'settlement_missing') return ['settleDate'];
  const missing = WORTH_KNOWING.filter(field => claim[field] === undefined);
  return (missing.length ? missing : WORTH_KNOWING.slice(0, 3)).slice(0, 4);
}

/** How the case goes on from a finding; pure. */
export function nextStep(kind: CaseKind, claim: Claim, located: Located, found: Assessment, lookups: number, openDoubts = 0): NextStep {
  if (found.remedy === 'on_hold' || kind === 'fraud') return { step: 'hold' };
  if (found.remedy === 'network_dispute') return { step: 'review' };
  if (found.remedy === 'wait_for_file') return { step: 'wait_file' };
  if (found.remedy === 'confirm_delivery') return { step: 'ask', question: { ask: 'goods_handed_over', missing: [] } };
  // a slip that may have been altered is a person's to judge before anything is proposed
  if (found.remedy) return { step: openDoubts ? 'review' : 'propose' };
  const lacking = found.reasons.find(reason => reason.code === 'fact_missing')?.facts['field'];
  if (lacking) return { step: 'ask', question: { ask: 'details', missing: [String(lacking)] } };
  if (located.match !== 'none' || kind === 'other') return { step: 'review' };
  return lookups < MOST_LOOKUPS ? { step: 'wait_file' } : { step: 'ask', question: { ask: 'details', missing: missingFacts(claim) } };
}
