import { reasonKeys } from '../../case-lead.js';
import { deadline, money } from '../../format.js';
import { hasText, t } from '../../i18n.js';
import type { CasePart } from './decision.js';

/** Nothing is wanted from the merchant: what happens, and by when we speak. */
export function Progress({ view }: CasePart) {
  const dueAt = view.promise?.dueAt;
  const doing = `doing.${view.proposal?.remedy}`;
  const carried = view.status === 'executing' && hasText(doing);
  const why = reasonKeys(view).find(hasText);
  return (
    <section className="card">
      <h1>{carried ? t(doing, { amount: money(Math.abs(view.proposal!.amountFen)) }) : t(`status.${view.status}`)}</h1>
      <p>{t(`status.${view.status}.text`)}</p>
      {why && <p className="m">{t(why)}</p>}
      {dueAt && <p className="rule"><b>{t(`promise.${view.promise!.what}`, { when: deadline(dueAt) }).replaceAll('**', '')}</b></p>}
    </section>
  );
}
