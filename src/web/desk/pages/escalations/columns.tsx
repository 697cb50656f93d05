import { Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { EscalationView } from '../../../../contract/index.js';
import { clock, dayOf, stamp, when } from '../../format.js';
import { Due } from '../../parts/due.js';
import { Ident } from '../../parts/ident.js';
import { Cap } from '../../parts/kbd.js';
import { type Column } from '../../parts/ledger.js';
import { Avatar } from '../../parts/person.js';
import { Ladder } from '../../parts/status.js';
import { Yuan } from '../../parts/yuan.js';
import { useNow } from '../../queries.js';
import { triggerWords } from '../../trigger-words.js';
import { useT } from '../../words.js';
import type { useEscalations } from './use-escalations.js';

type Page = ReturnType<typeof useEscalations>;

export function useColumns(page: Page): Column<EscalationView>[] {
  const t = useT(),
    zh = t.locale === 'zh';
  return useMemo(
    () => [
      {
        key: 'due',
        width: zh ? 196 : 180,
        title: t('escalations.byHarm'),
        cell: row => (row.case.due ? <Due due={row.case.due} brief /> : <span className="m">—</span>),
      },
      {
        key: 'no',
        width: 116,
        title: t('col.caseNo'),
        cell: row => (
          <Link to={`/cases/${row.case.id}`}>
            <Ident value={row.case.caseNo} small />
          </Link>
        ),
      },
      {
        key: 'merchant',
        width: zh ? 120 : 104,
        title: t('col.merchant'),
        className: 'mm',
        cell: row => <span title={row.case.merchantName}>{row.case.merchantName}</span>,
      },
      { key: 'risk', width: 96, title: t('col.atRisk'), align: 'amt', cell: row => <Yuan fen={row.case.atRiskFen} dash /> },
      {
        key: 'why',
        title: t('escalations.why'),
        className: 'why mm',
        cell: row => {
          const why = triggerWords(row.trigger, row.facts, t);
          return <span title={why}>{why}</span>;
        },
      },
      { key: 'ladder', width: zh ? 124 : 190, title: t('escalations.ladder'), cell: row => <Ladder level={row.to} /> },
      {
        key: 'ack',
        width: zh ? 116 : 118,
        title: t('escalations.ack'),
        className: 'mm',
        cell: row => <Acknowledged row={row} />,
      },
      { key: 'owner', width: zh ? 40 : 56, title: t('col.owner'), cell: row => <Avatar person={row.case.owner} /> },
      {
        key: 'do',
        width: zh ? 126 : 150,
        title: '',
        align: 'amt',
        cell: row => <Take row={row} page={page} />,
      },
    ],
    [t, zh, page],
  );
}

function Acknowledged({ row }: { row: EscalationView }) {
  const t = useT(),
    now = useNow();
  return row.ackAt ? (
    <span className="s m">
      {clock(row.ackAt)} {row.ackBy?.name}
    </span>
  ) : (
    <span className={Date.parse(row.ackDueAt) < now ? 's red' : 's'}>
      {t('escalations.before', { at: dayOf(row.ackDueAt) === dayOf(now) ? when(row.ackDueAt, now, t) : stamp(row.ackDueAt, now) })}
    </span>
  );
}

function Take({ row, page }: { row: EscalationView; page: Page }) {
  const t = useT(),
    { take, shown, mine } = page;
  return row.ackAt || !mine(row) ? (
    <Link className="s" to={`/cases/${row.case.id}`}>
      {t('escalations.open1')}
    </Link>
  ) : (
    <Button
      size="small"
      type={row.id === shown?.id ? 'primary' : 'default'}
      loading={take.isPending && take.variables?.id === row.id}
      onClick={() => take.mutate(row)}
    >
      {t('escalations.take')}
      {row.id === shown?.id && (
        <>
          {' '}
          <Cap of="sign" />
        </>
      )}
    </Button>
  );
}
