/** What is opened and how time goes, thrown by a seed. */
import { WAYS } from './acts.mjs';

const MINUTE = 60_000, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
/** A Monday at nine, local time, after the holidays. */
export const START = Date.parse('2026-10-12T01:00:00Z');

// ways with how many clocks each starts beside first_answer and outcome
const MORE = { asked: 1, ruled: 1 };
const OFTEN = ['silent', 'silent', 'silent', 'asked', 'asked', 'asked', 'held', 'proposed', 'ruled', 'ruled'];
const KINDS = ['duplicate', 'duplicate', 'refund_failed', 'amount_under', 'fee_dispute']; // three of 5 working days, two of 15 days

function aCase({ roll, pick, int }) {
  const way = roll() < 0.03 ? 'investigated' : pick(OFTEN);
  const beside = [...(roll() < 0.15 ? [{ kind: 'regulator' }] : []), ...(roll() < 0.15 ? [{ kind: 'network', days: int(2, 45) + roll() }] : [])];
  return { kind: pick(KINDS), way, beside };
}
const clocksOf = ({ way, beside }) => 2 + (MORE[way] ?? 0) + beside.length;

/** Cases until they have at least `count` clocks. */
export function openings(count, dice) {
  const list = Object.keys(WAYS).map(way => ({ kind: dice.pick(KINDS), way, beside: [{ kind: 'regulator' }, { kind: 'network', days: dice.int(3, 20) }] }));
  for (let clocks = list.reduce((sum, one) => sum + clocksOf(one), 0); clocks < count;) {
    const one = aCase(dice);
    clocks += clocksOf(one);
    list.push(one);
  }
  return list;
}

const forward = (dice, from, to) => ({ what: 'forward', ms: dice.int(from, to) * MINUTE + dice.int(0, 59_999) });

function mixed(dice, length, from, to) {
  const steps = [];
  for (let n = 0; n < length; n++) {
    const roll = dice.roll();
    steps.push(roll < 0.18 ? { what: 'back', ms: -HOUR } : roll < 0.3 ? { what: 'on', ms: HOUR } : forward(dice, from, to));
  }
  return steps.map((step, n) => ({ ...step, settle: n % 2 === 1 }));
}
const open = (dice, share, batches) => Array.from({ length: batches }, () => ({ ...forward(dice, 10, 70), open: share / batches }));
const back = { what: 'back', ms: -HOUR, settle: true }, on = { what: 'on', ms: HOUR, settle: true };
const down = { what: 'down', ms: DAY, settle: true }, leap = { what: 'leap', ms: 40 * DAY, settle: true };
// the jump back comes while the ledger is full of what has just become due
const leapInHaste = { ...leap, settle: false }, forwardInHaste = { what: 'forward', ms: 26 * HOUR };

/**
 * `open`: share of the cases opened after the step; `settle`: all that is due is waited for; `down`: nobody runs meanwhile.
 * Whatever the dice say there are jumps both ways, two days down and two leaps, and at the end nothing is left to come.
 */
export function walkOf(dice, length) {
  return [
    ...open(dice, 0.5, 4), down, ...open(dice, 0.1, 1), { ...forward(dice, 200, 300), settle: true }, back, ...mixed(dice, length, 60, 600),
    ...open(dice, 0.25, 2), ...mixed(dice, length, 120, 1500), on, leapInHaste, back, forwardInHaste, back,
    ...open(dice, 0.15, 2), ...mixed(dice, length, 60, 900), down, { ...forward(dice, 200, 900), settle: true }, leap, { ...leap, ms: 80 * DAY },
  ];
}
