import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { all, proposedRefund } from '../support/acts.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterAll(() => world.stop());

const GUARDED = ['approval', 'approval_policy', 'audit', 'audit_anchor', 'automatic_rule', 'calendar', 'calendar_assignment', 'calendar_version', 'case', 'case_exhibit', 'clock_event', 'compared_file', 'complainant', 'complaint', 'complaint_telling', 'countersign', 'dossier', 'escalation', 'evidence', 'feedback_form', 'legal_fact', 'legal_hold', 'legal_note', 'legal_opinion', 'legal_referral', 'legal_ruling', 'remedy_order', 'row_look', 'sample_review', 'slip_correction', 'stray_row', 'timeline', 'upload'];
const query = <Row>(text: string): Promise<Row[]> => world.db.writer.query(text) as Promise<Row[]>;

/** What the schema builder would change, but for the partial indexes that the migrations name themselves. */
async function driftOnPostgres(): Promise<string[]> {
  const { upQueries } = await world.db.writer.driver.createSchemaBuilder().log();
  const named = /"(loaded_file_sha256|transaction_origRrn_mid|transaction_beside_sales|transaction_beside_sales_mid|remedy_order_live|countersign_open|legal_hold_open|dossier_building)"|WHERE "state" IN \('proposed'|WHERE "outcome" = 'loaded'|WHERE "origRrn" <> ''|WHERE "decidedAt" IS NULL|WHERE "endedAt" IS NULL|WHERE "state" IN \('queued'/;
  return upQueries.map(one => one.query).filter(text => !named.test(text));
}
/** The builder rebuilds half of SQLite's tables whatever they are, so columns and indexes are compared here. */
async function driftOnSqlite(): Promise<string[]> {
  const differences: string[] = [];
  for (const entity of world.db.writer.entityMetadatas) {
    const has = await query<{ name: string; type: string; notnull: number; pk: number }>(`PRAGMA table_info("${entity.tableName}")`);
    const wanted = entity.columns.map(column => `${column.databaseName} ${column.type as string}${column.length ? `(${column.length})` : ''} ${column.isNullable ? 'null' : 'not null'} ${column.isPrimary ? 'pk' : ''}`);
    const found = has.map(one => `${one.name} ${one.type.toLowerCase()} ${one.notnull ? 'not null' : 'null'} ${one.pk ? 'pk' : ''}`);
    differences.push(...unlike(entity.tableName, wanted, found));
    differences.push(...unlike(entity.tableName, [...entity.indices, ...entity.uniques].map(one => `${'isUnique' in one && !one.isUnique ? 'index' : 'unique'} ${one.columns.map(column => column.databaseName).join()}`), await indexesOf(entity.tableName)));
  }
  return differences;
}
async function indexesOf(table: string): Promise<string[]> {
  const list = await query<{ name: string; unique: number; origin: string }>(`PRAGMA index_list("${table}")`);
  return Promise.all(list.filter(one => one.origin !== 'pk').map(async one => {
    const columns = await query<{ name: string }>(`PRAGMA index_info("${one.name}")`);
    return `${one.unique ? 'unique' : 'index'} ${columns.map(column => column.name).join()}`;
  }));
}
const unlike = (table: string, wanted: string[], found: string[]): string[] =>
  [...wanted.filter(one => !found.includes(one)).map(one => `${table} lacks ${one}`), ...found.filter(one => !wanted.includes(one)).map(one => `${table} has ${one}`)];
const drift = () => (world.db.engine === 'postgres' ? driftOnPostgres() : driftOnSqlite());
const tables = async () => {
  const list = world.db.engine === 'postgres' ? `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()` : `SELECT name FROM sqlite_master WHERE type = 'table'`;
  return (await query<{ name: string }>(list)).map(row => row.name).filter(name => !name.startsWith('sqlite_')).sort();
};
const triggers = async () => {
  const list = world.db.engine === 'postgres'
    ? `SELECT DISTINCT event_object_table AS name FROM information_schema.triggers WHERE trigger_schema = current_schema()`
    : `SELECT DISTINCT tbl_name AS name FROM sqlite_master WHERE type = 'trigger'`;
  return (await query<{ name: string }>(list)).map(row => row.name).sort();
};

describe('the migrations', () => {
  test('make what the entities say, to the column and the index', async () => {
    expect(await drift()).toEqual([]);
  });
  test('make a table for every entity and no other', async () => {
    const wanted = world.db.writer.entityMetadatas.map(entity => entity.tableName);
    expect(await tables()).toEqual([...wanted, 'migrations'].sort());
  });
  test('guard what is never changed', async () => {
    expect(await triggers()).toEqual(GUARDED);
  });
  test('are done once: running them again does nothing', async () => {
    expect(await world.db.writer.runMigrations()).toEqual([]);
  });
  test('go down to nothing and up again, with data in the tables', async () => {
    await proposedRefund(world);
    expect((await all(world, 'timeline')).length).toBeGreaterThan(0);
    const { length } = world.db.writer.migrations;
    for (let n = 0; n < length; n += 1) await world.db.writer.undoLastMigration({ transaction: 'each' });
    expect(await tables()).toEqual(['migrations']);
    await world.db.writer.runMigrations({ transaction: 'each' });
    expect(await drift()).toEqual([]);
    expect(await triggers()).toEqual(GUARDED);
    expect(await all(world, 'case')).toEqual([]);
  });
});
