import type { ClockKind } from '../contract/index.js';
import { newId } from '../platform/ids.js';
import type { CaseClock } from './case-clock.entity.js';
import { eventOf, isOurs, live, perform, type Act, type ClockEvent, type LivingClock } from './clock-events.js';
import type { ClockEventRow } from './clock-event.entity.js';
import { policyById, type ClockPolicy } from './clock-policies.js';
import { breach, isOpen, rungAt, startClock, type CalendarOf, type Start } from './clocks.js';

/** The clocks of one case in one transaction: what is done to them is gathered here and written at the end. */
export class ClockSheet {
  readonly fresh: CaseClock[] = [];
  readonly changed = new Set<CaseClock>();
  readonly events: ClockEventRow[] = [];
  /** breached here, not escalated yet */
  readonly late: CaseClock[] = [];

  constructor(
    private readonly caseId: string,
    readonly rows: CaseClock[],
    readonly calendars: CalendarOf,
    readonly now: Date,
  ) {}

  open(kind?: ClockKind): CaseClock[] {
    return this.rows.filter(row => isOpen(row) && (kind === undefined || row.kind === kind));
  }

  /** One whose date lies behind already is breached at once. */
  start(policy: ClockPolicy, start: Start): CaseClock {
    const clock: LivingClock = { ...startClock(policy.clock, policy, start, this.calendars), nextRung: 0 };
    const row: CaseClock = { ...BLANK, ...clock, id: newId(this.now), caseId: this.caseId, cycle: this.nextCycle(policy.clock), version: 0, nextRungAt: null };
    this.rows.push(row);
    this.fresh.push(row);
    this.note(row, clock, [eventOf(clock, { what: 'started', cause: 'started' }, start.at, this.calendars)]);
    if (isOurs(row) && breach(row, this.now) !== row) this.act(row, { what: 'breached', cause: 'due' });
    return row;
  }

  /** Does it, with the breach that comes to light by it. */
  act(row: CaseClock, act: Act): void {
    const was = row.state;
    const { clock, events } = live(row, act, this.now, this.calendars);
    this.note(row, clock, events);
    if (was !== 'breached' && row.state === 'breached') this.late.push(row);
  }

  /** The next rung; the last one marks the breach, also when earlier ones come late. Whoever fires the rung escalates. */
  climb(row: CaseClock): void {
    const { rungs } = policyById(row.policy);
    const act: Act = { what: 'rung', cause: rungs[row.nextRung]!.then };
    if (row.nextRung === rungs.length - 1) {
      const { clock, events } = live(row, act, this.now, this.calendars);
      return this.note(row, clock, events);
    }
    const clock = perform(row, act, this.now, this.calendars);
    this.note(row, clock, [eventOf(clock, act, clock.lastAt!, this.calendars)]);
  }

  /** Takes over a clock of a case that is merged into this one, as it stands. */
  adopt(row: CaseClock): void {
    row.cycle = this.nextCycle(row.kind);
    row.caseId = this.caseId;
    this.rows.push(row);
    this.act(row, { what: 'merged', cause: 'merged', date: null });
    if (row.state === 'breached' && !this.late.includes(row)) this.late.push(row);
  }

  /** A case that had ended comes back: what was breached when nobody had to hear of it is escalated now. */
  recall(): void {
    this.late.push(...this.rows.filter(row => row.state === 'breached'));
  }

  /** Gives a clock away, as it stands. */
  release(row: CaseClock): void {
    this.rows.splice(this.rows.indexOf(row), 1);
  }

  /** The earliest date that is promised and not standing still. */
  get nextDueAt(): Date | null {
    const dues = this.open().filter(row => row.state !== 'paused' && row.dueAt).map(row => row.dueAt!.getTime());
    return dues.length ? new Date(Math.min(...dues)) : null;
  }

  private nextCycle(kind: ClockKind): number {
    return Math.max(0, ...this.rows.filter(row => row.kind === kind).map(row => row.cycle)) + 1;
  }

  private note(row: CaseClock, clock: LivingClock, events: readonly ClockEvent[]): void {
    if (!events.length) return;
    Object.assign(row, fieldsOf(clock));
    for (const event of events) {
      row.version += 1;
      this.events.push({ ...event, id: newId(this.now), clockId: row.id, seq: row.version });
    }
    const rung = policyById(row.policy).rungs[row.nextRung];
    row.nextRungAt = rung && isOpen(row) ? rungAt(row, rung.share, this.calendars) : null;
    if (!this.fresh.includes(row)) this.changed.add(row);
  }
}

const BLANK = { metAt: null, extendedAt: null, lastAt: null };

/** What a clock can change; its kind and start never do. */
export function fieldsOf(clock: LivingClock): Pick<CaseClock, 'policy' | 'targetMinutes' | 'state' | 'segments' | 'calendar' | 'dueAt' | 'metAt' | 'extendedAt' | 'lastAt' | 'nextRung'> {
  const { policy, targetMinutes, state, segments, calendar, dueAt, metAt, extendedAt, lastAt, nextRung } = clock;
  return { policy, targetMinutes, state, segments, calendar, dueAt, metAt: metAt ?? null, extendedAt: extendedAt ?? null, lastAt: lastAt ?? null, nextRung };
}
