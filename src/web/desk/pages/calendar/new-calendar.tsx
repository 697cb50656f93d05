import { Input } from 'antd';
import { useId, useState } from 'react';
import type { CalendarContent } from '../../../../contract/index.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT } from '../../words.js';
import { useKeeping } from './use-calendars.js';

const SHORT = /^[a-z][a-z0-9-]{1,23}$/;

interface Props {
  taken: readonly string[];
  /** it begins as a copy of this */
  content: CalendarContent;
  begun: (calendar: string, version: number) => void;
  close: () => void;
}

/** A further calendar, by a short name; its first draft is a copy of the one shown. */
export function NewCalendar({ taken, content, begun, close }: Props) {
  const t = useT(),
    field = useId(),
    [id, setId] = useState(''),
    [name, setName] = useState('');
  const keep = useKeeping(id, version => {
    begun(id, version);
    close();
  });
  const wrong = id !== '' && (!SHORT.test(id) || taken.includes(id));
  return (
    <Dialog
      title={t('calendar.new')}
      verb={t('calendar.begin')}
      ready={id !== '' && !wrong && name.trim().length > 0}
      pending={keep.isPending}
      problem={keep.error}
      onSend={() => keep.mutate({ ...content, name: name.trim(), note: name.trim().padEnd(2, '·') })}
      onClose={close}
    >
      <p className="m">{t('calendar.newHint')}</p>
      <label className="field" htmlFor={`${field}-id`}>
        {t('calendar.short')} <span className="s m">{t('field.required')}</span>
        <Input id={`${field}-id`} value={id} maxLength={24} aria-invalid={wrong} aria-describedby={wrong ? `${field}-wrong` : undefined} onChange={event => setId(event.target.value)} />
      </label>
      {wrong && (
        <p id={`${field}-wrong`} className="s red">
          {t(taken.includes(id) ? 'calendar.taken' : 'calendar.badShort')}
        </p>
      )}
      <label className="field" htmlFor={`${field}-name`}>
        {t('calendar.name')} <span className="s m">{t('field.required')}</span>
        <Input id={`${field}-name`} value={name} maxLength={60} onChange={event => setName(event.target.value)} />
      </label>
    </Dialog>
  );
}
