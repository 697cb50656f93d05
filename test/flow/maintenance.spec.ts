import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Case } from '../../src/cases/case.entity.js';
import { Acquirer } from '../../src/remedy/acquirer/acquirer.js';
import { startHttp, type Http } from '../support/http.js';
import { all, columnOf } from '../support/acts.js';
import { approvedOrder, caseNow, orderNow } from '../support/an-order.js';

let http: Http;
beforeEach(async () => {
  http = await startHttp({ at: '2026-10-15T02:00:00Z' });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await http.stop();
});

const WINDOW = { from: '2026-10-15T09:30:00+08:00', until: '2026-10-15T12:00:00+08:00', note: '收单机构例行维护' };
const announce = async (fields: object = {}) => (await http.as('admin')).post<{ id: string; code?: string }>('maintenance', { ...WINDOW, ...fields });
const sent = () => jest.spyOn(http.app.get(Acquirer), 'send').mockImplementation(async () => ({ state: 'done' }));

describe('a window', () => {
  test('is announced by an admin and seen by the staff, the latest first', async () => {
    expect(await announce()).toMatchObject({ status: 201, body: { from: '2026-10-15T01:30:00.000Z', until: '2026-10-15T04:00:00.000Z', note: WINDOW.note, by: 'admin' } });
    await announce({ from: '2026-10-20T01:00:00Z', until: '2026-10-20T02:00:00Z', note: '二次维护' });
    const list = await (await http.as('agent')).get<{ note: string }[]>('maintenance');
    expect(list.body.map(one => one.note)).toEqual(['二次维护', WINDOW.note]);
  });
  test.each([
    ['ends before it begins', { until: '2026-10-15T09:00:00+08:00' }], ['is over', { from: '2026-10-14T09:00:00Z', until: '2026-10-15T01:59:00Z' }], ['lasts longer than a week', { until: '2026-10-23T09:30:00+08:00' }],
    ['has no zone', { from: '2026-10-15T09:30:00' }], ['has a day that is none', { from: '2026-02-30T09:30:00Z' }], ['says nothing', { note: '' }], ['says too much', { note: 'x'.repeat(201) }], ['is no time', { until: 'noon' }],
  ])('that %s is refused', async (_, fields) => expect(await announce(fields)).toMatchObject({ status: 422, body: { code: 'request.invalid' } }));
  test('is written into the audit trail, its end too', async () => {
    const { body: { id } } = await announce();
    await (await http.as('admin')).post(`maintenance/${id}/end`, {});
    expect(await columnOf(http, 'audit', 'action', `"subject" = 'maintenance:${id}'`)).toEqual(['maintenance.announce', 'maintenance.end']);
  });
  test('ends once', async () => {
    const { body: { id } } = await announce();
    const admin = await http.as('admin');
    expect((await admin.post(`maintenance/${id}/end`, {})).body).toMatchObject({ endedAt: '2026-10-15T02:00:00.000Z' });
    expect((await admin.post(`maintenance/${id}/end`, {})).status).toBe(404);
  });
  test('that is over cannot be ended', async () => {
    const { body: { id } } = await announce();
    http.forward({ hours: 3 });
    expect((await (await http.as('admin')).post(`maintenance/${id}/end`, {})).status).toBe(404);
  });
});

describe('a refund that falls into one', () => {
  test('is sent after it; the merchant reads when', async () => {
    const send = sent();
    await announce();
    const { order } = await approvedOrder(http);
    await http.runJobs();
    expect([send.mock.calls.length, await orderNow(http, order.id)]).toEqual([0, expect.objectContaining({ state: 'approved', sends: 0, notBefore: new Date('2026-10-15T04:00:00Z') })]);
    expect((await http.view('merchant', order.caseId)).timeline).toEqual([expect.objectContaining({ code: 'scheduled_after_maintenance', facts: { after: '2026-10-15 12:00' } })]);
    http.forward({ minutes: 119 });
    await http.runJobs();
    expect(send).not.toHaveBeenCalled();
    http.forward({ minutes: 1 });
    await http.runJobs();
    expect([send.mock.calls.length, (await orderNow(http, order.id)).state, (await caseNow(http, order.caseId)).status]).toEqual([1, 'sent', 'confirming']);
  });
  test('the desk sees for when it is scheduled', async () => {
    sent();
    await announce();
    const { order } = await approvedOrder(http);
    await http.runJobs();
    const remedy = () => http.as('agent').then(agent => agent.get<{ scheduledFor?: string }>(`cases/${order.caseId}/remedy`));
    expect((await remedy()).body.scheduledFor).toBe('2026-10-15T04:00:00.000Z');
    http.forward({ hours: 2 });
    await http.runJobs();
    expect((await remedy()).body).not.toHaveProperty('scheduledFor');
  });
  test('waits for the next one too where one follows on the other, and is told once each', async () => {
    const send = sent();
    await announce();
    const { order } = await approvedOrder(http);
    await http.runJobs();
    await announce({ from: '2026-10-15T03:59:00Z', until: '2026-10-15T05:00:00Z', note: '延长维护' });
    http.forward({ hours: 2 });
    await http.runJobs();
    expect([send.mock.calls.length, (await orderNow(http, order.id)).notBefore]).toEqual([0, new Date('2026-10-15T05:00:00Z')]);
    http.forward({ hours: 1 });
    await http.runJobs();
    expect(send).toHaveBeenCalledTimes(1);
    expect(await all(http, 'timeline', `"code" = 'scheduled_after_maintenance'`)).toHaveLength(2);
  });
  test('goes at once when the window is ended early, and only once', async () => {
    const send = sent();
    const { body: { id } } = await announce();
    await approvedOrder(http);
    await http.runJobs();
    await (await http.as('admin')).post(`maintenance/${id}/end`, {});
    await http.runJobs();
    expect(send).toHaveBeenCalledTimes(1);
    http.forward({ hours: 3 });
    await http.runJobs();
    expect(send).toHaveBeenCalledTimes(1);
  });
  test('is not sent if a guard has closed when the window ends', async () => {
    const send = sent();
    await announce();
    const { order, sale } = await approvedOrder(http);
    await http.runJobs();
    await http.load([{ txnType: 'CHARGEBACK', txnTime: '2026-10-15T09:40:00+08:00', amtFen: -100, origRrn: sale.rrn, origDate: '20261014' }], '20261015');
    http.forward({ hours: 2 });
    await http.runJobs();
    expect([send.mock.calls.length, (await orderNow(http, order.id)).heard]).toEqual([0, 'guard_failed']);
  });
  test('a void at the terminal does not wait: the merchant acts', async () => {
    await announce();
    const { order } = await approvedOrder(http, { remedy: 'void' });
    await http.runJobs();
    expect((await orderNow(http, order.id)).state).toBe('sending');
  });
  test('an unknown result is asked about, but nothing is sent again meanwhile', async () => {
    const send = jest.spyOn(http.app.get(Acquirer), 'send').mockImplementation(async () => ({ state: 'unknown', reason: 'timeout' }));
    const query = jest.spyOn(http.app.get(Acquirer), 'query').mockImplementation(async () => ({ state: 'absent' }));
    await approvedOrder(http);
    await http.runJobs();
    await announce({ from: '2026-10-15T02:00:00Z', until: '2026-10-15T02:05:00Z' });
    http.forward({ minutes: 1 });
    await http.runJobs();
    expect([send.mock.calls.length, query.mock.calls.length]).toEqual([1, 1]);
    http.forward({ minutes: 10 });
    await http.runJobs();
    expect([send.mock.calls.length, query.mock.calls.length]).toEqual([2, 2]);
  });
});

describe('what waits for its end', () => {
  type Waiting = { count: number; fen: number; rows: { caseId: string }[] };
  const waiting = async (by = 'agent') => (await (await http.as(by)).get<Waiting>('maintenance/waiting')).body;

  test('is listed with when it goes, and gone once it went', async () => {
    sent();
    await announce();
    const { order } = await approvedOrder(http);
    const { order: down } = await approvedOrder(http, { remedy: 'payout_correction', amountFen: -250 });
    expect(await waiting()).toEqual({ count: 0, fen: 0, rows: [] });
    await http.runJobs();
    const { caseNo, merchantName } = await caseNow(http, order.caseId);
    // no interface takes a correction: the back office books it, whatever the acquirer's windows
    expect((await orderNow(http, down.id)).state).toBe('sent');
    expect(await waiting()).toEqual({ count: 1, fen: 100, rows: [{ caseId: order.caseId, caseNo, merchantName, remedy: 'refund', amountFen: 100, refundNo: order.refundNo, scheduledFor: '2026-10-15T04:00:00.000Z' }] });
    http.forward({ hours: 2 });
    await http.runJobs();
    expect((await waiting()).count).toBe(0);
  });
  test('to legal only of referred cases, in the sums too', async () => {
    await announce();
    const { order } = await approvedOrder(http);
    await approvedOrder(http);
    await http.runJobs();
    expect((await waiting()).count).toBe(2);
    expect(await waiting('legal')).toEqual({ count: 0, fen: 0, rows: [] });
    await http.db.write(tx => tx.update(Case, { id: order.caseId }, { referredToLegal: true }));
    expect(await waiting('legal')).toMatchObject({ count: 1, fen: 100, rows: [{ caseId: order.caseId }] });
  });
});
