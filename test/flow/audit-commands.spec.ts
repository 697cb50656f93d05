import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Command } from 'commander';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../scripts/verify-audit.mjs';
import { auditCommands } from '../../src/audit-commands.js';
import { AnchorFile, anchorFileOf, readAnchors, type StampLine } from '../../src/platform/audit/anchor-file.js';
import { unlock } from '../support/audit-owner.js';
import { all } from '../support/acts.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
const before = { ...process.env };
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  Object.assign(process.env, { DATA_DIR: world.settings.DATA_DIR, ...(world.settings.DATABASE_URL ? { DATABASE_URL: world.settings.DATABASE_URL } : {}) });
});
afterEach(async () => {
  process.exitCode = undefined;
  process.env = { ...before };
  await world.stop();
});

/** What the operator types and reads, while the server runs. */
async function lidan(...args: string[]): Promise<{ said: string[]; exit: unknown }> {
  const said: string[] = [];
  const program = new Command('lidan').exitOverride();
  auditCommands(program, async work => void (await work(world.app)), line => said.push(line));
  process.exitCode = undefined;
  await program.parseAsync(['node', 'lidan', 'audit', ...args]);
  return { said, exit: process.exitCode };
}
const raw = (text: string) => world.db.write(tx => tx.query(text));
const rows = async (): Promise<number> => (await all(world, 'audit')).length;

describe('audit verify', () => {
  test('counts what holds, beside a running server', async () => {
    await world.sweep();
    world.forward({ hours: 24 });
    await world.sweep();
    expect(await lidan('verify')).toEqual({ said: [`${await rows()} rows and 2 of 2 anchors hold.`, 'The chain holds.'], exit: 0 });
  });
  test('says when there is no anchor', async () => {
    const { said, exit } = await lidan('verify');
    expect([said[1], exit]).toEqual([expect.stringContaining('There are no anchors'), 0]);
  });
  test('names the first bad row, exit 1', async () => {
    await unlock(world, 'audit');
    await raw(`UPDATE "audit" SET "actorRole" = 'admin' WHERE "seq" = 3`);
    expect(await lidan('verify')).toEqual({ said: ['2 rows and 0 of 0 anchors hold.', expect.any(String), expect.stringMatching(/^Row 3 was edited/)], exit: 1 });
  });
  test('names the anchor that knows a cut tail', async () => {
    await world.sweep();
    await unlock(world, 'audit');
    const last = await rows();
    await raw(`DELETE FROM "audit" WHERE "seq" >= ${last - 1}`);
    const { said, exit } = await lidan('verify');
    expect([said.at(-1), exit]).toEqual([expect.stringContaining(`row ${last - 1} and what followed is gone, but the anchor of 20261015 knows it`), 1]);
  });
  test('names a changed line of the file, and anchors that it lacks', async () => {
    for (const hours of [0, 24, 24]) {
      world.forward({ hours });
      await world.sweep();
    }
    const lines = readFileSync(anchorFileOf(world.settings), 'utf8').split('\n');
    writeFileSync(anchorFileOf(world.settings), [lines[0], lines[2], ''].join('\n'));
    const { said, exit } = await lidan('verify');
    expect(exit).toBe(1);
    expect(said.join('\n')).toMatch(/Line 2 of .* does not follow[\s\S]*Anchors that the database lists but .* lacks: 1/);
  });
  test('against a file kept elsewhere', async () => {
    await world.sweep();
    const kept = join(world.settings.dataDir, 'kept.jsonl');
    copyFileSync(anchorFileOf(world.settings), kept);
    writeFileSync(kept, readFileSync(kept, 'utf8').replace(/"hash":"./, '"hash":"g'));
    const { said, exit } = await lidan('verify', '--anchors', kept);
    expect([said.join(), exit]).toEqual([expect.stringContaining('does not fit the anchor of 20261015'), 1]);
  });
  test('says that time-stamps were not checked, or that one is not believed', async () => {
    await world.sweep();
    const [anchor] = (await readAnchors(anchorFileOf(world.settings))).anchors;
    await new AnchorFile(anchorFileOf(world.settings)).append<StampLine>({ kind: 'stamp', id: anchor!.id, seq: anchor!.seq, hash: anchor!.hash, genTime: anchor!.at, token: 'MAMCAQU=' });
    expect(await lidan('verify')).toMatchObject({ said: expect.arrayContaining([expect.stringContaining('not checked, since TSA_CERT_FILE is not set: 1')]), exit: 0 });
    process.env['TSA_CERT_FILE'] = 'test/fixtures/tsa-root.pem';
    expect(await lidan('verify')).toMatchObject({ said: expect.arrayContaining(['0 of 1 time-stamps hold.', expect.stringContaining(`The time-stamp of row ${anchor!.seq} is not believed`)]), exit: 1 });
  });
  test('refuses a tolerance that is no number', async () => expect(lidan('verify', '--tolerance', 'x')).rejects.toThrow('--tolerance'));
});

describe('audit anchor', () => {
  test('anchors the head at once; mail and time-stamp are left to the jobs', async () => {
    const { said } = await lidan('anchor');
    const { anchors } = await readAnchors(anchorFileOf(world.settings));
    expect([anchors.length, said]).toEqual([1, [`Row ${await rows()} anchored: ${anchors[0]!.hash}`]]);
  });
});

describe('audit export', () => {
  test('is read by the stand-alone script, with the same findings, and never overwrites', async () => {
    const file = join(world.settings.dataDir, 'chain.jsonl');
    expect((await lidan('export', file)).said).toEqual([`${await rows()} rows written to ${file}.`]);
    expect(await check(file, [], 1000_000)).toMatchObject({ state: { seq: await rows() }, bad: null });
    await expect(lidan('export', file)).rejects.toThrow('EEXIST');
    await unlock(world, 'audit');
    await raw(`UPDATE "audit" SET "facts" = '{"role": "admin"}' WHERE "seq" = 2`);
    await lidan('export', `${file}2`);
    expect((await check(`${file}2`, [], 1000_000)).bad).toEqual(['edited', 2]);
  });
});
