import { useEffect, useState } from 'react';
import type { CaseView } from '../../../contract/index.js';
import { clockTime, deadline } from '../format.js';
import { now } from '../clock.js';
import { t } from '../i18n.js';
import { KIND_TABLE, symptomOf } from '../kinds.js';
import { recall } from '../remember.js';
import { paths } from '../router.js';
import { useSession } from '../session.js';
import { NumberToCopy } from '../parts/copy.js';
import { Link } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { Words } from '../parts/say.js';
import { UploadList } from '../parts/upload-list.js';
import { CasePage, fetchCasePage } from './case-later.js';

function Promised({ view }: { view: CaseView }) {
  const { promise, clocks } = view;
  const outcome = clocks.find(clock => clock.kind === 'outcome')?.dueAt;
  if (!promise) return null;
  return (
    <section className="card">
      <p className="m">{t(`receipt.${promise.what}`)}</p>
      <p className="sum">{t('receipt.by', { when: deadline(promise.dueAt) })}</p>
      {promise.what === 'first_answer' && <p>{t('receipt.tells')}{outcome && <><br /><Words text={t('receipt.result', { when: deadline(outcome) })} /></>}</p>}
    </section>
  );
}

function StillVoid({ view }: { view: CaseView }) {
  const { site, fresh } = useSession();
  const symptom = symptomOf(view.kind);
  if (!site || !fresh || !symptom || KIND_TABLE[symptom].advice.can !== 'void' || clockTime(now().toISOString()) >= site.cutOff) return null;
  return (
    <section className="box">
      <p><b>{t('receipt.void', { time: site.cutOff })}</b></p>
      <p><Link to={paths.report(symptom)}>{t('receipt.voidLink')}</Link></p>
    </section>
  );
}

/** It arrived: the promised date big, the number, how to follow. A reload shows it again. */
export function ReceivedPage({ id }: { id: string }) {
  const [view] = useState(() => recall<CaseView>('received'));
  useEffect(fetchCasePage, []);
  if (!view || view.id !== id) return <CasePage id={id} part="case" />;
  return (
    <Page title={t(`kind.${view.kind}`)} back={paths.start} home bar={<Link className="btn go" replace to={paths.case(view.caseNo)}>{t('receipt.open')}</Link>}>
      <div className="box done"><h1 className="ok">{t('receipt.title')}</h1><p>{t('receipt.once')}</p></div>
      <Promised view={view} />
      <section className="card">
        <NumberToCopy label={t('receipt.no')} value={view.caseNo} />
        <p className="rule">{t('receipt.follow')}</p>
      </section>
      <UploadList caseId={view.id} />
      <StillVoid view={view} />
    </Page>
  );
}
