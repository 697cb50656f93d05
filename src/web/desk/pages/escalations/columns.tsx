import { Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { BoardRowView, Level } from '../../../../contract/index.js';
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
import { useT, type Words } from '../../words.js';
import type { BoardState } from './use-board.js';

/** Every reason in words, the highest level first. */
export function whyHere(row: BoardRowView, t: Words): string {
  if (!row.rungs.length) return t('board.nothing', { next: t(`next.${row.case.status}`) });
  return [...new Set(row.rungs.map(rung => triggerWords(rung.trigger, rung.facts, t)))].join(t('glue.then'));
}

export function useColumns(page: BoardState): Column<BoardRowView>[] {
  const t = useT(),
    zh = t.locale === 'zh';
  return useMemo(
    () => [
      {
        key: 'due',
        width: zh ? 208 : 128,
        title: t('board.byHarm'),
        cell: row => (row.case.due ? <Due due={row.case.due} brief /> : <span className="m">—</span>),
      },
      {
        key: 'no',
        width: 112,
        title: t('col.caseNo'),
        cell: row => (
          <Link to={`/cases/${row.case.id}`}>
            <Ident value={row.case.caseNo} small />
          </Link>
        ),
      },
      {
        key: 'merchant',
        width: zh ? 116 : 100,
        title: t('col.merchant'),
        className: 'mm',
        cell: row => <span title={row.case.merchantName}>{row.case.merchantName}</span>,
      },
      { key: 'risk', width: 96, title: t('col.atRisk'), align: 'amt', cell: row => <Yuan fen={row.case.atRiskFen} dash /> },
      {
        key: 'why',
        title: t('escalations.why'),
        className: 'why two',
        cell: row => {
          const why = whyHere(row, t);
          return <span title={why}>{why}</span>;
        },
      },
      { key: 'ladder', width: zh ? 124 : 190, title: t('escalations.ladder'), cell: row => <Ladder level={row.case.level} /> },
      { key: 'ack', width: zh ? 128 : 118, title: t('escalations.ack'), className: 'two', cell: row => <Acknowledged row={row} /> },
      { key: 'owner', width: zh ? 40 : 56, title: t('col.owner'), cell: row => <Avatar person={row.case.owner} /> },
      { key: 'do', width: zh ? 132 : 146, title: '', align: 'amt', cell: row => <Do row={row} page={page} /> },
    ],
    [t, zh, page],
  );
}

function Acknowledged({ row }: { row: BoardRowView }) {
  const t = useT(),
    now = useNow(),
    waits = row.rungs.find(rung => !rung.ackAt),
    [held] = row.rungs;
  const short = (at: string) => (dayOf(at) === dayOf(now) ? clock(at) : stamp(at, now));
  if (waits) {
    const at = short(waits.ackDueAt);
    const words = row.mine ? t('escalations.before', { at }) : t('board.waitsFor', { role: t(`level.${waits.to as Level}`), at });
    return (
      <span className={Date.parse(waits.ackDueAt) < now ? 's red' : 's'} title={when(waits.ackDueAt, now, t)}>
        {words}
      </span>
    );
  }
  return held?.ackAt ? (
    <span className="s m" title={when(held.ackAt, now, t)}>
      {short(held.ackAt)} {held.ackBy?.name}
    </span>
  ) : null;
}

function Do({ row, page }: { row: BoardRowView; page: BoardState }) {
  const t = useT(),
    { take, shown } = page,
    on = row.case.id === shown?.case.id;
  if (row.mine)
    return (
      <Button
        size="small"
        type={on ? 'primary' : 'default'}
        loading={take.isPending && take.variables?.case.id === row.case.id}
        onClick={() => take.mutate(row)}
      >
        {t(on ? 'board.take' : 'board.ackOnly')} {on && <Cap of="sign" />}
      </Button>
    );
  if (!row.case.owner && row.may.assign)
    return (
      <Button size="small" onClick={() => page.begin('reassign', row)}>
        {t('board.give')} {on && <Cap of="assign" />}
      </Button>
    );
  return (
    <Link className="s blue" to={`/cases/${row.case.id}`}>
      {t('board.open')}
    </Link>
  );
}
