import type { Words } from './words-type.js';

/** What the acquirer said last, in words: fixed codes, codes that carry a number of theirs, or their own text as it came. */
export function heardWords(heard: string, t: Words): string {
  const [, kind, rest] = /^(http|code|lacks)_(.+)$/.exec(heard) ?? [];
  if (kind && rest) return t(`heard.${kind as 'http' | 'code' | 'lacks'}`, { what: rest.replaceAll('_', ' ') });
  return t.code('heard', heard);
}
