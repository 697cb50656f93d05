import { ANSWERS_ONLY, type CaseView, ENDED, type RemedyView, type Step } from '../../contract/index.js';
import type { Words } from './words.js';

/** What may stand as the one filled button, most urgent first; the rest never does. */
const LEADING: readonly Step[] = ['pick', 'rule', 'propose', 'answer', 'judge', 'release', 'retry', 'reopen'];
/** The outlined buttons, in reading order: ask, change, then the ways out. */
const FOLLOWING: readonly Step[] = [
  'ask',
  'answer',
  'propose',
  'judge',
  'retry',
  'hold',
  'release',
  'refer',
  'reject',
  'send_back',
  'accept',
  'contest',
  'reopen',
  'withdraw',
];
/** Signing goes by the remedy's fingerprint, not by a plain step. */
export const SIGNING: readonly Step[] = ['sign', 'approve', 'conclude'];
/** A reason is asked for, because the record must say why. */
export const NEEDS_TEXT: readonly Step[] = ['contest', 'hold', 'refer', 'send_back', 'rule', 'reopen', 'reject'];

/** Remedies whose answer is all there is: the last signature answers the merchant. */

export interface NextSteps {
  primary?: Step;
  others: Step[];
}

/** Which signature the reader may give now: the first of several, the last that moves money, or the last that answers. */
export function signingStep(remedy: RemedyView | null | undefined): Step | undefined {
  if (!remedy?.maySign) return undefined;
  if (remedy.signatures.length + 1 < remedy.needs.length) return 'sign';
  return ANSWERS_ONLY.includes(remedy.remedy) ? 'conclude' : 'approve';
}

/** There is something to choose between, and the records have not chosen already. */
export const mayPick = ({ finding }: Pick<CaseView, 'finding'>): boolean =>
  Boolean(finding?.located.candidates.length) && finding?.located.match !== 'linked';

/** The one next step and the others, out of what the server allows; nothing is offered that it did not name. */
export function nextSteps(found: Pick<CaseView, 'abilities' | 'status' | 'proposal' | 'finding'>, remedy?: RemedyView | null): NextSteps {
  const can = (step: Step) => found.abilities.includes(step) && (step !== 'pick' || mayPick(found));
  // an ended or waiting case is not pressed on: those steps stay outlined
  const waits = found.status === 'awaiting_merchant' || found.status === 'awaiting_file' || ENDED.includes(found.status);
  const signing = signingStep(remedy);
  const leading = waits ? undefined : LEADING.find(can);
  const primary = signing && can(signing) ? signing : leading;
  return { primary, others: FOLLOWING.filter(step => step !== primary && can(step)) };
}

/** The verb on the button; one that moves money names the amount. */
export function stepLabel(step: Step, found: Pick<CaseView, 'proposal'>, t: Words): string {
  const { proposal } = found;
  if (proposal?.remedy && SIGNING.includes(step)) {
    const facts = { remedy: t(`remedy.${proposal.remedy}`), amountFen: proposal.amountFen };
    if (step === 'conclude') return t('step.conclude.remedy', facts);
    const key = step === 'sign' ? 'step.sign' : 'step.approve';
    return t(proposal.amountFen === 0 ? `${key}.remedy` : `${key}.amount`, facts);
  }
  if (step === 'propose' && proposal) return t('step.change');
  return t(`step.${step}`);
}
