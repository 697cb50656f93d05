import type { QueryRunner } from 'typeorm';
import { onPostgres } from './columns.js';

/** What the engines say differently. */
export interface Engine {
  differs: (left: string, right: string) => string;
  /** how many entries a JSON array has, and the one at a place */
  count: (list: string) => string;
  at: (list: string, place: string) => string;
}
const SQLITE: Engine = { differs: (left, right) => `${left} IS NOT ${right}`, count: list => `json_array_length(${list})`, at: (list, place) => `json_extract(${list}, '$[' || ${place} || ']')` };
const POSTGRES: Engine = { differs: (left, right) => `${left} IS DISTINCT FROM ${right}`, count: list => `json_array_length(${list}::json)`, at: (list, place) => `(${list}::json ->> ${place})` };

/** A change that the database refuses, for everyone who comes through SQL. */
export interface Rule {
  name: string;
  on: string;
  when: 'INSERT' | 'UPDATE' | 'DELETE';
  /** true when the change is refused */
  refused: (engine: Engine) => string;
  says: string;
}

export async function forbid(runner: QueryRunner, { name, on, when, says, refused }: Rule): Promise<void> {
  if (!onPostgres(runner)) {
    await runner.query(`CREATE TRIGGER "${name}" BEFORE ${when} ON "${on}" WHEN ${refused(SQLITE)} BEGIN SELECT RAISE(ABORT, '${says}'); END`);
    return;
  }
  const back = when === 'DELETE' ? 'OLD' : 'NEW';
  await runner.query(`CREATE OR REPLACE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF ${refused(POSTGRES)} THEN RAISE EXCEPTION '${says}'; END IF; RETURN ${back}; END $$`);
  await runner.query(`CREATE TRIGGER "${name}" BEFORE ${when} ON "${on}" FOR EACH ROW EXECUTE FUNCTION "${name}"()`);
}

export async function permit(runner: QueryRunner, { name, on }: Pick<Rule, 'name' | 'on'>): Promise<void> {
  await runner.query(onPostgres(runner) ? `DROP TRIGGER "${name}" ON "${on}"` : `DROP TRIGGER "${name}"`);
  if (onPostgres(runner)) await runner.query(`DROP FUNCTION "${name}"()`);
}

/** Columns of which none may change. */
export const fixed = (columns: readonly string[]): Rule['refused'] => ({ differs }) => columns.map(column => differs(`NEW."${column}"`, `OLD."${column}"`)).join(' OR ');
