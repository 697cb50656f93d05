import { describe, expect, test } from '@jest/globals';
import { GENESIS, hashOf, verifyChain } from '../../../src/platform/audit/audit.js';
import type { AuditRow } from '../../../src/platform/audit/audit.entity.js';
import type { Tx } from '../../../src/platform/database/database.js';

/** `count` rows as `append` would write them. */
function chain(count: number): AuditRow[] {
  const rows: AuditRow[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const row = { seq, prevHash: rows.at(-1)?.hash ?? GENESIS, at: new Date(1_760_000_000_000 + seq), actorId: 'a', actorRole: 'agent', action: 'case.sign', subject: `case:${seq}`, facts: { version: seq } };
    rows.push({ ...row, hash: hashOf(row) });
  }
  return rows;
}
/** A table of these rows, read in pages of at most 500. */
function tableOf(rows: AuditRow[]): Tx {
  let from = 0;
  const query = {
    where: (_: string, { seq }: { seq: number }) => ((from = seq), query), orderBy: () => query, limit: () => query,
    getMany: async () => rows.filter(row => row.seq > from).sort((left, right) => left.seq - right.seq).slice(0, 500),
  };
  return { createQueryBuilder: () => query } as unknown as Tx;
}
const verify = (rows: AuditRow[], head?: { seq: number; hash: string }) => verifyChain(tableOf(rows), head);
const resealed = (row: AuditRow, change: Partial<AuditRow>): AuditRow => {
  const { hash: _, ...covered } = { ...row, ...change };
  return { ...covered, hash: hashOf(covered) };
};

test('an untouched chain holds, longer than a page and empty too', async () => {
  expect([await verify(chain(1203)), await verify([])]).toEqual([null, null]);
});

describe('the seven ways to tamper name the first bad row', () => {
  test.each(['at', 'actorId', 'actorRole', 'action', 'subject', 'facts'] as const)('an edited %s', async column => {
    const rows = chain(5);
    const value = { at: new Date(0), facts: { version: 9 } }[column as string] ?? 'x';
    rows[2] = { ...rows[2]!, [column]: value };
    expect(await verify(rows)).toBe(3);
  });
  test('an edited row that was sealed again', async () => {
    const rows = chain(5);
    rows[2] = resealed(rows[2]!, { action: 'case.reject' });
    expect(await verify(rows)).toBe(4);
  });
  test('a deleted row', async () => expect(await verify(chain(5).filter(row => row.seq !== 3))).toBe(3));
  test('a deleted row with the numbers closed up', async () => {
    const rows = chain(5).filter(row => row.seq !== 3).map((row, at) => ({ ...row, seq: at + 1 }));
    expect(await verify(rows)).toBe(3);
  });
  test('an inserted row', async () => {
    const rows = chain(5);
    const forged = resealed(rows[4]!, { seq: 6, prevHash: rows[3]!.hash });
    expect(await verify([...rows, forged])).toBe(6);
  });
  test('two rows in the other order', async () => {
    const rows = chain(5);
    [rows[1], rows[2]] = [{ ...rows[2]!, seq: 2 }, { ...rows[1]!, seq: 3 }];
    expect(await verify(rows)).toBe(2);
  });
  test('a cut tail, by the head kept elsewhere', async () => {
    const rows = chain(5);
    const head = { seq: 5, hash: rows[4]!.hash };
    expect([await verify(rows, head), await verify(rows.slice(0, 4)), await verify(rows.slice(0, 4), head)]).toEqual([null, null, 5]);
  });
  test('a whole log in another’s place', async () => {
    const rows = chain(5);
    const other = rows.reduce<AuditRow[]>((made, row) => [...made, resealed(row, { actorId: 'b', prevHash: made.at(-1)?.hash ?? GENESIS })], []);
    expect([await verify(other), await verify(other, { seq: 5, hash: rows[4]!.hash })]).toEqual([null, 5]);
  });
});
