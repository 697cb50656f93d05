import type { ApprovalRowView, CaseView, OptionsView } from '../../../../contract/index.js';
import { comparison } from '../../comparison.js';
import { closedBeside } from '../../closed-options.js';
import { feeFactsOf } from '../../fee-steps.js';
import { clockSeconds } from '../../format.js';
import { Closed } from '../../parts/money/closed.js';
import { FeeDerivation } from '../../parts/money/fee.js';
import { TerminalSteps } from '../../parts/money/terminal-steps.js';
import { Family } from '../../parts/money/family.js';
import { Fingerprint, Guards, Signatures } from '../../parts/signed.js';
import { Skeleton } from '../../parts/states.js';
import { useNow } from '../../queries.js';
import { ruleWords } from '../../rule-words.js';
import { useT } from '../../words.js';
import { Changes } from './changes.js';

interface Props {
  row: ApprovalRowView;
  found: CaseView;
  options?: OptionsView;
}

/** What the signature changes and what it rests on: rows and balance, reasons, guards as of now, options that stay closed, who signed before. */
export function Grounds({ row, found, options }: Props) {
  const t = useT(),
    { remedy } = row;
  const now = options?.options.find(one => one.remedy === remedy.remedy);
  const guards = now && !options?.underWay ? now.guards : remedy.guards;
  return (
    <div className="gr">
      <h2>{t('approvals.changes')}</h2>
      <Changes row={row} found={found} options={options} />
      <h2>{t('approvals.rows')}</h2>
      {options ? <Family found={found} options={options} /> : <Skeleton rows={3} height={26} />}
      <h2>{t('approvals.why')}</h2>
      <Why found={found} />
      <TerminalSteps remedy={remedy} found={found} />
      <h2>
        {t('guard.title')}
        <span>{options ? t('guard.checkedAt', { at: clockSeconds(options.asOf) }) : t('guard.again')}</span>
      </h2>
      <Guards remedy={{ ...remedy, guards }} />
      <Closed options={closedBeside(options, found.proposal, remedy.remedy)} />
      <h2>
        {t('sign.title')}
        <span>
          <Fingerprint remedy={remedy} />
        </span>
      </h2>
      <Signatures remedy={remedy} bare />
    </div>
  );
}

/** The reasons with their rules, where the claim differs from the record, and the merchant's own words. */
function Why({ found }: { found: CaseView }) {
  const t = useT(),
    now = useNow(),
    shown = found.proposal ?? found.finding?.assessment,
    fee = feeFactsOf(shown?.reasons ?? []);
  const differs = comparison(found, now, t).filter(line => line.differs && line.feature !== 'type');
  return (
    <div className="rm">
      <ol>
        {shown?.reasons.map((reason, index) => (
          <li key={reason.code + index}>
            <span>{index + 1}</span>
            <span>{t.code('reason', reason.code, reason.facts)}</span>
            <span className="m">{ruleWords(reason.rule, t)}</span>
          </li>
        ))}
      </ol>
      {fee && <FeeDerivation facts={fee} />}
      {differs.length > 0 && (
        <p className="s amber">
          {t('approvals.differs')}
          {differs.map(line => `${t(`feature.${line.feature}`)} ${line.how}`).join(t('glue.then'))}
        </p>
      )}
      <p className="quote ell" title={found.claim.story}>
        {found.claim.story}
      </p>
    </div>
  );
}
