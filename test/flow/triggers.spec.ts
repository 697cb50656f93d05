import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Case } from '../../src/cases/case.entity.js';
import { DeskWords } from '../../src/desk/desk-words.js';
import { Remedies } from '../../src/remedy/remedy.service.js';
import { all, DUPLICATE, orderOf, proposedRefund, sign, take } from '../support/acts.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const other = { kind: 'other' as const, story: '有个问题' };
const opened = async (claim: Parameters<World['submit']>[0] = other) => {
  const { id } = await world.submit(claim);
  await world.runJobs();
  return id;
};
const fired = async (id: string) => (await all<{ trigger: string; to: string }>(world, 'escalation', `"caseId" = '${id}'`)).map(row => `${row.to} ${row.trigger}`).sort();
const say = async (by: string, id: string, text: string, internal = false) => {
  await world.db.write(tx => world.app.get(DeskWords).say(tx, id, { text, internal }, world.actor(by)));
  await world.runJobs();
};

describe('amounts, to the fen', () => {
  test.each([
    [500_000, []],
    [500_001, ['supervisor amount_above_5000']],
    [5_000_000, ['supervisor amount_above_5000']],
    [5_000_001, ['legal amount_above_50000']],
  ])('%d fen', async (amountFen, expected) => {
    expect(await fired(await opened({ ...other, amountFen }))).toEqual(expected);
  });
});

describe('70 % of a clock', () => {
  const answered = async (id: string) => say('agent', id, '已收到，正在查');
  test('without a proposal goes to the supervisor at its moment', async () => {
    const id = await opened();
    await answered(id);
    world.clock.set('2026-10-20T06:29:00Z'); // 3.5 working days after Thursday 10:00 is Tuesday 14:30
    await world.sweep();
    expect(await fired(id)).toEqual([]);
    world.forward({ minutes: 1 });
    await world.sweep();
    expect(await fired(id)).toEqual(['supervisor clock_70_outcome']);
  });
  test('with a proposal tells nobody', async () => {
    const id = await proposedRefund(world);
    world.clock.set('2026-10-20T07:00:00Z');
    await world.sweep();
    expect(await fired(id)).toEqual([]);
  });
});

describe('repetition by one operator within 30 days, of this merchant and kind', () => {
  const claim = (opNo: string, tid: string, kind: 'other' | 'fee_dispute' = 'other') => opened({ kind, story: '有个问题', opNo, tid });
  test('by what was claimed; 1 and 01 are one operator, whatever the terminal', async () => {
    expect(await fired(await claim('1', '90000001'))).toEqual([]);
    expect(await fired(await claim('02', '90000002'))).toEqual([]);
    expect(await fired(await claim('1', '90000003', 'fee_dispute'))).toEqual([]);
    expect(await fired(await claim('01', '90000002'))).toEqual(expect.arrayContaining(['supervisor repeated_operator']));
  });
  test('by the rows that the records prove', async () => {
    const row = (n: number, opNo: string) => ({ txnTime: `2026-10-14T1${n}:28:12+08:00`, amtFen: 10_000 + n, tid: `9000000${n}`, opNo, rrn: `62889900000${n}` });
    await world.load([row(1, '07'), row(2, '07'), row(3, '08')], '20261014');
    const ids = [];
    for (const n of [1, 3, 2]) ids.push(await opened({ kind: 'lost_voucher', story: '单子丢了', rrn: `62889900000${n}`, occurredAt: `2026-10-14T1${n}:28:12+08:00`, amountFen: 10_000 + n, tid: `9000000${n}` }));
    expect(await Promise.all(ids.map(async id => (await world.db.read(tx => tx.findOneByOrFail(Case, { id }))).targetLogNo !== null))).toEqual([true, true, true]);
    expect(await Promise.all(ids.map(fired))).toEqual([[], [], ['supervisor repeated_operator']]);
  });
  test('forgets after 30 days', async () => {
    await claim('1', '90000001');
    world.forward({ days: 31 });
    expect(await fired(await claim('1', '90000002'))).toEqual([]);
  });
});

describe('a required paper', () => {
  test('missing three days before the outcome is due, and not a minute before', async () => {
    const id = await opened({ kind: 'fee_dispute', story: '手续费不对' });
    await say('agent', id, '已收到，正在查');
    if ((await world.view('agent', id)).status === 'awaiting_merchant') await take(world, 'agent', id, 'judge', {});
    const [{ papers }] = (await all<{ papers: string }>(world, 'case', `"id" = '${id}'`)) as [{ papers: string }];
    expect((JSON.parse(papers) as { missing: string[] }).missing.length).toBeGreaterThan(0);
    const due = Date.parse((await world.view('agent', id)).clocks.find(one => one.kind === 'outcome')!.dueAt!);
    world.clock.set(new Date(due - 3 * 24 * 3600_000 - 60_000));
    await world.sweep();
    expect(await fired(id)).not.toContain('supervisor item_missing');
    world.forward({ minutes: 1 });
    await world.sweep();
    expect(await fired(id)).toContain('supervisor item_missing');
  });
});

describe('words', () => {
  test.each(['商户转来律师函一份', '派出所来人调取监控', 'the merchant got a court summons', '顾客已打 12315'])('of officials that a colleague noted: %s', async text => {
    const id = await opened();
    await say('agent', id, text, true);
    expect(await fired(id)).toEqual(['legal official_letter']);
    expect(await world.view('legal', id)).toMatchObject({ status: 'legal_review', level: 'legal' });
  });
  test.each(['我不想去法院，只想要回钱', '没有收到律师函', '还没打 12315'])('that deny it tell nobody: %s', async text => {
    const id = await opened();
    await say('merchant', id, text);
    expect(await fired(id)).toEqual([]);
  });
  test.each([['merchant', false], ['agent', true]] as const)('of leaked card data, by the %s', async (by, internal) => {
    const id = await opened();
    await say(by, id, '顾客说卡号被泄露了', internal);
    expect(await fired(id)).toEqual(['legal card_data_leaked']);
  });
  test('of an altered slip in a colleague’s note; the merchant’s own doubt is not one', async () => {
    const id = await opened();
    await say('merchant', id, '我怀疑单子是伪造的');
    expect(await fired(id)).toEqual([]);
    await say('agent', id, '金额处有涂改', true);
    expect(await fired(id)).toEqual(['legal altered_evidence']);
  });
  test('to the merchant are no letter', async () => {
    const id = await opened();
    await say('agent', id, '如收到律师函请告诉我们');
    expect(await fired(id)).toEqual([]);
  });
});

describe('fraud', () => {
  test('is confirmed by the last signature on it, and not before', async () => {
    await world.load([{ txnTime: '2026-10-14T11:28:12+08:00', amtFen: 19_400 }], '20261014');
    const id = await opened({ ...DUPLICATE, kind: 'fraud' });
    expect((await world.view('supervisor', id)).status).toBe('on_hold');
    await take(world, 'supervisor', id, 'release');
    const { version } = await world.view('supervisor', id);
    await world.app.get(Remedies).propose(id, { provenKind: 'fraud', remedy: 'no_error', amountFen: 0, reason: '确认盗刷', version }, world.actor('agent'));
    await world.runJobs();
    for (const by of (await orderOf(world, id))!.needs) {
      expect(await fired(id)).not.toContain('legal fraud_confirmed');
      await sign(world, by === 'agent' ? 'agent' : by, id);
    }
    await world.runJobs();
    expect(await fired(id)).toContain('legal fraud_confirmed');
    expect(await world.view('legal', id)).toMatchObject({ level: 'legal' });
  });
});
