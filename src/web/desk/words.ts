import { createContext, useContext } from 'react';
import type { Locale } from '../../contract/index.js';
import { settleDay, yuan } from './format.js';
import { en } from './messages/en.js';
import { zh } from './messages/zh.js';
import type { Facts, Key, Words } from './words-type.js';

export type { Facts, Key, Words } from './words-type.js';

const CATALOGUES: Record<Locale, Record<string, string>> = { zh, en };

/** `{name}` takes the fact; facts ending in `Fen` read as money. */
export function fill(sentence: string, facts: Facts = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return '';
    return name.endsWith('Fen') ? yuan(Number(fact)) : String(fact);
  });
}

export function wordsOf(locale: Locale): Words {
  const catalogue = CATALOGUES[locale];
  const maybe = (key: string, facts?: Facts) => {
    const sentence = catalogue[key];
    return sentence === undefined ? undefined : fill(sentence, facts);
  };
  const words = (key: Key, facts?: Facts) => maybe(key, facts) ?? key;
  return Object.assign(words, {
    locale,
    maybe,
    code: (group: string, code: string, facts?: Facts) => maybe(`${group}.${code}`, told(maybe, facts)) ?? code,
  });
}

const GROUPS = ['kind', 'remedy', 'role', 'clock', 'txnStatus', 'status', 'feature', 'field', 'cardKind'];
// facts may be words of ours themselves: a kind, a remedy, a role
function told(maybe: (key: string) => string | undefined, facts?: Facts): Facts | undefined {
  if (!facts) return undefined;
  const read = (word: string) => GROUPS.map(group => maybe(`${group}.${word}`)).find(Boolean);
  const words = (value: string) => {
    if (/^20\d{6}$/.test(value)) return settleDay(value);
    const each = value.split(/[ ,]+/).map(read);
    return each.every(Boolean) ? each.join(maybe('glue.list')) : value;
  };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? words(value) : value]));
}

const REMEMBERED = 'lidan.desk.locale';
export const rememberedLocale = (): Locale => (localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh');
export const rememberLocale = (locale: Locale) => localStorage.setItem(REMEMBERED, locale);

export const WordsContext = createContext<{ t: Words; speakIn: (locale: Locale) => void }>({ t: wordsOf('zh'), speakIn: () => {} });
export const useT = () => useContext(WordsContext).t;
