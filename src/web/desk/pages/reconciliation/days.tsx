import { useEffect } from 'react';
import { Link } from 'react-router';
import type { DayStanding, ReconciliationDayView } from '../../../../contract/index.js';
import { dateWords } from '../../format.js';
import { Wait } from '../../parts/states.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';
import type { Page } from './use-reconciliation.js';

export const STANDING_DOT: Record<DayStanding, string> = { matched: 'done', open: 'wait', alarming: 'bad', comparing: 'wait', no_file: '' };

/** Settle dates, newest first, each with its standing and what is left to do. */
export function Days({ page }: { page: Page }) {
  const t = useT(),
    { days, all } = page;
  useEffect(() => {
    document.querySelector('.days a.on')?.scrollIntoView({ block: 'nearest' });
  }, [page.day]);
  return (
    <nav className="days" aria-label={t('recon.days')}>
      <Wait on={days} rows={10}>
        {() => all.map(one => <Day key={one.day} one={one} on={one.day === page.day} />)}
      </Wait>
      {days.hasNextPage && (
        <button type="button" className="more" disabled={days.isFetchingNextPage} onClick={() => void days.fetchNextPage()}>
          {t('recon.older')}
        </button>
      )}
    </nav>
  );
}

function Day({ one, on }: { one: ReconciliationDayView; on: boolean }) {
  const t = useT(),
    now = useNow();
  const left = [
    one.alarming > 0 && t('recon.dayAlarming', { count: one.alarming }),
    one.open > 0 && t('recon.dayOpen', { count: one.open }),
    !one.tied && t('recon.dayUntied'),
    one.backOffice > 0 && t('recon.dayBack', { count: one.backOffice }),
  ].filter(Boolean);
  return (
    <Link to={`/reconciliation/${one.day}`} className={on ? 'on' : ''} aria-current={on ? 'page' : undefined}>
      <span>{dateWords(`${one.day}T00:00:00+08:00`, now, t)}</span>
      <span className={`st ${STANDING_DOT[one.standing]}`}>{t(`dayStanding.${one.standing}`)}</span>
      {left.length > 0 && <small>{left.join(t('glue.list'))}</small>}
    </Link>
  );
}
