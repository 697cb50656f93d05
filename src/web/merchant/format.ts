import { now } from './clock.js';
import { locale, t, type Key } from './i18n.js';
import { dayOf, daysBetween, wallOf, weekdayOf } from './shanghai.js';

/** ¥1,288.00; a real minus sign. */
export function money(fen: number): string {
  const [yuan, cents] = (Math.abs(fen) / 100).toFixed(2).split('.');
  return `${fen < 0 ? '−' : ''}¥${yuan!.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

const NEAR: Record<number, Key> = { 0: 'day.today', 1: 'day.yesterday', [-1]: 'day.tomorrow' };
const monthDay = (day: string): string => {
  const [, month, date] = day.split('-').map(Number);
  return t('day.date', { month: month!, monthName: t(`month.${month}` as Key), date: date! });
};

/** 今天 / 昨天 / 明天, else 10月19日, with the year when it is another one. */
export function dayWord(text: string): string {
  const day = dayOf(text);
  const today = wallOf(now()).day;
  const near = NEAR[daysBetween(day, today)];
  if (near) return t(near);
  return day.slice(0, 4) === today.slice(0, 4) ? monthDay(day) : t('day.withYear', { year: day.slice(0, 4), day: monthDay(day) });
}

/** 10月23日（周五）, or 今天. */
export function dayWithWeekday(text: string): string {
  const day = dayOf(text);
  const near = NEAR[daysBetween(day, wallOf(now()).day)];
  return near ? t(near) : t('day.weekday', { day: dayWord(text), weekday: t(`weekday.${weekdayOf(day)}` as Key) });
}

/** 今天 11:28; a bare day stays a day. */
export const moment = (text: string): string =>
  text.length <= 10 ? dayWithWeekday(text) : t('day.at', { day: dayWord(text), time: wallOf(text).minute });

/** 10月19日 11:28:12, for rows of the records. */
export const exact = (text: string): string => t('day.at', { day: dayWord(text), time: wallOf(text).time });

/** 今天 18:00 / 10月23日（周五）18:00; a promise always has a day and a clock time. */
export function deadline(text: string): string {
  const day = dayWithWeekday(text);
  const tight = locale() === 'zh' && day.endsWith('）');
  return t(tight ? 'day.atTight' : 'day.at', { day, time: wallOf(text).minute });
}

/** For a line's start: Latin letters only have a capital. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const clockTime = (text: string): string => wallOf(text).minute;

/** 41 秒, 3 分 20 秒. */
export function gap(from: string, to: string): string {
  const seconds = Math.abs(Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  if (seconds < 60) return t('gap.seconds', { n: seconds });
  if (seconds < 3600) return t('gap.minutes', { n: Math.floor(seconds / 60), seconds: seconds % 60 });
  return t('gap.hours', { n: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60) });
}

/** 138****6021 */
export const maskPhone = (phone: string): string => phone.replace(/\D/g, '').replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');
