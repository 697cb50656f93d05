import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { AuditRowView } from '../../../../contract/index.js';
import { actionWords, caseOf, subjectParts } from '../../audit-words.js';
import { useKeys } from '../../keys.js';
import { Moment } from '../../parts/due.js';
import { Icon } from '../../parts/icon.js';
import { Hash } from '../../parts/ident.js';
import { type Column, Ledger } from '../../parts/ledger.js';
import { Empty, Wait } from '../../parts/states.js';
import { useT, type Words } from '../../words.js';
import './audit.css';
import { Search } from './search.js';
import { Anchors, Row } from './side.js';
import { type AuditState, useAudit, useNames } from './use-audit.js';

/** The audit trail, to read only: who did what to which subject, and where the trail's heads are kept outside. */
export default function AuditTrail() {
  const page = useAudit(),
    t = useT(),
    names = useNames(),
    go = useNavigate(),
    { shown } = page;
  const open = () => {
    const caseId = shown && caseOf(shown.subject);
    if (caseId) void go(`/cases/${caseId}`);
  };
  useKeys({ down: () => page.move(1), up: () => page.move(-1), open });
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('tab.audit')}</h1>
        <span className="m">{t('audit.lead')}</span>
        <span className="grow" />
        <a className="btn sm" href={page.csv} download>
          <Icon name="download" /> {t('audit.csv')}
        </a>
      </header>
      <div className="split">
        <section className="list rec" aria-label={t('audit.rows')}>
          <Search page={page} />
          <div className="tb">
            <Wait on={page.read} rows={14}>
              {() => <Rows page={page} names={names} />}
            </Wait>
          </div>
        </section>
        <aside className="pv au" aria-label={t('audit.side')}>
          <div className="in" tabIndex={0}>
            {shown && <Row row={shown} who={names(shown.actorId)} narrow={subject => page.filter({ subject })} />}
            <Anchors />
          </div>
        </aside>
      </div>
    </main>
  );
}

function Rows({ page, names }: { page: AuditState; names: (id: string) => string | undefined }) {
  const t = useT(),
    asked = Object.keys(page.filters).length > 0;
  if (!page.rows.length && !asked) return <Empty title={t('audit.none')}>{t('audit.noneWhy')}</Empty>;
  if (!page.rows.length)
    return (
      <Empty title={t('audit.filtered')} actions={<Button onClick={() => page.filter({})}>{t('filter.resetAll')}</Button>}>
        {t('audit.filteredWhy')}
      </Empty>
    );
  return (
    <Ledger
      columns={columnsOf(t, names)}
      lines={page.rows.map(row => ({ row }))}
      keyOf={row => String(row.seq)}
      label={t('audit.rows')}
      selected={page.shown && String(page.shown.seq)}
      onSelect={row => page.choose(row.seq)}
      onEnd={page.more}
    />
  );
}

const columnsOf = (t: Words, names: (id: string) => string | undefined): Column<AuditRowView>[] => [
  { key: 'seq', width: 72, title: t('audit.seq'), align: 'amt', cell: row => row.seq },
  { key: 'at', width: 150, title: t('audit.time'), cell: row => <Moment at={row.at} /> },
  {
    key: 'who',
    width: 170,
    title: t('audit.who'),
    className: 'mm',
    cell: row => (
      <>
        {names(row.actorId)} <span className="m">{row.actorRole !== 'system' && t.code('role', row.actorRole)}</span>
      </>
    ),
  },
  {
    key: 'action',
    title: t('audit.action'),
    className: 'mm',
    cell: row => (
      <span title={row.action}>
        {actionWords(row.action, t)} <span className="id s">{row.action}</span>
      </span>
    ),
  },
  { key: 'subject', width: 190, title: t('audit.subject'), className: 'mm', cell: row => <Subject value={row.subject} /> },
  { key: 'hash', width: 112, title: t('audit.hash'), cell: row => <Hash value={row.hash} /> },
];

function Subject({ value }: { value: string }) {
  const { kind, short } = subjectParts(value);
  return (
    <span className="id s" title={value}>
      {kind}
      {short && `:${short}`}
    </span>
  );
}
