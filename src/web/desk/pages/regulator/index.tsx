import { Button, Input, Select } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { COMPLAINT_FILTERS, COMPLAINT_SOURCES, type ComplaintRowView } from '../../../../contract/index.js';
import { dayOf } from '../../format.js';
import { useKeys } from '../../keys.js';
import { Cap } from '../../parts/kbd.js';
import { Ledger } from '../../parts/ledger.js';
import { Empty, Wait } from '../../parts/states.js';
import { useMe, useNow } from '../../queries.js';
import { useT } from '../../words.js';
import { useColumns } from './columns.js';
import { RegulatorHead } from './head.js';
import { type Filter, type Filters, type Register, useDoing, useRegister } from './use-regulator.js';
import './regulator.css';

const Enter = lazy(() => import('./enter.js'));

/** The register of forwarded complaints and official letters. */
export default function RegisterPage() {
  const t = useT(),
    me = useMe(),
    go = useNavigate(),
    page = useRegister(),
    entering = useDoing<true>(),
    mayEnter = me.role !== 'admin';
  const open = (row: ComplaintRowView) => void go(`/regulator/${row.id}`);
  useKeys({
    down: () => page.move(1),
    up: () => page.move(-1),
    open: () => page.chosen && open(page.chosen),
    create: () => mayEnter && entering.start(true),
  });
  const filtered = Object.keys(page.filters).length > 0;
  return (
    <main className="page">
      <RegulatorHead>
        <span className="s m" role="status">
          {page.read.data && t('reg.count', { count: page.total })}
        </span>
        {mayEnter && (
          <Button type="primary" onClick={() => entering.start(true)}>
            {t('reg.enter')} <Cap of="create" />
          </Button>
        )}
      </RegulatorHead>
      <section className="list reg" aria-label={t('reg.register')}>
        <Search page={page} />
        <div className="tb">
          <Wait on={page.read} rows={10}>
            {() =>
              page.rows.length ? (
                <Rows page={page} open={open} />
              ) : filtered ? (
                <Empty title={t('reg.filtered')} actions={<Button onClick={() => page.setFilters({})}>{t('filter.resetAll')}</Button>}>
                  {t('reg.filteredWhy')}
                </Empty>
              ) : (
                <Empty title={t('reg.none')}>{t('reg.noneWhy')}</Empty>
              )
            }
          </Wait>
        </div>
        <Hints mayEnter={mayEnter} />
      </section>
      {entering.doing && (
        <Suspense>
          <Enter close={entering.close} />
        </Suspense>
      )}
    </main>
  );
}

function Rows({ page, open }: { page: Register; open: (row: ComplaintRowView) => void }) {
  const t = useT(),
    columns = useColumns();
  return (
    <Ledger
      columns={columns}
      lines={page.rows.map(row => ({ row }))}
      keyOf={row => row.id}
      label={t('reg.register')}
      rowHeight={41}
      selected={page.chosen?.id}
      onSelect={page.choose}
      onOpen={open}
      onEnd={page.more}
    />
  );
}

function Search({ page }: { page: Register }) {
  const t = useT(),
    now = useNow(),
    [form, setForm] = useState<Filters>(page.filters),
    key = JSON.stringify(page.filters);
  useEffect(() => setForm(JSON.parse(key) as Filters), [key]);
  const thisYear = Number(dayOf(now).slice(0, 4));
  const pick = (name: Filter, options: { value: string; label: string }[]) => (
    <label htmlFor={`reg-${name}`}>
      {t(name === 'q' ? 'reg.q' : `reg.${name}`)}
      <Select id={`reg-${name}`} allowClear placeholder={t('filter.all')} value={form[name]} options={options} onChange={value => page.setFilters({ ...form, [name]: value as string | undefined })} />
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
      <label htmlFor="reg-q" className="wide">
        {t('reg.q')}
        <Input id="reg-q" allowClear maxLength={80} placeholder={t('reg.qHint')} value={form.q ?? ''} onChange={event => setForm({ ...form, q: event.target.value })} />
      </label>
      {pick('source', COMPLAINT_SOURCES.map(value => ({ value, label: t(`source.${value}`) })))}
      {pick('state', COMPLAINT_FILTERS.map(value => ({ value, label: t(`regState.${value}`) })))}
      {pick('year', Array.from({ length: 4 }, (_, back) => String(thisYear - back)).map(value => ({ value, label: value })))}
      <Button htmlType="submit">{t('filter.search')}</Button>
      <Button onClick={() => page.setFilters({})}>{t('filter.reset')}</Button>
    </form>
  );
}

function Hints({ mayEnter }: { mayEnter: boolean }) {
  const t = useT();
  return (
    <div className="hint">
      <span>
        <Cap of="down" />
        <Cap of="up" />
        {t('hint.move')}
      </span>
      <span>
        <Cap of="open" />
        {t('hint.open')}
      </span>
      {mayEnter && (
        <span>
          <Cap of="create" />
          {t('hint.enterComplaint')}
        </span>
      )}
    </div>
  );
}
