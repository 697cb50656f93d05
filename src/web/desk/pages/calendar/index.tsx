import { Select } from 'antd';
import { useState } from 'react';
import type { CalendarsView } from '../../../../contract/index.js';
import { Wait } from '../../parts/states.js';
import { useT } from '../../words.js';
import '../policies/policies.css';
import { Board } from './board.js';
import { calendarName } from './calendar-name.js';
import './calendar.css';
import { useCalendars, useVersion } from './use-calendars.js';

const OFFICE = 'office';

/** The working calendars: a year at a glance, versions that two people make, and what they would move. */
export default function CalendarPage() {
  const t = useT(),
    read = useCalendars();
  return (
    <main className="page">
      <Wait on={read} rows={12}>
        {all => <Chosen all={all} title={t('tab.calendar')} />}
      </Wait>
    </main>
  );
}

function Chosen({ all, title }: { all: CalendarsView; title: string }) {
  const t = useT();
  const names = [...new Set([OFFICE, ...all.versions.map(one => one.calendar)])];
  const [calendar, setCalendar] = useState(OFFICE),
    [version, setVersion] = useState<number>();
  const nameOf = (id: string) => calendarName(id, all);
  const own = all.versions.filter(one => one.calendar === calendar);
  const shown = own.find(one => one.version === version) ?? own.find(one => one.state === 'in_force') ?? own[0];
  const read = useVersion(calendar, shown?.version);
  const choose = (to: string, at?: number) => {
    setCalendar(to);
    setVersion(at);
  };
  const head = (
    <>
      <h1>{title}</h1>
      {names.length > 1 && <Select size="small" aria-label={t('calendar.which')} value={calendar} options={names.map(value => ({ value, label: nameOf(value) }))} onChange={to => choose(to)} style={{ minWidth: 120 }} />}
    </>
  );
  return (
    <>
      {all.missing.map(one => (
        <p key={one.calendar + one.year} className="missing" role="alert">
          {t(one.inDays ? 'calendar.missing' : 'calendar.missingNow', { calendar: nameOf(one.calendar), year: one.year, days: one.inDays })}
        </p>
      ))}
      <Wait on={read} rows={12}>
        {detail => <Board key={`${calendar}@${detail.version}`} all={all} shown={detail} versions={own} names={names} head={head} choose={choose} />}
      </Wait>
    </>
  );
}
