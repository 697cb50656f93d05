/** The small form of `scripts/torture money`: the acquirer's books and ours are equal to the fen whatever happens on the way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tortureMoney } from '../support/money/torture.mjs';

const SEED = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000);

test(`60 refunds with a fault each and 12 kills (TEST_SEED=${SEED})`, { timeout: 300_000 }, async t => {
  const { summary, found, sent, between } = await tortureMoney({ refunds: 60, kills: 12, seed: SEED, say: line => t.diagnostic(line) });
  t.diagnostic(summary);
  assert.deepEqual(found, [], summary);
  assert.ok(sent >= 40, `${sent} refunds were sent`);
  assert.ok(between >= 3, `${between} kills between call and commit`);
});
