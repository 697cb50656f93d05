import { Button, Input, Popover, Select, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { KINDS, STATUSES } from '../../../../contract/index.js';
import { Cap } from '../../parts/kbd.js';
import { Yuan } from '../../parts/yuan.js';
import { usePeople } from '../../queries.js';
import { useT, type Words } from '../../words.js';
import { type Filter, type Filters, FILTERS, type useQueue } from './use-queue.js';
import { keepViews, keptViews } from './views.js';

const DUES = ['overdue', 'soon', 'today', 'tomorrow', 'week'] as const;
type Desk = ReturnType<typeof useQueue>;

export function valueWords(name: Filter, value: string, t: Words): string {
  if (name === 'kind') return t.code('kind', value);
  if (name === 'status')
    return value
      .split(',')
      .map(one => t.code('status', one))
      .join(t('glue.list'));
  if (name === 'trigger') return t.code('cause', value);
  return name === 'due' ? t.code('dueFilter', value) : value;
}

/** Four conditions on one row; Enter searches, 重置 clears. */
export function QueryForm({ desk, create }: { desk: Desk; create: () => void }) {
  const t = useT(),
    [form, setForm] = useState<Filters>(desk.filters);
  useEffect(() => setForm(desk.filters), [desk.filters]);
  const set = (name: Filter, value: string | undefined) => setForm(now => ({ ...now, [name]: value || undefined }));
  const pick = (name: Filter, values: readonly string[]) => (
    <label htmlFor={`f-${name}`}>
      {t(`filter.${name}`)}
      <Select
        id={`f-${name}`}
        allowClear
        placeholder={t('filter.all')}
        value={form[name]}
        onChange={value => {
          set(name, value);
          desk.setFilters({ ...form, [name]: value });
        }}
        options={values.map(value => ({ value, label: valueWords(name, value, t) }))}
      />
    </label>
  );
  return (
    <div>
      <form
        className="form"
        role="search"
        onSubmit={event => {
          event.preventDefault();
          desk.setFilters(form);
        }}
      >
        <label htmlFor="f-q" className="wide">
          {t('filter.q')}
          <Input id="f-q" allowClear placeholder={t('find.placeholder')} value={form.q ?? ''} onChange={event => set('q', event.target.value)} />
        </label>
        {pick('kind', KINDS)}
        {pick('status', STATUSES)}
        {pick('due', DUES)}
        <Button htmlType="submit">{t('filter.search')}</Button>
        <Button
          onClick={() => {
            setForm({});
            desk.setFilters({});
          }}
        >
          {t('filter.reset')}
        </Button>
      </form>
      <Chips desk={desk} create={create} />
    </div>
  );
}

function Chips({ desk, create }: { desk: Desk; create: () => void }) {
  const t = useT(),
    people = usePeople(Boolean(desk.filters.owner)).data,
    shown = (name: Filter, value: string) =>
      (name === 'owner' ? people?.find(one => one.id === value)?.name : undefined) ?? valueWords(name, value, t),
    on = FILTERS.filter(name => desk.filters[name]);
  return (
    <div className="bar">
      <span className="m">{t(on.length ? 'filter.on' : 'filter.none')}</span>
      <Tag>
        {t('filter.queue')} = {t(`queue.${desk.queue}`)}
      </Tag>
      {on.map(name => (
        <Tag
          key={name}
          closable
          onClose={event => {
            event.preventDefault();
            desk.setFilters({ ...desk.filters, [name]: undefined });
          }}
        >
          {t(`filter.${name}`)} = {shown(name, desk.filters[name] ?? '')}
        </Tag>
      ))}
      {on.length > 0 && <SaveView />}
      <span className="r">
        <span className="nw" aria-live="polite">
          {t('list.total', { count: desk.all.total })}
          <b>
            <Yuan fen={desk.all.atRiskFen} dash />
          </b>
        </span>
        {desk.held.waiting > 0 && <span className="m nw">{t('list.waiting', { count: desk.held.waiting })}</span>}
        <Button size="small" onClick={create}>
          {t('list.create')} <Cap of="create" />
        </Button>
      </span>
    </div>
  );
}

/** The address is the view; a name keeps it. */
function SaveView() {
  const t = useT(),
    [name, setName] = useState(''),
    [open, setOpen] = useState(false);
  const keep = () => {
    const to = location.pathname.replace(/^\/desk/, '') + location.search.replace(/[?&]case=[^&]*/, '');
    keepViews([...keptViews().filter(one => one.name !== name), { name, to }]);
    setOpen(false);
    window.dispatchEvent(new Event('lidan.views'));
  };
  return (
    <Popover
      trigger="click"
      arrow={false}
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      content={
        <form
          className="row"
          onSubmit={event => {
            event.preventDefault();
            if (name.trim()) keep();
          }}
        >
          <Input
            aria-label={t('filter.viewName')}
            placeholder={t('filter.viewName')}
            value={name}
            onChange={event => setName(event.target.value)}
            maxLength={20}
          />
          <Button htmlType="submit" disabled={!name.trim()}>
            {t('filter.saveView')}
          </Button>
        </form>
      }
    >
      <Button type="link" size="small">
        {t('filter.saveView')}
      </Button>
    </Popover>
  );
}
