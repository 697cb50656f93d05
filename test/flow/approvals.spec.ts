import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { ProposeRemedy } from '../../src/contract/index.js';
import { Case } from '../../src/cases/case.entity.js';
import { add } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids.js';
import { Orders } from '../../src/remedy/orders.js';
import { Approval, RemedyOrder } from '../../src/remedy/remedy.entity.js';
import { Remedies } from '../../src/remedy/remedy.service.js';
import { EmbeddedSimulator } from '../../src/remedy/acquirer/simulator/embedded-simulator.js';
import { aCase } from '../support/a-case.js';
import { all, columnOf, DUPLICATE, orderOf, PAIR, proposedRefund, sign, take } from '../support/acts.js';
import { agentSigns, anOrder } from '../support/an-order.js';
import { rule, sendBack } from '../support/legal.js';
import { MID, OTHER_MID, startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => {
  jest.restoreAllMocks();
  return world.stop();
});

const decide = (by: string, id: string, fingerprint: string, decision: 'sign' | 'reject' = 'sign', note?: string) =>
  world.app.get(Remedies).decide(id, { decision, fingerprint, ...(note ? { note } : {}) }, world.actor(by));
async function propose(by: string, id: string, asked: Partial<ProposeRemedy>) {
  const { version } = await world.view(by, id);
  const base = { provenKind: 'duplicate' as const, remedy: 'refund' as const, amountFen: 19400, reason: '人工判断', version };
  const view = await world.app.get(Remedies).propose(id, { ...base, ...asked }, world.actor(by));
  await world.runJobs();
  return view;
}
const withAmount = async (amtFen: number) => {
  await world.load(PAIR.map(row => ({ ...row, amtFen })), '20261014');
  const { id } = await world.submit({ ...DUPLICATE, amountFen: amtFen });
  await world.runJobs();
  return id;
};
const inReview = async () => {
  const id = await proposedRefund(world);
  await decide('supervisor', id, (await orderOf(world, id))!.fingerprint, 'reject', '先核实');
  return id;
};
const logNos = () => columnOf(world, 'transaction', 'logNo', `"mid" = '${MID}'`) as Promise<string[]>;

describe('maker and checker', () => {
  test('are two people: a supervisor who made it cannot check it', async () => {
    const id = await proposedRefund(world);
    await sign(world, 'supervisor', id);
    await expect(sign(world, 'supervisor', id)).rejects.toMatchObject({ code: 'remedy.signed_already' });
    await expect(sign(world, 'agent', id)).rejects.toMatchObject({ code: 'remedy.not_your_turn' });
    expect((await sign(world, 'supervisor2', id)).state).toBe('approved');
  });
  test('the database refuses a second row of one person, and a second in one place', async () => {
    const id = await proposedRefund(world);
    const { id: orderId, fingerprint } = await sign(world, 'agent', id);
    const [first] = await world.db.read(tx => tx.findBy(Approval, { orderId }));
    const insert = (fields: object) => world.db.write(tx => tx.insert(Approval, { ...first!, id: newId(), fingerprint, ...fields }));
    await expect(insert({ seq: 1 })).rejects.toThrow(/unique|order of places/i);
    const supervisor = { actorId: world.people['supervisor']!.id, actorRole: 'supervisor' };
    await expect(insert(supervisor)).rejects.toThrow(/unique|order of places/i);
    await insert({ ...supervisor, seq: 1 });
    expect(await all(world, 'approval')).toHaveLength(2);
  });
  test('two clicks at once leave one signature', async () => {
    const id = await proposedRefund(world);
    const { fingerprint } = (await orderOf(world, id))!;
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => decide('agent', id, fingerprint)));
    expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(1);
    expect(await all(world, 'approval')).toHaveLength(1);
  });
  test('legal and admin do not sign an ordinary refund', async () => {
    const id = await proposedRefund(world);
    await expect(sign(world, 'admin', id)).rejects.toMatchObject({ code: 'remedy.not_your_turn' });
    await expect(sign(world, 'legal', id)).rejects.toMatchObject({ code: 'case.not_found' });
  });
});

describe('the list of what waits', () => {
  const waiting = (by: string) => world.app.get(Remedies).waiting(world.actor(by));
  /** Proposed refunds of ¥1, each proposed a second after the one before and signed by the agent. */
  const proposed = async (count: number) => {
    const made = Array.from({ length: count }, (_, n) => {
      const at = new Date(world.clock.now().getTime() + n * 1000), id = newId(at), no = String(n).padStart(4, '0');
      const found = aCase({ id, caseNo: `26-1015-${no}-X`, status: 'proposed', remedy: 'refund', proposedFen: 100 });
      return { found, order: { ...anOrder(id, at), id: newId(at), refundNo: `R261015${no}`, needs: ['agent', 'supervisor'] } as RemedyOrder };
    });
    await world.db.write(async tx => {
      await add(tx, Case, made.map(one => one.found));
      await add(tx, RemedyOrder, made.map(one => one.order));
      await add(tx, Approval, made.map(one => agentSigns(world, one.order)));
    });
    return made.map(one => one.order);
  };
  test('holds the 500 oldest; count and sum are of all of them', async () => {
    const orders = await proposed(503);
    const { count, fen, rows } = await waiting('supervisor');
    expect([count, fen]).toEqual([503, 50_300]);
    expect(rows.map(row => row.remedy.id)).toEqual(orders.slice(0, 500).map(order => order.id));
    expect(await waiting('agent')).toEqual({ count: 0, fen: 0, rows: [] });
  });
  test('says the same of an order as its case does, and since when it waits', async () => {
    const orders = await proposed(3);
    const one = jest.spyOn(Orders.prototype, 'signatures');
    const { rows } = await waiting('supervisor');
    expect(one).not.toHaveBeenCalled();
    expect(rows.map(row => row.remedy.createdAt)).toEqual(orders.map(order => order.createdAt.toISOString()));
    for (const { remedy } of rows) expect(remedy).toEqual(await orderOf(world, remedy.caseId));
    expect(rows[0]!.remedy).toMatchObject({ maySign: true, signatures: [{ by: { role: 'agent' }, part: 'maker' }] });
  });
  test('waits since the proposal, whatever happens to the case', async () => {
    const id = await proposedRefund(world);
    const { createdAt } = (await orderOf(world, id))!;
    world.forward({ hours: 3 });
    await sign(world, 'agent', id);
    expect((await waiting('supervisor')).rows.map(row => row.remedy.createdAt)).toEqual([createdAt]);
  });
});

describe('who must sign', () => {
  test.each([[500_000, ['agent', 'supervisor']], [500_001, ['supervisor', 'admin']]] as const)('%d fen: %j', async (amount, needs) => {
    expect((await orderOf(world, await withAmount(amount)))?.needs).toEqual(needs);
  });
  test('above ¥5,000 the agent waits, supervisor and admin sign, and money goes', async () => {
    const id = await withAmount(600_000);
    await expect(sign(world, 'agent', id)).rejects.toMatchObject({ code: 'remedy.not_your_turn' });
    expect((await world.app.get(Remedies).waiting(world.actor('supervisor'))).rows.map(row => row.case.id)).toEqual([id]);
    await sign(world, 'supervisor', id);
    expect(await world.app.get(Remedies).waiting(world.actor('supervisor2'))).toEqual({ count: 0, fen: 0, rows: [] });
    expect((await world.app.get(Remedies).waiting(world.actor('admin'))).rows.map(row => row.case.id)).toEqual([id]);
    await sign(world, 'admin', id);
    await world.runJobs();
    expect((await world.app.get(EmbeddedSimulator).booked()).map(one => one.amountFen)).toEqual([600_000]);
  });
  test('a manual refund of any size: supervisor, then admin', async () => {
    const id = await inReview();
    await propose('agent', id, { remedy: 'manual_refund', amountFen: 100, targetLogNo: (await logNos())[0]! });
    expect((await orderOf(world, id))?.needs).toEqual(['supervisor', 'admin']);
  });
  test('a referred case: legal as well, last', async () => {
    const id = await inReview();
    await take(world, 'supervisor', id, 'refer', { text: '请法务看' });
    await sendBack(world, id, '可以退');
    await propose('agent', id, { targetLogNo: (await logNos())[0]! });
    expect((await orderOf(world, id))?.needs).toEqual(['agent', 'supervisor', 'legal']);
    await sign(world, 'agent', id);
    await expect(sign(world, 'legal', id)).rejects.toMatchObject({ code: 'remedy.not_your_turn' });
    await sign(world, 'supervisor', id);
    expect((await world.view('agent', id)).status).toBe('proposed');
    expect((await sign(world, 'legal', id)).state).toBe('approved');
  });
  test('nothing moves: the agent alone answers', async () => {
    await world.load([PAIR[0]!], '20261014');
    const { id } = await world.submit({ ...DUPLICATE, kind: 'lost_voucher' });
    await world.runJobs();
    expect((await sign(world, 'agent', id)).state).toBe('confirmed');
    expect(await world.view('merchant', id)).toMatchObject({ status: 'resolved', outcome: { remedy: 'transaction_certificate', amountFen: 0 } });
    await world.runJobs();
    expect(await world.app.get(EmbeddedSimulator).booked()).toEqual([]);
  });
});

describe('what is signed is what was shown', () => {
  test('a changed proposal voids the old order; its fingerprint answers 409 with the new one', async () => {
    const id = await proposedRefund(world);
    const old = await sign(world, 'agent', id);
    await decide('supervisor', id, old.fingerprint, 'reject', '金额不对');
    await propose('agent', id, { remedy: 'partial_refund', amountFen: 100, targetLogNo: (await logNos())[0]! });
    const refused = decide('supervisor', id, old.fingerprint);
    await expect(refused).rejects.toMatchObject({ code: 'remedy.changed', status: 409, more: { current: { remedy: 'partial_refund', amountFen: 100, signatures: [] } } });
    expect((await columnOf(world, 'remedy_order', 'state')).sort()).toEqual(['proposed', 'void']);
  });
  test('a rejection needs a reason and sends nothing', async () => {
    const id = await proposedRefund(world);
    const { fingerprint } = (await orderOf(world, id))!;
    await expect(decide('supervisor', id, fingerprint, 'reject')).rejects.toMatchObject({ code: 'remedy.no_note' });
    await expect(decide('supervisor', id, fingerprint, 'reject', '  ')).rejects.toMatchObject({ code: 'remedy.no_note' });
    await decide('supervisor', id, fingerprint, 'reject', '先核实');
    expect(await world.view('agent', id)).toMatchObject({ status: 'in_review' });
    await expect(decide('supervisor', id, fingerprint)).rejects.toMatchObject({ code: 'remedy.nothing_to_sign' });
  });
  test('a merchant never sees a rejected proposal, nor a ruling’s unapproved one', async () => {
    const id = await inReview();
    expect(await world.view('merchant', id)).not.toHaveProperty('proposal');
    await take(world, 'supervisor', id, 'refer', { text: '请法务看' });
    await rule(world, id, '不予退款');
    const ruled = await world.view('merchant', id);
    expect(ruled.status).toBe('resolved');
    expect(ruled).not.toHaveProperty('proposal');
    expect(ruled).not.toHaveProperty('outcome');
  });
});

describe('two cases on one payment', () => {
  const both = async () => {
    const first = await proposedRefund(world);
    const { id: second } = await world.submit(DUPLICATE, 'merchant');
    await world.runJobs();
    expect((await orderOf(world, second))?.targetLogNo).toBe((await orderOf(world, first))?.targetLogNo);
    return [first, second] as const;
  };
  const booked = async () => (await world.app.get(EmbeddedSimulator).booked()).map(one => one.amountFen);

  test('never return it twice: what is under way counts before any file shows it', async () => {
    const [first, second] = await both();
    await sign(world, 'agent', first);
    await sign(world, 'supervisor', first);
    await world.runJobs();
    await expect(sign(world, 'agent', second)).rejects.toMatchObject({ code: 'remedy.guard_failed', facts: { guard: 'G12' } });
    expect(await booked()).toEqual([19400]);
  });
  test('approved at the same moment send at most one', async () => {
    const [first, second] = await both();
    for (const id of [first, second]) await sign(world, 'agent', id);
    await Promise.allSettled([first, second].map(id => sign(world, 'supervisor', id)));
    await world.runJobs();
    expect((await booked()).length).toBeLessThanOrEqual(1);
  });
  test('one refused by the acquirer leaves the other its way', async () => {
    const [first, second] = await both();
    await decide('supervisor', first, (await orderOf(world, first))!.fingerprint, 'reject', '不要');
    await sign(world, 'agent', second);
    await sign(world, 'supervisor', second);
    await world.runJobs();
    expect(await booked()).toEqual([19400]);
  });
});

describe('a person’s proposal', () => {
  test.each(['refund', 'partial_refund', 'manual_refund', 'void'] as const)('%s needs a row of the merchant: none, an unknown and another’s are refused', async remedy => {
    const id = await inReview();
    await world.load([{ ...PAIR[0]!, mid: OTHER_MID, tid: '90000002' }], '20261013');
    const [foreign] = (await columnOf(world, 'transaction', 'logNo', `"mid" = '${OTHER_MID}'`)) as string[];
    for (const targetLogNo of [undefined, '26101499999999', foreign]) {
      await expect(propose('agent', id, { remedy, ...(targetLogNo ? { targetLogNo } : {}) })).rejects.toMatchObject({ code: 'request.invalid', fields: [{ field: 'targetLogNo' }] });
    }
    expect((await world.view('agent', id)).status).toBe('in_review');
  });
  test('above the row’s amount is closed by G12', async () => {
    const id = await inReview();
    await expect(propose('agent', id, { amountFen: 19401, targetLogNo: (await logNos())[0]! })).rejects.toMatchObject({ code: 'remedy.guard_failed', facts: { guard: 'G12' } });
  });
  test('says who decided and why, without card data', async () => {
    const id = await inReview();
    await propose('agent', id, { targetLogNo: (await logNos())[0]!, reason: '客人卡 4111111111111111 重复' });
    const found = await world.view('agent', id);
    expect(found.proposal?.reasons[0]).toMatchObject({ code: 'person_decided', facts: { name: 'agent', reason: '客人卡 411111******1111 重复' } });
    expect(JSON.stringify(found)).not.toContain('4111111111111111');
  });
});
