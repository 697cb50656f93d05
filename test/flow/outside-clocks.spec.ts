import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CaseClocks } from '../../src/cases/case-clocks.service.js';
import { CaseClock } from '../../src/cases/case-clock.entity.js';
import { policyById } from '../../src/cases/clock-policies.js';
import { all, columnOf, settle, take } from '../support/acts.js';
import { on, rowOf } from '../support/clock-rows.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const opened = async (kind: 'other' | 'fee_dispute' = 'other') => {
  const { id } = await world.submit({ kind, story: '有个问题' });
  await world.runJobs();
  return id;
};
const at = (local: string) => new Date(`${local}:00+08:00`);
const local = (date: Date | string | null | undefined) => date && new Date(new Date(date).getTime() + 8 * 3600_000).toISOString().slice(0, 16);
const extend = (id: string, clockId: string, until: string) => on(world, id, (tx, found, clocks) => clocks.extend(tx, found, clockId, at(until), 'needs the bank'));
const fired = async (id: string) => ((await columnOf(world, 'escalation', 'trigger', `"caseId" = '${id}'`)) as string[]).sort();

describe('a complaint of the regulator', () => {
  test('runs 15 calendar days from its receipt, also while the merchant has the word', async () => {
    const id = await opened();
    const row = await on(world, id, (tx, found, clocks) => clocks.startRegulator(tx, found, at('2026-10-14T17:00')));
    expect([local(row.dueAt), row.state, row.cycle]).toEqual(['2026-10-29T17:00', 'running', 1]);
    await take(world, 'agent', id, 'ask', { text: '请补充' });
    expect(await rowOf(world, id, 'regulator')).toMatchObject({ state: 'running' });
    expect(await rowOf(world, id, 'outcome')).toMatchObject({ state: 'paused' });
  });
  test('is the case’s next date when it is the earliest', async () => {
    const id = await opened('fee_dispute');
    await on(world, id, (tx, found, clocks) => clocks.meetFirstAnswer(tx, found));
    await on(world, id, (tx, found, clocks) => clocks.startRegulator(tx, found, at('2026-10-10T09:00')));
    expect((await world.view('agent', id)).clocks.map(one => one.kind).sort()).toEqual(['first_answer', 'outcome', 'regulator']);
    const [row] = await all<{ nextDueAt: string }>(world, 'case');
    expect(local(row!.nextDueAt)).toBe('2026-10-25T09:00');
  });
  test('received so long ago that it is late already: breached and with legal in one transaction', async () => {
    const id = await opened();
    const row = await on(world, id, (tx, found, clocks) => clocks.startRegulator(tx, found, at('2026-09-20T09:00')));
    expect(row.state).toBe('breached');
    expect(await fired(id)).toEqual(['clock_breached_regulator']);
    expect(await world.view('supervisor', id)).toMatchObject({ level: 'legal', status: 'in_review' });
    await world.sweep();
    expect(await world.view('supervisor', id)).toMatchObject({ level: 'legal', status: 'legal_review' });
    expect(await fired(id)).toContain('clock_breached_regulator');
  });
  test('answered in time it is met; answered late the breach is escalated', async () => {
    const [early, late] = [await opened(), await opened()];
    const clocks = await Promise.all([early, late].map(id => on(world, id, (tx, found, service) => service.startRegulator(tx, found, at('2026-10-15T10:00')))));
    const end = (id: string, clockId: string) => on(world, id, (tx, found, service) => service.end(tx, found, clockId, 'meet', 'answered'));
    expect(await end(early, clocks[0]!.id)).toMatchObject({ state: 'met' });
    world.clock.set(at('2026-10-30T10:01'));
    expect(await end(late, clocks[1]!.id)).toMatchObject({ state: 'breached', metAt: at('2026-10-30T10:01') });
    expect([await fired(early), await fired(late)]).toEqual([[], ['clock_breached_regulator']]);
  });
});

describe('an extension', () => {
  test('of the regulator’s: once, up to 60 calendar days from the receipt', async () => {
    const id = await opened();
    const { id: clockId } = await on(world, id, (tx, found, clocks) => clocks.startRegulator(tx, found, at('2026-10-14T17:00')));
    const limit = () => world.db.read(async tx => world.app.get(CaseClocks).extensionLimit(tx, await tx.findOneByOrFail(CaseClock, { id: clockId })));
    expect(local(await limit())).toBe('2026-12-13T17:00');
    await expect(extend(id, clockId, '2026-12-13T17:01')).rejects.toMatchObject({ code: 'clock.beyond_hard_stop', facts: { hardStop: '2026-12-13 17:00' } });
    await expect(extend(id, clockId, '2026-10-29T17:00')).rejects.toMatchObject({ code: 'clock.not_later' });
    expect(local((await extend(id, clockId, '2026-11-20T12:00')).dueAt)).toBe('2026-11-20T12:00');
    expect(await limit()).toBeNull();
    await expect(extend(id, clockId, '2026-11-21T12:00')).rejects.toMatchObject({ code: 'clock.not_extendable' });
    expect(await rowOf(world, id, 'regulator')).toMatchObject({ state: 'running', extendedAt: world.clock.now() });
  });
  test('comes too late once the date has passed, seen or not', async () => {
    const id = await opened();
    const { id: clockId } = await rowOf(world, id, 'outcome');
    world.clock.set(at('2026-10-22T10:00'));
    await expect(extend(id, clockId, '2026-10-23T10:00')).rejects.toMatchObject({ code: 'clock.too_late' });
    await world.sweep();
    await settle(world);
    await expect(extend(id, clockId, '2026-10-23T10:00')).rejects.toMatchObject({ code: 'clock.too_late' });
  });
  test('of an outcome moves the case’s date and lies within working time', async () => {
    const id = await opened();
    await on(world, id, (tx, found, clocks) => clocks.meetFirstAnswer(tx, found));
    const outcome = await rowOf(world, id, 'outcome');
    expect(outcome.targetMinutes).toBe(policyById('outcome_simple@1').targetMinutes);
    // a Saturday: the office closed on Friday at 18:00
    expect(local((await extend(id, outcome.id, '2026-10-24T12:00')).dueAt)).toBe('2026-10-23T18:00');
    expect(local((await all<{ nextDueAt: string }>(world, 'case'))[0]!.nextDueAt)).toBe('2026-10-23T18:00');
  });
  test.each(['first_answer', 'merchant_answer'] as const)('there is none of %s', async kind => {
    const id = await opened();
    if (kind === 'merchant_answer') await take(world, 'agent', id, 'ask', { text: '请补充' });
    await expect(extend(id, (await rowOf(world, id, kind)).id, '2026-10-28T10:00')).rejects.toMatchObject({ code: 'clock.not_extendable' });
  });
  test('there is none of a network item, of one that stands still, and of another case’s clock', async () => {
    const [id, other] = [await opened(), await opened()];
    const item = await on(world, id, (tx, found, clocks) => clocks.startNetwork(tx, found, at('2026-10-15T10:00'), at('2026-11-02T23:59')));
    expect(local(item.dueAt)).toBe('2026-11-02T23:59');
    await expect(extend(id, item.id, '2026-11-03T10:00')).rejects.toMatchObject({ code: 'clock.not_extendable' });
    await take(world, 'agent', id, 'ask', { text: '请补充' });
    await expect(extend(id, (await rowOf(world, id, 'outcome')).id, '2026-10-28T10:00')).rejects.toMatchObject({ code: 'clock.not_extendable' });
    await expect(extend(other, item.id, '2026-11-03T10:00')).rejects.toMatchObject({ code: 'clock.not_found' });
  });
});
