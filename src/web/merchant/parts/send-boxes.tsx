import type { CaseRowView } from '../../../contract/index.js';
import { t } from '../i18n.js';
import { paths } from '../router.js';
import type { Trouble } from '../use-sending.js';
import { CaseRow } from './case-row.js';
import { Link } from './link.js';
import { Page } from './page.js';

export function TroubleBox({ trouble, onForget }: { trouble: Trouble; onForget: () => void }) {
  if (trouble.what === 'expired') return <section className="box note" role="alert"><p>{t('send.expired')}</p></section>;
  if (trouble.what === 'refused') return <section className="box stop" role="alert"><p>{trouble.text}</p><p className="s">{t('errors.kept')}</p></section>;
  if (trouble.what === 'unsent') return null;
  return (
    <section className="box note" role="alert">
      <h2>{t('already.title')}</h2>
      <p>{t('already.text')}</p>
      <p><Link to={paths.cases} onClick={onForget}>{t('cases.title')}</Link></p>
    </section>
  );
}

/** Asked once: is it the same matter? */
export function AlikeBox({ title, alike, busy, back, onGo }: { title: string; alike: CaseRowView[]; busy: boolean; back: string; onGo: () => void }) {
  return (
    <Page title={title} back={back} bar={<button type="button" className="btn" disabled={busy} onClick={onGo}>{t(busy ? 'send.going' : 'alike.go')}</button>}>
      <section className="box note" role="alert"><h1>{t('alike.title')}</h1><p>{t('alike.text')}</p></section>
      <section>{alike.map(row => <CaseRow key={row.id} row={row} />)}</section>
    </Page>
  );
}
