import { Column, getMetadataArgsStorage, type ColumnOptions, type ValueTransformer } from 'typeorm';

type Options = Pick<ColumnOptions, 'nullable' | 'unique'> & { default?: string | number };

const instant: ValueTransformer = {
  to: (at: unknown) => (at instanceof Date ? at.toISOString() : at),
  from: (at: unknown) => (at === null || at === undefined ? null : new Date(at as string)),
};
const whole: ValueTransformer = {
  to: (amount: unknown) => amount,
  from: (amount: unknown) => (amount === null || amount === undefined ? null : Number(amount)),
};
const json: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)),
  from: (text: unknown) => (text === null || text === undefined ? null : JSON.parse(text as string)),
};

const instants: { target: unknown; name: string }[] = [];

/** A moment: timestamptz on Postgres, ISO-8601 UTC text with milliseconds on SQLite. */
export function Instant(options: Options = {}): PropertyDecorator {
  return (target, name) => {
    instants.push({ target: target.constructor, name: String(name) });
    Column({ type: 'varchar', length: '24', transformer: instant, ...options })(target, name);
  };
}

/** Integer fen, below 2^53. */
export const Fen = (options: Options = {}) => Column({ type: 'bigint', transformer: whole, ...options });

/** Structured data that no query looks into. */
export const Json = (options: Options = {}) => Column({ type: 'text', transformer: json, ...options });

/** Decorators run before the engine is known, so the engine's own type for instants is put in here. */
export function useInstantsOf(engine: 'postgres' | 'sqlite'): void {
  for (const column of getMetadataArgsStorage().columns) {
    if (!instants.some(one => one.target === column.target && one.name === column.propertyName)) continue;
    column.options.type = engine === 'postgres' ? 'timestamptz' : 'varchar';
    column.options.length = engine === 'postgres' ? undefined : '24';
  }
}
