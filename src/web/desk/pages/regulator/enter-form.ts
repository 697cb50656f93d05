import { LETTER_SOURCES, type ComplaintSource, type Regime, type SubmitCase } from '../../../../contract/index.js';
import { asked as caseOf, type CaseForm } from '../../case-form.js';
import { asMoment } from './use-regulator.js';

export interface EnterForm extends Partial<Omit<CaseForm, 'q'>> {
  source: ComplaintSource;
  reference: string;
  receivedAt: string;
  letterDueAt?: string;
  natural: 'yes' | 'no';
  name: string;
  contact: string;
  representative?: string;
  proxy?: string;
  subject: string;
  asks: string;
  target: 'attach' | 'open';
  caseNo?: string;
}

/** What the reader is told before sending; the server decides by the same rule. */
export const regimeOf = ({ source, natural }: Pick<EnterForm, 'source' | 'natural'>): Regime =>
  (LETTER_SOURCES as readonly string[]).includes(source) ? 'letter' : natural === 'yes' ? 'regulator' : 'ordinary';

/** The filled form as the server reads it; nothing that was left empty, and one of case number and new case. */
export function entryOf(form: EnterForm) {
  const { source, reference, receivedAt, letterDueAt, natural, name, contact, representative, proxy, subject, asks, target, caseNo } = form;
  const optional = { representative, proxy };
  const filled = Object.fromEntries(Object.entries(optional).flatMap(([field, typed]) => (typed?.trim() ? [[field, typed.trim()]] : [])));
  const open = target === 'open' ? (caseOf({ ...form, channel: 'email' } as CaseForm) satisfies SubmitCase) : undefined;
  return {
    source, reference: reference.trim(), receivedAt: asMoment(receivedAt), naturalPerson: natural === 'yes', name: name.trim(), contact: contact.trim(), subject: subject.trim(), asks: asks.trim(), ...filled,
    ...(letterDueAt ? { letterDueAt: asMoment(letterDueAt) } : {}), ...(open ? { open } : { caseNo: (caseNo ?? '').trim() }),
  };
}
