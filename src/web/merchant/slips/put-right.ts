import type { SlipField } from '../../../contract/index.js';
import { digitsOf, plain, readTime, readYuan } from '../read-input.js';
import { dayOf, wallOf } from '../shanghai.js';

/** One line of a slip as a person types it; `day` for the moment alone. */
export interface Typed {
  text: string;
  day?: string;
}

interface Rule {
  /** how many characters; 0: any */
  length: number;
  digits: boolean;
}

const RULES: Partial<Record<SlipField, Rule>> = {
  tid: { length: 8, digits: false }, panMasked: { length: 4, digits: true }, voucherNo: { length: 6, digits: true }, rrn: { length: 12, digits: false },
};
export const ruleOf = (field: SlipField): Rule => RULES[field] ?? { length: 0, digits: false };

const seconds = (at: string): string => wallOf(at).time.slice(6);
const bareFen = (value: string): string => (/^-?\d+$/.test(value) ? (Math.abs(Number(value)) / 100).toFixed(2) : '');

/** A canonical value as the field shows it. */
export function typedFrom(field: SlipField, value: string): Typed {
  if (field === 'amountFen') return { text: bareFen(value) };
  if (field === 'panMasked') return { text: value.slice(-4) };
  if (field !== 'txnTime') return { text: value };
  if (Number.isNaN(Date.parse(value))) return { text: '', day: '' };
  return { day: dayOf(value), text: value.length > 10 ? wallOf(value).time : '' };
}

/** `11:28:12`, `112812`, `1128` → `11:28:12`; seconds that nobody typed are the ones that were read. */
function clockOf(text: string, read: string): string | null {
  const typed = /^(\d{1,2}[:.]?\d{2})[:.]?(\d{2})$/.exec(plain(text).trim());
  const minute = readTime(text) ?? readTime(typed?.[1] ?? '');
  if (!minute) return null;
  const known = !Number.isNaN(Date.parse(read)) && read.length > 10 ? seconds(read) : '00';
  return `${minute}:${!readTime(text) && typed ? typed[2] : known}`;
}

function ofMoment({ text, day }: Typed, read: string): string | null {
  const clock = clockOf(text, read);
  return day && clock ? `${day}T${clock}+08:00` : null;
}

function ofAmount(text: string, read: string): string | null {
  const fen = readYuan(text);
  return fen === null ? null : `${read.startsWith('-') ? '-' : ''}${fen}`;
}

/** What is typed as a canonical value; null while it cannot be one. */
export function valueFrom(field: SlipField, typed: Typed, read: string): string | null {
  if (field === 'txnTime') return ofMoment(typed, read);
  if (field === 'amountFen') return ofAmount(typed.text, read);
  const { length, digits } = ruleOf(field);
  const bare = digits ? digitsOf(typed.text) : plain(typed.text).replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  if (bare.length !== length) return null;
  return field === 'panMasked' ? `${/^[\d*]{6,}\d{4}$/.test(read) ? read.slice(0, -4) : '****'}${bare}` : bare;
}

/** What may stand in the field while it is typed. */
export function tidy(field: SlipField, text: string): string {
  const { length, digits } = ruleOf(field);
  if (!length) return text;
  return (digits ? digitsOf(text) : plain(text).replace(/[^0-9A-Za-z]/g, '').toUpperCase()).slice(field === 'panMasked' ? -length : 0, field === 'panMasked' ? undefined : length);
}
