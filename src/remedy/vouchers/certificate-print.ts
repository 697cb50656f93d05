import { NO_SLIP, type CertificateView, type Locale } from '../../contract/index.js';
import type { Paper } from '../../platform/pdf/paper.js';
import { facts, heading, note, sum, table, type Column } from '../../platform/pdf/parts.js';
import { begin, labelWidth, merchantPart, verifyPart } from './print-parts.js';
import { moment, rowFacts, sayIn, signed, yuan, type Say } from './print-words.js';

/** In one language; the same bytes for the same view. */
export async function printCertificate(view: CertificateView, locale: Locale): Promise<Buffer> {
  const say = sayIn(locale), width = labelWidth(locale);
  const { transaction, certificateNo } = view;
  const paper = await begin(view, { no: certificateNo, title: say('certificate.title'), subject: say('certificate.subject'), banner: NO_SLIP }, locale, say);
  sum(paper, say('sum.certificate'), yuan(transaction.amtFen), { label: say('sum.words'), value: say('rmb', { words: view.amountInWords }) });
  merchantPart(paper, view, transaction.tid, locale, say);
  heading(paper, say('part.certified'));
  facts(paper, rowFacts(transaction, ['txnTime', 'txnType', 'amount', 'status', 'rrn', 'logNo', 'card', 'cardKind', 'voucherNo', 'batchNo', 'authCode', 'channel', 'opNo', 'settleDate'], say), width);
  heading(paper, say('part.children'));
  related(paper, view, say);
  facts(paper, [{ label: say('returned'), value: yuan(view.returnedFen) }, { label: say('refundable'), value: yuan(view.refundableFen) }, { label: say('asOf'), value: moment(view.issuedAt), wide: true }], width);
  heading(paper, say('part.decided'));
  facts(paper, [
    ...view.decidedBy.map(one => ({ label: say(one.part), value: signed(one, say), wide: true as const })),
    { label: say('caseNo'), value: view.caseNo }, { label: say('rule'), value: view.ruleVersion },
  ], width);
  note(paper, say('certified'));
  verifyPart(paper, view, certificateNo, locale, say);
  return paper.end();
}

function related(paper: Paper, { children }: CertificateView, say: Say): void {
  if (!children.length) return note(paper, say('child.none'));
  const columns: Column[] = [
    { label: say('txnTime'), share: 0.24 }, { label: say('txnType'), share: 0.2 }, { label: say('rrn'), share: 0.18 },
    { label: say('logNo'), share: 0.19 }, { label: say('amount'), share: 0.19, align: 'right' },
  ];
  table(paper, columns, children.map(row => {
    const type = say(`type.${row.txnType}`);
    return [moment(row.txnTime), row.status === 'OK' ? type : `${type} · ${say(`status.${row.status}`)}`, row.rrn, row.logNo, yuan(row.amtFen)];
  }));
}
