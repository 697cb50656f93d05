import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Accounts } from '../../src/accounts/accounts.service.js';
import { Countersigns } from '../../src/cases/countersigns/countersigns.service.js';
import { COUNTERSIGNED } from '../../src/contract/index.js';
import { newId } from '../../src/platform/ids.js';
import { all, take } from '../support/acts.js';
import { acts, decide, hireLegal, propose, rulesOf, waitingOf } from '../support/legal.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
let id: string;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  await hireLegal(world);
  ({ id } = await world.submit({ kind: 'other', story: '有个问题' }));
  await world.runJobs();
  await take(world, 'supervisor', id, 'refer', { text: '请看' });
});
afterEach(() => world.stop());

const raw = (text: string) => world.db.write(tx => tx.query(text));
const asked = async () => {
  await acts(world).releaseHold(id, '材料已经齐了', world.actor('legal'));
  return waitingOf(world, id);
};
const rows = () => all<{ id: string; granted: unknown; decidedById: string | null }>(world, 'countersign');

describe('what one asks for, another decides', () => {
  test('granted by another: carried out in that transaction, told in the timeline and the audit', async () => {
    const request = await asked();
    expect(request).toMatchObject({ act: 'release_hold', reason: '材料已经齐了', askedBy: { name: 'legal' }, decidedBy: ['legal', 'admin'], mayDecide: false });
    const granted = await decide(world, request.id, 'legal2');
    expect(granted.decision).toMatchObject({ granted: true, by: { name: 'legal2' } });
    expect((await world.view('legal', id)).heldByLaw).toBeUndefined();
    const lines = (await world.view('supervisor', id)).timeline.map(line => line.code);
    expect(lines).toEqual(expect.arrayContaining(['countersign_asked', 'countersign_granted']));
    expect((await all<{ action: string }>(world, 'audit', `"subject" = 'case:${id}'`)).map(row => row.action)).toEqual(expect.arrayContaining(['countersign.asked', 'countersign.granted', 'legal.hold_release']));
    expect((await world.view('merchant', id)).timeline.map(line => line.code)).not.toContain('countersign_asked');
  });
  test('the one who asked does not grant it: not by the service, not by SQL', async () => {
    const request = await asked();
    await expect(decide(world, request.id, 'legal')).rejects.toMatchObject({ code: 'countersign.same_person', status: 409 });
    const self = world.people['legal']!.id;
    await expect(raw(`UPDATE "countersign" SET "granted" = true, "decidedById" = '${self}', "decidedByName" = 'x', "decidedByRole" = 'legal', "decidedAt" = "askedAt" WHERE "id" = '${request.id}'`)).rejects.toThrow(/who asked does not grant it/);
    expect((await world.view('legal', id)).heldByLaw).toBe(true);
  });
  test.each([[{ active: false }], [{ role: 'agent' as const }]])('nothing is granted to somebody who has become %j meanwhile; it is refused, and asked for by another', async change => {
    const request = await asked();
    await world.db.write(tx => world.app.get(Accounts).changeStaff(tx, world.people['legal']!.id, change, world.actor('admin')));
    await expect(decide(world, request.id, 'legal2')).rejects.toMatchObject({ code: 'countersign.asker_gone', status: 409 });
    expect(await rows()).toMatchObject([{ granted: null }]);
    expect(await decide(world, request.id, 'legal2', false, '人已离岗')).toMatchObject({ decision: { granted: false } });
  });
  test('what others decide does not crowd out what waits for a reader', async () => {
    const before = new Date(world.clock.now().getTime() - 1000).toISOString(), by = world.people['supervisor']!;
    const values = Array.from({ length: 205 }, (_, n) => `('${newId()}', '${id}', 'come_down', 'n${n}', '{"from":"supervisor","to":"agent"}', 'x', 'x', '${by.id}', 'x', 'supervisor', '${before}')`);
    await raw(`INSERT INTO "countersign" ("id", "caseId", "act", "subject", "facts", "reason", "fingerprint", "askedById", "askedByName", "askedByRole", "askedAt") VALUES ${values.join(', ')}`);
    const request = await asked();
    const waiting = (name: string) => world.db.read(tx => world.app.get(Countersigns).waiting(tx, world.actor(name)));
    expect((await waiting('legal2')).map(one => one.id)).toEqual([request.id]);
    expect((await waiting('supervisor2')).length).toBe(200);
  });
  test('but may take it back, and then ask again', async () => {
    const request = await asked();
    expect(await decide(world, request.id, 'legal', false, '写错了')).toMatchObject({ decision: { granted: false, reason: '写错了' } });
    expect((await asked()).id).not.toBe(request.id);
  });
  test('asked once at a time', async () => {
    await asked();
    await expect(acts(world).releaseHold(id, '再问一次', world.actor('legal2'))).rejects.toMatchObject({ code: 'countersign.asked_already', status: 409 });
  });
  test('decided once, also by two at once', async () => {
    const request = await asked();
    await hireLegal(world, 'legal3');
    const outcomes = await Promise.allSettled([decide(world, request.id, 'legal2'), decide(world, request.id, 'legal3', false, '不同意')]);
    expect(outcomes.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(one => one.status === 'rejected')).toMatchObject({ reason: { code: 'countersign.decided_already' } });
    await expect(decide(world, request.id, 'legal3')).rejects.toMatchObject({ code: 'countersign.decided_already' });
  });
  test('the words of a request are masked and its fingerprint covers them', async () => {
    await acts(world).releaseHold(id, '卡 4111111111111111 的材料齐了', world.actor('legal'));
    const request = await waitingOf(world, id);
    expect(request.reason).toBe('卡 411111******1111 的材料齐了');
    expect(request.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('who may', () => {
  test.each(['agent', 'supervisor', 'merchant'])('%s: it is not there', async who => {
    const request = await asked();
    await expect(decide(world, request.id, who)).rejects.toMatchObject({ code: 'countersign.not_found', status: 404 });
    await expect(world.db.write(async tx => world.app.get(Countersigns).ask(tx, await tx.findOneByOrFail('case', { id }) as never, { act: 'release_hold', reason: '我要' }, world.actor(who)))).rejects.toMatchObject({ status: 404 });
  });
  test('an admin only where legal has nobody else', async () => {
    const request = await asked();
    const waiting = () => world.db.read(tx => world.app.get(Countersigns).waiting(tx, world.actor('admin')));
    expect(await waiting()).toEqual([]);
    await expect(decide(world, request.id, 'admin')).rejects.toMatchObject({ code: 'countersign.not_yours', status: 409 });
    await raw(`UPDATE "user" SET "active" = false WHERE "email" = 'legal2@lidan.invalid'`);
    expect((await waiting()).map(one => [one.id, one.mayDecide])).toEqual([[request.id, true]]);
    expect(await decide(world, request.id, 'admin')).toMatchObject({ decision: { granted: true, by: { role: 'admin' } } });
  });
  test('what waits is shown to those who may decide, and to nobody who asked', async () => {
    const request = await asked();
    const waiting = (who: string) => world.db.read(tx => world.app.get(Countersigns).waiting(tx, world.actor(who)));
    expect((await waiting('legal2')).map(one => one.id)).toEqual([request.id]);
    for (const who of ['legal', 'supervisor', 'agent']) expect(await waiting(who)).toEqual([]);
  });
  test('an unknown request is as hidden as one of others', async () => {
    await expect(decide(world, newId(world.clock.now()), 'legal2')).rejects.toMatchObject({ code: 'countersign.not_found', status: 404 });
  });
});

describe('the database', () => {
  const decided = (by: string, role: string) => `"granted" = true, "decidedById" = '${by}', "decidedByName" = 'x', "decidedByRole" = '${role}', "decidedAt" = "askedAt"`;
  test.each(['facts', 'reason', 'act', 'subject', 'fingerprint', 'askedById', 'caseId'])('keeps %s as it was asked', async column => {
    await asked();
    const by = world.people['legal2']!.id;
    await expect(raw(`UPDATE "countersign" SET "${column}" = 'x', ${decided(by, 'legal')}`)).rejects.toThrow(/what was asked never changes/);
  });
  test('takes no decision by somebody who left, who never was, or in another role', async () => {
    await asked();
    const gone = world.people['legal2']!.id;
    await expect(raw(`UPDATE "countersign" SET ${decided(newId(world.clock.now()), 'legal')}`)).rejects.toThrow(/only people of the house decide/);
    await expect(raw(`UPDATE "countersign" SET ${decided(gone, 'admin')}`)).rejects.toThrow(/only people of the house decide/);
    await raw(`UPDATE "user" SET "active" = false WHERE "id" = '${gone}'`);
    await expect(raw(`UPDATE "countersign" SET ${decided(gone, 'legal')}`)).rejects.toThrow(/only people of the house decide/);
  });
  test('is decided once and never deleted', async () => {
    const request = await asked();
    await decide(world, request.id, 'legal2');
    await expect(raw(`UPDATE "countersign" SET "granted" = false`)).rejects.toThrow(/decided once/);
    await expect(raw(`DELETE FROM "countersign"`)).rejects.toThrow(/never deleted/);
  });
  test('begins undecided', async () => {
    const [row] = [await asked()];
    await expect(raw(`INSERT INTO "countersign" SELECT '${newId(world.clock.now())}', "caseId", "act", 'other', "facts", "reason", "fingerprint", "askedById", "askedByName", "askedByRole", "askedAt", true, NULL, 'x', 'x', 'legal', "askedAt" FROM "countersign" WHERE "id" = '${row!.id}'`)).rejects.toThrow(/begins undecided/);
  });
});

describe('an act that cannot be carried out', () => {
  test('leaves the request undecided and nothing told', async () => {
    await propose(world, id);
    const request = await waitingOf(world, id);
    await acts(world).opinion(id, '重新考虑', 0, world.actor('legal'));
    const before = await all(world, 'timeline');
    await expect(decide(world, request.id, 'legal2')).rejects.toMatchObject({ code: 'legal.changed_since' });
    expect((await rows()).map(row => row.decidedById)).toEqual([null]);
    expect(await all(world, 'timeline')).toHaveLength(before.length);
    expect((await world.view('legal', id)).status).toBe('legal_review');
  });
});

describe('the acts of the house', () => {
  test('legal carries out its own', () => {
    for (const act of ['rule', 'send_back', 'release_hold'] as const) expect(rulesOf(world).missing()).not.toContain(act);
    expect(COUNTERSIGNED).toEqual(expect.arrayContaining(rulesOf(world).missing()));
  });
  test('two rooms do not carry out one', () => {
    expect(() => rulesOf(world).add('rule', { askedBy: [], decidedBy: [], carryOut: async () => undefined })).toThrow('two rooms carry out rule');
  });
  // every act has its room once the ladder, the clocks and the dossier stand beside legal
  test('every act is carried out by exactly one room', () => expect(rulesOf(world).missing()).toEqual([]));
});
