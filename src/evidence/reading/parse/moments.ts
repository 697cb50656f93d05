import type { Shaped } from './shapes.js';

const DATE = /(?<!\d)(20\d\d) ?[-/.年]? ?(0[1-9]|1[0-2]|[1-9](?=[-/.月])) ?[-/.月]? ?(0[1-9]|[12]\d|3[01]|[1-9](?=[日 ]|$))日?/;
const CLOCK = String.raw`([01]\d|2[0-3]|(?<!\d)\d(?= ?[:：时])) ?[:：.时]? ?([0-5]\d)(?: ?[:：.分]? ?([0-5]\d)秒?)?(?!\d)`;
const TIME = new RegExp(String.raw`(?<!\d)${CLOCK}`);
/** A label may stand between date and time, no other number. */
const TIME_AFTER = new RegExp(String.raw`^\D{0,24}${CLOCK}`);
const AFTERNOON = /PM\b|下午/;

/** `2026-10-04T16:40:25+08:00`; without seconds it ends at the minute and is not exact. */
export function momentIn(text: string): Shaped | undefined {
  const date = DATE.exec(text);
  if (!date) return undefined;
  const end = date.index + date[0].length;
  const time = TIME_AFTER.exec(text.slice(end));
  if (!time) return undefined;
  const around = text.slice(end, end + time[0].length + 5);
  const shaped = joined(date, time, date.index, end + time[0].length);
  return shaped && AFTERNOON.test(around) ? inTheAfternoon(shaped) : shaped;
}

export const dateIn = (text: string): RegExpExecArray | null => DATE.exec(text);
export const timeIn = (text: string): RegExpExecArray | null => TIME.exec(text);

/** A clock of twelve hours is rare enough to be looked at. */
function inTheAfternoon(shaped: Shaped): Shaped {
  const hour = Number(shaped.value.slice(11, 13));
  return { ...shaped, exact: false, value: hour < 12 ? `${shaped.value.slice(0, 11)}${hour + 12}${shaped.value.slice(13)}` : shaped.value };
}

export function joined(date: RegExpExecArray, time: RegExpExecArray, from: number, to: number): Shaped | undefined {
  const [year, month, day] = [date[1]!, date[2]!.padStart(2, '0'), date[3]!.padStart(2, '0')];
  const value = `${year}-${month}-${day}T${time[1]!.padStart(2, '0')}:${time[2]!}:${time[3] ?? '00'}+08:00`;
  return existsInCalendar(Number(year), Number(month), Number(day)) ? { value, exact: time[3] !== undefined, from, to } : undefined;
}

const existsInCalendar = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
