import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { GENESIS, verifyChain } from '../../src/platform/audit/audit.js';
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

const verify = () => world.db.read(tx => verifyChain(tx));
const raw = (text: string) => world.db.write(tx => tx.query(text));
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
