import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { dayOf } from '../../format.js';
import { Section } from '../../parts/section.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';
import { Assignments } from './assignments.js';
import { BoardDialogs } from './board-dialogs.js';
import { BoardHead } from './board-head.js';
import type { BoardProps, Doing } from './board-types.js';
import { calendarName } from './calendar-name.js';
import { DraftBar } from './draft-bar.js';
import { TryIt } from './try-it.js';
import { useCopy } from './use-copy.js';
import { Versions } from './versions.js';
import { Week } from './week.js';
import { lookUp } from './working-copy.js';
import { Legend, Year } from './year.js';

/** One version: its year, its week, what is changed in it, and beside it the versions and a place to try it. */
export function Board(props: BoardProps) {
  const { all, shown, versions, choose } = props;
  const t = useT(),
    today = dayOf(useNow()),
    [focus, setFocus] = useState(today),
    [doing, setDoing] = useState<Doing>();
  useDayAgain(doing, focus);
  const copy = useCopy(shown),
    look = useMemo(() => lookUp(copy.content), [copy.content]);
  const year = Number(focus.slice(0, 4)),
    known = copy.content.days.some(day => day.source === 'public' && day.day.startsWith(String(year)));
  const inForce = all.versions.filter(one => one.state === 'in_force').map(one => one.calendar);
  return (
    <>
      <BoardHead {...props} year={year} onYear={to => setFocus(`${to}${focus.slice(4) === '-02-29' ? '-02-28' : focus.slice(4)}`)} isChanged={copy.isChanged} onDo={setDoing} />
      <div className="split calendar">
        <div className="sheet">
          <div className="row pad legend-row">
            <Legend />
            {!known && <span className="amber s">{t('calendar.unknownYear', { year })}</span>}
            <span className="s m keys-hint">{t('calendar.keys')}</span>
          </div>
          <Year year={year} look={look} focus={focus} today={today} changed={new Set(copy.changes.days)} onFocus={setFocus} onEdit={day => setDoing({ what: 'day', day })} />
          {copy.isChanged && (
            <DraftBar changes={copy.changes} canUndo={copy.canUndo} onUndo={copy.undo} onDiscard={copy.discard} onKeep={() => setDoing({ what: 'keep' })} />
          )}
        </div>
        <aside className="pv" aria-label={t('calendar.beside')}>
          <Section title={t('calendar.tryIt')}>
            <TryIt calendar={shown.calendar} draft={copy.isChanged || shown.state !== 'in_force' ? copy.content : undefined} />
          </Section>
          <Section
            title={t('calendar.week')}
            aside={
              <Button size="small" onClick={() => setDoing({ what: 'week' })}>
                {t('calendar.changeWeek')}
              </Button>
            }
          >
            <p className="s m pad">{`${copy.content.name} · ${copy.content.zone}`}</p>
            <Week content={copy.content} />
          </Section>
          <Section title={t('policy.versions')}>
            <Versions versions={versions} chosen={shown.version} onChoose={version => choose(shown.calendar, version)} />
          </Section>
          <Section title={t('calendar.serves')} className="last">
            <Assignments assignments={all.assignments} calendars={[...new Set(inForce)]} nameOf={id => calendarName(id, all)} />
          </Section>
        </aside>
      </div>
      <BoardDialogs {...props} copy={copy} look={look} doing={doing} close={() => setDoing(undefined)} />
    </>
  );
}

/** After its dialog a day has the focus again: the arrows go on from there. */
function useDayAgain(doing: Doing | undefined, day: string) {
  const was = useRef<Doing>(undefined);
  useEffect(() => {
    if (!doing && was.current?.what === 'day') document.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    was.current = doing;
  }, [doing, day]);
}
