const EAST_8 = 8 * 3_600_000; // no summer time in China since 1991
const DAY = 86_400_000;

/** A moment on Shanghai's wall: `day` is `2026-10-19`, `time` is `11:28:12`, `weekday` 0 = Sunday. */
export interface Wall {
  day: string;
  time: string;
  minute: string;
  weekday: number;
}

export function wallOf(at: string | Date): Wall {
  const shifted = new Date(new Date(at).getTime() + EAST_8);
  const iso = shifted.toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 19), minute: iso.slice(11, 16), weekday: shifted.getUTCDay() };
}

export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
export const weekdayOf = (day: string): number => new Date(day).getUTCDay();

/** A bare day (`2026-10-16` or `20261016`) as such, an instant as its Shanghai day. */
export function dayOf(text: string): string {
  if (/^\d{8}$/.test(text)) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return text.length === 10 ? text : wallOf(text).day;
}
