import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { DecidedView } from '../../../../contract/index.js';
import { clock, stamp } from '../../format.js';
import { heardWords } from '../../heard.js';
import { useKeys } from '../../keys.js';
import { ORDER_DOT } from '../../order-dot.js';
import { orderState } from '../../order-state.js';
import DayField from '../../parts/day-field.js';
import { Ident } from '../../parts/ident.js';
import { type Column, Ledger } from '../../parts/ledger.js';
import { Figure } from '../../parts/section.js';
import { Empty, Wait } from '../../parts/states.js';
import { Dot } from '../../parts/status.js';
import { Yuan } from '../../parts/yuan.js';
import { nameOf } from '../../person-name.js';
import { useNow } from '../../queries.js';
import { useT, type Words } from '../../words.js';
import { Sums } from './decided-sums.js';
import { ApprovalTabs } from './tabs.js';
import { type DecidedState, useDecided } from './use-decided.js';
import './approvals.css';

/** What was approved on a day, with who signed, how it stands, and the day's sums. */
export default function Decided() {
  const page = useDecided(),
    t = useT(),
    go = useNavigate();
  useKeys({ down: () => page.move(1), up: () => page.move(-1), open: () => page.shown && void go(`/cases/${page.shown.caseId}`) });
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('tab.approvals')}</h1>
        <ApprovalTabs />
        <span className="grow" />
        <label htmlFor="decided-day" className="row s m">
          {t('decided.day')}
          <DayField id="decided-day" value={page.day} onChange={page.setDay} />
        </label>
        {page.day !== page.today && <Button onClick={() => page.setDay(undefined)}>{t('day.today')}</Button>}
      </header>
      <Wait on={page.read} rows={12}>
        {() => <Body page={page} />}
      </Wait>
    </main>
  );
}

function Body({ page }: { page: DecidedState }) {
  const t = useT(),
    now = useNow(),
    { sums, rows } = page;
  if (!sums) return null;
  const inState = (...states: DecidedView['state'][]) => sums.byState.filter(one => states.includes(one.state)).reduce((all, one) => ({ count: all.count + one.count, fen: all.fen + one.fen }), { count: 0, fen: 0 });
  const figures = [
    ['decided.all', sums.total, ''],
    ['decided.underWay', inState('approved', 'sending', 'sent'), ''],
    ['order.unknown', inState('unknown', 'not_confirmed'), 'amber'],
    ['order.refused', inState('refused'), 'red'],
    ['order.confirmed', inState('confirmed'), ''],
  ] as const;
  return (
    <div className="dec">
      <section className="dec-list" aria-label={t('decided.tab')}>
        <dl className="tot">
          {figures.map(([label, sum, tone]) => (
            <Figure key={label} label={t(label)} className={sum.count ? tone : ''}>
              {t('approvals.count', { count: sum.count })}
              <small>
                <Yuan fen={sum.fen} dash />
              </small>
            </Figure>
          ))}
        </dl>
        <div className="tb">
          {rows.length ? (
            <Ledger
              columns={columnsOf(t, now)}
              lines={rows.map(row => ({ row }))}
              keyOf={row => row.id}
              label={t('decided.tab')}
              selected={page.shown?.id}
              onSelect={row => page.choose(row.id)}
              onEnd={page.more}
              foot={<p className="s m pad">{t('decided.rule')}</p>}
            />
          ) : (
            <Empty title={t('decided.none')}>{t('decided.noneWhy')}</Empty>
          )}
        </div>
      </section>
      <Sums sums={sums} />
    </div>
  );
}

const columnsOf = (t: Words, now: number): Column<DecidedView>[] => [
  { key: 'at', width: 64, title: t('decided.at'), cell: row => <time dateTime={row.approvedAt}>{clock(row.approvedAt)}</time> },
  {
    key: 'no',
    width: 128,
    title: t('col.caseNo'),
    cell: row => (
      <Link to={`/cases/${row.caseId}`}>
        <Ident value={row.caseNo} small />
      </Link>
    ),
  },
  { key: 'merchant', title: t('col.merchant'), className: 'mm', cell: row => <span title={row.merchantName}>{row.merchantName}</span> },
  { key: 'remedy', width: t.locale === 'zh' ? 88 : 124, title: t('col.remedy'), className: 'mm', cell: row => t(`remedy.${row.remedy}`) },
  { key: 'amount', width: 104, title: t('row.amount'), align: 'amt', cell: row => <Yuan fen={row.amountFen} dash /> },
  { key: 'maker', width: 116, title: t('sign.maker'), className: 'mm', cell: row => <Names row={row} part="maker" /> },
  { key: 'checker', width: 132, title: t('sign.checker'), className: 'mm', cell: row => <Names row={row} part="checker" /> },
  {
    key: 'state',
    width: t.locale === 'zh' ? 196 : 240,
    title: t('decided.state'),
    className: 'mm',
    cell: row => (
      <Dot kind={ORDER_DOT[row.state]}>
        {row.scheduledFor ? t('order.after', { at: stamp(row.scheduledFor, now) }) : orderState(row, t)}
        {row.heard && <span className="m"> {heardWords(row.heard, t)}</span>}
      </Dot>
    ),
  },
];

function Names({ row, part }: { row: DecidedView; part: 'maker' | 'checker' }) {
  const t = useT();
  const mine = row.signatures.filter(one => one.part === part);
  if (!mine.length) return <span className="m">—</span>;
  const words = mine.map(one => `${nameOf(one.by, t)} ${clock(one.at)}`).join(t('glue.list'));
  return <span title={words}>{words}</span>;
}
