import type { ClockStretch, NotableDays } from './case.view.js';

const DAY_MS = 86_400_000;
const touches = (left: NotableDays, right: NotableDays): boolean => Date.parse(right.from) - Date.parse(left.to) <= DAY_MS;
const both = (left: string | undefined, right: string | undefined, glue: string): string | undefined =>
  left && right && !left.split(glue).includes(right) ? left + glue + right : (left ?? right);

/** What is unusual on the whole way, in order: holidays that touch are one range with all their names. */
export function notableOf(stretches: readonly ClockStretch[]): NotableDays[] {
  const found: NotableDays[] = [];
  for (const day of stretches.flatMap(stretch => stretch.days ?? [])) {
    const last = found.at(-1);
    const joins = last && last.kind === day.kind && touches(last, day) && (day.kind === 'holiday' || (last.name === day.name && last.hours === day.hours));
    if (!joins) {
      found.push({ ...day });
      continue;
    }
    const name = both(last.name, day.name, '、'),
      nameEn = both(last.nameEn, day.nameEn, ', ');
    Object.assign(last, { to: day.to > last.to ? day.to : last.to, ...(name && { name }), ...(nameEn && { nameEn }) });
  }
  return found;
}
