import { Button } from 'antd';
import type { CountersignView, DossierView, PersonView } from '../../../../contract/index.js';
import { Moment } from '../../parts/due.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import type { DossierDesk } from './use-dossier.js';
import type { LegalPage } from './use-legal.js';

/** Two lines of a voucher: solid where somebody has signed, dashed where somebody is to sign. */
export function Signers({ dossier, desk, page }: { dossier: DossierView; desk: DossierDesk; page: LegalPage }) {
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
      {mayAsk && (
        <Button size="small" className="legal" type="primary" onClick={() => desk.setAsking(true)}>
          {t('dossier.ask')}
        </Button>
      )}
      {desk.open && <Decision request={desk.open} page={page} />}
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

/** For the second person; who asked reads that another one must, and may take it back. */
function Decision({ request, page }: { request: CountersignView; page: LegalPage }) {
  const t = useT(),
    me = useMe();
  const decide = (grant: boolean) => page.setOpen({ what: 'decide', request, grant });
  if (request.askedBy.id === me.id)
    return (
      <>
        <p className="s m">{t('dossier.waits')}</p>
        <Button size="small" onClick={() => decide(false)}>
          {t('legal.takeBack')}
        </Button>
      </>
    );
  if (!request.mayDecide) return <p className="s m">{t('dossier.waits')}</p>;
  return (
    <>
      <p className="s">{request.reason}</p>
      <div className="row">
        <Button size="small" onClick={() => decide(false)}>
          {t('dossier.refuse')}
        </Button>
        <Button size="small" type="primary" className="legal" onClick={() => decide(true)}>
          {t('dossier.grant')}
        </Button>
      </div>
    </>
  );
}
