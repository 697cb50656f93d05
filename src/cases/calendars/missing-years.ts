import type { MissingYear } from '../../contract/index.js';
import { localDay } from '../../platform/clock.js';

const DAY_MS = 24 * 3600_000;
const SOON_DAYS = 60;

/** Years that begin within 60 days, or have begun, without their public days; a calendar that never had any is not missing one. */
export function missingYears(calendars: readonly { calendar: string; years: readonly number[] }[], now: Date): MissingYear[] {
  const year = Number(localDay(now).slice(0, 4));
  const begins = Date.parse(`${year + 1}-01-01T00:00:00+08:00`);
  const inDays = Math.ceil((begins - now.getTime()) / DAY_MS);
  const wanted = [{ year, inDays: 0 }, ...(inDays <= SOON_DAYS ? [{ year: year + 1, inDays }] : [])];
  return calendars.filter(({ years }) => years.length > 0).flatMap(({ calendar, years }) => wanted.filter(one => !years.includes(one.year)).map(one => ({ calendar, ...one })));
}
