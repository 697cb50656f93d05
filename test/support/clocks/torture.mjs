/**
 * Clocks under a fake time that three schedulers share, while they are killed, time jumps and people act; then what fired is held
 * against what each clock's history says. Used by scripts/torture and, smaller, by test/torture/clocks.spec.mjs.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { dice as diceOf } from '../money/dice.mjs';
import { built } from './dist.mjs';
import { evidence } from './evidence.mjs';
import { makeWalk } from './file-clock.mjs';
import { house } from './hands.mjs';
import { duesBetween, judge, overtaken, pointsOf } from './judge.mjs';
import { openings, START, walkOf } from './plan.mjs';
import { watchBreaches } from './watch.mjs';

const CRASHES = ['job.before_work', 'job.after_work', 'job.in_apply', 'job.after_commit'];
const AT_A_TIME = 20;
// while nothing gets done for so long the time goes on a little: holds of the dead run out, the next minute comes
const STUCK_MS = 2500, WAIT_MS = 15_000, MOST_WAITS = 400;
/** By the fake clock, jumps left out: a hold of one that died, an attempt put back, a quarter of a minute. */
const LONGEST_WAIT_MS = 180_000;

/** The processes of the house: kept alive unless it is a day down, and killed when the dice say so. */
function keepers(place, dice) {
  let isDown = true, kills = 0, crashes = 0, broken;
  const life = async () => {
    while (!isDown) {
      const willCrash = crashes > 0 && dice.roll() < 0.5;
      if (willCrash) crashes -= 1;
      const hand = place.run(willCrash ? { CRASH_AT: `${dice.pick(CRASHES)}:${dice.int(3, 120)}` } : {});
      const end = await hand.gone;
      if (!isDown && end.signal !== 'SIGKILL') throw new Error(`a process ended by itself: ${JSON.stringify(end)} ${hand.said()}`);
      if (willCrash && !isDown && !hand.wasKilled) kills += 1;
      hand.wasKilled = true;
    }
  };
  let lives = [];
  return {
    get kills() {
      return kills;
    },
    /** So many of the next processes may be started with a place to crash at. */
    allow: count => void (crashes += count),
    async up() {
      isDown = false;
      // the first makes the tables
      lives = [life()];
      await [...place.living][0].up;
      for (let n = 1; n < place.count; n++) lives.push(life());
      for (const one of lives) one.catch(error => (broken ??= error));
    },
    async kill() {
      const hand = dice.pick([...place.living]);
      if (!hand) return;
      kills += 1;
      hand.wasKilled = true;
      hand.child.kill('SIGKILL');
      await hand.gone;
    },
    async down() {
      isDown = true;
      for (const { child } of place.living) child.kill('SIGKILL');
      await Promise.all(lives);
    },
    /** @throws what a process said that ended by itself */
    check() {
      if (broken) throw broken;
    },
    /** Somebody who is up; asks again where the process dies over it. */
    async ask(act, args) {
      for (let tries = 0; tries < 200; tries++) {
        if (broken) throw broken;
        const hand = dice.pick([...place.living]);
        if (!hand || !(await Promise.race([hand.up, hand.gone.then(() => false)]))) {
          await sleep(50);
          continue;
        }
        const answer = await hand.ask(act, args).then(result => ({ result }), error => ({ error }));
        if (!answer.error) return answer.result;
        if (answer.error.message !== 'gone') throw answer.error;
      }
      throw new Error(`nobody was there to ${act}`);
    },
  };
}

const OPEN_JOBS = `SELECT COUNT(*) AS n FROM "job" WHERE "state" = 'due' AND "runAt" <= ? AND ("name" LIKE 'escalation.%' OR "name" LIKE 'investigation.%')`;
const OVERDUE = `SELECT COUNT(*) AS n FROM "case_clock" WHERE "nextRungAt" <= ?`;

/** Waits until nothing due is left. @returns how often time had to go on a little for it, or null when it never came */
async function settle({ place, walk, hands }) {
  const count = async (sql, ...values) => Number((await place.rows(sql, values))[0].n);
  let waits = 0, left = '', since = Date.now();
  for (;;) {
    hands.check();
    const now = new Date(walk.now).toISOString();
    const [overdue, jobs] = [await count(OVERDUE, now), await count(OPEN_JOBS, now)];
    if (overdue + jobs === 0) {
      walk.settle();
      return waits;
    }
    const someoneWorks = [...place.living].some(hand => hand.isUp);
    if (!someoneWorks || `${overdue} ${jobs}` !== left) [left, since] = [`${overdue} ${jobs}`, Date.now()];
    if (Date.now() - since > STUCK_MS) {
      if (waits++ >= MOST_WAITS) return null;
      walk.by(WAIT_MS, 'wait');
      since = Date.now();
    }
    await sleep(150);
  }
}

async function openCases({ hands, cases, queue }, share, total) {
  const list = queue.splice(0, Math.ceil(share * total));
  for (let from = 0; from < list.length; from += AT_A_TIME) cases.push(...(await hands.ask('open', list.slice(from, from + AT_A_TIME))));
}

/** People act on cases while the step lasts; a step somebody else was quicker with is none. */
async function act({ hands, cases, dice, tally }, count) {
  for (let n = 0; n < count && cases.length; n++) {
    const step = await hands.ask('step', { caseId: dice.pick(cases), roll: dice.roll() }).catch(error => (/step_not_open|moved_meanwhile|not_yours/.test(error.message) ? null : Promise.reject(error)));
    if (step) tally.acts += 1;
  }
}

async function oneStep(run, step, { commands, kills }) {
  const { hands, walk, dice, tally } = run, killed = hands.kills;
  if (step.what === 'down') await hands.down();
  walk.by(step.ms, step.what);
  tally[step.what] = (tally[step.what] ?? 0) + 1;
  const from = walk.points.length - 1;
  if (step.what === 'down') await hands.up();
  if (step.open) await openCases(run, step.open, run.total);
  const isCatchUp = step.what === 'down';
  if (!isCatchUp) {
    const killing = async () => {
      for (let n = 0; n < kills; n++) await sleep(dice.int(0, 500)).then(() => hands.kill());
    };
    await Promise.all([act(run, commands), killing(), sleep(dice.int(100, 500))]);
  }
  hands.check();
  if (!step.settle) return;
  const waits = await settle(run);
  if (waits === null) run.stuck.push(`after ${step.what} at point ${from}`);
  if (isCatchUp) run.catchUps.push({ span: [from, walk.points.length - 1], kills: hands.kills - killed });
}

/** Everything but the judging. */
async function perform(run, { kills }) {
  const { dice, hands, place, say, walk } = run;
  const steps = walkOf(dice, run.total < 300 ? 4 : 12);
  hands.allow(Math.ceil(kills / 3));
  const byStep = steps.map(() => 0);
  for (let n = Math.ceil(kills / 3); n < kills; n++) byStep[dice.int(1, steps.length - 3)] += 1;
  await hands.up();
  await place.look();
  const watch = watchBreaches(place.rows);
  try {
    for (const [n, step] of steps.entries()) {
      await oneStep(run, step, { commands: Math.max(2, Math.round(run.total / 100)), kills: byStep[n] });
      say(`${new Date(walk.now).toISOString()} ${step.what.padEnd(7)} ${n + 1}/${steps.length}: ${run.cases.length} cases, ${run.tally.acts} steps of people, ${hands.kills} kills`);
    }
  } finally {
    await watch.stop();
  }
  return watch;
}

/**
 * Oldest first, after a day down, means: of the rungs that leave a line in the audit chain none is overtaken by more younger ones than
 * are on their way, for a clock's next rung is asked for when the one before has fired and cannot come before what is in hand by then.
 * Three pollers have 12 in hand, and 12 more may have been chosen before it could be seen; the line of BullMQ holds 500, and 24 are in hand.
 * What a worker had in hand when it was killed waits for its hold and comes after others: no more than all hands hold, a kill.
 */
const IN_HAND = 12;
const reachOf = ({ DATABASE_URL, REDIS_URL }) => (DATABASE_URL && REDIS_URL ? 524 : 24);

/** `inspect` is shown what was found while the rows still stand. @returns { ok, summary, found, order, figures, tally } */
export async function tortureClocks({ count, kills, seed, env = {}, reach = reachOf(env), say: tell = () => {}, inspect = async () => {} }) {
  const dice = diceOf(seed), began = Date.now();
  const say = line => tell(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${line}`);
  const [{ rungAt }, { policyById }, { chinaCalendar }] = await Promise.all([built('cases/clocks.js'), built('cases/clock-policies.js'), built('cases/calendar.js')]);
  const pure = { rungAt: (clock, share) => rungAt(clock, share, () => chinaCalendar), policyById };
  const place = await house(env);
  const queue = openings(count, dice);
  const run = { place, dice, say, queue, total: queue.length, walk: makeWalk(place.clockFile, START), hands: keepers(place, dice), cases: [], tally: { acts: 0 }, stuck: [], catchUps: [] };
  try {
    const watch = await perform(run, { kills });
    await run.hands.down();
    say('held against the histories');
    const seen = await evidence(place.rows, pointsOf(run.walk.points), policyById);
    const held = { walk: run.walk.points, ...seen };
    const { differences, figures } = judge(held, pure);
    const order = run.catchUps.map(({ span, kills: killed }) => ({ dues: duesBetween(seen.placed, span, held, pure), killed })).map(({ dues, killed }) => ({ fired: dues.length, killed, ...overtaken(dues) }));
    const found = [...differences, ...others(run, seen, watch, order, reach), ...some('waited for more than three minutes', figures.waits.filter(ms => ms > LONGEST_WAIT_MS), ms => `${ms / 1000} s`)];
    if (found.length) await inspect(found, seen, place.rows);
    const summary = sentence({ run, seed, seen, figures, order, found, watch, seconds: Math.round((Date.now() - began) / 1000) });
    return { ok: found.length === 0, summary, found, order, figures: { ...figures, clocks: seen.clocks.length }, tally: { ...run.tally, kills: run.hands.kills } };
  } finally {
    await place.end();
  }
}

const some = (what, list, show = one => one) => (list.length ? [`${what}: ${list.length}, such as ${list.slice(0, 3).map(show).join('; ')}`] : []);

function others({ stuck }, { stray, unheard, failed }, watch, order, reach) {
  return [
    ...some('due and never done', stuck), ...some('fired for no clock', stray), ...some('an owner was not told', unheard),
    ...some('jobs on the shelf', failed, one => `${one.key} ${one.lastError}`), ...some('seen breached without its escalation', [...watch.seen]),
    ...some(`overtaken by more than ${reach} younger ones after a day down`, order.filter(one => one.counts.filter(by => by > reach).length > IN_HAND * one.killed), one => `${one.counts.filter(by => by > reach).length}, at most by ${one.by} of ${one.fired}`),
  ];
}

function sentence({ run, seed, seen, figures, order, found, watch, seconds }) {
  const { place, walk, tally, hands } = run;
  const late = figures.waits;
  const sorted = [...late].sort((a, b) => a - b);
  const share = at => Math.round((sorted[Math.floor(sorted.length * at)] ?? 0) / 1000);
  const engine = place.isShared ? 'Postgres, three processes' : 'SQLite, one process with three schedulers';
  const jumps = `${tally.back ?? 0} of −1 h, ${tally.on ?? 0} of +1 h, ${tally.leap ?? 0} of +40 d or more, ${tally.down ?? 0} days down`;
  return `clocks: seed ${seed}, ${engine}: ${seen.clocks.length} clocks of ${seen.statuses.size} cases, ${figures.due} rungs due, ${figures.fired} fired, ${figures.skipped} skipped before a proposal; ` +
    `${hands.kills} kills, ${tally.acts} steps of people, ${walk.points.length} points of time, jumps: ${jumps}; waited for by the clock: half ${share(0.5)} s, 99 % ${share(0.99)} s, most ${share(1 - 1e-9)} s; ` +
    `after a day down overtaken by at most ${order.map(one => `${one.by} of ${one.fired}, ${one.counts.filter(by => by > reachOf({})).length} of them by more than ${reachOf({})} with ${one.killed} kills meanwhile`).join('; ')}; ${watch.looks} looks at breaches; ${found.length} differences; ${seconds} s`;
}
