import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Tx } from '../../src/platform/database/database.js';
import { SettleDays } from '../../src/records/settle-days.js';
import { MID, startWorld, type World } from '../support/world.js';

interface Statement {
  text: string;
  values: unknown[];
}
let world: World;
beforeAll(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterAll(() => world.stop());

/** What the work asks, as it asks it. */
async function asked(work: (tx: Tx) => Promise<unknown>): Promise<Statement> {
  return world.db.write(async tx => {
    const query = jest.spyOn(tx, 'query');
    await work(tx);
    const [text, values] = query.mock.calls[0]!;
    query.mockRestore();
    return { text, values: values as unknown[] };
  });
}
/** How the engine would answer; few rows make Postgres go through all, unless told not to. */
async function planOf({ text, values }: Statement): Promise<string> {
  return world.db.write(async tx => {
    if (world.db.engine === 'postgres') await tx.query('SET LOCAL enable_seqscan = off');
    return JSON.stringify(await tx.query(`EXPLAIN ${world.db.engine === 'postgres' ? '' : 'QUERY PLAN '}${text}`, values));
  });
}

test('one merchant’s rows beside sales since a day are found by an index, not among all merchants’', async () => {
  const statement = await asked(tx => world.app.get(SettleDays).carrying(tx, MID, 'R26101500018-2', '20261014'));
  expect(await planOf(statement)).toContain('transaction_beside_sales_mid');
});
test.each(['approvedAt', 'createdAt'])('orders of a day by %s are found by an index', async column => {
  const text = `SELECT * FROM "remedy_order" WHERE "${column}" >= '2026-10-14T16:00:00.000Z' AND "${column}" < '2026-10-15T16:00:00.000Z'`;
  expect(await planOf({ text, values: [] })).toMatch(/SEARCH remedy_order USING INDEX|Index Scan/);
});
