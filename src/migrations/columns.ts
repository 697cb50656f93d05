import { Table, type QueryRunner, type TableColumnOptions } from 'typeorm';

type More = Partial<TableColumnOptions>;

export const id = (name = 'id'): TableColumnOptions => ({ name, type: 'varchar', length: '36', isPrimary: true });
export const key = (name: string, length: number): TableColumnOptions => ({ name, type: 'varchar', length: String(length), isPrimary: true });
export const text = (name: string, length?: number, more: More = {}): TableColumnOptions =>
  length ? { name, type: 'varchar', length: String(length), ...more } : { name, type: 'text', ...more };
export const maybe = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isNullable: true });
export const int = (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'int', ...more });
export const fen = (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'bigint', ...more });
export const double = (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'double precision', ...more });
export const flag = (name: string, more: More = {}): TableColumnOptions => ({ name, type: 'boolean', ...more });

export const onPostgres = (runner: QueryRunner): boolean => runner.connection.options.type === 'postgres';

/** The engine's own type for a moment: timestamptz, or ISO-8601 UTC text on SQLite. */
export const instant = (runner: QueryRunner) => (name: string): TableColumnOptions =>
  onPostgres(runner) ? { name, type: 'timestamptz' } : { name, type: 'varchar', length: '24' };

export const unique = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isUnique: true });

/** A table with its indexes; `indices` lists columns, `!` in front makes one unique. */
export const table = (name: string, columns: TableColumnOptions[], indices: string[][] = []): Table =>
  new Table({
    name,
    columns,
    indices: indices.map(columnNames => {
      const [first, ...rest] = columnNames;
      return first!.startsWith('!') ? { columnNames: [first!.slice(1), ...rest], isUnique: true } : { columnNames };
    }),
  });

/** Refuses UPDATE and DELETE on a table, for everyone who comes through SQL. */
export async function appendOnly(runner: QueryRunner, name: string): Promise<void> {
  if (onPostgres(runner)) {
    await runner.query(`CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`);
    await runner.query(`CREATE TRIGGER "${name}_append_only" BEFORE UPDATE OR DELETE ON "${name}" FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    return;
  }
  for (const act of ['UPDATE', 'DELETE']) {
    await runner.query(`CREATE TRIGGER "${name}_no_${act.toLowerCase()}" BEFORE ${act} ON "${name}" BEGIN SELECT RAISE(ABORT, '${name} is append-only'); END`);
  }
}
