import { Button } from 'antd';
import type { CaseView, Step } from '../../../../contract/index.js';
import { Cap } from '../../parts/kbd.js';
import { stepLabel } from '../../steps.js';
import { useRemedy } from '../../queries.js';
import { useT } from '../../words.js';
import type { CasePageState } from './use-case.js';
import { type Action } from '../../keys.js';

const KEY_OF: Partial<Record<Step, Action>> = { ask: 'ask', propose: 'change', reject: 'reject' };

/** Who moves next and why, the outlined ways, and the one filled step. */
export function NextBar({ found, page }: { found: CaseView; page: CasePageState }) {
  const t = useT(),
    { primary, others } = page.steps;
  return (
    <div className="nx">
      <span className="m s nw">{t('next.label')}</span>
      <span className="t ell">
        <NextWords found={found} />
      </span>
      <span className="grow" />
      {others.map(step => (
        <Button key={step} size="small" onClick={() => page.setStep(step)}>
          {stepLabel(step, found, t)}
          {KEY_OF[step] && (
            <>
              {' '}
              <Cap of={KEY_OF[step]} />
            </>
          )}
        </Button>
      ))}
      {primary && (
        <Button type="primary" className={primary === 'rule' ? 'big legal' : 'big'} onClick={() => page.setStep(primary)}>
          {stepLabel(primary, found, t)} <Cap of="next" />
        </Button>
      )}
    </div>
  );
}

function NextWords({ found }: { found: CaseView }) {
  const t = useT(),
    remedy = useRemedy(found.id, Boolean(found.proposal)).data;
  if (!remedy || found.status !== 'proposed') return <>{t(`next.${found.status}`)}</>;
  const signed = remedy.signatures.length,
    waiting = remedy.needs[signed];
  return (
    <>
      <b>{remedy.needs.map((role, index) => t(index === 0 ? 'next.maker' : 'next.checker', { role: t(`role.${role}`) })).join(t('glue.comma'))}</b>{' '}
      <span className="m">{waiting ? t('next.waits', { role: t(`role.${waiting}`), signed, of: remedy.needs.length }) : t('next.proposed')}</span>
    </>
  );
}
