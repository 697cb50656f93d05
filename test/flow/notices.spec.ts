import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Acquirer } from '../../src/remedy/acquirer/acquirer.js';
import { AcquirerLine } from '../../src/remedy/acquirer/acquirer-line.js';
import { signedNotice } from '../../src/remedy/acquirer/lakala/notice.js';
import { EmbeddedSimulator } from '../../src/remedy/acquirer/simulator/embedded-simulator.js';
import { keyPair } from '../../src/remedy/acquirer/simulator/key-files.js';
import { join } from 'node:path';
import { approvedOrder, orderNow } from '../support/an-order.js';
import { all } from '../support/acts.js';
import { US } from '../support/lakala-keys.js';
import { startHttp, type Http } from '../support/http.js';

let http: Http;
beforeEach(async () => {
  http = await startHttp({ at: '2026-10-15T02:00:00Z' });
  await http.app.get(AcquirerLine).open();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await http.stop();
});

const platformKey = () => keyPair(join(http.settings.dataDir, 'acquirer'), 'platform').private;
const tell = (text: string, authorization = signedNotice(platformKey(), Buffer.from(text), http.clock.now())) =>
  http.nobody.ask('POST', '/api/v1/acquirer/notices', { payload: text, headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) } });
const said = (no: string, fields: object = {}) => JSON.stringify({ out_trade_no: no, trade_state: 'SUCCESS', ...fields });
const unknownOrder = async () => {
  const acquirer = http.app.get(Acquirer);
  jest.spyOn(acquirer, 'send').mockImplementation(async () => ({ state: 'unknown', reason: 'timeout' }));
  const query = jest.spyOn(acquirer, 'query').mockImplementation(async () => ({ state: 'done', ref: 'A1' }));
  const { order } = await approvedOrder(http);
  await http.runJobs();
  return { order, query };
};
const questions = () => all(http, 'job', `"name" = 'remedy.query' AND "key" LIKE '%:notice:%'`);

describe('a notice', () => {
  test('is only a hint: it makes us ask, and the answer decides', async () => {
    const { order, query } = await unknownOrder();
    expect(await tell(said(order.refundNo))).toMatchObject({ status: 200, body: { code: 'SUCCESS' } });
    expect((await orderNow(http, order.id)).state).toBe('unknown');
    await http.runJobs();
    expect(query.mock.calls.map(([asked]) => asked.refundNo)).toEqual([order.refundNo]);
    expect(await orderNow(http, order.id)).toMatchObject({ state: 'sent', acquirerRef: 'A1' });
  });
  test('that says success while the acquirer says no: refused', async () => {
    const { order, query } = await unknownOrder();
    query.mockImplementation(async () => ({ state: 'refused', reason: 'balance' }));
    await tell(said(order.refundNo));
    await http.runJobs();
    expect((await orderNow(http, order.id)).state).toBe('refused');
  });
  test('told twice is one question; another text is another', async () => {
    const { order } = await unknownOrder();
    for (let n = 0; n < 3; n++) expect((await tell(said(order.refundNo))).status).toBe(200);
    expect(await questions()).toHaveLength(1);
    await tell(said(order.refundNo, { trade_state: 'PROCESSING' }));
    expect(await questions()).toHaveLength(2);
  });
  test('of an order that is decided, or of none of ours, asks nothing and is thanked for', async () => {
    const { order } = await unknownOrder();
    await tell(said(order.refundNo));
    await http.runJobs();
    for (const text of [said(order.refundNo, { again: 1 }), said('R99999999-1'), '{}', '[]']) expect((await tell(text)).status).toBe(200);
    expect(await questions()).toHaveLength(1);
  });
});

describe('a notice that is not believed', () => {
  const refused = { status: 401, body: { code: 'acquirer.not_believed' } };
  test('is refused and asks nothing: unsigned, of another key, of another body, old', async () => {
    const { order } = await unknownOrder();
    const text = said(order.refundNo);
    const good = signedNotice(platformKey(), Buffer.from(text), http.clock.now());
    expect(await tell(text, '')).toMatchObject(refused);
    expect(await tell(text, signedNotice(US.key, Buffer.from(text), http.clock.now()))).toMatchObject(refused);
    expect(await tell(`${text} `, good)).toMatchObject(refused);
    expect(await tell(text.replace('SUCCESS', 'FAIL'), good)).toMatchObject(refused);
    http.forward({ minutes: 6 });
    expect(await tell(text, good)).toMatchObject(refused);
    expect(await questions()).toEqual([]);
  });
  test('is refused when its body is no JSON, or longer than they have to say', async () => {
    expect((await tell('no json')).status).toBe(400);
    expect((await tell(said('x'.repeat(70_000)))).status).toBe(401);
  });
  test('says nothing of what we know', async () => {
    const { order } = await unknownOrder();
    const [known, unknown] = [await tell(said(order.refundNo), ''), await tell(said('R1-1'), '')];
    const { requestId: _, ...left } = known.body;
    const { requestId: __, ...right } = unknown.body;
    expect(left).toEqual(right);
  });
});

describe('the simulator’s own notices', () => {
  test('are believed', async () => {
    await http.app.listen(0, '127.0.0.1');
    const simulator = http.app.get(EmbeddedSimulator);
    await simulator.onApplicationShutdown();
    simulator.noticeUrl = `${await http.app.getUrl()}/api/v1/acquirer/notices`;
    await simulator.follow({ next: ['error_after'], noticeMs: 10 });
    const { order } = await approvedOrder(http);
    await http.runJobs();
    expect((await orderNow(http, order.id)).state).toBe('unknown');
    for (let tries = 0; tries < 200 && (await questions()).length === 0; tries++) await new Promise(done => setTimeout(done, 20));
    await http.runJobs();
    expect((await orderNow(http, order.id)).state).toBe('sent');
  });
});
