/** The small form of `scripts/torture clocks`: every rung that was due fires once whatever happens to the processes and to the time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tortureClocks } from '../support/clocks/torture.mjs';

const SEED = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000);
const { TEST_DATABASE_URL: database, TEST_REDIS_URL: redis, TEST_REDIS_PREFIX: prefix } = process.env;
const KILLS = 8;

async function run(t, count, env) {
  const { summary, found, figures, tally } = await tortureClocks({ count, kills: KILLS, seed: SEED, env, say: line => t.diagnostic(line) });
  t.diagnostic(summary);
  assert.deepEqual(found, [], summary);
  assert.ok(figures.clocks >= count && figures.fired >= count, summary);
  assert.ok(tally.back >= 2 && tally.on >= 1 && tally.leap >= 2 && tally.down >= 2 && tally.kills >= KILLS / 2, summary);
}

test(`300 clocks, three schedulers in one process on SQLite (TEST_SEED=${SEED})`, { timeout: 600_000 }, t => run(t, 300, {}));

test(`150 clocks, three processes on Postgres (TEST_SEED=${SEED})`, { timeout: 600_000, skip: database ? false : 'SKIPPED: Postgres is neither running nor installed' }, t =>
  run(t, 150, { DATABASE_URL: database, ...(redis ? { REDIS_URL: redis, REDIS_PREFIX: `${prefix}_clocks` } : {}) }));
