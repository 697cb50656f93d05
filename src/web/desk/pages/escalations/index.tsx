import { useNavigate } from 'react-router';
import type { EscalationView } from '../../../../contract/index.js';
import { HARM_KEYS, harmKey } from '../../harm.js';
import { useKeys } from '../../keys.js';
import { Cap } from '../../parts/kbd.js';
import { Ledger, type Line } from '../../parts/ledger.js';
import { Empty, ProblemPanel, Wait } from '../../parts/states.js';
import { Yuan } from '../../parts/yuan.js';
import { useT } from '../../words.js';
import { AtRisk } from './at-risk.js';
import { Load } from './load.js';
import { useEscalations } from './use-escalations.js';
import { useColumns } from './columns.js';
import { sum, Totals } from './totals.js';
import './escalations.css';

type Page = ReturnType<typeof useEscalations>;

export default function Escalations() {
  const page = useEscalations(),
    t = useT(),
    go = useNavigate(),
    { rows, shown } = page;
  useKeys({
    down: () => page.move(1),
    up: () => page.move(-1),
    open: () => shown && void go(`/cases/${shown.case.id}`),
    sign: () => shown && !shown.ackAt && page.mine(shown) && page.take.mutate(shown),
  });
  return (
    <main className="e">
      <section className="l" aria-label={t('tab.escalations')}>
        <h1 className="sr">{t('tab.escalations')}</h1>
        <Totals rows={rows} />
        <div className="tb">
          {Boolean(page.take.error) && <ProblemPanel error={page.take.error} retry={page.take.reset} />}
          <Wait on={page.read} rows={8}>
            {() => (rows.length ? <Rungs page={page} /> : <Empty title={t('escalations.none')}>{t('escalations.noneWhy')}</Empty>)}
          </Wait>
        </div>
        <div className="hint">
          <span>
            <Cap of="down" />
            <Cap of="up" />
            {t('hint.move')}
          </span>
          <span>
            <Cap of="open" />
            {t('hint.open')}
          </span>
          <span>
            <Cap of="sign" />
            {t('hint.acknowledge')}
          </span>
        </div>
      </section>
      <aside className="w" aria-label={t('escalations.side')}>
        <AtRisk />
        <Load rows={rows} />
      </aside>
    </main>
  );
}

function Rungs({ page }: { page: Page }) {
  const t = useT(),
    go = useNavigate(),
    columns = useColumns(page);
  const lines: Line<EscalationView>[] = HARM_KEYS.flatMap(key => {
    const mine = page.rows.filter(row => harmKey(row) === key);
    if (!mine.length) return [];
    const head = (
      <>
        <td colSpan={3}>
          <b className={key === 'breached' ? 'red' : ''}>{t(`harm.${key}`)}</b>&ensp;{t('escalations.count', { count: mine.length })}
        </td>
        <td className="amt">
          <Yuan fen={sum(mine)} dash />
        </td>
        <td colSpan={5}>{t(`harmWhy.${key}`)}</td>
      </>
    );
    return [{ group: key, cells: head }, ...mine.map(row => ({ row }))];
  });
  return (
    <Ledger
      columns={columns}
      lines={lines}
      keyOf={row => row.id}
      label={t('tab.escalations')}
      rowHeight={41}
      selected={page.shown?.id}
      onSelect={page.choose}
      onOpen={row => void go(`/cases/${row.case.id}`)}
    />
  );
}
