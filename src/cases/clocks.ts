import type { ClockKind, ClockStretch, ClockView } from '../contract/index.js';
import type { Calendar } from './calendar.js';
import { MINUTE_MS } from './calendar-days.js';
import { wholeMinutes } from './calendar.js';
import { policyById } from './clock-policies.js';
import type { ClockPolicy, Rung } from './clock-policies.js';

export interface ClockSegment {
  /** ISO 8601 */
  from: string;
  /** absent while it lasts */
  to?: string;
  kind: 'running' | 'paused';
  /** why it began, e.g. `started` or `awaiting_merchant` */
  cause: string;
}

/** A promise with a date. The segments are the truth; state and dueAt follow from them and are kept for queries. */
export interface Clock {
  kind: ClockKind;
  /** id of its row in CLOCK_POLICIES */
  policy: string;
  basis: 'working' | 'calendar' | 'imported';
  /** working minutes, or calendar minutes for the other two */
  targetMinutes: number;
  startedAt: Date;
  /** `breached` is for good: a later pause, answer or stop leaves it */
  state: 'running' | 'paused' | 'met' | 'breached' | 'stopped';
  segments: readonly ClockSegment[];
  /** null while paused, unless it had passed before the pause: the sweep must still find it */
  dueAt: Date | null;
  metAt?: Date | null;
}

/** Throws RangeError when a network item comes without its due date, or a due date comes for a clock that computes its own. */
export function startClock(kind: ClockKind, policy: ClockPolicy, at: Date, calendar: Calendar, importedDue?: Date): Clock {
  const { id, basis } = policy;
  if (policy.clock !== kind) throw new RangeError(`${id} is no policy for ${kind}`);
  if ((basis === 'imported') !== (importedDue !== undefined)) throw new RangeError(`${id}: a due date is imported or computed, never both`);
  const targetMinutes = importedDue ? minutesBetween(at, importedDue) : policy.targetMinutes;
  const segments: ClockSegment[] = [{ from: at.toISOString(), kind: 'running', cause: 'started' }];
  const dueAt = importedDue ?? instantAfter(basis, at, targetMinutes, calendar);
  return { kind, policy: id, basis, targetMinutes, startedAt: at, state: 'running', segments, dueAt, metAt: null };
}

/** Whether its time goes on: neither met nor stopped, paused or not. */
export const isOpen = (clock: Clock): boolean => clock.segments.at(-1)?.to === undefined;
/** Whether the due date has come; a breach is marked from this instant on. */
export const isDue = (clock: Clock, at: Date): boolean => clock.dueAt !== null && at >= clock.dueAt;
const isPaused = (clock: Clock): boolean => isOpen(clock) && clock.segments.at(-1)?.kind === 'paused';

/**
 * Time stands still. A clock that never pauses, is paused already or has ended comes back as it is; a breached one stays breached and its
 * lateness freezes.
 */
export function pause(clock: Clock, at: Date, cause: string): Clock {
  if (!isOpen(clock) || isPaused(clock) || !policyById(clock.policy).pauses) return clock;
  const segments = turned(clock, at, 'paused', cause);
  if (clock.state === 'breached') return { ...clock, segments };
  return { ...clock, segments, state: 'paused', dueAt: isDue(clock, at) ? clock.dueAt : null };
}

/** Time used stays, the unused rest runs from `at`; a due date that had passed before the pause stays where it was. */
export function resume(clock: Clock, at: Date, cause: string, calendar: Calendar): Clock {
  if (!isPaused(clock)) return clock;
  const segments = turned(clock, at, 'running', cause);
  if (clock.state === 'breached') return { ...clock, segments };
  const left = clock.targetMinutes - consumedMinutes(clock, at, calendar);
  const from = new Date(segments.at(-1)!.from);
  return { ...clock, segments, state: 'running', dueAt: clock.dueAt ?? instantAfter(clock.basis, from, left, calendar) };
}

/** What was promised is done. A breach stays a breach: breach first when `isDue`, then meet. */
export function meet(clock: Clock, at: Date): Clock {
  if (!isOpen(clock)) return clock;
  return { ...clock, segments: closed(clock, at), state: clock.state === 'breached' ? 'breached' : 'met', metAt: at };
}

/** Marks the breach; lateness counts on. Before its due date the clock comes back as it is, so a stale alarm does no harm. */
export function breach(clock: Clock, at: Date): Clock {
  return isOpen(clock) && isDue(clock, at) ? { ...clock, state: 'breached' } : clock;
}

/** The promise no longer applies, e.g. the case was withdrawn or merged. */
export function stop(clock: Clock, at: Date): Clock {
  if (!isOpen(clock)) return clock;
  return { ...clock, segments: closed(clock, at), state: clock.state === 'breached' ? 'breached' : 'stopped' };
}

/** The regulator's clock, once, from its start on. Throws RangeError where the policy knows no extension or it has been used. */
export function extend(clock: Clock, calendar: Calendar): Clock {
  const target = policyById(clock.policy).extendableToMinutes;
  if (target === undefined || clock.targetMinutes >= target) throw new RangeError(`${clock.policy} cannot be extended`);
  if (clock.state !== 'running') throw new RangeError(`a clock that is ${clock.state} cannot be extended`);
  return { ...clock, targetMinutes: target, dueAt: instantAfter(clock.basis, clock.startedAt, target, calendar) };
}

/** Minutes used, in the clock's own basis, with fractions; pauses do not count. Never falls. */
export function consumedMinutes(clock: Clock, now: Date, calendar: Calendar): number {
  return clock.segments
    .filter(segment => segment.kind === 'running')
    .reduce((sum, { from, to }) => sum + counted(clock, new Date(from), earlier(now, to), calendar), 0);
}

/** Minutes left, with fractions; negative by the time overdue, which for working clocks is working time. */
export const remainingMinutes = (clock: Clock, now: Date, calendar: Calendar): number => clock.targetMinutes - consumedMinutes(clock, now, calendar);

/** 0 to 1 and beyond; 1 where there was no time at all. */
export const usedShare = (clock: Clock, now: Date, calendar: Calendar): number =>
  clock.targetMinutes > 0 ? consumedMinutes(clock, now, calendar) / clock.targetMinutes : 1;

/** The instant at which `share` of the target is used; null when a pause or the end came before it. */
export function rungAt(clock: Clock, share: number, calendar: Calendar): Date | null {
  let left = share * clock.targetMinutes;
  for (const { from, to } of clock.segments.filter(segment => segment.kind === 'running')) {
    const start = new Date(from);
    const at = instantAfter(clock.basis, start, left, calendar);
    if (to === undefined || at <= new Date(to)) return at;
    left -= counted(clock, start, new Date(to), calendar);
  }
  return null;
}

/** Every rung of its policy with its instant. */
export const rungsOf = (clock: Clock, calendar: Calendar): { rung: Rung; at: Date | null }[] =>
  policyById(clock.policy).rungs.map(rung => ({ rung, at: rungAt(clock, rung.share, calendar) }));

/**
 * The date the merchant is told for a network item: the larger of three working days and 20 % of the working time earlier, never before
 * the item was received. Other clocks, and paused ones, give their own due date.
 */
export function merchantDue(clock: Clock, calendar: Calendar): Date | null {
  const { margin } = policyById(clock.policy);
  if (!margin || !clock.dueAt) return clock.dueAt;
  const given = calendar.workingMinutes(clock.startedAt, clock.dueAt);
  const { at } = calendar.addWorking(clock.dueAt, -Math.max(margin.minutes, margin.share * given));
  return at > clock.startedAt ? at : clock.startedAt;
}

/** Row by row from the start to the due date, or to `now` once overdue; sums to the target, or to the time used. */
export function derivation(clock: Clock, now: Date, calendar: Calendar): ClockStretch[] {
  const rows = clock.segments.flatMap(segment => stretchesOf(clock, segment, now, calendar));
  const counts = rows.map(row => (row.kind === 'running' ? counted(clock, new Date(row.from), new Date(row.to), calendar) : 0));
  const minutes = wholeMinutes(counts.map(count => Math.round(count * MINUTE_MS)));
  return rows.map((row, index) => ({ ...row, minutes: minutes[index]! }));
}

/** As the reader sees it: merchants get the earlier date of a network item and no derivation. Minutes are floored: negative means overdue. */
export function toView(clock: Clock, now: Date, calendar: Calendar, staff: boolean): ClockView {
  const shown = staff ? clock : asPromised(clock, calendar);
  const { kind, state, basis, policy, metAt } = shown;
  const due = state === 'paused' ? null : shown.dueAt;
  return {
    kind,
    state,
    basis,
    policy,
    startedAt: shown.startedAt.toISOString(),
    ...(due && { dueAt: due.toISOString(), remainingMinutes: Math.floor(rounded(remainingMinutes(shown, now, calendar))) }),
    ...(metAt && { metAt: metAt.toISOString() }),
    used: rounded(usedShare(shown, now, calendar)),
    ...(staff && { stretches: derivation(shown, now, calendar) }),
  };
}

function asPromised(clock: Clock, calendar: Calendar): Clock {
  if (clock.basis !== 'imported') return clock;
  const dueAt = merchantDue(clock, calendar);
  return { ...clock, dueAt, targetMinutes: dueAt ? minutesBetween(clock.startedAt, dueAt) : 0 };
}

function stretchesOf(clock: Clock, segment: ClockSegment, now: Date, calendar: Calendar): ClockStretch[] {
  const from = new Date(segment.from);
  // the running end is drawn up to the date it leads to
  const open = segment.kind === 'running' && clock.dueAt && clock.dueAt > now ? clock.dueAt : now;
  const to = segment.to ? new Date(segment.to) : open;
  if (to <= from) return [];
  if (segment.kind === 'running' && clock.basis === 'working') return calendar.stretches(from, to);
  const { kind, cause } = segment;
  return [{ from: from.toISOString(), to: to.toISOString(), minutes: 0, kind, ...(kind === 'paused' && { label: cause }) }];
}

const minutesBetween = (from: Date, to: Date): number => Math.max(0, to.getTime() - from.getTime()) / MINUTE_MS;
// floats of summed minutes carry an error far below a second
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
const earlier = (now: Date, to?: string): Date => (to !== undefined && new Date(to) < now ? new Date(to) : now);

const counted = (clock: Clock, from: Date, to: Date, calendar: Calendar): number =>
  clock.basis === 'working' ? calendar.workingMinutes(from, to) : minutesBetween(from, to);

const instantAfter = (basis: Clock['basis'], from: Date, minutes: number, calendar: Calendar): Date =>
  basis === 'working' ? calendar.addWorking(from, minutes).at : new Date(from.getTime() + Math.round(minutes * MINUTE_MS));

function closed(clock: Clock, at: Date): ClockSegment[] {
  const last = clock.segments.at(-1)!;
  // a server clock may step back: no segment ends before it began
  const to = at.toISOString() < last.from ? last.from : at.toISOString();
  return [...clock.segments.slice(0, -1), { ...last, to }];
}

function turned(clock: Clock, at: Date, kind: ClockSegment['kind'], cause: string): ClockSegment[] {
  const ended = closed(clock, at);
  return [...ended, { from: ended.at(-1)!.to!, kind, cause }];
}
