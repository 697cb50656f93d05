import type { Locale } from '../../contract/index.js';
import { localIso } from '../../platform/clock.js';
import type { Facts, Named } from '../content.js';
import { en } from '../messages/en.js';
import { zh } from '../messages/zh.js';

export type Key = keyof typeof zh;
export interface Say {
  locale: Locale;
  (key: Key, facts?: Facts): string;
  /** of a code that may be newer than the words: then the code itself */
  code(group: string, code: string, facts?: Facts): string;
  /** why a rung fired; a clock's trigger carries the name of its clock */
  trigger(code: string, facts?: Facts): string;
  who(person: Named): string;
}

/** ¥1,288.00; a real minus sign. */
export function yuan(fen: number): string {
  const cents = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '−' : ''}¥${cents.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${cents.slice(-2)}`;
}
/** `2026-10-14 11:28:53`, of a row's time or of an instant */
export const moment = (text: string): string => (text.endsWith('+08:00') ? text : localIso(new Date(text))).slice(0, 19).replace('T', ' ');
/** `2026-10-14` of `20261014` */
export const day = (text: string): string => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

// a fact may be a word of the case itself: a kind, a remedy, a role
const GROUPS = ['kind', 'remedy', 'role', 'clock', 'txn', 'txnStatus', 'status', 'feature', 'field', 'act', 'paper', 'level', 'step', 'cardData', 'referralTo', 'source', 'because', 'releases'];
// these are words of ours by their own name, and may mean something else under another
const NAMED: Record<string, string> = { party: 'party', section: 'formSection', outcome: 'complaintOutcome' };
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** The words of one language, with their `{facts}`: money, moments and words of ours are written out. */
export function sayIn(locale: Locale): Say {
  const words: Record<string, string> = locale === 'zh' ? zh : en;
  const read = (name: string, value: string | number): string => {
    if (name.endsWith('Fen')) return yuan(Number(value));
    if (INSTANT.test(String(value))) return moment(String(value));
    // several of ours come joined by commas
    const parts = typeof value === 'number' ? [] : value.split(/,\s*/).map(part => [...(NAMED[name] ? [NAMED[name]] : []), ...GROUPS].map(group => words[`${group}.${part}`]).find(Boolean));
    return parts.length && parts.every(part => part !== undefined) ? parts.join(locale === 'zh' ? '、' : ', ') : String(value);
  };
  const filled = (text: string, facts: Facts): string => text.replace(/\{(\w+)\}/g, (_, name: string) => (facts[name] === undefined ? '' : read(name, facts[name])));
  // the font sets a curly apostrophe as wide as a Chinese sign
  const plain = (text: string): string => (locale === 'en' ? text.replaceAll('’', "'") : text);
  const say = (key: Key, facts: Facts = {}): string => filled(plain(words[key]!), facts);
  const code = (group: string, one: string, facts: Facts = {}): string => {
    const known = words[`${group}.${one}`];
    return known === undefined ? [one, ...Object.entries(facts).map(([name, value]) => `${name} ${value}`)].join(' ') : filled(plain(known), facts);
  };
  return Object.assign(say, {
    locale, code,
    trigger: (one: string, facts: Facts = {}): string => {
      const [, share, clock] = /^(clock_breached|clock_70)_(.+)$/.exec(one) ?? [];
      return share && clock ? code('trigger', share, { ...facts, clock }) : code('trigger', one, facts);
    },
    who: ({ name, role, ref }: Named): string => (role === 'system' ? say('role.system') : say('person', { name, role: say(`role.${role}`), ref: ref ? say('ref', { ref }) : '' })),
  });
}
