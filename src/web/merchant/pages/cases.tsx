import { useCallback, useEffect, useState } from 'react';
import type { CaseRowView } from '../../../contract/index.js';
import { api, Problem } from '../api.js';
import { ENDED_STATUSES } from '../case-lead.js';
import { now } from '../clock.js';
import { moment } from '../format.js';
import { t } from '../i18n.js';
import { listen } from '../live.js';
import { recall, remember } from '../remember.js';
import { paths } from '../router.js';
import { signOut, useSession } from '../session.js';
import { CaseRow } from '../parts/case-row.js';
import { HowToRetry } from '../parts/case/states.js';
import { NumberToCopy } from '../parts/copy.js';
import { Loading } from '../parts/loading.js';
import { Link } from '../parts/link.js';
import { HotlineLink, Page } from '../parts/page.js';
import { Say } from '../parts/say.js';
import { fetchCasePage } from './case-later.js';
import { SignInPage } from './sign-in.js';

interface Seen {
  at: string;
  rows: CaseRowView[];
}

function useCases() {
  const [rows, setRows] = useState<CaseRowView[] | null>(null);
  const [next, setNext] = useState<string>();
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    api.cases().then(page => {
      remember('cases', { at: now().toISOString(), rows: page.rows } satisfies Seen);
      setRows(page.rows);
      setNext(page.next);
      setFailed(false);
    }, (why: unknown) => !(why instanceof Problem && why.status === 401) && setFailed(true));
  }, []);
  useEffect(() => {
    load();
    return listen(load);
  }, [load]);
  const more = () => void api.cases(next).then(page => {
    setRows(before => [...(before ?? []), ...page.rows]);
    setNext(page.next);
  }, () => setFailed(true));
  return { rows, next, failed, load, more };
}

function Empty() {
  return (
    <Page title={t('cases.title')} back={paths.start} bar={<Link className="btn go" to={paths.start}>{t('cases.empty.new')}</Link>}>
      <h1>{t('cases.empty.title')}</h1>
      <p>{t('cases.empty.text')}</p>
      <section className="card">
        <h2>{t('cases.empty.lost')}</h2>
        <p>{t('cases.empty.lost.text')}</p>
        <button type="button" className="btn" onClick={() => void signOut()}>{t('cases.empty.phone')}</button>
      </section>
    </Page>
  );
}

/** Could not load: nothing is lost, what was last seen, what to do. */
function Unreached({ again }: { again: () => void }) {
  const seen = recall<Seen>('cases');
  const first = seen?.rows[0];
  const bar = <><button type="button" className="btn go" onClick={again}>{t('retry')}</button><HotlineLink className="btn" /></>;
  return (
    <Page title={t('cases.title')} back={paths.start} bar={bar}>
      <h1>{t('cases.error.title')}</h1>
      <section className="box done">
        <p><Say k="cases.error.kept" /></p>
        {seen && first && <p className="s">{t('cases.error.seen', { when: moment(seen.at), what: t(`kind.${first.kind}`), stage: t(`status.${first.status}`) })}</p>}
      </section>
      <HowToRetry />
      {first && <section className="card"><NumberToCopy label={t('receipt.no')} value={first.caseNo} /></section>}
    </Page>
  );
}

function Group({ title, rows }: { title: string; rows: CaseRowView[] }) {
  return rows.length ? <section><h2>{title}</h2>{rows.map(row => <CaseRow key={row.id} row={row} />)}</section> : null;
}

const ended = (row: CaseRowView): boolean => ENDED_STATUSES.includes(row.status);

function List() {
  const { rows, next, failed, load, more } = useCases();
  useEffect(fetchCasePage, []);
  if (!rows && failed) return <Unreached again={load} />;
  if (!rows) return <Page title={t('cases.title')} back={paths.start}><Loading /></Page>;
  if (!rows.length) return <Empty />;
  return (
    <Page title={t('cases.title')} back={paths.start} bar={<Link className="btn go" to={paths.start}>{t('cases.new')}</Link>}>
      <h1 className="unseen">{t('cases.title')}</h1>
      <Group title={t('cases.waiting')} rows={rows.filter(row => row.needsMerchant)} />
      <Group title={t('cases.ours')} rows={rows.filter(row => !row.needsMerchant && !ended(row))} />
      <Group title={t('cases.done')} rows={rows.filter(row => !row.needsMerchant && ended(row))} />
      {next && <button type="button" className="btn" onClick={more}>{t('cases.more')}</button>}
      <button type="button" className="btn link" onClick={() => void signOut()}>{t('sign.out')}</button>
    </Page>
  );
}

export function CasesPage() {
  const { me } = useSession();
  return me === null ? <SignInPage expired /> : <List />;
}
