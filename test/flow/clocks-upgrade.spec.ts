import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CaseClocks } from '../../src/cases/case-clocks.service.js';
import { Clocks1764547660000 } from '../../src/migrations/1764547660000-clocks.js';
import { all, take } from '../support/acts.js';
import { clocksOf, eventsOf, on, rowOf } from '../support/clock-rows.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterAll(() => world.stop());

const migrate = async (way: 'up' | 'down') => {
  const runner = world.db.writer.createQueryRunner();
  await world.db.exclusively(() => new Clocks1764547660000()[way](runner));
  // on SQLite it is the connection of the house
  if (world.db.engine === 'postgres') await runner.release();
};

test('clocks from before keep their dates, count in the shipped calendar, and go on', async () => {
  const { id } = await world.submit({ kind: 'other', story: '有个问题' });
  await world.runJobs();
  await take(world, 'agent', id, 'ask', { text: '请补充' });
  const before = await clocksOf(world, id);
  await migrate('down');
  // as rows were written before: no segment names a calendar
  await world.db.write(async tx => {
    for (const row of before) await tx.query(`UPDATE "case_clock" SET "segments" = '${JSON.stringify(row.segments.map(({ calendar: _, ...one }) => one))}' WHERE "id" = '${row.id}'`);
  });
  await migrate('up');
  const after = await clocksOf(world, id);
  expect(after.map(row => [row.kind, row.state, row.targetMinutes, row.dueAt, row.calendar, row.lastAt])).toEqual(before.map(row => [row.kind, row.state, row.targetMinutes, row.dueAt, 'office@0', null]));
  expect((await all(world, 'case')).map(row => row['priority'])).toEqual(['normal']);

  world.forward({ hours: 4 });
  await take(world, 'merchant', id, 'answer', { text: '90000001' });
  const outcome = await rowOf(world, id, 'outcome');
  expect([outcome.state, outcome.dueAt]).toEqual(['running', new Date('2026-10-22T06:00:00Z')]);
  // their events begin with what is done next
  expect((await eventsOf(world, outcome.id)).map(event => [event.seq, event.what])).toEqual([[outcome.version, 'resumed']]);
  const view = await world.view('supervisor', id);
  expect(view.clocks.find(one => one.kind === 'outcome')).toMatchObject({ changes: [], state: 'running' });
  const limit = await on(world, id, (tx, _, clocks: CaseClocks) => clocks.extensionLimit(tx, outcome));
  expect(limit).toEqual(new Date('2026-10-29T06:00:00Z'));
});
