import { Button } from 'antd';
import { Link } from 'react-router';
import type { ApprovalRowView } from '../../../../contract/index.js';
import { useNow } from '../../queries.js';
import { minutesAgo, span } from '../../format.js';
import { Ident } from '../../parts/ident.js';
import { Cap } from '../../parts/kbd.js';
import { type Column, Ledger } from '../../parts/ledger.js';
import { Avatar } from '../../parts/person.js';
import { Figure } from '../../parts/section.js';
import { Empty, Wait } from '../../parts/states.js';
import { StepDialog } from '../../parts/step/step-dialog.js';
import { Yuan } from '../../parts/yuan.js';
import { useT, type Words } from '../../words.js';
import { Detail } from './detail.js';
import { ApprovalTabs } from './tabs.js';
import { type ApprovalsState, useApprovals } from './use-approvals.js';
import './approvals.css';

const columnsOf = (t: Words, now: number): Column<ApprovalRowView>[] => [
  {
    key: 'no',
    width: 110,
    className: 'no',
    title: t('col.caseNo'),
    cell: row => <Ident value={row.case.caseNo} small copy label={t('col.caseNo')} />,
  },
  { key: 'merchant', title: t('col.merchant'), className: 'mm', cell: row => <span title={row.case.merchantName}>{row.case.merchantName}</span> },
  { key: 'remedy', width: t.locale === 'zh' ? 84 : 112, title: t('col.remedy'), className: 'mm', cell: row => t(`remedy.${row.remedy.remedy}`) },
  { key: 'amount', width: 92, title: t('row.amount'), align: 'amt', cell: row => <Yuan fen={row.remedy.amountFen} dash /> },
  { key: 'maker', width: 44, title: t('sign.maker'), cell: row => <Avatar person={row.remedy.signatures[0]?.by} /> },
  { key: 'wait', width: 76, title: t('col.waiting'), align: 'amt', cell: row => span(minutesAgo(row.remedy.createdAt, now), 'calendar', t, true) },
  {
    key: 'guards',
    width: 72,
    title: t('col.guards'),
    cell: row => {
      const failed = row.remedy.guards.find(one => !one.passed);
      return failed ? (
        <span className="red nw">{t('guard.failedOne', { guard: failed.guard })}</span>
      ) : (
        <span className="m">{t('guard.allPassed')}</span>
      );
    },
  },
];

export default function Approvals() {
  const page = useApprovals(),
    t = useT(),
    { shown, found } = page;
  return (
    <main className="a">
      <List page={page} />
      {shown && <Detail key={shown.case.id} row={shown} page={page} />}
      {!shown && (page.gone || page.done) && (
        <section className="dt" aria-label={t('tab.approvals')}>
          <News page={page} />
        </section>
      )}
      {page.step && found.data && <StepDialog found={found.data} step={page.step} close={() => page.setStep(undefined)} />}
    </main>
  );
}

function List({ page }: { page: ApprovalsState }) {
  const t = useT(),
    now = useNow(),
    { rows, shown } = page;
  return (
    <section className="lst" aria-label={t('tab.approvals')}>
      <div className="lst-head">
        <ApprovalTabs />
      </div>
      <Totals page={page} now={now} />
      <div className="tb">
        <Wait on={page.read} rows={10}>
          {() =>
            rows.length ? (
              <Ledger
                columns={columnsOf(t, now)}
                lines={rows.map(row => ({ row }))}
                keyOf={row => row.case.id}
                label={t('tab.approvals')}
                selected={shown?.case.id}
                rowHeight={36}
                onSelect={page.choose}
                foot={
                  <>
                    <News page={page} />
                    {page.count > rows.length && <p className="s amber pad">{t('approvals.oldestListed', { listed: rows.length, count: page.count })}</p>}
                    <p className="s m pad">{t('approvals.rule')}</p>
                  </>
                }
              />
            ) : (
              <Empty title={t('approvals.none')}>{t('approvals.noneWhy')}</Empty>
            )
          }
        </Wait>
      </div>
      <Hints />
    </section>
  );
}

/** What I did last, and what was taken from my sight without my doing. */
function News({ page: { done, gone, forgetGone } }: { page: ApprovalsState }) {
  const t = useT();
  return (
    <div role="status">
      {done && (
        <p className="s pad green">
          {t(`approvals.${done.what}`, { caseNo: done.row.case.caseNo, remedy: t(`remedy.${done.row.remedy.remedy}`), amountFen: done.row.remedy.amountFen })}{' '}
          <Link to={`/cases/${done.row.case.id}`}>{t('approvals.open')}</Link>
        </p>
      )}
      {gone && (
        <p className="s pad amber">
          {t('approvals.gone', { caseNo: gone.case.caseNo })} <Link to={`/cases/${gone.case.id}`}>{t('approvals.open')}</Link>{' '}
          <Button type="link" size="small" onClick={forgetGone}>
            {t('approvals.understood')}
          </Button>
        </p>
      )}
    </div>
  );
}

function Totals({ page, now }: { page: ApprovalsState; now: number }) {
  const t = useT(),
    { rows } = page;
  return (
    <dl className="tot">
      <Figure label={t('approvals.mine')}>
        <Yuan fen={page.totalFen} dash />
        <small>{t('approvals.count', { count: page.count })}</small>
      </Figure>
      {page.oldest && <Figure label={t('approvals.oldest')}>{span(minutesAgo(page.oldest, now), 'calendar', t, true)}</Figure>}
      <Figure label={t('approvals.blocked')}>
        {t('approvals.count', { count: rows.filter(row => row.remedy.guards.some(one => !one.passed)).length })}
      </Figure>
    </dl>
  );
}

const HINTS = [
  ['down', 'hint.move'],
  ['sign', 'hint.sign'],
  ['reject', 'hint.reject'],
  ['beside', 'hint.full'],
  ['papers', 'side.papers'],
  ['original', 'hint.original'],
] as const;
function Hints() {
  const t = useT();
  return (
    <div className="hint">
      {HINTS.map(([key, words]) => (
        <span key={key}>
          <Cap of={key} />
          {key === 'down' && <Cap of="up" />}
          {t(words)}
        </span>
      ))}
    </div>
  );
}
