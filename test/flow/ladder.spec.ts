import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CaseClock } from '../../src/cases/case-clock.entity.js';
import { Escalation } from '../../src/cases/escalation.entity.js';
import { Ladder } from '../../src/escalation/ladder.js';
import { add } from '../../src/platform/database/sql.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { JobTicker } from '../../src/platform/jobs/job-ticker.js';
import { all, columnOf, take } from '../support/acts.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  // a Thursday, 10:00
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const other = { kind: 'other' as const, story: '有个问题' };
const opened = async (claim: Parameters<World['submit']>[0] = other) => {
  const { id } = await world.submit(claim);
  await world.runJobs();
  return id;
};
const rungs = (id: string) => world.db.read(tx => tx.find(Escalation, { where: { caseId: id }, order: { at: 'ASC', id: 'ASC' } }));
const fired = async (id: string) => (await rungs(id)).map(row => `${row.to} ${row.trigger} ${row.cycle}`);
const acknowledge = (by: string, id: string) => world.db.write(tx => world.app.get(Ladder).acknowledge(tx, id, world.actor(by)));
const told = async (id: string, event: string) => [...new Set(await columnOf(world, 'notification', 'userId', `"caseId" = '${id}' AND "event" = '${event}'`))];
const idOf = (name: string) => world.people[name]!.id;

describe('a rung that nobody acknowledges', () => {
  test('climbs from the supervisors to legal review at its moment and not before', async () => {
    const id = await opened({ ...other, amountFen: 600_000 });
    const [rung] = await rungs(id);
    expect(rung).toMatchObject({ ruleVersion: '2026-11', rung: 'amount_above_5000', ackDueAt: new Date('2026-10-15T06:00:00Z'), climbAt: new Date('2026-10-15T06:00:00Z') });
    world.forward({ hours: 3, minutes: 59 });
    await world.sweep();
    expect(await fired(id)).toEqual(['supervisor amount_above_5000 1']);
    world.forward({ minutes: 1 });
    await world.sweep();
    expect(await fired(id)).toEqual(['supervisor amount_above_5000 1', 'legal unacknowledged 1']);
    expect(await world.view('legal', id)).toMatchObject({ status: 'legal_review', level: 'legal' });
    const [first, second] = await rungs(id);
    expect(first).toMatchObject({ closedAs: 'climbed', climbAt: null, ackAt: null });
    expect(second).toMatchObject({ facts: { rung: 'amount_above_5000', dueAt: '2026-10-15T06:00:00.000Z' }, ackDueAt: new Date('2026-10-15T10:00:00Z') });
    const { timeline } = await world.view('supervisor', id);
    expect(timeline.at(-1)).toMatchObject({ step: 'refer', code: 'escalated_unacknowledged', actor: { role: 'system' } });
  });
  test('climbs once, however often it is swept', async () => {
    const id = await opened({ ...other, amountFen: 600_000 });
    world.forward({ hours: 5 });
    for (let n = 0; n < 3; n += 1) {
      await world.sweep();
      world.forward({ minutes: 1 });
    }
    expect(await fired(id)).toEqual(['supervisor amount_above_5000 1', 'legal unacknowledged 1']);
  });
  test('stays where it is once somebody of its level took it in hand', async () => {
    const id = await opened({ ...other, amountFen: 600_000 });
    const [rung] = await rungs(id);
    await acknowledge('supervisor', rung!.id);
    world.forward({ hours: 5 });
    await world.sweep();
    expect(await fired(id)).toEqual(['supervisor amount_above_5000 1']);
    expect((await world.view('supervisor', id)).level).toBe('supervisor');
  });
  test('one acknowledgement takes every rung of the level', async () => {
    await opened({ ...other, tid: '90000001' });
    const id = await opened({ ...other, tid: '90000001', amountFen: 600_000 });
    const two = await rungs(id);
    expect(two.map(row => row.trigger).sort()).toEqual(['amount_above_5000', 'repeated_terminal']);
    await acknowledge('supervisor', two[0]!.id);
    expect((await rungs(id)).every(row => row.ackBy === idOf('supervisor') && row.climbAt === null)).toBe(true);
  });
  test('two open rungs of one case climb as one', async () => {
    await opened({ ...other, tid: '90000001' });
    const id = await opened({ ...other, tid: '90000001', amountFen: 600_000 });
    world.forward({ hours: 4 });
    await world.sweep();
    expect((await fired(id)).filter(one => one.startsWith('legal'))).toEqual(['legal unacknowledged 1']);
  });
  test('acting on the case is taking it in hand', async () => {
    const held = await opened({ ...other, amountFen: 600_000 });
    await take(world, 'supervisor', held, 'ask', { text: '请补小票', missing: ['slip'] });
    expect(await rungs(held)).toMatchObject([{ ackBy: idOf('supervisor'), climbAt: null }]);
  });
  test('at legal: legal is told again and admins once, and it climbs no further', async () => {
    const id = await opened({ ...other, amountFen: 6_000_000 });
    expect(await told(id, 'refer')).toContain(idOf('legal'));
    world.forward({ days: 1 });
    await world.sweep();
    world.forward({ hours: 1 });
    await world.sweep();
    expect(await told(id, 'unacknowledged_legal')).toEqual(expect.arrayContaining([idOf('legal'), idOf('admin')]));
    expect((await all(world, 'job', `"key" LIKE 'notification.announce:${id}:%:unacknowledged_legal'`)).length).toBe(1);
    expect((await rungs(id)).filter(row => row.trigger === 'amount_above_50000')).toMatchObject([{ ackAt: null, closedAt: null, climbAt: null }]);
  });
  test('is left alone where the case was answered or has ended', async () => {
    const id = await opened({ ...other, amountFen: 600_000 });
    const gone = await opened({ ...other, amountFen: 600_000 });
    await take(world, 'merchant', gone, 'withdraw', { text: '看错了' });
    await world.db.write(tx => tx.query(`UPDATE "case" SET "status" = 'resolved' WHERE "id" = '${id}'`));
    world.forward({ hours: 4 });
    await world.sweep();
    expect([await fired(id), await fired(gone)]).toEqual([['supervisor amount_above_5000 1'], ['supervisor amount_above_5000 1']]);
    expect((await rungs(id))[0]).toMatchObject({ climbAt: null, closedAt: null });
  });
  test('what fired under the version before has no moment to climb', async () => {
    const id = await opened();
    const now = world.clock.now();
    await world.db.write(tx => add(tx, Escalation, { id: '0199e000-0000-7000-8000-00000000aaaa', caseId: id, to: 'supervisor', trigger: 'x', cycle: 1, ruleVersion: '2026-10', rung: null, facts: {}, at: now, ackDueAt: now, ackAt: null, ackBy: null, climbAt: null, closedAt: null, closedAs: null }));
    world.forward({ hours: 6 });
    await world.sweep();
    expect(await fired(id)).toEqual(['supervisor x 1']);
  });
});

describe('what fired', () => {
  test('is neither changed nor deleted, by whoever comes through SQL', async () => {
    const id = await opened({ ...other, amountFen: 600_000 });
    const run = (text: string) => world.db.write(tx => tx.query(text));
    await expect(run(`UPDATE "escalation" SET "facts" = '{}' WHERE "caseId" = '${id}'`)).rejects.toThrow('what fired never changes');
    await expect(run(`DELETE FROM "escalation" WHERE "caseId" = '${id}'`)).rejects.toThrow('never deleted');
  });
  test('a breach and its rung stand together or not at all', async () => {
    const id = await opened();
    world.forward({ days: 1, minutes: 1 });
    const broken = async () => world.db.write(async tx => {
      await tx.update(CaseClock, { caseId: id, kind: 'first_answer' }, { state: 'breached' });
      throw new Error('stopped in between');
    });
    await expect(broken()).rejects.toThrow('stopped in between');
    expect(await fired(id)).toEqual([]);
    await world.sweep();
    const [clock] = await all<{ state: string }>(world, 'case_clock', `"caseId" = '${id}' AND "kind" = 'first_answer'`);
    const breach = (await rungs(id)).find(row => row.trigger === 'clock_breached_first_answer');
    expect([clock!.state, breach?.to, (await world.view('legal', id)).status]).toEqual(['breached', 'legal', 'legal_review']);
  });
});

describe('after a long stop', () => {
  const SOME = 2105;
  /** Open clocks of one case, each due a second after the one before. */
  async function manyDue(caseId: string): Promise<void> {
    const [model] = await world.db.read(tx => tx.findBy(CaseClock, { caseId, kind: 'first_answer' }));
    const start = Date.parse('2026-10-13T02:00:00Z');
    const rows = Array.from({ length: SOME }, (_, n) => ({ ...model!, id: `0199e000-0000-7000-8000-${String(n).padStart(12, '0')}`, cycle: n + 2, nextRungAt: new Date(start + n * 1000) }));
    // what comes last was written first
    await world.db.write(async tx => {
      for (let at = 0; at < SOME; at += 500) await add(tx, CaseClock, rows.toReversed().slice(at, at + 500));
    });
  }
  test('one minute’s sweep asks for every row, the oldest first', async () => {
    const id = await opened();
    await manyDue(id);
    await world.app.get(JobTicker).tick();
    const runner = world.app.get(JobRunner);
    // sweeps alone, until none is left
    for (let left = 1; left; ) {
      const sweeps = await all<{ id: string }>(world, 'job', `"name" LIKE 'escalation.sweep%' AND "state" = 'due'`);
      for (const job of sweeps) await runner.run(job.id);
      left = sweeps.length;
    }
    const due = await all<{ payload: string; runAt: string | Date }>(world, 'job', `"name" = 'escalation.rung' ORDER BY "runAt", "id"`);
    expect(due.length).toBe(SOME);
    const ids = due.map(row => (JSON.parse(row.payload) as { clockId: string }).clockId);
    expect(ids).toEqual([...ids].sort());
    expect(new Date(due[0]!.runAt).toISOString()).toBe('2026-10-13T02:00:00.000Z');
    // the rest of a sweep waits its turn behind what is older
    const rest = await all<{ runAt: string | Date }>(world, 'job', `"name" = 'escalation.sweep' ORDER BY "runAt"`);
    expect(rest.map(row => new Date(row.runAt).toISOString()).slice(0, 2)).toEqual(['2026-10-13T02:16:39.000Z', '2026-10-13T02:33:19.000Z']);
  });
  test('rungs that nobody acknowledged climb the oldest first', async () => {
    const first = await opened({ ...other, amountFen: 600_000 });
    world.forward({ minutes: 10 });
    const second = await opened({ ...other, amountFen: 600_000 });
    world.forward({ hours: 5 });
    await world.sweep();
    const jobs = await all<{ payload: string; runAt: string | Date }>(world, 'job', `"name" = 'escalation.climb' ORDER BY "runAt"`);
    expect(jobs.map(row => new Date(row.runAt).toISOString())).toEqual(['2026-10-15T06:00:00.000Z', '2026-10-15T06:10:00.000Z']);
    const [of] = await rungs(first);
    expect(JSON.parse(jobs[0]!.payload)).toEqual({ escalationId: of!.id });
    expect([await fired(first), await fired(second)].map(one => one.at(-1))).toEqual(['legal unacknowledged 1', 'legal unacknowledged 1']);
  });
});
