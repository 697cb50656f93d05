import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call } from '../../../../src/remedy/acquirer/lakala/operations.table.js';
import { queryCall, refundCall, scanVoidCall } from '../../../../src/remedy/acquirer/lakala/mapping.js';
import type { Fault } from '../../../../src/remedy/acquirer/simulator/faults.js';
import { Ledger } from '../../../../src/remedy/acquirer/simulator/ledger.js';
import { CODES, Platform } from '../../../../src/remedy/acquirer/simulator/platform.js';
import { anInstruction, NOW } from '../../../support/lakala-keys.js';

let folder: string, ledger: Ledger, platform: Platform, now: Date;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lidan-platform-'));
  now = NOW;
  ledger = Ledger.open(join(folder, 'refunds.jsonl'));
  ledger.write({ kind: 'sale', logNo: '26101400000002', amountFen: 19400 });
  platform = new Platform(ledger, () => now, async logNo => (logNo === '26101400000077' ? 500 : undefined));
});
afterEach(() => {
  ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const SCAN = { logNo: '66101400000002', panMasked: '', channel: 'WECHAT', cardKind: '' };
const refund = (no: string, amountFen: number, origin = {}): Call => refundCall(anInstruction({ refundNo: no, amountFen }, origin), '127.0.0.1');
const book = async (no: string, amountFen: number, origin = {}, fault?: Fault) => (await platform.answer(refund(no, amountFen, origin), fault)).data['trade_state'];
const state = async (no: string) => (await platform.answer(queryCall(anInstruction({ refundNo: no })))).data['trade_state'];
const booked = () => ledger.all().filter(one => one.state === 'SUCCESS').map(one => [one.no, one.amountFen]);

describe('a refund', () => {
  test('is booked, and found under its number', async () => {
    const answer = await platform.answer(refund('R1-2', 100));
    expect(answer).toMatchObject({ code: '000000', data: { out_trade_no: 'R1-2', refund_amount: '100', trade_state: 'SUCCESS' } });
    expect(await platform.answer(queryCall(anInstruction({ refundNo: 'R1-2' })))).toEqual(answer);
  });
  test('that comes twice is answered from the books', async () => {
    const [first, second] = await Promise.all([platform.answer(refund('R1-2', 100)), platform.answer(refund('R1-2', 100))]);
    expect(second).toEqual(first);
    expect(booked()).toEqual([['R1-2', 100]]);
  });
  test.each([['another amount', refund('R1-2', 101)], ['another sale', refund('R1-2', 100, { logNo: '26101400000003' })]])('of %s under a number that is taken is no result', async (_, call) => {
    await book('R1-2', 100);
    expect(await platform.answer(call)).toMatchObject({ code: CODES.numberUsed, data: {} });
    expect(booked()).toEqual([['R1-2', 100]]);
  });
  test('beyond the sale is refused and booked as refused', async () => {
    expect([await book('R1-2', 19000), await book('R1-3', 401), await book('R1-4', 400), await book('R1-5', 1)]).toEqual(['SUCCESS', 'FAIL', 'SUCCESS', 'FAIL']);
    expect(await state('R1-3')).toBe('FAIL');
  });
  test('of a sale in other books is held to it too', async () => expect([await book('R1-2', 501, { logNo: '26101400000077' }), await book('R1-3', 500, { logNo: '26101400000077' })]).toEqual(['FAIL', 'SUCCESS']));
  test('of a sale nobody knows is booked', async () => expect(await book('R1-2', 9_999_999, { logNo: '26101400000099' })).toBe('SUCCESS'));
  test.each([0, -5, 1.5, Number.NaN])('of %d fen is refused', async amount => expect(await book('R1-2', amount)).toBe('FAIL'));
  test('that lacks a field is no result', async () => {
    const call = refund('R1-2', 100);
    delete call.data['origin_trade_date'];
    expect(await platform.answer(call)).toEqual({ code: CODES.badRequest, msg: 'missing origin_trade_date', data: {} });
  });
});

describe('an open result', () => {
  test('is being worked on until its time, then done', async () => {
    expect(await book('R1-2', 100, {}, 'open_for_hours')).toBe('DEAL');
    now = new Date(NOW.getTime() + 179 * 60_000);
    expect(await state('R1-2')).toBe('DEAL');
    now = new Date(NOW.getTime() + 181 * 60_000);
    expect(await state('R1-2')).toBe('SUCCESS');
  });
  test('or refused, and then counts for nothing', async () => {
    await book('R1-2', 19400, {}, 'open_then_fail');
    now = new Date(NOW.getTime() + 181 * 60_000);
    expect([await state('R1-2'), await book('R1-3', 19400)]).toEqual(['FAIL', 'SUCCESS']);
  });
  test('counts towards the sale while it is open', async () => {
    await book('R1-2', 19400, {}, 'open_for_hours');
    expect(await book('R1-3', 1)).toBe('FAIL');
  });
});

describe('questions', () => {
  test('about an unknown number', async () => expect(await platform.answer(queryCall(anInstruction()))).toEqual({ code: CODES.notFound, msg: 'no such number', data: {} }));
  test('about a scan refund', async () => {
    await book('R1-2', 100, SCAN);
    expect(await platform.answer(queryCall(anInstruction({ refundNo: 'R1-2' }, SCAN)))).toMatchObject({ code: 'BBS00000', data: { out_trade_no: 'R1-2', trade_state: 'SUCCESS' } });
  });
  test('about a fee', async () => {
    const ask = (log_no: string) => platform.answer({ operation: 'feeQuery', data: { merchant_no: 'm', term_no: 't', log_no } });
    expect(await ask('26101400000002')).toMatchObject({ code: '000000', data: { trade_amount: '19400', fee_amount: '116' } });
    expect((await ask('26101499999999')).code).toBe(CODES.notFound);
  });
});

describe('the repeatable interface', () => {
  const again = (amountFen: number) => platform.answer(refundCall(anInstruction({ refundNo: 'R1-2', amountFen, remedy: 'retry_refund' }, SCAN), '127.0.0.1'));
  test('takes its number once more after a failure', async () => {
    ledger.write({ kind: 'sale', logNo: SCAN.logNo, amountFen: 100 }, { kind: 'refund', no: 'R1-2', operation: 'idmRefund', mid: 'm', tid: 't', amountFen: 100, origin: SCAN.logNo, state: 'FAIL', ref: 'X', at: '' });
    expect((await again(100)).data).toMatchObject({ out_refund_order_no: 'R1-2', trade_state: 'SUCCESS' });
    expect((await again(100)).data['trade_state']).toBe('SUCCESS');
    expect(booked()).toEqual([['R1-2', 100]]);
  });
});

test('a scan payment taken back whole', async () => {
  const call = (no: string) => scanVoidCall({ mid: 'm', tid: 't' }, no, { outTradeNo: '26101400000002' }, '127.0.0.1');
  expect((await platform.answer(call('V1'))).data).toMatchObject({ refund_amount: '19400', trade_state: 'SUCCESS' });
  expect((await platform.answer(call('V2'))).data['trade_state']).toBe('FAIL');
});

test('whatever is asked in whatever order: no number twice, never more than the sale', async () => {
  const asked = fc.array(fc.record({ no: fc.constantFrom('R1-1', 'R1-2', 'R1-3', 'R1-4', 'R1-5'), amountFen: fc.integer({ min: 1, max: 19_400 }), fault: fc.constantFrom<Fault | undefined>(undefined, 'open_for_hours', 'open_then_fail') }), { maxLength: 12 });
  let run = 0;
  await fc.assert(fc.asyncProperty(asked, async list => {
    const own = Ledger.open(join(folder, `run-${++run}.jsonl`));
    own.write({ kind: 'sale', logNo: '26101400000002', amountFen: 19400 });
    const one = new Platform(own, () => now);
    for (const { no, amountFen, fault } of list) await one.answer(refund(no, amountFen), fault);
    const good = own.all().filter(entry => entry.state === 'SUCCESS');
    expect(good.reduce((sum, entry) => sum + entry.amountFen, 0)).toBeLessThanOrEqual(19400);
    expect(own.all()).toHaveLength(new Set(list.map(entry => entry.no)).size);
    own.close();
  }), { numRuns: 60 });
});
