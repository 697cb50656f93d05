import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DeskWords } from '../../src/desk/desk-words.js';
import { Escalation } from '../../src/cases/escalation.entity.js';
import { Ladder } from '../../src/escalation/ladder.js';
import { newId } from '../../src/platform/ids.js';
import { add } from '../../src/platform/database/sql.js';
import { all, columnOf, DUPLICATE, PAIR, proposedRefund, resolvedRefund, take } from '../support/acts.js';
import { rule, sendBack } from '../support/legal.js';
import { OTHER_MID, startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const opened = async (claim: Parameters<World['submit']>[0], by?: string) => {
  const { id } = await world.submit(claim, by);
  await world.runJobs();
  return id;
};
const fired = async (id: string) => (await all<{ trigger: string; to: string; cycle: number }>(world, 'escalation', `"caseId" = '${id}'`)).map(row => `${row.to} ${row.trigger} ${row.cycle}`).sort();
const open = (by: string) => world.db.read(tx => world.app.get(Ladder).open(tx, world.actor(by)));
const acknowledge = (by: string, id: string) => world.db.write(tx => world.app.get(Ladder).acknowledge(tx, id, world.actor(by)));
/** Any screened step once more: the case is asked about and answers. */
const again = async (id: string) => {
  await take(world, 'agent', id, 'ask', { text: '还有吗', missing: ['tid'] });
  await take(world, 'merchant', id, 'answer', { text: '没有了' });
};
const other = { kind: 'other' as const, story: '有个问题' };

describe('every row of section 7 fires once a cycle', () => {
  test('a claim above ¥5,000', async () => {
    const id = await opened({ ...other, amountFen: 500_001 });
    await again(id);
    expect(await fired(id)).toEqual(['supervisor amount_above_5000 1']);
    expect(await world.view('agent', id)).toMatchObject({ level: 'supervisor' });
  });
  test('a claim above ¥50,000 goes to legal review', async () => {
    const id = await opened({ ...other, amountFen: 5_000_001 });
    expect(await fired(id)).toEqual(['legal amount_above_50000 1']);
    expect(await world.view('legal', id)).toMatchObject({ status: 'legal_review', level: 'legal' });
    await sendBack(world, id, '继续');
    await again(id);
    expect(await fired(id)).toEqual(['legal amount_above_50000 1']);
  });
  test('a sum that only the records show', async () => {
    await world.load(PAIR.map(row => ({ ...row, amtFen: 600_000 })), '20261014');
    const id = await opened({ ...DUPLICATE, amountFen: undefined, rrn: (await columnOf(world, 'transaction', 'rrn'))[0] as string });
    expect(await fired(id)).toEqual(['supervisor amount_above_5000 1']);
  });
  test('a second case on one transaction', async () => {
    const first = await proposedRefund(world);
    const second = await opened({ ...DUPLICATE, kind: 'failed_debited' });
    expect(await fired(second)).toContain('supervisor second_case 1');
    expect(await fired(first)).toEqual([]);
  });
  test('two cases of one kind on one terminal within 30 days, of this merchant', async () => {
    const tid = '90000001';
    await opened({ ...other, tid, mid: OTHER_MID }, 'agent');
    const first = await opened({ ...other, tid });
    expect(await fired(first)).toEqual([]);
    world.forward({ days: 31 });
    const second = await opened({ ...other, tid });
    expect(await fired(second)).toEqual([]);
    world.forward({ days: 2 });
    expect(await fired(await opened({ ...other, tid }))).toEqual(['supervisor repeated_terminal 1']);
  });
  test('the first rejection, then the second', async () => {
    const id = await resolvedRefund(world);
    await take(world, 'merchant', id, 'contest', { text: '不对' });
    expect(await fired(id)).toEqual(['supervisor first_rejection 1']);
    await take(world, 'supervisor', id, 'refer', { text: '请看' });
    await rule(world, id, '维持');
    await take(world, 'merchant', id, 'contest', { text: '还不对' });
    expect(await fired(id)).toEqual(['legal referred 1', 'legal second_rejection 2', 'supervisor first_rejection 1']);
    expect((await world.view('legal', id)).status).toBe('legal_review');
  });
  test('reopenings, the third to legal', async () => {
    const id = await resolvedRefund(world);
    for (const n of [1, 2, 3]) {
      if ((await world.view('merchant', id)).status === 'in_review') {
        await take(world, 'supervisor', id, 'refer', { text: '请看' });
        await rule(world, id, `维持 ${n}`);
      }
      await take(world, 'merchant', id, 'accept');
      await take(world, 'merchant', id, 'reopen', { text: '又有问题' });
    }
    expect(await fired(id)).toEqual(['legal referred 1', 'legal referred 2', 'legal third_reopening 3', 'supervisor reopened 1', 'supervisor reopened 2']);
  });
  test.each(['story', 'message'])('a letter from a lawyer, said in the %s', async place => {
    const { id } = await world.submit({ ...other, story: place === 'story' ? '昨天收到律师函' : '有个问题' });
    if (place === 'message') await world.db.write(tx => world.app.get(DeskWords).say(tx, id, { text: '昨天收到律师函', internal: false }, world.actor('merchant')));
    await world.runJobs();
    expect(await fired(id)).toEqual(['legal official_letter 1']);
    expect((await world.view('legal', id)).status).toBe('legal_review');
  });
});

describe('the ladder', () => {
  test('shows what nobody took in hand, to those it is for', async () => {
    const small = await opened({ ...other, amountFen: 600_000 });
    const large = await opened({ ...other, amountFen: 6_000_000 });
    expect((await open('supervisor')).map(one => one.case.id)).toEqual([large, small]);
    expect((await open('legal')).map(one => one.case.id)).toEqual([large]);
  });
  test('who acknowledges owns the case; the rung leaves the list; twice changes nothing', async () => {
    const id = await opened({ ...other, amountFen: 600_000 });
    const [rung] = await open('supervisor');
    expect(await acknowledge('supervisor', rung!.id)).toMatchObject({ ackBy: { name: 'supervisor' } });
    expect(await acknowledge('supervisor2', rung!.id)).toMatchObject({ ackBy: { name: 'supervisor' } });
    expect(await world.view('agent', id)).toMatchObject({ owner: { name: 'supervisor' }, level: 'supervisor' });
    expect(await open('supervisor')).toEqual([]);
  });
  test('a rung to legal is not a supervisor’s, nor the other way round', async () => {
    await opened({ ...other, amountFen: 600_000 });
    await opened({ ...other, amountFen: 6_000_000 });
    const [legal, supervisor] = await open('supervisor');
    await expect(acknowledge('supervisor', legal!.id)).rejects.toMatchObject({ status: 404 });
    await expect(acknowledge('legal', supervisor!.id)).rejects.toMatchObject({ status: 404 });
  });
  test('an old rung stays on the list behind hundreds that were acknowledged', async () => {
    const id = await opened({ ...other, amountFen: 600_000 });
    const now = world.clock.now();
    const rows = Array.from({ length: 320 }, (_, n) => ({
      id: newId(now), caseId: id, to: 'supervisor' as const, trigger: `t${n}`, cycle: 1, ruleVersion: 'x', facts: {}, at: new Date(now.getTime() + 1000), ackDueAt: now, ackAt: now, ackBy: 'x', rung: null, climbAt: null, closedAt: null, closedAs: null,
    }));
    await world.db.write(tx => add(tx, Escalation, rows));
    expect((await open('supervisor')).map(one => one.trigger)).toEqual(['amount_above_5000']);
  });
  test('the level never falls by itself', async () => {
    const id = await opened({ ...other, amountFen: 6_000_000 });
    await sendBack(world, id, '继续');
    expect(await world.view('agent', id)).toMatchObject({ status: 'in_review', level: 'legal' });
    await again(id);
    expect(await world.view('agent', id)).toMatchObject({ level: 'legal' });
    expect((await world.view('merchant', id)).level).toBe('agent');
  });
  test('legal keeps seeing what it once had', async () => {
    const id = await opened({ ...other, amountFen: 6_000_000 });
    await sendBack(world, id, '继续');
    await expect(world.view('legal', id)).resolves.toMatchObject({ status: 'in_review' });
    const quiet = await opened(other);
    await expect(world.view('legal', quiet)).rejects.toMatchObject({ code: 'case.not_found' });
  });
});
