import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { ALARMING, ROW_LISTS, type ReconciliationView, type RowList, type StrayRowView } from '../../../../contract/index.js';
import { api, query } from '../../api.js';
import { yuan } from '../../format.js';
import { Ident } from '../../parts/ident.js';
import type { Column } from '../../parts/ledger.js';
import { Moment } from '../../parts/due.js';
import { Yuan } from '../../parts/yuan.js';
import { useMe } from '../../queries.js';
import { useT, type Words } from '../../words.js';
import { Look } from './look.js';
import { Away, merchantColumn, OfCase, OfRow, TimeOf } from './parts.js';
import { Table } from './table.js';
import { type Page, useList } from './use-reconciliation.js';

const TALLY = { alarming: 'alarming', back_office: 'backOffice', own: 'own' } as const;

/** Rows nobody asked for: alarming ones, the back office's, and the merchants' own. */
export function StrayRows({ page, view }: { page: Page; view: ReconciliationView }) {
  const t = useT(),
    shown: RowList = page.rows ?? ROW_LISTS.find(one => view.tallies[TALLY[one]].count > 0) ?? 'alarming';
  const list = useList<StrayRowView>('rows', { day: page.day, mid: page.mid, list: shown }, asked => api.get('/reconciliation/rows', asked));
  const [looking, setLooking] = useState<StrayRowView>();
  const columns = useColumns(view.mayLook && shown !== 'own', setLooking);
  return (
    <>
      <div className="pick">
        <Segmented<RowList>
          size="small"
          value={shown}
          onChange={rows => page.set({ rows, on: undefined })}
          options={ROW_LISTS.map(value => ({ value, label: `${t(`rowList.${value}`)} ${view.tallies[TALLY[value]].count}` }))}
        />
        <span className="s m">{t(`rowListWhy.${shown}`)}</span>
      </div>
      <Table
        page={page}
        name="rows"
        list={list}
        columns={columns}
        keyOf={row => row.row.logNo}
        leads={row => (row.order ? `/cases/${row.order.caseId}` : `/records/transactions/${row.row.logNo}`)}
        note={view.mayLook && shown !== 'own' ? setLooking : undefined}
        busy={Boolean(looking)}
      />
      {looking && <Look about={looking} close={() => setLooking(undefined)} />}
    </>
  );
}

function useColumns(mayLook: boolean, look: (row: StrayRowView) => void): Column<StrayRowView>[] {
  const t = useT(),
    me = useMe(),
    opens = me.role === 'supervisor' || me.role === 'agent';
  return useMemo(
    () => [
      {
        key: 'verdict',
        width: t.locale === 'zh' ? 140 : 150,
        title: t('recon.verdict'),
        className: 'mm',
        cell: row => <span className={ALARMING.includes(row.verdict) && !row.looks.length ? 'red' : ''}>{t(`rowVerdict.${row.verdict}`)}</span>,
      },
      merchantColumn(t('col.merchant'), row => row.row.mid),
      { key: 'type', width: 84, title: t('row.type'), className: 'mm', cell: row => t(`txn.${row.row.txnType}`) },
      { key: 'amount', width: 110, title: t('recon.rowAmount'), align: 'amt', cell: row => <Yuan fen={row.row.amtFen} /> },
      { key: 'ordered', width: 100, title: t('recon.ordered'), align: 'amt', cell: row => (row.order ? <Yuan fen={row.order.amountFen} /> : <span className="m">—</span>) },
      { key: 'number', width: 138, title: t('recon.number'), className: 'mm', cell: row => (row.refundNo ? <Ident value={row.refundNo} small /> : <span className="m">{row.row.reason || '—'}</span>) },
      { key: 'case', width: 122, title: t('col.caseNo'), cell: row => (row.order ? <OfCase order={row.order} /> : opens && <NewCase row={row} />) },
      { key: 'row', width: 124, title: t('recon.row'), cell: row => <OfRow row={row.row} /> },
      { key: 'time', width: 150, title: t('row.txnTime'), cell: row => <TimeOf row={row.row} /> },
      { key: 'look', width: t.locale === 'zh' ? 190 : 200, title: t('recon.looked'), className: 'mm', cell: row => <Looked row={row} look={mayLook ? look : undefined} /> },
    ],
    [t, opens, mayLook, look],
  );
}

function Looked({ row, look }: { row: StrayRowView; look?: (row: StrayRowView) => void }) {
  const t = useT(),
    [last] = row.looks;
  const ask = look && (
    <Button size="small" type={last ? 'text' : 'default'} onClick={() => look(row)}>
      {t(last ? 'recon.lookAgain' : 'recon.look')}
    </Button>
  );
  if (!last) return ask ?? <span className="m">—</span>;
  return (
    <span className="s m" title={last.note}>
      {last.by.name} <Moment at={last.at} /> {ask}
    </span>
  );
}

/** The form of a new case with what the row says. */
const NewCase = ({ row }: { row: StrayRowView }) => {
  const t = useT();
  return (
    <Away to={`/queue/all_open${query(caseOf(row, t))}`}>
      {t('recon.newCase')}
    </Away>
  );
};

const caseOf = ({ row, refundNo, verdict }: StrayRowView, t: Words) => ({
  new_mid: row.mid,
  new_kind: 'refund_mismatch',
  new_amountFen: Math.abs(row.amtFen),
  new_rrn: row.origRrn || row.rrn,
  new_refundNo: refundNo,
  new_story: t('recon.story', { logNo: row.logNo, amount: yuan(row.amtFen), verdict: t(`rowVerdict.${verdict}`) }),
});
