import { jest } from '@jest/globals';
import { Calendars, type VersionedCalendar } from '../../src/cases/calendars/calendars.js';
import { CLOCKS, type ClockKind } from '../../src/contract/index.js';
import { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { CALENDARS, calendars } from './clocks.js';
import type { World } from './world.js';

export const versioned = (id: string): VersionedCalendar => ({ id, name: id.split('@')[0]!, version: Number(id.split('@')[1]), calendar: calendars(id) });

/** The calendars of test/support/clocks.ts in place of the house's; all clocks begin in `office@0`. */
export function ownCalendars(world: World): { putInForce: (id: string, kinds?: readonly ClockKind[]) => Promise<void> } {
  const served = new Map<ClockKind, string>(CLOCKS.map(kind => [kind, 'office@0']));
  const serving = (kind: ClockKind) => versioned(served.get(kind)!);
  const house = world.app.get(Calendars);
  jest.spyOn(house, 'inForce').mockImplementation((_, kind) => Promise.resolve(serving(kind)));
  jest.spyOn(house, 'serving').mockImplementation((_, kinds) => Promise.resolve(new Map(kinds.map(kind => [kind, serving(kind)]))));
  jest.spyOn(house, 'byId').mockImplementation((_, id) => (CALENDARS[id] ? Promise.resolve(versioned(id)) : Promise.reject(new RangeError(id))));
  let times = 0;
  return {
    putInForce: async (id, kinds = CLOCKS) => {
      for (const kind of kinds) served.set(kind, id);
      const [calendarId, version] = id.split('@');
      times += 1;
      await world.db.write(tx => world.app.get(JobQueue).enqueue(tx, 'clocks.recalendar', `${id}:${times}`, { calendarId, version: Number(version) }));
    },
  };
}
