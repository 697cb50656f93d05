import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSourceOptions, MixedList } from 'typeorm';
import type { Settings } from '../settings.js';
import { useInstantsOf } from './columns.js';

/** What the entity rooms and the migrations hand to the platform. */
export interface Schema {
  entities: MixedList<Function>;
  migrations: MixedList<Function>;
}

export const sqliteFile = (settings: Settings): string => join(settings.dataDir, 'lidan.sqlite');

/** Options of the writing connection; schema changes only by migrations. */
export function writerOptions(settings: Settings, schema: Schema): DataSourceOptions {
  useInstantsOf(settings.engine);
  const common = { ...schema, synchronize: false, migrationsTransactionMode: 'each' as const };
  if (settings.engine === 'postgres') return { ...common, ...postgres(settings) };
  mkdirSync(settings.dataDir, { recursive: true });
  return { ...common, type: 'better-sqlite3', database: sqliteFile(settings), prepareDatabase: prepare };
}

/** A second, read-only connection on SQLite; the same pool on Postgres. */
export function readerOptions(settings: Settings, schema: Schema): DataSourceOptions {
  return { entities: schema.entities, type: 'better-sqlite3', database: sqliteFile(settings), readonly: true, name: 'reader' } as DataSourceOptions;
}

function postgres(settings: Settings) {
  return {
    type: 'postgres' as const,
    url: settings.DATABASE_URL,
    extra: { max: 10, connectionTimeoutMillis: 3000, statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000 },
    poolErrorHandler: () => undefined,
  };
}

interface Pragmas {
  pragma(text: string): unknown;
}
function prepare(db: Pragmas): void {
  db.pragma('journal_mode = WAL');
  // the build's WAL default may lose the last commits when power fails
  db.pragma('synchronous = FULL');
  db.pragma('busy_timeout = 1000');
  db.pragma('journal_size_limit = 67108864');
  db.pragma('foreign_keys = ON');
}
