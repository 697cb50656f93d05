import type { ClockView } from '../../contract/index.js';
import type { Words } from './words-type.js';

const MINUTE = 60_000,
  DAY = 86_400_000;
/** a working day is nine hours */
export const WORKING_DAY = 540;

// China keeps one time zone without summer time, so a fixed shift is exact
const shanghai = (at: string | number) => new Date((typeof at === 'number' ? at : Date.parse(at)) + 8 * 3_600_000).toISOString();
const serial = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
const weekday = (day: string) => (((serial(day) + 4) % 7) + 7) % 7;

/** Fen as `¥1,288.00`, with a real minus sign; integer arithmetic only. */
export function yuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100),
    rest = Math.abs(fen) % 100;
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '−' : ''}¥${grouped}.${String(rest).padStart(2, '0')}`;
}

/** Yuan as typed (`1,288.5`, `¥377`) in fen; undefined where it is no amount. */
export function fenOf(typed: string): number | undefined {
  const clean = typed
    .trim()
    .replace(/^[¥￥]/, '')
    .replaceAll(',', '')
    .replaceAll('，', '');
  const found = /^(-?)(\d{1,10})(?:\.(\d{1,2}))?$/.exec(clean);
  if (!found) return undefined;
  const fen = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0') || 0);
  return found[1] ? -fen : fen;
}

export const dayOf = (at: string | number) => shanghai(at).slice(0, 10);
export const clock = (at: string | number) => shanghai(at).slice(11, 16);
export const clockSeconds = (at: string | number) => shanghai(at).slice(11, 19);
/** for hovering: the exact instant and its zone */
export const exact = (at: string | number) => `${dayOf(at)} ${clockSeconds(at)} +08:00`;
export const daysBetween = (from: string, to: string) => serial(to) - serial(from);

const weekdayWord = (day: string, t: Words) => t(`weekday.${weekday(day) as 0 | 1 | 2 | 3 | 4 | 5 | 6}`);
const monthDay = (day: string, now: number) => (day.slice(0, 4) === dayOf(now).slice(0, 4) ? day.slice(5) : day);

/** 今天, 明天, 昨天, or `10-19 周一`. */
export function dayWords(at: string | number, now: number, t: Words): string {
  const day = dayOf(at),
    away = daysBetween(dayOf(now), day);
  if (away === 0) return t('day.today');
  if (away === 1) return t('day.tomorrow');
  if (away === -1) return t('day.yesterday');
  return `${monthDay(day, now)} ${weekdayWord(day, t)}`;
}
export const when = (at: string | number, now: number, t: Words) => `${dayWords(at, now, t)} ${clock(at)}`;
/** `10-16 周五`, without 今天 */
export const dateWords = (at: string | number, now: number, t: Words) => `${monthDay(dayOf(at), now)} ${weekdayWord(dayOf(at), t)}`;
export const stamp = (at: string | number, now: number) => `${monthDay(dayOf(at), now)} ${clock(at)}`;
/** `20261016` as `10-16` */
export const settleDay = (day: string) => (day.length === 8 ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` : day || '—');

const hoursMinutes = (minutes: number, t: Words) => {
  const hours = Math.floor(minutes / 60),
    rest = minutes % 60;
  if (!hours) return t('span.minutes', { minutes: rest });
  return rest ? t('span.hoursMinutes', { hours, minutes: String(rest).padStart(2, '0') }) : t('span.hours', { hours });
};

/** Working minutes in days of nine hours, calendar minutes in days of 24; `brief` cuts minutes from a day up. */
export function span(minutes: number, basis: ClockView['basis'], t: Words, brief = false): string {
  const size = basis === 'working' ? WORKING_DAY : 1440;
  const whole = Math.floor(minutes / size),
    rest = minutes % size;
  if (!whole) return hoursMinutes(rest, t);
  if (basis !== 'working' && brief) return t('span.days', { days: whole });
  const tail = brief ? Math.floor(rest / 60) * 60 : rest;
  const days = t(basis === 'working' ? 'span.workingDays' : 'span.days', { days: whole });
  return tail ? `${days}${t('span.glue')}${hoursMinutes(tail, t)}` : days;
}

/** `余 1日7时` or `超 32分`, with 日历 where the clock runs through nights and weekends. */
export function remaining(minutes: number, basis: ClockView['basis'], t: Words, brief = false): string {
  const words = span(Math.abs(minutes), basis, t, brief);
  const told = t(minutes < 0 ? 'due.over' : 'due.left', { span: words });
  return basis === 'working' ? told : `${told} ${t('due.calendar')}`;
}

export type Tone = 'calm' | 'warn' | 'late';
/** Red once passed, amber under two working hours or from 70 % used without a proposal. */
export function tone(due: { remainingMinutes?: number; used: number }, proposed: boolean): Tone {
  const left = due.remainingMinutes;
  if (left === undefined) return 'calm';
  if (left < 0) return 'late';
  return left < 120 || (due.used >= 0.7 && !proposed) ? 'warn' : 'calm';
}

export const minutesAgo = (at: string, now: number) => Math.max(0, Math.floor((now - Date.parse(at)) / MINUTE));
export const digest = (hash: string) => (hash.length > 12 ? `${hash.slice(0, 6)}…${hash.slice(-4)}` : hash);
export const bytes = (count: number) => (count < 1_048_576 ? `${Math.max(1, Math.round(count / 1024))} KB` : `${(count / 1_048_576).toFixed(1)} MB`);
export const percent = (share: number) => `${Math.round(share * 100)}%`;
/** seconds between two moments as `5分24秒` */
export function apart(from: string, to: string, t: Words): string {
  const seconds = Math.abs(Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return hoursMinutes(minutes, t);
  return minutes ? t('span.minutesSeconds', { minutes, seconds: seconds % 60 }) : t('span.seconds', { seconds });
}
