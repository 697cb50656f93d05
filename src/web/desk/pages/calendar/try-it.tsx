import { Button, InputNumber } from 'antd';
import { useId, useState } from 'react';
import type { CalendarContent } from '../../../../contract/index.js';
import { wayText } from '../../derivation.js';
import { clock, dayOf, when } from '../../format.js';
import DayField from '../../parts/day-field.js';
import { StretchTable } from '../../parts/stretch-table.js';
import { ProblemPanel } from '../../parts/states.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';
import { useTry } from './use-calendars.js';

interface Props {
  calendar: string;
  /** what is shown, unless it is what is in force */
  draft?: CalendarContent;
}

/** From a moment, so many working days: the date and how it comes about. */
export function TryIt({ calendar, draft }: Props) {
  const t = useT(),
    now = useNow(),
    id = useId();
  const [from, setFrom] = useState(() => `${dayOf(now)}T${clock(now)}`),
    [days, setDays] = useState<number | null>(5);
  const attempt = useTry(calendar);
  const ask = () => days && attempt.mutate({ from: `${from}:00+08:00`, workingDays: days, ...(draft ? { draft } : {}) });
  const seen = attempt.data;
  return (
    <div className="try">
      <div className="row">
        <label className="field" htmlFor={`${id}-from`}>
          {t('calendar.from')}
          <DayField id={`${id}-from`} withTime value={from} onChange={value => value && setFrom(value)} />
        </label>
        <label className="field" htmlFor={`${id}-days`}>
          {t('calendar.workingDays')}
          <InputNumber id={`${id}-days`} min={1} max={250} precision={0} value={days} onChange={setDays} onPressEnter={ask} />
        </label>
        <Button disabled={!days} loading={attempt.isPending} onClick={ask}>
          {t('calendar.try')}
        </Button>
      </div>
      {Boolean(attempt.error) && <ProblemPanel error={attempt.error} retry={ask} />}
      {seen && (
        <div aria-live="polite" className="derive">
          <h3>
            {when(seen.dueAt, now, t)} <span className="id s">{seen.calendar ?? t('calendar.unsaved')}</span>
          </h3>
          <p className="way">{wayText(seen, t)}</p>
          {seen.beyondCalendar && <p className="amber">{t('calendar.beyond')}</p>}
          <StretchTable stretches={seen.stretches} basis="working" />
        </div>
      )}
    </div>
  );
}
