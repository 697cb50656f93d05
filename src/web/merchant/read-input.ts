import { addDays } from './shanghai.js';

/** Full-width digits and signs come from Chinese keyboards. */
export const plain = (text: string): string =>
  text.replace(/[０-９．：，]/g, sign => '0123456789.:,'['０１２３４５６７８９．：，'.indexOf(sign)]!);

export const digitsOf = (text: string): string => plain(text).replace(/\D/g, '');

/** `1,288.5` → 128850 fen; null when it is no amount. */
export function readYuan(text: string): number | null {
  const bare = plain(text).replace(/[¥￥,，\s元]/g, '');
  if (!/^\d{1,9}(\.\d{0,2})?$/.test(bare)) return null;
  const fen = Math.round(Number(bare) * 100);
  return fen > 0 ? fen : null;
}

/** `1128`, `928`, `9:28` or `11.28` → `11:28`; null when it is no time of day. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})[:.点\s]?(\d{2})分?$/.exec(plain(text).trim());
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return null;
  return `${found[1]!.padStart(2, '0')}:${found[2]}`;
}

const isDay = (day: string): boolean => {
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day;
};

/** `1012`, `10-12`, `10月12日` or `20251012` → the latest such day up to `today`; null when there is none. */
export function readDay(text: string, today: string): string | null {
  const parts = plain(text).trim().split(/[^\d]+/).filter(Boolean);
  const digits = parts.length > 1 ? parts.map(part => part.padStart(2, '0')).join('') : (parts[0] ?? '');
  if (digits.length === 8) {
    const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
    return isDay(day) && day <= today ? day : null;
  }
  if (digits.length !== 4) return null;
  const year = Number(today.slice(0, 4));
  const tries = [year, year - 1].map(each => `${each}-${digits.slice(0, 2)}-${digits.slice(2)}`);
  return tries.find(day => isDay(day) && day <= today) ?? null;
}

export const lastDays = (today: string): string[] => [0, -1, -2].map(days => addDays(today, days));

/** Whoever types a whole card number keeps its last four digits only. */
export function cutToFour(text: string): { value: string; cut: boolean } {
  const digits = digitsOf(text);
  return { value: digits.slice(-4), cut: digits.length > 4 };
}

const luhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, sign, i) => {
    const twice = Number(sign) * (i % 2 ? 2 : 1);
    return sum + (twice > 9 ? twice - 9 : twice);
  }, 0) % 10 === 0;

/** Full card numbers inside running text become `****4141`. */
export function maskCards(text: string): { value: string; cut: boolean } {
  const value = text.replace(/\d(?:[ -]?\d){12,18}/g, found => {
    const digits = found.replace(/\D/g, '');
    return luhn(digits) ? `****${digits.slice(-4)}` : found;
  });
  return { value, cut: value !== text };
}

/** 13800006021 with or without +86; null when it is no mobile number. */
export function readPhone(text: string): string | null {
  const digits = digitsOf(text).replace(/^(0086|86)(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(digits) ? digits : null;
}
