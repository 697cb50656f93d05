import { Link } from 'react-router';
import type { ReactNode } from 'react';
import type { BoardView } from '../../../../contract/index.js';
import { span, when } from '../../format.js';
import { Figure } from '../../parts/section.js';
import { Yuan } from '../../parts/yuan.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';

/** Four figures; each opens the list it counts. */
export function Totals({ board }: { board: BoardView | undefined }) {
  const t = useT(),
    now = useNow(),
    totals = board?.totals,
    late = totals?.overdue.count ? 'red' : '';
  const count = (sum: { count: number } | undefined, to?: string): ReactNode => {
    const words = t('escalations.count', { count: sum?.count ?? 0 });
    return to && sum?.count ? to.startsWith('#') ? <a href={to}>{words}</a> : <Link to={to}>{words}</Link> : words;
  };
  const fen = (sum: { fen: number } | undefined) => (
    <small>
      <Yuan fen={sum?.fen ?? 0} dash />
    </small>
  );
  return (
    <div className="tops">
      <dl className="tot">
        <Figure label={t('board.today')}>
          {count(totals?.today, '/queue/due_today')}
          {fen(totals?.today)}
        </Figure>
        <Figure label={t('board.overdue')} className={late}>
          {count(totals?.overdue, '/queue/all_open?due=overdue')}
          {fen(totals?.overdue)}
        </Figure>
        <Figure label={t('board.mine')}>
          {count(totals?.mine, '#group-mine')}
          {totals?.mine.firstAckDueAt && <small>{t('board.first', { at: when(totals.mine.firstAckDueAt, now, t) })}</small>}
        </Figure>
        <Figure label={t('board.soon')}>
          {count(totals?.soon, '/queue/all_open?due=soon')}
          {fen(totals?.soon)}
        </Figure>
      </dl>
      {board && <span className="cal s m">{board.workingMinutesLeft > 0 ? t('board.calendar', { span: span(board.workingMinutesLeft, 'working', t) }) : t('board.closed')}</span>}
    </div>
  );
}
