import type { Tx } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';

const TABLE = 'audit_anchor';

/** Heads of the chain that were put outside the database within the rows a dossier has; none where nothing is anchored. @returns plain rows, numbers as text */
export async function anchorsOf(tx: Tx, from: number, to: number): Promise<Record<string, unknown>[]> {
  // a house that does not anchor has no such table
  if (!tx.connection.entityMetadatas.some(one => one.tableName === TABLE)) return [];
  const rows = await sql<Record<string, unknown>>(tx, `SELECT * FROM "${TABLE}" WHERE "seq" >= ? AND "seq" <= ? ORDER BY "seq", "place"`, [from, to]);
  return rows.map(row => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : String(value)])));
}
