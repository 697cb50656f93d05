import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signedAnswer } from '../../../../src/remedy/acquirer/lakala/answer.js';
import { ask, type Line } from '../../../../src/remedy/acquirer/lakala/http.js';
import type { Call } from '../../../../src/remedy/acquirer/lakala/operations.table.js';
import { whyNotBelieved } from '../../../../src/remedy/acquirer/lakala/request.js';
import { APPID, NOW, THEM, TRUST, US } from '../../../support/lakala-keys.js';

type Handler = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;
let server: Server, line: Line, handle: Handler, heard: { path: string; authorization: string; body: Buffer }[];

beforeEach(async () => {
  heard = [];
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      const body = Buffer.concat(parts);
      heard.push({ path: request.url!, authorization: request.headers.authorization ?? '', body });
      handle(request, response, body);
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  line = { base, us: US, trust: TRUST, timeoutMs: 300 };
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise(done => server.close(done));
});

const CALL: Call = { operation: 'feeQuery', data: { merchant_no: '999290054110001', term_no: '90000001', log_no: '26101400000002' } };
const call = (given = CALL, own: Partial<Line> = {}) => ask(given, { ...line, ...own }, () => NOW);
const answering = (content: object | string, more: { status?: number; headers?: Record<string, string>; signer?: typeof THEM } = {}): Handler => (_, response) => {
  const body = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  response.writeHead(more.status ?? 200, { ...signedAnswer(more.signer ?? THEM, body, NOW), ...more.headers }).end(body);
};

describe('a call', () => {
  test('is one signed POST; its answer is what was said', async () => {
    handle = answering({ code: '000000', msg: 'ok', resp_time: '', resp_data: { fee_amount: '116' } });
    expect(await call()).toEqual({ believed: true, code: '000000', msg: 'ok', data: { fee_amount: '116' } });
    const [{ path, authorization, body } = heard[0]!] = heard;
    expect([heard.length, path]).toEqual([1, '/api/v3/lams/merchant/query_trans']);
    expect(whyNotBelieved(authorization, body, { appid: APPID, serial: US.serial, key: US.public }, NOW)).toBeUndefined();
    expect(JSON.parse(body.toString())).toMatchObject({ version: '3.0', req_data: CALL.data });
  });
  test('that lacks a field is never made', async () => {
    expect(await call({ operation: 'feeQuery', data: { merchant_no: 'm', term_no: 't' } })).toEqual({ believed: false, why: 'lacks_log_no' });
    expect(heard).toEqual([]);
  });
  test('has a nonce of its own each time', async () => {
    handle = answering({ code: '000000' });
    await call();
    await call();
    const nonces = heard.map(one => /nonce_str="(\w+)"/.exec(one.authorization)![1]);
    expect(new Set(nonces).size).toBe(2);
  });
});

describe('no result', () => {
  test('when nobody listens', async () => expect(await call(CALL, { base: 'http://127.0.0.1:9' })).toEqual({ believed: false, why: 'no_answer' }));
  test('when nobody answers in time', async () => {
    handle = () => undefined;
    expect(await call()).toEqual({ believed: false, why: 'timeout' });
  });
  test('when the answer stops in the middle', async () => {
    handle = (_, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('{"code":');
    };
    expect(await call()).toEqual({ believed: false, why: 'timeout' });
  });
  test('when the line breaks', async () => {
    handle = request => request.socket.destroy();
    expect(await call()).toEqual({ believed: false, why: 'no_answer' });
  });
  test.each([301, 302, 303, 307, 308])('when it is sent elsewhere with %d: nothing is asked there', async status => {
    handle = answering({ code: '000000' }, { status, headers: { location: `${line.base}/elsewhere` } });
    expect((await call()).believed).toBe(false);
    expect(heard).toHaveLength(1);
  });
  test.each([201, 400, 401, 403, 404, 429, 500, 502, 503])('with status %d, even well signed', async status => {
    handle = answering({ code: '000000', resp_data: { trade_state: 'SUCCESS' } }, { status });
    expect(await call()).toEqual({ believed: false, why: `http_${status}` });
  });
  test('when the answer is longer than anything they have to say', async () => {
    handle = answering('x'.repeat(256 * 1024 + 1));
    expect(await call()).toEqual({ believed: false, why: 'too_large' });
  });
  test.each(['', 'null', 'not json', '[]', '{"msg":"ok"}', '{"code":0}', '"000000"'])('when %j is well signed and says nothing', async text => {
    handle = answering(text);
    expect(await call()).toEqual({ believed: false, why: 'unreadable' });
  });
  test('when another signed it', async () => {
    handle = answering({ code: '000000' }, { signer: { ...US, serial: THEM.serial } });
    expect(await call()).toEqual({ believed: false, why: 'bad_signature' });
  });
  test('when nobody signed it', async () => {
    handle = (_, response) => response.end('{"code":"000000"}');
    expect(await call()).toEqual({ believed: false, why: 'no_signature' });
  });
});

test('an answer without data is one with none', async () => {
  handle = answering({ code: 'BBS1', msg: null, resp_data: null });
  expect(await call()).toEqual({ believed: true, code: 'BBS1', msg: '', data: {} });
});
