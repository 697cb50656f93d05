import type { CalendarsView } from '../../../../contract/index.js';

/** What people call a calendar, by its version in force or its newest; its code where it has no version yet. */
export const calendarName = (id: string, { versions }: Pick<CalendarsView, 'versions'>): string => {
  const own = versions.filter(one => one.calendar === id);
  return (own.find(one => one.state === 'in_force') ?? own[0])?.name ?? id;
};
