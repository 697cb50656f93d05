import { readFileSync } from 'node:fs';

let version: string | undefined;

/** Of the product, as its package says; the papers name what made them. */
export function softwareVersion(): string {
  version ??= (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;
  return version;
}
