import { ANSWERS_ONLY, type CaseStatus, type RemedyKind, type Stage } from '../contract/index.js';

/** What the merchant reads instead of a status; inner states, legal review among them, look like checking or deciding. */
const STAGE_OF: Record<CaseStatus, Stage> = {
  investigating: 'checking', in_review: 'checking', awaiting_file: 'checking', on_hold: 'checking', legal_review: 'checking',
  awaiting_merchant: 'needs_you',
  proposed: 'deciding',
  executing: 'carrying_out', confirming: 'carrying_out',
  resolved: 'answered',
  closed: 'closed', withdrawn: 'closed',
};

export const stageOf = (status: CaseStatus): Stage => STAGE_OF[status];

/** The stages this case goes through; skipped ones are left out. */
export function wayOf(remedy: RemedyKind | null, stage: Stage): Stage[] {
  const way: Stage[] = ['received', 'checking', 'deciding', 'carrying_out', 'answered', 'closed'];
  return way
    .filter(one => one !== 'carrying_out' || remedy === null || !ANSWERS_ONLY.includes(remedy))
    .flatMap(one => (one === 'deciding' && stage === 'needs_you' ? (['needs_you', 'deciding'] as Stage[]) : [one]));
}
