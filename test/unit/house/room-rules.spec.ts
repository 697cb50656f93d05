import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
/** A house in which each file breaks one rule; `ok` breaks none. */
const HOUSE: Record<string, string> = {
  'src/contract/words.ts': `export const word = 1;`,
  'src/contract/reads.ts': `import 'node:fs';`,
  'src/platform/ok.ts': `import { word } from '../contract/words.js'; export const ok = word;`,
  'src/platform/database/database.ts': `import 'typeorm'; export class Database {}`,
  'src/platform/up.ts': `import { Case } from '../cases/case.js'; export const up = Case;`,
  'src/cases/case.ts': `import { ok } from '../platform/ok.js'; export const Case = ok;`,
  'src/cases/sideways.ts': `import type { Row } from '../records/row.js'; export type Other = Row;`,
  'src/records/row.ts': `import { ok } from '../platform/ok.js'; export interface Row { ok: typeof ok }`,
  'src/records/circle-a.ts': `import { b } from './circle-b.js'; export const a = () => b;`,
  'src/records/circle-b.ts': `import { a } from './circle-a.js'; export const b = () => a;`,
  'src/intake/ok.ts': `import { Case } from '../cases/case.js'; import type { Row } from '../records/row.js'; export type Both = [typeof Case, Row];`,
  'src/intake/neighbour.ts': `import type { Plan } from '../remedy/plan.js'; export type Mine = Plan;`,
  'src/remedy/plan.ts': `import { rule } from '../investigation/rules/rule.js'; export type Plan = typeof rule;`,
  'src/investigation/rules/rule.ts': `import { word } from '../../contract/words.js'; export const rule = word;`,
  'src/investigation/ok.ts': `import { rule } from './rules/rule.js'; export const found = rule;`,
  'src/web/page.ts': `import { word } from '../contract/words.js'; import 'react'; import './page.css'; export const page = word;`,
  'src/web/page.css': `main { margin: 0 }`,
  'src/web/rules.ts': `import { Case } from '../cases/case.js'; export const wrong = Case;`,
  'src/desk/page.ts': `import { page } from '../web/page.js'; export const served = page;`,
  'src/insight/lost.ts': `export const nobody = 1;`,
  'src/insight/nowhere.ts': `import './absent.js';`,
  'src/garden/shed.ts': `import { word } from '../contract/words.js'; export const shed = word;`,
  'src/migrations/1-a.ts': `import 'typeorm'; import { Database } from '../platform/database/database.js'; export const a = Database;`,
  'src/migrations/2-b.ts': `import { Case } from '../cases/case.js'; export const b = Case;`,
  'src/demo/tool.ts': `import 'prettier';`,
  'src/main.ts': `import './desk/page.js'; import './cases/case.js'; import './migrations/1-a.js';`,
};
const BROKEN: [rule: string, from: string][] = [
  ['contract-imports-nothing', 'src/contract/reads.ts'],
  ['platform-imports-below-only', 'src/platform/up.ts'],
  ['cases-imports-below-only', 'src/cases/sideways.ts'],
  ['no-cycle', 'src/records/circle-a.ts'],
  ['intake-imports-below-only', 'src/intake/neighbour.ts'],
  ['remedy-imports-below-only', 'src/remedy/plan.ts'],
  ['web-imports-below-only', 'src/web/rules.ts'],
  ['pages-stand-alone', 'src/desk/page.ts'],
  ['no-orphan', 'src/insight/lost.ts'],
  ['resolvable', 'src/insight/nowhere.ts'],
  ['no-unknown-room', 'src/garden/shed.ts'],
  ['migrations-import-typeorm-only', 'src/migrations/2-b.ts'],
  ['no-dev-dependency-at-work', 'src/demo/tool.ts'],
];

let root: string;
let violations: { rule: string; from: string }[];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'lidan-rooms-'));
  for (const [path, text] of Object.entries(HOUSE)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${text}\n`);
  }
  for (const path of ['config', 'tsconfig.json', 'package.json']) cpSync(join(REPOSITORY, path), join(root, path), { recursive: true });
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'));
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const ran = spawnSync(process.execPath, [tool, '-c', 'config/depcruise.config.cjs', '-T', 'json', 'src'], { cwd: root, encoding: 'utf8', env: plainEnv() });
  const report = JSON.parse(ran.stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  violations = report.summary.violations.map(found => ({ rule: found.rule.name, from: found.from }));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Without jest's options, which would reach the tool. */
const plainEnv = () => ({ ...process.env, NODE_OPTIONS: '' });

test.each(BROKEN)('%s stops %s', (rule, from) => {
  expect(violations).toContainEqual({ rule, from });
});
test.each(Object.keys(HOUSE).filter(path => !BROKEN.some(([, from]) => from === path) && !path.includes('circle')))('%s is let be', path => {
  expect(violations.filter(found => found.from === path)).toEqual([]);
});
test('every room of the house is known to the rules', () => {
  const rooms = execFileSync('ls', [join(REPOSITORY, 'src')], { encoding: 'utf8' }).trim().split('\n').filter(name => !name.includes('.'));
  const known = Object.keys(HOUSE).map(path => path.split('/')[1]).concat(['accounts', 'evidence', 'dispute', 'escalation', 'dossier', 'notification']);
  expect(known).toEqual(expect.arrayContaining(rooms));
});
