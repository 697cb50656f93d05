import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, copyFonts, FONT_FILES, fingerprint } from '../../../scripts/lib/build.mjs';

let root: string;
const write = (path: string, text: string) => writeFileSync(join(root, path), text);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lidan-build-'));
  for (const folder of ['src/cases', 'config', 'test']) mkdirSync(join(root, folder), { recursive: true });
  write('src/main.ts', 'main');
  write('src/cases/case.ts', 'case');
  write('package.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('the same sources have the same fingerprint', () => {
  expect(fingerprint(root)).toBe(fingerprint(root));
});
test.each<[string, () => void]>([
  ['a changed file', () => write('src/main.ts', 'other')],
  ['a new file', () => write('src/cases/new.ts', '')],
  ['a deleted file', () => rmSync(join(root, 'src/cases/case.ts'))],
  ['a moved file', () => renameSync(join(root, 'src/cases/case.ts'), join(root, 'src/cases/moved.ts'))],
  ['a changed package', () => write('package.json', '{ }')],
  ['a changed way of building', () => write('config/vite.desk.config.mjs', '')],
])('%s gives another one', (_, change) => {
  const before = fingerprint(root);
  change();
  expect(fingerprint(root)).not.toBe(before);
});
test('a test is no part of what is built', () => {
  const before = fingerprint(root);
  write('test/a.spec.ts', '');
  expect(fingerprint(root)).toBe(before);
});
test('the server is built first, then both sets of pages', () => {
  const last = (command: string[]) => command.at(-1);
  expect(commands(() => true).map(last)).toEqual(['build', 'config/vite.merchant.config.mjs', 'config/vite.desk.config.mjs']);
  expect(commands(() => false).map(last)).toEqual(['build']);
});
test('two weights of the font go along, with the licence that must go with them', () => {
  const to = join(root, 'dist/fonts');
  copyFonts('node_modules/@expo-google-fonts/noto-sans-sc', to);
  expect(readdirSync(to).sort()).toEqual(['LICENSE_FONT', 'NotoSansSC_400Regular.ttf', 'NotoSansSC_700Bold.ttf']);
  expect(readFileSync(join(to, 'LICENSE_FONT'), 'utf8')).toContain('SIL Open Font License');
  expect(FONT_FILES.every(file => readFileSync(join('node_modules/@expo-google-fonts/noto-sans-sc', file)).equals(readFileSync(join(to, file.split('/').at(-1)!))))).toBe(true);
});
