import type { ComplaintView, FeedbackFormView, Locale, PersonView } from '../../../contract/index.js';
import { Paper } from '../../../platform/pdf/paper.js';
import { facts, heading, note, title, type Fact } from '../../../platform/pdf/parts.js';
import { minute, sayIn, type Say } from './say.js';

export interface PrintedForm {
  view: ComplaintView & { form: FeedbackFormView };
  /** masked, or revealed to who may see it */
  person: { name: string; contact: string; representative?: string };
  issuer: string;
}

/** In one language; the same bytes for the same version and standing, whenever it is printed. */
export async function printForm({ view, person, issuer }: PrintedForm, locale: Locale): Promise<Buffer> {
  const say = sayIn(locale), { form, no } = view, checked = view.checkedVersion === form.version;
  const name = say(view.regime === 'letter' ? 'letter.title' : 'title');
  const paper = await Paper.open({
    locale, title: name, number: no, issuer, subject: say('subject'), issuedAt: new Date(form.at), ...(checked ? {} : { banner: say('banner.draft') }),
    foot: say('foot', { hash: form.fingerprint.slice(0, 32) }), pageWords: (page, of) => say('pages', { page, of }),
  });
  title(paper, name, say('no', { no, version: form.version, at: minute(new Date(form.at)) }));
  head(paper, { view, person, issuer }, locale, say);
  for (const section of form.sections) {
    heading(paper, say(`section.${section.section}`));
    for (const line of section[locale].split('\n')) note(paper, line || ' ', { size: 10 });
    if (!section[locale].trim()) note(paper, say('none'), { size: 10 });
  }
  signatures(paper, view, locale, say);
  return paper.end();
}

const labelWidth = (locale: Locale): number => (locale === 'zh' ? 70 : 90);

function head(paper: Paper, { view, person }: PrintedForm, locale: Locale, say: Say): void {
  const all: Fact[] = [
    { label: say('label.source'), value: say.word('source', view.source) }, { label: say('label.reference'), value: view.reference },
    { label: say('label.received'), value: minute(new Date(view.receivedAt)) }, { label: say('label.due'), value: view.dueAt ? minute(new Date(view.dueAt)) : say('none') },
    { label: say('label.complainant'), value: person.name }, { label: say('label.contact'), value: person.contact },
    ...(person.representative ? [{ label: say('label.representative'), value: `${person.representative}  ${view.proxy ?? ''}`.trim(), wide: true as const }] : []),
    { label: say('label.case'), value: view.case.caseNo }, { label: say('label.merchant'), value: view.case.merchantName, wide: true },
  ];
  heading(paper, say('part.head'));
  facts(paper, all, labelWidth(locale));
}

function signatures(paper: Paper, view: PrintedForm['view'], locale: Locale, say: Say): void {
  const signed = (by: PersonView, at: string): string => say('signed', { name: by.name, role: say.word('role', by.role), at: minute(new Date(at)) });
  const { form, check, sent, checkedVersion } = view;
  const checker = checkedVersion === form.version && check?.decision?.granted ? signed(check.decision.by, check.decision.at) : say('checked.no');
  const way = sent ? say(sent.late ? 'sent.late' : 'sent', { at: minute(new Date(sent.at)), way: say.word('way', sent.way) }) : say('sent.no');
  paper.room(110); // together on one page
  heading(paper, say('part.signatures'));
  facts(paper, [
    { label: say('label.written'), value: signed(form.by, form.at), wide: true }, { label: say('label.checked'), value: checker, wide: true },
    { label: say('label.sent'), value: way, wide: true }, { label: say('label.hash'), value: form.fingerprint, wide: true },
  ], labelWidth(locale));
}
