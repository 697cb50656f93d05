import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { TimelineView } from '../../../../contract/index.js';
import { passes, Timeline, TIMELINE_FILTERS, type TimelineFilter } from '../../parts/timeline.js';
import { useT } from '../../words.js';

/** One timeline with its filters; it opens at the newest entry. */
export function History({ entries, children }: { entries: TimelineView[]; children?: ReactNode }) {
  const t = useT(),
    [filter, setFilter] = useState<TimelineFilter>('all'),
    box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [entries.length, filter]);
  return (
    <>
      <div className="fl" role="group" aria-label={t('timeline.filter')}>
        {(Object.keys(TIMELINE_FILTERS) as TimelineFilter[]).map(one => {
          const count = entries.filter(passes(one)).length;
          return (
            <button key={one} type="button" aria-pressed={one === filter} disabled={!count} onClick={() => setFilter(one)}>
              {t(`timeline.${one}`)} {count}
            </button>
          );
        })}
        <span className="end nw opt">{t('timeline.oldestFirst')}</span>
      </div>
      <div className="tlbox" ref={box} tabIndex={0} role="log" aria-label={t('timeline.label')}>
        <Timeline entries={entries.filter(passes(filter))} />
        {children}
      </div>
    </>
  );
}
