import { expect, test } from '@jest/globals';
import { walk, type Walked } from '../support/breach/walk.js';

/** More by `scripts/torture breach --count 10000 [--seed N]`. */
const COUNT = Number(process.env['TEST_BREACH_COMMANDS'] ?? 1500);
const SEED = process.env['TEST_SEED'] ?? String(Date.now() % 1_000_000);
/** A house stays small enough that the invariants can be asked after every command. */
const OF_ONE_HOUSE = 250;
const HOUSES = Math.ceil(COUNT / OF_ONE_HOUSE);

test(`open ∧ breached ⇒ escalated, after each of ${COUNT} commands (TEST_SEED=${SEED})`, async () => {
  const walked: Walked[] = [];
  for (let house = 0; house < HOUSES; house += 1) walked.push(await walk(`${SEED}:${house}`, Math.min(OF_ONE_HOUSE, COUNT - house * OF_ONE_HOUSE)));
  const sum = (field: keyof Walked) => walked.reduce((total, one) => total + one[field], 0);
  console.log(`breach: ${sum('commands')} commands in ${HOUSES} houses (${sum('refused')} refused), ${sum('cases')} cases, ${sum('breached')} breaches, ${sum('escalated')} escalated, ${sum('events')} clock events, seed ${SEED}`);
  expect(sum('commands')).toBe(COUNT);
  // the walk must come upon what it is about
  expect(sum('breached')).toBeGreaterThan(COUNT / 100);
  expect(sum('escalated')).toBeGreaterThan(COUNT / 100);
  expect(sum('refused')).toBeLessThan(COUNT / 2);
}, COUNT * 2000);
