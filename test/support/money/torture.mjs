/**
 * Refunds with a random fault each while workers are killed between call and commit; then the acquirer's books and ours are compared.
 * Used by scripts/torture and, smaller, by test/torture/money.spec.mjs.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { dice } from './dice.mjs';
import { differences, tally } from './judge.mjs';
import { town } from './town.mjs';
import { claimOf, makeTrade, returnsFile } from './trade.mjs';

const POINTS = ['remedy.after_call', 'remedy.after_call', 'remedy.after_call', 'remedy.before_call', 'job.after_work', 'job.in_apply', 'job.after_commit'];
const AT_ONCE = 6, LONGEST_RUN_MS = 15_000, SIMULATOR_KILL_EVERY = 12;

async function inParallel(list, work) {
  const results = [];
  const queue = [...list.entries()];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
  }));
  return results;
}

const count = async (place, where) => Number((await place.rows(`SELECT COUNT(*) AS n FROM ${where}`))[0].n);
const DUE = `"job" WHERE "state" = 'due' AND "name" NOT IN ('escalation.sweep', 'records.watch', 'evidence.tidy')`;
const soon = () => `'${new Date(Date.now() + 30_000).toISOString()}'`;
const unsettled = place => count(place, `"remedy_order" WHERE "state" IN ('approved', 'sending', 'unknown')`);

/** The processes that run jobs: one that does everything, or two workers beside a web process. */
const hands = place => (place.isScaled ? ['worker', 'worker'] : ['main']);
const web = place => (place.isScaled ? { RUN_JOBS: 'false' } : {});

/** Reported and proposed with jobs running; signed while none run, so that every refund is still to be sent. */
async function approve(place, wishes, say) {
  const running = [place.run('main', web(place)), ...(place.isScaled ? hands(place).map(name => place.run(name)) : [])];
  await place.ready();
  await place.signIn();
  const opened = await inParallel(wishes, async wish => {
    const { status, body } = await place.ask('agent', 'POST', 'cases', claimOf(wish), { 'idempotency-key': randomUUID() });
    if (status !== 201) throw new Error(`submit: ${status} ${JSON.stringify(body)}`);
    return body.id;
  });
  await place.until(async () => (await count(place, `${DUE} AND "runAt" < ${soon()}`)) === 0, 'the proposals', 120 + wishes.length);
  say(`${opened.length} cases opened, ${await count(place, `"remedy_order" WHERE "state" = 'proposed'`)} refunds proposed`);
  for (const one of running) one.child.kill('SIGTERM');
  await Promise.all(running.map(one => one.gone));

  const quiet = place.run('main', { RUN_JOBS: 'false' });
  await place.ready();
  const sign = (who, id) => async () => {
    const { body: order } = await place.ask(who, 'GET', `cases/${id}/remedy`);
    return order ? (await place.ask(who, 'POST', `cases/${id}/approval`, { decision: 'sign', fingerprint: order.fingerprint })).status : 0;
  };
  for (const who of ['agent', 'supervisor']) await inParallel(opened, id => sign(who, id)());
  say(`${await count(place, `"remedy_order" WHERE "state" = 'approved'`)} signed by two`);
  if (place.isScaled) return quiet;
  quiet.child.kill('SIGTERM');
  await quiet.gone;
  return undefined;
}

/** One life of a process that runs jobs: it dies at a place of its own, or is killed. @returns whether it died between call and commit */
async function oneLife(place, name, { int, pick }) {
  const point = pick(POINTS);
  const life = place.run(name, { CRASH_AT: `${point}:${int(1, point.startsWith('remedy') ? 4 : 6)}`, ...(name === 'worker' ? {} : { RUN_JOBS: 'true' }) });
  const patience = new AbortController();
  const late = sleep(LONGEST_RUN_MS, 'late', { signal: patience.signal }).catch(() => undefined);
  const end = await Promise.race([life.gone, late]);
  patience.abort();
  if (end !== 'late') {
    if (end.signal !== 'SIGKILL') throw new Error(`a worker ended by itself: ${JSON.stringify(end)} ${life.said()}`);
    return point.startsWith('remedy');
  }
  life.child.kill('SIGKILL');
  await life.gone;
  return false;
}

async function killing(place, kills, random, say) {
  let done = 0, between = 0;
  const lives = async name => {
    while (done < kills) {
      done += 1;
      const mine = done;
      between += Number(await oneLife(place, name, random));
      if (mine % SIMULATOR_KILL_EVERY === 0) await place.simulator.kill().then(() => place.simulator.start());
      if (mine % 25 === 0) say(`${mine} kills, ${await unsettled(place)} refunds to go`);
    }
  };
  await Promise.all(hands(place).map(lives));
  return between;
}

async function settle(place, trade, random, script) {
  await place.simulator.follow({ ...script, random: { ...script.random, ofQueries: 0 } });
  const running = [...(place.isScaled ? [] : [place.run('main')]), ...(place.isScaled ? hands(place).map(name => place.run(name)) : [])];
  await place.ready();
  await place.until(async () => (await unsettled(place)) === 0, 'every unknown result', 60 + trade.wishes.length / 4).catch(async error => {
    const open = await place.rows(`SELECT "refundNo", "state", "heard", "sends", "asked", "fence" FROM "remedy_order" WHERE "state" IN ('approved', 'sending', 'unknown') LIMIT 5`);
    const jobs = await place.rows(`SELECT "name", "state", "attempts", "runAt", "heldUntil", "lastError" FROM "job" WHERE "name" LIKE 'remedy.%' AND "state" <> 'done' LIMIT 10`);
    throw new Error(`${error.message}: ${JSON.stringify({ open, jobs })} ${running.map(one => one.said()).join('\n')}`);
  });
  const booked = (await place.simulator.ledger()).filter(one => one.state === 'SUCCESS');
  await place.load(returnsFile(trade, booked, random));
  await place.until(async () => (await count(place, `${DUE} AND "runAt" < ${soon()}`)) === 0, 'the settlement', 120 + booked.length);
  for (const one of running) one.child.kill('SIGTERM');
  await Promise.all(running.map(one => one.gone));
}

async function judged(place, trade) {
  const [orders, cases, failedJobs] = await Promise.all([
    place.rows('SELECT "refundNo", "caseId", "state", "amountFen", "sends", "heard" FROM "remedy_order"'), place.rows('SELECT "returnedFen" FROM "case"'),
    place.rows(`SELECT "name", "lastError" FROM "job" WHERE "state" = 'failed'`),
  ]);
  const lines = place.simulator.lines();
  const audit = await place.cli(['audit', 'verify']);
  const found = differences({ orders, cases, lines, sales: trade.sales, failedJobs });
  if (!audit.includes('holds')) found.push(audit);
  return { found, orders, booked: lines.filter(one => one.state === 'SUCCESS') };
}

/** @returns { ok, summary, found } */
export async function tortureMoney({ refunds, kills, seed, env = {}, say: tell = () => {} }) {
  const random = dice(seed), began = Date.now();
  const say = line => tell(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${line}`);
  const trade = makeTrade(refunds, random);
  const place = await town(trade, env);
  try {
    const script = { random: { seed: String(seed), share: 1, ofQueries: 0.3 }, openMinutes: 0.1, noticeMs: 700 };
    await place.simulator.follow(script);
    const quiet = await approve(place, trade.wishes, say);
    const between = await killing(place, kills, random, say);
    say(`${between} of ${kills} kills between call and commit, ${await unsettled(place)} refunds to go`);
    await settle(place, trade, random, script);
    quiet?.child.kill('SIGTERM');
    await quiet?.gone;
    const { found, orders, booked } = await judged(place, trade);
    const sent = orders.filter(one => one.sends > 0), again = sent.filter(one => one.sends > 1);
    const fen = booked.reduce((total, one) => total + one.amountFen, 0);
    const summary = `money: seed ${seed}, ${place.isScaled ? 'Postgres + Redis, two workers' : 'SQLite'}: ${orders.length} orders, ${sent.length} sent (${again.length} again under their number), ${kills} kills, ${between} between call and commit; ` +
      `${booked.length} booked, ${fen} fen; ${JSON.stringify(tally(orders))}; ${found.length} differences; ${Math.round((Date.now() - began) / 1000)} s`;
    return { ok: found.length === 0, summary, found, sent: sent.length, between };
  } finally {
    await place.end();
  }
}
