import type { CalendarPreview, MovedDue } from '../../contract/index.js';
import type { Calendar } from '../calendar.js';
import { recalendar } from '../clock-changes.js';
import type { CalendarOf, Clock } from '../clocks.js';

const MOST = 50;
const DRAFT = 'draft';

/** A clock with the words by which a person knows its case. */
export interface NamedClock extends Pick<MovedDue, 'caseId' | 'caseNo' | 'merchantName'> {
  clock: Clock;
}

/** Whose due dates move when the calendar `next` takes over now: time used stays as it was counted. Only clocks that run are looked at. Pure. */
export function preview(clocks: readonly NamedClock[], next: Calendar, now: Date, known: CalendarOf): CalendarPreview {
  const calendars: CalendarOf = id => (id === DRAFT ? next : known(id));
  const running = clocks.filter(({ clock }) => clock.state === 'running' && clock.basis === 'working' && clock.dueAt);
  const moves = running.map(named => ({ named, before: named.clock.dueAt!, after: recalendar(named.clock, DRAFT, now, calendars).dueAt! })).filter(move => +move.after !== +move.before);
  const earlier = moves.filter(move => move.after < move.before);
  return {
    clocks: running.length, earlier: earlier.length, later: moves.length - earlier.length,
    moves: moves.sort((left, right) => distance(right) - distance(left) || left.named.caseNo.localeCompare(right.named.caseNo)).slice(0, MOST).map(moved),
  };
}

interface Move {
  named: NamedClock;
  before: Date;
  after: Date;
}
const distance = ({ before, after }: Move): number => Math.abs(+after - +before);
const moved = ({ named: { caseId, caseNo, merchantName, clock }, before, after }: Move): MovedDue => ({
  caseId, caseNo, merchantName, clock: clock.kind, dueBefore: before.toISOString(), dueAfter: after.toISOString(),
});
