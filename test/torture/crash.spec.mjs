/** Kills the server at every named place and at random ones; what was answered 201 must be there, done once. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { aClaim, house } from '../support/processes.mjs';

const POINTS = [...readFileSync('src/platform/crash.ts', 'utf8').match(/CRASH_POINTS = \[([^\]]+)\]/)[1].matchAll(/'([^']+)'/g)].map(found => found[1])
  .filter(point => point.startsWith('job.')); // those of a refund are passed in the torture of money
const PASSES = [1, 2, 3, 5, 8];
const CASES_PER_RUN = 3;
const RANDOM_KILLS = 8, RANDOM_MS = 45_000;
const SEED = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000);

let place;
const accepted = new Set(); // every case that was answered 201
let sent = 0;
before(async () => (place = await house()));
after(() => place.end());

/** Submits until the server is gone or enough were taken; a request without an answer is sent again under its key later. */
async function submit(count, unanswered) {
  for (let n = 0; n < count; n++) {
    const one = unanswered.shift() ?? { key: randomUUID(), claim: aClaim(sent++ % 45) };
    const reply = await place.ask('POST', '/api/v1/cases', one.claim, { 'idempotency-key': one.key }).catch(() => null);
    if (!reply) return void unanswered.push(one);
    assert.equal(reply.status, 201, JSON.stringify(reply.body));
    accepted.add(reply.body.id);
  }
}

const due = () => place.rows(`SELECT name, attempts, lastError FROM job WHERE state = 'due' AND name NOT LIKE 'escalation.sweep' AND runAt <= ?`, new Date().toISOString());

/** Starts without a plan to crash and waits until the ledger is empty. */
async function settle(unanswered) {
  const run = await place.start();
  assert.ok(run.came, `it did not start again: ${run.said()}`);
  await submit(unanswered.length, unanswered);
  for (let tries = 0; due().length > 0; tries++) {
    assert.ok(tries < 600, `jobs are left: ${JSON.stringify(due().slice(0, 5))}`);
    await sleep(50);
  }
  run.child.kill('SIGTERM');
  const { code, signal } = await run.gone;
  assert.ok(code === 0 || signal === 'SIGTERM', `it did not go in order: ${code} ${signal} ${run.said()}`);
}

const ids = sql => place.rows(sql).map(row => Object.values(row).join(' '));

/** What must hold of the file whatever happened to the process. */
async function judge() {
  const stored = new Set(ids('SELECT id FROM "case"'));
  assert.deepEqual([...accepted].filter(id => !stored.has(id)), [], 'answered 201 and lost');
  assert.equal(stored.size, accepted.size, 'a case that nobody was told of, or one twice');
  assert.deepEqual(ids(`SELECT id, status FROM "case" WHERE status = 'investigating'`), [], 'left in the middle');
  assert.deepEqual(ids('SELECT caseId, round, COUNT(*) FROM finding GROUP BY 1, 2 HAVING COUNT(*) <> 1'), [], 'two findings for a round');
  assert.deepEqual(ids('SELECT id FROM "case" WHERE id NOT IN (SELECT caseId FROM finding WHERE assessment IS NOT NULL)'), [], 'no finding');
  assert.deepEqual(ids('SELECT eventKey, userId, channel, COUNT(*) FROM notification GROUP BY 1, 2, 3 HAVING COUNT(*) > 1'), [], 'told twice');
  assert.deepEqual(ids(`SELECT id FROM notification WHERE state = 'queued'`), [], 'never sent');
  assert.deepEqual(ids(`SELECT id FROM notification WHERE channel <> 'in_app' AND id NOT IN (SELECT id FROM sent_message)`), [], 'marked as sent and not sent');
  assert.deepEqual(ids(`SELECT name, lastError FROM job WHERE state = 'failed'`), [], 'failed jobs');
  assert.deepEqual(ids(`SELECT caseId, step, COUNT(*) FROM "timeline" WHERE step IN ('submit', 'propose') GROUP BY 1, 2 HAVING COUNT(*) > 1`), [], 'moved twice');
  assert.deepEqual(ids(`SELECT caseId, COUNT(*) FROM remedy_order GROUP BY 1 HAVING COUNT(*) > 1`), [], 'two orders for one proposal');
  assert.equal(ids('PRAGMA integrity_check')[0], 'ok');
  const { code, said } = await place.cli(['audit', 'verify']);
  assert.equal(code, 0, said);
  assert.match(said, /^\d+ rows and (\d+) of \1 anchors hold\.\nThe chain holds\.\n$/);
}

test('there are places to crash at', () => assert.ok(POINTS.length >= 4));

for (const point of POINTS) {
  for (const pass of PASSES) {
    test(`killed at ${point}, pass ${pass}`, { timeout: 120_000 }, async () => {
      const unanswered = [];
      const run = await place.start({ CRASH_AT: `${point}:${pass}` });
      if (run.came) {
        await place.signIn().then(() => submit(CASES_PER_RUN, unanswered)).catch(error => {
          if (error instanceof assert.AssertionError) throw error;
        });
      }
      const { signal } = await run.gone;
      assert.equal(signal, 'SIGKILL', run.said());
      await signedIn(unanswered);
      await judge();
    });
  }
}

/** The first restarts may need a sign-in: the cookie of a killed process still holds, for it is a row. */
async function signedIn(unanswered) {
  if (accepted.size === 0 && unanswered.length === 0) {
    const run = await place.start();
    assert.ok(run.came, run.said());
    await place.signIn();
    await submit(1, unanswered);
    run.child.kill('SIGKILL');
    await run.gone;
  }
  await settle(unanswered);
}

/** mulberry32 */
function dice(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

test(`killed at random under load (TEST_SEED=${SEED})`, { timeout: 300_000 }, async t => {
  const roll = dice(SEED), unanswered = [], until = Date.now() + RANDOM_MS;
  let kills = 0;
  for (; kills < RANDOM_KILLS && Date.now() < until; kills++) {
    const run = await place.start();
    assert.ok(run.came, run.said());
    const wait = sleep(20 + roll() * 600).then(() => run.child.kill('SIGKILL'));
    await Promise.all([submit(40, unanswered), submit(40, unanswered), wait]);
    await run.gone;
  }
  await settle(unanswered);
  await judge();
  t.diagnostic(`seed ${SEED}: ${kills} random kills, ${accepted.size} cases accepted in all, none lost`);
});
