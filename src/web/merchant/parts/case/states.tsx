import { moment } from '../../format.js';
import { t } from '../../i18n.js';
import { paths } from '../../router.js';
import type { CaseHold } from '../../use-case.js';
import { Banner, NetworkBanner } from '../banners.js';
import { NumberToCopy } from '../copy.js';
import { Link } from '../link.js';
import { HotlineLink, Page } from '../page.js';
import { Say } from '../say.js';

export function CaseBanner({ hold: { seenAt, failed, moved } }: { hold: CaseHold }) {
  if (moved) return <Banner><Say k="case.moved" /></Banner>;
  if (failed) return <Banner bad><Say k="case.failed" facts={{ why: failed.message || t('case.failed.network') }} /></Banner>;
  if (seenAt) return <Banner><Say k="case.offline" facts={{ when: moment(seenAt) }} /></Banner>;
  return <NetworkBanner />;
}

export function GoneCase({ id }: { id: string }) {
  return (
    <Page title={t('cases.title')} back={paths.cases} bar={<Link className="btn go" to={paths.cases}>{t('cases.gone.list')}</Link>}>
      <h1>{t('cases.gone.title')}</h1>
      <p>{t('cases.gone.text')}</p>
      <section className="card"><NumberToCopy label={t('receipt.no')} value={id} /></section>
    </Page>
  );
}

/** Could not be read, and nothing was seen before. */
export function UnreachedCase({ id, again }: { id: string; again: () => void }) {
  const bar = <><button type="button" className="btn go" onClick={again}>{t('retry')}</button><HotlineLink className="btn" /></>;
  return (
    <Page title={t('cases.title')} back={paths.cases} bar={bar}>
      <h1>{t('cases.error.title')}</h1>
      <section className="box done"><p><Say k="cases.error.kept" /></p></section>
      <HowToRetry />
      <section className="card"><NumberToCopy label={t('receipt.no')} value={id} /></section>
    </Page>
  );
}

export function HowToRetry() {
  return (
    <section>
      <h2>{t('cases.error.can')}</h2>
      <ol className="steps">{([1, 2, 3] as const).map(n => <li key={n}>{t(`cases.error.${n}`)}</li>)}</ol>
    </section>
  );
}
