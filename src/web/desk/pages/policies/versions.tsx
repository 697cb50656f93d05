import type { ApprovalPolicyView } from '../../../../contract/index.js';
import { stamp } from '../../format.js';
import { Dot } from '../../parts/status.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';

const DOT = { in_force: 'done', draft: 'ours', replaced: '', withdrawn: '', overtaken: '' } as const;

interface Props {
  policies: readonly ApprovalPolicyView[];
  chosen: number;
  onChoose: (version: number) => void;
}

/** Every version, the newest first: who wrote it, who put it in force, when. */
export function Versions({ policies, chosen, onChoose }: Props) {
  const t = useT(),
    now = useNow();
  return (
    <ul className="vers" aria-label={t('policy.versions')}>
      {policies.map(policy => (
        <li key={policy.version}>
          <button type="button" aria-pressed={policy.version === chosen} className={policy.version === chosen ? 'on' : ''} onClick={() => onChoose(policy.version)}>
            <b>{policy.id ? t('policy.version', { version: policy.version }) : t('policy.rulebook')}</b>
            <Dot kind={DOT[policy.state]}>{t(`policy.state.${policy.state}`)}</Dot>
            {policy.author && policy.at && <span className="s m">{t('policy.written', { name: policy.author.name, at: stamp(policy.at, now) })}</span>}
            {policy.enforcedBy && policy.enforcedAt && <span className="s m">{t('policy.enforced', { name: policy.enforcedBy.name, at: stamp(policy.enforcedAt, now) })}</span>}
            {policy.stoppedBy && policy.stoppedAt && <span className="s amber">{t('policy.stopped', { name: policy.stoppedBy.name, at: stamp(policy.stoppedAt, now) })}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
