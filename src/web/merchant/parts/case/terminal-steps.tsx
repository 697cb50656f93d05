import type { TransactionRow } from '../../../../contract/index.js';
import { terminalSteps } from '../../case-lead.js';
import { now } from '../../clock.js';
import { clockTime, money } from '../../format.js';
import { t } from '../../i18n.js';
import { useSession } from '../../session.js';
import { Say } from '../say.js';
import type { CasePart } from './decision.js';

/** The keys to press, in order, for a remedy the merchant carries out. */
export function TerminalSteps({ view }: CasePart) {
  const { site } = useSession();
  const { remedy, amountFen, targetLogNo } = view.proposal!;
  const target: TransactionRow | undefined = view.proven?.rows.find(row => row.logNo === targetLogNo);
  const voucher = target?.voucherNo ?? '';
  const again = remedy === 'void_and_recharge' ? (view.claim.intendedFen ?? amountFen) : amountFen;
  const facts = { voucher, amount: money(again) };
  return (
    <section className="box">
      <h1>{t('terminal.title')}</h1>
      {remedy !== 'collect_difference' && site && clockTime(now().toISOString()) < site.cutOff && <p>{t('terminal.by', { time: site.cutOff })}</p>}
      <ol className="steps">{terminalSteps(remedy!, Boolean(voucher)).map(step => <li key={step}><span><Say k={`terminal.${step}`} facts={facts} /></span></li>)}</ol>
      <p className="rule">{t('terminal.after')}</p>
    </section>
  );
}
