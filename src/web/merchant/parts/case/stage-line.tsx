import type { CaseView } from '../../../../contract/index.js';
import { leadOf, stagesShown } from '../../case-lead.js';
import { hasText, t } from '../../i18n.js';
import { Icon } from '../icon.js';

function wordOf(view: CaseView, stage: CaseView['stage']): string {
  if (stage === 'needs_you' && leadOf(view) === 'decide') return t('stage.decide');
  const carried = `carry.${view.proposal?.remedy ?? view.outcome?.remedy}`;
  return t(stage === 'carrying_out' && hasText(carried) ? carried : `stage.${stage}`);
}

/** Passed = tick, now = ring and bold, later = grey. */
export function StageLine({ view }: { view: CaseView }) {
  return (
    <ol className="line">
      {stagesShown(view).map(({ stage, state }) => (
        <li key={stage} className={state} {...(state === 'now' && { 'aria-current': 'step' })}>
          {state === 'past' && <Icon name="check" />}{wordOf(view, stage)}
        </li>
      ))}
    </ol>
  );
}
