import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Remedies } from '../../src/remedy/remedy.service.js';
import { NextFile } from '../../src/remedy/acquirer/next-file.js';
import { StepTaking } from '../../src/desk/take-step.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const PAIR = [
  { txnTime: '2026-10-14T11:28:12+08:00', amtFen: 19400 },
  { txnTime: '2026-10-14T11:28:53+08:00', amtFen: 19400 },
];
const CLAIM = { kind: 'duplicate' as const, tid: '90000001', occurredAt: '2026-10-14T11:28:00+08:00', amountFen: 19400, last4: '1234', story: '刷了两次' };

async function sign(by: string, id: string) {
  const remedies = world.app.get(Remedies);
  const order = (await remedies.of(id, world.actor(by)))!;
  return remedies.decide(id, { decision: 'sign', fingerprint: order.fingerprint }, world.actor(by));
}

describe('a duplicate charge, end to end', () => {
  test('is located, proposed, signed by two, carried out, proved by a row and accepted', async () => {
    await world.load(PAIR, '20261014');
    const { id } = await world.submit(CLAIM);
    await world.runJobs();

    const proposed = await world.view('agent', id);
    expect(proposed).toMatchObject({ status: 'proposed', provenKind: 'duplicate', proposal: { remedy: 'refund', amountFen: 19400 } });
    expect(proposed.finding?.located.logNos).toHaveLength(2);
    expect((await world.view('merchant', id)).proposal).toBeUndefined();

    await sign('agent', id);
    await expect(sign('agent', id)).rejects.toMatchObject({ code: 'remedy.signed_already' });
    await sign('supervisor', id);
    await world.runJobs();
    expect(await world.view('merchant', id)).toMatchObject({ status: 'confirming', proposal: { remedy: 'refund' } });

    world.forward({ hours: 2 });
    await world.app.get(NextFile).arrive();
    await world.runJobs();
    const resolved = await world.view('merchant', id);
    expect(resolved).toMatchObject({ status: 'resolved', money: { returnedFen: 19400, outstandingFen: 0 }, abilities: ['accept', 'contest'] });

    await world.app.get(StepTaking).take(id, { step: 'accept', version: resolved.version }, world.actor('merchant'));
    await world.runJobs();
    expect(await world.view('merchant', id)).toMatchObject({ status: 'closed' });
  });
});

describe('a case that nobody touches', () => {
  test('reaches legal review when its clock passes, once', async () => {
    const { id } = await world.submit({ kind: 'other', story: '有个问题想问' });
    await world.runJobs();
    expect((await world.view('agent', id)).status).toBe('in_review');

    world.forward({ days: 3 });
    await world.sweep();
    await world.sweep();
    world.forward({ minutes: 1 });
    await world.sweep();
    const found = await world.view('legal', id);
    expect(found).toMatchObject({ status: 'legal_review', level: 'legal', abilities: ['propose', 'send_back', 'rule'] });
    expect(found.timeline.filter(line => line.step === 'clock_passed')).toHaveLength(1);
    expect(found.clocks.find(clock => clock.kind === 'first_answer')?.state).toBe('breached');
  });
});
