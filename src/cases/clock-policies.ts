import type { CaseKind, ClockKind, Priority, Step } from '../contract/index.js';
import { WORKING_DAY_MINUTES } from './calendar.js';

/** What happens when a share of the target is used. */
export interface Rung {
  /** 0 to 1 of the target */
  share: number;
  then: 'tell_owner' | 'tell_supervisor' | 'remind_merchant' | Extract<Step, 'clock_passed' | 'answer_overdue' | 'objection_over'>;
  /** the rung is skipped where this is there already */
  unless?: 'proposal';
}

export interface ClockPolicy {
  /** kept on the clock, e.g. `outcome_simple@1`; a changed row takes the next version */
  id: string;
  clock: ClockKind;
  /** calendar = n x 24 hours to the minute, never the end of the day; imported = the due date came with the item */
  basis: 'working' | 'calendar' | 'imported';
  /** working or calendar minutes; 0 for imported */
  targetMinutes: number;
  /** stands still while we wait for the merchant */
  pauses: boolean;
  /** the hard stop: once, with an approved reason, up to so many minutes in all */
  extendableToMinutes?: number;
  /** the row of urgent cases */
  urgent?: true;
  /** how much earlier the merchant must answer: the larger of working minutes and a share of the working time given */
  margin?: { minutes: number; share: number };
  rungs: readonly Rung[];
}

const working = (days: number): number => days * WORKING_DAY_MINUTES;
const calendar = (days: number): number => days * 24 * 60;

// at the last rung the breach is marked and the case goes to legal review, in one transaction
const OURS: readonly Rung[] = [
  { share: 0.5, then: 'tell_owner' },
  { share: 0.7, then: 'tell_supervisor', unless: 'proposal' },
  { share: 1, then: 'clock_passed' },
];
const MERCHANTS: readonly Rung[] = [
  { share: 0.5, then: 'remind_merchant' },
  { share: 2 / 3, then: 'remind_merchant' }, // one of the three working days before due
  { share: 1, then: 'answer_overdue' },
];

/** Rulebook section 6. Rows are never changed: a clock keeps the row it was started under. */
// prettier-ignore
export const CLOCK_POLICIES: readonly ClockPolicy[] = [
  { id: 'first_answer@1',    clock: 'first_answer',    basis: 'working',  targetMinutes: working(1),   pauses: false, rungs: OURS },
  { id: 'outcome_simple@1',  clock: 'outcome',         basis: 'working',  targetMinutes: working(5),   pauses: true,  rungs: OURS,
    extendableToMinutes: working(10) },
  { id: 'outcome_complex@1', clock: 'outcome',         basis: 'calendar', targetMinutes: calendar(15), pauses: true,  rungs: OURS,
    extendableToMinutes: calendar(30) },
  { id: 'outcome_simple_urgent@1',  clock: 'outcome',  basis: 'working',  targetMinutes: working(3),   pauses: true,  rungs: OURS,
    extendableToMinutes: working(5), urgent: true },
  { id: 'outcome_complex_urgent@1', clock: 'outcome',  basis: 'calendar', targetMinutes: calendar(7),  pauses: true,  rungs: OURS,
    extendableToMinutes: calendar(15), urgent: true },
  { id: 'regulator@1',       clock: 'regulator',       basis: 'calendar', targetMinutes: calendar(15), pauses: false, rungs: OURS,
    extendableToMinutes: calendar(60) },
  { id: 'network@1',         clock: 'network',         basis: 'imported', targetMinutes: 0,            pauses: false, rungs: OURS,
    margin: { minutes: working(3), share: 0.2 } },
  { id: 'merchant_answer@1', clock: 'merchant_answer', basis: 'working',  targetMinutes: working(3),   pauses: false, rungs: MERCHANTS },
  { id: 'objection@1',       clock: 'objection',       basis: 'calendar', targetMinutes: calendar(7),  pauses: false,
    rungs: [{ share: 1, then: 'objection_over' }] },
];

/** Kinds that get 15 calendar days instead of 5 working days. */
export const COMPLEX_KINDS: readonly CaseKind[] = ['amount_under', 'fee_dispute', 'refund_late', 'fraud', 'chargeback'];

/** The row a clock was started under. Throws RangeError for an id that no version had. */
export function policyById(id: string): ClockPolicy {
  const row = CLOCK_POLICIES.find(policy => policy.id === id);
  if (!row) throw new RangeError(`no clock policy ${id}`);
  return row;
}

/** The row for a new clock of a case: the newest, that is the last, version. */
export function policyFor(clock: ClockKind, kind: CaseKind, priority: Priority = 'normal'): ClockPolicy {
  if (clock === 'outcome') return outcomeRow(COMPLEX_KINDS.includes(kind) ? 'calendar' : 'working', priority);
  const row = CLOCK_POLICIES.findLast(policy => policy.clock === clock);
  if (!row) throw new RangeError(`no clock policy for ${clock}`);
  return row;
}

/** The row of the same clock and basis for another priority: a promise of working days stays one. */
export const policyAt = (id: string, priority: Priority): ClockPolicy => {
  const now = policyById(id);
  return now.clock !== 'outcome' || Boolean(now.urgent) === (priority === 'urgent') ? now : outcomeRow(now.basis, priority);
};

const outcomeRow = (basis: ClockPolicy['basis'], priority: Priority): ClockPolicy =>
  CLOCK_POLICIES.findLast(policy => policy.clock === 'outcome' && policy.basis === basis && Boolean(policy.urgent) === (priority === 'urgent'))!;
