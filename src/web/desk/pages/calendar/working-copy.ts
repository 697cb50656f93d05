import type { CalendarContent, CalendarDay, CalendarImport, OpenHours } from '../../../../contract/index.js';

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
export const addDays = (day: string, days: number) => new Date(at(day) + days * DAY).toISOString().slice(0, 10);
export const weekdayOf = (day: string) => new Date(at(day)).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** the same date a month on; the 31st becomes a shorter month's last day */
export function addMonths(day: string, months: number): string {
  const first = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(Number(day.slice(8, 10)), last) - 1);
}
/** a month's days, with the blanks before its first in a week that begins on Monday */
export function monthDays(year: number, month: number): (string | undefined)[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const blanks: undefined[] = Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => undefined);
  return [...blanks, ...Array.from({ length: count }, (_, index) => addDays(first, index))];
}

/** What a date is: by its own entry, or by the week. */
export type DayKind = 'open' | 'weekend' | CalendarDay['kind'];
export interface Shown {
  kind: DayKind;
  /** opening hours; empty = closed */
  hours: OpenHours[];
  entry?: CalendarDay;
}
const usualHours = ({ week }: CalendarContent) => [...week.slice(1), week[0]!].find(one => one.hours.length)?.hours ?? [];
const ofWeek = (content: CalendarContent, day: string): Shown => {
  const hours = content.week[weekdayOf(day)]!.hours;
  return { kind: hours.length ? 'open' : 'weekend', hours };
};
export function lookUp(content: CalendarContent): (day: string) => Shown {
  const entries = new Map(content.days.map(day => [day.day, day]));
  return day => {
    const entry = entries.get(day);
    if (!entry) return ofWeek(content, day);
    return { kind: entry.kind, hours: entry.kind === 'works' ? usualHours(content) : (entry.hours ?? []), entry };
  };
}

const byDay = (left: CalendarDay, right: CalendarDay) => left.day.localeCompare(right.day);
/** with this entry in the place of what the date had; `undefined` = as the week says */
export const putDay = (content: CalendarContent, day: string, entry: CalendarDay | undefined): CalendarContent => ({
  ...content,
  days: [...content.days.filter(one => one.day !== day), ...(entry ? [entry] : [])].sort(byDay),
});
/** a file's changes on top of what was changed by hand */
export function takeOver(content: CalendarContent, { added, changed, removed }: CalendarImport): CalendarContent {
  const given = [...added, ...changed.map(one => one.after)];
  const gone = new Set([...given, ...removed].map(one => one.day));
  return { ...content, days: [...content.days.filter(one => !gone.has(one.day)), ...given].sort(byDay) };
}

const said = (value: unknown) => JSON.stringify(value);
export interface Changes {
  /** dates that are another than before, in order */
  days: string[];
  week: boolean;
  zone: boolean;
  name: boolean;
}
export function changesOf(before: CalendarContent, after: CalendarContent): Changes {
  const entries = (content: CalendarContent) => new Map(content.days.map(day => [day.day, said([day.kind, day.hours ?? [], day.name, day.nameEn ?? '', day.source])]));
  const [old, now] = [entries(before), entries(after)];
  const days = [...new Set([...old.keys(), ...now.keys()])].filter(day => old.get(day) !== now.get(day)).sort();
  return { days, week: said(before.week) !== said(after.week), zone: before.zone !== after.zone, name: before.name !== after.name };
}
export const isChanged = ({ days, week, zone, name }: Changes) => days.length > 0 || week || zone || name;

/** Steps that can be taken back, one at a time, until the draft is kept. */
export interface Copy {
  past: CalendarContent[];
  now: CalendarContent;
}
export const begin = (content: CalendarContent): Copy => ({ past: [], now: content });
export const step = ({ past, now }: Copy, next: CalendarContent): Copy => ({ past: [...past, now], now: next });
export const undo = (copy: Copy): Copy => {
  const last = copy.past.at(-1);
  return last ? { past: copy.past.slice(0, -1), now: last } : copy;
};

/** what a version says, without who wrote it */
export const contentOf = ({ name, zone, week, days }: CalendarContent): CalendarContent => ({ name, zone, week, days });
/** `09:00–12:00, 13:00–18:00` */
export const hoursText = (hours: readonly OpenHours[]) => hours.map(({ open, close }) => `${open}–${close}`).join(', ');
/** `9:00` and `0900` are read as `09:00` */
export function timeOf(typed: string): string | undefined {
  const parts = /^(\d{1,2})[:：]?(\d{2})$/.exec(typed.trim());
  const time = parts && `${parts[1]!.padStart(2, '0')}:${parts[2]}`;
  return time && (time === '24:00' || (time < '24:00' && parts[2]! < '60')) ? time : undefined;
}
/** rising, not overlapping, within the day */
export const areHours = (hours: readonly OpenHours[]) =>
  hours.every(({ open, close }, index) => timeOf(open) === open && open < '24:00' && timeOf(close) === close && open < close && (index === 0 || hours[index - 1]!.close <= open));
