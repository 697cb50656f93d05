import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Desk } from '../../src/desk/desk.service.js';
import type { ListCasesDto } from '../../src/desk/desk.dto.js';
import { columnOf, DUPLICATE, PAIR, sign, take } from '../support/acts.js';
import { MID, OTHER_MID, startWorld, type World } from '../support/world.js';

let world: World;
const ids: Record<string, string> = {};
beforeAll(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  const open = async (name: string, ...asked: Parameters<World['submit']>) => {
    ids[name] = (await world.submit(...asked)).id;
    await world.runJobs();
    world.forward({ minutes: 1 });
  };
  await world.load(PAIR, '20261014');
  await open('refund', DUPLICATE);
  await open('question', { kind: 'other', story: '有个问题', amountFen: 12345 });
  await open('complex', { kind: 'fee_dispute', story: '手续费 100% 不对' });
  await open('large', { kind: 'other', story: '大额', amountFen: 6_000_000 }, 'stranger');
  await open('gone', { kind: 'other', story: '撤' });
  await take(world, 'merchant', ids['gone']!, 'withdraw');
});
afterAll(() => world.stop());

const desk = () => world.app.get(Desk);
const list = (by: string, asked: ListCasesDto = {}) => desk().list(asked, world.actor(by));
const named = (rows: { id: string }[]) => rows.map(row => Object.keys(ids).find(name => ids[name] === row.id)!).sort();
const counts = async (by: string) => Object.fromEntries((await desk().queues(world.actor(by))).map(({ key, count }) => [key, count]));

describe('who sees what in a list', () => {
  test.each([['merchant', ['complex', 'gone', 'question', 'refund']], ['stranger', ['large']], ['agent', ['complex', 'gone', 'large', 'question', 'refund']], ['legal', ['large']]] as const)('%s: %j', async (by, expected) => {
    const page = await list(by);
    expect([named(page.rows), page.total]).toEqual([expected, expected.length]);
  });
  test('a search, a filter or a cursor finds no other merchant’s case', async () => {
    for (const asked of [{ q: '别家小馆' }, { q: OTHER_MID }, { q: '60000' }, { kind: 'other' as const, status: 'legal_review' as const }, { queue: 'legal' as const }]) {
      expect(named((await list('merchant', asked)).rows)).not.toContain('large');
    }
    expect((await list('merchant', { q: (await world.view('stranger', ids['large']!)).caseNo })).rows).toEqual([]);
  });
  test('a merchant’s rows tell no owner, level, hold or unsigned sum', async () => {
    const row = (await list('merchant')).rows.find(one => one.id === ids['refund'])!;
    expect(row).toMatchObject({ level: 'agent', onHold: false });
    expect(row).not.toHaveProperty('owner');
    const { money } = await world.view('merchant', ids['refund']!);
    expect(money.proposedFen).toBe(0);
  });
});

describe('order and pages', () => {
  test('what breaches first stands first, page by page, each case once', async () => {
    const whole = (await list('agent')).rows.map(row => row.id);
    const dues = (await list('agent')).rows.map(row => row.due?.dueAt ?? '9999');
    expect([...dues].sort()).toEqual(dues);
    const paged: string[] = [];
    for (let after: string | undefined, n = 0; n < 9; n += 1) {
      const page = await list('agent', { limit: 2, ...(after ? { after } : {}) });
      paged.push(...page.rows.map(row => row.id));
      expect([page.total, page.rows.length <= 2]).toEqual([5, true]);
      if (!(after = page.next)) break;
    }
    expect(paged).toEqual(whole);
  });
});

describe('search', () => {
  test.each([
    ['the case number', async () => (await world.view('agent', ids['refund']!)).caseNo, ['refund']],
    ['the case number without dashes', async () => (await world.view('agent', ids['refund']!)).caseNo.replaceAll('-', ''), ['refund']],
    ['the merchant’s name', async () => '别家', ['large']],
    ['the merchant’s number', async () => MID, ['complex', 'gone', 'question', 'refund']],
    ['an amount in yuan', async () => '123.45', ['question']],
    ['an amount with its sign and comma', async () => '¥60,000', ['large']],
    ['the row it acts on', async () => ((await columnOf(world, 'case', 'targetLogNo', `"id" = '${ids['refund']}'`))[0] as string), ['refund']],
    ['a percent sign as itself', async () => '100%', ['complex']],
    ['nothing that is there', async () => `'; DROP TABLE "case"; --`, []],
    ['an underscore as itself', async () => '1_345', []],
  ] as [string, () => Promise<string>, string[]][])('by %s', async (_, what, expected) => {
    expect(named((await list('agent', { q: await what() })).rows)).toEqual(expected);
  });
});

describe('filters and queues', () => {
  test.each([
    [{ kind: 'duplicate' }, ['refund']], [{ status: 'withdrawn' }, ['gone']], [{ queue: 'in_review' }, ['question']], [{ queue: 'approvals' }, ['refund']],
    [{ queue: 'legal' }, ['large']], [{ queue: 'done' }, ['gone']], [{ queue: 'unassigned' }, ['complex', 'large', 'question', 'refund']], [{ queue: 'mine' }, []], [{ due: 'overdue' }, []],
  ] as [ListCasesDto, string[]][])('%j', async (asked, expected) => {
    expect(named((await list('agent', asked)).rows)).toEqual(expected);
  });
  test('a count is what its list holds', async () => {
    for (const by of ['agent', 'supervisor', 'legal', 'admin']) {
      for (const [queue, count] of Object.entries(await counts(by))) expect([by, queue, (await list(by, { queue } as ListCasesDto)).total]).toEqual([by, queue, count]);
    }
  });
  test('a merchant has no queues', async () => expect(await counts('merchant')).toEqual({}));
});

describe('a version that has passed', () => {
  test('answers 409 with the present case, and changes nothing', async () => {
    const { version } = await world.view('agent', ids['refund']!);
    const { id: userId } = world.people['agent']!;
    const results = await Promise.allSettled([1, 2, 3].map(() => desk().assign(ids['refund']!, { userId, version }, world.actor('agent'))));
    expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1);
    for (const one of results) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'case.moved_meanwhile', status: 409 });
    expect((await world.view('agent', ids['refund']!)).version).toBe(version + 1);
  });
  test('a case is given to active staff alone', async () => {
    const { version } = await world.view('agent', ids['question']!);
    const give = (userId: string) => desk().assign(ids['question']!, { userId, version }, world.actor('agent'));
    await expect(give(world.people['merchant']!.id)).rejects.toMatchObject({ fields: [{ field: 'userId' }] });
    await expect(give('0199e000-0000-7000-8000-000000000009')).rejects.toMatchObject({ fields: [{ field: 'userId' }] });
  });
});

describe('words', () => {
  test('a public one answers, an inner one does not and stays inside', async () => {
    const id = ids['complex']!;
    await desk().say(id, { text: '内部：先查费率', internal: true }, world.actor('agent'));
    expect((await world.view('merchant', id)).timeline.map(line => line.text)).not.toContain('内部：先查费率');
    await desk().say(id, { text: '正在核对费率', internal: false }, world.actor('agent'));
    const merchant = await world.view('merchant', id);
    expect(merchant.timeline.at(-1)).toMatchObject({ entry: 'message', text: '正在核对费率' });
    expect((await world.view('agent', id)).clocks.find(clock => clock.kind === 'first_answer')?.state).toBe('met');
    await expect(desk().say(id, { text: '我要内部', internal: true }, world.actor('merchant'))).rejects.toMatchObject({ status: 404 });
  });
  test.each(['contest', 'reopen', 'hold', 'refer'] as const)('%s needs a reason', async step => {
    await expect(take(world, 'supervisor', ids['question']!, step, { text: ' ' })).rejects.toMatchObject({ code: 'case.text_needed' });
  });
  test('a step of another role looks like a case that is not there; one of another state says so', async () => {
    await expect(take(world, 'merchant', ids['question']!, 'hold', { text: '停' })).rejects.toMatchObject({ code: 'case.not_yours_to_move', status: 404 });
    await expect(take(world, 'merchant', ids['question']!, 'accept')).rejects.toMatchObject({ code: 'case.step_not_open', status: 409 });
    await expect(sign(world, 'legal', ids['refund']!)).rejects.toMatchObject({ code: 'case.not_found' });
  });
});
