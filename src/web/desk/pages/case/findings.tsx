import { Button } from 'antd';
import type { CaseView } from '../../../../contract/index.js';
import { CompareTable } from '../../parts/compare.js';
import { Moment } from '../../parts/due.js';
import { Cap } from '../../parts/kbd.js';
import { Printed } from '../../parts/printed.js';
import { OrderStanding } from '../../parts/money/order-standing.js';
import { TerminalSteps } from '../../parts/money/terminal-steps.js';
import { Proposal } from '../../parts/proposal.js';
import { Section } from '../../parts/section.js';
import { useRemedy } from '../../queries.js';
import { Candidates } from '../../parts/step/candidates.js';
import { ConflictModal } from '../../parts/step/conflict.js';
import { useChange } from '../../parts/step/use-change.js';
import { ProblemPanel } from '../../parts/states.js';
import { mayPick } from '../../steps.js';
import { useT } from '../../words.js';
import { Rows } from './rows.js';
import type { CasePageState } from './use-case.js';

/** Claim beside proof; candidates to pick from while nothing is linked; then the rows and what follows. */
export function Findings({ found, page }: { found: CaseView; page: CasePageState }) {
  const t = useT(),
    remedy = useRemedy(found.id, Boolean(found.proposal)).data,
    { finding } = found,
    candidates = finding?.located.candidates.length ?? 0;
  const picking = found.abilities.includes('pick') && mayPick(found);
  const proven = found.provenKind && found.provenKind !== found.kind;
  return (
    <>
      <Section
        title={t('case.compare')}
        aside={
          finding ? (
            <>
              {t('case.ruleVersion', { version: finding.ruleVersion })} · {t('case.foundAt')} <Moment at={finding.at} />
            </>
          ) : (
            t('case.notYet')
          )
        }
      >
        <p className="story">{found.claim.story}</p>
        <CompareTable
          found={found}
          foot={
            candidates > 0 && (
              <Button type="link" size="small" onClick={() => page.setCandidates(true)}>
                {t('case.candidates', { count: candidates })} <Cap of="candidates" />
              </Button>
            )
          }
        />
      </Section>
      {picking && <Picking found={found} />}
      <Rows found={found} />
      <Section
        title={t('case.proposal')}
        className="last"
        aside={
          proven && found.provenKind
            ? t('case.provenAs', { kind: t(`kind.${found.kind}`), proven: t(`kind.${found.provenKind}`) })
            : found.proposal && t(`proposalState.${found.proposal.state}`)
        }
      >
        {found.outcome && (
          <p className="rm">
            <b className="green">{t('case.outcome')}</b> {t(`remedy.${found.outcome.remedy}`)}
            {t('glue.comma')}
            {t.code('result', found.outcome.result)}
            {found.outcome.provenBy && <span className="m s"> {found.outcome.provenBy}</span>}
          </p>
        )}
        <Printed found={found} />
        {remedy && <OrderStanding found={found} remedy={remedy} />}
        <Proposal found={found} />
        {remedy && found.status !== 'in_review' && (
          <div className="rm">
            <TerminalSteps remedy={remedy} found={found} />
          </div>
        )}
      </Section>
    </>
  );
}

function Picking({ found }: { found: CaseView }) {
  const t = useT(),
    change = useChange(found);
  return (
    <Section title={t('pick.heading')} aside={t('pick.lead')}>
      {Boolean(change.problem) && <ProblemPanel error={change.problem} />}
      <Candidates found={found} pick={logNo => change.run({ path: 'pick', body: { logNo, version: found.version } })} pending={change.pending} />
      <ConflictModal change={change} />
    </Section>
  );
}
