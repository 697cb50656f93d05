import type { CalendarContent, CalendarDay, CalendarImport } from '../../contract/index.js';
import type { Database } from '../../platform/database/database.js';
import { SYSTEM } from '../../platform/http/actor.js';
import { Calendars } from './calendars.js';
import { CALENDAR_ID } from './calendars.dto.js';
import { OFFICE, SHIPPED, yearsOf } from './content.js';
import type { CalendarDrafting } from './drafting.js';
import type { CalendarImporting } from './importing/importing.js';

type Print = (line: string) => void;
export interface CalendarParts {
  db: Database;
  calendars: Calendars;
  importing: CalendarImporting;
  drafting: CalendarDrafting;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const hoursText = (hours: CalendarDay['hours'] = []): string => hours.map(({ open, close }) => `${open}-${close}`).join(' ');
const dayText = ({ day, kind, hours, name, nameEn, source }: CalendarDay): string => {
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${day} ${weekday}  ${kind}${hours?.length ? ` ${hoursText(hours)}` : ''}  ${name}${nameEn && nameEn !== name ? ` (${nameEn})` : ''}${source === 'own' ? '  [own]' : ''}`;
};

/** Reads a file of days and keeps a draft; another person puts it in force. @returns the exit code: 0 kept or nothing to change, 1 the file has faults and nothing was kept */
export async function importCalendar(parts: CalendarParts, content: Buffer, { calendar, note }: { calendar: string; note: string }, print: Print): Promise<number> {
  if (!CALENDAR_ID.test(calendar)) throw new Error('a calendar’s name has 2 to 24 of a-z, 0-9 and -, a letter first');
  if (note.length < 2 || note.length > 500) throw new Error('a note has 2 to 500 characters');
  const seen = await parts.db.read(tx => parts.importing.look(tx, calendar, content, 'en'));
  report(seen, print);
  if (!seen.days) return 1;
  if (seen.added.length + seen.changed.length + seen.removed.length === 0) {
    print('Nothing changes; no draft was made.');
    return 0;
  }
  const days = seen.days;
  const kept = await parts.db.write(async tx => {
    const base: CalendarContent = (await parts.calendars.content(tx, calendar)) ?? { ...SHIPPED, name: calendar };
    return parts.drafting.draft(tx, calendar, { name: base.name, zone: base.zone, week: base.week, days, note }, SYSTEM);
  });
  print(`Kept as a draft: ${calendar}@${kept.version}. It is not in force; a supervisor or admin looks at it on the calendar page and puts it in force.`);
  return 0;
}

function report({ format, added, changed, removed, wholeYears, passedOver, faults }: CalendarImport, print: Print): void {
  for (const { line, message } of faults) print(`line ${line}: ${message}`);
  for (const day of added) print(`+ ${dayText(day)}`);
  for (const { before, after } of changed) print(`~ ${dayText(after)}  (was ${before.kind}, ${before.name})`);
  for (const day of removed) print(`- ${dayText(day)}`);
  const whole = wholeYears.length ? `, whole years ${wholeYears.join(', ')}` : '';
  print(`${format}: ${added.length} added, ${changed.length} changed, ${removed.length} removed${whole}, ${passedOver} passed over, ${faults.length} faults`);
  if (faults.length) print('Nothing was taken from the file.');
}

/** Prints the version in force: the week, and the days of a year. @returns 0, or 1 for a calendar without a version in force */
export async function showCalendar(parts: Pick<CalendarParts, 'db' | 'calendars'>, { calendar, year }: { calendar: string; year: number }, print: Print): Promise<number> {
  const [content, all] = await parts.db.read(async tx => [await parts.calendars.content(tx, calendar), await parts.calendars.all(tx)] as const);
  if (!content) {
    print(`The calendar ${calendar} has no version in force. In force: ${[...new Set([OFFICE, ...all.versions.keys()])].join(', ')}`);
    return 1;
  }
  print(`${calendar}@${all.versions.get(calendar) ?? 0}  ${content.name}  ${content.zone}`);
  content.week.forEach(({ hours }, at) => print(`${WEEKDAYS[at]}  ${hoursText(hours) || 'closed'}`));
  for (const day of content.days.filter(one => one.day.startsWith(`${year}-`))) print(dayText(day));
  const years = yearsOf(content.days);
  if (!years.includes(year)) print(`The public days of ${year} are not known: dates in it are guesses. Known: ${years.join(', ') || 'none'}`);
  return 0;
}
