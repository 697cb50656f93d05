import { Button } from 'antd';
import type { DossierView, PersonView } from '../../../../contract/index.js';
import { Moment } from '../../parts/due.js';
import { ProblemPanel } from '../../parts/states.js';
import { useT } from '../../words.js';
import type { DossierDesk } from './use-dossier.js';

/** Two lines of a voucher: solid where somebody has signed, dashed where somebody is to sign. */
export function Signers({ dossier, desk }: { dossier: DossierView; desk: DossierDesk }) {
  const t = useT(),
    { released, asking, outdated, state } = dossier,
    asked = released ? { by: released.askedBy, at: released.askedAt } : asking,
    root = asking?.root ?? dossier.evidenceRoot;
  const mayAsk = desk.read.data?.may.build && state === 'ready' && !asking && !outdated;
  return (
    <section className="dzr">
      <h2>
        {t('dossier.two')}
        {root && (
          <span title={root}>
            {t('dossier.root')} <code>{`${root.slice(0, 6)}…${root.slice(-4)}`}</code>
          </span>
        )}
      </h2>
      <div className="dz2">
        <Line label={t('dossier.asks')} by={asked?.by} at={asked?.at} wants={t('dossier.first')} />
        <Line label={t('dossier.grants')} by={released?.by} at={released?.at} wants={t('dossier.second')} />
      </div>
      {Boolean(desk.decide.error) && <ProblemPanel error={desk.decide.error} />}
      {mayAsk && (
        <Button size="small" className="legal" type="primary" onClick={() => desk.setAsking(true)}>
          {t('dossier.ask')}
        </Button>
      )}
      {desk.open && <Decision desk={desk} />}
    </section>
  );
}

const Line = ({ label, by, at, wants }: { label: string; by: PersonView | undefined; at: string | undefined; wants: string }) => {
  const t = useT();
  return (
    <div className={by ? 'signed' : ''}>
      <span className="s m">{label}</span>
      <b>{by ? by.name : t('dossier.unsigned')}</b>
      <span className="s m">{at ? <Moment at={at} /> : wants}</span>
    </div>
  );
};

/** For the second person; who asked only reads that another one must. */
function Decision({ desk }: { desk: DossierDesk }) {
  const t = useT(),
    request = desk.open!;
  if (!request.mayDecide) return <p className="s m">{t('dossier.waits')}</p>;
  const busy = desk.decide.isPending;
  return (
    <>
      <p className="s">{request.reason}</p>
      <div className="row">
        <Button size="small" disabled={busy} onClick={() => desk.decide.mutate({ id: request.id, granted: false, reason: t('dossier.refused') })}>
          {t('dossier.refuse')}
        </Button>
        <Button size="small" type="primary" className="legal" loading={busy} onClick={() => desk.decide.mutate({ id: request.id, granted: true })}>
          {t('dossier.grant')}
        </Button>
      </div>
    </>
  );
}
