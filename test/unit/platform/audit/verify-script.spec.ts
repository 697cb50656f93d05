import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../../../scripts/verify-audit.mjs';
import { AnchorFile, type AnchorLine } from '../../../../src/platform/audit/anchor-file.js';
import { checkChain, type StoredRow } from '../../../../src/platform/audit/chain-check.js';
import { exportLine } from '../../../../src/platform/audit/stored-rows.js';
import { anchorAt, chainOf, tamperings, WAYS } from '../../../support/tamperings.js';

const CHAIN = chainOf(300);
const ANCHORS = [100, 200, 300].map(seq => anchorAt(CHAIN, seq));
let folder: string;
let script: string;
let anchors: string;
const at = (name: string): string => join(folder, name);
const lineOf = ({ facts, odd: _, ...row }: StoredRow): string => exportLine({ ...row, facts: JSON.stringify(facts) });
const put = (name: string, rows: readonly StoredRow[]): string => {
  writeFileSync(at(name), rows.map(lineOf).join(''));
  return at(name);
};
/** Copied away from the product, with nothing beside it. */
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  return { status, said: stdout.trim().split('\n'), stderr };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lidan-verify-'));
  script = at('verify-audit.mjs');
  copyFileSync('scripts/verify-audit.mjs', script);
  anchors = at('anchors.jsonl');
  const file = new AnchorFile(anchors);
  for (const one of ANCHORS) await file.append<AnchorLine>({ kind: 'anchor', id: one.day, rowAt: one.at, ...one });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* streamed(rows: readonly StoredRow[]): AsyncGenerator<StoredRow> {
  yield* rows;
}

test('it needs nothing but Node: no import of ours, nor of a package', () => {
  const imports = [...readFileSync(script, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(found => found[1]!);
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter(name => !name.startsWith('node:'))).toEqual([]);
  expect(readFileSync(script, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
});

test('700 tamperings: it finds what the product finds, and the same row', async () => {
  const missed: unknown[] = [];
  for (const one of tamperings(CHAIN, 700, 4711)) {
    const ours = (await checkChain(streamed(one.rows), ANCHORS)).bad;
    const { bad } = await check(put('tampered.jsonl', one.rows), ANCHORS, 1000_000);
    if (!bad || !ours || bad[0] !== ours.wrong || bad[1] !== ours.seq || bad[2] !== ours.day) missed.push({ way: one.way, effort: one.effort, ours, bad });
  }
  expect(missed).toEqual([]);
}, 240_000);

describe('run as a program', () => {
  test('what holds is counted, exit 0', () => {
    expect(run(put('whole.jsonl', CHAIN), '--anchors', anchors)).toEqual({ status: 0, said: ['300 rows and 3 of 3 anchors hold.', 'The chain holds.'], stderr: '' });
  });
  test('without anchors it says what it cannot see', () => {
    expect(run(put('whole.jsonl', CHAIN))).toMatchObject({ status: 0, said: ['300 rows and 0 of 0 anchors hold.', expect.stringContaining('No anchors were given'), 'The chain holds.'] });
  });
  const each = new Map([...tamperings(CHAIN, 70, 99)].map(one => [one.way, one]));
  test.each(WAYS)('%s: exit 1, with the row or the anchor', way => {
    const { rows, first } = each.get(way)!;
    const { status, said } = run(put('bad.jsonl', rows), '--anchors', anchors);
    expect(status).toBe(1);
    expect(said.join(' ')).toMatch(new RegExp(`[Rr]ow ${first}\\b|anchor of d${Math.ceil(first / 100) * 100}`));
    expect(said).not.toContain('The chain holds.');
  });
  test('a changed file of anchors: exit 1 although the chain holds', () => {
    const lines = readFileSync(anchors, 'utf8').split('\n');
    writeFileSync(at('changed.jsonl'), [lines[0], lines[2]].join('\n'));
    expect(run(put('whole.jsonl', CHAIN), '--anchors', at('changed.jsonl'))).toMatchObject({ status: 1, said: [expect.any(String), expect.stringContaining('Line 2 of')] });
  });
  test('a clock’s step back is allowed for as far as it is told', () => {
    const rows = put('whole.jsonl', CHAIN);
    writeFileSync(at('late.jsonl'), `${JSON.stringify({ n: 1, kind: 'anchor', id: 'x', ...ANCHORS[0]!, at: '2026-10-15T04:00:00.000Z', prev: '0'.repeat(64) })}\n`);
    expect(run(rows, '--anchors', at('late.jsonl'))).toMatchObject({ status: 1, said: [expect.any(String), expect.stringContaining('Row 101 was back-dated')] });
    expect(run(rows, '--anchors', at('late.jsonl'), '--tolerance', '7200').status).toBe(0);
  });
  test.each([['nothing', []], ['no file', ['nowhere.jsonl']], ['no number', ['whole.jsonl', '--tolerance', 'x']]])('asked for %s it exits with 2 and a word', (_, args) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringMatching(/^verify-audit: /) });
  });
});

describe('what a line may hold', () => {
  const rows = chainOf(3);
  const checked = (text: string) => {
    writeFileSync(at('odd.jsonl'), text);
    return check(at('odd.jsonl'), [], 1000_000);
  };
  test('an empty export and a last line without its end', async () => {
    expect(await checked('')).toMatchObject({ state: { seq: 0 }, bad: null });
    expect(await checked(rows.map(lineOf).join('').trimEnd())).toMatchObject({ state: { seq: 3 }, bad: null });
  });
  test('separators that only some take for the end of a line', async () => {
    const { hashOfStored } = await import('../../../../src/platform/audit/chain-check.js');
    const odd = { ...rows[0]!, facts: { a: '\u2028\u2029', b: 'é中𠮷' } };
    expect(await checked(lineOf({ ...odd, hash: hashOfStored(odd) }))).toMatchObject({ state: { seq: 1 }, bad: null });
  });
  test.each([['spaces', (line: string) => line.replace('"version":2', '"version": 2')], ['a name twice', (line: string) => line.replace('"version":2', '"version":2,"version":2')], ['rubbish', () => 'rubbish\n'], ['another moment', (line: string) => line.replace('.000Z', '.000001Z')]])('%s is an edited row', async (_, change) => {
    const lines = rows.map(lineOf);
    expect((await checked([lines[0], change(lines[1]!), lines[2]].join(''))).bad).toEqual(['edited', 2]);
  });
});

test('it stays executable', () => expect(existsSync('scripts/verify-audit.mjs') && (spawnSync('test', ['-x', 'scripts/verify-audit.mjs']).status)).toBe(0));
