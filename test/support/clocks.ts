import { chinaCalendar, makeCalendar, type Calendar } from '../../src/cases/calendar.js';
import { stateCouncilDays } from '../../src/cases/calendar-days.js';
import { policyById } from '../../src/cases/clock-policies.js';
import { startClock, type Clock } from '../../src/cases/clocks.js';

/** Closed on the afternoon of every working day; open on Saturdays. */
const MORNINGS = [[], ...Array.from({ length: 6 }, () => [[540, 720] as const])];
/** Round the clock on every day but the holidays. */
const ALWAYS = Array.from({ length: 7 }, () => [[0, 1440] as const]);

export const CALENDARS: Readonly<Record<string, Calendar>> = {
  'office@0': chinaCalendar,
  'office@1': makeCalendar(stateCouncilDays(), MORNINGS),
  'office@2': makeCalendar([{ day: '2026-10-16', intervals: [], label: '停业', source: 'acquirer' }, ...stateCouncilDays()]),
  'always@1': makeCalendar(stateCouncilDays(), ALWAYS),
};

export const calendars = (id: string): Calendar => {
  const calendar = CALENDARS[id];
  if (!calendar) throw new RangeError(`no calendar ${id}`);
  return calendar;
};

/** `10-09 17:30` of 2026 in local time. */
export const at = (text: string): Date => new Date(`2026-${text.replace(' ', 'T')}:00+08:00`);
export const local = (date: Date | string | null): string | null =>
  date && new Date(new Date(date).getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');

export const started = (policy: string, from: Date, importedDue?: Date, calendar = 'office@0'): Clock =>
  startClock(policyById(policy).clock, policyById(policy), { at: from, calendar, ...(importedDue && { importedDue }) }, calendars);
