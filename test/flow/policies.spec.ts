import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ApprovalPolicyView, DraftPolicy, SignerLine } from '../../src/contract/index.js';
import { Case } from '../../src/cases/case.entity.js';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { EvidenceRoom } from '../../src/evidence/evidence.service.js';
import { Desk } from '../../src/desk/desk.service.js';
import { newId } from '../../src/platform/ids.js';
import { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { Policies } from '../../src/remedy/policies/policies.service.js';
import { Previewing } from '../../src/remedy/policies/previewing.js';
import { RULEBOOK_POLICY } from '../../src/remedy/policies/policy.js';
import { Samples } from '../../src/remedy/policies/samples.service.js';
import { Approval } from '../../src/remedy/remedy.entity.js';
import { Remedies } from '../../src/remedy/remedy.service.js';
import { all, columnOf, orderOf, proposedRefund, sign, take } from '../support/acts.js';
import { card } from '../support/card.js';
import { startWorld, type World } from '../support/world.js';

const CARD = card('622202020011223');
const SLIP = readFileSync('test/fixtures/slip.jpg');
let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const policies = () => world.app.get(Policies);
const OTHERS = RULEBOOK_POLICY.lines.filter(line => line.group !== 'money');
const draftOf = (fields: Partial<DraftPolicy> = {}): DraftPolicy => ({ lines: [...RULEBOOK_POLICY.lines], automatic: [], sampleEvery: 10, note: '试一试', ...fields });
const money = (...rows: Pick<SignerLine, 'upToFen' | 'signers'>[]) => ({ lines: [...OTHERS, ...rows.map(row => ({ group: 'money' as const, ...row }))] });
const STRICTER = money({ upToFen: 10_000, signers: ['agent', 'supervisor'] }, { upToFen: null, signers: ['supervisor', 'admin'] });
const AUTOMATIC = { automatic: [{ kind: 'refund_late' as const, upToFen: 20_000 }] };

const draft = (fields: Partial<DraftPolicy>, by = 'supervisor') => world.db.write(tx => policies().draft(tx, draftOf(fields), world.actor(by)));
const enforce = (id: string, by = 'supervisor2') => world.db.write(tx => policies().enforce(tx, id, world.actor(by)));
const stop = (id: string, by = 'supervisor') => world.db.write(tx => policies().stop(tx, id, world.actor(by)));
async function inForce(fields: Partial<DraftPolicy>): Promise<ApprovalPolicyView> {
  const { id } = await draft(fields);
  const view = await enforce(id!);
  await world.runJobs();
  return view;
}
/** A refund that the merchant could make no more; nothing about it is open, so a policy may cover it. */
async function clearRefund(amtFen = 19_400, day = 14): Promise<string> {
  await world.load([{ txnTime: `2026-10-${day}T11:28:12+08:00`, amtFen }], `202610${day}`);
  const { id } = await world.submit({ kind: 'refund_late', tid: '90000001', occurredAt: `2026-10-${day}T11:28:00+08:00`, amountFen: amtFen, expectedRefundFen: amtFen, last4: '1234' });
  await world.runJobs();
  await waited();
  return id;
}
/** Papers and triggers are looked at first; the order comes a moment later. */
async function waited(): Promise<void> {
  world.forward({ minutes: 1 });
  await world.runJobs();
}
const list = (by = 'supervisor') => world.db.read(tx => policies().list(tx, world.actor(by)));
const run = (text: string) => world.db.write(tx => tx.query(text));

describe('versions', () => {
  test('without any the rulebook’s own lines are in force, as version 0', async () => {
    expect(await list()).toMatchObject([{ version: 0, state: 'in_force', automatic: [], lines: RULEBOOK_POLICY.lines, mayEnforce: false }]);
  });
  test('one writes, another puts in force', async () => {
    const made = await draft({ ...STRICTER, ...AUTOMATIC });
    expect(made).toMatchObject({ version: 1, state: 'draft', author: { role: 'supervisor' }, automatic: AUTOMATIC.automatic, mayEnforce: false });
    expect((await list('admin'))[0]).toMatchObject({ mayEnforce: true });
    expect((await list('agent'))[0]).toMatchObject({ mayEnforce: false });
    await expect(enforce(made.id!, 'supervisor')).rejects.toMatchObject({ code: 'policy.needs_another' });
    expect(await enforce(made.id!)).toMatchObject({ version: 1, state: 'in_force', enforcedBy: { role: 'supervisor' } });
    expect((await list()).map(one => one.state)).toEqual(['in_force', 'replaced']);
    expect(await columnOf(world, 'audit', 'action', `"subject" = 'policy:${made.id}'`)).toEqual(['policy.draft', 'policy.enforce']);
  });
  test('its note keeps no card number', async () => {
    expect((await draft({ note: `客户卡 ${CARD} 的事` })).note).not.toContain(CARD);
  });
  test('a faulty one names its fields and is not kept', async () => {
    await expect(draft(money({ upToFen: null, signers: ['admin'] }))).rejects.toMatchObject({ code: 'request.invalid', fields: [{ field: 'lines.money' }] });
    expect(await all(world, 'approval_policy')).toEqual([]);
  });
  test('a draft that another overtook is done anew', async () => {
    const first = await draft(STRICTER), second = await draft(AUTOMATIC, 'supervisor2');
    await enforce(second.id!, 'supervisor');
    await expect(enforce(first.id!)).rejects.toMatchObject({ code: 'policy.overtaken' });
    expect((await list()).find(one => one.id === first.id)).toMatchObject({ state: 'overtaken', mayEnforce: false });
  });
  test('two at one moment: one comes into force', async () => {
    const drafts = [await draft(STRICTER), await draft(AUTOMATIC)];
    const tries = await Promise.allSettled(drafts.map(one => enforce(one.id!)));
    expect(tries.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    expect((await list()).filter(one => one.state === 'in_force')).toHaveLength(1);
  });
  test('a draft is taken back, once', async () => {
    const { id } = await draft(STRICTER);
    expect(await world.db.write(tx => policies().withdraw(tx, id!, world.actor('supervisor')))).toMatchObject({ state: 'withdrawn' });
    await expect(world.db.write(tx => policies().withdraw(tx, id!, world.actor('supervisor')))).rejects.toMatchObject({ code: 'policy.not_a_draft' });
    await expect(enforce(id!)).rejects.toMatchObject({ code: 'policy.not_a_draft' });
  });
  test('one that is not there is not found', async () => {
    await expect(enforce(newId())).rejects.toMatchObject({ code: 'request.not_found' });
  });
});

describe('through SQL as well', () => {
  test('nobody puts their own in force, nor somebody without the role', async () => {
    const { id } = await draft(STRICTER);
    const force = (who: string) => run(`UPDATE "approval_policy" SET "enforcedAt" = '2026-10-15T03:00:00.000Z', "enforcedById" = '${who}' WHERE "id" = '${id}'`);
    await expect(force(world.people['supervisor']!.id)).rejects.toThrow(/another supervisor or admin/);
    await expect(force(world.people['agent']!.id)).rejects.toThrow(/another supervisor or admin/);
    await expect(force(newId())).rejects.toThrow(/another supervisor or admin/);
    await force(world.people['admin']!.id);
  });
  test.each([['lines', `'[]'`], ['note', `'x'`], ['version', '9'], ['authorId', `'x'`], ['sampleEvery', '99'], ['approved', '-1']])('%s of a version never changes', async (column, value) => {
    await draft(STRICTER);
    await expect(run(`UPDATE "approval_policy" SET "${column}" = ${value}`)).rejects.toThrow(/never changes/);
  });
  test('what is in force stays so, and nothing is deleted or added to', async () => {
    const { id } = await inForce(AUTOMATIC);
    await expect(run(`UPDATE "approval_policy" SET "enforcedAt" = NULL`)).rejects.toThrow(/never changes/);
    await expect(run(`DELETE FROM "approval_policy"`)).rejects.toThrow(/never deleted/);
    await expect(run(`INSERT INTO "automatic_rule" ("policyId", "kind", "upToFen") VALUES ('${id}', 'amount_over', 500000)`)).rejects.toThrow(/belongs to a draft/);
    await expect(run(`UPDATE "automatic_rule" SET "upToFen" = 500000`)).rejects.toThrow(/append-only/);
  });
  test('the assignee, the proposer and the holder of now do not check', async () => {
    const id = await proposedRefund(world);
    const order = await sign(world, 'agent', id);
    const { id: actorId } = world.people['supervisor']!;
    const check = () => world.db.write(tx => tx.insert(Approval, { id: newId(), orderId: order.id, seq: 1, actorId, actorName: 's', actorRole: 'supervisor', fingerprint: order.fingerprint, at: world.clock.now() }));
    await world.db.write(tx => tx.update(Case, { id }, { ownerId: actorId }));
    await expect(check()).rejects.toThrow(/does not check it/);
    await world.db.write(tx => tx.update(Case, { id }, { ownerId: null }));
    await check();
  });
  test('no order is automatic without a policy that covers it', async () => {
    const id = await clearRefund();
    const [order] = await all<{ id: string }>(world, 'remedy_order');
    const columns = ['caseId', 'remedy', 'amountFen', 'mid', 'targetLogNo', 'state', 'fingerprint', 'guards', 'knownLogNos', 'filesSeen', 'createdAt'].map(name => `"${name}"`).join(', ');
    await run(`UPDATE "remedy_order" SET "state" = 'void'`);
    const yes = world.db.engine === 'postgres' ? 'TRUE' : '1';
    const insert = (needs: string, automatic: string, policy: string) =>
      run(`INSERT INTO "remedy_order" ("id", "round", "refundNo", "needs", "automatic", "policyId", ${columns}) SELECT '${newId()}', 9, 'R9-9', '${needs}', ${automatic}, ${policy}, ${columns.replace('"state"', `'proposed'`)} FROM "remedy_order" WHERE "id" = '${order!.id}'`);
    const no = world.db.engine === 'postgres' ? 'FALSE' : '0';
    await expect(insert('["system","system"]', yes, 'NULL')).rejects.toThrow(/names its signers/);
    await expect(insert('["system","system"]', no, 'NULL')).rejects.toThrow(/names its signers/);
    await expect(insert('[]', no, 'NULL')).rejects.toThrow(/names its signers/);
    const small = await inForce({ automatic: [{ kind: 'refund_late', upToFen: 19_399 }] });
    await expect(insert('["system","system"]', yes, `'${small.id}'`)).rejects.toThrow(/names its signers/);
    const { id: policyId } = await inForce(AUTOMATIC);
    await expect(insert('["system","system"]', yes, `'${small.id}'`)).rejects.toThrow(/names its signers/);
    await insert('["system","system"]', yes, `'${policyId}'`);
    expect((await orderOf(world, id))?.automatic).toBe(true);
  });
  test('the system signs no order of people', async () => {
    const { id: policyId } = await inForce(AUTOMATIC);
    await stop(policyId!);
    const order = (await orderOf(world, await proposedRefund(world)))!;
    const forge = (actorId: string) => world.db.write(tx => tx.insert(Approval, { id: newId(), orderId: order.id, seq: 0, actorId, actorName: 'x', actorRole: 'system', fingerprint: order.fingerprint, at: world.clock.now() }));
    for (const actorId of ['system', policyId!, world.people['agent']!.id]) await expect(forge(actorId)).rejects.toThrow(/in the order of places/);
  });
});

describe('limits', () => {
  test('an order names the policy it is signed by, and its signers', async () => {
    await inForce(STRICTER);
    expect(await orderOf(world, await proposedRefund(world))).toMatchObject({ needs: ['supervisor', 'admin'], policyVersion: 1, automatic: false });
  });
  test('stricter ones make waiting orders begin anew: what was signed is void, what is shown has changed', async () => {
    const id = await proposedRefund(world);
    const before = await sign(world, 'agent', id);
    await inForce(STRICTER);
    const after = (await orderOf(world, id))!;
    expect(after).toMatchObject({ needs: ['supervisor', 'admin'], signatures: [], state: 'proposed', policyVersion: 1 });
    expect(after.refundNo).not.toBe(before.refundNo);
    expect(await columnOf(world, 'remedy_order', 'state', `"id" = '${before.id}'`)).toEqual(['void']);
    await expect(world.app.get(Remedies).decide(id, { decision: 'sign', fingerprint: before.fingerprint }, world.actor('supervisor'))).rejects.toMatchObject({ code: 'remedy.changed' });
    expect((await world.view('agent', id)).timeline.find(line => line.code === 'signers_renewed')?.facts).toEqual({ policy: 1 });
    await sign(world, 'supervisor', id);
    expect((await sign(world, 'admin', id)).state).toBe('approved');
  });
  test('a signature given before the job has run renews as well: nobody approves by rules that are no longer in force', async () => {
    const id = await proposedRefund(world);
    const before = await sign(world, 'agent', id);
    const { id: policyId } = await draft(STRICTER);
    await enforce(policyId!); // its jobs have not run
    await expect(sign(world, 'supervisor', id)).rejects.toMatchObject({ code: 'remedy.changed', more: { current: { needs: ['supervisor', 'admin'], signatures: [] } } });
    expect(await columnOf(world, 'remedy_order', 'state', `"id" = '${before.id}'`)).toEqual(['void']);
    await sign(world, 'supervisor', id);
    expect((await sign(world, 'admin', id)).state).toBe('approved');
  });
  test('orders that are signed the same way wait on, with their signatures', async () => {
    const id = await proposedRefund(world);
    const before = await sign(world, 'agent', id);
    await inForce(money({ upToFen: 30_000, signers: ['agent', 'supervisor'] }, { upToFen: null, signers: ['admin', 'admin'] }));
    expect(await orderOf(world, id)).toMatchObject({ id: before.id, signatures: [{ part: 'maker' }], policyVersion: 0 });
  });
  test('who proposed by hand does not check; another does', async () => {
    const id = await proposedRefund(world);
    await world.app.get(Remedies).decide(id, { decision: 'reject', fingerprint: (await orderOf(world, id))!.fingerprint, note: '再看' }, world.actor('supervisor2'));
    const { version, proven } = await world.view('supervisor', id);
    await world.app.get(Remedies).propose(id, { provenKind: 'duplicate', remedy: 'refund', amountFen: 19_400, targetLogNo: proven!.rows[1]!.logNo, reason: '人工判断', version }, world.actor('supervisor'));
    await world.runJobs();
    await sign(world, 'agent', id);
    expect(await orderOf(world, id, 'supervisor')).toMatchObject({ maySign: false, whyNot: 'your_proposal' });
    await expect(sign(world, 'supervisor', id)).rejects.toMatchObject({ code: 'remedy.your_own' });
    const waiting = async (by: string) => (await world.app.get(Remedies).waiting(world.actor(by))).rows.map(row => row.case.id);
    expect([await waiting('supervisor'), await waiting('supervisor2')]).toEqual([[], [id]]);
    expect((await sign(world, 'supervisor2', id)).state).toBe('approved');
  });
  test('new rules do not free who held the case when it was proposed', async () => {
    const held = await proposedRefund(world);
    const { version } = await world.view('supervisor', held);
    await world.app.get(Desk).assign(held, { userId: world.people['supervisor']!.id, version }, world.actor('supervisor'));
    await world.app.get(Remedies).decide(held, { decision: 'reject', fingerprint: (await orderOf(world, held))!.fingerprint, note: '再看' }, world.actor('supervisor2'));
    await take(world, 'agent', held, 'retry');
    const again = await world.view('supervisor', held);
    await world.app.get(Desk).assign(held, { userId: world.people['agent']!.id, version: again.version }, world.actor('supervisor'));
    await inForce(money({ upToFen: null, signers: ['agent', 'supervisor', 'admin'] }));
    await sign(world, 'supervisor2', held);
    expect(await orderOf(world, held, 'supervisor')).toMatchObject({ maySign: false, whyNot: 'your_case' });
  });
  test('nor does who held the case when it was proposed, also after giving it away', async () => {
    const id = await proposedRefund(world);
    const { version } = await world.view('supervisor', id);
    await world.app.get(Desk).assign(id, { userId: world.people['supervisor']!.id, version }, world.actor('supervisor'));
    await sign(world, 'agent', id);
    expect(await orderOf(world, id, 'supervisor')).toMatchObject({ maySign: false, whyNot: 'your_case' });
    expect(await world.app.get(Remedies).waiting(world.actor('supervisor'))).toEqual({ count: 0, fen: 0, rows: [] });
    await expect(sign(world, 'supervisor', id)).rejects.toMatchObject({ code: 'remedy.your_own' });
    expect((await sign(world, 'supervisor2', id)).state).toBe('approved');
  });
});

describe('automatic approval', () => {
  test('the system makes, the policy’s version checks, and the order goes on as any other', async () => {
    await inForce(AUTOMATIC);
    const id = await clearRefund();
    const order = (await orderOf(world, id))!;
    expect(order).toMatchObject({ automatic: true, policyVersion: 1, signatures: [{ part: 'maker', by: { id: 'system', role: 'system' } }, { part: 'checker', by: { name: 'policy 1' } }] });
    expect(['approved', 'sending', 'sent']).toContain(order.state);
    expect((await world.view('merchant', id)).timeline.find(line => line.step === 'approve')).toMatchObject({ code: 'approved_automatically', facts: { policy: 1 } });
    expect((await list())[0]).toMatchObject({ approved: 1, sampled: 0 });
    expect(await columnOf(world, 'audit', 'actorRole', `"action" = 'remedy.approve_automatically'`)).toEqual(['system']);
  });
  test.each([
    ['above its limit', { automatic: [{ kind: 'refund_late' as const, upToFen: 19_399 }] }],
    ['of another kind', { automatic: [{ kind: 'amount_over' as const, upToFen: 500_000 }] }],
  ])('not %s', async (_, fields) => {
    await inForce(fields);
    expect(await orderOf(world, await clearRefund())).toMatchObject({ automatic: false, needs: ['agent', 'supervisor'], signatures: [] });
  });
  test('never a pair, which rests on the card’s mask alone (reading 42)', async () => {
    await inForce({ automatic: [{ kind: 'duplicate' as never, upToFen: 500_000 }] });
    const id = await proposedRefund(world);
    await waited();
    expect(await orderOf(world, id)).toMatchObject({ automatic: false, needs: ['agent', 'supervisor'] });
  });
  test('not for a draft; what people have begun to look at stays theirs; once stopped, none more', async () => {
    const { id } = await draft(AUTOMATIC);
    const first = await clearRefund();
    expect((await orderOf(world, first))?.automatic).toBe(false);
    await enforce(id!);
    await world.runJobs();
    expect((await orderOf(world, first))?.automatic).toBe(false);
    expect(await stop(id!)).toMatchObject({ state: 'in_force', stoppedBy: { role: 'supervisor' }, automatic: AUTOMATIC.automatic });
    await expect(stop(id!)).rejects.toMatchObject({ code: 'policy.nothing_to_stop' });
    expect((await orderOf(world, await clearRefund(18_000, 13)))?.automatic).toBe(false);
  });
  test('waits while papers have not been looked at; after a minute people sign', async () => {
    await inForce(AUTOMATIC);
    await world.load([{ txnTime: '2026-10-14T11:28:12+08:00', amtFen: 19_400 }], '20261014');
    const { id } = await world.submit({ kind: 'refund_late', tid: '90000001', occurredAt: '2026-10-14T11:28:00+08:00', amountFen: 19_400, expectedRefundFen: 19_400, last4: '1234' });
    await world.runJobs();
    expect(await orderOf(world, id)).toBeNull();
    await run(`UPDATE "job" SET "state" = 'due', "runAt" = '2027-01-01T00:00:00.000Z' WHERE "key" LIKE 'evidence.review:${id}:%'`);
    for (let minutes = 0; minutes < 29; minutes++) await waited();
    expect(await orderOf(world, id)).toBeNull();
    await waited();
    expect(await orderOf(world, id)).toMatchObject({ automatic: false, needs: ['agent', 'supervisor'], state: 'proposed' });
  });
  test('nor for a paper that nothing has looked through', async () => {
    await inForce(AUTOMATIC);
    await world.load([{ txnTime: '2026-10-14T11:28:12+08:00', amtFen: 19_400 }], '20261014');
    const { id } = await world.submit({ kind: 'refund_late', tid: '90000001', occurredAt: '2026-10-14T11:28:00+08:00', amountFen: 19_400, expectedRefundFen: 19_400, last4: '1234' });
    await world.app.get(EvidenceRoom).add(id, 'slip.jpg', Readable.from([SLIP]), world.actor('merchant')); // this house has no reader
    for (let minutes = 0; minutes < 32; minutes++) await waited();
    expect(await orderOf(world, id)).toMatchObject({ automatic: false, needs: ['agent', 'supervisor'] });
  });
  test('and whatever asks for a look while it waits is waited for', async () => {
    await inForce(AUTOMATIC);
    await world.load([{ txnTime: '2026-10-14T11:28:12+08:00', amtFen: 19_400 }], '20261014');
    const { id } = await world.submit({ kind: 'refund_late', tid: '90000001', occurredAt: '2026-10-14T11:28:00+08:00', amountFen: 19_400, expectedRefundFen: 19_400, last4: '1234' });
    await world.runJobs();
    await world.app.get(Desk).say(id, { text: '客人的律师函到了', internal: false }, world.actor('merchant'));
    await waited();
    expect(['supervisor', 'legal']).toContain((await world.view('supervisor', id)).level);
    expect((await orderOf(world, id))?.automatic ?? false).toBe(false);
  });
  test('nor once a person has turned it down, chosen a row or corrected the facts', async () => {
    const id = await clearRefund();
    await world.app.get(Remedies).decide(id, { decision: 'reject', fingerprint: (await orderOf(world, id))!.fingerprint, note: '先核实' }, world.actor('supervisor'));
    await inForce(AUTOMATIC);
    await take(world, 'agent', id, 'retry');
    await waited();
    expect(await orderOf(world, id)).toMatchObject({ automatic: false, state: 'proposed' });
  });
  test('an escalated case is for people', async () => {
    await inForce({ automatic: [{ kind: 'refund_late', upToFen: 500_000 }] });
    expect(await orderOf(world, await clearRefund())).toMatchObject({ automatic: true });
    // the second case of one kind on one terminal in 30 days goes to the supervisor (rulebook section 7)
    const second = await clearRefund(18_000, 13);
    expect((await world.view('supervisor', second)).level).toBe('supervisor');
    expect(await orderOf(world, second)).toMatchObject({ automatic: false });
  });
});

describe('samples', () => {
  const samples = () => world.db.read(tx => world.app.get(Samples).list(tx));
  const judge = (id: string, verdict: 'right' | 'wrong', note?: string) => world.db.write(tx => world.app.get(Samples).judge(tx, id, { verdict, ...(note ? { note } : {}) }, world.actor('supervisor')));
  async function drawn() {
    const { id } = await inForce({ ...AUTOMATIC, sampleEvery: 2 });
    await run(`UPDATE "approval_policy" SET "approved" = 1 WHERE "id" = '${id}'`);
    const caseId = await clearRefund();
    const [sample] = await samples();
    return { caseId, sample: sample! };
  }
  test('every so-many-th automatic approval is drawn, and supervisors hear of it', async () => {
    const { caseId, sample } = await drawn();
    expect(sample).toMatchObject({ case: { id: caseId }, remedy: 'refund', amountFen: 19_400, policyVersion: 1 });
    expect(sample.verdict).toBeUndefined();
    expect(await columnOf(world, 'notification', 'event', `"caseId" = '${caseId}' AND "event" = 'sampled'`)).toEqual(['sampled', 'sampled']);
    expect((await list())[0]).toMatchObject({ approved: 2, sampled: 1, right: 0, wrong: 0 });
  });
  test('is judged once; a wrong one says why and goes to the supervisors', async () => {
    const { caseId, sample } = await drawn();
    await expect(judge(sample.id, 'wrong')).rejects.toMatchObject({ code: 'sample.no_note' });
    expect(await judge(sample.id, 'wrong', `卡号 ${CARD} 是两张卡`)).toMatchObject({ verdict: 'wrong', by: { role: 'supervisor' }, note: expect.not.stringContaining(CARD) });
    await expect(judge(sample.id, 'right')).rejects.toMatchObject({ code: 'sample.judged_already' });
    await world.runJobs();
    expect(await columnOf(world, 'notification', 'event', `"caseId" = '${caseId}' AND "event" = 'sample_wrong'`)).not.toEqual([]);
    expect((await world.view('agent', caseId)).timeline.find(line => line.code === 'sample_wrong')).toBeDefined();
    expect((await world.view('merchant', caseId)).timeline.find(line => line.code === 'sample_wrong')).toBeUndefined();
    expect((await list())[0]).toMatchObject({ right: 0, wrong: 1 });
  });
  test('what was judged never changes, through SQL as well', async () => {
    const { sample } = await drawn();
    await judge(sample.id, 'right');
    await expect(run(`UPDATE "sample_review" SET "verdict" = 'wrong'`)).rejects.toThrow(/judged once/);
    await expect(run(`DELETE FROM "sample_review"`)).rejects.toThrow(/never deleted/);
  });
  test('one that is not there is not found', async () => {
    await expect(judge(newId(), 'right')).rejects.toMatchObject({ code: 'request.not_found' });
  });
});

describe('the preview', () => {
  const preview = (fields: Partial<DraftPolicy>) => world.db.read(tx => world.app.get(Previewing).of(tx, draftOf(fields)));
  test('names the waiting cases whose signers change, and keeps nothing', async () => {
    const id = await proposedRefund(world);
    const { caseNo } = await world.view('agent', id);
    expect(await preview(STRICTER)).toMatchObject({
      days: 30, orders: 0, waiting: 1, changes: [{ remedy: 'refund', before: ['agent', 'supervisor'], after: ['supervisor', 'admin'], waiting: 1, past: 0 }],
      examples: [{ id, caseNo, amountFen: 19_400, before: ['agent', 'supervisor'], after: ['supervisor', 'admin'] }],
    });
    expect(await all(world, 'approval_policy')).toEqual([]);
  });
  test('an order whose case is no longer proposed waits for nobody', async () => {
    const id = await proposedRefund(world);
    await world.db.write(tx => tx.update(Case, { id }, { status: 'legal_review' }));
    expect(await preview(STRICTER)).toMatchObject({ orders: 0, waiting: 0, changes: [], examples: [] });
    await world.db.write(tx => tx.update(Case, { id }, { status: 'proposed' }));
    world.forward({ days: 31 }); // what waits is counted however long it does
    expect(await preview(STRICTER)).toMatchObject({ orders: 0, waiting: 1, examples: [{ id }] });
  });
  test('says what it had approved of the last days', async () => {
    const id = await clearRefund();
    await sign(world, 'agent', id);
    await sign(world, 'supervisor', id);
    expect((await preview(AUTOMATIC)).automatic).toEqual([{ kind: 'refund_late', orders: 1, sumFen: 19_400, sampled: 0 }]);
    world.forward({ days: 31 });
    expect((await preview(AUTOMATIC)).automatic).toEqual([{ kind: 'refund_late', orders: 0, sumFen: 0, sampled: 0 }]);
  });
  test('knows who is there to sign', async () => {
    expect((await preview({})).workload.map(each => [each.role, each.people])).toEqual([['agent', 1], ['supervisor', 2], ['legal', 1], ['admin', 1]]);
    expect((await preview(money({ upToFen: null, signers: ['admin', 'admin'] }))).warnings).toEqual([{ code: 'one_person', role: 'admin' }]);
  });
  test('a faulty draft names its fields', async () => {
    await expect(preview({ lines: [] })).rejects.toMatchObject({ code: 'request.invalid' });
  });
});

test('asking for signers anew twice is one', async () => {
  const id = await proposedRefund(world);
  const { id: policyId } = await inForce(STRICTER);
  await world.db.write(tx => world.app.get(JobQueue).enqueue(tx, 'remedy.policy_enforced', `${policyId}:again`, { policyId }));
  await world.runJobs();
  expect(await all(world, 'remedy_order', `"caseId" = '${id}'`)).toHaveLength(2);
});
