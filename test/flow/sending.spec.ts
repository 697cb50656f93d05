import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Cases } from '../../src/cases/cases.service.js';
import { Acquirer, type AcquirerAnswer } from '../../src/remedy/acquirer/acquirer.js';
import { Calling } from '../../src/remedy/calling.js';
import { Execution, type Begun } from '../../src/remedy/execution.js';
import { Questions } from '../../src/remedy/questions.js';
import { Remedies } from '../../src/remedy/remedy.service.js';
import { Sending } from '../../src/remedy/sending.js';
import { all, columnOf } from '../support/acts.js';
import { approvedOrder, caseNow, orderNow, putRow } from '../support/an-order.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.stop();
});

const answering = (send: AcquirerAnswer, query: AcquirerAnswer = send) => {
  const acquirer = world.app.get(Acquirer);
  return { send: jest.spyOn(acquirer, 'send').mockImplementation(async () => send), query: jest.spyOn(acquirer, 'query').mockImplementation(async () => query) };
};
const begin = (caseId: string) => world.app.get(Execution).begin(caseId, world.clock.now());
const wait = async (minutes: number) => {
  world.forward({ minutes });
  await world.runJobs();
};

describe('before the call', () => {
  test('the order says that it is being sent, and that is committed', async () => {
    const { order } = await approvedOrder(world);
    const acquirer = world.app.get(Acquirer);
    const seen: string[] = [];
    jest.spyOn(acquirer, 'send').mockImplementation(async () => {
      seen.push((await orderNow(world, order.id)).state);
      return { state: 'done' };
    });
    await world.runJobs();
    expect(seen).toEqual(['sending']);
    expect(await orderNow(world, order.id)).toMatchObject({ state: 'sent', fence: 1, sends: 1, sentAt: world.clock.now(), doneAt: world.clock.now() });
  });
  test('a worker that died after that is followed by a question under the same number', async () => {
    const { send, query } = answering({ state: 'done', ref: 'A' });
    const { order } = await approvedOrder(world);
    const begun = (await begin(order.caseId)) as Begun;
    expect(begun).toMatchObject({ call: 'send', fence: 1, instruction: { refundNo: order.refundNo } });
    await world.runJobs();
    expect([send.mock.calls.length, query.mock.calls.map(([asked]) => asked.refundNo)]).toEqual([0, [order.refundNo]]);
    expect(await orderNow(world, order.id)).toMatchObject({ state: 'sent', fence: 2, sends: 1 });
  });
  test('the late answer of the one that was overtaken changes nothing', async () => {
    answering({ state: 'unknown', reason: 'timeout' });
    const { order } = await approvedOrder(world);
    const begun = (await begin(order.caseId)) as Begun;
    await world.runJobs();
    await world.db.write(tx => world.app.get(Sending).settle(tx, begun, { state: 'refused', reason: 'late' }));
    expect(await orderNow(world, order.id)).toMatchObject({ state: 'unknown', heard: 'timeout' });
  });
  test('two workers at one moment: one sends, the other asks', async () => {
    const { order } = await approvedOrder(world);
    const both = await Promise.all([begin(order.caseId), begin(order.caseId)]) as Begun[];
    expect(both.map(one => one.call).sort()).toEqual(['query', 'send']);
    expect(new Set(both.map(one => one.instruction.refundNo))).toEqual(new Set([order.refundNo]));
  });
});

describe('a number the acquirer has never heard of', () => {
  test('is sent again under the same number, five times at most', async () => {
    const { send, query } = answering({ state: 'unknown', reason: 'timeout' }, { state: 'absent', reason: 'SIM00404' });
    const { order } = await approvedOrder(world);
    await world.runJobs();
    for (let n = 0; n < 6; n++) await wait(23 * 60);
    expect([send.mock.calls.length, (await orderNow(world, order.id)).sends]).toEqual([5, 5]);
    expect(new Set([...send.mock.calls, ...query.mock.calls].map(([asked]) => asked.refundNo))).toEqual(new Set([order.refundNo]));
    expect((await orderNow(world, order.id)).state).toBe('unknown');
  });
  test('is not sent again once legal has the case', async () => {
    const { send } = answering({ state: 'unknown', reason: 'timeout' }, { state: 'absent' });
    const { order } = await approvedOrder(world);
    await world.runJobs();
    await world.db.write(async tx => world.app.get(Cases).move(tx, await world.app.get(Cases).get(tx, order.caseId), 'refer', world.actor('supervisor'), { line: { text: '停' } }));
    await wait(2);
    expect([send.mock.calls.length, (await orderNow(world, order.id)).state]).toEqual([1, 'unknown']);
  });
  test('is not sent again when a guard has closed meanwhile', async () => {
    const { send } = answering({ state: 'unknown', reason: 'timeout' }, { state: 'absent' });
    const { order, sale } = await approvedOrder(world);
    await world.runJobs();
    await putRow(world, { txnType: 'CHARGEBACK', txnTime: '2026-10-15T09:00:00+08:00', amtFen: -100, origRrn: sale.rrn, origDate: '20261014' });
    await wait(2);
    expect([send.mock.calls.length, (await orderNow(world, order.id)).state]).toEqual([1, 'unknown']);
  });
  test('two unknown refunds of one sale do not wait for each other', async () => {
    const { send } = answering({ state: 'unknown', reason: 'timeout' }, { state: 'absent' });
    const { order: first, sale } = await approvedOrder(world, { amountFen: 40 });
    const { order: second } = await approvedOrder(world, { amountFen: 40 }, sale);
    await Promise.all([first, second].map(async order => world.app.get(Calling).make((await begin(order.caseId)) as Begun)));
    send.mockImplementation(async () => ({ state: 'done' }));
    await world.runJobs();
    await wait(2);
    await wait(11);
    expect([(await orderNow(world, first.id)).state, (await orderNow(world, second.id)).state]).toEqual(['sent', 'sent']);
  });
});

describe('an unknown result', () => {
  test('closes the sale to another refund (G13), and is told to the staff alone', async () => {
    answering({ state: 'unknown', reason: 'timeout' });
    const { order, sale } = await approvedOrder(world, { amountFen: 10 });
    await world.runJobs();
    const { order: second } = await approvedOrder(world, { amountFen: 10 }, sale);
    await world.runJobs();
    expect(await orderNow(world, second.id)).toMatchObject({ state: 'refused', heard: 'guard_failed', sends: 0 });
    const told = await all<{ code: string; audience: string }>(world, 'timeline', `"caseId" = '${order.caseId}'`);
    expect(told).toEqual([expect.objectContaining({ code: 'result_unknown', audience: 'staff' })]);
  });
  test('is asked about by a person, at once and never under another number', async () => {
    const { query } = answering({ state: 'unknown', reason: 'timeout' });
    const { order } = await approvedOrder(world);
    await world.runJobs();
    const view = await world.app.get(Questions).byPerson(order.caseId, world.actor('agent'));
    expect(view).toMatchObject({ state: 'unknown', heard: 'timeout', refundNo: order.refundNo });
    await world.runJobs();
    expect(query.mock.calls.map(([asked]) => asked.refundNo)).toEqual([order.refundNo]);
    expect(await columnOf(world, 'audit', 'action', `"action" = 'remedy.ask'`)).toHaveLength(1);
  });
  test('asked about out of turn keeps its plan: no question is lost, none is doubled', async () => {
    const { query } = answering({ state: 'unknown', reason: 'timeout' });
    const { order } = await approvedOrder(world);
    await world.runJobs();
    for (let n = 0; n < 3; n++) await world.app.get(Questions).byNotice(order.refundNo, 'same');
    await world.runJobs();
    expect(query).toHaveBeenCalledTimes(1);
    for (const [minutes, calls] of [[1, 2], [10, 3], [60, 4], [24 * 60, 5]] as const) {
      await wait(minutes);
      expect(query).toHaveBeenCalledTimes(calls);
    }
  });
  test('a person may ask only where there is one', async () => {
    answering({ state: 'done' });
    const { order } = await approvedOrder(world);
    const ask = () => world.app.get(Questions).byPerson(order.caseId, world.actor('agent'));
    await expect(ask()).rejects.toMatchObject({ code: 'remedy.nothing_to_ask', status: 409 });
    await world.runJobs();
    await expect(ask()).rejects.toMatchObject({ code: 'remedy.nothing_to_ask' });
  });
  test('after a week is a person’s; nothing else is proposed beside it', async () => {
    answering({ state: 'unknown', reason: 'timeout' });
    const { order, sale } = await approvedOrder(world);
    await world.runJobs();
    for (let n = 0; n < 9; n++) await wait(24 * 60 + 1);
    const found = await caseNow(world, order.caseId);
    expect([(await orderNow(world, order.id)).state, found.status]).toEqual(['not_confirmed', 'in_review']);
    const asked = { provenKind: 'duplicate' as const, remedy: 'refund' as const, amountFen: 100, targetLogNo: sale.logNo, reason: '再退一次', version: found.version };
    await expect(world.app.get(Remedies).propose(found.id, asked, world.actor('agent'))).rejects.toMatchObject({ code: 'remedy.guard_failed' });
    expect((await all(world, 'timeline', `"caseId" = '${order.caseId}' AND "code" = 'result_stays_unknown'`))).toHaveLength(1);
  });
});

describe('money entries of the back office', () => {
  test('are no call: they wait for the row that carries our number', async () => {
    const { send } = answering({ state: 'done' });
    const { order } = await approvedOrder(world, { remedy: 'fee_adjustment', targetLogNo: null });
    await world.runJobs();
    expect([(await orderNow(world, order.id)).state, (await caseNow(world, order.caseId)).status, send.mock.calls.length]).toEqual(['sent', 'confirming', 0]);
    await world.load([{ txnType: 'FEE', txnTime: '2026-10-15T09:30:00+08:00', amtFen: 100, reason: `费率更正 ${order.refundNo}` }], '20261015');
    await world.runJobs();
    expect((await orderNow(world, order.id)).state).toBe('confirmed');
  });
});

describe('a proposal of a case whose refund is under way', () => {
  test('by the system goes back to a person: one number at a time', async () => {
    answering({ state: 'unknown', reason: 'timeout' });
    const { order } = await approvedOrder(world);
    await world.runJobs();
    await world.db.write(async tx => {
      await tx.query(`UPDATE "case" SET "status" = 'investigating', "version" = 7 WHERE "id" = '${order.caseId}'`);
      const cases = world.app.get(Cases);
      await cases.move(tx, await cases.get(tx, order.caseId), 'propose', world.actor('system'), {});
    });
    await world.runJobs();
    expect((await caseNow(world, order.caseId)).status).toBe('in_review');
    expect(await columnOf(world, 'remedy_order', 'refundNo')).toEqual([order.refundNo]);
    expect(await all(world, 'timeline', `"code" = 'order_under_way'`)).toHaveLength(1);
  });
  test('by a person is refused by the number that stands', async () => {
    answering({ state: 'unknown', reason: 'timeout' });
    const { order } = await approvedOrder(world);
    await world.runJobs();
    await world.db.write(tx => tx.query(`UPDATE "case" SET "status" = 'in_review' WHERE "id" = '${order.caseId}'`));
    const asked = { provenKind: 'other' as const, remedy: 'no_error' as const, amountFen: 0, reason: '算了', version: 1 };
    await expect(world.app.get(Remedies).propose(order.caseId, asked, world.actor('agent'))).rejects.toMatchObject({ code: 'remedy.under_way', facts: { refundNo: order.refundNo } });
  });
});

describe('when the next question is planned', () => {
  const next = async (caseId: string) => (await world.app.get(Remedies).of(caseId, world.actor('agent')))!.nextQuestionAt;

  test('stands on the order while nobody knows, question by question, and no longer once the result is known', async () => {
    answering({ state: 'unknown', reason: 'timeout' });
    const { order } = await approvedOrder(world);
    expect(await next(order.caseId)).toBeUndefined();
    await world.runJobs();
    expect(await next(order.caseId)).toBe('2026-10-15T02:01:00.000Z');
    await wait(1);
    expect(await next(order.caseId)).toBe('2026-10-15T02:11:00.000Z');
    answering({ state: 'done' });
    await wait(10);
    expect([(await orderNow(world, order.id)).state, await next(order.caseId)]).toEqual(['sent', undefined]);
  });
  test('stays as planned when a person asks out of turn', async () => {
    answering({ state: 'unknown', reason: 'timeout' });
    const { order } = await approvedOrder(world);
    await world.runJobs();
    const told = await world.app.get(Questions).byPerson(order.caseId, world.actor('agent'));
    await world.runJobs();
    expect([told.nextQuestionAt, await next(order.caseId)]).toEqual(['2026-10-15T02:01:00.000Z', '2026-10-15T02:01:00.000Z']);
  });
  test('is that of the latest sending where the acquirer had never heard of the number', async () => {
    answering({ state: 'unknown', reason: 'timeout' }, { state: 'absent' });
    const { order } = await approvedOrder(world);
    await world.runJobs();
    await wait(1);
    expect([(await orderNow(world, order.id)).sends, await next(order.caseId)]).toEqual([2, '2026-10-15T02:11:00.000Z']);
  });
});
