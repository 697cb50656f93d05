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
  const contact: [string, string] = [person.contact, maskContact(person.contact)];
  const pairs: [string, string][] = [[person.name, maskName(person.name)], contact, ...addressesIn(person.contact), [person.representative ?? '', maskName(person.representative ?? '')]];
  const clean = pairs
    .map(([whole, masked]) => [whole.trim(), masked] as const)
    // one sign alone is a word as often as a name
    .filter(([whole]) => [...whole].length > 1)
    .reduce((told, [whole, masked]) => told.replace(new RegExp(escaped(whole), 'giu'), () => masked), text);
  const quiet = numbersIn(person.contact).reduce((told, digits) => told.replace(spaced(digits), () => maskPhone(digits)), clean);
  return maskCardData(quiet).text;
}

/** Of a contact that names several ways, each address of e-mail. */
const addressesIn = (contact: string): [string, string][] => (contact.match(/[^\s,;，；、:：@]+@[^\s,;，；、@]+/g) ?? []).map(address => [address, maskContact(address)]);

/** Telephone numbers as digits alone; a mobile one without its country. */
const numbersIn = (contact: string): string[] =>
  (contact.normalize('NFKC').match(/\d(?:[\s().-]{0,3}\d){6,}/g) ?? []).map(number => number.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, ''));

/** The same digits however somebody spaces them, also in full width. */
const spaced = (digits: string): RegExp => new RegExp([...digits].map(digit => `[${digit}${String.fromCodePoint(0xff10 + Number(digit))}]`).join('[\\s().－-]{0,3}'), 'g');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
