import type { CaseStatus, CaseView, RemedyKind, Stage } from '../../contract/index.js';

export const ENDED_STATUSES: readonly CaseStatus[] = ['closed', 'withdrawn'];

export type Lead = 'question' | 'decide' | 'terminal' | 'outcome' | 'progress';

const AT_THE_TERMINAL: readonly RemedyKind[] = ['void', 'void_and_recharge', 'collect_difference'];
const TOLD: readonly CaseStatus[] = ['resolved', 'closed'];

/** What stands first on the page: what is wanted from the merchant, else what happens. */
export function leadOf(view: CaseView): Lead {
  if (view.question && view.abilities.includes('answer')) return 'question';
  if (TOLD.includes(view.status)) return 'outcome';
  if (view.abilities.includes('accept')) return 'decide';
  if (view.status === 'executing' && view.proposal?.remedy && AT_THE_TERMINAL.includes(view.proposal.remedy)) return 'terminal';
  return 'progress';
}

const MOST = 5;
const FIRST_TO_GO: Stage[] = ['needs_you', 'deciding', 'answered', 'carrying_out'];

/** Five words at most: what is neither now nor needed is left out, in this order. */
export function stagesShown({ way, stage }: Pick<CaseView, 'way' | 'stage'>): { stage: Stage; state: 'past' | 'now' | 'later' }[] {
  const whole = way.includes(stage) ? way : [...way, stage];
  const dropped = FIRST_TO_GO.filter(each => each !== stage && whole.includes(each)).slice(0, Math.max(0, whole.length - MOST));
  const shown = whole.filter(each => !dropped.includes(each));
  const at = shown.indexOf(stage);
  return shown.map((each, i) => ({ stage: each, state: i < at ? 'past' : i === at ? 'now' : 'later' }));
}

/** Which of two charges the remedy acts on: 1, 2, or 0 where there is no pair. */
export function targetOfPair({ proven, proposal }: Pick<CaseView, 'proven' | 'proposal'>): 0 | 1 | 2 {
  if (proven?.rows.length !== 2) return 0;
  const target = proposal?.targetLogNo ?? proven.targetLogNo;
  const times = [...proven.rows].sort((a, b) => a.txnTime.localeCompare(b.txnTime));
  return (times.findIndex(row => row.logNo === target) + 1) as 0 | 1 | 2;
}

/** The step that carries "not solved" here, or none: then a message does. */
export const objectionOf = ({ abilities }: Pick<CaseView, 'abilities'>): 'contest' | 'reopen' | null =>
  (['contest', 'reopen'] as const).find(step => abilities.includes(step)) ?? null;

/** Why it came out so, as the key of a text for merchants; the first reason that has one. */
export const reasonKeys = ({ proposal }: Pick<CaseView, 'proposal'>): string[] => proposal?.reasons.map(each => `reason.${each.code}`) ?? [];

export type Reason = 'two_sales' | 'paid_back' | 'wrong_one' | 'wrong_row' | 'not_arrived' | 'wrong_amount' | 'not_agreed' | 'other';

/** Why a merchant may disagree, by what was claimed. */
export function reasonsFor({ kind, provenKind, proven }: Pick<CaseView, 'kind' | 'provenKind' | 'proven'>): Reason[] {
  const shown = provenKind ?? kind;
  if (shown === 'duplicate' && proven?.rows.length === 2) return ['two_sales', 'paid_back', 'wrong_one', 'other'];
  if (shown.startsWith('refund')) return ['not_arrived', 'wrong_amount', 'wrong_row', 'other'];
  if (shown === 'card_type_fee' || shown === 'fee_dispute') return ['wrong_amount', 'not_agreed', 'wrong_row', 'other'];
  return ['wrong_row', 'wrong_amount', 'paid_back', 'other'];
}
