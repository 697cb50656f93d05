import type { RemedyKind, TransactionRow } from '../../../../contract/index.js';
import { stepsAtTerminal } from '../../../../contract/terminal-menus.js';
import { now } from '../../clock.js';
import { clockTime, money } from '../../format.js';
import { t } from '../../i18n.js';
import { useSession } from '../../session.js';
import { Say } from '../say.js';
import type { CasePart } from './decision.js';

/** The keys to press on that very terminal, in order, until when, and that the records will show it. */
export function TerminalSteps({ view }: CasePart) {
  const { site } = useSession();
  const { remedy, amountFen, targetLogNo, openUntil } = view.proposal!;
  const target: TransactionRow | undefined = view.proven?.rows.find(row => row.logNo === targetLogNo);
  const voucher = target?.voucherNo ?? '';
  const again = remedy === 'void_and_recharge' ? (view.claim.intendedFen ?? amountFen) : amountFen;
  const { steps, menu, isKnown } = stepsAtTerminal(remedy!, view.terminal, Boolean(voucher));
  const facts = { ...menu, voucher, amount: money(again) };
  return (
    <section className="box">
      <h1>{t('terminal.title')}</h1>
      {view.terminal && <p className="m">{t('terminal.which', { ...view.terminal })}</p>}
      <Until remedy={remedy!} openUntil={openUntil} cutOff={site?.cutOff} />
      <ol className="steps">{steps.map(step => <li key={step}><span><Say k={`terminal.${step}`} facts={facts} /></span></li>)}</ol>
      {!isKnown && view.terminal && <p className="s">{t('terminal.differs', { hotline: site?.hotline ?? '' })}</p>}
      <p className="rule">{t('terminal.after')}</p>
    </section>
  );
}

/** A void is possible while its batch is open; after that nobody should try. */
function Until({ remedy, openUntil, cutOff }: { remedy: RemedyKind; openUntil: string | undefined; cutOff: string | undefined }) {
  if (remedy === 'collect_difference') return null;
  if (openUntil) {
    const time = clockTime(openUntil);
    return Date.parse(openUntil) > now().getTime() ? <p>{t('terminal.by', { time })}</p> : <p><b>{t('terminal.late', { time })}</b></p>;
  }
  return cutOff && clockTime(now().toISOString()) < cutOff ? <p>{t('terminal.by', { time: cutOff })}</p> : null;
}
