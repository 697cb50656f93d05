import type { CaseStatus, ClockKind, Step } from '../contract/index.js';

export type ClockAct = readonly [verb: 'start' | 'meet' | 'stop' | 'pause' | 'resume', clock: ClockKind];

/** Steps that tell the merchant something of substance (rulebook section 6, first answer). */
const ANSWERS: readonly Step[] = ['ask', 'wait_file', 'propose', 'approve', 'conclude', 'hold', 'rule'];

const OPENED: readonly ClockAct[] = [['start', 'first_answer'], ['start', 'outcome']];
const ASKED: readonly ClockAct[] = [['pause', 'outcome'], ['start', 'merchant_answer']];
const RESOLVED: readonly ClockAct[] = [['meet', 'first_answer'], ['meet', 'outcome'], ['meet', 'merchant_answer'], ['start', 'objection']];
const WITHDRAWN: readonly ClockAct[] = [['stop', 'first_answer'], ['stop', 'outcome'], ['stop', 'merchant_answer'], ['stop', 'objection']];

/** What a move does to the case's clocks; a new cycle begins when a case comes back. */
export function clockActsFor(from: CaseStatus | null, step: Step, to: CaseStatus): ClockAct[] {
  const acts: ClockAct[] = [];
  if (from === null) acts.push(...OPENED);
  if (ANSWERS.includes(step)) acts.push(['meet', 'first_answer']);
  if (from === 'awaiting_merchant') acts.push([step === 'answer' ? 'meet' : 'stop', 'merchant_answer'], ['resume', 'outcome']);
  if (from === 'resolved') acts.push(['meet', 'objection']);
  if (to === 'awaiting_merchant') acts.push(...ASKED);
  if (to === 'resolved') acts.push(...RESOLVED);
  if (to === 'withdrawn') acts.push(...WITHDRAWN);
  if (step === 'contest' || step === 'reopen') acts.push(['start', 'outcome']);
  return acts;
}
