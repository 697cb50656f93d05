import { Link } from 'react-router';
import type { CalendarPreview } from '../../../../contract/index.js';
import { dateWords, clock } from '../../format.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';

/** Whose due dates would move, the largest moves first. */
export function Effects({ preview }: { preview: CalendarPreview }) {
  const t = useT(),
    now = useNow();
  const { clocks, earlier, later, moves } = preview;
  const when = (at: string) => `${dateWords(at, now, t)} ${clock(at)}`;
  if (!moves.length) return <p role="status">{t('calendar.noMoves', { clocks })}</p>;
  return (
    <div className="eff">
      <p role="status">{t('calendar.moves', { clocks, earlier, later })}</p>
      <table className="pol" aria-label={t('calendar.moved')}>
        <thead>
          <tr>
            <th scope="col">{t('calendar.case')}</th>
            <th scope="col">{t('calendar.clock')}</th>
            <th scope="col">{t('calendar.before')}</th>
            <th scope="col">{t('calendar.after')}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map(move => (
            <tr key={move.caseId + move.clock}>
              <th scope="row">
                <Link className="id s" to={`/cases/${move.caseNo}`}>
                  {move.caseNo}
                </Link>
                <span className="s m">{move.merchantName}</span>
              </th>
              <td>{t(`clock.${move.clock}`)}</td>
              <td>
                <del>{when(move.dueBefore)}</del>
              </td>
              <td>
                <ins>{when(move.dueAfter)}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {earlier + later > moves.length && <p className="s m">{t('calendar.more', { more: earlier + later - moves.length })}</p>}
    </div>
  );
}
