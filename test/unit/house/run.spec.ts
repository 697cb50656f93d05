import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, tail } from '../../../scripts/lib/run.mjs';

let folder: string;
let log: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lidan-run-'));
  log = join(folder, 'log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const node = (code: string, more: { seconds?: number; env?: Record<string, string | undefined> } = {}) =>
  run({ command: process.execPath, args: ['-e', code], log, seconds: 20, ...more });

test('a command that ends well, with both of its outputs in the log', async () => {
  expect(await node('console.log("out"); console.error("err")')).toEqual({ ok: true, why: '' });
  expect(readFileSync(log, 'utf8')).toMatch(/out[^]*err|err[^]*out/);
});
test('a command that fails says how', async () => {
  expect(await node('process.exit(3)')).toEqual({ ok: false, why: 'ended with 3' });
});
test('a command that is killed says by what', async () => {
  expect(await node('process.kill(process.pid, "SIGKILL")')).toEqual({ ok: false, why: 'ended with SIGKILL' });
});
test('a command that does not exist is a failure, not a crash', async () => {
  expect(await run({ command: 'no-such-command-here', args: [], log, seconds: 20 })).toMatchObject({ ok: false, why: expect.stringContaining('ENOENT') });
});
test('a name in the environment can be set and taken out', async () => {
  process.env.HOUSE_TEST = 'ours';
  await node('console.log(process.env.HOUSE_TEST ?? "absent", process.env.HOUSE_NEW)', { env: { HOUSE_TEST: undefined, HOUSE_NEW: 'new' } });
  delete process.env.HOUSE_TEST;
  expect(tail(log, 1)).toBe('absent new');
});
test('a late command is ended with what it started', async () => {
  const child = 'const c = require("node:child_process").spawn("sleep", ["60"]); console.log(c.pid); setInterval(() => {}, 1000)';
  expect(await node(child, { seconds: 1.5 })).toEqual({ ok: false, why: 'not done after 2 s' });
  const pid = Number(tail(log, 1));
  expect(pid).toBeGreaterThan(1);
  const gone = () => {
    try {
      return /State:\s+Z/.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return true;
    }
  };
  expect(gone()).toBe(true);
});
test('the tail is the last lines', async () => {
  await node('for (let i = 0; i < 9; i++) console.log(i)');
  expect(tail(log, 2)).toBe('7\n8');
});
