import type { VoucherView } from '../../../contract/index.js';
import { api } from '../api.js';
import { money } from '../format.js';
import { t } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { Link } from '../parts/link.js';
import { paths } from '../router.js';
import { merchantFacts, rowFacts, titleOf, type FactRow } from './facts.js';
import { NoPaper, Paper, Sheet } from './paper.js';
import { usePrinted } from './use-printed.js';

const doneFacts = ({ refundNo, acquirerRef, approvedFen }: VoucherView): FactRow[] => [
  [t('doc.refundNo'), refundNo, true],
  ...(approvedFen === undefined ? [] : [[t('doc.approved'), money(approvedFen)] as FactRow]),
  ...(acquirerRef ? [[t('doc.acquirerRef'), acquirerRef, true] as FactRow] : []),
];

/** Money that has moved, and the row that proves it. */
export function Voucher({ id, no }: { id: string; no?: string }) {
  const printed = usePrinted(() => api.voucher(id, no), `${id}/${no ?? ''}`);
  const { view } = printed;
  if (!view) return <NoPaper id={id} printed={printed} none="voucher.none.title" />;
  const { transaction, provedBy } = view;
  const title = titleOf(view.remedy);
  const toCard = title === 'voucher.refund' || title === 'voucher.void';
  return (
    <Paper id={id} view={view} title={t(title)} no={view.voucherNo} pdf={api.pdf(id, 'voucher', no)}>
      <section className="card">
        <p className="sum">{money(view.amountFen)}</p>
        <p>{t('doc.inWords', { words: view.amountInWords })}</p>
        <p className="s m">{t('voucher.proved')}{toCard && <><br />{t('voucher.issuer')}</>}</p>
      </section>
      <section className="card"><Sheet rows={merchantFacts(view, (transaction ?? provedBy).tid)} /></section>
      {transaction && <section className="card"><h2>{t('voucher.transaction')}</h2><Sheet rows={rowFacts(transaction)} /></section>}
      <section className="card"><h2>{t('voucher.how')}</h2><Sheet rows={doneFacts(view)} /></section>
      <section className="card"><h2>{t('voucher.row')}</h2><Sheet rows={rowFacts(provedBy)} /></section>
      {view.others.length > 0 && (
        <section className="screen-only">
          <h2>{t('voucher.others')}</h2>
          {view.others.map(other => <Link key={other} className="go-row" to={paths.voucher(id, other)}><span className="num">{other}</span><Icon name="next" /></Link>)}
        </section>
      )}
    </Paper>
  );
}
