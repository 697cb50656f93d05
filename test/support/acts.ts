import type { RemedyView, TakeStep, CaseView } from '../../src/contract/index.js';
import { StepTaking } from '../../src/desk/take-step.js';
import { Loader } from '../../src/records/loading/loader.js';
import { Remedies } from '../../src/remedy/remedy.service.js';
import { NextFile } from '../../src/remedy/acquirer/next-file.js';
import { Readable } from 'node:stream';
import type { World } from './world.js';
import type { RowLike } from './files.js';

/** 41 seconds apart, one card, one terminal. */
export const PAIR: RowLike[] = [
  { txnTime: '2026-10-14T11:28:12+08:00', amtFen: 19400 },
  { txnTime: '2026-10-14T11:28:53+08:00', amtFen: 19400 },
];
export const DUPLICATE = { kind: 'duplicate' as const, tid: '90000001', occurredAt: '2026-10-14T11:28:00+08:00', amountFen: 19400, last4: '1234', story: '刷了两次' };

export const orderOf = (world: World, id: string, by = 'supervisor'): Promise<RemedyView | null> => world.app.get(Remedies).of(id, world.actor(by));

/** Signs what stands now. */
export async function sign(world: World, by: string, id: string): Promise<RemedyView> {
  const order = (await orderOf(world, id, by))!;
  return world.app.get(Remedies).decide(id, { decision: 'sign', fingerprint: order.fingerprint }, world.actor(by));
}

/** Takes a step with the version that the person sees now. */
export async function take(world: World, by: string, id: string, step: TakeStep['step'], more: Partial<TakeStep> = {}): Promise<CaseView> {
  const { version } = await world.view(by, id);
  const taken = await world.app.get(StepTaking).take(id, { step, version, ...more } as never, world.actor(by));
  await world.runJobs();
  return taken;
}

/** A duplicate charge that stands proposed: a refund of ¥194. */
export async function proposedRefund(world: World, claim: object = {}): Promise<string> {
  await world.load(PAIR, '20261014');
  const { id } = await world.submit({ ...DUPLICATE, ...claim });
  await world.runJobs();
  return id;
}

/** ... and signed by two, with the order on its way. */
export async function approvedRefund(world: World): Promise<string> {
  const id = await proposedRefund(world);
  await sign(world, 'agent', id);
  await sign(world, 'supervisor', id);
  return id;
}

/** ... and proved by the acquirer's next file. */
export async function resolvedRefund(world: World): Promise<string> {
  const id = await approvedRefund(world);
  await world.runJobs();
  world.forward({ hours: 2 });
  await world.app.get(NextFile).arrive();
  await world.runJobs();
  return id;
}

/** On Postgres jobs about one case may meet; the later one is put back and runs again a moment later. */
export async function settle(world: World): Promise<void> {
  for (let n = 0; n < 5 && (await all(world, 'job', `"state" = 'due' AND "lastError" IS NOT NULL`)).length > 0; n += 1) {
    world.forward({ minutes: 1 });
    await world.runJobs();
  }
}

/** A file of another kind, or a transaction file without rows that concern anyone. */
export const loadText = (world: World, text: string, name: string) => world.app.get(Loader).load(Readable.from([Buffer.from(text)]), name);

/** Everything a table holds, as the engine gives it. */
export const all = <Row = Record<string, unknown>>(world: World, table: string, where = '1 = 1'): Promise<Row[]> =>
  world.db.read(tx => tx.query(`SELECT * FROM "${table}" WHERE ${where}`)) as Promise<Row[]>;

export const columnOf = async (world: World, table: string, column: string, where?: string): Promise<unknown[]> =>
  (await all(world, table, where)).map(row => row[column]);
