import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Case } from '../../src/cases/case.entity.js';
import type { ClockKind } from '../../src/contract/index.js';
import { DeskWords } from '../../src/desk/desk-words.js';
import { Prioritising } from '../../src/desk/prioritising.js';
import { StepTaking } from '../../src/desk/take-step.js';
import { all, approvedRefund, columnOf, DUPLICATE, PAIR, resolvedRefund, settle, sign, take } from '../support/acts.js';
import { clocksOf, eventsOf, madeAgain, on, rowOf } from '../support/clock-rows.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
// Thursday 10:00 local
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const at = (local: string) => new Date(`${local}:00+08:00`);
const opened = async (kind: 'other' | 'lost_voucher' = 'other') => {
  const { id } = await world.submit({ kind, story: '有个问题' });
  await world.runJobs();
  return id;
};
const sweep = async (local: string) => {
  world.clock.set(at(local));
  await world.sweep();
  await settle(world);
};
const fired = async (id: string) => ((await columnOf(world, 'escalation', 'trigger', `"caseId" = '${id}'`)) as string[]).sort();
const told = async (id: string) => new Set(await columnOf(world, 'notification', 'event', `"caseId" = '${id}'`));
const say = (id: string, text = '正在查') => world.db.write(tx => world.app.get(DeskWords).say(tx, id, { text, internal: false }, world.actor('agent')));
const whats = async (id: string, kind: ClockKind) => (await eventsOf(world, (await rowOf(world, id, kind)).id)).map(event => event.what);
const prioritise = async (id: string, priority: 'normal' | 'urgent', by = 'supervisor') =>
  world.app.get(Prioritising).set(id, { priority, reason: '商户急需周转', version: (await world.view(by, id)).version }, world.actor(by));

describe('a breach that comes to light beside the sweep', () => {
  test('an answer that comes late, and nobody swept: breach, escalation, level and line stand together; the status stays', async () => {
    const id = await opened();
    world.clock.set(at('2026-10-16T10:00'));
    await say(id);
    expect(await rowOf(world, id, 'first_answer')).toMatchObject({ state: 'breached', metAt: at('2026-10-16T10:00') });
    expect(await fired(id)).toEqual(['clock_breached_first_answer']);
    const view = await world.view('supervisor', id);
    expect(view).toMatchObject({ status: 'in_review', level: 'legal' });
    expect(view.timeline.filter(line => line.code === 'escalated_clock_breached_first_answer')).toMatchObject([{ entry: 'escalation', actor: { role: 'system' } }]);
    expect((await world.view('merchant', id)).timeline.some(line => line.entry === 'escalation')).toBe(false);
    await world.runJobs();
    expect([...(await told(id))].filter(event => String(event).startsWith('escalated'))).toEqual(['escalated_legal']);
    expect(await columnOf(world, 'notification', 'userId', `"event" = 'escalated_legal'`)).toContain(world.people['legal']!.id);
    expect(await columnOf(world, 'audit', 'action', `"action" LIKE 'escalation.%'`)).toEqual(['escalation.clock_breached_first_answer']);
    expect((await all<{ to: string; cycle: number }>(world, 'escalation')).map(row => [row.to, row.cycle])).toEqual([['legal', 1]]);
  });
  test('nobody below legal is asked any more', async () => {
    const id = await opened();
    await sweep('2026-10-15T16:18');
    expect(await fired(id)).toEqual(['clock_70_first_answer']);
    world.clock.set(at('2026-10-16T10:00'));
    await say(id);
    expect(await columnOf(world, 'escalation', 'closedAs', `"to" = 'supervisor'`)).toEqual(['climbed']);
    expect(await columnOf(world, 'escalation', 'closedAs', `"to" = 'legal'`)).toEqual([null]);
  });
  test('legal sees the case from then on', async () => {
    const id = await opened();
    await expect(world.view('legal', id)).rejects.toMatchObject({ code: 'case.not_found' });
    world.clock.set(at('2026-10-16T10:00'));
    await say(id);
    expect((await world.view('legal', id)).level).toBe('legal');
  });
  test('the sweep then fires nothing twice', async () => {
    const id = await opened();
    world.clock.set(at('2026-10-16T10:00'));
    await say(id);
    await sweep('2026-10-16T10:05');
    expect(await fired(id)).toEqual(['clock_breached_first_answer']);
    expect((await world.view('agent', id)).status).toBe('in_review');
  });
  test('a late approval ends the promise of the outcome with its breach', async () => {
    await world.load([PAIR[0]!], '20261014');
    const { id } = await world.submit({ ...DUPLICATE, kind: 'lost_voucher' });
    await world.runJobs();
    world.clock.set(at('2026-10-23T10:00'));
    await sign(world, 'agent', id);
    expect((await world.view('agent', id)).status).toBe('resolved');
    expect((await clocksOf(world, id)).map(row => [row.kind, row.state])).toEqual([['first_answer', 'met'], ['outcome', 'breached'], ['objection', 'running']]);
    expect(await fired(id)).toEqual(['clock_breached_outcome']);
    expect(await world.view('supervisor', id)).toMatchObject({ status: 'resolved', level: 'legal' });
  });
  test('a question to the merchant that comes late stops the clock with its breach', async () => {
    const id = await opened();
    world.clock.set(at('2026-10-22T10:00'));
    await take(world, 'agent', id, 'ask', { text: '请补充' });
    expect(await rowOf(world, id, 'outcome')).toMatchObject({ state: 'breached' });
    expect(await fired(id)).toEqual(['clock_breached_first_answer', 'clock_breached_outcome']);
    expect(await world.view('agent', id)).toMatchObject({ status: 'awaiting_merchant', level: 'legal' });
    // the rung finds its escalation there and takes the case to legal review all the same
    await sweep('2026-10-22T10:01');
    expect((await world.view('agent', id)).status).toBe('legal_review');
    expect(await fired(id)).toEqual(['clock_70_outcome', 'clock_breached_first_answer', 'clock_breached_outcome']);
  });
  test('a withdrawn case needs no escalation, and has it at once when it comes back', async () => {
    const id = await opened();
    world.clock.set(at('2026-10-22T10:00'));
    await take(world, 'merchant', id, 'withdraw');
    expect((await clocksOf(world, id)).map(row => row.state)).toEqual(['breached', 'breached']);
    expect(await fired(id)).toEqual([]);
    const { version } = await world.view('merchant', id);
    await world.app.get(StepTaking).take(id, { step: 'reopen', version, text: '还是要查' }, world.actor('merchant'));
    // in the transaction of the step, before any job
    expect(await fired(id)).toEqual(['clock_breached_first_answer', 'clock_breached_outcome']);
    expect(await world.view('supervisor', id)).toMatchObject({ level: 'legal' });
  });
  test('if the escalation cannot be written, neither the breach nor the answer is', async () => {
    const id = await opened();
    const { Escalations } = await import('../../src/cases/escalations.js');
    const { jest } = await import('@jest/globals');
    const record = jest.spyOn(world.app.get(Escalations), 'record').mockRejectedValue(new Error('no'));
    world.clock.set(at('2026-10-16T10:00'));
    await expect(say(id)).rejects.toThrow('no');
    record.mockRestore();
    expect([(await rowOf(world, id, 'first_answer')).state, await whats(id, 'first_answer')]).toEqual(['running', ['started']]);
    expect((await world.view('agent', id)).timeline.some(line => line.entry === 'message')).toBe(false);
  });
  test('a date of the merchant’s that runs out is no breach', async () => {
    const id = await opened();
    await take(world, 'agent', id, 'ask', { text: '请补充' });
    world.clock.set(at('2026-10-21T10:00'));
    await take(world, 'merchant', id, 'answer', { text: '90000001' });
    expect(await rowOf(world, id, 'merchant_answer')).toMatchObject({ state: 'met' });
    expect(await fired(id)).toEqual([]);
  });
});

describe('priority', () => {
  test('urgent: three working days less what is used, and back', async () => {
    const id = await opened();
    await say(id);
    world.clock.set(at('2026-10-16T10:00'));
    const view = await prioritise(id, 'urgent');
    expect(view).toMatchObject({ priority: 'urgent', status: 'in_review' });
    expect(view.clocks.find(one => one.kind === 'outcome')).toMatchObject({ policy: 'outcome_simple_urgent@1', dueAt: at('2026-10-20T10:00').toISOString(), changes: [{ what: 'retargeted', cause: 'priority_urgent' }] });
    expect(view.timeline.find(line => line.code === 'priority_urgent')).toMatchObject({ text: '商户急需周转', actor: { role: 'supervisor' } });
    expect((await all<{ nextDueAt: string }>(world, 'case')).map(row => new Date(row.nextDueAt))).toEqual([at('2026-10-20T10:00')]);
    world.clock.set(at('2026-10-16T12:00'));
    expect((await prioritise(id, 'normal')).clocks.find(one => one.kind === 'outcome')).toMatchObject({ dueAt: at('2026-10-22T10:00').toISOString() });
  });
  test('the merchant reads neither the word nor the line; the list of the staff has it', async () => {
    const id = await opened();
    await prioritise(id, 'urgent');
    const view = await world.view('merchant', id);
    expect([view.priority, view.timeline.some(line => line.code === 'priority_urgent'), view.clocks.some(one => one.changes ?? one.id)]).toEqual(['normal', false, false]);
    expect(await columnOf(world, 'audit', 'action', `"action" = 'case.priority'`)).toEqual(['case.priority']);
  });
  test('the same again changes nothing; only a supervisor sets it, of what was seen, while the case is open', async () => {
    const id = await opened();
    const { version } = await world.view('supervisor', id);
    expect((await prioritise(id, 'normal')).version).toBe(version);
    await expect(prioritise(id, 'urgent', 'agent')).rejects.toMatchObject({ code: 'case.not_yours_to_move' });
    await expect(world.app.get(Prioritising).set(id, { priority: 'urgent', reason: 'x', version: version + 1 }, world.actor('supervisor'))).rejects.toMatchObject({ code: 'case.moved_meanwhile' });
    await take(world, 'merchant', id, 'withdraw');
    await expect(prioritise(id, 'urgent')).rejects.toMatchObject({ code: 'case.not_yours_to_move' });
  });
  test('more used than it allows: due, breached and escalated at once; the next sweep takes it to legal review', async () => {
    const id = await opened();
    await say(id);
    world.clock.set(at('2026-10-21T10:00'));
    const view = await prioritise(id, 'urgent');
    expect(view.clocks.find(one => one.kind === 'outcome')).toMatchObject({ state: 'breached', dueAt: at('2026-10-21T10:00').toISOString() });
    expect(view).toMatchObject({ level: 'legal', status: 'in_review' });
    expect(await fired(id)).toEqual(['clock_breached_outcome']);
    await sweep('2026-10-21T10:01');
    expect((await world.view('supervisor', id)).status).toBe('legal_review');
    expect(await all(world, 'timeline', `"step" = 'clock_passed'`)).toHaveLength(1);
  });
  test('a new cycle is promised by the priority that holds then; the proven kind changes no clock', async () => {
    const id = await resolvedRefund(world);
    await prioritise(id, 'urgent');
    await on(world, id, tx => tx.update(Case, { id }, { provenKind: 'fraud' })); // of the complex ones
    await take(world, 'merchant', id, 'contest', { text: '还是不对' });
    expect((await clocksOf(world, id)).filter(row => row.kind === 'outcome').map(row => [row.cycle, row.policy])).toEqual([[1, 'outcome_simple@1'], [2, 'outcome_simple_urgent@1']]);
  });
});

describe('the events of a clock', () => {
  test('are never changed or deleted, on either engine', async () => {
    await opened();
    for (const text of [`UPDATE "clock_event" SET "cause" = 'x'`, 'DELETE FROM "clock_event"']) {
      await expect(world.db.write(tx => tx.query(text))).rejects.toThrow('clock_event is append-only');
    }
  });
  test('tell what happened in order, and make the row again', async () => {
    const id = await opened();
    await take(world, 'agent', id, 'ask', { text: '请补充' });
    await sweep('2026-10-16T14:30');
    await take(world, 'merchant', id, 'answer', { text: '90000001' });
    await prioritise(id, 'urgent');
    await sweep('2026-10-19T10:00');
    const outcome = await rowOf(world, id, 'outcome');
    await on(world, id, (tx, found, clocks) => clocks.extend(tx, found, outcome.id, at('2026-10-22T12:00'), 'approved'));
    await sweep('2026-10-30T10:00');
    expect(await whats(id, 'outcome')).toEqual(['started', 'paused', 'resumed', 'retargeted', 'extended', 'rung', 'rung', 'breached', 'rung']);
    expect(await whats(id, 'merchant_answer')).toEqual(['started', 'rung', 'met']);
    for (const row of await clocksOf(world, id)) {
      const [kept, made] = await madeAgain(world, row);
      expect(made).toEqual(kept);
    }
  });
  test('of a refund that went all the way make its rows again', async () => {
    const id = await approvedRefund(world);
    await sweep('2026-10-16T18:00');
    for (const row of await clocksOf(world, id)) {
      const [kept, made] = await madeAgain(world, row);
      expect(made).toEqual(kept);
    }
  });
});
