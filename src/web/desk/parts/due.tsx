import type { ClockView } from '../../../contract/index.js';
import { dayOf, daysBetween, exact, remaining, stamp, tone, when } from '../format.js';
import { useNow } from '../queries.js';
import { useT } from '../words.js';

interface Props {
  due: { dueAt: string; remainingMinutes?: number; basis: ClockView['basis']; used: number };
  /** a proposal stands, so 70 % used is no warning */
  proposed?: boolean;
  /** the list cuts minutes from a day up */
  brief?: boolean;
}

/** Absolute time first, remaining second; late is said in words as well as in red. */
export function Due({ due, proposed = false, brief = false }: Props) {
  const t = useT(),
    now = useNow();
  const left = due.remainingMinutes;
  return (
    <span
      className={`due ${tone(due, proposed)}`}
      title={`${exact(due.dueAt)} · ${t(due.basis === 'working' ? 'due.inWorkingTime' : 'due.inCalendarTime')}`}
    >
      {when(due.dueAt, now, t)}
      {left !== undefined && <i>{remaining(left, due.basis, t, brief)}</i>}
    </span>
  );
}

/** A moment in words, exact on hover; `brief` leaves the weekday out. */
export const Moment = ({ at, brief = false }: { at: string; brief?: boolean }) => {
  const t = useT(),
    now = useNow();
  return (
    <time dateTime={at} title={exact(at)} className="nw">
      {brief && Math.abs(daysBetween(dayOf(now), dayOf(at))) > 1 ? stamp(at, now) : when(at, now, t)}
    </time>
  );
};
