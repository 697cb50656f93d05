import type { StoredRow } from '../../src/platform/audit/chain-check.js';
import { insertRows, sql } from '../../src/platform/database/sql.js';
import type { World } from './world.js';

/** As the owner of the database could: what refuses changes is switched off. */
export async function unlock(world: World, table: string): Promise<void> {
  await world.db.write(async tx => {
    if (world.db.engine === 'postgres') await tx.query(`ALTER TABLE "${table}" DISABLE TRIGGER ALL`);
    else for (const act of ['update', 'delete']) await tx.query(`DROP TRIGGER "${table}_no_${act}"`);
  });
}

const COLUMNS = ['seq', 'prevHash', 'hash', 'at', 'actorId', 'actorRole', 'action', 'subject', 'facts'] as const;
/** From this number on the table holds these rows and no others. */
export const rewriteFrom = (world: World, first: number, rows: readonly StoredRow[]): Promise<void> =>
  world.db.write(async tx => {
    await sql(tx, 'DELETE FROM "audit" WHERE "seq" >= ?', [first]);
    const later = rows.filter(row => row.seq >= first);
    if (later.length) await insertRows(tx, 'audit', COLUMNS, later.map(row => COLUMNS.map(name => (name === 'facts' ? JSON.stringify(row.facts) : row[name]))));
  });
