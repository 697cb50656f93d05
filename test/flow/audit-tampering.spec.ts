import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Audit } from '../../src/platform/audit/audit.js';
import { checkChain, type Anchor, type StoredRow, type Verdict } from '../../src/platform/audit/chain-check.js';
import { exportLine, rawRows, storedRows } from '../../src/platform/audit/stored-rows.js';
import { rewriteFrom, unlock } from '../support/audit-owner.js';
import { startWorld, type World } from '../support/world.js';
import { anchorAt, tamperings } from '../support/tamperings.js';

const ROWS = 300, TAMPERINGS = 700;
let world: World;
let original: StoredRow[];
let anchors: Anchor[];

const read = async (): Promise<StoredRow[]> => {
  const rows: StoredRow[] = [];
  for await (const row of storedRows(work => world.db.read(work))) rows.push(row);
  return rows;
};
const verify = (kept: Anchor[] = anchors): Promise<Verdict> => checkChain(storedRows(work => world.db.read(work)), kept);
const raw = (text: string) => world.db.write(tx => tx.query(text));

beforeAll(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  const audit = world.app.get(Audit), people = ['agent', 'supervisor', 'legal', 'merchant'];
  for (let n = (await read()).length + 1; n <= ROWS; n += 1) {
    world.forward({ minutes: 1 });
    await world.db.write(tx => audit.append(tx, world.actor(people[n % 4]!), 'case.sign', `case:${n % 40}`, { version: n, to: 'proposed' }));
  }
  original = await read();
  anchors = [100, 200, 300].map(seq => anchorAt(original, seq));
  await unlock(world, 'audit');
});
afterAll(() => world.stop());

/** The first number at which the table differs, and the anchor that would show it. */
const found = (first: number, { bad }: Verdict): boolean => bad !== null && (bad.seq === first || bad.day === `d${Math.ceil(first / 100) * 100}`) && bad.from <= first;

describe(`${TAMPERINGS} tamperings by the owner of the database`, () => {
  test('each is found: its first bad row is named, or the anchor where every hash was made anew', async () => {
    const missed: unknown[] = [];
    for (const one of tamperings(original, TAMPERINGS, 26)) {
      await rewriteFrom(world, one.first, one.rows);
      const verdict = await verify();
      if (!found(one.first, verdict)) missed.push({ way: one.way, effort: one.effort, first: one.first, bad: verdict.bad });
      await rewriteFrom(world, one.first, original);
    }
    expect(missed).toEqual([]);
    expect(await verify()).toEqual({ rows: ROWS, anchors: 3, bad: null });
  }, 240_000);
});

describe('by single statements', () => {
  const done = async (first: number, ...texts: string[]): Promise<Verdict> => {
    for (const text of texts) await raw(text);
    const verdict = await verify();
    await rewriteFrom(world, first, original);
    expect((await verify()).bad).toBeNull();
    return verdict;
  };
  test('an edited row', async () => expect((await done(7, `UPDATE "audit" SET "actorId" = 'somebody' WHERE "seq" = 7`)).bad).toEqual({ seq: 7, from: 1, wrong: 'edited' }));
  test('a deleted row', async () => expect((await done(105, `DELETE FROM "audit" WHERE "seq" = 105`)).bad).toEqual({ seq: 105, from: 101, wrong: 'missing' }));
  test('a back-dated row', async () => expect((await done(8, `UPDATE "audit" SET "at" = '2026-01-01T00:00:00.000Z' WHERE "seq" = 8`)).bad).toMatchObject({ seq: 8, wrong: 'back_dated' }));
  test('two rows in the other order', async () => {
    const swap = [`UPDATE "audit" SET "seq" = 100000 WHERE "seq" = 20`, `UPDATE "audit" SET "seq" = 20 WHERE "seq" = 21`, `UPDATE "audit" SET "seq" = 21 WHERE "seq" = 100000`];
    expect((await done(20, ...swap)).bad).toEqual({ seq: 20, from: 1, wrong: 'reordered', place: 21 });
  });
  test('a cut tail', async () => expect((await done(290, `DELETE FROM "audit" WHERE "seq" >= 290`)).bad).toEqual({ seq: 290, from: 201, wrong: 'tail_cut', day: 'd300' }));
  test('an emptied table', async () => expect((await done(1, `DELETE FROM "audit"`)).bad).toMatchObject({ seq: 1, wrong: 'tail_cut', day: 'd100' }));
  test('spaces in what a row says', async () => expect((await done(9, `UPDATE "audit" SET "facts" = ' ' || "facts" WHERE "seq" = 9`)).bad).toMatchObject({ seq: 9, wrong: 'edited' }));
  test('a change below the millisecond', async () => {
    const finer = world.db.engine === 'postgres' ? `"at" + interval '1 microsecond'` : `replace("at", '.000Z', '.000001Z')`;
    expect((await done(9, `UPDATE "audit" SET "at" = ${finer} WHERE "seq" = 9`)).bad).toMatchObject({ seq: 9, wrong: 'edited' });
  });
  test('a row before the first', async () => {
    const copy = `INSERT INTO "audit" SELECT 0, "prevHash", "hash", "at", "actorId", "actorRole", "action", "subject", "facts" FROM "audit" WHERE "seq" = 1`;
    expect((await done(0, copy)).bad).toMatchObject({ seq: 0, wrong: 'inserted' });
  });
});

test('the export says the same as the table, row by row', async () => {
  let seen = 0;
  for await (const row of rawRows(work => world.db.read(work))) expect(JSON.parse(exportLine(row))).toEqual(original[seen++]);
  expect(seen).toBe(ROWS);
});
