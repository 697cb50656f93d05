import type { Locale, VoucherView } from '../../contract/index.js';
import { facts, heading, note, sum, type Fact } from '../../platform/pdf/parts.js';
import { begin, labelWidth, merchantPart, verifyPart } from './print-parts.js';
import { rowFacts, sayIn, sortOf, yuan, type Key } from './print-words.js';

/** One page in one language; the same bytes for the same view. */
export async function printVoucher(view: VoucherView, locale: Locale): Promise<Buffer> {
  const say = sayIn(locale), sort = sortOf(view.remedy), width = labelWidth(locale);
  const { transaction, provedBy, voucherNo } = view;
  const paper = await begin(view, { no: voucherNo, title: say(`voucher.${sort}`), subject: say('voucher.subject') }, locale, say);
  sum(paper, say(`sum.${sort}`), yuan(view.amountFen), { label: say('sum.words'), value: say('rmb', { words: view.amountInWords }) });
  merchantPart(paper, view, (transaction ?? provedBy).tid, locale, say);
  if (transaction) {
    heading(paper, say('part.transaction'));
    facts(paper, rowFacts(transaction, ['txnTime', 'amount', 'rrn', 'logNo', 'card', 'cardKind', 'voucherNo', 'batchNo', 'authCode', 'channel'], say), width);
  }
  heading(paper, say('part.remedy'));
  facts(paper, remedyFacts(view, (key, value) => ({ label: say(key), value }), say(`remedy.${view.remedy}` as Key)), width);
  heading(paper, say('part.proof'));
  note(paper, say(sort === 'refund' || sort === 'void' ? 'proved.card' : 'proved'));
  facts(paper, rowFacts(provedBy, ['txnTime', 'amount', 'rrn', 'logNo', 'txnType', 'status', 'settleDate', 'card'], say), width);
  verifyPart(paper, view, voucherNo, locale, say);
  return paper.end();
}

function remedyFacts({ refundNo, acquirerRef, caseNo, approvedFen }: VoucherView, fact: (key: Key, value: string) => Fact, remedy: string): Fact[] {
  return [
    fact('remedy', remedy), fact('caseNo', caseNo), fact('refundNo', refundNo),
    ...(approvedFen === undefined ? [] : [fact('approved', yuan(approvedFen))]),
    ...(acquirerRef ? [{ ...fact('acquirerRef', acquirerRef), wide: true as const }] : []),
  ];
}
