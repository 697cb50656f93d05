import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Acquirer, type AcquirerAnswer, type Instruction } from '../../src/remedy/acquirer/acquirer.js';
import { NextFile } from '../../src/remedy/acquirer/next-file.js';
import { EmbeddedSimulator } from '../../src/remedy/acquirer/simulator/embedded-simulator.js';
import { all, approvedRefund, columnOf, DUPLICATE, loadText, orderOf, PAIR, sign } from '../support/acts.js';
import { MID, startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.stop();
});

const answering = (...answers: (AcquirerAnswer | Error)[]) => {
  const next = async (): Promise<AcquirerAnswer> => {
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const acquirer = world.app.get(Acquirer);
  return { send: jest.spyOn(acquirer, 'send').mockImplementation(next), query: jest.spyOn(acquirer, 'query').mockImplementation(next) };
};
const target = async () => (await world.db.read(tx => tx.query(`SELECT * FROM "transaction" WHERE "mid" = '${MID}' ORDER BY "txnAt" DESC`)))[0] as { rrn: string; logNo: string };
/** A return of the later sale, as the acquirer's file would bring it. */
const bringBack = async (fields: object = {}, day = '20261015') => {
  const { rrn } = await target();
  await world.load([{ txnType: 'REFUND', txnTime: '2026-10-15T09:30:00+08:00', amtFen: -19400, origRrn: rrn, origDate: '20261014', ...fields }], day);
};
const emptyFile = (day: string) => world.load([{ amtFen: 100, txnTime: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T09:00:00+08:00` }], day);

describe('the acquirer', () => {
  test('is told once, with our number, the row and the amount', async () => {
    const { send } = answering({ state: 'done', ref: 'A1' });
    const id = await approvedRefund(world);
    await world.runJobs();
    const order = (await orderOf(world, id))!;
    const { rrn, logNo } = await target();
    expect(send.mock.calls.map(([asked]) => asked as Instruction)).toEqual([expect.objectContaining({ refundNo: order.refundNo, remedy: 'refund', amountFen: 19400, mid: MID, origin: expect.objectContaining({ rrn, logNo, tradeDate: '20261014' }) })]);
    expect(order).toMatchObject({ state: 'sent', acquirerRef: 'A1' });
    expect((await world.view('agent', id)).status).toBe('confirming');
  });
  test('that does not know is asked under the same number, never sent again', async () => {
    const { send, query } = answering({ state: 'unknown' }, { state: 'unknown' }, { state: 'unknown' }, { state: 'done', ref: 'A2' });
    const id = await approvedRefund(world);
    await world.runJobs();
    expect([(await orderOf(world, id))!.state, (await world.view('agent', id)).status, query.mock.calls.length]).toEqual(['unknown', 'executing', 0]);
    for (const minutes of [1, 10, 60]) {
      world.forward({ minutes });
      await world.runJobs();
    }
    const { refundNo, state, asked } = (await orderOf(world, id))!;
    expect([send.mock.calls.length, query.mock.calls.map(([about]) => about.refundNo), state, asked]).toEqual([1, [refundNo, refundNo, refundNo], 'sent', 2]);
    expect((await world.view('agent', id)).status).toBe('confirming');
  });
  test('whose line breaks is asked under the same number', async () => {
    const { send, query } = answering(new Error('socket hang up'), { state: 'done', ref: 'A3' });
    const id = await approvedRefund(world);
    await world.runJobs();
    expect([(await orderOf(world, id))!.state, (await orderOf(world, id))!.heard, (await world.view('agent', id)).status]).toEqual(['unknown', 'no_call', 'executing']);
    world.forward({ minutes: 1 });
    await world.runJobs();
    expect([send.mock.calls.length, query.mock.calls.length, (await world.view('agent', id)).status]).toEqual([1, 1, 'confirming']);
  });
  test('that refuses gives the case back to a person', async () => {
    answering({ state: 'refused', reason: 'balance' });
    const id = await approvedRefund(world);
    await world.runJobs();
    expect([(await orderOf(world, id))!.state, (await world.view('agent', id)).status]).toEqual(['refused', 'in_review']);
    expect((await world.view('agent', id)).timeline.at(-1)).toMatchObject({ step: 'refused', code: 'acquirer_refused', facts: { reason: 'balance' } });
    expect((await world.view('merchant', id)).timeline.map(line => line.step)).not.toContain('refused');
  });
  test('books a number once, however often it is sent', async () => {
    const id = await approvedRefund(world);
    const sent: Instruction[] = [];
    const acquirer = world.app.get(Acquirer);
    const send = acquirer.send.bind(acquirer);
    jest.spyOn(acquirer, 'send').mockImplementation(instruction => {
      sent.push(instruction);
      return send(instruction);
    });
    await world.runJobs();
    const again = await Promise.all([send(sent[0]!), send(sent[0]!), send({ ...sent[0]!, amountFen: 1 })]);
    expect(again.map(answer => answer.state)).toEqual(['done', 'done', 'unknown']);
    expect((await world.app.get(EmbeddedSimulator).booked()).map(one => [one.no, one.amountFen])).toEqual([[(await orderOf(world, id))!.refundNo, 19400]]);
  });
});

describe('in the second of execution', () => {
  test('a charge-back that came after the approval closes G12: nothing is sent', async () => {
    const { send } = answering({ state: 'done' });
    const id = await approvedRefund(world);
    await bringBack({ txnType: 'CHARGEBACK' });
    await world.runJobs();
    expect(send).not.toHaveBeenCalled();
    expect([(await orderOf(world, id))!.state, (await world.view('agent', id)).status]).toEqual(['refused', 'in_review']);
    expect((await world.view('agent', id)).timeline.at(-1)?.facts).toEqual({ reason: 'guard_failed' });
  });
  test('a case that went to legal review after the approval sends nothing', async () => {
    const { send } = answering({ state: 'done' });
    const id = await approvedRefund(world);
    const { Cases } = await import('../../src/cases/cases.service.js');
    const cases = world.app.get(Cases);
    await world.db.write(async tx => cases.move(tx, await cases.get(tx, id), 'refer', world.actor('supervisor'), { line: { text: '停' } }));
    await world.runJobs();
    expect(send).not.toHaveBeenCalled();
    expect((await world.view('legal', id)).status).toBe('legal_review');
  });
  test('an answer that comes when the case is already in legal review is kept', async () => {
    const { Cases } = await import('../../src/cases/cases.service.js');
    const cases = world.app.get(Cases);
    const id = await approvedRefund(world);
    jest.spyOn(world.app.get(Acquirer), 'send').mockImplementation(async () => {
      await world.db.write(async tx => cases.move(tx, await cases.get(tx, id), 'refer', world.actor('supervisor'), { line: { text: '停' } }));
      return { state: 'done', ref: 'A9' };
    });
    await world.runJobs();
    expect(await orderOf(world, id)).toMatchObject({ state: 'sent', acquirerRef: 'A9' });
    await bringBack();
    await world.runJobs();
    expect(await orderOf(world, id)).toMatchObject({ state: 'confirmed' });
    expect(await world.view('legal', id)).toMatchObject({ status: 'legal_review', money: { returnedFen: 19400 } });
  });
});

describe('proof', () => {
  test('is a row: the money counts as returned, in the merchant’s view too', async () => {
    answering({ state: 'done', ref: 'A1' });
    const id = await approvedRefund(world);
    await world.runJobs();
    expect((await world.view('merchant', id)).money).toMatchObject({ returnedFen: 0, outstandingFen: 19400 });
    await bringBack();
    await world.runJobs();
    expect(await world.view('merchant', id)).toMatchObject({ status: 'resolved', money: { returnedFen: 19400, outstandingFen: 0 }, outcome: { result: 'proved_by_row' } });
    expect((await orderOf(world, id))!.state).toBe('confirmed');
  });
  test('may come while the acquirer still does not know', async () => {
    const { query } = answering({ state: 'unknown' });
    const id = await approvedRefund(world);
    await world.runJobs();
    await bringBack();
    await world.runJobs();
    expect((await world.view('agent', id)).status).toBe('resolved');
    world.forward({ hours: 2 });
    await world.runJobs();
    expect(query).not.toHaveBeenCalled();
  });
  test('that does not come in three transaction files is a person’s', async () => {
    answering({ state: 'done', ref: 'A1' });
    const id = await approvedRefund(world);
    await world.runJobs();
    for (const day of ['20261011', '20261012']) await emptyFile(day).then(() => world.runJobs());
    for (const n of [1, 2, 3]) await loadText(world, `tid,mid,serial_no,maker,model,store_name,address,bound_from,bound_to\n8000000${n},${MID},SN${n},联迪,A8,店,云州,20260101,\n`, 'terminals.csv').then(() => world.runJobs());
    expect((await world.view('agent', id)).status).toBe('confirming');
    await emptyFile('20261013');
    await world.runJobs();
    expect([(await orderOf(world, id))!.state, (await world.view('agent', id)).status]).toEqual(['not_confirmed', 'in_review']);
    expect(await columnOf(world, 'case', 'returnedFen').then(list => list.map(Number))).toEqual([0]);
  });
});

describe('at the terminal', () => {
  const OVER = { ...DUPLICATE, kind: 'amount_over' as const, occurredAt: '2026-10-15T09:28:00+08:00', amountFen: 19400, intendedFen: 1940 };
  const today = { txnTime: '2026-10-15T09:28:12+08:00', amtFen: 19400 };

  test('a void is proved by the row of the void; the acquirer is told nothing', async () => {
    const { send } = answering({ state: 'done' });
    await world.load(PAIR.map(row => ({ ...row, txnTime: row.txnTime.replace('-14T11', '-15T09') })), '20261015');
    const { id } = await world.submit({ ...DUPLICATE, occurredAt: '2026-10-15T09:28:00+08:00' });
    await world.runJobs();
    expect((await orderOf(world, id))?.remedy).toBe('void');
    await sign(world, 'agent', id);
    await world.runJobs();
    expect([(await orderOf(world, id))!.state, (await world.view('merchant', id)).status]).toEqual(['sending', 'executing']);
    expect((await orderOf(world, id))!.terminalSteps).toEqual(['menu', 'void', 'password', 'voucher', 'confirm', 'keep']);
    world.forward({ hours: 1 });
    await world.app.get(NextFile).arrive();
    await world.runJobs();
    expect(await world.view('merchant', id)).toMatchObject({ status: 'resolved', money: { returnedFen: 19400 } });
    expect(send).not.toHaveBeenCalled();
  });
  test('void and re-charge needs both rows', async () => {
    await world.load([today], '20261015');
    const { id } = await world.submit(OVER);
    await world.runJobs();
    expect((await orderOf(world, id))?.remedy).toBe('void_and_recharge');
    await sign(world, 'agent', id);
    await world.runJobs();
    world.forward({ hours: 2 });
    await bringBack({ txnType: 'VOID', txnTime: '2026-10-15T11:00:00+08:00', origDate: '20261015' }, '20261014');
    await world.runJobs();
    expect((await world.view('agent', id)).status).toBe('executing');
    await world.load([{ txnTime: '2026-10-15T11:01:00+08:00', amtFen: 1940 }], '20261013');
    await world.runJobs();
    expect((await world.view('agent', id)).status).toBe('resolved');
    expect((await all(world, 'remedy_order'))[0]).toMatchObject({ state: 'confirmed' });
  });
});
