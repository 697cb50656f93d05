import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ClockKind } from '../../src/contract/index.js';
import { DeskWords } from '../../src/desk/desk-words.js';
import { JobRunner } from '../../src/platform/jobs/job-runner.js';
import { JobTicker } from '../../src/platform/jobs/job-ticker.js';
import { all, columnOf, DUPLICATE, orderOf, PAIR, proposedRefund, resolvedRefund, settle, sign, take } from '../support/acts.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
// Thursday 10:00 local; the calendar's next weekend follows Friday
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const clock = async (id: string, kind: ClockKind) => (await world.view('agent', id)).clocks.findLast(one => one.kind === kind);
const opened = async (claim: Parameters<World['submit']>[0] = { kind: 'other', story: '有个问题' }) => {
  const { id } = await world.submit(claim);
  await world.runJobs();
  return id;
};
/** To this local time, with the minute's sweep. */
const at = async (local: string) => {
  world.clock.set(new Date(`${local}:00+08:00`));
  await world.sweep();
  await settle(world);
};
const events = async (id: string) => (await columnOf(world, 'notification', 'event', `"caseId" = '${id}'`)) as string[];
const fired = async (id: string) => ((await columnOf(world, 'escalation', 'trigger', `"caseId" = '${id}'`)) as string[]).sort();
const local = (iso?: string) => iso && new Date(Date.parse(iso) + 8 * 3600_000).toISOString().slice(0, 16);

describe('due dates follow the working calendar', () => {
  test.each([
    ['2026-10-15T02:00:00Z', 'duplicate', '2026-10-16T10:00', '2026-10-22T10:00'], // over one weekend
    ['2026-09-30T02:00:00Z', 'duplicate', '2026-10-08T10:00', '2026-10-13T10:00'], // over the National Day week and its make-up Saturday
    ['2026-10-17T02:00:00Z', 'duplicate', '2026-10-19T18:00', '2026-10-23T18:00'], // opened on a Saturday
    ['2026-10-15T02:00:00Z', 'fee_dispute', '2026-10-16T10:00', '2026-10-30T10:00'], // complex: 15 calendar days
  ] as const)('opened %s as %s: first answer %s, outcome %s', async (opening, kind, first, outcome) => {
    world.clock.set(opening);
    const id = await opened({ kind, story: '' });
    const view = await world.view('supervisor', id);
    const due = (one: ClockKind) => view.clocks.find(found => found.kind === one)!;
    expect([due('first_answer').startedAt, due('outcome').startedAt].map(iso => iso.slice(0, 19))).toEqual([opening.slice(0, 19), opening.slice(0, 19)]);
    expect([due('first_answer').dueAt ?? due('first_answer').metAt, local(due('outcome').dueAt)][1]).toBe(outcome);
    expect(local((await all<{ dueAt: string | Date }>(world, 'case_clock', `"kind" = 'first_answer'`)).map(row => new Date(row.dueAt).toISOString())[0])).toBe(first);
  });
});

describe('while the merchant has the word', () => {
  test('the outcome stands still and its due date moves by the wait', async () => {
    const id = await opened();
    expect(local((await clock(id, 'outcome'))?.dueAt)).toBe('2026-10-22T10:00');
    await at('2026-10-15T14:00');
    await take(world, 'agent', id, 'ask', { text: '请补充', missing: ['tid'] });
    expect(await clock(id, 'outcome')).toMatchObject({ state: 'paused' });
    expect((await clock(id, 'outcome'))?.dueAt).toBeUndefined();
    expect(local((await clock(id, 'merchant_answer'))?.dueAt)).toBe('2026-10-20T14:00');
    await at('2026-10-16T14:00');
    await take(world, 'merchant', id, 'answer', { correct: { tid: '90000001' } });
    expect(await clock(id, 'outcome')).toMatchObject({ state: 'running' });
    expect(local((await clock(id, 'outcome'))?.dueAt)).toBe('2026-10-23T10:00');
    expect(await clock(id, 'merchant_answer')).toMatchObject({ state: 'met' });
  });
  test('reminders come at half time and a day before, each once; overdue goes to review', async () => {
    const id = await opened();
    await take(world, 'agent', id, 'ask', { text: '请补充', missing: ['tid'] });
    const told = async (event: string) => (await events(id)).filter(one => one === event).length;
    await at('2026-10-16T14:29');
    expect(await told('reminder_0')).toBe(0);
    await at('2026-10-16T14:30');
    await at('2026-10-16T14:31');
    expect([await told('reminder_0'), await told('reminder_1')]).toEqual([2, 0]); // in the app and by text
    await at('2026-10-19T10:00');
    await at('2026-10-19T10:01');
    expect([await told('reminder_0'), await told('reminder_1')]).toEqual([2, 2]);
    await at('2026-10-20T10:00');
    expect(await world.view('agent', id)).toMatchObject({ status: 'in_review' });
    // a date of the merchant’s runs out; only ours are breached
    expect(await clock(id, 'merchant_answer')).toMatchObject({ state: 'stopped' });
    expect(await clock(id, 'outcome')).toMatchObject({ state: 'running' });
    await at('2026-10-20T10:01');
    expect((await world.view('agent', id)).timeline.filter(line => line.step === 'answer_overdue')).toHaveLength(1);
  });
  test('an answer before due stops the reminders', async () => {
    const id = await opened();
    await take(world, 'agent', id, 'ask', { text: '请补充', missing: ['tid'] });
    await take(world, 'merchant', id, 'answer', { text: '90000001' });
    await at('2026-10-20T10:00');
    expect((await events(id)).filter(event => /reminder|overdue/.test(event))).toEqual([]);
  });
});

describe('the rungs of our own clocks', () => {
  const owned = async (id: string) => {
    const { version } = await world.view('agent', id);
    await world.db.write(tx => world.app.get(DeskWords).assign(tx, id, { userId: world.people['agent']!.id, version }, world.actor('agent')));
  };
  test('half: the owner is told once', async () => {
    const id = await opened();
    await owned(id);
    await at('2026-10-15T14:29');
    expect(await events(id)).not.toContain('clock_half');
    await at('2026-10-15T14:30');
    await at('2026-10-15T14:31');
    const half = await all<{ userId: string }>(world, 'notification', `"event" = 'clock_half'`);
    expect(half.map(row => row.userId)).toEqual([world.people['agent']!.id]);
  });
  test('half of two clocks while the case stands still: the owner is told of each, with its date', async () => {
    const id = await opened();
    await owned(id);
    await at('2026-10-15T14:30');
    const { version } = await world.view('agent', id);
    await at('2026-10-19T14:30');
    const halves = await all<{ body: string; eventKey: string }>(world, 'notification', `"event" = 'clock_half' ORDER BY "at"`);
    const ids = Object.fromEntries((await world.view('agent', id)).clocks.map(one => [one.kind, one.id]));
    expect(halves.map(row => row.eventKey.split(':').at(-1))).toEqual([ids['first_answer'], ids['outcome']]);
    expect(halves[0]!.eventKey).toBe(`${id}:${version}:clock_half:${ids['first_answer']}`);
    expect(halves.map(row => /16日|22日/.exec(row.body)?.[0])).toEqual(['16日', '22日']);
  });
  test('70 % without a proposal: the supervisor, once', async () => {
    const id = await opened();
    await at('2026-10-15T16:17');
    expect(await fired(id)).toEqual([]);
    await at('2026-10-15T16:18');
    await at('2026-10-15T16:19');
    expect(await fired(id)).toEqual(['clock_70_first_answer']);
    expect(await world.view('agent', id)).toMatchObject({ level: 'supervisor', status: 'in_review' });
  });
  test('70 % with a proposal: nobody', async () => {
    const id = await proposedRefund(world);
    await at('2026-10-15T17:00');
    expect(await fired(id)).toEqual([]);
  });
  test('a first answer in time leaves its rungs unfired', async () => {
    const id = await opened();
    await world.db.write(tx => world.app.get(DeskWords).say(tx, id, { text: '正在查', internal: false }, world.actor('agent')));
    await at('2026-10-16T10:00');
    expect(await clock(id, 'first_answer')).toMatchObject({ state: 'met' });
    expect(await fired(id)).toEqual([]);
  });
  test('due: the breach and the way to legal stand together, once', async () => {
    const id = await opened();
    await at('2026-10-16T09:59');
    expect((await world.view('agent', id)).status).toBe('in_review');
    await at('2026-10-16T10:00');
    await at('2026-10-16T10:01');
    expect(await clock(id, 'first_answer')).toMatchObject({ state: 'breached' });
    expect(await world.view('legal', id)).toMatchObject({ status: 'legal_review', level: 'legal' });
    expect(await fired(id)).toEqual(['clock_70_first_answer', 'clock_breached_first_answer']);
    expect((await all(world, 'timeline', `"step" = 'clock_passed'`))).toHaveLength(1);
  });
  test('due in one transaction: if the move fails the breach is not marked either', async () => {
    const id = await opened();
    const { Cases } = await import('../../src/cases/cases.service.js');
    const { jest } = await import('@jest/globals');
    const move = jest.spyOn(world.app.get(Cases), 'move').mockRejectedValue(new Error('no'));
    world.clock.set('2026-10-16T02:00:00Z');
    await world.sweep();
    expect(await columnOf(world, 'case_clock', 'state', `"kind" = 'first_answer'`)).toEqual(['running']);
    expect(await fired(id)).toEqual(['clock_70_first_answer']);
    move.mockRestore();
    await at('2026-10-16T10:05');
    expect((await world.view('legal', id)).status).toBe('legal_review');
  });
  test('after a long stop every rung fires once, in one sweep', async () => {
    const id = await opened();
    await at('2026-12-01T10:00');
    expect(await fired(id)).toEqual(['clock_70_first_answer', 'clock_70_outcome', 'clock_breached_first_answer', 'clock_breached_outcome']);
    expect(await all(world, 'timeline', `"step" = 'clock_passed'`)).toHaveLength(1);
  });
  test('a clock that steps back fires nothing', async () => {
    const id = await opened();
    await at('2026-10-15T09:00');
    expect(await fired(id)).toEqual([]);
  });
});

describe('after the outcome', () => {
  test('seven days without objection close the case', async () => {
    const id = await resolvedRefund(world);
    expect(local((await clock(id, 'objection'))?.dueAt)).toBe('2026-10-22T12:00');
    await at('2026-10-22T11:59');
    expect((await world.view('merchant', id)).status).toBe('resolved');
    await at('2026-10-22T12:00');
    expect(await world.view('merchant', id)).toMatchObject({ status: 'closed', abilities: ['reopen'] });
    expect(await fired(id)).toEqual([]);
  });
  test('a rejection promises an outcome anew', async () => {
    const id = await resolvedRefund(world);
    await take(world, 'merchant', id, 'contest', { text: '还是不对' });
    expect(await clock(id, 'outcome')).toMatchObject({ state: 'running' });
    expect((await world.view('agent', id)).clocks.filter(one => one.kind === 'outcome').map(one => one.state)).toEqual(['met', 'running']);
    expect(await columnOf(world, 'case_clock', 'cycle', `"kind" = 'outcome'`)).toEqual([1, 2]);
  });
  test('a withdrawal stops every clock', async () => {
    const id = await proposedRefund(world);
    await take(world, 'merchant', id, 'withdraw');
    expect((await world.view('agent', id)).clocks.map(one => `${one.kind} ${one.state}`)).toEqual(['first_answer met', 'outcome stopped']);
    await at('2026-12-01T10:00');
    expect(await fired(id)).toEqual([]);
  });
  test('an answer that moves no money meets both promises', async () => {
    await world.load([PAIR[0]!], '20261014');
    const id = await opened({ ...DUPLICATE, kind: 'lost_voucher' });
    expect((await orderOf(world, id))?.needs).toEqual(['agent']);
    await sign(world, 'agent', id);
    expect((await world.view('agent', id)).clocks.map(one => `${one.kind} ${one.state}`)).toEqual(['first_answer met', 'outcome met', 'objection running']);
  });
});

describe('oldest first', () => {
  test('ten cases a day late, one worker: every rung starts strictly by its instant', async () => {
    for (let n = 0; n < 10; n += 1) {
      await opened();
      world.forward({ minutes: 7 });
    }
    world.clock.set('2026-10-24T02:00:00Z');
    await world.app.get(JobTicker).tick();
    const runner = world.app.get(JobRunner);
    const started: { runAt: Date; clock: string }[] = [];
    for (let [next] = await runner.due(1); next; [next] = await runner.due(1)) {
      const [job] = await all<{ payload: string }>(world, 'job', `"id" = '${next.id}'`);
      const { clockId } = (typeof job!.payload === 'string' ? JSON.parse(job!.payload) : job!.payload) as { clockId: string };
      if (next.name === 'escalation.rung') started.push({ runAt: new Date(next.runAt), clock: clockId });
      await runner.run(next.id);
    }
    const instants = started.map(one => one.runAt.getTime());
    expect(instants).toEqual([...instants].sort((left, right) => left - right));
    // three rungs of each first answer at the least, one case's among another's
    expect(instants.length).toBeGreaterThanOrEqual(30);
    expect(new Set(started.slice(0, 10).map(one => one.clock)).size).toBe(10);
  });
});
