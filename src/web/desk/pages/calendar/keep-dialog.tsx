import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { CalendarContent } from '../../../../contract/index.js';
import { Problem } from '../../api.js';
import { rangeText } from '../../derivation.js';
import { ProblemPanel, Skeleton } from '../../parts/states.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT } from '../../words.js';
import { Effects } from './effects.js';
import { useKeeping, usePreview } from './use-calendars.js';
import { type Changes, lookUp } from './working-copy.js';
import { dayLabel } from './year.js';

const MOST = 40;

interface Props {
  calendar: string;
  content: CalendarContent;
  changes: Changes;
  kept: (version: number) => void;
  close: () => void;
}

/** What is new and whose dates it would move, before the draft is kept. */
export function KeepDialog({ calendar, content, changes, kept, close }: Props) {
  const t = useT(),
    id = useId(),
    [note, setNote] = useState('');
  const keep = useKeeping(calendar, kept),
    { mutate, data, error } = usePreview(calendar);
  useEffect(() => mutate(content), [mutate, content]);
  const fields = [error, keep.error].flatMap(one => (one instanceof Problem ? (one.view.fields ?? []) : []));
  return (
    <Dialog
      title={t('calendar.keepTitle')}
      verb={t('calendar.keep')}
      width={680}
      ready={note.trim().length > 1 && Boolean(data)}
      pending={keep.isPending}
      problem={keep.error}
      onSend={() => keep.mutate({ ...content, note: note.trim() })}
      onClose={close}
    >
      <label className="field" htmlFor={id}>
        {t('calendar.why')} <span className="s m">{t('field.required')}</span>
        <Input id={id} value={note} maxLength={500} aria-required onChange={event => setNote(event.target.value)} />
      </label>
      {fields.map(one => (
        <p key={one.field} className="s red">
          {one.message}
        </p>
      ))}
      <ChangeList content={content} changes={changes} />
      <h3>{t('calendar.effects')}</h3>
      {Boolean(error) && <ProblemPanel error={error} retry={() => mutate(content)} />}
      {data ? <Effects preview={data} /> : !error && <Skeleton rows={3} />}
    </Dialog>
  );
}

/** Every date that is another than before, in words. */
function ChangeList({ content, changes }: { content: CalendarContent; changes: Changes }) {
  const t = useT(),
    look = lookUp(content);
  const first = changes.days[0],
    last = changes.days.at(-1);
  return (
    <ul className="changes">
      {changes.name && <li>{t('calendar.newName', { name: content.name })}</li>}
      {changes.zone && <li>{t('calendar.newZone', { zone: content.zone })}</li>}
      {changes.week && <li>{t('calendar.newWeek')}</li>}
      {changes.days.slice(0, MOST).map(day => (
        <li key={day}>{dayLabel(day, look(day), t)}</li>
      ))}
      {changes.days.length > MOST && first && last && <li>{t('calendar.moreDays', { more: changes.days.length - MOST, range: rangeText(first, last, t) })}</li>}
    </ul>
  );
}
