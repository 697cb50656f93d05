import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnchorFile, anchorsIn, readAnchors, type AnchorLine, type StampLine } from '../../../../src/platform/audit/anchor-file.js';
import { GENESIS } from '../../../../src/platform/audit/chain-check.js';
import { sha256 } from '../../../../src/platform/canonical.js';

let folder: string;
let file: AnchorFile;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lidan-anchors-'));
  file = new AnchorFile(join(folder, 'deep', 'audit-anchors.jsonl'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const AT = '2026-10-15T16:00:00.000Z';
const put = (n: number) => file.append<AnchorLine>({ kind: 'anchor', id: `id-${n}`, day: `2026101${n}`, at: AT, seq: n * 10, hash: sha256(`${n}`), rowAt: AT });
const text = () => readFileSync(file.path, 'utf8');
const lines = () => text().trimEnd().split('\n');
const bad = (changed: string[]) => anchorsIn(`${changed.join('\n')}\n`).badLine;

describe('a line', () => {
  test('is bound to the one before as it stands there', async () => {
    for (const n of [1, 2, 3]) await put(n);
    expect(lines().map(line => (JSON.parse(line) as AnchorLine).prev)).toEqual([GENESIS, sha256(lines()[0]!), sha256(lines()[1]!)]);
    expect(await readAnchors(file.path)).toMatchObject({ anchors: [{ n: 1, seq: 10 }, { n: 2, seq: 20 }, { n: 3, seq: 30 }], stamps: [], badLine: null, torn: 0 });
  });
  test('asked for again is the one that is there, whatever the head is by now', async () => {
    const first = await put(1);
    await put(2);
    const again = await file.append<AnchorLine>({ kind: 'anchor', id: 'id-1', day: '20261011', at: AT, seq: 99, hash: 'other', rowAt: AT });
    expect(again).toEqual(first);
    expect(lines()).toHaveLength(2);
  });
  test('of a time-stamp stands beside the anchor’s own', async () => {
    await put(1);
    await file.append<StampLine>({ kind: 'stamp', id: 'id-1', seq: 10, hash: sha256('1'), genTime: AT, token: 'AAAA' });
    expect(await readAnchors(file.path)).toMatchObject({ anchors: [{ n: 1 }], stamps: [{ n: 2, token: 'AAAA' }], badLine: null });
  });
  test('is not for everybody to read', async () => {
    await put(1);
    expect(statSync(file.path).mode & 0o007).toBe(0);
  });
  test('is found by its id, and only when it says what the database remembers', async () => {
    const line = await put(1);
    expect(await file.anchor('id-1', line)).toEqual(line);
    for (const [id, seen] of [['id-2', line], ['id-1', { ...line, seq: 11 }], ['id-1', { ...line, hash: 'x' }]] as const) await expect(file.anchor(id, seen)).rejects.toThrow('does not hold');
  });
});

describe('a crash while a line is written', () => {
  test.each([1, 20, 200])('after %i bytes costs that line alone', async bytes => {
    await put(1);
    const whole = text();
    await put(2);
    writeFileSync(file.path, text().slice(0, whole.length + bytes));
    const again = await put(2);
    expect(again).toMatchObject({ n: 3, seq: 20 });
    expect(await readAnchors(file.path)).toMatchObject({ anchors: [{ seq: 10 }, { seq: 20 }], badLine: null, torn: 1 });
  });
  test('a torn last line that nothing follows yet is named', async () => {
    await put(1);
    appendFileSync(file.path, '{"n":2,"ki');
    expect(await readAnchors(file.path)).toMatchObject({ anchors: [{ seq: 10 }], badLine: 2, torn: 1 });
  });
});

describe('whoever changes the file', () => {
  beforeEach(async () => {
    for (const n of [1, 2, 3, 4]) await put(n);
  });
  test('is found by the first line that does not follow', () => {
    const [one, two, three, four] = lines() as [string, string, string, string];
    expect(bad([one, two, three, four])).toBeNull();
    expect(bad([one, two.replace('20', '21'), three, four])).toBe(3);
    expect(bad([one, three, four])).toBe(2);
    expect(bad([one, three, two, four])).toBe(2);
    expect(bad([one, two, two, three, four])).toBe(3);
    expect(bad([one, 'rubbish', three, four])).toBe(2);
    expect(bad([one, two, three, 'rubbish'])).toBe(4);
    expect(bad(['rubbish', 'more'])).toBe(1);
  });
  test('but a part of it is read like a whole: what a mail carried stands alone', () => {
    const [, , three, four] = lines() as [string, string, string, string];
    expect(anchorsIn(three)).toMatchObject({ anchors: [{ n: 3 }], badLine: null });
    expect(bad([three, four])).toBeNull();
  });
});

test('a file that is not there holds none and is set aside without a word', async () => {
  expect(await readAnchors(join(folder, 'nowhere'))).toEqual({ anchors: [], stamps: [], badLine: null, torn: 0 });
  await file.retire('demo', new Date(AT));
});

test('set aside it keeps its lines under a name that says why and when', async () => {
  await put(1);
  const before = text();
  await file.retire('demo', new Date(AT));
  expect(existsSync(file.path)).toBe(false);
  const [name] = readdirSync(join(folder, 'deep'));
  expect(name).toBe('audit-anchors.demo-20261015T160000.jsonl');
  expect(readFileSync(join(folder, 'deep', name!), 'utf8')).toBe(before);
  expect(await put(2)).toMatchObject({ n: 1, prev: GENESIS });
});
