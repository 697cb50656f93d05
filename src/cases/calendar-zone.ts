import { remembered } from './remembered.js';

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
/** Where the business runs. */
export const HOME_ZONE = 'Asia/Shanghai';

/** Wall time of one IANA zone. Days are counted from 1970-01-01, local. */
export interface Zone {
  name: string;
  /** the local day of an instant */
  dayOf(ms: number): number;
  /**
   * The instant at which the wall clock shows so many minutes since local midnight. Of a time shown twice the first one; a time that is
   * never shown is the instant at which the clock jumps over it.
   */
  at(day: number, minutes: number): number;
}

/** A UTC day's offset; where it changes within the day, before and after the instant. */
interface Offsets {
  before: number;
  after: number;
  from: number;
}

/** @throws RangeError for a name that is no IANA zone */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const zone = makeZone(name);
  zones.set(name, zone);
  return zone;
}
const zones = new Map<string, Zone>();

function makeZone(name: string): Zone {
  const exact = offsetReader(name);
  // two changes within one day are unknown of any zone
  const ofDay = remembered((day: number): Offsets => {
    const [before, after] = [exact(day * DAY_MS), exact((day + 1) * DAY_MS - 1)];
    return { before, after, from: before === after ? 0 : changeBetween(exact, day * DAY_MS, (day + 1) * DAY_MS) };
  }, 20_000);
  const offset = (ms: number): number => {
    const { before, after, from } = ofDay(Math.floor(ms / DAY_MS));
    return ms < from ? before : after;
  };
  return {
    name,
    dayOf: ms => Math.floor((ms + offset(ms)) / DAY_MS),
    at(day, minutes) {
      const wall = day * DAY_MS + minutes * MINUTE_MS;
      const [earlier, later] = [wall - offset(wall - DAY_MS), wall - offset(wall + DAY_MS)];
      if (earlier + offset(earlier) === wall) return earlier;
      if (later + offset(later) === wall) return later;
      return changeBetween(offset, Math.min(earlier, later), Math.max(earlier, later));
    },
  };
}

/** The first instant with the offset of `to`, which is not that of `from`. */
function changeBetween(offset: (ms: number) => number, from: number, to: number): number {
  const target = offset(to);
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offset(middle) === target) after = middle;
    else before = middle;
  }
  return after;
}

function offsetReader(name: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', era: 'short',
  });
  return ms => {
    const whole = Math.floor(ms / 1000) * 1000;
    const part = Object.fromEntries(format.formatToParts(whole).map(({ type, value }) => [type, Number(value)])) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
    return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - whole;
  };
}
