import { Button } from 'antd';
import { Link } from 'react-router';
import type { BoardLoadView, BoardView } from '../../../../contract/index.js';
import { Cap } from '../../parts/kbd.js';
import { Avatar } from '../../parts/person.js';
import { useT } from '../../words.js';
import type { BoardState } from './use-board.js';

/** Who has how much, by the same counts as the lists behind them. */
export function Load({ board }: { board: BoardView }) {
  const t = useT(),
    most = Math.max(1, ...board.load.map(one => one.open)),
    nobody = board.load.find(one => !one.person);
  const people = board.load.filter((one): one is BoardLoadView & { person: object } => Boolean(one.person));
  return (
    <>
      <h2>{t('board.load')}</h2>
      <div className="ld-head s m" aria-hidden="true">
        <span>{t('board.openCases')}</span>
        <span>{t('board.dueToday')}</span>
      </div>
      <ul className="ld">
        {people.map(({ person, open, dueToday }) => (
          <li key={person.id}>
            <Avatar person={person} />
            <Link className="ell" to={`/queue/all_open?owner=${person.id}`}>
              {person.name}
            </Link>
            <span className="lbar" aria-hidden="true">
              <i className="d" style={{ width: `${(dueToday / most) * 100}%` }} />
              <i style={{ width: `${((open - dueToday) / most) * 100}%` }} />
            </span>
            <span className="amt" title={t('board.openCases')}>
              {open}
            </span>
            <span className="amt" title={t('board.dueToday')}>
              {dueToday ? <Link to={`/queue/due_today?owner=${person.id}`}>{dueToday}</Link> : 0}
            </span>
          </li>
        ))}
      </ul>
      {nobody && (
        <p className="s m">
          <Link to="/queue/unassigned">{t('board.loadHint', { open: nobody.open, today: nobody.dueToday })}</Link>
        </p>
      )}
    </>
  );
}

/** Only counts decide: the agent with the fewest open cases, where moving one helps. */
export function Suggest({ page }: { page: BoardState }) {
  const t = useT(),
    { idlest, shown } = page;
  if (!idlest || !shown) return null;
  const to = idlest.to.person?.name ?? '',
    from = idlest.from?.person?.name;
  return (
    <>
      <h2>{t('board.suggest')}</h2>
      <div className="sug">
        <b className="id">{shown.case.caseNo}</b> {from ?? t('person.nobody')} → {to}
        <p>
          {from
            ? t('board.suggestWhy', { from, open: idlest.from?.open, to, less: idlest.to.open })
            : t('board.suggestNobody', { to, less: idlest.to.open })}
        </p>
        <Button size="small" onClick={() => page.begin('reassign', shown)}>
          {t('board.give1', { to })} <Cap of="assign" />
        </Button>
      </div>
    </>
  );
}

/** What fired within seven days; each opens the open cases it fired in. */
export function Triggers({ board }: { board: BoardView }) {
  const t = useT();
  return (
    <>
      <h2>
        {t('board.triggers')}
        <span>{t('board.triggersOf')}</span>
      </h2>
      {!board.triggers.length && <p className="s m">{t('board.quiet')}</p>}
      <ul className="rg">
        {board.triggers.map(one => (
          <li key={`${one.to} ${one.trigger}`}>
            <b className={one.to === 'legal' ? 'violet' : ''}>{t(`level.${one.to}`)}</b>
            <Link className="m ell" to={`/queue/all_open?trigger=${one.trigger}`}>
              {t.code('cause', one.trigger)}
            </Link>
            <span>{one.count}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
