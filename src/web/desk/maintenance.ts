import type { MaintenanceView } from '../../contract/index.js';

export type When = 'now' | 'next' | 'past';

/** When it really ends: as announced, or earlier where somebody ended it. */
export const endOf = ({ until, endedAt }: MaintenanceView): number => Math.min(Date.parse(until), endedAt ? Date.parse(endedAt) : Infinity);

/** What somebody ended is past at once, whatever this page's clock says; one called off before it began never lasts. */
export function whenOf(window: MaintenanceView, now: number): When {
  if (window.endedAt || endOf(window) <= now) return 'past';
  return Date.parse(window.from) <= now ? 'now' : 'next';
}

/** Running ones by their end, then the coming ones by their beginning, then the past ones, the latest first. */
export function byWhen(windows: readonly MaintenanceView[], now: number): [When, MaintenanceView[]][] {
  const of = (when: When) => windows.filter(one => whenOf(one, now) === when);
  const groups: [When, MaintenanceView[]][] = [
    ['now', of('now').sort((a, b) => endOf(a) - endOf(b))],
    ['next', of('next').sort((a, b) => Date.parse(a.from) - Date.parse(b.from))],
    ['past', of('past').sort((a, b) => endOf(b) - endOf(a))],
  ];
  return groups.filter(([, list]) => list.length > 0);
}

/** The window over this moment that ends last, also where one follows on another. */
export function lasting(windows: readonly MaintenanceView[], now: number): { until: number; note: string } | undefined {
  let at = now,
    last: MaintenanceView | undefined;
  for (let over = covering(windows, at); over; over = covering(windows, at)) {
    at = endOf(over);
    last = over;
  }
  return last && { until: at, note: last.note };
}

const covering = (windows: readonly MaintenanceView[], at: number) => windows.find(one => !one.endedAt && Date.parse(one.from) <= at && at < endOf(one));
