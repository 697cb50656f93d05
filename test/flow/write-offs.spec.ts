import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Acquirer, type AcquirerAnswer } from '../../src/remedy/acquirer/acquirer.js';
import { OrderOptions } from '../../src/remedy/order-options.js';
import { Remedies } from '../../src/remedy/remedy.service.js';
import { approvedRefund, columnOf, loadText, orderOf, proposedRefund, sign, take } from '../support/acts.js';
import { transactionsFile } from '../support/files.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.stop();
});

const answering = (answer: AcquirerAnswer) => {
  for (const call of ['send', 'query'] as const) jest.spyOn(world.app.get(Acquirer), call).mockImplementation(async () => answer);
};
/** A refund that the acquirer answered so, and that no row proved in three files. */
async function unproved(answer: AcquirerAnswer): Promise<string> {
  answering(answer);
  const id = await approvedRefund(world);
  await world.runJobs();
  for (const day of ['20261011', '20261012', '20261013']) {
    await loadText(world, transactionsFile([], day), `transactions-${day}.csv`);
    await world.runJobs();
  }
  return id;
}
async function propose(id: string, amountFen = 19_400, by = 'agent') {
  const { version } = await world.view(by, id);
  const view = await world.app.get(Remedies).propose(id, { provenKind: 'duplicate', remedy: 'write_off', amountFen, reason: '收单方确认无法退', version }, world.actor(by));
  await world.runJobs();
  return view;
}
/** The row of the refund comes after all. */
async function cameBack(id: string): Promise<void> {
  const [refundNo] = await columnOf(world, 'remedy_order', 'refundNo', `"remedy" = 'refund'`);
  const target = (await world.view('agent', id)).proven!.rows[1]!;
  world.forward({ hours: 20 });
  await world.load([{ txnTime: '2026-10-15T09:00:00+08:00', txnType: 'REFUND', amtFen: -19_400, origRrn: target.rrn, origDate: '20261014', reason: String(refundNo) }], '20261015');
  await world.runJobs();
}
const option = async (id: string) => (await world.app.get(OrderOptions).of(id, {}, world.actor('agent'))).options.find(one => one.remedy === 'write_off')!;

describe('writing off', () => {
  test('what no row proved takes a supervisor and finance, ends the case and stands on it', async () => {
    const id = await unproved({ state: 'done', ref: 'A1' });
    expect((await world.view('agent', id)).money).toMatchObject({ outstandingFen: 19_400, writtenOffFen: 0 });
    expect(await option(id)).toMatchObject({ open: true });
    await propose(id);
    expect(await orderOf(world, id)).toMatchObject({ remedy: 'write_off', needs: ['supervisor', 'admin'], state: 'proposed' });
    await expect(sign(world, 'agent', id)).rejects.toMatchObject({ code: 'remedy.not_your_turn' });
    await sign(world, 'supervisor', id);
    expect((await world.view('agent', id)).money.writtenOffFen).toBe(0);
    await sign(world, 'admin', id);
    const view = await world.view('merchant', id);
    expect([view.status, view.money]).toEqual(['resolved', { claimedFen: 19_400, proposedFen: 19_400, returnedFen: 0, outstandingFen: 0, writtenOffFen: 19_400 }]);
    expect(view.way).not.toContain('carrying_out');
    expect(view.outcome).toMatchObject({ remedy: 'write_off' });
    await world.runJobs();
    expect(await columnOf(world, 'remedy_order', 'state', `"remedy" = 'write_off'`)).toEqual(['confirmed']);
  });
  test('the merchant may contest it: the case is looked at again, and the money is outstanding again', async () => {
    const id = await unproved({ state: 'done', ref: 'A1' });
    await propose(id);
    await sign(world, 'supervisor', id);
    await sign(world, 'admin', id);
    expect((await take(world, 'merchant', id, 'contest', { text: '钱一直没退' })).status).toBe('in_review');
    expect((await world.view('agent', id)).money).toMatchObject({ outstandingFen: 19_400, writtenOffFen: 0 });
  });
  test('all that is outstanding, no more and no less', async () => {
    const id = await unproved({ state: 'done', ref: 'A1' });
    await expect(propose(id, 19_401)).rejects.toMatchObject({ code: 'request.invalid', fields: [{ field: 'amountFen' }] });
    await expect(propose(id, 3_000)).rejects.toMatchObject({ code: 'request.invalid', fields: [{ field: 'amountFen' }] });
    await expect(propose(id, 0)).rejects.toMatchObject({ code: 'request.invalid', fields: [{ field: 'amountFen' }] });
    await propose(id, 19_400);
  });
});

describe('nothing is written off', () => {
  test('that came back while people were signing', async () => {
    const id = await unproved({ state: 'done', ref: 'A1' });
    await propose(id);
    await sign(world, 'supervisor', id);
    await cameBack(id);
    await expect(sign(world, 'admin', id)).rejects.toMatchObject({ code: 'remedy.cannot_write_off' });
    expect((await world.view('agent', id)).money).toMatchObject({ returnedFen: 19_400, writtenOffFen: 0, outstandingFen: 0 });
  });
  test('while a result is unknown: the money may still move (guard G13)', async () => {
    answering({ state: 'unknown', reason: 'timeout' });
    const id = await approvedRefund(world);
    for (let days = 0; days < 9; days += 1) {
      await world.runJobs();
      world.forward({ days: 1, minutes: 1 });
    }
    await world.runJobs();
    expect((await orderOf(world, id))?.state).toBe('not_confirmed');
    expect((await option(id)).closed).toMatchObject({ code: 'result_unknown', rule: 'G13' });
    await expect(propose(id, 19_400, 'supervisor')).rejects.toMatchObject({ code: 'remedy.cannot_write_off' });
  });
  test('where no remedy failed', async () => {
    const id = await proposedRefund(world);
    await world.app.get(Remedies).decide(id, { decision: 'reject', fingerprint: (await orderOf(world, id))!.fingerprint, note: '先核实' }, world.actor('supervisor'));
    expect(await option(id)).toMatchObject({ open: false, closed: { code: 'nothing_failed', rule: '5' } });
    await expect(propose(id)).rejects.toMatchObject({ code: 'remedy.cannot_write_off' });
  });
  test('a row that comes later still proves the refund; the case says both', async () => {
    const id = await unproved({ state: 'done', ref: 'A1' });
    await propose(id);
    await sign(world, 'supervisor', id);
    await sign(world, 'admin', id);
    await cameBack(id);
    expect((await world.view('agent', id)).money).toMatchObject({ returnedFen: 19_400, writtenOffFen: 19_400, outstandingFen: 0 });
  });
});
