import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CaseClocks } from '../../src/cases/case-clocks.service.js';
import { Cases } from '../../src/cases/cases.service.js';
import { Countersigns } from '../../src/cases/countersigns/countersigns.service.js';
import { Escalation } from '../../src/cases/escalation.entity.js';
import type { CountersignView, StaffRole } from '../../src/contract/index.js';
import { Accounts } from '../../src/accounts/accounts.service.js';
import { Desk } from '../../src/desk/desk.service.js';
import { ComeDown } from '../../src/escalation/come-down.js';
import { Ladder } from '../../src/escalation/ladder.js';
import { Extensions } from '../../src/escalation/extensions.js';
import { SYSTEM } from '../../src/platform/http/actor.js';
import { all, columnOf, take } from '../support/acts.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  await world.db.write(async tx => {
    const staff = { email: 'legal2@lidan.invalid', name: 'legal2', role: 'legal' as StaffRole, password: 'correct horse battery' };
    world.people['legal2'] = await world.app.get(Accounts).createStaff(tx, staff, SYSTEM);
  });
});
afterEach(() => world.stop());

const other = { kind: 'other' as const, story: '有个问题' };
const opened = async (claim: object = {}) => {
  const { id } = await world.submit({ ...other, ...claim });
  await world.runJobs();
  return id;
};
const write = <T>(work: Parameters<typeof world.db.write<T>>[0]) => world.db.write(work);
const down = (by: string, id: string, to: 'agent' | 'supervisor' = 'agent') => write(tx => world.app.get(ComeDown).ask(tx, id, { to, reason: '金额已核对，照常办理' }, world.actor(by)));
const decide = async (by: string, id: string, granted = true): Promise<CountersignView> => {
  const view = await write(tx => world.app.get(Countersigns).decide(tx, id, { granted, ...(granted ? {} : { reason: '还不行' }) }, world.actor(by)));
  await world.runJobs();
  return view;
};
const waiting = (by: string) => world.db.read(tx => world.app.get(Countersigns).waiting(tx, world.actor(by)));
const rungs = (id: string) => world.db.read(tx => tx.find(Escalation, { where: { caseId: id }, order: { at: 'ASC', id: 'ASC' } }));
const told = (id: string, event: string) => columnOf(world, 'notification', 'userId', `"caseId" = '${id}' AND "event" = '${event}'`);
const idOf = (name: string) => world.people[name]!.id;

describe('coming down', () => {
  test('needs a second supervisor; the rung is kept, asks nobody any more and does not fire again', async () => {
    const id = await opened({ amountFen: 600_000 });
    const { version } = await world.view('supervisor', id);
    await world.app.get(Desk).assign(id, { userId: idOf('agent'), version }, world.actor('supervisor'));
    const asked = await down('supervisor', id);
    expect(asked).toMatchObject({ act: 'come_down', facts: { from: 'supervisor', to: 'agent' }, decidedBy: ['supervisor'], mayDecide: false });
    expect((await world.view('agent', id)).level).toBe('supervisor');
    await expect(decide('supervisor', asked.id)).rejects.toMatchObject({ code: 'countersign.same_person' });
    await decide('supervisor2', asked.id);
    expect((await world.view('agent', id)).level).toBe('agent');
    expect(await rungs(id)).toMatchObject([{ trigger: 'amount_above_5000', facts: { amountFen: 600_000 }, closedAs: 'came_down', climbAt: null }]);
    const { timeline } = await world.view('agent', id);
    expect(timeline.find(line => line.code === 'came_down')).toMatchObject({ facts: { from: 'supervisor', to: 'agent' }, text: '金额已核对，照常办理', actor: { name: 'supervisor2' } });
    expect((await world.view('merchant', id)).timeline.some(line => line.code === 'came_down')).toBe(false);
    expect(await told(id, 'came_down')).toEqual([idOf('agent')]);
    expect((await columnOf(world, 'audit', 'action', `"subject" = 'case:${id}'`))).toContain('escalation.come_down');
    await take(world, 'agent', id, 'ask', { text: '还有吗', missing: ['tid'] });
    await take(world, 'merchant', id, 'answer', { text: '没有' });
    world.forward({ hours: 5 });
    await world.sweep();
    expect((await rungs(id)).length).toBe(1);
    expect((await world.view('agent', id)).level).toBe('agent');
  });
  test('is refused with a reason, and then nothing moves', async () => {
    const id = await opened({ amountFen: 600_000 });
    const asked = await down('supervisor', id);
    await decide('supervisor2', asked.id, false);
    expect((await world.view('agent', id)).level).toBe('supervisor');
    expect(await rungs(id)).toMatchObject([{ closedAs: null }]);
  });
  test('from legal is legal’s own, between two of them, and not out of legal review', async () => {
    const id = await opened({ amountFen: 6_000_000 });
    await expect(down('legal', id)).rejects.toMatchObject({ code: 'ladder.not_at_level' });
    await write(async tx => world.app.get(Cases).move(tx, await world.app.get(Cases).get(tx, id), 'send_back', world.actor('legal')));
    await expect(down('supervisor', id)).rejects.toMatchObject({ code: 'ladder.not_at_level' });
    const asked = await down('legal', id, 'supervisor');
    expect([(await waiting('supervisor')).length, (await waiting('legal2')).map(one => one.id)]).toEqual([0, [asked.id]]);
    await expect(decide('supervisor', asked.id)).rejects.toMatchObject({ code: 'countersign.not_found' });
    await decide('legal2', asked.id);
    expect((await world.view('agent', id)).level).toBe('supervisor');
    expect(await rungs(id)).toMatchObject([{ to: 'legal', closedAs: 'came_down' }]);
  });
  test('is not granted where the case has gone up meanwhile', async () => {
    const id = await opened({ amountFen: 600_000 });
    const asked = await down('supervisor', id);
    await take(world, 'supervisor2', id, 'refer', { text: '律师已介入' });
    await expect(decide('supervisor2', asked.id)).rejects.toMatchObject({ code: 'ladder.not_at_level' });
    expect((await waiting('supervisor2')).map(one => one.id)).toEqual([asked.id]);
  });
  test('is not granted where another rung has fired since: nobody asked to silence that one', async () => {
    const id = await opened({ amountFen: 600_000 });
    const asked = await down('supervisor', id);
    world.forward({ minutes: 1 });
    await write(async tx => world.app.get(Ladder).fire(tx, await world.app.get(Cases).get(tx, id), { to: 'supervisor', trigger: 'repeated_terminal', cycle: 1, facts: {} }));
    await expect(decide('supervisor2', asked.id)).rejects.toMatchObject({ code: 'ladder.fired_since', status: 409 });
    expect(await rungs(id)).toMatchObject([{ closedAs: null }, { closedAs: null }]);
    await decide('supervisor2', asked.id, false);
    await decide('supervisor2', (await down('supervisor', id)).id);
    expect((await world.view('agent', id)).level).toBe('agent');
  });
  test('has nowhere to go from the agent’s level, nor up, nor for agents', async () => {
    const id = await opened();
    await expect(down('supervisor', id)).rejects.toMatchObject({ code: 'ladder.not_at_level' });
    const high = await opened({ amountFen: 600_000 });
    await expect(down('supervisor', high, 'supervisor')).rejects.toMatchObject({ code: 'ladder.not_at_level' });
    await expect(down('agent', high)).rejects.toMatchObject({ status: 409 });
  });
  test('a new trigger takes it up again', async () => {
    const id = await opened({ amountFen: 600_000 });
    await decide('supervisor2', (await down('supervisor', id)).id);
    await world.app.get(Desk).say(id, { text: '刚收到法院传票', internal: false }, world.actor('merchant'));
    await world.runJobs();
    expect(await world.view('agent', id)).toMatchObject({ level: 'legal', status: 'legal_review' });
  });
});

describe('a later date', () => {
  const extensions = (id: string) => world.db.read(async tx => world.app.get(Extensions).of(tx, await world.app.get(Cases).get(tx, id)));
  const outcome = async (id: string) => (await extensions(id)).find(one => one.clock === 'outcome')!;
  const ask = (by: string, id: string, clockId: string, until: string, reason = '发卡行尚未回复') =>
    write(tx => world.app.get(Extensions).ask(tx, id, clockId, { until: new Date(until), because: 'bank', reason }, world.actor(by)));

  test('is asked by an agent, granted by a supervisor, and told to the merchant with the class of the reason', async () => {
    const id = await opened();
    const clock = await outcome(id);
    const until = new Date(Date.parse(clock.dueAt) + 24 * 3600_000).toISOString();
    expect(Date.parse(clock.latest)).toBeGreaterThan(Date.parse(until));
    const asked = await ask('agent', id, clock.clockId, until);
    expect(asked).toMatchObject({ act: 'extend_clock', subject: clock.clockId, facts: { clock: 'outcome', from: clock.dueAt, until, because: 'bank' }, decidedBy: ['supervisor', 'admin'] });
    expect((await outcome(id)).asked).toBe(true);
    expect((await waiting('admin')).map(one => one.id)).toEqual([asked.id]);
    await decide('supervisor', asked.id);
    expect((await world.view('agent', id)).clocks.find(one => one.kind === 'outcome')?.dueAt).toBe(until);
    const [notice] = await all<{ body: string }>(world, 'notification', `"caseId" = '${id}' AND "event" = 'extended_bank' AND "channel" = 'in_app'`);
    const local = new Date(Date.parse(until) + 8 * 3600_000).toISOString();
    expect(notice!.body).toContain('因需等待发卡行或收单机构答复');
    expect(notice!.body).toContain(`${Number(local.slice(8, 10))}日`);
    expect(notice!.body).not.toContain('发卡行尚未回复');
  });
  test('has a reason as long as it needs; the clock keeps its class', async () => {
    const id = await opened();
    const clock = await outcome(id);
    const asked = await ask('agent', id, clock.clockId, clock.latest, '等发卡行'.repeat(200));
    await decide('supervisor', asked.id);
    expect((await world.view('agent', id)).clocks.find(one => one.id === clock.clockId)?.changes).toMatchObject([{ what: 'extended', cause: 'bank' }]);
  });
  test('cannot be asked twice at a time, behind the hard stop, or for no later date', async () => {
    const id = await opened();
    const clock = await outcome(id);
    await expect(ask('agent', id, clock.clockId, clock.dueAt)).rejects.toMatchObject({ code: 'clock.not_later' });
    await expect(ask('agent', id, clock.clockId, new Date(Date.parse(clock.latest) + 60_000).toISOString())).rejects.toMatchObject({ code: 'clock.beyond_hard_stop', facts: { hardStop: expect.stringMatching(/^2026-\d\d-\d\d \d\d:\d\d$/) } });
    await expect(ask('agent', id, '0199e000-0000-7000-8000-00000000dead', clock.latest)).rejects.toMatchObject({ code: 'clock.not_found' });
    await ask('agent', id, clock.clockId, clock.latest);
    await expect(ask('supervisor', id, clock.clockId, clock.latest)).rejects.toMatchObject({ code: 'countersign.asked_already' });
  });
  test('is neither asked nor granted once the date has passed', async () => {
    const id = await opened();
    const clock = await outcome(id);
    const asked = await ask('agent', id, clock.clockId, clock.latest);
    world.clock.set(clock.dueAt);
    await expect(decide('supervisor', asked.id)).rejects.toMatchObject({ code: 'clock.too_late' });
    expect(await outcome(id)).toBeUndefined();
    await expect(ask('agent', id, clock.clockId, clock.latest)).rejects.toMatchObject({ code: 'clock.too_late' });
  });
  test('cannot be asked for a promise that is not extendable', async () => {
    const id = await opened();
    const [first] = (await world.db.read(tx => world.app.get(CaseClocks).of(tx, id))).filter(row => row.kind === 'first_answer');
    expect((await extensions(id)).map(one => one.clock)).not.toContain('first_answer');
    await expect(ask('agent', id, first!.id, '2026-10-20T02:00:00Z')).rejects.toMatchObject({ code: 'clock.not_extendable' });
  });
});
