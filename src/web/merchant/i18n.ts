import type { Locale } from '../../contract/index.js';
import type { zhLater } from './messages/zh-later.js';
import type { zhPrinted } from './messages/zh-printed.js';
import { zh } from './messages/zh.js';

export type Key = keyof typeof zh | keyof typeof zhLater | keyof typeof zhPrinted;
export type Facts = Record<string, string | number>;

let current: Locale = 'zh';
let ours: Record<string, string> = zh;
let catalogue: Record<string, string> = ours;

export const locale = (): Locale => current;

export function useCatalogue(next: Locale, texts: Record<string, string>): void {
  current = next;
  catalogue = texts;
}

/** English is a file of its own: most visitors never load it. */
export async function loadLocale(next: Locale): Promise<void> {
  useCatalogue(next, next === 'zh' ? ours : (await import('./messages/en.js')).en);
}

/** Texts that only pages loaded later show come with those pages; the English file has them all. */
export function addTexts(later: typeof zhLater | typeof zhPrinted): void {
  ours = { ...ours, ...later };
  if (current === 'zh') catalogue = ours;
}

/** The text of `key` with its `{facts}`; a text `one|many` is chosen by the fact `n`. */
export function t(key: Key, facts: Facts = {}): string {
  const [one, many] = (catalogue[key] ?? '').split('|');
  const text = many === undefined || facts['n'] === 1 ? one! : many;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}

export const hasText = (key: string): key is Key => key in catalogue;

/** For keys made of data: the text, or the text of `otherwise` when the catalogue has none. */
export const tOr = (key: string, otherwise: Key, facts?: Facts): string => t(hasText(key) ? key : otherwise, facts);
