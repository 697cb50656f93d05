import type { CalendarContent, CalendarDay, OpenHours } from '../../contract/index.js';
import { OFFICE_WEEK, stateCouncilDays, type DayOverride, type Interval } from '../calendar-days.js';
import { HOME_ZONE } from '../calendar-zone.js';
import { makeCalendar, type Calendar } from '../calendar.js';
import { timeText } from '../stretches.js';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
export const intervalsOf = (hours: readonly OpenHours[]): Interval[] => hours.map(({ open, close }) => [minutesOf(open), minutesOf(close)] as const);
export const hoursOf = (intervals: readonly Interval[]): OpenHours[] => intervals.map(([open, close]) => ({ open: timeText(open), close: timeText(close) }));

function overrideOf({ day, kind, hours, name, nameEn, source }: CalendarDay): DayOverride {
  const intervals = kind === 'closed' ? [] : kind === 'works' ? ('usual' as const) : intervalsOf(hours ?? []);
  return { day, intervals, label: name, ...(nameEn && { labelEn: nameEn }), source: source === 'public' ? 'state_council' : 'acquirer' };
}

function dayOf({ day, intervals, label, labelEn }: DayOverride): CalendarDay {
  return { day, kind: intervals === 'usual' ? 'works' : 'closed', name: label, ...(labelEn && { nameEn: labelEn }), source: 'public' };
}

export const byDay = (left: CalendarDay, right: CalendarDay): number => left.day.localeCompare(right.day);

/** Years whose public days are in, rising. */
export const yearsOf = (days: readonly CalendarDay[]): number[] =>
  [...new Set(days.filter(day => day.source === 'public').map(day => Number(day.day.slice(0, 4))))].sort((left, right) => left - right);

/** @throws RangeError for hours that cannot be and for a zone that is none */
export const calendarOf = ({ days, week, zone }: CalendarContent): Calendar => makeCalendar(days.map(overrideOf), week.map(({ hours }) => intervalsOf(hours)), zone);

/** The id of the calendar that the product comes with; its version 0 is in force until another is. */
export const OFFICE = 'office';

/** The State Council's days as shipped, 09:00 to 18:00. */
export const SHIPPED: CalendarContent = {
  name: '办公日历', zone: HOME_ZONE, week: OFFICE_WEEK.map(intervals => ({ hours: hoursOf(intervals) })), days: stateCouncilDays().map(dayOf).sort(byDay),
};
