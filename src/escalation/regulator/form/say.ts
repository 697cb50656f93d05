import type { Locale } from '../../../contract/index.js';
import { localIso } from '../../../platform/clock.js';
import { en } from '../messages/en.js';
import { zh } from '../messages/zh.js';

export type Key = keyof typeof zh;
export interface Say {
  (key: Key, facts?: Record<string, string | number>): string;
  /** a word of a list, or the code itself where the list has none */
  word(group: string, code: string): string;
}

/** The words of one language, with their `{facts}`. */
export function sayIn(locale: Locale): Say {
  const words: Record<string, string> = locale === 'zh' ? zh : en;
  const say = (key: Key, facts: Record<string, string | number> = {}): string => words[key]!.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
  return Object.assign(say, { word: (group: string, code: string) => words[`${group}.${code}`] ?? code });
}

/** ¥1,288.00; a real minus sign. */
export function yuan(fen: number): string {
  const cents = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '−' : ''}¥${cents.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${cents.slice(-2)}`;
}

/** `2026-10-14 11:28`, +08:00. */
export const minute = (at: Date): string => localIso(at).slice(0, 16).replace('T', ' ');
