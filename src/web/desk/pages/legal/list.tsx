import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { LegalRowView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { useKeys } from '../../keys.js';
import { Due, Moment } from '../../parts/due.js';
import { Ident } from '../../parts/ident.js';
import { Cap } from '../../parts/kbd.js';
import { type Column, Ledger } from '../../parts/ledger.js';
import { Avatar } from '../../parts/person.js';
import { Empty, Wait } from '../../parts/states.js';
import { Dot } from '../../parts/status.js';
import { Yuan } from '../../parts/yuan.js';
import { useMe } from '../../queries.js';
import { triggerWords } from '../../trigger-words.js';
import { useT, type Words } from '../../words.js';
import { Assign } from '../queue/assign.js';
import './legal.css';

const DOT = { new: 'ours', in_work: 'ours', second_person: 'legal', outside: 'wait', ruled: 'done' } as const;

const columnsOf = (t: Words): Column<LegalRowView>[] => [
  { key: 'no', width: 150, title: t('col.caseNo'), cell: row => <Ident value={row.case.caseNo} small copy label={t('col.caseNo')} /> },
  {
    key: 'merchant',
    title: t('col.merchant'),
    className: 'mm',
    cell: ({ case: row, heldSince }) => (
      <span className="mer">
        <span className="ell">{row.merchantName}</span>
        {heldSince && <span className="tag v">{t('legal.held')}</span>}
      </span>
    ),
  },
  { key: 'kind', width: 120, title: t('col.kind'), className: 'mm', cell: ({ case: row }) => t(`kind.${row.provenKind ?? row.kind}`) },
  {
    key: 'why',
    title: t('legal.why'),
    className: 'mm',
    cell: ({ why }) => {
      const words = [...new Set(why.map(one => triggerWords(one.trigger, one.facts, t)))].join(t('glue.then')) || t('legal.byHand');
      return <span title={words}>{words}</span>;
    },
  },
  { key: 'risk', width: 110, title: t('col.atRisk'), align: 'amt', cell: ({ case: row }) => <Yuan fen={row.atRiskFen} dash /> },
  { key: 'state', width: 120, title: t('legal.state'), cell: row => <Dot kind={DOT[row.state]}>{t(`legalState.${row.state}`)}</Dot> },
  { key: 'due', width: 210, title: t('col.due'), cell: ({ case: row }) => (row.due ? <Due due={row.due} brief /> : <span className="m">—</span>) },
  {
    key: 'next',
    width: 150,
    title: t('legal.nextDate'),
    className: 'mm',
    cell: ({ next }) => (next ? <span title={next.body}>{`${next.on} ${t(`referralTo.${next.to}`)}`}</span> : <span className="m">—</span>),
  },
  { key: 'since', width: 130, title: t('legal.since'), cell: ({ since }) => (since ? <Moment at={since} brief /> : <span className="m">—</span>) },
  { key: 'owner', width: 56, title: t('col.owner'), cell: ({ case: row }) => <Avatar person={row.owner} /> },
];

/** Legal's own queue: what breaches first stands first; E opens, A gives it to somebody of legal. */
export default function LegalList() {
  const t = useT(),
    me = useMe(),
    go = useNavigate(),
    [chosen, setChosen] = useState<string>(),
    [giving, setGiving] = useState(false);
  const read = useQuery({ queryKey: ['legal-queue'], queryFn: () => api.get('/legal'), refetchInterval: 60_000 });
  const rows = read.data ?? [],
    at = Math.max(
      0,
      rows.findIndex(row => row.case.id === chosen),
    );
  const open = (id?: string) => id && void go(`/legal/${id}`);
  useKeys(
    {
      down: () => setChosen(rows[Math.min(rows.length - 1, at + 1)]?.case.id),
      up: () => setChosen(rows[Math.max(0, at - 1)]?.case.id),
      open: () => open(rows[at]?.case.id),
      assign: () => me.role === 'legal' && rows[at] && setGiving(true),
    },
    !giving,
  );
  return (
    <main className="page lq">
      <header className="page-head">
        <h1>{t('tab.legal')}</h1>
        <span className="m">
          {t('list.total', { count: rows.length })}
          <Yuan fen={rows.reduce((sum, row) => sum + row.case.atRiskFen, 0)} dash />
        </span>
        <span className="grow" />
        <span className="m s">
          <Cap of="down" /> <Cap of="up" /> <Cap of="open" /> {t('legal.opens')} {me.role === 'legal' && <Cap of="assign" />} {me.role === 'legal' && t('legal.gives')}
        </span>
      </header>
      <div className="tb">
        <Wait on={read}>
          {() =>
            rows.length ? (
              <Ledger
                columns={columnsOf(t)}
                lines={rows.map(row => ({ row }))}
                keyOf={row => row.case.id}
                label={t('tab.legal')}
                selected={rows[at]?.case.id}
                rowHeight={36}
                onSelect={row => open(row.case.id)}
              />
            ) : (
              <Empty title={t('legal.none')}>{t('legal.noneWhy')}</Empty>
            )
          }
        </Wait>
      </div>
      {giving && rows[at] && <Assign rows={[rows[at].case]} legalOnly close={() => setGiving(false)} />}
    </main>
  );
}
