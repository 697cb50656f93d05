import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CaseClock } from '../../src/cases/case-clock.entity.js';
import { Cases } from '../../src/cases/cases.service.js';
import { FireRung } from '../../src/escalation/escalation.jobs.js';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { JobTicker } from '../../src/platform/jobs/job-ticker.js';
import { all, take } from '../support/acts.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const SWEEP = 'escalation.sweep';
const sweeps = async () => (await all<Job>(world, 'job', `"name" = '${SWEEP}'`)).map(row => `${row.key.slice(SWEEP.length + 1, SWEEP.length + 25)} ${row.state}`).sort();
const ask = (subject: string, runAt?: Date) => world.db.write(tx => world.app.get(JobQueue).enqueue(tx, SWEEP, subject, { minute: subject }, runAt));
const stateOf = async (subject: string) => (await all<Job>(world, 'job', `"key" = '${SWEEP}:${subject}'`))[0]!.state;
const another = () => {
  const ticker = new JobTicker(world.db, world.app.get(JobQueue), world.clock);
  ticker.everyQuarterMinute(SWEEP);
  return ticker;
};
const onPostgres = process.env['TEST_DATABASE_URL'] ? test : test.skip;
const signal = () => {
  let give!: () => void;
  const given = new Promise<void>(done => (give = done));
  return { give, given };
};
const back = () => world.forward({ hours: -1 });

describe('the tick', () => {
  test('makes one job of a quarter of a minute, however many processes and ticks there are', async () => {
    const [mine, other] = [another(), another()];
    for (const ticker of [mine, other, mine]) await ticker.tick();
    expect(await sweeps()).toEqual(['2026-10-15T02:00:00.000Z due']);
    world.clock.set('2026-10-15T02:00:15Z');
    for (const ticker of [other, mine]) await ticker.tick();
    expect(await sweeps()).toEqual(['2026-10-15T02:00:00.000Z due', '2026-10-15T02:00:15.000Z due']);
  });
  test('makes one of a minute for what may wait so long', async () => {
    for (const at of ['02:00:00', '02:00:15', '02:00:59', '02:01:00']) {
      world.clock.set(`2026-10-15T${at}Z`);
      await world.app.get(JobTicker).tick();
    }
    expect((await all(world, 'job', `"name" = 'records.watch'`)).length).toBe(2);
    expect(await sweeps()).toHaveLength(4);
  });
  test('asks again when a time comes a second time, once in each process', async () => {
    await world.sweep();
    world.forward({ hours: 1 });
    await world.sweep();
    back();
    const [mine, other] = [another(), another()];
    for (const ticker of [mine, other, mine]) await ticker.tick();
    expect(await sweeps()).toEqual(['2026-10-15T02:00:00.000Z done', '2026-10-15T02:00:00.000Z due', '2026-10-15T02:00:00.000Z due', '2026-10-15T03:00:00.000Z done']);
  });
  test('does not take a job that waits for another attempt for a clock that was set back', async () => {
    await world.sweep();
    await world.db.write(tx => tx.update(Job, { name: SWEEP }, { state: 'due', runAt: new Date('2026-10-15T02:08:00Z') }));
    world.forward({ minutes: 1 });
    for (const ticker of [another(), another()]) await ticker.tick();
    expect(await sweeps()).toEqual(['2026-10-15T02:00:00.000Z due', '2026-10-15T02:01:00.000Z due']);
  });
  test('so a rung that becomes due in the hour that comes again fires in it', async () => {
    await world.submit({ kind: 'other', story: '有个问题' });
    await world.runJobs();
    await world.sweep();
    world.forward({ hours: 1 });
    await world.sweep();
    back();
    await world.db.write(tx => tx.update(CaseClock, { kind: 'outcome' }, { nextRungAt: world.clock.now() }));
    await world.sweep();
    expect(await all<CaseClock>(world, 'case_clock', `"kind" = 'outcome'`)).toMatchObject([{ nextRung: 1 }]);
  });
});

describe('a rung', () => {
  const rungs = async () => (await all<CaseClock>(world, 'case_clock', `"kind" = 'merchant_answer'`))[0]!;
  const asked = async () => {
    const { id } = await world.submit({ kind: 'other', story: '有个问题' });
    await world.runJobs();
    await take(world, 'agent', id, 'ask', { text: '请补充' });
    await world.runJobs();
    const row = await rungs();
    world.clock.set(new Date(row.nextRungAt!));
    return { id, row };
  };
  const fire = ({ id, version }: CaseClock) => world.db.write(tx => world.app.get(FireRung).apply(tx, { clockId: id, version }));

  test('whose time was taken back while its job ran fires when it comes again, once', async () => {
    const { row } = await asked();
    await world.app.get(JobTicker).tick();
    back();
    await fire(row);
    expect((await rungs()).nextRung).toBe(0);
    world.forward({ hours: 1 });
    await world.sweep();
    expect((await rungs()).nextRung).toBe(1);
    expect(await all(world, 'job', `"key" LIKE '%:reminder_0'`)).toHaveLength(1);
  });
  test('that was fired by the key of the sweep before the time was taken back is not lost', async () => {
    const { row } = await asked();
    await world.db.write(tx => world.app.get(JobQueue).enqueue(tx, 'escalation.rung', `${row.id}:${row.version}`, { clockId: row.id, version: row.version }));
    await ask('before');
    await world.db.write(tx => tx.update(Job, { key: `${SWEEP}:before` }, { state: 'done' }));
    back();
    await world.runJobs();
    expect((await rungs()).nextRung).toBe(0);
    world.forward({ hours: 1 });
    await world.sweep();
    expect((await rungs()).nextRung).toBe(1);
  });
  onPostgres('waits for who is moving the case, and undoes nothing', async () => {
    const { id, row } = await asked();
    const [moved, gate] = [signal(), signal()];
    const answering = world.db.write(async tx => {
      const cases = world.app.get(Cases);
      await cases.move(tx, await cases.get(tx, id), 'answer', world.actor('merchant'));
      moved.give();
      await gate.given;
    });
    await moved.given;
    const firing = fire(row);
    const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`;
    while ((await world.db.read(tx => tx.query(waiting))).length === 0) await new Promise(done => setTimeout(done, 5));
    gate.give();
    await Promise.all([answering, firing]);
    expect(await rungs()).toMatchObject({ state: 'met', nextRung: 0, nextRungAt: null });
    expect(await all(world, 'job', `"key" LIKE '%:reminder_0'`)).toEqual([]);
  });
});

describe('after the clock was set back', () => {
  beforeEach(async () => {
    await ask('before');
    await world.runJobs();
  });
  test('what was asked for at once does not wait for that time to come again', async () => {
    await ask('at once');
    back();
    await world.runJobs();
    expect(await stateOf('at once')).toBe('done');
  });
  test('what was asked for later keeps its time', async () => {
    await ask('later', new Date('2026-10-15T02:00:01Z'));
    back();
    await world.runJobs();
    expect(await stateOf('later')).toBe('due');
    world.forward({ hours: 1, minutes: 1 });
    await world.runJobs();
    expect(await stateOf('later')).toBe('done');
  });
  test('the hold of one that died ends, that of one that lives does not', async () => {
    await ask('held');
    const hold = (seconds: number) => world.db.write(tx => tx.update(Job, { key: `${SWEEP}:held` }, { heldUntil: new Date(world.clock.now().getTime() + seconds * 1000) }));
    await hold(30);
    await world.runJobs();
    expect(await stateOf('held')).toBe('due');
    back();
    await world.runJobs();
    expect(await stateOf('held')).toBe('done');
  });
  test('a hold that another machine took, whose clock is a little ahead, is none of the past', async () => {
    await ask('theirs');
    const { JOB_HOLD_MS } = world.settings;
    await world.db.write(tx => tx.update(Job, { key: `${SWEEP}:theirs` }, { heldUntil: new Date(world.clock.now().getTime() + JOB_HOLD_MS + 30_000) }));
    const [row] = await all<Job>(world, 'job', `"key" = '${SWEEP}:theirs'`);
    expect(await world.app.get(JobRunner).run(row!.id)).toBe(false);
    expect(await world.runJobs()).toBe(0);
  });
});
