import type { ApprovalRowView } from '../../../../contract/index.js';
import { useKeys } from '../../keys.js';
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
import { useApprovals } from './use-approvals.js';
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
  { key: 'wait', width: 76, title: t('col.waiting'), align: 'amt', cell: row => span(minutesAgo(row.case.updatedAt, now), 'calendar', t, true) },
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
    now = useNow(),
    { rows, shown, found, sign } = page;
  useKeys(
    {
      down: () => page.move(1),
      up: () => page.move(-1),
      sign: () => shown?.remedy.maySign && sign && page.setStep(sign),
      reject: () => found.data?.abilities.includes('reject') && page.setStep('reject'),
    },
    !page.step,
  );
  return (
    <main className="a">
      <section className="lst" aria-label={t('tab.approvals')}>
        <dl className="tot">
          <Figure label={t('approvals.mine')}>
            <Yuan fen={page.totalFen} dash />
            <small>{t('approvals.count', { count: rows.length })}</small>
          </Figure>
          {page.oldest && <Figure label={t('approvals.oldest')}>{span(minutesAgo(page.oldest, now), 'calendar', t, true)}</Figure>}
          <Figure label={t('approvals.blocked')}>
            {t('approvals.count', { count: rows.filter(row => row.remedy.guards.some(one => !one.passed)).length })}
          </Figure>
        </dl>
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
                  foot={<p className="s m pad">{t('approvals.rule')}</p>}
                />
              ) : (
                <Empty title={t('approvals.none')}>{t('approvals.noneWhy')}</Empty>
              )
            }
          </Wait>
        </div>
        <div className="hint">
          <span>
            <Cap of="down" />
            <Cap of="up" />
            {t('hint.move')}
          </span>
          <span>
            <Cap of="sign" />
            {t('hint.sign')}
          </span>
          <span>
            <Cap of="reject" />
            {t('hint.reject')}
          </span>
          <span>
            <Cap of="original" />
            {t('hint.original')}
          </span>
        </div>
      </section>
      {shown && <Detail key={shown.case.id} row={shown} page={page} />}
      {page.step && found.data && <StepDialog found={found.data} step={page.step} close={() => page.setStep(undefined)} />}
    </main>
  );
}
