import type { Trusted } from './known.js';

const DAY_MS = 24 * 3600_000;

/**
 * Many acquirers begin a reference with the year's last digit, the day of the year and the hour (domain.md 1.2). Where it fits the time the
 * reading is trusted more, where it misses by one character less; it never changes a digit.
 */
export function agrees(read: Trusted, moment?: string): Trusted {
  const wanted = moment && beginOf(moment);
  if (!wanted) return read;
  const wrong = [...wanted].filter((sign, at) => read.value[at] !== sign).length;
  if (wrong === 0) return { ...read, confidence: Math.max(read.confidence, Math.min(0.96, read.confidence + 0.05)) };
  return wrong === 1 && read.value[4] === wanted[4] && read.value[5] === wanted[5] ? { ...read, exact: false, confidence: Math.min(read.confidence, 0.7) } : read;
}

/** `627716` for the 4th of October 2026, 16 o'clock. */
function beginOf(moment: string): string | undefined {
  const [, year, month, day, hour] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d)/.exec(moment) ?? [];
  if (!year) return undefined;
  const dayOfYear = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(Number(year), 0, 1)) / DAY_MS + 1;
  return `${year.slice(3)}${String(dayOfYear).padStart(3, '0')}${hour}`;
}
