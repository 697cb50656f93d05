import { type ClockStretch, type NotableDays, notableOf } from '../../contract/index.js';
import { clock, dayOf, span, WORKING_DAY } from './format.js';
import type { Words } from './words-type.js';

const DAY = 86_400_000;
const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
const monthOf = (day: string) => Number(day.slice(5, 7)),
  dateOf = (day: string) => Number(day.slice(8, 10));
const weekday = (day: string, t: Words) => t(`weekday.${new Date(`${day}T00:00:00Z`).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6}`);

/** `26 Sep` or `9月26日` */
export const dateText = (day: string, t: Words) => t('date.monthDay', { month: t(`month.${monthOf(day)}` as 'month.1'), date: dateOf(day) });
/** `Fri 26 Sep` or `9月26日 周五` */
export const dayText = (day: string, t: Words) => t('date.weekday', { weekday: weekday(day, t), day: dateText(day, t) });
/** `1–8 Oct`, `10月1–8日`; over a month's end both months are named, and one day has its weekday */
export function rangeText(from: string, to: string, t: Words): string {
  if (from === to) return dayText(from, t);
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${dateText(from, t)} – ${dateText(to, t)}`;
  return t('date.range', { month: t(`month.${monthOf(from)}` as 'month.1'), from: dateOf(from), to: dateOf(to) });
}

export const nameOf = ({ name, nameEn }: Pick<NotableDays, 'name' | 'nameEn'>, t: Words) => (t.locale === 'en' ? (nameEn ?? name) : name) ?? '';

/** `1–8 Oct National Day, closed` */
export function notableText(days: NotableDays, t: Words): string {
  const facts = { days: rangeText(days.from, days.to, t), name: nameOf(days, t), hours: days.hours };
  return facts.name ? t(`notable.${days.kind}.named`, facts) : t(`notable.${days.kind}`, facts);
}

export interface Way {
  from: string;
  dueAt: string;
  /** working minutes counted */
  minutes: number;
  stretches: ClockStretch[];
}

/** One sentence, without what lies past the due date, that a person can check with a calendar on the wall: how much, from when, what is unusual on the way, until when. */
export function wayText({ from, dueAt, minutes, stretches }: Way, t: Words): string {
  const moment = (at: string) => `${dayText(dayOf(at), t)} ${clock(at)}`;
  const paused = stretches
    .filter(one => one.kind === 'paused' && one.from < dueAt)
    .map(one => ({ at: one.from, text: t('notable.paused', { days: rangeText(dayOf(one.from), dayOf(one.to), t) }) }));
  const unusual = notableOf(stretches)
    .filter(one => one.from <= dayOf(dueAt))
    .map(one => ({ at: `${dayBefore(one.from)}T16:00:00.000Z`, text: notableText(one, t) }));
  const told = [...unusual, ...paused].sort((left, right) => left.at.localeCompare(right.at)).map(one => one.text);
  const days = minutes / WORKING_DAY;
  const length = Number.isInteger(days) ? t(days === 1 ? 'way.day' : 'way.days', { days }) : span(minutes, 'working', t);
  const facts = { span: length, from: moment(from), due: moment(dueAt), days: told.join(t('notable.glue')) };
  return t(told.length ? 'way.told' : 'way.plain', facts);
}
