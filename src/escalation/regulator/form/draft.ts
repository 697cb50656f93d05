import { FORM_SECTIONS, LOCALES, type FactView, type FormSection, type Locale, type PersonView } from '../../../contract/index.js';
import type { FormTexts } from '../complaint.entity.js';
import type { FormFacts } from './gathering.js';
import { minute, sayIn, yuan, type Say } from './say.js';

type Draw = (facts: FormFacts, say: Say) => string[];
const MOST_SAID = 300;

/** Every section in both languages, from what the case knows; only what a settlement row proves is stated as a fact. */
export function draftOf(facts: FormFacts): FormTexts {
  const textIn = (section: FormSection, locale: Locale): string => DRAWN[section](facts, sayIn(locale)).join('\n');
  return Object.fromEntries(FORM_SECTIONS.map(section => [section, { ...Object.fromEntries(LOCALES.map(locale => [locale, textIn(section, locale)])), edited: false }])) as FormTexts;
}

const basics: Draw = ({ complaint, person, found }, say) => {
  const { source, reference, regime, subject, receivedAt, proxy } = complaint;
  const from = { at: minute(receivedAt), source: say.word('source', source), reference, name: person.name, contact: person.contact };
  return [
    say(regime === 'letter' ? 'basics.letter' : 'basics.who', from),
    ...(person.representative ? [say('basics.by', { name: person.representative, proxy: proxy ?? say('none') })] : []),
    say('basics.about', { subject }),
    say('basics.case', { caseNo: found.caseNo, kind: say.word('kind', found.kind), merchant: found.merchantName, mid: found.mid }),
  ];
};

const dispute: Draw = ({ complaint, facts }, say) => {
  const told = facts.disputed.map(fact => say('dispute.field', { field: say.word('field', fact.field), claimed: valueOf(fact, fact.claimed!, say), proven: valueOf(fact, fact.proven!, say) }));
  return [say('dispute.asks', { asks: complaint.asks }), ...(told.length ? told : [say(facts.proven.length ? 'dispute.none' : 'dispute.unproven')])];
};

const findings: Draw = ({ facts, exhibit }, say) => {
  const line = (fact: FactView, value: string): string => say('findings.field', { field: say.word('field', fact.field), value: valueOf(fact, value, say) });
  // of a disputed fact the row's side is proved
  const proven = [...facts.proven, ...facts.disputed].map(fact => line(fact, fact.proven!)), claimed = facts.claimed.map(fact => line(fact, fact.claimed!));
  return [
    ...(proven.length ? [say('findings.proven'), ...proven] : [say('findings.none')]),
    ...(proven.length && exhibit ? [say('findings.exhibit', { ...exhibit })] : []), ...(claimed.length ? [say('findings.claimed'), ...claimed] : []),
  ];
};

const basis: Draw = ({ complaint, found }, say) => {
  const rules = [...new Set((found.proposal?.reasons ?? []).map(reason => reason.rule))], version = found.ruleVersion;
  return [...(complaint.regime === 'regulator' ? [say('basis.law')] : []), rules.length ? say('basis.rules', { version, rules: rules.join(say('list')) }) : say('basis.version', { version })];
};

/** The merchant is not the complainant: what was written on the case is said to be so. */
const communication: Draw = ({ messages, tellings }, say) => {
  const told = tellings.map(({ at, toWhom, way, about }) => say('communication.told', { at: minute(at), party: say.word('party', toWhom), way: say.word('way', way), about: say.word('about', about) }));
  const said = messages.map(({ at, role, text }) => say('communication.line', { at: minute(at), role: say.word('role', role), text: brief(text) }));
  const none = tellings.some(one => one.toWhom === 'complainant') ? [] : [say('communication.none')];
  return [...none, ...told, ...(said.length ? [say('communication.merchant'), ...said] : [])];
};

const extension: Draw = ({ extension, tellings }, say) => {
  if (!extension) return [say('extension.none')];
  const { until, reason, askedBy, grantedBy, grantedAt } = extension, person = ({ name, role }: PersonView): string => say('signer', { name, role: say.word('role', role) });
  const told = (['complainant', 'regulator'] as const).map(party => {
    const telling = tellings.find(one => one.about === 'extension' && one.toWhom === party), about = { party: say.word('party', party) };
    return telling ? say('extension.told', { ...about, at: minute(telling.at) }) : say('extension.untold', about);
  });
  const known = Number.isNaN(Date.parse(until)) ? until : minute(new Date(until));
  return [say('extension.granted', { reason, until: known, asked: person(askedBy), granted: person(grantedBy), at: minute(new Date(grantedAt)) }), ...told];
};

const result: Draw = ({ found }, say) => {
  const { approved, remedy, proposedFen, returnedFen } = found;
  if (!approved || !remedy) return [say('result.open')];
  const decided = proposedFen ? say('result.amount', { remedy: say.word('remedy', remedy), amount: yuan(proposedFen) }) : say('result.decided', { remedy: say.word('remedy', remedy) });
  if (!proposedFen) return [decided];
  return [decided, returnedFen ? say('result.proved', { amount: yuan(returnedFen) }) : say('result.unproved')];
};

const attachments: Draw = ({ papers }, say) => (papers.length ? papers.map(({ name, sha256 }, at) => say('attachments.line', { n: at + 1, name, sha256: sha256.slice(0, 16) })) : [say('attachments.none')]);

const DRAWN: Record<FormSection, Draw> = { basics, dispute, findings, basis, communication, extension, result, satisfaction: (_, say) => [say('satisfaction.open')], attachments };

const brief = (text: string): string => (text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}…` : text).replace(/\s+/g, ' ');

function valueOf({ field }: FactView, value: string, say: Say): string {
  if (field.endsWith('Fen')) return yuan(Number(value));
  if (field === 'occurredAt') return value.slice(0, 16).replace('T', ' ');
  if (field === 'settleDate') return value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return field === 'txnType' || field === 'status' ? say.word('value', value) : value;
}
