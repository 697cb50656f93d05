import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Case } from '../../src/cases/case.entity.js';
import { LawHolds } from '../../src/cases/law-hold/law-holds.js';
import { Upload } from '../../src/evidence/upload.entity.js';
import { UploadParts } from '../../src/evidence/upload-parts.js';
import { Uploads } from '../../src/evidence/uploads.service.js';
import { EmbeddedSimulator } from '../../src/remedy/acquirer/simulator/embedded-simulator.js';
import { Remedies } from '../../src/remedy/remedy.service.js';
import { all, approvedRefund, columnOf, proposedRefund, resolvedRefund, sign, take } from '../support/acts.js';
import { acts, legalView, releaseHold, rule, sendBack } from '../support/legal.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const raw = (text: string) => world.db.write(tx => tx.query(text));
const referred = async (claim: object = {}) => {
  const { id } = await world.submit({ kind: 'other', story: '有个问题', ...claim });
  await world.runJobs();
  await take(world, 'supervisor', id, 'refer', { text: '请看' });
  return id;
};
const booked = async () => (await world.app.get(EmbeddedSimulator).booked()).map(one => one.amountFen);

describe('a hold', () => {
  test('comes with legal review, once, and goes by two people alone', async () => {
    const id = await referred();
    expect(await legalView(world, id)).toMatchObject({ hold: true, holds: [{ cause: 'review', by: { name: 'supervisor' } }] });
    await releaseHold(world, id);
    const view = await legalView(world, id);
    expect(view).toMatchObject({ hold: false, holds: [{ endedBy: [{ name: 'legal' }, { name: 'admin' }] }] });
    expect(view.holds[0]!.to).toBeDefined();
  });
  test('is not ended by what was granted for the one before it, not by SQL either', async () => {
    const id = await referred();
    await releaseHold(world, id);
    world.forward({ minutes: 1 });
    await acts(world).hold(id, '收到法院通知', world.actor('legal'));
    const [old] = await columnOf(world, 'countersign', 'id', `"caseId" = '${id}' AND "act" = 'release_hold'`);
    await expect(raw(`UPDATE "legal_hold" SET "endedBy" = '${String(old)}', "endedAt" = '${world.clock.now().toISOString()}' WHERE "endedAt" IS NULL`)).rejects.toThrow(/two people release a hold/);
    await releaseHold(world, id);
    expect(await legalView(world, id)).toMatchObject({ hold: false });
  });
  test('is placed by a person on any referred case, with a reason, and told to the staff alone', async () => {
    const id = await referred();
    await sendBack(world, id);
    const view = await acts(world).hold(id, '收到法院保全通知，卡 4111111111111111', world.actor('legal'));
    expect(view).toMatchObject({ hold: true });
    expect(view.holds.at(-1)).toMatchObject({ cause: 'person', reason: '收到法院保全通知，卡 411111******1111', by: { name: 'legal' } });
    expect((await world.view('agent', id)).heldByLaw).toBe(true);
    expect(JSON.stringify(await world.view('merchant', id))).not.toMatch(/heldByLaw|保全/);
    await expect(acts(world).hold(id, '再一次', world.actor('legal'))).rejects.toMatchObject({ code: 'legal.held_already' });
    const { id: other } = await world.submit({ kind: 'other', story: '别的' });
    await expect(acts(world).hold(other, '不行', world.actor('legal'))).rejects.toMatchObject({ code: 'case.not_found' });
  });
  test('stays through a send-back that does not release it; releasing what is not held is refused', async () => {
    const id = await referred();
    await sendBack(world, id, '先补材料', false);
    expect(await world.view('agent', id)).toMatchObject({ status: 'in_review', heldByLaw: true });
    await releaseHold(world, id);
    await expect(acts(world).releaseHold(id, '再来', world.actor('legal'))).rejects.toMatchObject({ code: 'legal.not_held' });
  });
});

describe('while it stands the case does not end', () => {
  test('no accepting, in words that tell the merchant nothing', async () => {
    const id = await referred();
    await rule(world, id, '不予支持', false);
    const seen = await world.view('merchant', id);
    expect(seen).toMatchObject({ status: 'resolved', abilities: ['contest'] });
    await expect(take(world, 'merchant', id, 'accept')).rejects.toMatchObject({ code: 'case.step_not_open' });
    await releaseHold(world, id);
    await take(world, 'merchant', id, 'accept');
    expect((await world.view('merchant', id)).status).toBe('closed');
  });
  test('no withdrawing', async () => {
    const id = await referred();
    await sendBack(world, id, '继续', false);
    expect((await world.view('merchant', id)).abilities).not.toContain('withdraw');
    await expect(take(world, 'merchant', id, 'withdraw')).rejects.toMatchObject({ code: 'case.step_not_open' });
  });
  test('the objection window runs out without closing; the release closes it then', async () => {
    const id = await referred();
    await rule(world, id, '不予支持', false);
    world.forward({ days: 8 });
    await world.sweep();
    expect((await world.view('legal', id)).status).toBe('resolved');
    expect(await columnOf(world, 'job', 'state', `"state" = 'failed'`)).toEqual([]);
    await releaseHold(world, id);
    expect((await world.view('legal', id)).status).toBe('closed');
    expect((await world.view('merchant', id)).timeline.at(-1)).toMatchObject({ step: 'objection_over' });
  });
  test('a release within the window closes nothing', async () => {
    const id = await referred();
    await rule(world, id, '不予支持', false);
    await releaseHold(world, id);
    expect((await world.view('legal', id)).status).toBe('resolved');
  });
  test.each(['closed', 'withdrawn', 'merged'])('nor through SQL to %s', async status => {
    await referred();
    await expect(raw(`UPDATE "case" SET "status" = '${status}'`)).rejects.toThrow(/does not end/);
  });
  test('nor is it lifted, ended or deleted through SQL', async () => {
    await referred();
    await expect(raw('UPDATE "case" SET "heldByLaw" = false')).rejects.toThrow(/still stands/);
    await expect(raw('UPDATE "legal_hold" SET "endedAt" = "beganAt"')).rejects.toThrow(/two people/);
    await expect(raw(`UPDATE "legal_hold" SET "endedAt" = "beganAt", "endedBy" = '${randomUUID()}'`)).rejects.toThrow(/two people/);
    await expect(raw('UPDATE "legal_hold" SET "reason" = \'x\'')).rejects.toThrow(/never changes|two people/);
    await expect(raw('DELETE FROM "legal_hold"')).rejects.toThrow(/never deleted/);
    await expect(raw('DELETE FROM "case"')).rejects.toThrow(/is kept/);
  });
  test('a hold placed on a closed case leaves it closed', async () => {
    const id = await referred();
    await rule(world, id);
    await take(world, 'merchant', id, 'accept');
    await acts(world).hold(id, '来函', world.actor('legal'));
    expect(await world.view('legal', id)).toMatchObject({ status: 'closed', heldByLaw: true });
  });
});

describe('what the merchant reads', () => {
  test('that it is being worked on, whatever happens inside', async () => {
    const id = await proposedRefund(world);
    await take(world, 'supervisor', id, 'refer', { text: '请看' });
    for (const way of ['legal_review', 'in_review', 'proposed', 'executing']) {
      if (way === 'in_review') await sendBack(world, id, '可以退', false);
      if (way === 'proposed') await proposeAgain(id);
      if (way === 'executing') for (const who of ['agent', 'supervisor', 'legal']) await sign(world, who, id);
      await world.runJobs();
      expect((await world.view('agent', id)).status).toBe(way);
      const seen = await world.view('merchant', id);
      expect(seen).toMatchObject({ stage: 'checking', status: 'investigating', money: { proposedFen: 0 } });
      for (const field of ['proposal', 'outcome', 'proven', 'heldByLaw', 'hold']) expect(seen).not.toHaveProperty(field);
    }
    expect((await world.view('merchant', id)).timeline.map(line => line.step)).not.toContain('approve');
    expect(await columnOf(world, 'notification', 'event', `"event" = 'approve' AND "userId" = '${world.people['merchant']!.id}'`)).toEqual([]);
  });
});

const proposeAgain = async (id: string) => {
  const { version } = await world.view('agent', id);
  const [row] = await all<{ logNo: string }>(world, 'transaction');
  await world.app.get(Remedies).propose(id, { provenKind: 'duplicate', remedy: 'refund', amountFen: 19400, targetLogNo: row!.logNo, reason: '核对过了', version }, world.actor('agent'));
  await world.runJobs();
};

describe('no money goes out', () => {
  test('an order signed under a hold waits, and its release sends it', async () => {
    const id = await proposedRefund(world);
    await take(world, 'supervisor', id, 'refer', { text: '请看' });
    await sendBack(world, id, '可以退', false);
    await proposeAgain(id);
    for (const who of ['agent', 'supervisor', 'legal']) await sign(world, who, id);
    await world.runJobs();
    world.forward({ days: 2 });
    await world.sweep();
    expect([await booked(), (await all(world, 'remedy_order', `"state" = 'approved'`)).length]).toEqual([[], 1]);
    await releaseHold(world, id);
    expect(await booked()).toEqual([19400]);
  });
  test('an order approved before the hold and not sent yet stays', async () => {
    const id = await approvedRefund(world);
    await world.db.write(async tx => {
      await tx.update(Case, { id }, { heldByLaw: true });
      await world.app.get(LawHolds).begin(tx, id, 'person', '来函', world.actor('legal'));
    });
    await world.runJobs();
    expect([await booked(), (await world.view('agent', id)).status]).toEqual([[], 'executing']);
  });
  test('what the acquirer took before is proved all the same', async () => {
    const id = await resolvedRefund(world);
    expect(await booked()).toEqual([19400]);
    await take(world, 'merchant', id, 'contest', { text: '不对' });
    await take(world, 'supervisor', id, 'refer', { text: '请看' });
    expect((await world.view('agent', id)).money.returnedFen).toBe(19400);
  });
});

describe('nothing is deleted', () => {
  const begin = (id: string) => world.app.get(Uploads).begin(id, { key: randomUUID(), name: 'a.jpg', bytes: 9 }, world.actor('merchant'));
  const half = async (id: string) => {
    const { id: upload } = await begin(id);
    await world.app.get(Uploads).take(upload, 0, Readable.from([Buffer.from('half')]), world.actor('merchant'));
    return upload;
  };
  test('an unfinished upload stays past its day, and when its sender lets it go', async () => {
    const { id: other } = await world.submit({ kind: 'other', story: '别的' });
    await world.runJobs();
    // it waits for its merchant, so that no clock takes it to legal as well
    await take(world, 'agent', other, 'ask', { text: '还有吗' });
    const [held, free] = [await half(await referred()), await half(other)];
    await world.app.get(Uploads).drop(held, world.actor('merchant'));
    world.forward({ days: 2 });
    await world.sweep();
    expect(await columnOf(world, 'job', 'lastError', `"lastError" IS NOT NULL`)).toEqual([]);
    expect(await world.db.read(tx => tx.findBy(Upload, {}))).toMatchObject([{ id: held }]);
    expect([await world.app.get(UploadParts).sizeOf(held), await world.app.get(UploadParts).sizeOf(free)]).toEqual([4, 0]);
    await expect(raw('DELETE FROM "upload"')).rejects.toThrow(/is kept/);
  });
  test('nor a row of evidence', async () => {
    const id = await referred();
    const at = world.clock.now().toISOString();
    const sha256 = createHash('sha256').update('x').digest('hex');
    await raw(`INSERT INTO "evidence" ("id", "caseId", "name", "mime", "bytes", "sha256", "state", "actorId", "actorName", "actorRole", "receivedAt") VALUES ('${randomUUID()}', '${id}', 'a.jpg', 'image/jpeg', 1, '${sha256}', 'ready', 'x', 'x', 'agent', '${at}')`);
    await expect(raw('DELETE FROM "evidence"')).rejects.toThrow(/is kept/);
    await releaseHold(world, id);
    await raw('DELETE FROM "evidence"');
  });
});
