import type { CaseView, RemedyKind } from '../../../contract/index.js';
import { useT } from '../words.js';
import { rowOf } from '../comparison.js';
import { feeFactsOf } from '../fee-steps.js';
import { ruleWords } from '../rule-words.js';
import { Ident } from './ident.js';
import { Closed } from './money/closed.js';
import { FeeDerivation } from './money/fee.js';

/** these return to the card that paid */
export const TO_CARD: readonly RemedyKind[] = ['void', 'void_and_recharge', 'refund', 'partial_refund', 'retry_refund', 'manual_refund'];

/** One line with verb, amount and target; numbered reasons with their rules; closed options struck through with the guard. */
export function Proposal({ found }: { found: CaseView }) {
  const t = useT(),
    shown = found.proposal ?? found.finding?.assessment;
  if (!shown) return <p className="rm m">{t('proposal.none')}</p>;
  const row = rowOf(found),
    fee = feeFactsOf(shown.reasons);
  return (
    <div className="rm">
      <div className="h">
        {shown.remedy
          ? t(shown.amountFen === 0 ? 'proposal.line' : 'proposal.lineAmount', { remedy: t(`remedy.${shown.remedy}`), amountFen: shown.amountFen })
          : t('proposal.person')}
        {shown.remedy && TO_CARD.includes(shown.remedy) && row?.panMasked && (
          <>
            {' '}
            <span className="m">{t('proposal.to')}</span> <Ident value={row.panMasked} />
          </>
        )}
      </div>
      {shown.openUntil && <p className="amber">{t('proposal.openUntil', { at: shown.openUntil.slice(11, 16) || shown.openUntil })}</p>}
      <ol>
        {shown.reasons.map((reason, index) => (
          <li key={reason.code + index}>
            <span>{index + 1}</span>
            <span>{t.code('reason', reason.code, reason.facts)}</span>
            <span className="m">{ruleWords(reason.rule, t)}</span>
          </li>
        ))}
      </ol>
      {fee && <FeeDerivation facts={fee} />}
      <Closed options={shown.closed} />
      {shown.secondChoice && <p className="s m">{t('proposal.secondChoice', { remedy: t(`remedy.${shown.secondChoice}`) })}</p>}
      {shown.neverAutomatic && <p className="s m">{t('proposal.neverAutomatic')}</p>}
      {shown.internalNote && (
        <p className="s amber">
          {t('proposal.internalNote')}
          {t.code('reason', shown.internalNote)}
        </p>
      )}
    </div>
  );
}
