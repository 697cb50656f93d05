const MINUTE = 60_000;
const DAY = 86_400_000;
const BARE_DAY = /^\d{4}-\d{2}-\d{2}$/;

const compact = (iso: string): string => iso.slice(0, 10).replaceAll('-', '');
const midnightUtc = (day: string): number => Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}T00:00:00Z`);

export const isBareDay = (time: string): boolean => BARE_DAY.test(time);

/** The calendar day at +08:00 as `YYYYMMDD`, of an instant in any offset or of a bare day. RangeError when unreadable. */
export const dayOf = (time: string): string =>
  isBareDay(time) ? compact(time) : compact(new Date(Date.parse(time) + 8 * 60 * MINUTE).toISOString());

export const addDays = (day: string, days: number): string => compact(new Date(midnightUtc(day) + days * DAY).toISOString());

/** Calendar days from one `YYYYMMDD` to another; negative backwards. */
export const daysBetween = (from: string, to: string): number => Math.round((midnightUtc(to) - midnightUtc(from)) / DAY);

/** Minutes between two instants, with fractions; negative backwards. */
export const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MINUTE;

/** The instant of a `HH:MM` on a day, at +08:00. */
export const instantOn = (day: string, clock: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}T${clock}:00+08:00`;
