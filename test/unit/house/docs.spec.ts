import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { lifecycleAsMarkdown } from '../../../src/cases/lifecycle.js';
import { Settings } from '../../../src/platform/settings.js';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

test('docs/architecture.md prints the lifecycle as the code has it', () => {
  expect(read('docs/architecture.md')).toContain(lifecycleAsMarkdown());
});

test('.env.example names every setting but the one for tests of recovery', () => {
  const optional = ['PUBLIC_ORIGIN', 'DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'WATCH_DIR'];
  const missing = [...Object.keys(new Settings()), ...optional].filter(name => !read('.env.example').includes(`# ${name}=`));
  expect(missing.filter(name => name !== 'CRASH_AT')).toEqual([]);
});
