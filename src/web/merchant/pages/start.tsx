import { useEffect, useState } from 'react';
import { api } from '../api.js';
import { now } from '../clock.js';
import { mistakesIn, type Draft } from '../draft.js';
import { openDrafts } from '../draft-store.js';
import { t } from '../i18n.js';
import { GROUPS } from '../kinds.js';
import { rememberedLabel } from '../label.js';
import { go, paths } from '../router.js';
import { speak, useSession } from '../session.js';
import { wallOf } from '../shanghai.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { Say } from '../parts/say.js';
import { ResumePage } from './resume.js';

/** Where a kept draft goes on: what is missing, else sending. */
function wayOn(draft: Draft): string {
  if (draft.unsure) return paths.report(draft.symptom, 'unsent');
  return paths.report(draft.symptom, mistakesIn(draft, wallOf(now())).length ? 'check' : 'send');
}

const ASIDE = 'lidan.draft-aside';
const isAside = (): boolean => sessionStorage.getItem(ASIDE) === '1';

function useWaiting(): number {
  const { me } = useSession();
  const [n, setN] = useState(0);
  useEffect(() => {
    if (me) api.cases().then(page => setN(page.rows.filter(row => row.needsMerchant).length), () => undefined);
  }, [me?.id]);
  return me ? n : 0;
}

function Bar() {
  const waiting = useWaiting();
  const { locale } = useSession();
  const other = locale === 'zh' ? 'en' : 'zh';
  return (
    <>
      <Link className="btn" to={paths.cases}>{t('start.cases')}{waiting > 0 && <span className="tag">{t('start.waiting', { n: waiting })}</span>}</Link>
      <button type="button" className="btn lang" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void speak(other).catch(() => undefined)}>{t('language')}</button>
    </>
  );
}

function Symptoms() {
  return (
    <>
      {GROUPS.map(group => (
        <section key={group.name}>
          <h2 className="grp">{t(`group.${group.name}`)}</h2>
          <ul className="pick">
            {group.symptoms.map(symptom => (
              <li key={symptom} className={symptom === 'other' ? 'quiet' : undefined}>
                <Link to={paths.report(symptom)}><span><Say k={`symptom.${symptom}`} /></span></Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Kept({ drafts }: { drafts: Draft[] }) {
  if (!drafts.length) return null;
  return (
    <section>
      {drafts.map(draft => (
        <Link key={draft.id} className="go-row" to={wayOn(draft)}>
          <span>{t('draft.row', { what: t(`symptom.${draft.symptom}`).replace('\n', '') })}</span><Icon name="next" />
        </Link>
      ))}
    </section>
  );
}

/** What went wrong, in the merchant's words; a draft that holds something comes first. */
export function StartPage() {
  const { site, me } = useSession();
  const [drafts, setDrafts] = useState<Draft[]>([]);
  const [aside, setAside] = useState(isAside);
  useEffect(() => void openDrafts().then(setDrafts), []);
  const putAside = () => {
    sessionStorage.setItem(ASIDE, '1');
    setAside(true);
  };
  const [label] = useState(rememberedLabel);
  const first = drafts[0];
  if (first && !aside) {
    return <ResumePage draft={first} onResume={() => go(wayOn(first))} onAside={putAside} onDropped={() => setDrafts(drafts.slice(1))} />;
  }
  return (
    <Page title={site ? t('brand', { name: site.acquirerName }) : t('brand.bare')} bar={<Bar />} pair>
      <h1>{t('start.title')}</h1>
      {me?.merchantName && <p className="sub s">{me.merchantName}</p>}
      {label && <p className="box done s">{t('start.label', { tid: label.tid })}</p>}
      <Kept drafts={drafts} />
      <Symptoms />
      {site && <p className="s m">{t('start.hours', { hours: site.hotlineHours })}</p>}
    </Page>
  );
}
