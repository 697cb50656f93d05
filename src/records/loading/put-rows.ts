import type { Tx } from '../../platform/database/database.js';
import { insertRows, isPostgres } from '../../platform/database/sql.js';

interface Driver {
  prepare(text: string): { run(values: unknown[]): unknown };
}

/** `insertRows` for very many rows. On SQLite row by row: each many-row statement keeps a journal of its own, which doubles the time. */
export async function putRows(tx: Tx, table: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]): Promise<void> {
  if (isPostgres(tx)) return insertRows(tx, table, columns, rows);
  const driver = (await tx.queryRunner!.connect()) as Driver;
  const names = columns.map(name => `"${name}"`).join(', ');
  const one = driver.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) one.run(row as unknown[]);
}
