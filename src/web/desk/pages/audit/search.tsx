import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { nameOf } from '../../person-name.js';
import { usePeople } from '../../queries.js';
import { useT } from '../../words.js';
import type { AuditState, Filters } from './use-audit.js';

/** Subject, action and person, each exactly; what is asked stands in the address. */
export function Search({ page }: { page: AuditState }) {
  const t = useT(),
    [form, setForm] = useState<Filters>(page.filters),
    key = JSON.stringify(page.filters);
  useEffect(() => setForm(JSON.parse(key) as Filters), [key]);
  const field = (name: 'subject' | 'action') => (
    <label htmlFor={`a-${name}`}>
      {t(`audit.${name}`)}
      <Input id={`a-${name}`} allowClear value={form[name] ?? ''} placeholder={t(`audit.${name}Hint`)} onChange={event => setForm({ ...form, [name]: event.target.value || undefined })} />
    </label>
  );
  return (
    <form
      className="form"
      role="search"
      onSubmit={event => {
        event.preventDefault();
        page.filter(form);
      }}
    >
      {field('subject')}
      {field('action')}
      <label htmlFor="a-actor">
        {t('audit.who')}
        <Who value={form.actor} choose={actor => setForm({ ...form, actor })} />
      </label>
      <Button htmlType="submit">{t('filter.search')}</Button>
      <Button onClick={() => page.filter({})}>{t('filter.reset')}</Button>
    </form>
  );
}

function Who({ value, choose }: { value?: string; choose: (actor: string | undefined) => void }) {
  const t = useT(),
    people = usePeople();
  const known = (people.data ?? []).map(one => ({ value: one.id, label: `${nameOf(one, t)} · ${t.code('role', one.role)}` }));
  const options = [{ value: 'system', label: t('role.system') }, ...known];
  // somebody whose account is gone may still be asked for by the address
  if (value && !options.some(one => one.value === value)) options.push({ value, label: value });
  return <Select id="a-actor" allowClear showSearch={{ optionFilterProp: 'label' }} value={value} onChange={choose} options={options} placeholder={t('audit.everyone')} loading={people.isPending} />;
}
