import { chinaCalendar } from '../cases/calendar.js';
import { localDay, localIso } from '../platform/clock.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** desk hours of the demo's staff, every day */
const OPENS = 9 * 60;
const SHUTS = 21 * 60;
/** the demo's today ends a little before now, so that what follows from its last rows has time to happen */
const LAST_ROWS_MINUTES = 25;
const LAST_ROWS_AT = '22:30';

const minuteOfDay = (at: Date): number => Math.floor((at.getTime() + 8 * 60 * MINUTE) / MINUTE) % 1440;
/** Local midnight of a day `20261016`. */
export const midnight = (day: string): number => Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00+08:00`);

/** The demo's calendar, all of it relative to one `now`; local time is +08:00. */
export class Moments {
  constructor(readonly now: Date) {}

  /** `20261016`, n days back; 0 is today. */
  day(daysBack: number): string {
    return localDay(new Date(this.now.getTime() - daysBack * DAY));
  }

  /** A clock time `11:28` or `11:28:09` n days back. */
  at(daysBack: number, time: string): Date {
    return this.on(this.day(daysBack), time);
  }

  on(day: string, time: string): Date {
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    return new Date(midnight(day) + ((hours * 60 + minutes) * 60 + seconds) * 1000);
  }

  /** The day before an instant's local day, at a clock time. */
  before(at: Date, time: string): Date {
    return this.on(localDay(new Date(at.getTime() - DAY)), time);
  }

  ago(minutes: number): Date {
    return new Date(this.now.getTime() - minutes * MINUTE);
  }

  /** So many minutes of desk hours ago, holidays included: a time at which somebody may be at work. */
  desk(minutes: number): Date {
    const today = Math.min(SHUTS, Math.max(OPENS, minuteOfDay(this.now)));
    const left = today - OPENS;
    if (left > 0 && minutes <= left) return new Date(midnight(this.day(0)) + (today - minutes) * MINUTE);
    const rest = minutes - left;
    const days = Math.max(1, Math.ceil(rest / (SHUTS - OPENS)));
    const into = days * (SHUTS - OPENS) - rest;
    return new Date(midnight(this.day(days)) + (OPENS + into) * MINUTE);
  }

  /** So many working minutes ago, by the calendar the clocks follow. */
  working(minutes: number): Date {
    return chinaCalendar.addWorking(this.now, -minutes).at;
  }

  /** Later today: so many minutes ahead, or half of what is left of the day. */
  laterToday(minutes: number): Date {
    const left = (midnight(this.day(0)) + DAY - this.now.getTime()) / MINUTE;
    return new Date(this.now.getTime() + Math.min(minutes, left / 2) * MINUTE);
  }

  /** Until when rows are known. */
  get upTo(): Date {
    const late = this.on(this.day(0), LAST_ROWS_AT);
    const soon = this.ago(LAST_ROWS_MINUTES);
    return soon < late ? soon : late;
  }

  /** True where `upTo` and some minutes before it lie on the day of now. */
  hasToday(minutes: number): boolean {
    return localDay(new Date(this.upTo.getTime() - minutes * MINUTE)) === this.day(0);
  }

  /** The first working day after this one. */
  payDay(day: string): string {
    for (let at = midnight(day) + DAY; ; at += DAY) if (chinaCalendar.isWorkingDay(localDay(new Date(at)))) return localDay(new Date(at));
  }

  /** The latest day that lies so many working days back, counted as the rules count a payout's age. */
  settledBefore(workingDays: number): string {
    for (let back = 1, count = 0; ; back++) {
      if (chinaCalendar.isWorkingDay(this.day(back - 1))) count++;
      if (count >= workingDays) return this.day(back);
    }
  }
}

/** The day a row settles on: batches are cut at 23:00. */
export const settleDayOf = (at: Date): string => localDay(new Date(at.getTime() + 60 * MINUTE));
export { localDay, localIso };
