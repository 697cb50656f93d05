import { type KeyboardEvent, useEffect, useRef } from 'react';
import { nameOf } from '../../derivation.js';
import { useT, type Words } from '../../words.js';
import { addDays, addMonths, hoursText, monthDays, type Shown, weekdayOf } from './working-copy.js';

const STEPS: Record<string, (day: string) => string> = {
  ArrowLeft: day => addDays(day, -1),
  ArrowRight: day => addDays(day, 1),
  ArrowUp: day => addDays(day, -7),
  ArrowDown: day => addDays(day, 7),
  PageUp: day => addMonths(day, -1),
  PageDown: day => addMonths(day, 1),
  Home: day => `${day.slice(0, 4)}-01-01`,
  End: day => `${day.slice(0, 4)}-12-31`,
};
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

interface Props {
  year: number;
  look: (day: string) => Shown;
  /** the one day that Tab reaches */
  focus: string;
  today: string;
  changed: ReadonlySet<string>;
  onFocus: (day: string) => void;
  onEdit: (day: string) => void;
}

/** Twelve months; one day at a time has the focus, and arrows carry it by day and week, also into the next year. */
export function Year(props: Props) {
  const { year, focus, onFocus } = props;
  const box = useRef<HTMLDivElement>(null),
    moved = useRef(false);
  useEffect(() => {
    if (moved.current) box.current?.querySelector<HTMLElement>(`[data-day="${focus}"]`)?.focus();
    moved.current = false;
  }, [focus]);
  const press = (event: KeyboardEvent) => {
    const go = STEPS[event.key];
    if (!go || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moved.current = true;
    onFocus(go(focus));
  };
  return (
    <div className="year" ref={box} onKeyDown={press}>
      {MONTHS.map(month => (
        <Month key={month} month={month} {...props} year={year} />
      ))}
    </div>
  );
}

function Month({ month, year, ...rest }: Props & { month: number }) {
  const t = useT(),
    title = t('calendar.month', { month: t(`month.${month}` as 'month.1'), year });
  const days = monthDays(year, month);
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, index) => days.slice(index * 7, index * 7 + 7));
  return (
    <table className="month" aria-label={title}>
      <caption aria-hidden="true">{t(`month.${month}` as 'month.1')}</caption>
      <thead>
        <tr>
          {([1, 2, 3, 4, 5, 6, 0] as const).map(day => (
            <th key={day} scope="col">
              {t(`weekday.${day}`).replace('周', '')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, at) => (day ? <Day key={day} day={day} {...rest} /> : <td key={at} />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `1 Oct Thu, closed, National Day` for who does not see the cell */
export function dayLabel(day: string, { kind, hours, entry }: Shown, t: Words): string {
  const date = t('calendar.date', { year: day.slice(0, 4), month: t(`month.${Number(day.slice(5, 7))}` as 'month.1'), date: Number(day.slice(8)), weekday: t(`weekday.${weekdayOf(day)}`) });
  return [date, t(`dayKind.${kind}`), entry && nameOf(entry, t), kind === 'hours' && hoursText(hours)].filter(Boolean).join(t('glue.list'));
}

function Day({ day, look, focus, today, changed, onFocus, onEdit }: Omit<Props, 'year'> & { day: string }) {
  const t = useT(),
    shown = look(day),
    isNew = changed.has(day);
  const mark = shown.kind === 'open' || shown.kind === 'weekend' ? '' : t(`dayMark.${shown.kind}`);
  return (
    <td>
      <button
        type="button"
        data-day={day}
        className={`d ${shown.kind}${isNew ? ' new' : ''}${day === today ? ' today' : ''}`}
        tabIndex={day === focus ? 0 : -1}
        aria-current={day === today ? 'date' : undefined}
        title={shown.entry ? `${nameOf(shown.entry, t)} ${hoursText(shown.hours)}`.trim() : undefined}
        onFocus={() => onFocus(day)}
        onClick={() => onEdit(day)}
      >
        <span className="sr">{dayLabel(day, shown, t) + (isNew ? t('glue.list') + t('calendar.changed') : '')}</span>
        <span aria-hidden="true">
          {Number(day.slice(8))}
          {mark && <i>{mark}</i>}
        </span>
      </button>
    </td>
  );
}

/** Shape and word of every kind of day. */
export function Legend() {
  const t = useT();
  return (
    <ul className="legend" aria-label={t('calendar.legend')}>
      {(['open', 'weekend', 'closed', 'works', 'hours'] as const).map(kind => (
        <li key={kind}>
          <span className={`d ${kind}`} aria-hidden="true">
            8{kind !== 'open' && kind !== 'weekend' && <i>{t(`dayMark.${kind}`)}</i>}
          </span>
          {t(`dayKind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
