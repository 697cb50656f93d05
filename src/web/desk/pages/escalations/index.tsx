import { useNavigate } from 'react-router';
import type { BoardRowView, BoardView } from '../../../../contract/index.js';
import { type Action, useKeys } from '../../keys.js';
import { Cap } from '../../parts/kbd.js';
import { Ledger, type Line } from '../../parts/ledger.js';
import { Empty, ProblemPanel, Wait } from '../../parts/states.js';
import { Yuan } from '../../parts/yuan.js';
import { useT } from '../../words.js';
import { ComeDown, Reassign, Refer } from './acts.js';
import { AtRisk } from './at-risk.js';
import { useColumns } from './columns.js';
import { Extend } from './extend.js';
import { Requests } from './requests.js';
import { Load, Suggest, Triggers } from './side.js';
import { Strip } from './strip.js';
import { Totals } from './totals.js';
import { useBoard, type BoardState } from './use-board.js';
import './escalations.css';

export default function Escalations() {
  const page = useBoard(),
    t = useT(),
    go = useNavigate(),
    { read, shown } = page;
  useKeys(
    {
      down: () => page.move(1),
      up: () => page.move(-1),
      open: () => shown && void go(`/cases/${shown.case.id}`),
      sign: () => shown?.mine && page.take.mutate(shown),
      assign: () => shown && page.begin('reassign', shown),
      legal: () => shown && page.begin('refer', shown),
      // D here goes down the ladder, as it goes down the papers of a case
      later: () => shown && page.begin('down', shown),
      extend: () => shown && page.begin('extend', shown),
    },
    !page.act,
  );
  return (
    <main className="e">
      <section className="l" aria-label={t('tab.escalations')}>
        <h1 className="sr">{t('tab.escalations')}</h1>
        <Totals board={read.data} />
        {read.data ? <Strip board={read.data} /> : <div className="h" />}
        <div className="tb">
          {Boolean(page.take.error) && <ProblemPanel error={page.take.error} retry={page.take.reset} />}
          <Wait on={read} rows={8}>
            {board => (page.rows.length ? <Groups board={board} page={page} /> : <Empty title={t('board.none')}>{t('board.noneWhy')}</Empty>)}
          </Wait>
        </div>
        <Hints />
      </section>
      <aside className="w" aria-label={t('escalations.side')} tabIndex={0}>
        <Requests />
        {read.data && <Load board={read.data} />}
        <Suggest page={page} />
        {read.data && <Triggers board={read.data} />}
        <AtRisk />
      </aside>
      {shown && <Acts page={page} row={shown} load={read.data?.load ?? []} />}
    </main>
  );
}

const HINTS: readonly (readonly [actions: readonly Action[], words: 'move' | 'open' | 'acknowledge' | 'reassign' | 'refer' | 'down' | 'extend'])[] = [
  [['down', 'up'], 'move'],
  [['open'], 'open'],
  [['sign'], 'acknowledge'],
  [['assign'], 'reassign'],
  [['legal'], 'refer'],
  [['later'], 'down'],
  [['extend'], 'extend'],
];
function Hints() {
  const t = useT();
  return (
    <div className="hint">
      {HINTS.map(([actions, words]) => (
        <span key={words}>
          {actions.map(one => (
            <Cap key={one} of={one} />
          ))}
          {t(`hint.${words}`)}
        </span>
      ))}
    </div>
  );
}

function Groups({ board, page }: { board: BoardView; page: BoardState }) {
  const t = useT(),
    go = useNavigate(),
    columns = useColumns(page);
  const lines: Line<BoardRowView>[] = board.groups.flatMap(({ group, count, fen, rows }) => {
    if (!count) return [];
    const head = (
      <>
        <td colSpan={3} id={`group-${group}`}>
          <b className={group === 'breached' ? 'red' : ''}>{t(`group.${group}`)}</b>&ensp;{t('escalations.count', { count })}
        </td>
        <td className="amt">
          <Yuan fen={fen} dash />
        </td>
        <td colSpan={5}>{rows.length < count ? t('board.rest', { shown: rows.length, count }) : t(`groupWhy.${group}`)}</td>
      </>
    );
    return [{ group, cells: head }, ...rows.map(row => ({ row }))];
  });
  return (
    <Ledger
      columns={columns}
      lines={lines}
      keyOf={row => row.case.id}
      label={t('tab.escalations')}
      rowHeight={41}
      selected={page.shown?.case.id}
      onSelect={page.choose}
      onOpen={row => void go(`/cases/${row.case.id}`)}
    />
  );
}

function Acts({ page, row, load }: { page: BoardState; row: BoardRowView; load: BoardView['load'] }) {
  const props = { row, close: page.end };
  switch (page.act) {
    case 'reassign':
      return <Reassign {...props} load={load} first={page.idlest?.to.person?.id} />;
    case 'refer':
      return <Refer {...props} />;
    case 'down':
      return <ComeDown {...props} />;
    case 'extend':
      return <Extend {...props} />;
    default:
      return null;
  }
}
