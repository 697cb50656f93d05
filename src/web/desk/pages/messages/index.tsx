import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { NotificationView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { Moment } from '../../parts/due.js';
import { type Column, Ledger } from '../../parts/ledger.js';
import { Empty, Wait } from '../../parts/states.js';
import { Dot } from '../../parts/status.js';
import { useT, type Words } from '../../words.js';

const DOT = { queued: 'wait', sent: 'done', failed: 'hold', read: 'done' } as const;
const columnsOf = (t: Words): Column<NotificationView>[] => [
  { key: 'at', width: 150, title: t('messages.at'), cell: row => <Moment at={row.at} /> },
  { key: 'channel', width: 90, title: t('messages.channel'), cell: row => t(`sentBy.${row.channel}`) },
  {
    key: 'to',
    width: 190,
    title: t('messages.to'),
    className: 'mm',
    cell: row => (
      <span className="id s" title={row.to}>
        {row.to}
      </span>
    ),
  },
  { key: 'subject', title: t('messages.subject'), className: 'mm', cell: row => <span title={row.subject}>{row.subject}</span> },
  { key: 'state', width: 110, title: t('col.status'), cell: row => <Dot kind={DOT[row.state]}>{t(`sendState.${row.state}`)}</Dot> },
];

/** Everything that left by e-mail or SMS, as it was sent. */
export default function Messages() {
  const t = useT(),
    [chosen, setChosen] = useState<string>();
  const read = useQuery({ queryKey: ['messages'], queryFn: () => api.get('/messages'), refetchInterval: 15_000 });
  const rows = read.data ?? [],
    shown = rows.find(row => row.id === chosen) ?? rows[0];
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('tab.messages')}</h1>
        <span className="m">{t('messages.lead')}</span>
      </header>
      <div className="split">
        <section className="list rec1">
          <div className="tb">
            <Wait on={read}>
              {() =>
                rows.length ? (
                  <Ledger
                    columns={columnsOf(t)}
                    lines={rows.map(row => ({ row }))}
                    keyOf={row => row.id}
                    label={t('tab.messages')}
                    selected={shown?.id}
                    onSelect={row => setChosen(row.id)}
                  />
                ) : (
                  <Empty title={t('messages.none')}>{t('messages.noneWhy')}</Empty>
                )
              }
            </Wait>
          </div>
        </section>
        <aside className="pv" aria-label={t('messages.shown')}>
          {shown && (
            <>
              <header>
                <div className="row s m">
                  <span>{t(`sentBy.${shown.channel}`)}</span>
                  <span className="id s">{shown.to}</span>
                  <Moment at={shown.at} />
                </div>
                <h2>{shown.subject}</h2>
              </header>
              <div className="in">
                <pre className="body" tabIndex={0}>
                  {shown.body}
                </pre>
                {shown.caseId && (
                  <p>
                    <Link to={`/cases/${shown.caseId}`}>{t('preview.open')}</Link>
                  </p>
                )}
              </div>
            </>
          )}
        </aside>
      </div>
    </main>
  );
}
