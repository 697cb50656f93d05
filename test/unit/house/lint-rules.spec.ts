import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
const lines = (count: number) => Array.from({ length: count }, (_, index) => `  console${index}();`).join('\n');
const declared = (count: number) => Array.from({ length: count }, (_, index) => `declare const console${index}: () => void;`).join('\n');
const long = (count: number) => `${declared(count)}\nexport function f() {\n${lines(count)}\n}`;
const later = `const later = async () => 1;`;

/** Path, text, and the rule that speaks up; undefined where none may. */
const CASES: [path: string, text: string, rule?: string][] = [
  ['src/a/floating.ts', `${later} export const f = () => { later(); };`, '@typescript-eslint/no-floating-promises'],
  ['src/a/misused.ts', `${later} export const f = () => { if (later()) return 1; return 2; };`, '@typescript-eslint/no-misused-promises'],
  ['src/a/awaited.ts', `export const f = async () => { await 1; };`, '@typescript-eslint/await-thenable'],
  ['src/a/any.ts', `export const f = (a: any) => a as unknown;`, '@typescript-eslint/no-explicit-any'],
  ['src/a/equal.ts', `export const f = (a: unknown) => a == 1;`, 'eqeqeq'],
  ['src/a/console.ts', `console.log(1);`, 'no-console'],
  ['src/cli.ts', `console.log(1);`],
  ['src/a/env.ts', `export const f = process.env.PORT;`, 'no-restricted-syntax'],
  ['src/a/env-import.ts', `import { env } from 'node:process'; export const f = env.PORT;`, 'no-restricted-syntax'],
  ['src/a/env-parts.ts', `const { env } = process; export const f = env;`, 'no-restricted-syntax'],
  ['src/platform/settings.ts', `export const f = process.env.PORT;`],
  ['test/a/env.ts', `export const f = process.env.PORT;`],
  ['src/a/repository.ts', `declare const source: { getRepository(of: string): unknown }; export const f = source.getRepository('case');`, 'no-restricted-syntax'],
  ['src/a/inject.ts', `declare const InjectRepository: (of: string) => unknown; export const f = InjectRepository('case');`, 'no-restricted-syntax'],
  ['src/a/save.ts', `declare const tx: { save(one: object): object }; export const f = tx.save({});`, 'no-restricted-syntax'],
  ['src/web/canvas.ts', `declare const canvas: { save(): void }; canvas.save();`],
  ['src/a/long.ts', long(49), 'max-lines-per-function'],
  ['src/a/full.ts', long(48)],
  ['src/a/page.tsx', long(78)],
  ['src/a/long-page.tsx', long(79), 'max-lines-per-function'],
  ['test/a/long.ts', long(90)],
  ['src/a/deep.ts', `export const f = (a: boolean) => { if (a) { if (a) { if (a) { if (a) return 1; } } } return 2; };`, 'max-depth'],
  ['src/a/file.ts', declared(301), 'max-lines'],
  ['src/a/full-file.ts', declared(300)],
  ['src/a/messages/zh.ts', declared(400)],
  ['src/migrations/1-a.ts', declared(400)],
];

let root: string;
let spoken: Map<string, string[]>;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lidan-lint-'));
  for (const path of ['config', 'tsconfig.json', 'package.json']) cpSync(join(REPOSITORY, path), join(root, path), { recursive: true });
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'));
  for (const [path, text] of CASES) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${text}\n`);
  }
  writeFileSync(join(root, 'src/web/tsconfig.json'), '{ "extends": "../../tsconfig.json", "include": ["."], "exclude": [] }');
  const tool = join(root, 'node_modules/eslint/bin/eslint.js');
  const args = [tool, '-c', 'config/eslint.config.mjs', '--format', 'json', 'src', 'test'];
  const ran = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  const report = JSON.parse(ran.stdout) as { filePath: string; messages: { ruleId: string | null; message: string }[] }[];
  spoken = new Map(report.map(file => [relative(root, file.filePath), file.messages.map(one => one.ruleId ?? one.message)]));
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each(CASES.filter(([, , rule]) => rule))('%s', (path, _, rule) => {
  expect([...new Set(spoken.get(path))]).toEqual([rule]);
});
test.each(CASES.filter(([, , rule]) => !rule))('%s is let be', path => {
  expect(spoken.get(path)).toEqual([]);
});
