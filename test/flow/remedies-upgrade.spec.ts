import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Acquirer } from '../../src/remedy/acquirer/acquirer.js';
import { Questions } from '../../src/remedy/questions.js';
import { approvedOrder, orderNow } from '../support/an-order.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.stop();
});

/** Goes back to the schema before orders knew how often they were sent, changes what stands there, and comes forward again. */
async function upgraded(...changes: string[]): Promise<void> {
  const { writer } = world.db;
  const since = writer.migrations.length - writer.migrations.findIndex(one => one.constructor.name.startsWith('Remedies'));
  for (let n = 0; n < since; n += 1) await writer.undoLastMigration({ transaction: 'each' });
  for (const change of changes) await writer.query(change);
  await writer.runMigrations({ transaction: 'each' });
}
const stood = (id: string, state: string, more = '') => `UPDATE "remedy_order" SET "state" = '${state}'${more} WHERE "id" = '${id}'`;

describe('orders from before', () => {
  test('whose result is unknown are asked about', async () => {
    const { order } = await approvedOrder(world);
    await upgraded(stood(order.id, 'unknown'));
    const query = jest.spyOn(world.app.get(Acquirer), 'query').mockImplementation(async () => ({ state: 'done', ref: 'A' }));
    await world.app.get(Questions).byPerson(order.caseId, world.actor('agent'));
    await world.runJobs();
    expect([query.mock.calls.length, await orderNow(world, order.id)]).toEqual([1, expect.objectContaining({ state: 'sent', sends: 1, acquirerRef: 'A' })]);
  });
  test('that the acquirer took are done, and wait for their row', async () => {
    const { order } = await approvedOrder(world);
    await upgraded(stood(order.id, 'sent', `, "acquirerRef" = 'B'`));
    expect(await orderNow(world, order.id)).toMatchObject({ state: 'sent', sends: 1, doneAt: order.approvedAt });
  });
  test('that were never sent are not counted as sent', async () => {
    const [{ order: approved }, { order: atTerminal }] = [await approvedOrder(world), await approvedOrder(world, { remedy: 'void' })];
    await upgraded(stood(atTerminal.id, 'sending'));
    expect([(await orderNow(world, approved.id)).sends, (await orderNow(world, atTerminal.id)).sends]).toEqual([0, 0]);
  });
  test('of which a case had two under way: the newer one goes on', async () => {
    const [{ order: older }, { order: newer }] = [await approvedOrder(world), await approvedOrder(world, { round: 2 })];
    await upgraded(stood(newer.id, 'approved', `, "caseId" = '${older.caseId}'`));
    expect([(await orderNow(world, older.id)).state, (await orderNow(world, newer.id)).state]).toEqual(['not_confirmed', 'approved']);
  });
  test('that one row proved twice: the row stays the first one’s proof', async () => {
    const [{ order: first }, { order: second }] = [await approvedOrder(world), await approvedOrder(world)];
    await upgraded(...[first, second].map(one => stood(one.id, 'confirmed', `, "proofLogNo" = '28101500000001'`)));
    expect([await orderNow(world, first.id), await orderNow(world, second.id)].map(one => [one.state, one.proofLogNo])).toEqual([['confirmed', '28101500000001'], ['confirmed', null]]);
  });
});

test('the rules hold after an upgrade as after a first start', async () => {
  const { order } = await approvedOrder(world);
  await upgraded();
  await expect(world.db.write(tx => tx.query(`UPDATE "remedy_order" SET "amountFen" = 1 WHERE "id" = '${order.id}'`))).rejects.toThrow(/never changes/);
  await expect(world.db.write(tx => tx.query('DELETE FROM "remedy_order"'))).rejects.toThrow(/never deleted/);
});
