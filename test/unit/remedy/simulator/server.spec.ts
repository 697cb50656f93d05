import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPrivateKey } from 'node:crypto';
import { ask, type Line } from '../../../../src/remedy/acquirer/lakala/http.js';
import { publicKeyOf } from '../../../../src/remedy/acquirer/lakala/keys.js';
import { queryCall, refundCall } from '../../../../src/remedy/acquirer/lakala/mapping.js';
import { bodyOf, signedRequest } from '../../../../src/remedy/acquirer/lakala/request.js';
import { simulatorIn } from '../../../../src/remedy/acquirer/simulator/assemble.js';
import type { Script } from '../../../../src/remedy/acquirer/simulator/faults.js';
import { SIMULATED } from '../../../../src/remedy/acquirer/simulator/key-files.js';
import type { SimulatorServer } from '../../../../src/remedy/acquirer/simulator/server.js';
import { anInstruction, NOW, US } from '../../../support/lakala-keys.js';

let folder: string, server: SimulatorServer, line: Line;
const start = async () => {
  ({ server } = simulatorIn({ folder, now: () => NOW }));
  const port = await server.listen(0, '127.0.0.1');
  const pem = (name: string) => readFileSync(join(folder, name), 'utf8');
  const us = { appid: SIMULATED.appid, serial: SIMULATED.serial, key: createPrivateKey(pem('client.key.pem')) };
  const trust = { appid: SIMULATED.appid, keys: new Map([[SIMULATED.platformSerial as string, publicKeyOf(pem('platform.pem')).key]]) };
  line = { base: `http://127.0.0.1:${port}`, us, trust, timeoutMs: 300 };
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lidan-simulator-'));
  await start();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (path: string, body: Buffer | string, headers: Record<string, string> = {}) =>
  fetch(`${line.base}${path}`, { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers: { 'content-type': 'application/json', ...headers } });
const steer = (path: string, body: unknown) => post(`/simulator/${path}`, JSON.stringify(body));
const ledger = async () => (await (await fetch(`${line.base}/simulator/ledger`)).json()) as { no: string; state: string }[];
const send = (no = 'R1-2') => ask(refundCall(anInstruction({ refundNo: no }), '127.0.0.1'), line, () => NOW);
const query = (no = 'R1-2') => ask(queryCall(anInstruction({ refundNo: no })), line, () => NOW);

describe('who may ask', () => {
  const REFUND = '/api/v3/lams/trade/trade_refund';
  const body = bodyOf(refundCall(anInstruction(), '127.0.0.1').data, NOW);
  test.each([
    ['nobody who does not sign', {}], ['nobody with another key', { authorization: signedRequest(US, body, NOW) }],
    ['nobody with another key under the right names', { authorization: signedRequest({ ...US, appid: SIMULATED.appid, serial: SIMULATED.serial }, body, NOW) }],
  ])('%s', async (_, headers) => {
    expect((await post(REFUND, body, headers)).status).toBe(401);
    expect(await ledger()).toEqual([]);
  });
  test('nobody with an old signature', async () => {
    const authorization = signedRequest(line.us, body, new Date(NOW.getTime() - 3600_000));
    expect((await post(REFUND, body, { authorization })).status).toBe(401);
  });
  test('nobody for what there is not', async () => expect((await post('/api/v3/labs/trans/preorder', body)).status).toBe(404));
  test('nobody with more than anyone has to say', async () => expect((await post(REFUND, Buffer.alloc(70_000, 32))).status).toBe(413));
});

describe('a script', () => {
  test('is followed, request by request', async () => {
    const script: Script = { next: ['busy', 'rate_limit', 'error_then_success', 'timeout_before', 'none'] };
    await steer('script', script);
    const said = [];
    for (let n = 0; n < 5; n++) said.push(await send());
    expect(said).toEqual([
      expect.objectContaining({ believed: true, code: 'SIM00429' }), { believed: false, why: 'http_429' }, { believed: false, why: 'http_500' }, { believed: false, why: 'timeout' },
      expect.objectContaining({ believed: true, data: expect.objectContaining({ trade_state: 'SUCCESS' }) }),
    ]);
    expect(await ledger()).toHaveLength(1);
  });
  test.each([['bad_signature', 'bad_signature'], ['stale_answer', 'stale'], ['error_after', 'http_500'], ['timeout_after', 'timeout']] as const)('%s: booked, and not believed', async (fault, why) => {
    await steer('script', { next: [fault] });
    expect(await send()).toEqual({ believed: false, why });
    expect(await ledger()).toHaveLength(1);
    expect(await query()).toMatchObject({ believed: true, data: { trade_state: 'SUCCESS' } });
  });
  test('wrong_amount says one fen too much, once', async () => {
    await steer('script', { next: ['wrong_amount'] });
    expect([await send(), await query()]).toEqual([19401, 19400].map(amount => expect.objectContaining({ data: expect.objectContaining({ refund_amount: String(amount) }) })));
  });
});

describe('its books', () => {
  test('are there when it starts again', async () => {
    await steer('sales', [{ logNo: '26101400000002', amountFen: 20_000 }]);
    await send();
    await server.close();
    await start();
    expect(await query()).toMatchObject({ believed: true, data: { trade_state: 'SUCCESS' } });
    expect(await send('R1-3')).toMatchObject({ data: { trade_state: 'FAIL', fail_reason: 'above the original' } });
    expect((await ledger()).map(one => [one.no, one.state])).toEqual([['R1-2', 'SUCCESS'], ['R1-3', 'FAIL']]);
  });
  test('hold a number once, though it comes ten times at once', async () => {
    const said = await Promise.all(Array.from({ length: 10 }, () => send()));
    expect(new Set(said.map(one => JSON.stringify(one))).size).toBe(1);
    expect(readFileSync(join(folder, 'refunds.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
  });
  test('know nothing of a number that never came', async () => expect(await query('R9-9')).toMatchObject({ believed: true, code: 'SIM00404' }));
});

describe('its own door', () => {
  test.each(['/simulator/nothing', '/simulator/ledger'])('POST %s is none', async path => expect((await post(path, '{}')).status).toBe(404));
});
