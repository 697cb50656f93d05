import type { CalendarDay, CalendarImport } from '../../../contract/index.js';
import { byDay } from '../content.js';
import type { FaultAt, Parsed } from './parsed.js';

/** So many closed days make a file the whole calendar of a year: China has thirteen by law. */
const WHOLE_YEAR = 7;
const yearOf = ({ day }: Pick<CalendarDay, 'day'>): number => Number(day.slice(0, 4));
const said = ({ day, kind, hours = [], name, nameEn = '', source }: CalendarDay): string => JSON.stringify([day, kind, hours, name, nameEn, source]);

/** The same day told twice alike is one day; told differently it is a fault of the later line. */
function once(parsed: Parsed): { days: Omit<CalendarDay, 'source'>[]; faults: FaultAt[] } {
  const days = new Map<string, Omit<CalendarDay, 'source'>>();
  const faults: FaultAt[] = [];
  for (const { line, day } of parsed.days) {
    const before = days.get(day.day);
    if (before && before.kind !== day.kind) faults.push({ line, fault: 'twice', value: day.day });
    if (!before) days.set(day.day, day);
  }
  return { days: [...days.values()], faults };
}

/**
 * What a file changes. A year of which it has seven closed days or more is taken as a whole: days of that year that it does not name go,
 * but for our own; fewer only add or change. With a fault nothing is taken.
 */
export function mergeDays(current: readonly CalendarDay[], parsed: Parsed): Omit<CalendarImport, 'format' | 'faults'> & { faults: FaultAt[] } {
  const { days: given, faults: double } = once(parsed);
  const years = Map.groupBy(given.filter(day => day.kind === 'closed'), yearOf);
  const wholeYears = [...years].filter(([, closed]) => closed.length >= WHOLE_YEAR).map(([year]) => year).sort((left, right) => left - right);
  const before = new Map(current.map(day => [day.day, day]));
  const sourceOf = (day: Pick<CalendarDay, 'day'>): CalendarDay['source'] => (wholeYears.includes(yearOf(day)) ? 'public' : (before.get(day.day)?.source ?? 'own'));
  const after = new Map(given.map(day => [day.day, { ...day, source: sourceOf(day) }]));
  const removed = current.filter(day => wholeYears.includes(yearOf(day)) && day.source === 'public' && !after.has(day.day));
  const changed = current.flatMap(day => (after.has(day.day) && said(after.get(day.day)!) !== said(day) ? [{ before: day, after: after.get(day.day)! }] : []));
  const faults = [...parsed.faults, ...double].sort((left, right) => left.line - right.line);
  if (!faults.length && !given.length) faults.push({ line: 0, fault: parsed.passedOver ? 'no_mark' : 'nothing' });
  const kept = current.filter(day => !after.has(day.day) && !removed.includes(day));
  return {
    added: [...after.values()].filter(day => !before.has(day.day)).sort(byDay), changed, removed, wholeYears, passedOver: parsed.passedOver, faults,
    ...(faults.length ? {} : { days: [...kept, ...after.values()].sort(byDay) }),
  };
}
