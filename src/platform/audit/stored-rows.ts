import type { EntityManager } from 'typeorm';
import { isPostgres, sql } from '../database/sql.js';
import type { StoredRow } from './chain-check.js';

const PAGE = 1000;
const LOWEST = -(2 ** 53) + 1;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

interface Raw extends Omit<StoredRow, 'seq' | 'facts' | 'odd'> {
  seq: number | string;
  facts: string;
}
/** How pages are read: on the command line straight from a connection, else through the door. */
export type Reading = <T>(work: (tx: EntityManager) => Promise<T>) => Promise<T>;

const textOf = (raw: unknown): string => String(raw);

/** Every row of the trail in order, a page at a time; of a tampered table too. */
export async function* rawRows(read: Reading): AsyncGenerator<Raw> {
  let after: number | null = null;
  for (;;) {
    // from the last row on, not after it: a second row with its number would be passed over
    const page: Raw[] = await read(tx => sql<Raw>(tx, statement(isPostgres(tx)), [after ?? LOWEST]));
    yield* after === null ? page : page.slice(1);
    if (page.length <= PAGE) return;
    after = Number(page.at(-1)!.seq);
  }
}

// microseconds are read too: a change below the millisecond is a change
const statement = (postgres: boolean): string => {
  const at = postgres ? `to_char("at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "at"` : '"at"';
  return `SELECT "seq", "prevHash", "hash", ${at}, "actorId", "actorRole", "action", "subject", "facts" FROM "audit" WHERE "seq" >= ? ORDER BY "seq" LIMIT ${PAGE + 1}`;
};

/** @returns the moment as the product writes it; anything finer or otherwise written stays as it is and fits no hash */
const atOf = (text: unknown): string => textOf(text).replace(/(\.\d{3})000Z$/, '$1Z');

export function storedOf(raw: Raw): StoredRow {
  const { facts: text, ...rest } = raw;
  const at = atOf(raw.at);
  let facts: unknown = null;
  let odd = !ISO.test(at);
  try {
    facts = JSON.parse(textOf(text));
    // two names alike or stray spaces read the same to us, not to everybody
    odd ||= JSON.stringify(facts) !== text;
  } catch {
    odd = true;
  }
  return { ...rest, seq: Number(raw.seq), at, facts, ...(odd ? { odd } : {}) };
}

export async function* storedRows(read: Reading): AsyncGenerator<StoredRow> {
  for await (const raw of rawRows(read)) yield storedOf(raw);
}

/** One line of an export: a row's own text, so that what lies oddly in the table lies oddly in the file. */
export function exportLine(raw: Raw): string {
  const { facts, at, seq, ...rest } = raw;
  const head = JSON.stringify({ seq: Number(seq), at: atOf(at), ...rest });
  return `${head.slice(0, -1)},"facts":${textOf(facts)}}\n`;
}
