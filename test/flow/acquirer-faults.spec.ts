import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FAULTS, type Fault, type Script } from '../../src/remedy/acquirer/simulator/faults.js';
import { EmbeddedSimulator } from '../../src/remedy/acquirer/simulator/embedded-simulator.js';
import { Acquirer } from '../../src/remedy/acquirer/acquirer.js';
import { NextFile } from '../../src/remedy/acquirer/next-file.js';
import { approvedOrder, caseNow, orderNow } from '../support/an-order.js';
import { MID, startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z', env: { ACQUIRER_TIMEOUT_MS: '300' } });
});
afterEach(() => world.stop());

const simulator = () => world.app.get(EmbeddedSimulator);
const booked = async () => (await simulator().booked()).map(one => [one.no, one.amountFen]);
const start = async (script: Script) => {
  await simulator().follow(script);
  const { order } = await approvedOrder(world);
  await world.runJobs();
  return order;
};
const state = async (id: string) => {
  const { state: now, heard, sends, asked } = await orderNow(world, id);
  return { now, heard, sends, asked };
};
const wait = async (by: { minutes?: number; hours?: number }) => {
  world.forward(by);
  await world.runJobs();
};

describe('over real HTTP with real signatures', () => {
  test('all goes well', async () => {
    const { id, refundNo } = await start({});
    expect(await state(id)).toEqual({ now: 'sent', heard: null, sends: 1, asked: 0 });
    expect(await booked()).toEqual([[refundNo, 100]]);
    expect((await orderNow(world, id)).acquirerRef).toMatch(/^[0-9A-F]{20}$/);
  });

  test.each<[Fault, string, number]>([
    ['timeout_before', 'timeout', 0], ['timeout_after', 'timeout', 1], ['error_then_success', 'http_500', 0], ['error_after', 'http_500', 1], ['bad_signature', 'bad_signature', 1],
    ['stale_answer', 'stale', 1], ['wrong_amount', 'other_amount', 1], ['rate_limit', 'http_429', 0], ['busy', 'code_SIM00429', 0], ['maintenance', 'code_SIM00503', 0], ['open_for_hours', 'deal', 1],
  ])('%s is unknown at first, and right in the end', async (fault, heard, bookings) => {
    const { id, refundNo } = await start({ next: [fault] });
    expect(await state(id)).toEqual({ now: 'unknown', heard, sends: 1, asked: 0 });
    expect(await booked()).toHaveLength(bookings);
    await wait({ minutes: 1 });
    if (fault === 'open_for_hours') for (const minutes of [10, 60, 24 * 60]) await wait({ minutes });
    expect(await state(id)).toMatchObject({ now: 'sent', heard: null, sends: bookings ? 1 : 2 });
    expect(await booked()).toEqual([[refundNo, 100]]);
  });

  test('an open result that fails in the end is refused, and a person has the case', async () => {
    const { id, caseId } = await start({ next: ['open_then_fail'] });
    expect((await state(id)).now).toBe('unknown');
    for (const minutes of [1, 10, 60]) await wait({ minutes });
    expect((await state(id)).now).toBe('unknown');
    await wait({ hours: 24 });
    expect([await state(id), (await caseNow(world, caseId)).status]).toEqual([expect.objectContaining({ now: 'refused', heard: 'channel refused' }), 'in_review']);
    expect(await booked()).toEqual([]);
  });

  test.each<Fault>(['doubled', 'late_notice', 'reordered_notices'])('%s changes nothing', async fault => {
    const { id, refundNo } = await start({ next: [fault], noticeMs: 1 });
    expect((await state(id)).now).toBe('sent');
    expect(await booked()).toEqual([[refundNo, 100]]);
  });

  test('every fault there is has been tried', () => expect(new Set(FAULTS).size).toBe(15));

  test('one fault after another, also to the questions', async () => {
    const { id, refundNo } = await start({ next: ['timeout_before', 'bad_signature', 'rate_limit', 'none', 'error_after', 'stale_answer', 'wrong_amount'] });
    for (const minutes of [1, 10, 60, 24 * 60, 24 * 60, 24 * 60]) await wait({ minutes });
    expect(await state(id)).toMatchObject({ now: 'sent', sends: 2 });
    expect(await booked()).toEqual([[refundNo, 100]]);
  });

  test('an acquirer that is away for a week gives the case to a person, and the money is proved when its row comes', async () => {
    const { id, caseId, refundNo } = await start({ next: ['timeout_after'] });
    await simulator().follow({ maintenance: { from: '2026-10-15T00:00:00Z', until: '2026-10-25T00:00:00Z' } });
    for (const hours of [1, 1, 2, 24, 24, 24, 24, 24, 24, 24]) await wait({ hours });
    expect([(await state(id)).now, (await caseNow(world, caseId)).status]).toEqual(['not_confirmed', 'in_review']);
    await world.app.get(NextFile).arrive();
    await world.runJobs();
    expect([(await state(id)).now, (await caseNow(world, caseId)).returnedFen]).toEqual(['confirmed', 100]);
    expect(await booked()).toEqual([[refundNo, 100]]);
  });

  test('and when it answers after all, the answer is kept for the person', async () => {
    const { id } = await start({ next: ['timeout_after'] });
    await simulator().follow({ maintenance: { from: '2026-10-15T00:00:00Z', until: '2026-10-23T00:00:00Z' } });
    for (const hours of [1, 1, 2, 24, 24, 24, 24, 24, 24, 24, 24, 24]) await wait({ hours });
    expect(await orderNow(world, id)).toMatchObject({ state: 'not_confirmed', doneAt: expect.any(Date), sends: 1 });
  });
});

describe('the sale is the limit', () => {
  const sendElsewhere = (logNo: string, amountFen: number) =>
    world.app.get(Acquirer).send({ refundNo: 'ELSEWHERE-1', remedy: 'refund', amountFen, mid: MID, tid: '90000001', origin: { logNo, rrn: '1', tradeDate: '20261014', panMasked: '', channel: 'UPAY', cardKind: '' } });

  test('also for what went back by other hands than ours: the acquirer refuses, a person has the case', async () => {
    const { order, sale } = await approvedOrder(world);
    expect(await sendElsewhere(sale.logNo, 1)).toMatchObject({ state: 'done' });
    await world.runJobs();
    expect(await state(order.id)).toMatchObject({ now: 'refused', heard: 'above the original' });
    expect((await caseNow(world, order.caseId)).status).toBe('in_review');
    expect((await booked()).map(([, fen]) => fen)).toEqual([1]);
  });
  test('twenty at once of one sale: as many as it holds', async () => {
    const { sale } = await approvedOrder(world, { amountFen: 30 });
    const others = await Promise.all(Array.from({ length: 19 }, () => approvedOrder(world, { amountFen: 30 }, sale)));
    for (let n = 0; n < 6; n++) await wait({ minutes: 2 });
    const total = (await booked()).length * 30;
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(100);
    // what is approved counts as under way, so most are given back to people before the rest may go
    const heard = await Promise.all(others.map(async one => (await state(one.order.id)).heard));
    expect(heard.filter(one => one !== 'guard_failed').length).toBeLessThanOrEqual(3);
  });
});

describe('the simulator', () => {
  test('keeps its books when the house is gone, and forgets them when it is told to', async () => {
    const { refundNo } = await start({});
    await simulator().onApplicationShutdown();
    expect(await booked()).toEqual([[refundNo, 100]]);
    await simulator().forget();
    expect(await booked()).toEqual([]);
  });
  test('that cannot start is no result, and later it can', async () => {
    const open = simulator().open.bind(simulator());
    simulator().open = async () => Promise.reject(new Error('port taken'));
    const { order } = await approvedOrder(world);
    await world.runJobs();
    expect(await state(order.id)).toMatchObject({ now: 'unknown', heard: 'no_call' });
    simulator().open = open;
    await wait({ minutes: 1 });
    expect(await state(order.id)).toMatchObject({ now: 'sent', sends: 2 });
  });
});
