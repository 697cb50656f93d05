import type { CaseView } from '../../../../contract/index.js';
import { targetOfPair } from '../../case-lead.js';
import { deadline, money } from '../../format.js';
import { hasText, t, tOr, type Key } from '../../i18n.js';
import { paths } from '../../router.js';
import type { CaseHold } from '../../use-case.js';
import { Facts } from '../facts.js';
import { Link } from '../link.js';
import { Say } from '../say.js';

export interface CasePart {
  hold: CaseHold;
  view: CaseView;
}

const TO_THE_CARD = ['refund', 'partial_refund', 'retry_refund', 'manual_refund', 'void', 'void_and_recharge'];
const TO_THE_ACCOUNT = ['reissue_payout', 'payout_correction', 'release_hold', 'fee_adjustment'];

/** Where the money goes and whose word its arrival is; never a promise for a bank. */
export function moneyFacts({ proven, claim }: CaseView, remedy: string): [string, string][] {
  const target = proven?.rows.find(row => row.logNo === proven.targetLogNo) ?? proven?.rows[0];
  const last4 = target?.panMasked.slice(-4) || claim.last4;
  if (TO_THE_CARD.includes(remedy)) {
    return [[t('decide.to'), last4 ? t('decide.sameCard', { last4 }) : t('decide.sameWay')], [t('decide.arrives'), t('decide.issuer')]];
  }
  if (!TO_THE_ACCOUNT.includes(remedy)) return [];
  const tail = proven?.payout?.accountTail4;
  return [...(tail ? [[t('decide.to'), t('decide.account', { last4: tail })] as [string, string]] : []), [t('decide.arrives'), t('decide.bank')]];
}

const tOrKey = (first: string, second: string): Key => (hasText(first) ? first : hasText(second) ? second : 'decide.any');

/** The question as heading, the sum, the facts, two buttons, until when. */
export function Decision({ hold, view }: CasePart) {
  const remedy = view.proposal?.remedy ?? 'any';
  const amount = Math.abs(view.proposal?.amountFen ?? view.money.proposedFen);
  const question = t(tOrKey(`decide.${remedy}.${targetOfPair(view)}`, `decide.${remedy}`));
  return (
    <section className="card">
      <h1>{question}</h1>
      {amount > 0 && <p className="sum">{money(amount)}</p>}
      <Facts rows={moneyFacts(view, remedy)} />
      <div className="do">
        <button type="button" className="btn go" disabled={hold.busy} onClick={() => void hold.take({ step: 'accept' })}>{tOr(`agree.${remedy}`, 'agree.any')}</button>
        {view.abilities.includes('contest') && <Link className="btn" to={paths.case(view.caseNo, 'contest')}>{t('disagree')}</Link>}
      </div>
      {view.promise && (
        <p className="s"><Say k="decide.by" facts={{ when: deadline(view.promise.dueAt) }} /><br /><span className="m">{t('promise.silence')}</span></p>
      )}
    </section>
  );
}
