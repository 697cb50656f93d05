import { Link } from 'react-router';
import type { BoardHourView, BoardView, CaseRowView } from '../../../../contract/index.js';
import { clock, dayOf } from '../../format.js';
import { Avatar } from '../../parts/person.js';
import { Yuan } from '../../parts/yuan.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';

const CARDS = 2;
const SOON_MS = 2 * 3_600_000;
const hourOf = (at: number) => Number(clock(at).slice(0, 2));
const pad = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** Today by the hour; the red line is now. */
export function Strip({ board }: { board: BoardView }) {
  const t = useT(),
    now = useNow(),
    here = dayOf(now) === board.day ? hourOf(now) : -1;
  const isPast = (one: BoardHourView) => one.count === 0 && one.hour < here;
  return (
    <section
      className="h"
      aria-label={t('board.hours')}
      style={{ gridTemplateColumns: board.hours.map(one => (isPast(one) ? '64px' : 'minmax(0,1fr)')).join(' ') }}
    >
      {board.hours.map(one => (
        <section
          key={one.hour}
          className={`hc${isPast(one) ? ' past' : ''}${one.count ? '' : ' none'}`}
          aria-label={t('board.hour', { hour: one.hour, count: one.count })}
        >
          <header>
            <b>{pad(one.hour)}</b>
            <div>
              <span>{t('escalations.count', { count: one.count })}</span>
              <span>
                <Yuan fen={one.fen} dash />
              </span>
            </div>
          </header>
          {one.hour === here && <NowLine now={now} />}
          {one.cases.slice(0, one.count > CARDS + 1 ? CARDS : CARDS + 1).map(card => (
            <Card key={card.id} card={card} now={now} />
          ))}
          {one.count > CARDS + 1 && (
            <Link className="s m rest" to="/queue/due_today">
              {t('board.more', { count: one.count - CARDS })}
            </Link>
          )}
        </section>
      ))}
    </section>
  );
}

function NowLine({ now }: { now: number }) {
  const t = useT(),
    at = clock(now),
    minute = Number(at.slice(3));
  // late in the hour its words stand before the line, or the hour's edge cuts them
  return (
    <div className={minute > 30 ? 'now late' : 'now'} style={{ left: `${(minute / 60) * 100}%` }}>
      <span title={t('board.now', { at })}>{at}</span>
    </div>
  );
}

function Card({ card, now }: { card: CaseRowView; now: number }) {
  const due = Date.parse(card.due?.dueAt ?? '');
  const tone = due < now ? 'late' : due < now + SOON_MS ? 'soon' : '';
  return (
    <Link className={`cd ${tone}`} to={`/cases/${card.id}`}>
      <span className="r1">
        <b className="tm">{clock(due)}</b>
        <span className="id s">{card.caseNo.slice(-6)}</span>
      </span>
      <span className="nm">{card.merchantName}</span>
      <span className="r3">
        <Yuan fen={card.atRiskFen} dash />
        <Avatar person={card.owner} />
      </span>
    </Link>
  );
}
