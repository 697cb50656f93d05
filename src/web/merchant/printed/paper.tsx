import type { ReactNode } from 'react';
import type { PrintedPaperView } from '../../../contract/index.js';
import { t, type Key } from '../i18n.js';
import { UnreachedCase, GoneCase } from '../parts/case/states.js';
import { Link } from '../parts/link.js';
import { Loading } from '../parts/loading.js';
import { Page } from '../parts/page.js';
import { paths } from '../router.js';
import { fullTime, type FactRow } from './facts.js';
import type { Printed } from './use-printed.js';

// WeChat's browser knows print() and does nothing
const printsHere = !/MicroMessenger/i.test(navigator.userAgent);

/** Label left, value right; below each other where they do not fit on a line: a number never breaks. */
export function Sheet({ rows, rule }: { rows: FactRow[]; rule?: boolean }) {
  return (
    <dl className={rule ? 'sheet rule' : 'sheet'}>
      {rows.map(([label, value, mono]) => <div key={label}><dt>{label}</dt><dd className={mono && 'num'}>{value}</dd></div>)}
    </dl>
  );
}

interface Frame {
  id: string;
  view: PrintedPaperView;
  title: string;
  no: string;
  pdf: string;
  children: ReactNode;
}

/** A paper as a page: its parts, how to verify it, and the PDF to keep. */
export function Paper({ id, view, title, no, pdf, children }: Frame) {
  const bar = (
    <>
      <a className="btn go" href={pdf} download={`${no}.pdf`}>{t('doc.save')}</a>
      {printsHere && <button type="button" className="btn" onClick={() => print()}>{t('doc.print')}</button>}
    </>
  );
  return (
    <Page title={title} back={paths.case(id)} bar={bar} pair>
      <h1>{title}</h1>
      {children}
      <section className="card">
        <h2>{t('doc.verify')}</h2>
        <Sheet rows={[[t('doc.no'), no, true], [t('doc.code'), view.checkCode, true], [t('doc.issued'), fullTime(view.issuedAt)]]} />
        <p className="s m">{t('doc.verify.text', { hotline: view.issuer.hotline })}</p>
        <p className="s m">{view.issuer.name}</p>
      </section>
    </Page>
  );
}

/** While there is no paper to show: it comes, was never issued, or could not be read. */
export function NoPaper({ id, printed, none }: { id: string; printed: Printed<unknown>; none: Key }) {
  const { problem, load } = printed;
  if (problem?.kind === 'gone') return <GoneCase id={id} />;
  if (problem?.kind === 'offline') return <UnreachedCase id={id} again={load} />;
  if (!problem) return <Page title={t('cases.title')} back={paths.case(id)}><Loading /></Page>;
  return (
    <Page title={t(none)} back={paths.case(id)} bar={<Link className="btn go" to={paths.case(id)}>{t('doc.toCase')}</Link>}>
      <h1>{t(none)}</h1>
      <p>{problem.text}</p>
    </Page>
  );
}
