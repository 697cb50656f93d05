import type { CaseView } from '../../../../contract/index.js';
import { objectionOf, reasonKeys } from '../../case-lead.js';
import { deadline, money } from '../../format.js';
import { hasText, t, tOr } from '../../i18n.js';
import { paths } from '../../router.js';
import type { CaseHold } from '../../use-case.js';
import { Facts } from '../facts.js';
import { Icon } from '../icon.js';
import { Link } from '../link.js';
import { moneyFacts, type CasePart } from './decision.js';

function Solved({ hold, view }: { hold: CaseHold; view: CaseView }) {
  const objection = objectionOf(view);
  const mayAccept = view.abilities.includes('accept');
  if (!objection && !mayAccept) return null;
  return (
    <section className="card">
      <h2>{t('solved.title')}</h2>
      <div className="do">
        {mayAccept && <button type="button" className="btn go" disabled={hold.busy} onClick={() => void hold.take({ step: 'accept' })}>{t('solved.yes')}</button>}
        {objection && <Link className="btn" to={paths.case(view.caseNo, 'contest')}>{t('solved.no')}</Link>}
      </div>
      {view.promise?.what === 'objection' && objection && <p className="s m">{t('solved.until', { when: deadline(view.promise.dueAt) })}</p>}
    </section>
  );
}

const MOVES_NOTHING = ['no_error', 'transaction_certificate', 'wait_for_file', 'write_off'];

/** The paper that goes with the result. */
function Printed({ view: { caseNo, outcome } }: { view: CaseView }) {
  const part = outcome?.remedy === 'transaction_certificate' ? 'certificate' : outcome?.result === 'proved_by_row' ? 'voucher' : null;
  return part && <Link className="go-row" to={paths.case(caseNo, part)}><span>{t(`printed.${part}`)}</span><Icon name="next" /></Link>;
}

/** What came of it; money counts as moved only when a row of the records proves it. */
export function Outcome({ hold, view }: CasePart) {
  const remedy = view.outcome?.remedy ?? view.proposal?.remedy ?? 'any';
  const proven = MOVES_NOTHING.includes(remedy) || view.outcome?.result === 'proved_by_row';
  const amount = money(Math.abs(view.outcome?.amountFen ?? view.money.returnedFen));
  const provenBy = view.outcome?.provenBy;
  const facts = moneyFacts(view, remedy).filter(([label]) => label !== t('decide.arrives'));
  const more = [...reasonKeys(view), `outcome.${remedy}.text`].find(hasText);
  return (
    <>
      <section className="card">
        <h1>{tOr(proven ? `outcome.${remedy}` : '', 'outcome.any', { amount })}</h1>
        {more && <p>{t(more)}</p>}
        <Facts rows={[...facts, ...(provenBy ? [[t('outcome.proven'), provenBy, true] as [string, string, true]] : [])]} />
        <Printed view={view} />
        {remedy.includes('refund') && <p className="s m">{t('outcome.issuer')}</p>}
      </section>
      <Solved hold={hold} view={view} />
    </>
  );
}
