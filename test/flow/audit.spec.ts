import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { GENESIS, hashOf, verifyChain } from '../../src/platform/audit/audit.js';
import { AuditRow } from '../../src/platform/audit/audit.entity.js';
import { all, columnOf, resolvedRefund, take } from '../support/acts.js';
import { LegalNotes } from '../../src/escalation/legal/legal-notes.js';
import { Case } from '../../src/cases/case.entity.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
let id: string;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  id = await resolvedRefund(world);
});
afterEach(() => world.stop());

const verify = (head?: { seq: number; hash: string }) => world.db.read(tx => verifyChain(tx, head));
const raw = (text: string) => world.db.write(tx => tx.query(text));
/** As the owner of the database could. */
const unlock = async (table: string) => {
  if (world.db.engine === 'postgres') return raw(`ALTER TABLE "${table}" DISABLE TRIGGER ALL`);
  for (const act of ['update', 'delete']) await raw(`DROP TRIGGER "${table}_no_${act}"`);
};
const rows = () => world.db.read(tx => tx.find(AuditRow, { order: { seq: 'ASC' } }));

describe('the chain', () => {
  test('holds after a whole story and names every step once, with who took it', async () => {
    await take(world, 'merchant', id, 'accept');
    expect(await verify()).toBeNull();
    const steps = (await rows()).filter(row => row.subject === `case:${id}` && row.action.startsWith('case.')).map(row => `${row.actorRole} ${row.action}`);
    expect(steps).toEqual(['merchant case.submit', 'system case.propose', 'agent case.sign', 'supervisor case.approve', 'system case.sent', 'system case.confirm', 'merchant case.accept']);
    expect((await rows())[0]!.prevHash).toBe(GENESIS);
  });
  test('tells the same moves as the timeline and ends in the case’s version and status', async () => {
    const moves = (await rows()).filter(row => row.subject === `case:${id}` && 'to' in row.facts);
    const { version, status, timeline } = await world.view('agent', id);
    expect(moves.map(row => row.facts['to'])).toEqual(timeline.filter(line => line.entry === 'step').map(line => line.to));
    expect(moves.at(-1)!.facts).toMatchObject({ to: status, version });
  });
  test('holds no personal data', async () => {
    const text = JSON.stringify((await rows()).map(row => row.facts));
    for (const word of ['刷了两次', '鼎丰', '13800000001', '622575', 'lidan.invalid']) expect([word, text.includes(word)]).toEqual([word, false]);
  });
  test('stays whole when many write at once', async () => {
    await Promise.allSettled(Array.from({ length: 30 }, (_, n) => world.submit({ kind: 'other', story: `${n}` }, n % 2 ? 'merchant' : 'stranger')));
    expect((await columnOf(world, 'case', 'id')).length).toBe(31);
    expect(await verify()).toBeNull();
  });
  test('has no row of what was rolled back', async () => {
    const before = (await rows()).length;
    await world.db.write(async tx => {
      const { Audit } = await import('../../src/platform/audit/audit.js');
      await world.app.get(Audit).append(tx, world.actor('agent'), 'x', 'y');
      throw new Error('no');
    }).catch(() => undefined);
    expect((await rows()).length).toBe(before);
    expect(await verify()).toBeNull();
  });
});

describe('the database refuses', () => {
  test.each(['audit', 'timeline', 'approval'])('UPDATE and DELETE on %s', async table => {
    const before = await all(world, table);
    expect(before.length).toBeGreaterThan(0);
    const key = table === 'audit' ? 'seq' : 'id';
    await expect(raw(`UPDATE "${table}" SET "${key}" = "${key}"`)).rejects.toThrow(/append-only/);
    await expect(raw(`DELETE FROM "${table}"`)).rejects.toThrow(/append-only/);
    expect(await all(world, table)).toEqual(before);
  });
  test('UPDATE and DELETE on a legal note', async () => {
    await take(world, 'merchant', id, 'contest', { text: '收到律师函' });
    await world.db.write(async tx => world.app.get(LegalNotes).write(tx, await tx.findOneByOrFail(Case, { id }), '一句', world.actor('legal')));
    await expect(raw(`UPDATE "legal_note" SET "text" = 'x'`)).rejects.toThrow(/append-only/);
    await expect(raw(`DELETE FROM "legal_note"`)).rejects.toThrow(/append-only/);
  });
});

describe('whoever gets past that is found', () => {
  beforeEach(() => unlock('audit'));
  test('an edited row', async () => {
    await raw(`UPDATE "audit" SET "actorId" = 'somebody' WHERE "seq" = 7`);
    expect(await verify()).toBe(7);
  });
  test('a back-dated row', async () => {
    await raw(`UPDATE "audit" SET "at" = '2026-01-01T00:00:00.000Z' WHERE "seq" = 8`);
    expect(await verify()).toBe(8);
  });
  test('a deleted row', async () => {
    await raw(`DELETE FROM "audit" WHERE "seq" = 5`);
    expect(await verify()).toBe(5);
  });
  test('an inserted row, however well made', async () => {
    const [before, after] = (await rows()).slice(4, 6);
    await raw(`UPDATE "audit" SET "seq" = "seq" + 1000 WHERE "seq" > 5`);
    await raw(`UPDATE "audit" SET "seq" = "seq" - 999 WHERE "seq" > 1000`);
    const { hash: _, ...forged } = { ...before!, seq: 6, prevHash: before!.hash, action: 'case.approve' };
    await world.db.write(tx => tx.insert(AuditRow, { ...forged, hash: hashOf(forged) } as never));
    expect(after!.seq).toBe(6);
    expect(await verify()).toBe(7);
  });
  test('a cut tail, by a head kept elsewhere', async () => {
    const last = (await rows()).at(-1)!;
    await raw(`DELETE FROM "audit" WHERE "seq" > ${last.seq - 2}`);
    expect([await verify(), await verify({ seq: last.seq, hash: last.hash })]).toEqual([null, last.seq - 1]);
  });
});
