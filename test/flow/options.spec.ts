import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { PROPOSABLE, type OptionsView, type ProposeRemedy, type RemedyKind } from '../../src/contract/index.js';
import { Case } from '../../src/cases/case.entity.js';
import { Acquirer } from '../../src/remedy/acquirer/acquirer.js';
import { NextFile } from '../../src/remedy/acquirer/next-file.js';
import { Records } from '../../src/records/records.service.js';
import { RemedyOrder } from '../../src/remedy/remedy.entity.js';
import { Remedies } from '../../src/remedy/remedy.service.js';
import { approvedRefund, DUPLICATE, orderOf, proposedRefund } from '../support/acts.js';
import { approvedOrder, orderNow, putRow } from '../support/an-order.js';
import { startHttp, type Http } from '../support/http.js';
import { OTHER_MID } from '../support/world.js';

let http: Http;
beforeEach(async () => {
  http = await startHttp({ at: '2026-10-15T02:00:00Z' });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await http.stop();
});

const inReview = async () => {
  const id = await proposedRefund(http);
  const { fingerprint } = (await orderOf(http, id))!;
  await http.app.get(Remedies).decide(id, { decision: 'reject', fingerprint, note: '先核实' }, http.actor('supervisor'));
  return id;
};
const options = async (id: string, asked: Record<string, string | number> = {}, by = 'agent') =>
  (await (await http.as(by)).get<OptionsView>(`cases/${id}/options?${new URLSearchParams(Object.entries(asked).map(([key, value]) => [key, String(value)] as [string, string]))}`)).body;
const one = (view: OptionsView, remedy: RemedyKind) => view.options.find(option => option.remedy === remedy)!;
const propose = async (id: string, asked: Partial<ProposeRemedy>) => {
  const { version } = await http.view('agent', id);
  return (await http.as('agent')).post<{ code: string; guards?: unknown; closed?: { code: string } }>(`cases/${id}/proposal`, { provenKind: 'duplicate', remedy: 'refund', amountFen: 1, reason: '人工判断', version, ...asked });
};
/** a sale of ¥1,000 with whatever hangs on it, and a case without a row of its own */
const onRow = async (...children: [txnType: 'REFUND' | 'CR_ADJ' | 'CHARGEBACK' | 'REPRESENT' | 'VOID', fen: number, status?: 'PENDING' | 'FAILED'][]) => {
  const target = await putRow(http, { txnTime: '2026-10-14T11:28:12+08:00', amtFen: 100_000 });
  for (const [txnType, fen, status = 'OK'] of children) {
    await putRow(http, { txnType, txnTime: '2026-10-14T18:00:00+08:00', amtFen: -fen, origRrn: target.rrn, origDate: '20261014', status });
  }
  const { id } = await http.submit({ kind: 'other', story: '请看这一笔' });
  await http.runJobs();
  return { id, target, asked: { targetLogNo: target.logNo } };
};

test('the merchant’s day is read once, however many remedies act on a row of today', async () => {
  const target = await putRow(http, { txnTime: '2026-10-15T09:00:00+08:00', amtFen: 100_000 });
  const { id } = await http.submit({ kind: 'other', story: '请看这一笔' });
  await http.runJobs();
  const read = jest.spyOn(http.app.get(Records), 'rowsOfMid');
  const view = await options(id, { targetLogNo: target.logNo });
  expect([one(view, 'void').open, one(view, 'refund').open, read.mock.calls.length]).toEqual([true, expect.any(Boolean), 1]);
});

describe('the refundable balance', () => {
  test('lists every way money went back, and they add up', async () => {
    const { id, target, asked } = await onRow(['REFUND', 10_000], ['CR_ADJ', 5_000], ['CHARGEBACK', 30_000], ['REPRESENT', 10_000], ['REFUND', 7_000, 'FAILED']);
    const { order } = await approvedOrder(http, { amountFen: 2_500 }, target);
    const view = await options(id, asked);
    expect(view.ways).toEqual([
      expect.objectContaining({ way: 'refund', amountFen: 10_000, logNo: expect.any(String), at: '2026-10-14T18:00:00+08:00' }),
      expect.objectContaining({ way: 'credit_adjustment', amountFen: 5_000 }),
      expect.objectContaining({ way: 'chargeback', amountFen: 20_000 }),
      { way: 'order', amountFen: 2_500, refundNo: order.refundNo, remedy: 'refund', state: 'approved' },
    ]);
    expect(view).toMatchObject({ originalFen: 100_000, backFen: 37_500, refundableFen: 62_500, target: { logNo: target.logNo }, asOf: '2026-10-15T02:00:00.000Z' });
    expect(view.children).toHaveLength(5);
  });
  test('counts an order once: under way until its row has come, and by the row then', async () => {
    const id = await approvedRefund(http);
    await http.runJobs();
    expect((await options(id)).ways).toEqual([expect.objectContaining({ way: 'order', amountFen: 19400, state: 'sent' })]);
    http.forward({ hours: 2 });
    await http.app.get(NextFile).arrive();
    await http.runJobs();
    const view = await options(id);
    expect([view.ways.map(way => way.way), view.backFen, view.refundableFen]).toEqual([['refund'], 19400, 0]);
  });
  test('names a manual refund as one by the order that its row proved', async () => {
    const { id, target, asked } = await onRow(['REFUND', 10_000]);
    const [row] = (await options(id, asked)).children;
    const { order } = await approvedOrder(http, { remedy: 'manual_refund', amountFen: 10_000 }, target);
    const set = (fields: Partial<RemedyOrder>) => http.db.write(tx => tx.update(RemedyOrder, { id: order.id }, fields as object));
    await set({ state: 'sent' });
    await set({ state: 'confirmed', proofLogNo: row!.logNo });
    expect((await options(id, asked)).ways).toEqual([expect.objectContaining({ way: 'manual_refund', amountFen: 10_000, logNo: row!.logNo })]);
  });
});

describe('what is open', () => {
  test('says of every remedy a person may propose whether, and what it would move', async () => {
    const { id, asked } = await onRow(['REFUND', 10_000]);
    const view = await options(id, asked);
    expect(view.options.map(option => option.remedy)).toEqual([...PROPOSABLE]);
    expect(one(view, 'refund')).toMatchObject({ open: true, amountFen: 90_000, guards: [{ guard: 'G12', passed: true }, { guard: 'G13', passed: true }] });
    expect(one(view, 'void')).toMatchObject({ open: false, amountFen: 100_000, closed: { code: 'above_original', rule: 'G12', facts: { originalFen: 100_000, returnedFen: 10_000, amountFen: 100_000 } } });
    expect(one(view, 'fee_adjustment')).toMatchObject({ open: true, guards: [] });
  });
  test('takes the amount that was typed', async () => {
    const { id, asked } = await onRow();
    expect(one(await options(id, { ...asked, amountFen: 100_000 }), 'partial_refund').open).toBe(true);
    expect(one(await options(id, { ...asked, amountFen: 100_001 }), 'partial_refund')).toMatchObject({ open: false, closed: { rule: 'G12' } });
  });
  test('is nothing once all went back', async () => {
    const { id, asked } = await onRow(['REFUND', 100_000]);
    expect(one(await options(id, asked), 'refund')).toMatchObject({ open: false, closed: { rule: 'G12' } });
  });
  test('without a row only what acts on none', async () => {
    const { id } = await onRow();
    const view = await options(id);
    expect(view).toMatchObject({ ways: [], children: [], refundableFen: 0 });
    expect(view).not.toHaveProperty('target');
    expect(one(view, 'refund').closed).toEqual({ code: 'row_needed', rule: '3', facts: {} });
    expect(one(view, 'no_error').open).toBe(true);
  });
  test('is no row of another merchant', async () => {
    const { id } = await onRow();
    const foreign = await putRow(http, { mid: OTHER_MID, tid: '90000002', txnTime: '2026-10-14T11:28:12+08:00', amtFen: 100 });
    expect(await options(id, { targetLogNo: foreign.logNo })).not.toHaveProperty('target');
  });
  test('is nothing while the case’s own order has no result (G13)', async () => {
    jest.spyOn(http.app.get(Acquirer), 'send').mockImplementation(async () => ({ state: 'unknown' }));
    const id = await approvedRefund(http);
    await http.runJobs();
    const { refundNo } = (await orderOf(http, id))!;
    const view = await options(id);
    expect(view.underWay).toBe(refundNo);
    for (const option of view.options) expect([option.remedy, option.closed]).toEqual([option.remedy, { code: 'order_under_way', rule: 'G13', facts: { refundNo } }]);
  });
  test('is closed to a second number while another case’s result is unknown', async () => {
    jest.spyOn(http.app.get(Acquirer), 'send').mockImplementation(async () => ({ state: 'unknown' }));
    const { id, target, asked } = await onRow();
    const { order } = await approvedOrder(http, { amountFen: 100 }, target);
    await http.runJobs();
    expect((await orderNow(http, order.id)).state).toBe('unknown');
    expect(one(await options(id, asked), 'refund').closed).toEqual({ code: 'result_unknown', rule: 'G13', facts: { refundNo: order.refundNo } });
  });
});

describe('screen and server agree', () => {
  test.each([
    ['nothing back yet', []], ['a part back', [['REFUND', 40_000]]], ['all back', [['VOID', 100_000]]], ['a refund pending', [['REFUND', 40_000, 'PENDING']]], ['adjusted', [['CR_ADJ', 1_000]]], ['charged back', [['CHARGEBACK', 100_000]]],
  ] as [string, Parameters<typeof onRow>][])('%s: a proposal is refused exactly where its option is closed', async (_, children) => {
    for (const remedy of ['refund', 'partial_refund', 'retry_refund', 'manual_refund', 'void', 'void_and_recharge', 'collect_difference'] as const) {
      const { id, asked } = await onRow(...children);
      const option = one(await options(id, { ...asked, kind: 'duplicate' }), remedy);
      const { status, body } = await propose(id, { remedy, amountFen: option.amountFen, ...asked });
      expect([remedy, status]).toEqual([remedy, option.open ? 200 : 409]);
      if (!option.open) expect([remedy, body.code]).toEqual([remedy, option.closed!.rule.startsWith('G') ? 'remedy.guard_failed' : 'remedy.closed_by_rule']);
    }
  });
  test('a void after its day is closed by the rule, in words and with the section', async () => {
    const { id, target, asked } = await onRow();
    expect(one(await options(id, asked), 'void').closed).toEqual({ code: 'batch_other_day', rule: '3', facts: { day: '20261014' } });
    const refused = await propose(id, { remedy: 'void', amountFen: target.amtFen, ...asked });
    expect(refused).toMatchObject({ status: 409, body: { code: 'remedy.closed_by_rule', closed: { code: 'batch_other_day' } } });
  });
  test('a void of today is open until the cut-off, and closed by the terminal’s next batch', async () => {
    const { id } = await onRow();
    const today = await putRow(http, { txnTime: '2026-10-15T09:00:00+08:00', amtFen: 5_000 });
    const asked = { targetLogNo: today.logNo };
    expect(one(await options(id, asked), 'void').open).toBe(true);
    await putRow(http, { txnTime: '2026-10-15T09:30:00+08:00', amtFen: 1, batchNo: '000128' });
    expect(one(await options(id, asked), 'void').closed?.code).toBe('batch_cut');
  });
  test('a part of a sale cannot be voided', async () => {
    const { id } = await onRow();
    const today = await putRow(http, { txnTime: '2026-10-15T09:00:00+08:00', amtFen: 5_000 });
    expect(await propose(id, { remedy: 'void', amountFen: 4_999, targetLogNo: today.logNo })).toMatchObject({ status: 422, body: { fields: [{ field: 'amountFen' }] } });
    expect((await propose(id, { remedy: 'void', amountFen: 5_000, targetLogNo: today.logNo })).status).toBe(200);
  });
});

describe('who may ask', () => {
  test('legal about a referred case alone; merchants never', async () => {
    const id = await inReview();
    expect((await (await http.as('legal')).get(`cases/${id}/options`)).status).toBe(404);
    expect((await (await http.as('merchant')).get(`cases/${id}/options`)).status).toBe(404);
    await http.db.write(tx => tx.update(Case, { id }, { referredToLegal: true }));
    expect((await (await http.as('legal')).get(`cases/${id}/options`)).status).toBe(200);
  });
  test.each(['targetLogNo=1', 'amountFen=-1', 'amountFen=1.5', 'kind=x'])('%s is refused', async asked => {
    const { id } = await http.submit(DUPLICATE);
    expect((await (await http.as('agent')).get(`cases/${id}/options?${asked}`)).status).toBe(422);
  });
  test('the case’s own row is meant where none is named', async () => {
    const id = await inReview();
    expect((await options(id)).target?.amtFen).toBe(19400);
    expect(await options(id, { targetLogNo: 'none' })).not.toHaveProperty('target');
  });
});
