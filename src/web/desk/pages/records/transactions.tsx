import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { TransactionRow } from '../../../../contract/index.js';
import { clockSeconds, dateWords } from '../../format.js';
import { useKeys } from '../../keys.js';
import DayField from '../../parts/day-field.js';
import { Ident } from '../../parts/ident.js';
import { type Column, Ledger } from '../../parts/ledger.js';
import { Empty, Wait } from '../../parts/states.js';
import { Yuan } from '../../parts/yuan.js';
import { useNow } from '../../queries.js';
import { useT, type Words } from '../../words.js';
import { RecordsPage } from './tabs.js';
import { Transaction } from './transaction.js';
import { useTransactions } from './use-transactions.js';

const columnsOf = (t: Words, now: number): Column<TransactionRow>[] => [
  { key: 'time', width: 170, title: t('row.txnTime'), cell: row => `${dateWords(row.txnTime, now, t)} ${clockSeconds(row.txnTime)}` },
  {
    key: 'type',
    width: t.locale === 'zh' ? 110 : 160,
    title: t('row.type'),
    className: 'mm',
    cell: row => (
      <>
        {t(`txn.${row.txnType}`)} <span className={row.status === 'OK' ? 'm' : 'amber'}>{t(`txnStatus.${row.status}`)}</span>
      </>
    ),
  },
  { key: 'amount', width: 110, title: t('row.amount'), align: 'amt', cell: row => <Yuan fen={row.amtFen} /> },
  { key: 'card', title: t('row.card'), className: 'mm', cell: row => <span className="id s">{row.panMasked || t(`channelOf.${row.channel}`)}</span> },
  { key: 'rrn', width: 140, title: 'RRN', cell: row => <Ident value={row.rrn || '—'} small copy label="RRN" /> },
  { key: 'tid', width: 90, title: 'TID', cell: row => <Ident value={row.tid} small /> },
  { key: 'mid', width: 140, title: 'MID', cell: row => <Ident value={row.mid} small /> },
];

export default function Transactions() {
  const page = useTransactions(),
    t = useT(),
    now = useNow();
  useKeys({ down: () => page.move(1), up: () => page.move(-1) });
  return (
    <RecordsPage>
      <div className="split">
        <section className="list rec">
          <Search page={page} />
          <div className="tb">
            <Wait on={page.read} rows={14}>
              {() =>
                page.rows.length ? (
                  <Ledger
                    columns={columnsOf(t, now)}
                    lines={page.rows.map(row => ({ row }))}
                    keyOf={row => row.logNo}
                    label={t('records.transactions')}
                    selected={page.logNo}
                    onSelect={page.choose}
                    onEnd={page.more}
                  />
                ) : page.filters.q || page.filters.mid || page.filters.date ? (
                  <Empty title={t('records.filtered')} actions={<Button onClick={() => page.setFilters({})}>{t('filter.resetAll')}</Button>}>
                    {t('records.filteredWhy')}
                  </Empty>
                ) : (
                  <Empty title={t('records.none')}>{t('records.noneWhy')}</Empty>
                )
              }
            </Wait>
          </div>
        </section>
        <aside className="pv" aria-label={t('records.detail')}>
          {page.logNo ? <Transaction key={page.logNo} logNo={page.logNo} /> : <Empty title={t('records.choose')}>{t('records.chooseWhy')}</Empty>}
        </aside>
      </div>
    </RecordsPage>
  );
}

function Search({ page }: { page: ReturnType<typeof useTransactions> }) {
  const t = useT(),
    [form, setForm] = useState(page.filters),
    key = JSON.stringify(page.filters);
  useEffect(() => setForm(JSON.parse(key) as typeof page.filters), [key]);
  const field = (name: 'q' | 'mid') => (
    <label htmlFor={`r-${name}`} className={name === 'q' ? 'wide' : ''}>
      {t(`records.${name}`)}
      <Input
        id={`r-${name}`}
        allowClear
        value={form[name] ?? ''}
        placeholder={name === 'q' ? t('records.qHint') : undefined}
        onChange={event => setForm({ ...form, [name]: event.target.value || undefined })}
      />
    </label>
  );
  return (
    <form
      className="form"
      role="search"
      onSubmit={event => {
        event.preventDefault();
        page.setFilters(form);
      }}
    >
      {field('q')}
      {field('mid')}
      <label htmlFor="r-date">
        {t('records.date')}
        <DayField id="r-date" value={form.date} onChange={date => setForm({ ...form, date })} />
      </label>
      <Button htmlType="submit">{t('filter.search')}</Button>
      <Button onClick={() => page.setFilters({})}>{t('filter.reset')}</Button>
    </form>
  );
}
