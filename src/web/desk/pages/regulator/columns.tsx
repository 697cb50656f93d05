import { Link } from 'react-router';
import type { ComplaintRowView } from '../../../../contract/index.js';
import { Due, Moment } from '../../parts/due.js';
import type { Column } from '../../parts/ledger.js';
import { Avatar } from '../../parts/person.js';
import { Dot } from '../../parts/status.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';
import { remainingOf } from './remaining.js';

const DOT = { open: 'ours', sent: 'wait', closed: 'done' } as const;

/** The date with what is left of it; an answered one says only whether it was late. */
export function DueCell({ row }: { row: ComplaintRowView }) {
  const t = useT(),
    now = useNow();
  if (row.state !== 'open') return row.late ? <span className="red">{t('reg.sentLate')}</span> : <span className="m">{row.dueAt ? <Moment at={row.dueAt} brief /> : '—'}</span>;
  if (!row.dueAt) return <span className="m">{t('reg.noDue')}</span>;
  return <Due due={remainingOf(row, now)} brief />;
}

export const ComplaintState = ({ row }: { row: Pick<ComplaintRowView, 'state'> }) => {
  const t = useT();
  return <Dot kind={DOT[row.state]}>{t(`regState.${row.state}`)}</Dot>;
};

export function useColumns(): Column<ComplaintRowView>[] {
  const t = useT(),
    wide = t.locale === 'en';
  return [
    { key: 'state', width: 92, title: t('reg.state'), cell: row => <ComplaintState row={row} /> },
    { key: 'due', width: 250, title: t('reg.due'), cell: row => <DueCell row={row} /> },
    { key: 'source', width: wide ? 176 : 132, title: t('reg.source'), className: 'mm', cell: row => t(`source.${row.source}`) },
    {
      key: 'reference',
      width: 190,
      title: t('reg.reference'),
      className: 'mm',
      cell: row => (
        <Link to={`/regulator/${row.id}`} className="id s" title={row.reference}>
          {row.reference}
        </Link>
      ),
    },
    { key: 'who', width: 90, title: t('reg.complainant'), className: 'mm', cell: row => row.complainant },
    { key: 'subject', title: t('reg.subject'), className: 'mm', cell: row => <span title={row.subject}>{row.subject}</span> },
    { key: 'received', width: 120, title: t('reg.received'), cell: row => <Moment at={row.receivedAt} brief /> },
    { key: 'owner', width: wide ? 70 : 64, title: t('reg.owner'), cell: row => <Avatar person={row.case.owner} /> },
  ];
}
