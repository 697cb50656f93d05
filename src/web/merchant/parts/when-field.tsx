import { dayWord } from '../format.js';
import { t } from '../i18n.js';
import { readTime } from '../read-input.js';
import { DaySelect } from './day-select.js';
import { FieldGroup, inputClass, type FieldState } from './field.js';

interface Props extends FieldState {
  label: string;
  day: string;
  time: string;
  note?: string;
  onDay: (day: string) => void;
  onTime: (time: string) => void;
}

/** A day and a time typed as digits: 1128 becomes 11:28. */
export function WhenField({ label, day, time, note, why, onDay, onTime }: Props) {
  const read = readTime(time);
  const tidy = () => read && read !== time && onTime(read);
  return (
    <FieldGroup id="when" label={label} note={note ?? t('q.when.about')} why={why}
      hint={read && read !== time && day && <span aria-live="polite">{t('q.time.read', { day: dayWord(day), time: read })}</span>}>
      <span className="two dt">
        <DaySelect label={t('q.day')} value={day} bad={Boolean(why)} onChange={onDay} />
        <input className={inputClass('clock', why)} inputMode="numeric" autoComplete="off" aria-label={t('q.time')} placeholder={t('q.time.hint')}
          value={time} onChange={event => onTime(event.currentTarget.value)} onBlur={tidy} />
      </span>
    </FieldGroup>
  );
}
