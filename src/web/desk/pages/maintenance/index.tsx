import { Button } from 'antd';
import { useState } from 'react';
import type { MaintenanceView } from '../../../../contract/index.js';
import { exact, when } from '../../format.js';
import { byWhen, endOf, type When, whenOf } from '../../maintenance.js';
import { useMaintenance } from '../../parts/frame/maintenance-banner.js';
import { type Column, Ledger, type Line } from '../../parts/ledger.js';
import { Empty, Wait } from '../../parts/states.js';
import { Dot } from '../../parts/status.js';
import { useMe, useNow } from '../../queries.js';
import { useT, type Words } from '../../words.js';
import { Announce } from './announce.js';
import { EndWindow } from './end-window.js';
import { WaitingOrders } from './waiting.js';
import './maintenance.css';

const DOT = { now: 'hold', next: 'wait', past: '' } as const;

/** The acquirer's maintenance windows: now, next, past; what waits for their end; admins announce and end them. */
export default function Maintenance() {
  const t = useT(),
    me = useMe(),
    now = useNow(),
    read = useMaintenance(),
    [ending, setEnding] = useState<MaintenanceView>(),
    isAdmin = me.role === 'admin';
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('tab.maintenance')}</h1>
        <span className="m">{t('maintenance.lead')}</span>
        <span className="grow" />
        {isAdmin && <Announce />}
      </header>
      <div className="split">
        <section className="list rec1" aria-label={t('tab.maintenance')}>
          <div className="tb">
            <Wait on={read}>
              {windows =>
                windows.length ? (
                  <Ledger
                    columns={columnsOf(t, now, isAdmin ? setEnding : undefined)}
                    lines={linesOf(byWhen(windows, now), t)}
                    keyOf={row => row.id}
                    label={t('tab.maintenance')}
                    rowHeight={41}
                  />
                ) : (
                  <Empty title={t('maintenance.none')}>{t('maintenance.noneWhy')}</Empty>
                )
              }
            </Wait>
          </div>
        </section>
        <aside className="pv" aria-label={t('maintenance.waits')}>
          <WaitingOrders />
        </aside>
      </div>
      {ending && <EndWindow window={ending} close={() => setEnding(undefined)} />}
    </main>
  );
}

function linesOf(groups: [When, MaintenanceView[]][], t: Words): Line<MaintenanceView>[] {
  return groups.flatMap(([when, list]): Line<MaintenanceView>[] => [
    {
      group: when,
      cells: (
        <td colSpan={6}>
          <b>{t(`maintenance.${when}`)}</b> {list.length}
        </td>
      ),
    },
    ...list.map(row => ({ row })),
  ]);
}

function columnsOf(t: Words, now: number, end?: (window: MaintenanceView) => void): Column<MaintenanceView>[] {
  const moment = (at: string | number) => (
    <time dateTime={new Date(at).toISOString()} title={exact(at)}>
      {when(at, now, t)}
    </time>
  );
  return [
    { key: 'state', width: t.locale === 'zh' ? 96 : 120, title: t('maintenance.state'), cell: row => <State row={row} now={now} /> },
    { key: 'from', width: 150, title: t('maintenance.from'), cell: row => moment(row.from) },
    { key: 'until', width: 150, title: t('maintenance.until'), cell: row => moment(endOf(row)) },
    { key: 'note', title: t('maintenance.note'), className: 'mm', cell: row => <span title={row.note}>{row.note}</span> },
    { key: 'by', width: 96, title: t('maintenance.by'), className: 'mm', cell: row => row.by },
    {
      key: 'do',
      width: t.locale === 'zh' ? 110 : 130,
      title: '',
      align: 'amt',
      cell: row =>
        end && whenOf(row, now) !== 'past' ? (
          <Button size="small" onClick={() => end(row)}>
            {t(whenOf(row, now) === 'now' ? 'maintenance.end' : 'maintenance.callOff')}
          </Button>
        ) : null,
    },
  ];
}

function State({ row, now }: { row: MaintenanceView; now: number }) {
  const t = useT(),
    at = whenOf(row, now);
  if (row.endedAt) return <span className="m">{t(Date.parse(row.endedAt) <= Date.parse(row.from) ? 'maintenance.calledOff' : 'maintenance.ended')}</span>;
  return <Dot kind={DOT[at]}>{t(`maintenance.${at}`)}</Dot>;
}
