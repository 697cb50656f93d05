import { useMemo } from 'react';
import type { AwaitedOrderView, MatchedOrderView, MerchantDayView, TallyView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { Moment } from '../../parts/due.js';
import { Ident } from '../../parts/ident.js';
import type { Column } from '../../parts/ledger.js';
import { Yuan } from '../../parts/yuan.js';
import { useT } from '../../words.js';
import { merchantColumn, OfRow, orderColumns, TimeOf } from './parts.js';
import { Table } from './table.js';
import { type Page, useList } from './use-reconciliation.js';

/** Orders and the rows that proved them. */
export function Matched({ page }: { page: Page }) {
  const t = useT(),
    list = useList<MatchedOrderView>('matched', { day: page.day, mid: page.mid }, asked => api.get('/reconciliation/matched', asked));
  const columns = useMemo(
    (): Column<MatchedOrderView>[] => [
      merchantColumn(t('col.merchant'), row => row.row.mid),
      ...orderColumns<MatchedOrderView>(t),
      { key: 'row', width: 130, title: t('recon.row'), cell: row => <OfRow row={row.row} /> },
      { key: 'time', width: 160, title: t('row.txnTime'), cell: row => <TimeOf row={row.row} /> },
      { key: 'amount', width: 112, title: t('recon.rowAmount'), align: 'amt', cell: row => <Yuan fen={row.row.amtFen} /> },
      {
        key: 'beyond',
        width: 96,
        title: t('recon.beyond'),
        align: 'amt',
        cell: row => (
          <span className={row.differenceFen ? 'red' : 'm'}>
            <Yuan fen={row.differenceFen} dash />
          </span>
        ),
      },
    ],
    [t],
  );
  return <Table page={page} name="matched" list={list} columns={columns} keyOf={row => row.row.logNo} leads={row => `/cases/${row.order.caseId}`} />;
}

/** Orders whose row is missing. */
export function Orders({ page }: { page: Page }) {
  const t = useT(),
    list = useList<AwaitedOrderView>('orders', { day: page.day, mid: page.mid }, asked => api.get('/reconciliation/orders', asked));
  const columns = useMemo(
    (): Column<AwaitedOrderView>[] => [
      merchantColumn(t('col.merchant'), row => row.mid),
      ...orderColumns<AwaitedOrderView>(t),
      {
        key: 'state',
        width: t.locale === 'zh' ? 130 : 170,
        title: t('recon.state'),
        cell: row => <span className={LATE.includes(row.order.state) ? 'amber' : ''}>{t(`orderState.${row.order.state}`)}</span>,
      },
      { key: 'since', width: 140, title: t('recon.since'), cell: row => <Moment at={row.since} /> },
      { key: 'files', width: 90, title: t('recon.filesSince'), align: 'amt', cell: row => <span className={row.files > 2 ? 'amber' : ''}>{row.files}</span> },
      {
        key: 'heard',
        width: 200,
        title: t('recon.heard'),
        className: 'mm',
        cell: row => <span title={row.heard}>{row.heard ?? (row.doneAt ? t('recon.done') : '—')}</span>,
      },
    ],
    [t],
  );
  return <Table page={page} name="orders" list={list} columns={columns} keyOf={row => row.order.id} leads={row => `/cases/${row.order.caseId}`} />;
}
const LATE: readonly string[] = ['unknown', 'not_confirmed'];

/** Each merchant's sum; over all of them it is the day's. */
export function Merchants({ page }: { page: Page }) {
  const t = useT(),
    list = useList<MerchantDayView>('merchants', { day: page.day }, asked => api.get('/reconciliation/merchants', asked));
  const columns = useMemo((): Column<MerchantDayView>[] => {
    const tally = (key: keyof MerchantDayView['tallies'], title: string, bad = false): Column<MerchantDayView> => ({
      key,
      width: t.locale === 'zh' ? 128 : 146,
      title,
      align: 'amt',
      cell: row => <Tally of={row.tallies[key]} bad={bad} />,
    });
    return [
      { key: 'name', width: 124, title: t('col.merchant'), className: 'mm', cell: row => <span title={row.name}>{row.name || '—'}</span> },
      { key: 'mid', width: 140, title: 'MID', cell: row => <Ident value={row.mid} small copy label="MID" /> },
      { key: 'rows', width: 76, title: t('recon.of.lines'), align: 'amt', cell: row => row.rows },
      { key: 'net', width: 126, title: t('records.net'), align: 'amt', cell: row => <Yuan fen={row.netFen} /> },
      tally('matched', t('recon.matched')),
      tally('open', t('recon.orders')),
      tally('alarming', t('recon.alarming'), true),
      tally('backOffice', t('recon.backOffice')),
      tally('own', t('recon.own')),
    ];
  }, [t]);
  return <Table page={page} name="merchants" list={list} columns={columns} keyOf={row => row.mid} leads={row => `/records/transactions?mid=${row.mid}`} />;
}

const Tally = ({ of, bad }: { of: TallyView; bad: boolean }) =>
  of.count ? (
    <span className={bad ? 'red' : ''}>
      {of.count}{' '}
      <span className="fen">
        <Yuan fen={of.fen} />
      </span>
    </span>
  ) : (
    <span className="m">—</span>
  );
