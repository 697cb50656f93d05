import { useState } from 'react';
import { leadOf, objectionOf } from '../../case-lead.js';
import { t } from '../../i18n.js';
import { paths } from '../../router.js';
import { useSession } from '../../session.js';
import { Link } from '../link.js';
import type { CasePart } from './decision.js';

function Withdraw({ hold, view }: CasePart) {
  const [asked, setAsked] = useState(false);
  const caseNo = view.caseNo;
  if (!asked) return <button type="button" className="btn link" onClick={() => setAsked(true)}>{t('more.withdraw')}</button>;
  return (
    <section className="box note" role="alert">
      <p>{t('more.withdraw.sure', { caseNo })}</p>
      <div className="do">
        <button type="button" className="btn" disabled={hold.busy} onClick={() => void hold.take({ step: 'withdraw' })}>{t('more.withdraw.yes', { caseNo })}</button>
        <button type="button" className="btn link" onClick={() => setAsked(false)}>{t('more.withdraw.no')}</button>
      </div>
    </section>
  );
}

/** The ways out that are always there: a supervisor, the telephone, taking it back. */
export function More({ hold, view }: CasePart) {
  const { site } = useSession();
  const [told, setTold] = useState(false);
  const objection = objectionOf(view);
  const asSolved = leadOf(view) === 'outcome' && objection; // the outcome card has the button
  const tell = () => void hold.write(t('more.supervisor')).then(setTold);
  return (
    <section className="ways-out">
      {objection && !asSolved && <Link className="btn" to={paths.case(view.caseNo, 'contest')}>{t('more.contest')}</Link>}
      {!objection && view.may.message && <button type="button" className="btn" disabled={hold.busy || told} onClick={tell}>{t(told ? 'messages.sent' : 'more.contest')}</button>}
      {site && <p className="s m mid">{t('more.phone', { hotline: site.hotline, hours: site.hotlineHours })}</p>}
      {view.abilities.includes('withdraw') && <Withdraw hold={hold} view={view} />}
    </section>
  );
}
