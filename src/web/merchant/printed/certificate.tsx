import { NO_SLIP } from '../../../contract/index.js';
import { api } from '../api.js';
import { money } from '../format.js';
import { t } from '../i18n.js';
import { fullTime, merchantFacts, rowFacts, signedFacts } from './facts.js';
import { NoPaper, Paper, Sheet } from './paper.js';
import { usePrinted } from './use-printed.js';

/** What the records say of a payment whose slip was lost. */
export function Certificate({ id }: { id: string }) {
  const printed = usePrinted(() => api.certificate(id), id);
  const { view } = printed;
  if (!view) return <NoPaper id={id} printed={printed} none="certificate.none.title" />;
  const { transaction, children } = view;
  return (
    <Paper id={id} view={view} title={t('certificate')} no={view.certificateNo} pdf={api.pdf(id, 'certificate')}>
      <section className="box stop"><h2>{NO_SLIP}</h2></section>
      <p className="stamp" aria-hidden="true">{NO_SLIP}</p>
      <section className="card">
        <p className="sum">{money(transaction.amtFen)}</p>
        <p>{t('doc.inWords', { words: view.amountInWords })}</p>
      </section>
      <section className="card"><Sheet rows={merchantFacts(view, transaction.tid)} /></section>
      <section className="card"><h2>{t('certificate.row')}</h2><Sheet rows={rowFacts(transaction)} /></section>
      <section className="card">
        <h2>{t('certificate.children')}</h2>
        {children.length === 0 && <p>{t('certificate.childless')}</p>}
        {children.map(row => <div key={row.logNo} className="rule"><Sheet rows={rowFacts(row)} /></div>)}
        <Sheet rule rows={[[t('certificate.returned'), money(view.returnedFen)], [t('certificate.refundable'), money(view.refundableFen)]]} />
        <p className="s m">{t('certificate.asOf', { when: fullTime(view.issuedAt) })}</p>
      </section>
      <section className="card"><h2>{t('certificate.decided')}</h2><Sheet rows={[...signedFacts(view.decidedBy), [t('certificate.rule'), view.ruleVersion]]} /></section>
    </Paper>
  );
}
