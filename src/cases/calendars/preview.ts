import type { CalendarPreview, MovedDue } from '../../contract/index.js';
import type { Calendar } from '../calendar.js';
import { rungAt, type Clock } from '../clocks.js';

const MOST = 50;

/** A clock with the words by which a person knows its case. */
export interface NamedClock extends Pick<MovedDue, 'caseId' | 'caseNo' | 'merchantName'> {
  clock: Clock;
}

/** Whose due dates move when the calendar `next` takes over, from the segments of each clock; only clocks that run are looked at. Pure. */
export function preview(clocks: readonly NamedClock[], next: Calendar, now: Date): CalendarPreview {
  const running = clocks.filter(({ clock }) => clock.state === 'running' && clock.basis === 'working' && clock.dueAt);
  const moves = running.map(named => ({ named, before: named.clock.dueAt!, after: rungAt(named.clock, 1, next) })).filter((move): move is Move => move.after !== null && +move.after !== +move.before);
  const earlier = moves.filter(move => move.after < move.before);
  return {
    clocks: running.length, earlier: earlier.length, later: moves.length - earlier.length, passed: earlier.filter(move => move.after <= now).length,
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
