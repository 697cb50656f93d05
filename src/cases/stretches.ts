import type { ClockStretch, NotableDays } from '../contract/index.js';
import { dayText, MINUTE_MS, type DayPlan, type Days, type Interval } from './calendar-days.js';

interface Piece {
  from: number;
  to: number;
  kind: ClockStretch['kind'];
  label?: string;
  labelEn?: string;
  workedMs: number;
  days: NotableDays[];
  beyond: boolean;
}

/** The time between two instants, see `stretches` of the calendar. */
export const stretchesBetween = (days: Days, from: number, to: number): ClockStretch[] => rows(merged(days, from, to));

/** Durations in milliseconds as whole minutes that add up to the whole minutes of the sum. */
export function wholeMinutes(durations: readonly number[]): number[] {
  let sum = 0;
  return durations.map(ms => {
    const shown = Math.floor(sum / MINUTE_MS);
    sum += ms;
    return Math.floor(sum / MINUTE_MS) - shown;
  });
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
/** `09:00`; the end of a day is `24:00`. */
export const timeText = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
export const hoursText = (hours: readonly Interval[]): string => hours.map(([open, close]) => `${timeText(open)}–${timeText(close)}`).join(', ');

function merged(days: Days, from: number, to: number): Piece[] {
  const { dayOf } = days.zone;
  const rows: Piece[] = [];
  for (let day = dayOf(from), last = dayOf(to); day <= last; day += 1) {
    for (const piece of piecesOf(days, day)) {
      const cut = { ...piece, from: Math.max(piece.from, from), to: Math.min(piece.to, to) };
      if (cut.from < cut.to) join(rows, cut.kind === 'running' ? { ...cut, workedMs: cut.to - cut.from } : cut);
    }
  }
  return rows;
}

/** One day from midnight to midnight in order, open and closed. */
function piecesOf(days: Days, day: number): Piece[] {
  const plan = days.plan(day);
  const beyond = !days.covers(day, day);
  const noted = notesOn(plan, dayText(day));
  const { closedAs: kind, label, labelEn } = plan;
  const closed = { kind, ...(kind === 'holiday' && { label, labelEn }), workedMs: 0, days: kind === 'night' ? [] : noted, beyond };
  const found: Piece[] = [];
  let at = days.zone.at(day, 0);
  for (const [open, close] of days.hours(day)) {
    found.push({ from: at, to: open, ...closed }, { from: open, to: close, kind: 'running', workedMs: 0, days: noted, beyond });
    at = close;
  }
  return [...found, { from: at, to: days.zone.at(day + 1, 0), ...closed }];
}

function notesOn({ intervals, closedAs, notable, label, labelEn }: DayPlan, day: string): NotableDays[] {
  const name = { ...(label && { name: label }), ...(labelEn && { nameEn: labelEn }) };
  const range = { from: day, to: day };
  if (closedAs !== 'night') return [{ ...range, kind: closedAs, ...name }];
  if (notable === 'works') return [{ ...range, kind: 'works', ...name }];
  return notable ? [{ ...range, kind: 'hours', ...name, hours: hoursText(intervals) }] : [];
}

const isRest = (piece: Piece | undefined): boolean => piece?.kind === 'weekend' || piece?.kind === 'holiday';

function join(rows: Piece[], next: Piece): void {
  // a night between two working days is part of the run
  const night = next.kind === 'running' && rows.at(-1)?.kind === 'night' && rows.at(-2)?.kind === 'running' ? rows.pop() : undefined;
  const last = rows.at(-1);
  const same = last?.kind === next.kind && last.label === next.label;
  if (last && (same || (isRest(last) && next.kind === 'night'))) {
    last.to = next.to;
    last.workedMs += next.workedMs;
    last.days = last.days.concat(next.days.filter(day => !last.days.includes(day)));
    last.beyond ||= next.beyond || night?.beyond === true;
  } else if (last?.kind === 'night' && isRest(next)) {
    rows[rows.length - 1] = { ...next, from: last.from };
  } else {
    rows.push(next);
  }
}

function rows(pieces: readonly Piece[]): ClockStretch[] {
  const minutes = wholeMinutes(pieces.map(piece => piece.workedMs));
  return pieces.map(({ from, to, kind, label, labelEn, days, beyond }, index) => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    minutes: minutes[index]!,
    kind,
    ...(label && { label }),
    ...(labelEn && { labelEn }),
    ...(days.length && { days: ranges(days) }),
    ...(beyond && { beyond }),
  }));
}

/** Days that follow each other and are alike, as ranges. */
function ranges(days: readonly NotableDays[]): NotableDays[] {
  const found: NotableDays[] = [];
  for (const day of days) {
    const last = found.at(-1);
    const follows = last && Date.parse(day.from) - Date.parse(last.to) <= 86_400_000;
    if (follows && last.kind === day.kind && last.name === day.name && last.hours === day.hours) last.to = day.to;
    else found.push({ ...day });
  }
  return found;
}
