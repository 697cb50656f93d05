import { Injectable } from '@nestjs/common';
import type { ClockKind } from '../contract/index.js';
import type { Tx } from '../platform/database/database.js';
import type { Calendar } from './calendar.js';
import { Calendars, type VersionedCalendar } from './calendars/calendars.js';
import { SHIPPED_CALENDAR, type CalendarOf, type Clock } from './clock-time.js';

/** The versions of calendars that some clocks count in, read once and looked up by the pure functions. */
@Injectable()
export class CalendarBooks {
  constructor(private readonly calendars: Calendars) {}

  serving(tx: Tx, kinds: readonly ClockKind[]): Promise<Map<ClockKind, VersionedCalendar>> {
    return this.calendars.serving(tx, kinds);
  }

  /** What these clocks are or were counted in, and some more; however many clocks, each version is asked for once. */
  async book(tx: Tx, clocks: readonly Pick<Clock, 'calendar' | 'segments'>[], more: readonly VersionedCalendar[] = []): Promise<CalendarOf> {
    const known = new Map<string, Calendar>(more.map(one => [one.id, one.calendar]));
    const wanted = clocks.flatMap(({ calendar, segments }) => [calendar, ...segments.map(segment => segment.calendar ?? SHIPPED_CALENDAR)]);
    for (const id of new Set(wanted)) if (!known.has(id)) known.set(id, (await this.calendars.byId(tx, id)).calendar);
    return id => {
      const calendar = known.get(id);
      if (!calendar) throw new RangeError(`calendar ${id} was not read`);
      return calendar;
    };
  }
}
