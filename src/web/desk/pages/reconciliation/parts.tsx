import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { OrderRefView, TransactionRow } from '../../../../contract/index.js';
import { clockSeconds, dateWords } from '../../format.js';
import { Ident } from '../../parts/ident.js';
import type { Column } from '../../parts/ledger.js';
import { Yuan } from '../../parts/yuan.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';

/** A link within a row: the row behind it is not chosen as well, which would take the address back. */
export const Away = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link className="s" to={to} onClick={event => event.stopPropagation()}>
    {children}
  </Link>
);
/** An order by the number of its case. */
export const OfCase = ({ order }: { order: OrderRefView }) => (
  <Away to={`/cases/${order.caseId}`}>
    <Ident value={order.caseNo} small />
  </Away>
);
export const OfRow = ({ row }: { row: TransactionRow }) => (
  <Away to={`/records/transactions/${row.logNo}`}>
    <Ident value={row.logNo} small />
  </Away>
);
export function TimeOf({ row }: { row: TransactionRow }) {
  const t = useT(),
    now = useNow();
  return (
    <>
      {dateWords(row.txnTime, now, t)} {clockSeconds(row.txnTime)}
    </>
  );
}
export const merchantColumn = <R extends { merchantName: string }>(title: string, midOf: (row: R) => string): Column<R> => ({
  key: 'merchant',
  title,
  width: 124,
  className: 'mm',
  cell: row => <span title={midOf(row)}>{row.merchantName || midOf(row)}</span>,
});
export const orderColumns = <R extends { order: OrderRefView }>(t: ReturnType<typeof useT>): Column<R>[] => [
  { key: 'case', width: 122, title: t('col.caseNo'), cell: row => <OfCase order={row.order} /> },
  { key: 'number', width: 144, title: t('recon.number'), cell: row => <Ident value={row.order.refundNo} small copy label={t('recon.number')} /> },
  { key: 'remedy', width: t.locale === 'zh' ? 100 : 150, title: t('recon.remedy'), className: 'mm', cell: row => t(`remedy.${row.order.remedy}`) },
  { key: 'ordered', width: 112, title: t('recon.ordered'), align: 'amt', cell: row => <Yuan fen={row.order.amountFen} /> },
];
