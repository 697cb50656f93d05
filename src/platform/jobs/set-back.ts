import type { Tx } from '../database/database.js';
import { sql } from '../database/sql.js';

const SKEW_MS = 60_000;

/** Clocks of two machines may differ by a minute; what lies further ahead of ours was written before our clock was set back. */
export const ahead = (now: Date): string => new Date(now.getTime() + SKEW_MS).toISOString();

/** Whether a job was done that by our clock is not due yet; then those asked for at once before it was set back do not wait for that time to come again. */
export async function wasSetBack(tx: Tx, now: Date): Promise<boolean> {
  const rows = await sql(tx, `SELECT 1 FROM "job" WHERE "state" = 'done' AND "runAt" > ? LIMIT 1`, [ahead(now)]);
  return rows.length > 0;
}
