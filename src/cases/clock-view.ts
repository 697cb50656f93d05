import type { ClockStretch, ClockView } from '../contract/index.js';
import { wholeMinutes } from './calendar.js';
import { MINUTE_MS } from './calendar-days.js';
import { calendarOfSegment, counted, minutesBetween, remainingMinutes, usedShare } from './clock-time.js';
import type { CalendarOf, Clock, ClockSegment } from './clock-time.js';
import { policyById } from './clock-policies.js';

/**
 * The date the merchant is told for a network item: the larger of three working days and 20 % of the working time earlier, never before
 * the item was received. Other clocks, and paused ones, give their own due date.
 */
export function merchantDue(clock: Clock, calendars: CalendarOf): Date | null {
  const { margin } = policyById(clock.policy);
  if (!margin || !clock.dueAt) return clock.dueAt;
  const calendar = calendars(clock.calendar);
  const given = calendar.workingMinutes(clock.startedAt, clock.dueAt);
  const { at } = calendar.addWorking(clock.dueAt, -Math.max(margin.minutes, margin.share * given));
  return at > clock.startedAt ? at : clock.startedAt;
}

/** Row by row from the start to the due date, or to `now` once overdue; sums to the target, or to the time used. */
export function derivation(clock: Clock, now: Date, calendars: CalendarOf): ClockStretch[] {
  const pieces = clock.segments.flatMap(segment => {
    const calendar = calendarOfSegment(segment, calendars);
    return stretchesOf(clock, segment, now, calendars).map(row => ({ row, used: row.kind === 'running' ? counted(clock, new Date(row.from), new Date(row.to), calendar) : 0 }));
  });
  const minutes = wholeMinutes(pieces.map(({ used }) => Math.round(used * MINUTE_MS)));
  return pieces.map(({ row }, index) => ({ ...row, minutes: minutes[index]! }));
}

/** As the reader sees it: merchants get the earlier date of a network item and no derivation. Minutes are floored: negative means overdue. */
export function toView(clock: Clock, now: Date, calendars: CalendarOf, staff: boolean): ClockView {
  const shown = staff ? clock : asPromised(clock, calendars);
  const { kind, state, basis, policy, metAt } = shown;
  const due = state === 'paused' ? null : shown.dueAt;
  return {
    kind,
    state,
    basis,
    policy,
    startedAt: shown.startedAt.toISOString(),
    ...(due && { dueAt: due.toISOString(), remainingMinutes: Math.floor(rounded(remainingMinutes(shown, now, calendars))) }),
    ...(metAt && { metAt: metAt.toISOString() }),
    used: rounded(usedShare(shown, now, calendars)),
    ...(staff && { stretches: derivation(shown, now, calendars) }),
  };
}

function asPromised(clock: Clock, calendars: CalendarOf): Clock {
  if (clock.basis !== 'imported') return clock;
  const dueAt = merchantDue(clock, calendars);
  return { ...clock, dueAt, targetMinutes: dueAt ? minutesBetween(clock.startedAt, dueAt) : 0 };
}

function stretchesOf(clock: Clock, segment: ClockSegment, now: Date, calendars: CalendarOf): ClockStretch[] {
  const from = new Date(segment.from);
  // the running end is drawn up to the date it leads to
  const open = segment.kind === 'running' && clock.dueAt && clock.dueAt > now ? clock.dueAt : now;
  const to = segment.to ? new Date(segment.to) : open;
  if (to <= from) return [];
  if (segment.kind === 'running' && clock.basis === 'working') return calendarOfSegment(segment, calendars).stretches(from, to);
  const { kind, cause } = segment;
  return [{ from: from.toISOString(), to: to.toISOString(), minutes: 0, kind, ...(kind === 'paused' && { label: cause }) }];
}

// floats of summed minutes carry an error far below a second
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
