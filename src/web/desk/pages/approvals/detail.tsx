import { Button } from 'antd';
import { Link } from 'react-router';
import type { ApprovalRowView, CaseView } from '../../../../contract/index.js';
import { CompareBrief } from '../../parts/compare.js';
import { rowOf } from '../../comparison.js';
import { Due } from '../../parts/due.js';
import { Evidence } from '../../parts/evidence.js';
import { Ident } from '../../parts/ident.js';
import { Cap } from '../../parts/kbd.js';
import { Proposal, TO_CARD } from '../../parts/proposal.js';
import { Guards, Signatures } from '../../parts/signed.js';
import { Wait } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { Yuan } from '../../parts/yuan.js';
import { stepLabel } from '../../steps.js';
import { useT } from '../../words.js';
import type { ApprovalsState } from './use-approvals.js';

/** Evidence and what is signed in one view, then the signature. */
export function Detail({ row, page }: { row: ApprovalRowView; page: ApprovalsState }) {
  const t = useT(),
    { remedy } = row,
    { due } = row.case;
  return (
    <section className="dt" aria-label={row.case.caseNo}>
      <header>
        <div className="row s m">
          <Ident value={row.case.caseNo} small copy label={t('col.caseNo')} />
          <Link to={`/cases/${row.case.id}`}>{row.case.merchantName}</Link>
          <span>{t(`kind.${row.case.provenKind ?? row.case.kind}`)}</span>
          <Status status={row.case.status} />
          {due && (
            <span className="end">
              {t(`clock.${due.clock}`)} <Due due={due} proposed />
            </span>
          )}
        </div>
        <h1>
          {remedy.amountFen === 0
            ? t(`remedy.${remedy.remedy}`)
            : t('proposal.lineAmount', { remedy: t(`remedy.${remedy.remedy}`), amountFen: remedy.amountFen })}{' '}
          {TO_CARD.includes(remedy.remedy) && <Target found={page.found.data} />}
        </h1>
      </header>
      <div className="bd" tabIndex={0} role="group" aria-label={t('approvals.changes')}>
        <Wait on={page.found} rows={8}>
          {found => <Body row={row} found={found} />}
        </Wait>
      </div>
      <div className="go">
        <span className="s m">
          {page.at + 1} / {page.rows.length}
        </span>
        {!remedy.maySign && remedy.whyNot && <span className="s m">{t(`whyNot.${remedy.whyNot}`)}</span>}
        <span className="grow" />
        {page.found.data?.abilities.includes('ask') && <Button onClick={() => page.setStep('ask')}>{t('step.ask')}</Button>}
        {page.found.data?.abilities.includes('reject') && (
          <Button onClick={() => page.setStep('reject')}>
            {t('approvals.reject')} <Cap of="reject" />
          </Button>
        )}
        {page.found.data && page.sign && (
          <Button type="primary" className="big" disabled={!remedy.maySign} onClick={() => page.setStep(page.sign)}>
            {stepLabel(page.sign, page.found.data, t)} <Cap of="sign" />
          </Button>
        )}
      </div>
    </section>
  );
}

const Target = ({ found }: { found?: CaseView }) => {
  const t = useT(),
    row = found && rowOf(found);
  return row?.panMasked ? (
    <>
      {t('proposal.to')} <Ident value={row.panMasked} />
    </>
  ) : null;
};

function Body({ row, found }: { row: ApprovalRowView; found: CaseView }) {
  const t = useT(),
    { remedy } = row,
    { money } = found;
  return (
    <>
      <div>
        <h2>
          {t('approvals.changes')}
          {remedy.refundNo && (
            <span>
              {t('approvals.refundNo')} <Ident value={remedy.refundNo} small />
            </span>
          )}
        </h2>
        <Changes money={money} amountFen={remedy.amountFen} />
        <h2>{t('case.compare')}</h2>
        <CompareBrief found={found} wide />
        <h2>{t('case.proposal')}</h2>
        <Proposal found={found} />
        <p className="quote">
          {found.claim.story}
          <span className="s m"> {found.merchantName}</span>
        </p>
      </div>
      <div className="ev">
        <Evidence found={found} />
      </div>
      <div className="full">
        <h2>
          {t('guard.title')}
          <span>{t('guard.again')}</span>
        </h2>
        <Guards remedy={remedy} />
      </div>
      <div className="full">
        <h2>{t('sign.title')}</h2>
        <Signatures remedy={remedy} />
      </div>
    </>
  );
}

function Changes({ money, amountFen }: { money: CaseView['money']; amountFen: number }) {
  const t = useT();
  return (
    <table className="t">
      <thead>
        <tr>
          <td />
          <th scope="col" className="amt">
            {t('approvals.now')}
          </th>
          <td />
          <th scope="col" className="amt">
            {t('approvals.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('money.returned')}</th>
          <td className="amt">
            <Yuan fen={money.returnedFen} />
          </td>
          <td className="ar" aria-hidden="true">
            →
          </td>
          <td className="amt">
            <Yuan fen={money.returnedFen + amountFen} strong />
          </td>
        </tr>
        <tr>
          <th scope="row">{t('money.outstanding')}</th>
          <td className="amt">
            <Yuan fen={money.outstandingFen} />
          </td>
          <td className="ar" aria-hidden="true">
            →
          </td>
          <td className="amt">
            <Yuan fen={Math.max(0, money.outstandingFen - amountFen)} strong />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
