import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ApprovalRowView, CaseView, OptionsView } from '../../../../contract/index.js';
import { rowOf } from '../../comparison.js';
import { useKeys } from '../../keys.js';
import { Due } from '../../parts/due.js';
import { Evidence } from '../../parts/evidence.js';
import { Ident } from '../../parts/ident.js';
import { Cap } from '../../parts/kbd.js';
import { useOptions } from '../../parts/money/use-options.js';
import { Papers } from '../../parts/papers.js';
import { TO_CARD } from '../../parts/proposal.js';
import { Wait } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { useEvidence, usePapers } from '../../queries.js';
import { useAddress } from '../../use-address.js';
import { useT } from '../../words.js';
import { ActBar } from './act.js';
import { Grounds } from './grounds.js';
import { Stale } from './stale.js';
import { useAct } from './use-act.js';
import type { ApprovalsState } from './use-approvals.js';

/** Evidence and what is signed in one view, then the signature. */
export function Detail({ row, page }: { row: ApprovalRowView; page: ApprovalsState }) {
  const t = useT(),
    { remedy } = row;
  const options = useOptions(row.case.id, { targetLogNo: remedy.targetLogNo, amountFen: Math.abs(remedy.amountFen) }),
    evidence = useEvidence(row.case.id);
  const act = useAct(row, page, Boolean(page.found.data && options.data && evidence.data));
  useKeys(
    {
      down: () => page.move(1),
      up: () => page.move(-1),
      sign: () => (act.changed ? act.accept() : remedy.maySign && page.sign && act.begin('sign')),
      reject: () => !act.changed && page.found.data?.abilities.includes('reject') && act.begin('reject'),
      ask: () => page.found.data?.abilities.includes('ask') && page.setStep('ask'),
    },
    !page.step && !act.doing,
  );
  return (
    <section className="dt" aria-label={row.case.caseNo}>
      <Head row={row} found={page.found.data} />
      {act.changed ? (
        <Stale act={act} now={remedy} />
      ) : (
        <div className="bd" tabIndex={0} role="group" aria-label={t('approvals.changes')}>
          <Wait on={page.found} rows={8}>
            {found => <Body row={row} found={found} options={options.data} keys={!page.step && !act.doing} />}
          </Wait>
        </div>
      )}
      <ActBar row={row} page={page} act={act} />
    </section>
  );
}

function Head({ row, found }: { row: ApprovalRowView; found?: CaseView }) {
  const t = useT(),
    { remedy } = row,
    { due } = row.case,
    target = found && rowOf(found);
  return (
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
        {TO_CARD.includes(remedy.remedy) && target?.panMasked && (
          <>
            {t('proposal.to')} <Ident value={target.panMasked} />
          </>
        )}
      </h1>
      <p className="s m what">
        {remedy.targetLogNo && (
          <span>
            {t('sign.target')} <Ident value={remedy.targetLogNo} small />
          </span>
        )}
        {remedy.refundNo && (
          <span>
            {t('approvals.refundNo')} <Ident value={remedy.refundNo} small />
          </span>
        )}
        {found?.finding && <span>{t('case.ruleVersion', { version: found.finding.ruleVersion })}</span>}
      </p>
    </header>
  );
}

function Body({ row, found, options, keys }: { row: ApprovalRowView; found: CaseView; options?: OptionsView; keys: boolean }) {
  return (
    <>
      <Grounds row={row} found={found} options={options} />
      <div className="ev">
        <Pictures found={found} keys={keys} />
      </div>
    </>
  );
}

/** The pictures, and on P what the case needs of papers. */
function Pictures({ found, keys }: { found: CaseView; keys: boolean }) {
  const t = useT(),
    address = useAddress(),
    [papers, setPapers] = useState(false),
    wanted = usePapers(found.id).data;
  useKeys({ papers: () => setPapers(!papers) }, keys);
  const lacks = wanted?.missing.length ?? 0;
  return (
    <>
      {papers ? (
        <Papers
          found={found}
          onShow={paper => {
            address.set({ paper });
            setPapers(false);
          }}
        />
      ) : (
        <Evidence found={found} keys={keys} />
      )}
      <p className="s ev-papers">
        <Button type="link" size="small" onClick={() => setPapers(!papers)}>
          {t(papers ? 'side.evidence' : 'side.papers')} <Cap of="papers" />
        </Button>
        {wanted && <span className={lacks ? 'amber' : 'm'}>{t(lacks ? 'papers.lacks' : 'papers.complete', { count: lacks })}</span>}
      </p>
    </>
  );
}
