import { maskCardData } from '../../platform/guard/card-data.js';
import { maskPhone } from '../../platform/guard/phone.js';

export interface PersonalData {
  name: string;
  contact: string;
  representative?: string | null;
}

const HAN = /\p{Script=Han}/u;

/** 王小明 is 王**, `Anna Berg` is `A***`; how long it is stays unknown for names in letters. */
export function maskName(name: string): string {
  const signs = [...name.trim()];
  if (!signs.length) return '';
  return HAN.test(signs[0]!) ? `${signs[0]}${'*'.repeat(Math.max(1, signs.length - 1))}` : `${signs[0]}***`;
}

/** A phone number as `138****5678`, an address of e-mail as `a***@example.com`, of anything else at most the last four digits. */
export function maskContact(contact: string): string {
  const mail = /^\s*(\S)[^@\s]*@([^@\s]+)\s*$/.exec(contact);
  return mail ? `${mail[1]}***@${mail[2]}` : maskPhone(contact);
}

/** Free text without card data, and without the name and the contact of the person it is about. */
export function withoutPerson(text: string, person: PersonalData): string {
  const pairs: [string, string][] = [[person.name, maskName(person.name)], [person.contact, maskContact(person.contact)], [person.representative ?? '', maskName(person.representative ?? '')]];
  const clean = pairs
    .map(([whole, masked]) => [whole.trim(), masked] as const)
    // one sign alone is a word as often as a name
    .filter(([whole]) => [...whole].length > 1)
    .reduce((told, [whole, masked]) => told.replace(new RegExp(escaped(whole), 'giu'), () => masked), text);
  return maskCardData(clean).text;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
