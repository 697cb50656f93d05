import type { Locale, PrintedPaperView } from '../../contract/index.js';
import { Paper, type Head } from '../../platform/pdf/paper.js';
import { facts, heading, note, title, type Fact } from '../../platform/pdf/parts.js';
import { moment, type Say } from './print-words.js';

interface Named {
  no: string;
  title: string;
  subject: string;
  banner?: string;
}

/** Labels are longer in English. */
export const labelWidth = (locale: Locale): number => (locale === 'zh' ? 70 : 84);

/** The first page with its title. */
export async function begin(view: PrintedPaperView, named: Named, locale: Locale, say: Say): Promise<Paper> {
  const head: Head = {
    locale, title: named.title, number: named.no, issuer: view.issuer.name, subject: named.subject, issuedAt: new Date(view.issuedAt),
    ...(named.banner ? { banner: named.banner } : {}), foot: say('foot', { code: view.checkCode }), pageWords: (page, of) => say('pages', { page, of }),
  };
  const paper = await Paper.open(head);
  title(paper, named.title, say('no', { no: named.no, at: moment(view.issuedAt) }));
  return paper;
}

export function merchantPart(paper: Paper, view: PrintedPaperView, tid: string | undefined, locale: Locale, say: Say): void {
  const { terminal } = view;
  const wide: Fact[] = terminal ? [{ label: say('store'), value: terminal.storeName === view.merchantName ? '' : terminal.storeName, wide: true }, { label: say('address'), value: terminal.address, wide: true }] : [];
  heading(paper, say('part.merchant'));
  facts(paper, [
    { label: say('merchant'), value: view.merchantName, wide: true }, { label: say('mid'), value: view.mid }, { label: say('tid'), value: tid || say('none') },
    ...wide.filter(fact => fact.value),
  ], labelWidth(locale));
}

export function verifyPart(paper: Paper, { issuer, checkCode, caseNo }: PrintedPaperView, no: string, locale: Locale, say: Say): void {
  paper.room(96); // together on one page
  heading(paper, say('part.verify'));
  facts(paper, [{ label: say('number'), value: no }, { label: say('checkCode'), value: checkCode }], labelWidth(locale));
  note(paper, say('verify', { hotline: issuer.hotline, hours: issuer.hotlineHours, caseNo }));
}
