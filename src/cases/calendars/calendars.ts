import { Injectable } from '@nestjs/common';
import type { ClockKind } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import { chinaCalendar, type Calendar } from '../calendar.js';

export interface VersionedCalendar {
  /** e.g. `office@0` */
  id: string;
  name: string;
  version: number;
  calendar: Calendar;
}

const OFFICE: VersionedCalendar = { id: 'office@0', name: 'office', version: 0, calendar: chinaCalendar };

/** The working calendars by version. */
@Injectable()
export class Calendars {
  /** The version in force of the calendar that serves this clock. */
  inForce(_tx: Tx, _clock: ClockKind): Promise<VersionedCalendar> {
    return Promise.resolve(OFFICE);
  }

  /** The same for several clocks at once. */
  serving(_tx: Tx, clocks: readonly ClockKind[]): Promise<Map<ClockKind, VersionedCalendar>> {
    return Promise.resolve(new Map(clocks.map(clock => [clock, OFFICE])));
  }

  /** @throws RangeError for a version that never was */
  byId(_tx: Tx, id: string): Promise<VersionedCalendar> {
    if (id !== OFFICE.id) return Promise.reject(new RangeError(`no calendar ${id}`));
    return Promise.resolve(OFFICE);
  }
}
