import { notableOf, type DerivationView } from '../../contract/index.js';
import type { Calendar } from '../calendar.js';

/** The date so many working minutes after an instant, with all that a reader needs to count it again. */
export function derivationOf(calendar: Calendar, from: Date, minutes: number): Omit<DerivationView, 'calendar'> {
  const { at, stretches, beyondCalendar } = calendar.addWorking(from, minutes);
  return { from: from.toISOString(), dueAt: at.toISOString(), minutes, zone: calendar.zone, stretches, notable: notableOf(stretches), beyondCalendar };
}
