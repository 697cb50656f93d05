import { clockTime } from '../format.js';
import { now } from '../clock.js';
import { hasText, t, type Key } from '../i18n.js';
import { KIND_TABLE, type Symptom } from '../kinds.js';
import { useSession } from '../session.js';
import { Page } from '../parts/page.js';
import { Say } from '../parts/say.js';
import { paths } from '../router.js';

interface Props {
  symptom: Symptom;
  title: string;
  onGo: () => void;
}

type Part = 'stop' | 'why' | 'can' | 'rule' | 'keep' | 'say' | `step${number}`;
const words = (symptom: Symptom, part: Part): Key | null => {
  const key = `advice.${symptom}.${part}`;
  return hasText(key) ? key : null;
};

function Optional({ k }: { k: Key | null }) {
  return k ? <p><Say k={k} /></p> : null;
}

function Steps({ symptom }: { symptom: Symptom }) {
  const { steps } = KIND_TABLE[symptom].advice;
  if (!steps) return null;
  return (
    <ol className="steps">
      {Array.from({ length: steps }, (_, i) => <li key={i}><span><Say k={words(symptom, `step${i + 1}`)!} /></span></li>)}
    </ol>
  );
}

const Rule = ({ symptom }: { symptom: Symptom }) => {
  const k = words(symptom, 'rule');
  return k && <p className={KIND_TABLE[symptom].advice.steps ? 'rule' : undefined}><Say k={k} /></p>;
};

/** Voiding is offered by the server's clock only; where that is not known it is not offered. */
function VoidBox({ symptom }: { symptom: Symptom }) {
  const { site, fresh } = useSession();
  if (!site || !fresh) return null;
  const time = site.cutOff;
  if (clockTime(now().toISOString()) >= time) {
    return <section className="box"><h2>{t('advice.tooLate', { time })}</h2><p>{t('advice.tooLate.text')}</p></section>;
  }
  return (
    <section className="box">
      <h2>{t('advice.void', { time })}</h2>
      <Optional k={words(symptom, 'can')} />
      <Steps symptom={symptom} />
      <Rule symptom={symptom} />
    </section>
  );
}

function CanBox({ symptom }: { symptom: Symptom }) {
  const { stop, can } = KIND_TABLE[symptom].advice;
  const title = words(symptom, 'can');
  if (can === 'void') return <VoidBox symptom={symptom} />;
  if (!title) return null;
  return (
    <section className="box">
      {stop ? <h2>{t(title)}</h2> : <h1>{t(title)}</h1>}
      {!stop && <Optional k={words(symptom, 'why')} />}
      <Steps symptom={symptom} />
      <Rule symptom={symptom} />
    </section>
  );
}

/** What to do now, before any question. */
export function AdvicePage({ symptom, title, onGo }: Props) {
  const { stop, can, say } = KIND_TABLE[symptom].advice;
  const bar = (
    <>
      <button type="button" className="btn go" onClick={onGo}>{t('advice.go')}</button>
      {can === 'void' && <p className="s m">{t('advice.voidAlso')}</p>}
    </>
  );
  return (
    <Page title={title} back={paths.start} bar={bar}>
      {stop && <section className="box stop"><h1><Say k={words(symptom, 'stop')!} /></h1><Optional k={words(symptom, 'why')} /></section>}
      <CanBox symptom={symptom} />
      <section>
        <p><b><Say k={words(symptom, 'keep')!} /></b></p>
        {say && <p className="m">{t('advice.say')}<br /><Say k={words(symptom, 'say')!} /></p>}
      </section>
    </Page>
  );
}
