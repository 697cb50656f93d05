import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ApprovalPolicyView } from '../../../../contract/index.js';
import { ProblemPanel, Wait } from '../../parts/states.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import { Editor } from './editor.js';
import { Enforcing, Stopping } from './enforcing.js';
import './policies.css';
import { SampleList } from './samples.js';
import { Sheet } from './sheet.js';
import { useActs, usePolicies, useSamples } from './use-policies.js';
import { Versions } from './versions.js';

type Doing = 'change' | 'enforce' | 'stop';

/** Who approves what: versions, drafts, and the automatic approvals drawn for review. */
export default function Policies() {
  const t = useT(),
    read = usePolicies();
  const [asked] = useSearchParams();
  const samples = asked.get('tab') === 'samples';
  const open = useSamples().data?.filter(one => !one.verdict).length;
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('tab.policies')}</h1>
        <nav className="sub" aria-label={t('tab.policies')}>
          <Link to="/policies" {...current(!samples)}>
            {t('policy.rules')}
          </Link>
          <Link to="/policies?tab=samples" {...current(samples)}>
            {t('policy.samples')}
            {open ? <b> {open}</b> : null}
          </Link>
        </nav>
      </header>
      {samples ? <SampleList /> : <Wait on={read}>{policies => <Rules policies={policies} />}</Wait>}
    </main>
  );
}

/** The tab is in the query, which `NavLink` does not look at. */
const current = (is: boolean) => (is ? { className: 'on', 'aria-current': 'page' as const } : {});

function Rules({ policies }: { policies: ApprovalPolicyView[] }) {
  const inForce = policies.find(one => one.state === 'in_force')!;
  const [chosen, setChosen] = useState<number>(),
    [doing, setDoing] = useState<Doing>();
  const policy = policies.find(one => one.version === chosen) ?? inForce;
  const close = () => setDoing(undefined);
  return (
    <div className="split policies">
      <div className="sheet">
        <Head policy={policy} onDo={setDoing} />
        <Sheet policy={policy} />
      </div>
      <aside className="pv">
        <Versions policies={policies} chosen={policy.version} onChoose={setChosen} />
      </aside>
      {doing === 'change' && <Editor policy={inForce} close={close} />}
      {doing === 'enforce' && <Enforcing policy={policy} close={close} />}
      {doing === 'stop' && <Stopping policy={policy} close={close} />}
    </div>
  );
}

/** What the reader may do with the version shown; the author reads who may. */
function Head({ policy, onDo }: { policy: ApprovalPolicyView; onDo: (doing: Doing) => void }) {
  const t = useT(),
    me = useMe(),
    acts = useActs();
  const { state, version } = policy;
  const isMine = state === 'draft' && policy.author?.id === me.id;
  return (
    <header className="row pad">
      <h2>{policy.id ? t('policy.version', { version }) : t('policy.rulebook')}</h2>
      <span className="grow" />
      {isMine && <span className="s m">{t('policy.anotherEnforces')}</span>}
      {state === 'in_force' && policy.automatic.length > 0 && !policy.stoppedAt && <Button danger onClick={() => onDo('stop')}>{t('policy.stop')}</Button>}
      {state === 'draft' && <Button loading={acts.isPending} onClick={() => acts.mutate({ act: 'withdraw', id: policy.id! })}>{t('policy.withdraw')}</Button>}
      {policy.mayEnforce && <Button type="primary" onClick={() => onDo('enforce')}>{t('policy.enforceTitle', { version })}</Button>}
      {state === 'in_force' && <Button type="primary" onClick={() => onDo('change')}>{t('policy.change')}</Button>}
      {Boolean(acts.error) && <ProblemPanel error={acts.error} />}
    </header>
  );
}
