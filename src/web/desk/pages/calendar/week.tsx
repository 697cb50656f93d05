import { Input } from 'antd';
import { useId, useState } from 'react';
import type { CalendarContent } from '../../../../contract/index.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT } from '../../words.js';
import { HoursEditor } from './hours-editor.js';
import { areHours, hoursText } from './working-copy.js';

const ORDER = [1, 2, 3, 4, 5, 6, 0] as const;

/** The weekly pattern as it stands. */
export function Week({ content }: { content: CalendarContent }) {
  const t = useT();
  return (
    <table className="pol week" aria-label={t('calendar.week')}>
      <tbody>
        {ORDER.map(day => (
          <tr key={day}>
            <th scope="row">{t(`weekday.${day}`)}</th>
            <td className={content.week[day]!.hours.length ? '' : 'm'}>{hoursText(content.week[day]!.hours) || t('dayKind.weekend')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Name, zone and the hours of each weekday, several intervals a day. */
export function WeekDialog({ content, onPut, close }: { content: CalendarContent; onPut: (next: CalendarContent) => void; close: () => void }) {
  const t = useT(),
    id = useId(),
    [next, setNext] = useState(content);
  const isOpen = next.week.some(day => day.hours.length > 0);
  const ready = isOpen && next.week.every(day => areHours(day.hours)) && next.name.trim().length > 0 && next.zone.trim().length > 0;
  return (
    <Dialog title={t('calendar.changeWeek')} verb={t('calendar.putWeek')} width={620} ready={ready} pending={false} onSend={() => onPut(next)} onClose={close}>
      <div className="pair">
        <label className="field" htmlFor={`${id}-name`}>
          {t('calendar.name')}
          <Input id={`${id}-name`} value={next.name} maxLength={60} onChange={event => setNext({ ...next, name: event.target.value })} />
        </label>
        <label className="field" htmlFor={`${id}-zone`}>
          {t('calendar.zone')}
          <Input id={`${id}-zone`} value={next.zone} maxLength={40} onChange={event => setNext({ ...next, zone: event.target.value })} />
        </label>
      </div>
      {ORDER.map(day => (
        <div key={day} className="line weekday">
          <b>{t(`weekday.${day}`)}</b>
          <HoursEditor
            hours={next.week[day]!.hours}
            label={t(`weekday.${day}`)}
            onChange={hours => setNext({ ...next, week: next.week.map((one, at) => (at === day ? { hours } : one)) })}
          />
        </div>
      ))}
      {!isOpen && (
        <p className="s red" role="alert">
          {t('calendar.noHours')}
        </p>
      )}
    </Dialog>
  );
}
