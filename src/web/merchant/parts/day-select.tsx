import { useState } from 'react';
import { now } from '../clock.js';
import { dayWithWeekday, sentence } from '../format.js';
import { t, type Key } from '../i18n.js';
import { lastDays, readDay } from '../read-input.js';
import { wallOf } from '../shanghai.js';
import { inputClass } from './field.js';

interface Props {
  label: string;
  /** a day; empty while none is chosen */
  value: string;
  bad?: boolean;
  onChange: (day: string) => void;
}

const NAMES: Key[] = ['day.today', 'day.yesterday', 'day.before'];
const EARLIER = 'earlier';

/** Native select and digits, because date inputs speak the phone's language. */
export function DaySelect({ label, value, bad, onChange }: Props) {
  const today = wallOf(now()).day;
  const days = lastDays(today);
  const [chosen, setEarlier] = useState(false);
  // the day may come from a photo while this stands here
  const earlier = chosen || (value !== '' && !days.includes(value));
  const [text, setTyped] = useState('');
  const typed = text || (earlier ? value.replaceAll('-', '') : '');
  const choose = (choice: string) => {
    setEarlier(choice === EARLIER);
    onChange(choice === EARLIER ? (readDay(typed, today) ?? '') : choice);
  };
  const type = (text: string) => {
    setTyped(text);
    onChange(readDay(text, today) ?? '');
  };
  return (
    <>
      <select className={inputClass(earlier ? 'whole' : '', bad ? 'bad' : '')} aria-label={label} value={earlier ? EARLIER : value} onChange={event => choose(event.currentTarget.value)}>
        {!value && !earlier && <option value="">{sentence(t('day.choose'))}</option>}
        {days.map((day, i) => <option key={day} value={day}>{sentence(t('day.option', { day: t(NAMES[i]!), date: day.slice(5) }))}</option>)}
        <option value={EARLIER}>{sentence(t('day.earlier'))}</option>
      </select>
      {earlier && (
        <span>
          <input className={inputClass('', bad ? 'bad' : '')} inputMode="numeric" aria-label={t('q.date')} placeholder={t('q.date')} value={typed} onChange={event => type(event.currentTarget.value)} />
          {value && typed && <span className="hint" aria-live="polite">{sentence(dayWithWeekday(value))}</span>}
        </span>
      )}
    </>
  );
}
