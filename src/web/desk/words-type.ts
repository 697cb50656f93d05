import type { Locale } from '../../contract/index.js';
import type { zh } from './messages/zh.js';

export type Key = keyof typeof zh;
export type Facts = Record<string, string | number | undefined>;
export interface Words {
  (key: Key, facts?: Facts): string;
  locale: Locale;
  /** a sentence for a code of the server's, or the code itself where the catalogue has none */
  code(group: string, code: string, facts?: Facts): string;
  /** the sentence, or nothing */
  maybe(key: string, facts?: Facts): string | undefined;
}
