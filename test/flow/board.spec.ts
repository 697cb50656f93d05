import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Case } from '../../src/cases/case.entity.js';
import { CaseClock } from '../../src/cases/case-clock.entity.js';
import { BOARD_GROUPS, type BoardGroup, type BoardView, type ListCases } from '../../src/contract/index.js';
import { Desk } from '../../src/desk/desk.service.js';
import { Board } from '../../src/escalation/board/board.service.js';
import { Ladder } from '../../src/escalation/ladder.js';
import { add } from '../../src/platform/database/sql.js';
import { take } from '../support/acts.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  // a Thursday, 09:30
  world = await startWorld({ at: '2026-10-15T01:30:00Z' });
});
afterEach(() => world.stop());

const other = { kind: 'other' as const, story: '有个问题' };
const opened = async (claim: object = {}) => {
  const { id } = await world.submit({ ...other, ...claim });
  await world.runJobs();
  return id;
};
const board = (by = 'supervisor'): Promise<BoardView> => world.db.read(tx => world.app.get(Board).of(tx, world.actor(by)));
const listed = (asked: Partial<ListCases>, by = 'supervisor') => world.app.get(Desk).list(asked as never, world.actor(by));
const idsOf = (view: BoardView, group: BoardGroup) => view.groups.find(one => one.group === group)!.rows.map(row => row.case.id);
/** Moves the next date of a case, as if its clock had been started earlier. */
async function due(id: string, at: string): Promise<void> {
  await world.db.write(async tx => {
    await tx.update(Case, { id }, { nextDueAt: new Date(at) });
    await tx.update(CaseClock, { caseId: id, kind: 'first_answer' }, { dueAt: new Date(at) });
  });
}

describe('the groups', () => {
  test('each open case that matters today stands in one of them', async () => {
    const mine = await opened({ amountFen: 600_000 });
    const theirs = await opened({ amountFen: 6_000_000 });
    const held = await opened({ amountFen: 700_000 });
    const late = await opened({ amountFen: 7_000_000 });
    const today = await opened({ amountFen: 100_00 });
    await opened({ amountFen: 50_00 }); // due tomorrow: not here
    const rung = (await board()).groups.find(one => one.group === 'mine')!.rows.find(row => row.case.id === held)!.mine!;
    await world.db.write(tx => world.app.get(Ladder).acknowledge(tx, rung, world.actor('supervisor2')));
    await due(late, '2026-10-15T01:00:00Z');
    await due(today, '2026-10-15T08:20:00Z');
    const view = await board();
    expect(BOARD_GROUPS.map(group => idsOf(view, group))).toEqual([[late], [mine], [theirs], [held], [today]]);
    expect(view.groups.map(one => [one.group, one.count, one.fen])).toEqual([['breached', 1, 7_000_000], ['mine', 1, 600_000], ['theirs', 1, 6_000_000], ['in_hand', 1, 700_000], ['due_today', 1, 100_00]]);
    expect(view.groups[3]!.rows[0]!.rungs).toMatchObject([{ trigger: 'amount_above_5000', to: 'supervisor', ackBy: { name: 'supervisor2' } }]);
    expect(view.groups[3]!.rows[0]!.rungs[0]).not.toHaveProperty('climbAt');
  });
  test('a row names every rung that stands, the highest level first', async () => {
    await opened({ tid: '90000001' });
    const id = await opened({ tid: '90000001', amountFen: 600_000 });
    await take(world, 'supervisor', id, 'refer', { text: '请看' });
    const row = (await board()).groups.find(one => one.group === 'theirs')!.rows[0]!;
    expect(row.rungs.map(rung => `${rung.to} ${rung.trigger}`)).toEqual(['legal referred', 'supervisor amount_above_5000', 'supervisor repeated_terminal']);
    expect(row).not.toHaveProperty('mine');
    expect(row.rungs[0]!.facts).toEqual({ by: 'supervisor' });
  });
  test('what is answered leaves, unless nobody acknowledged it', async () => {
    const waits = await opened({ amountFen: 600_000 });
    const done = await opened({ amountFen: 600_000 });
    await take(world, 'supervisor', done, 'ask', { text: '请补' });
    await world.db.write(tx => tx.query(`UPDATE "case" SET "status" = 'resolved', "nextDueAt" = NULL`));
    expect((await board()).groups.map(one => one.rows.map(row => row.case.id))).toEqual([[], [waits], [], [], []]);
    await take(world, 'merchant', waits, 'accept');
    expect((await board()).groups.map(one => one.count)).toEqual([0, 0, 0, 0, 0]);
  });
  test('stand by harm: the nearer date, then the larger sum', async () => {
    const small = await opened({ amountFen: 510_000 });
    const large = await opened({ amountFen: 900_000 });
    const near = await opened({ amountFen: 520_000 });
    await due(near, '2026-10-15T07:00:00Z');
    expect(idsOf(await board(), 'mine')).toEqual([near, large, small]);
  });
});

describe('the figures', () => {
  test('are those of the lists they lead to', async () => {
    const ids = [await opened({ amountFen: 600_000 }), await opened({ amountFen: 6_000_000 }), await opened({ amountFen: 20_000 }), await opened({ amountFen: 30_000 }), await opened({ amountFen: 40_000 })];
    await due(ids[0]!, '2026-10-15T01:00:00Z');
    await due(ids[2]!, '2026-10-15T03:29:00Z');
    await due(ids[3]!, '2026-10-15T15:59:00Z');
    const { totals, triggers, load, groups } = await board();
    const [today, overdue, soon] = await Promise.all([listed({ queue: 'due_today' }), listed({ queue: 'all_open', due: 'overdue' }), listed({ queue: 'all_open', due: 'soon' })]);
    const figures = (page: { total: number; atRiskFen: number }) => ({ count: page.total, fen: page.atRiskFen });
    expect(totals).toMatchObject({ today: figures(today), overdue: figures(overdue), soon: figures(soon) });
    expect([totals.today.count, totals.overdue.count, totals.soon.count]).toEqual([3, 1, 1]);
    const mine = groups.find(one => one.group === 'mine')!;
    expect(totals.mine).toEqual({ count: mine.count, fen: mine.fen, firstAckDueAt: '2026-10-15T05:30:00.000Z' });
    for (const { trigger, count } of triggers) expect([trigger, (await listed({ queue: 'all_open', trigger })).total]).toEqual([trigger, count]);
    expect(triggers.map(one => one.trigger).sort()).toEqual(['amount_above_5000', 'amount_above_50000']);
    expect(load.at(-1)).toEqual({ open: (await listed({ queue: 'unassigned' })).total, dueToday: 3 });
  });
  test('of a person are the person’s open cases', async () => {
    const id = await opened({ amountFen: 600_000 });
    const { version } = await world.view('supervisor', id);
    await world.app.get(Desk).assign(id, { userId: world.people['agent']!.id, version }, world.actor('supervisor'));
    await due(id, '2026-10-15T08:00:00Z');
    const { load } = await board();
    expect(load[0]).toEqual({ person: { id: world.people['agent']!.id, name: 'agent', role: 'agent' }, open: 1, dueToday: 1 });
    expect(load.map(one => one.person?.role)).toEqual(['agent', 'supervisor', 'supervisor', undefined]);
    expect((await listed({ queue: 'all_open', owner: world.people['agent']!.id })).total).toBe(1);
  });
  test('of a trigger forget what fired more than seven days ago, and count a clock whatever its name', async () => {
    await opened({ amountFen: 600_000 });
    world.forward({ days: 1 });
    await world.sweep();
    const [at] = [await board()];
    expect(at.triggers.find(one => one.trigger === 'clock_70')).toEqual({ to: 'supervisor', trigger: 'clock_70', count: 1 });
    expect(at.triggers.find(one => one.trigger === 'amount_above_5000')?.count).toBe(1);
    world.forward({ days: 6, hours: 1 });
    expect((await board()).triggers.find(one => one.trigger === 'amount_above_5000')).toBeUndefined();
    expect((await listed({ queue: 'all_open', trigger: 'amount_above_5000' })).total).toBe(0);
    expect((await listed({ queue: 'all_open', trigger: 'clock_7' })).total).toBe(0);
  });
});

describe('the day', () => {
  test('is Shanghai’s, hour by hour, with the first cases of each', async () => {
    const many = [];
    for (let n = 0; n < 6; n += 1) many.push(await opened({ amountFen: 10_000 + n }));
    for (const [n, id] of many.entries()) await due(id, `2026-10-15T08:0${n}:00Z`);
    const night = await opened({ amountFen: 70_000 });
    await due(night, '2026-10-15T14:30:00Z');
    const tomorrow = await opened({ amountFen: 80_000 });
    await due(tomorrow, '2026-10-15T16:00:00Z');
    const { day, hours, workingMinutesLeft } = await board();
    expect([day, workingMinutesLeft]).toEqual(['2026-10-15', 510]);
    expect(hours.map(one => one.hour)).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17, 22]);
    expect(hours.filter(one => one.count).map(one => [one.hour, one.count, one.fen, one.cases.length])).toEqual([[16, 6, 60_015, 4], [22, 1, 70_000, 1]]);
    expect(hours.find(one => one.hour === 16)!.cases.map(one => one.id)).toEqual(many.slice(0, 4));
  });
  test('begins at midnight: what passed yesterday is overdue and in no hour', async () => {
    const id = await opened({ amountFen: 10_000 });
    await due(id, '2026-10-14T15:59:59Z');
    const view = await board();
    expect(view.hours.every(one => one.count === 0)).toBe(true);
    expect([view.totals.overdue.count, idsOf(view, 'due_today')]).toEqual([1, [id]]);
  });
});

describe('who reads it', () => {
  test('legal sees its own cases, and its own rungs wait for it', async () => {
    await opened({ amountFen: 600_000 });
    const theirs = await opened({ amountFen: 6_000_000 });
    const view = await board('legal');
    expect(BOARD_GROUPS.map(group => idsOf(view, group))).toEqual([[], [theirs], [], [], []]);
    expect(view.triggers.map(one => one.trigger)).toEqual(['amount_above_50000']);
    expect(view.totals.mine.count).toBe(1);
  });
  test('for an admin nothing waits', async () => {
    await opened({ amountFen: 600_000 });
    const view = await board('admin');
    expect([view.totals.mine.count, view.groups.find(one => one.group === 'theirs')!.count]).toEqual([0, 1]);
  });
});

describe('with many cases', () => {
  async function copies(id: string, count: number): Promise<void> {
    const model = await world.db.read(tx => tx.findOneByOrFail(Case, { id }));
    const rows = Array.from({ length: count }, (_, n) => ({ ...model, id: `0199e000-0000-7000-9000-${String(n).padStart(12, '0')}`, caseNo: `x${n}`, nextDueAt: new Date('2026-10-15T08:00:00Z') }));
    await world.db.write(tx => add(tx, Case, rows));
  }
  async function statements(work: () => Promise<unknown>): Promise<number> {
    let count = 0;
    const { logger } = world.db.reader;
    const before = logger.logQuery.bind(logger);
    logger.logQuery = () => void (count += 1);
    await work().finally(() => (logger.logQuery = before));
    return count;
  }
  test('shows a hundred of a group, counts all, and reads no more often', async () => {
    const id = await opened({ amountFen: 10_000 });
    await due(id, '2026-10-15T08:00:00Z');
    const few = await statements(() => board());
    expect(few).toBeGreaterThan(5);
    await copies(id, 150);
    const many = await statements(async () => {
      const view = await board();
      const today = view.groups.find(one => one.group === 'due_today')!;
      expect([today.rows.length, today.count, today.fen, view.totals.today.count]).toEqual([100, 151, 1_510_000, 151]);
    });
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(12);
  });
});
