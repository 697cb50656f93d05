import { Button, Input } from 'antd';
import type { OpenHours } from '../../../../contract/index.js';
import { Icon } from '../../parts/icon.js';
import { useT } from '../../words.js';
import { areHours, timeOf } from './working-copy.js';

const MOST = 6;
const MORNING: OpenHours = { open: '09:00', close: '18:00' };

interface Props {
  hours: OpenHours[];
  /** whose hours, for the fields' names */
  label: string;
  onChange: (hours: OpenHours[]) => void;
}

/** Intervals of one day, each from and to; what cannot be stays as typed and says so. */
export function HoursEditor({ hours, label, onChange }: Props) {
  const t = useT();
  const put = (at: number, part: Partial<OpenHours>) => onChange(hours.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const next = (): OpenHours => {
    const last = hours.at(-1);
    return last && last.close < '23:00' ? { open: last.close, close: '24:00' } : MORNING;
  };
  return (
    <div className="intervals" role="group" aria-label={label}>
      {hours.map((one, at) => (
        <span key={at} className="interval">
          {(['open', 'close'] as const).map(end => (
            <Input
              key={end}
              size="small"
              inputMode="numeric"
              maxLength={5}
              aria-label={t(`calendar.${end}`, { label, place: at + 1 })}
              aria-invalid={timeOf(one[end]) === undefined}
              status={timeOf(one[end]) === undefined ? 'error' : undefined}
              value={one[end]}
              onChange={event => put(at, { [end]: event.target.value })}
              onBlur={() => put(at, { [end]: timeOf(one[end]) ?? one[end] })}
            />
          ))}
          <Button type="text" size="small" aria-label={t('calendar.removeHours', { label, place: at + 1 })} onClick={() => onChange(hours.toSpliced(at, 1))}>
            <Icon name="close" />
          </Button>
        </span>
      ))}
      {!hours.length && <span className="s m">{t('dayKind.weekend')}</span>}
      {hours.length < MOST && (
        <Button size="small" aria-label={`${t('calendar.addHours')} ${label}`} onClick={() => onChange([...hours, next()])}>
          {t('calendar.addHours')}
        </Button>
      )}
      {!areHours(hours) && (
        <span className="s red" role="alert">
          {t('calendar.badHours')}
        </span>
      )}
    </div>
  );
}
