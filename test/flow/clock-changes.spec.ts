import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { CaseClock } from '../../src/cases/case-clock.entity.js';
import { Cases } from '../../src/cases/cases.service.js';
import { CaseClocks } from '../../src/cases/case-clocks.service.js';
import { DeskWords } from '../../src/desk/desk-words.js';
import { Live } from '../../src/platform/live/live.js';
import { all, columnOf, settle, take } from '../support/acts.js';
import { ownCalendars } from '../support/calendars.js';
import { clocksOf, madeAgain, on, rowOf } from '../support/clock-rows.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
let house: ReturnType<typeof ownCalendars>;
// Thursday 10:00 local
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  house = ownCalendars(world);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.stop();
});

const at = (local: string) => new Date(`${local}:00+08:00`);
const opened = async (kind: 'other' | 'fee_dispute' = 'other') => {
  const { id } = await world.submit({ kind, story: '有个问题' });
  await world.runJobs();
  return id;
};
const fired = async (id: string) => ((await columnOf(world, 'escalation', 'trigger', `"caseId" = '${id}'`)) as string[]).sort();
const say = (id: string) => world.db.write(tx => world.app.get(DeskWords).say(tx, id, { text: '正在查', internal: false }, world.actor('agent')));
const merge = (into: string, from: string) =>
  world.db.write(async tx => {
    const cases = world.app.get(Cases);
    await world.app.get(CaseClocks).merge(tx, await cases.get(tx, into), await cases.get(tx, from));
  });
const allMadeAgain = async (id: string) => {
  for (const row of await clocksOf(world, id)) {
    const [kept, made] = await madeAgain(world, row);
    expect(made).toEqual(kept);
  }
};

describe('a calendar that comes into force', () => {
  test('moves the dates of clocks that run; time used stays, the case’s date and the rungs follow', async () => {
    const id = await opened();
    await say(id);
    world.clock.set(at('2026-10-15T18:00'));
    await house.putInForce('office@2'); // the Friday becomes a holiday
    await world.runJobs();
    const row = await rowOf(world, id, 'outcome');
    expect([row.calendar, row.dueAt, row.segments.map(one => one.calendar)]).toEqual(['office@2', at('2026-10-23T10:00'), ['office@0', 'office@2']]);
    expect((await all<{ nextDueAt: string }>(world, 'case')).map(one => new Date(one.nextDueAt))).toEqual([at('2026-10-23T10:00')]);
    // half of 45 hours: 8 on Thursday, 9 on Monday, 5½ on Tuesday
    expect(row.nextRungAt).toEqual(at('2026-10-20T14:30'));
    await allMadeAgain(id);
  });
  test('reaches clocks that stand still, and leaves ended and breached ones alone', async () => {
    const [paused, breached] = [await opened(), await opened()];
    await take(world, 'agent', paused, 'ask', { text: '请补充' });
    world.clock.set(at('2026-10-16T10:00'));
    await world.sweep();
    await settle(world);
    await house.putInForce('office@1');
    await world.runJobs();
    expect((await clocksOf(world, paused)).map(row => [row.kind, row.state, row.calendar])).toEqual([
      ['first_answer', 'met', 'office@0'],
      ['outcome', 'paused', 'office@1'],
      ['merchant_answer', 'running', 'office@1'],
    ]);
    expect((await clocksOf(world, breached)).map(row => [row.kind, row.state, row.calendar])).toEqual([
      ['first_answer', 'breached', 'office@0'],
      ['outcome', 'running', 'office@1'],
    ]);
  });
  test('is told to open pages, although the case has not moved', async () => {
    const id = await opened();
    const heard: string[] = [];
    world.app.get(Live).changes.subscribe(change => void heard.push(`${change.topic} ${change.id}`));
    await house.putInForce('office@1');
    await world.runJobs();
    expect(heard).toContain(`case ${id}`);
  });
  test('is what colleagues work by: a rung is acknowledged in its hours', async () => {
    world.clock.set(at('2026-10-15T17:00'));
    await house.putInForce('office@2'); // the Friday becomes a holiday
    await world.submit({ kind: 'other', story: '有个问题', amountFen: 600_000 });
    await world.runJobs();
    const [rung] = await all<{ ackDueAt: string }>(world, 'escalation');
    expect(new Date(rung!.ackDueAt)).toEqual(at('2026-10-19T12:00'));
  });
  test('serves only its own clocks', async () => {
    const id = await opened();
    await house.putInForce('always@1', ['first_answer']);
    await world.runJobs();
    expect((await clocksOf(world, id)).map(row => [row.kind, row.calendar])).toEqual([['first_answer', 'always@1'], ['outcome', 'office@0']]);
    expect((await rowOf(world, id, 'first_answer')).dueAt).toEqual(at('2026-10-15T19:00'));
  });
  test('once more does nothing, and a version that is not in force any more neither', async () => {
    const id = await opened();
    await house.putInForce('office@1');
    await world.runJobs();
    const before = await clocksOf(world, id);
    await house.putInForce('office@1');
    await world.runJobs();
    expect(await clocksOf(world, id)).toEqual(before);
    await house.putInForce('office@2');
    await house.putInForce('office@1');
    await world.runJobs();
    expect((await clocksOf(world, id)).map(row => row.calendar)).toEqual(['office@1', 'office@1']);
    expect(await all(world, 'job', `"state" <> 'done' AND "name" = 'clocks.recalendar'`)).toEqual([]);
  });
  test('a date that had passed unseen is escalated by it, not moved', async () => {
    const id = await opened();
    world.clock.set(at('2026-10-16T10:00'));
    await house.putInForce('office@2');
    await world.runJobs();
    expect(await rowOf(world, id, 'first_answer')).toMatchObject({ state: 'breached', dueAt: at('2026-10-16T10:00') });
    expect(await fired(id)).toEqual(['clock_breached_first_answer']);
    expect(await world.view('supervisor', id)).toMatchObject({ level: 'legal' });
  });
  test('goes through many cases in batches', async () => {
    const id = await opened();
    const [clock] = await clocksOf(world, id);
    const [found] = await all<Record<string, string>>(world, 'case');
    const copies = Array.from({ length: 450 }, (_, n) => `0199f000-0000-7000-8000-${String(n).padStart(12, '0')}`);
    await world.db.write(async tx => {
      const columns = Object.keys(found!).map(name => `"${name}"`).join(', ');
      const taken = Object.keys(found!).map(name => (name === 'id' ? '@id' : name === 'caseNo' ? '@no' : `"${name}"`)).join(', ');
      for (const [n, copy] of copies.entries()) {
        await tx.query(`INSERT INTO "case" (${columns}) SELECT ${taken.replace('@id', `'${copy}'`).replace('@no', `'x-${n}'`)} FROM "case" WHERE "id" = '${id}'`);
      }
      for (let start = 0; start < copies.length; start += 50) {
        await tx.insert(CaseClock, copies.slice(start, start + 50).map(caseId => ({ ...clock!, id: caseId.replace('0199f', '0199a'), caseId })) as never);
      }
    });
    const inForce = async (version: string) => {
      await house.putInForce(version);
      await world.runJobs();
      await settle(world);
      expect(new Set(await columnOf(world, 'case_clock', 'calendar'))).toEqual(new Set([version]));
    };
    await inForce('office@1');
    expect(await all(world, 'job', `"name" = 'clocks.recalendar'`)).toHaveLength(3);
    expect(await all(world, 'audit', `"action" = 'clocks.recalendar' AND "subject" = 'calendar:office'`)).toHaveLength(3);
    // back again later, through all of them once more
    await inForce('office@2');
    await inForce('office@1');
  });
});

describe('two cases that become one', () => {
  test('the earliest dates hold, never later ones; what ran in the other stops', async () => {
    const from = await opened();
    world.clock.set(at('2026-10-16T09:00'));
    const into = await opened();
    await merge(into, from);
    expect((await clocksOf(world, into)).map(row => [row.kind, row.dueAt])).toEqual([['first_answer', at('2026-10-16T10:00')], ['outcome', at('2026-10-22T10:00')]]);
    expect((await clocksOf(world, from)).map(row => row.state)).toEqual(['stopped', 'stopped']);
    expect((await all<{ id: string; nextDueAt: string | null }>(world, 'case')).map(row => [row.id === into, row.nextDueAt && new Date(row.nextDueAt)]).sort()).toEqual([[false, null], [true, at('2026-10-16T10:00')]]);
    await allMadeAgain(into);
    await allMadeAgain(from);
  });
  test('a later date of the other changes nothing', async () => {
    const into = await opened();
    world.clock.set(at('2026-10-16T09:00'));
    const from = await opened();
    const before = (await clocksOf(world, into)).map(row => row.dueAt);
    await merge(into, from);
    expect((await clocksOf(world, into)).map(row => row.dueAt)).toEqual(before);
  });
  test('items of the regulator and the network move over as they are, with their story', async () => {
    const [into, from] = [await opened(), await opened()];
    const item = await on(world, from, (tx, found, clocks) => clocks.startNetwork(tx, found, at('2026-10-14T10:00'), at('2026-11-02T23:59')));
    const complaint = await on(world, from, (tx, found, clocks) => clocks.startRegulator(tx, found, at('2026-10-13T10:00')));
    await on(world, into, (tx, found, clocks) => clocks.startRegulator(tx, found, at('2026-10-14T10:00')));
    await merge(into, from);
    const rows = await clocksOf(world, into);
    expect(rows.find(row => row.id === item.id)).toMatchObject({ dueAt: at('2026-11-02T23:59'), cycle: 1 });
    expect(rows.find(row => row.id === complaint.id)).toMatchObject({ dueAt: at('2026-10-28T10:00'), cycle: 2, state: 'running' });
    expect((await clocksOf(world, from)).map(row => row.kind)).toEqual(['first_answer', 'outcome']);
    await allMadeAgain(into);
  });
  test('a date of the other that has passed is a breach of the one, escalated at once', async () => {
    const from = await opened();
    await say(from);
    world.clock.set(at('2026-10-22T09:00'));
    const into = await opened();
    await say(into);
    world.clock.set(at('2026-10-22T11:00'));
    await merge(into, from);
    expect(await rowOf(world, into, 'outcome')).toMatchObject({ state: 'breached', dueAt: at('2026-10-22T10:00') });
    expect(await fired(into)).toEqual(['clock_breached_outcome']);
    await allMadeAgain(into);
  });
  test('an outcome that only the other promises moves over', async () => {
    const [into, from] = [await opened(), await opened()];
    const mine = await rowOf(world, into, 'outcome');
    await on(world, into, (tx, found, clocks) => clocks.end(tx, found, mine.id, 'meet', 'answered'));
    await merge(into, from);
    expect((await clocksOf(world, into)).filter(row => row.kind === 'outcome').map(row => [row.cycle, row.state])).toEqual([[1, 'met'], [2, 'running']]);
  });
});
