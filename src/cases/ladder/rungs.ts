import type { Level } from '../../contract/index.js';

/** One row of the ladder: what made it fire, who must act, and what follows when nobody says so in time. */
export interface LadderRung {
  /** trigger code without the clock's name; `any_<level>` is the row of a trigger without one of its own */
  trigger: string;
  /** share of the clock's target, for rows that are clocks */
  share?: number;
  to: Level;
  does: 'tell_owner' | 'tell_supervisor' | 'refer';
  /** by when somebody of that level acknowledges, in working minutes; null = nobody has to */
  ackMinutes: number | null;
  /** not acknowledged in time: the case climbs to legal review, or legal is told again and admins once */
  otherwise: 'climb' | 'tell_again' | null;
}

export interface LadderVersion {
  version: string;
  rungs: readonly LadderRung[];
}

const HALF_DAY = 240;
const WORKING_DAY = 540;

const supervisors = (trigger: string, share?: number): LadderRung => ({ trigger, ...(share && { share }), to: 'supervisor', does: 'tell_supervisor', ackMinutes: HALF_DAY, otherwise: 'climb' });
const legal = (trigger: string, ackMinutes: number, share?: number): LadderRung => ({ trigger, ...(share && { share }), to: 'legal', does: 'refer', ackMinutes, otherwise: 'tell_again' });

/** The first version knew no climbing: what fired under it stays where it is. */
const still = (to: Level, ackMinutes: number): LadderRung => ({ trigger: `any_${to}`, to, does: to === 'legal' ? 'refer' : 'tell_supervisor', ackMinutes, otherwise: null });

/** Rulebook section 7. Versions are never changed: a rung that fired is read under the one it fired by. */
// prettier-ignore
export const LADDERS: readonly LadderVersion[] = [
  { version: '2026-10', rungs: [still('supervisor', HALF_DAY), still('legal', WORKING_DAY)] },
  { version: '2026-11', rungs: [
    { trigger: 'clock_50', share: 0.5, to: 'agent', does: 'tell_owner', ackMinutes: null, otherwise: null },
    supervisors('clock_70', 0.7),
    supervisors('amount_above_5000'),
    supervisors('second_case'),
    supervisors('repeated_terminal'),
    supervisors('repeated_operator'),
    supervisors('first_rejection'),
    supervisors('reopened'),
    supervisors('item_missing'),
    supervisors('any_supervisor'),
    legal('clock_breached', HALF_DAY, 1),
    legal('official_letter', HALF_DAY),
    // entered by hand: a forwarded complaint, a letter of a lawyer, court or police
    legal('regulator', HALF_DAY),
    legal('official_paper', HALF_DAY),
    legal('card_data_leaked', HALF_DAY),
    legal('amount_above_50000', WORKING_DAY),
    legal('second_rejection', WORKING_DAY),
    legal('third_reopening', WORKING_DAY),
    legal('altered_evidence', WORKING_DAY),
    legal('fraud_confirmed', WORKING_DAY),
    // by a person's hand
    legal('referred', WORKING_DAY),
    // a rung of the supervisors that nobody acknowledged
    legal('unacknowledged', HALF_DAY),
    legal('any_legal', WORKING_DAY),
  ] },
];

/** What new rungs fire by. */
export const LADDER = LADDERS.at(-1)!;
export const LADDER_VERSION = LADDER.version;

const ofClock = (row: LadderRung, trigger: string): boolean => row.share !== undefined && trigger.startsWith(`${row.trigger}_`);

/** The row a trigger fires by, also `clock_70_outcome`; one without a row takes its level's. @throws RangeError for a version or level without rows */
export function ladderRung(trigger: string, to: Level, version: string = LADDER_VERSION): LadderRung {
  const rungs = LADDERS.find(one => one.version === version)?.rungs ?? [];
  const row = rungs.find(one => one.to === to && (one.trigger === trigger || ofClock(one, trigger))) ?? rungs.find(one => one.trigger === `any_${to}`);
  if (!row) throw new RangeError(`no rung to ${to} in version ${version}`);
  return row;
}

/** To whom a trigger of the present version goes. @throws RangeError for one without a row */
export function levelOf(trigger: string): Level {
  const row = LADDER.rungs.find(one => one.trigger === trigger);
  if (!row) throw new RangeError(`no rung for ${trigger}`);
  return row.to;
}
