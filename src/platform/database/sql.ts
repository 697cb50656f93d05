import type { Tx } from './database.js';

type Value = string | number | boolean | null;

export const isPostgres = (tx: Tx): boolean => tx.connection.options.type === 'postgres';

/** `?` marks become `$1, $2, …` on Postgres; values are always parameters, names never come from outside. */
export function sql<Row>(tx: Tx, text: string, values: readonly Value[] = []): Promise<Row[]> {
  let number = 0;
  const marked = isPostgres(tx) ? text.replace(/\?/g, () => `$${++number}`) : text;
  return tx.query(marked, values.map(value => (isPostgres(tx) || typeof value !== 'boolean' ? value : Number(value))));
}

const MOST_VALUES = 30_000;

/** Many rows in few statements; columns are names of the code, never of the input. */
export async function insertRows(tx: Tx, table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void> {
  const names = columns.map(name => `"${name}"`).join(', ');
  const marks = `(${columns.map(() => '?').join(', ')})`;
  const each = Math.floor(MOST_VALUES / columns.length);
  for (let start = 0; start < rows.length; start += each) {
    const part = rows.slice(start, start + each);
    await sql(tx, `INSERT INTO "${table}" (${names}) VALUES ${part.map(() => marks).join(', ')}`, part.flat());
  }
}

/** `(?, ?, …)` for an IN list of that many values. */
export const marks = (count: number): string => `(${Array.from({ length: count }, () => '?').join(', ')})`;

/** `tx.insert` with the entity's own shape: TypeORM's partial type refuses open records in JSON columns. */
export const add = <T extends object>(tx: Tx, entity: new () => T, rows: T | T[]) => tx.insert(entity, rows as never);

/** A conditional update with the entity's own shape. @returns how many rows changed */
export async function change<T extends object>(tx: Tx, entity: new () => T, where: Partial<T>, fields: Partial<T>): Promise<number> {
  return (await tx.update(entity, where as never, fields as never)).affected ?? 0;
}
