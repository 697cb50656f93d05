import type { Known } from '../types.js';
import { isNear, looksOf } from './letters.js';

export interface Trusted {
  value: string;
  exact: boolean;
  confidence: number;
}

/** A number that the merchant is known to have beats a look-alike; one that differs in more than a character stands as it was read. */
export function knownOr(field: 'mid' | 'tid', read: Trusted, known: Known): Trusted {
  const numbers = (field === 'mid' ? known.mids : known.tids) ?? [];
  if (numbers.includes(read.value)) return { ...read, exact: true, confidence: Math.max(read.confidence, 0.97) };
  const alike = numbers.filter(number => looksOf(number).form === looksOf(read.value).form);
  if (alike.length === 1) return { value: alike[0]!, exact: true, confidence: Math.max(read.confidence, 0.9) };
  const near = numbers.filter(number => number.length === read.value.length && isNear(number, read.value));
  // a sister terminal's number may differ by one character, too
  return near.length === 1 && !read.exact ? { value: near[0]!, exact: false, confidence: Math.min(read.confidence, 0.8) } : read;
}
