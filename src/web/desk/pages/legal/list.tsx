import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { CaseRowView } from '../../../../contract/index.js';
import { api, query } from '../../api.js';
import { useKeys } from '../../keys.js';
import { Due, Moment } from '../../parts/due.js';
import { Ident } from '../../parts/ident.js';
import { type Column, Ledger } from '../../parts/ledger.js';
import { Avatar } from '../../parts/person.js';
import { Empty, Wait } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { Yuan } from '../../parts/yuan.js';
import { useT, type Words } from '../../words.js';
import { useState } from 'react';
import './legal.css';

const columnsOf = (t: Words): Column<CaseRowView>[] => [
  { key: 'no', width: 150, title: t('col.caseNo'), cell: row => <Ident value={row.caseNo} small copy label={t('col.caseNo')} /> },
  {
    key: 'merchant',
    title: t('col.merchant'),
    className: 'mm',
    cell: row => (
      <span className="mer">
        <span className="ell">{row.merchantName}</span>
        {row.onHold && <span className="tag v">{t('tag.hold')}</span>}
      </span>
    ),
  },
  { key: 'kind', width: 170, title: t('col.kind'), className: 'mm', cell: row => t(`kind.${row.provenKind ?? row.kind}`) },
  { key: 'risk', width: 120, title: t('col.atRisk'), align: 'amt', cell: row => <Yuan fen={row.atRiskFen} dash /> },
  { key: 'status', width: 130, title: t('col.status'), cell: row => <Status status={row.status} /> },
  { key: 'due', width: 220, title: t('col.due'), cell: row => (row.due ? <Due due={row.due} brief /> : <span className="m">—</span>) },
  { key: 'since', width: 150, title: t('col.received'), cell: row => <Moment at={row.receivedAt} /> },
  { key: 'owner', width: 56, title: t('col.owner'), cell: row => <Avatar person={row.owner} /> },
];

export default function LegalList() {
  const t = useT(),
    go = useNavigate(),
    [chosen, setChosen] = useState<string>();
  const read = useQuery({
    queryKey: ['cases', 'legal', 'page'],
    queryFn: () => api.get('/cases', query({ queue: 'legal', limit: 100 })),
    refetchInterval: 60_000,
  });
  const rows = read.data?.rows ?? [],
    at = Math.max(
      0,
      rows.findIndex(row => row.id === chosen),
    );
  const open = (id?: string) => id && void go(`/legal/${id}`);
  useKeys({
    down: () => setChosen(rows[Math.min(rows.length - 1, at + 1)]?.id),
    up: () => setChosen(rows[Math.max(0, at - 1)]?.id),
    open: () => open(rows[at]?.id),
  });
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('tab.legal')}</h1>
        <span className="m">
          {read.data && (
            <>
              {t('list.total', { count: read.data.total })}
              <Yuan fen={read.data.atRiskFen} dash />
            </>
          )}
        </span>
      </header>
      <div className="tb">
        <Wait on={read}>
          {() =>
            rows.length ? (
              <Ledger
                columns={columnsOf(t)}
                lines={rows.map(row => ({ row }))}
                keyOf={row => row.id}
                label={t('tab.legal')}
                selected={rows[at]?.id}
                rowHeight={36}
                onSelect={row => open(row.id)}
              />
            ) : (
              <Empty title={t('legal.none')}>{t('legal.noneWhy')}</Empty>
            )
          }
        </Wait>
      </div>
    </main>
  );
}
