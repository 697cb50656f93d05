import { stepsAtTerminal, type CaseView, type RemedyView } from '../../../../contract/index.js';
import { rowOf } from '../../comparison.js';
import { dateWords, clock, span, yuan } from '../../format.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';

const DONE: readonly RemedyView['state'][] = ['confirmed', 'not_confirmed', 'refused', 'void'];

/** What the merchant does on that very terminal, until when, and which row the case then waits for. */
export function TerminalSteps({ remedy, found }: { remedy: RemedyView; found: CaseView }) {
  const t = useT(),
    { terminal } = found,
    target = rowOf(found);
  const { steps, menu, isKnown } = stepsAtTerminal(remedy.remedy, terminal, Boolean(target?.voucherNo));
  if (!steps.length) return null;
  const again = remedy.remedy === 'void_and_recharge' ? (found.claim.intendedFen ?? remedy.amountFen) : remedy.amountFen;
  const facts = { ...menu, voucher: target?.voucherNo, amount: yuan(again) };
  return (
    <div className="term" role="group" aria-label={t('terminal.title')}>
      <p>
        <b className="s">{t('terminal.title')}</b>{' '}
        {terminal && (
          <span className="s m">
            {terminal.tid} {terminal.maker} {terminal.model}
          </span>
        )}
      </p>
      <Until remedy={remedy} openUntil={found.proposal?.openUntil} />
      <ol>
        {steps.map(step => (
          <li key={step}>{t(`terminal.${step}`, facts)}</li>
        ))}
      </ol>
      {!isKnown && <p className="s m">{t('terminal.differs')}</p>}
      {!DONE.includes(remedy.state) && <p className="s m">{t(`terminal.waits.${remedy.remedy as 'void' | 'void_and_recharge' | 'collect_difference'}`)}</p>}
    </div>
  );
}

/** The batch is open until the cut-off of the day of the sale; after it nobody should try. */
function Until({ remedy, openUntil }: { remedy: RemedyView; openUntil?: string }) {
  const t = useT(),
    now = useNow();
  if (!openUntil || DONE.includes(remedy.state)) return null;
  const left = Math.floor((Date.parse(openUntil) - now) / 60_000),
    at = `${dateWords(openUntil, now, t)} ${clock(openUntil)}`;
  return left >= 0 ? (
    <p className={left < 60 ? 's amber' : 's'}>{t('terminal.until', { at, left: span(left, 'calendar', t) })}</p>
  ) : (
    <p className="s red">{t('terminal.late', { at })}</p>
  );
}
