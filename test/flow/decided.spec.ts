import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { DecidedPage } from '../../src/contract/index.js';
import { Case } from '../../src/cases/case.entity.js';
import { Acquirer } from '../../src/remedy/acquirer/acquirer.js';
import { Remedies } from '../../src/remedy/remedy.service.js';
import { approvedRefund, DUPLICATE, orderOf, proposedRefund, sign } from '../support/acts.js';
import { approvedOrder } from '../support/an-order.js';
import { startHttp, type Http } from '../support/http.js';

let http: Http;
beforeEach(async () => {
  http = await startHttp({ at: '2026-10-15T02:00:00Z' });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await http.stop();
});

const decided = async (by = 'supervisor', asked = '') => (await (await http.as(by)).get<DecidedPage>(`approvals/decided${asked}`)).body;
const person = (name: string) => ({ id: http.people[name]!.id, name, role: http.people[name]!.role });
const idsOf = ({ rows }: DecidedPage) => rows.map(row => row.id);

describe('a day’s approvals', () => {
  test('say who signed what and when, and how it stands now', async () => {
    jest.spyOn(http.app.get(Acquirer), 'send').mockImplementation(async () => ({ state: 'unknown', reason: 'timeout' }));
    const id = await proposedRefund(http);
    await sign(http, 'agent', id);
    http.forward({ minutes: 5 });
    await sign(http, 'supervisor', id);
    const { caseNo, merchantName } = await http.view('agent', id);
    const shown = { caseId: id, caseNo, merchantName, kind: 'duplicate', remedy: 'refund', amountFen: 19400, approvedAt: '2026-10-15T02:05:00.000Z' };
    expect((await decided()).rows).toEqual([
      {
        ...shown, id: expect.any(String), state: 'approved', refundNo: (await orderOf(http, id))!.refundNo,
        signatures: [{ by: person('agent'), at: '2026-10-15T02:00:00.000Z', part: 'maker' }, { by: person('supervisor'), at: '2026-10-15T02:05:00.000Z', part: 'checker' }],
      },
    ]);
    await http.runJobs();
    expect((await decided()).rows).toEqual([expect.objectContaining({ ...shown, state: 'unknown', heard: 'timeout' })]);
  });
  test('do not hold what is signed by one alone, rejected, or approved on another day', async () => {
    const id = await proposedRefund(http);
    const { fingerprint } = await sign(http, 'agent', id);
    expect(await decided()).toMatchObject({ day: '2026-10-15', rows: [], total: { count: 0, fen: 0 }, byRemedy: [], byState: [], byPerson: [] });
    await http.app.get(Remedies).decide(id, { decision: 'reject', fingerprint, note: '先核实' }, http.actor('supervisor'));
    expect((await decided()).rows).toEqual([]);
    await approvedOrder(http);
    expect((await decided()).rows).toHaveLength(1);
    expect((await decided('supervisor', '?day=2026-10-14')).rows).toEqual([]);
  });
  test('begin and end at midnight in Shanghai', async () => {
    const at = async (approvedAt: string) => (await approvedOrder(http, { approvedAt: new Date(approvedAt) })).order.id;
    await at('2026-10-13T15:59:59.999Z');
    const first = await at('2026-10-13T16:00:00.000Z'), last = await at('2026-10-14T15:59:59.999Z');
    await at('2026-10-14T16:00:00.000Z');
    const page = await decided('supervisor', '?day=2026-10-14');
    expect([page.day, idsOf(page), page.total!.count]).toEqual(['2026-10-14', [last, first], 2]);
  });
  test('name the end of the maintenance window that an order waits for', async () => {
    await (await http.as('admin')).post('maintenance', { from: '2026-10-15T01:30:00Z', until: '2026-10-15T04:00:00Z', note: '例行维护' });
    await approvedOrder(http);
    await http.runJobs();
    expect((await decided()).rows).toEqual([expect.objectContaining({ state: 'approved', scheduledFor: '2026-10-15T04:00:00.000Z' })]);
  });
});

describe('the sums', () => {
  test('are of the whole day: by remedy, by state, by person and in all', async () => {
    jest.spyOn(http.app.get(Acquirer), 'send').mockImplementation(async () => ({ state: 'done' }));
    await approvedRefund(http);
    await approvedOrder(http, { remedy: 'fee_adjustment', amountFen: 63 });
    await approvedOrder(http, { remedy: 'payout_correction', amountFen: -2500 });
    await approvedOrder(http, { amountFen: 700 });
    const page = await decided('admin', '?limit=1');
    expect(page.rows).toHaveLength(1);
    expect(page.total).toEqual({ count: 4, fen: 22663 });
    expect(page.byRemedy).toEqual([{ remedy: 'refund', count: 2, fen: 20100 }, { remedy: 'payout_correction', count: 1, fen: 2500 }, { remedy: 'fee_adjustment', count: 1, fen: 63 }]);
    expect(page.byState).toEqual([{ state: 'approved', count: 4, fen: 22663 }]);
    const none = { count: 0, fen: 0 }, one = { count: 1, fen: 19400 };
    expect(page.byPerson).toEqual([{ person: person('agent'), made: { count: 4, fen: 22663 }, checked: none }, { person: person('supervisor'), made: none, checked: one }]);
    await http.runJobs();
    // the last one is above its sale's amount: a guard closed it in the second of execution
    expect((await decided()).byState).toEqual([{ state: 'sent', count: 3, fen: 21963 }, { state: 'refused', count: 1, fen: 700 }]);
  });
  test('agree with the rows, page by page, each order once', async () => {
    for (let n = 1; n <= 7; n += 1) {
      await approvedOrder(http, { amountFen: n * 100 });
      if (n % 3 === 0) http.forward({ minutes: 1 }); // some in one millisecond, some not
    }
    const whole = await decided();
    const paged: string[] = [];
    for (let after = '', n = 0; n < 9; n += 1) {
      const page = await decided('supervisor', `?limit=2${after && `&after=${after}`}`);
      const sums = [page.total, page.byRemedy?.length, page.byState?.length, page.byPerson?.length];
      expect(sums).toEqual(after ? [undefined, undefined, undefined, undefined] : [{ count: 7, fen: 2800 }, 1, 1, 1]);
      paged.push(...idsOf(page));
      if (!page.next) break;
      after = page.next;
    }
    expect(paged).toEqual(idsOf(whole));
    expect(whole.rows.reduce((sum, row) => sum + row.amountFen, 0)).toBe(whole.total!.fen);
  });
});

describe('who may read them', () => {
  test('legal sees the referred ones alone, in the sums too', async () => {
    await approvedRefund(http);
    const { order } = await approvedOrder(http);
    await http.db.write(tx => tx.update(Case, { id: order.caseId }, { referredToLegal: true }));
    const page = await decided('legal');
    expect([idsOf(page), page.total, page.byRemedy, page.byPerson]).toEqual([[order.id], { count: 1, fen: 100 }, [{ remedy: 'refund', count: 1, fen: 100 }], [{ person: person('agent'), made: { count: 1, fen: 100 }, checked: { count: 0, fen: 0 } }]]);
    expect((await decided('supervisor')).total!.count).toBe(2);
  });
  test.each(['merchant', 'agent'])('%s gets 404', async by => {
    await http.submit({ ...DUPLICATE });
    expect((await (await http.as(by)).get('approvals/decided')).status).toBe(404);
  });
  test.each(['day=2026-02-30', 'day=15.10.2026', 'day=today', 'after=x', 'after=1-2', 'limit=0', 'limit=101'])('%s is refused', async asked => {
    expect(await (await http.as('supervisor')).get(`approvals/decided?${asked}`)).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });
});
