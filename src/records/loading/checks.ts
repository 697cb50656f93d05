import type { FileView } from '../../contract/index.js';

/** Why a value is refused; the code goes into the report. */
export type Fault =
  | 'columns' | 'required' | 'length' | 'format' | 'choice' | 'date' | 'moment' | 'whole_number' | 'sign' | 'unmasked' | 'unpaired' | 'other_date' | 'control';
export type Check = (value: string) => Fault | undefined;
export type RejectedLine = FileView['rejectedLines'][number];

const INTEGER = /^-?\d{1,15}$/;
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\+08:00$/;
// a mask keeps at most the issuer's eight digits and the last four
const MASKED = /^\d{0,8}\*{3,}\d{0,4}$/;
const LONG_NUMBER = /\d(?:[ -]?\d){11}/;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1990 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** `20261016` that is in the calendar. */
export const day: Check = value => {
  if (!/^\d{8}$/.test(value)) return 'date';
  return isDay(Number(value.slice(0, 4)), Number(value.slice(4, 6)), Number(value.slice(6))) ? undefined : 'date';
};

/** A real moment, to the second, at +08:00. */
export const moment: Check = value => {
  const parts = MOMENT.exec(value);
  if (!parts) return 'moment';
  const [year, month, date, hour, minute, second] = parts.slice(1).map(Number) as [number, number, number, number, number, number];
  return isDay(year, month, date) && hour < 24 && minute < 60 && second < 60 ? undefined : 'moment';
};

export const whole: Check = value => (INTEGER.test(value) ? undefined : 'whole_number');
export const atLeastZero: Check = value => whole(value) ?? (value.startsWith('-') ? 'sign' : undefined);
/** Hundredths of a percent. */
export const basisPoints: Check = value => atLeastZero(value) ?? (Number(value) > 10_000 ? 'format' : undefined);
export const digits = (length: number): Check => {
  const shape = new RegExp(`^\\d{${length}}$`);
  return value => (shape.test(value) ? undefined : 'format');
};
export const letters = (length: number): Check => {
  const shape = new RegExp(`^[0-9A-Za-z]{${length}}$`);
  return value => (shape.test(value) ? undefined : 'format');
};
export const oneOf = (choices: readonly string[]): Check => {
  const known = new Set(choices);
  return value => (known.has(value) ? undefined : 'choice');
};
/** @param most what the column holds; a longer one would fail the whole file on Postgres */
export const words = (most: number, least = 0): Check => value => {
  if (value.includes('\0')) return 'control';
  if (value.length < least) return 'required';
  return value.length > most ? 'length' : undefined;
};
export const masked: Check = value => (value.length > 19 ? 'length' : MASKED.test(value) ? undefined : 'unmasked');
export const orEmpty = (check: Check): Check => value => (value === '' ? undefined : check(value));

const MOST_SHOWN = 64;
/** A refused value as the report may show it: short, and never a whole card number. */
export function shown(value: string, column: string): string {
  if (column === 'pan_masked' && LONG_NUMBER.test(value)) return '[number hidden]';
  return value.replaceAll('\0', '').slice(0, MOST_SHOWN);
}
