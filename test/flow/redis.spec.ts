import { afterEach, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Finding } from '../../src/cases/finding.entity.js';
import { JobRelay } from '../../src/platform/jobs/job-relay.js';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { startWorld, type World } from '../support/world.js';
import { tcpProxy } from '../support/processes-proxy.js';

const REDIS = process.env['TEST_REDIS_URL'];
const NEEDED = process.env['CI'] === 'true' && Boolean(process.env['TEST_DATABASE_URL']);
if (!REDIS) console.warn('NOT TESTED: jobs through Redis. Give TEST_REDIS_URL to test what an emptied or absent Redis does.');
const withRedis = REDIS ? test : test.skip;

test('where Redis is promised it is there', () => {
  expect([NEEDED, Boolean(REDIS)]).not.toEqual([true, false]);
});

let world: World | undefined;
let forget: (() => Promise<number>) | undefined;
afterEach(async () => {
  await world?.stop();
  await forget?.();
  world = forget = undefined;
});

/** A house whose jobs go through Redis under a prefix of its own; `forget` deletes every key of it. */
async function start(url: string) {
  const prefix = `${process.env['TEST_REDIS_PREFIX'] ?? 'lidan_test'}_${randomUUID().slice(0, 8)}`;
  world = await startWorld({ env: { REDIS_URL: url, REDIS_PREFIX: prefix, RING_AGAIN_MS: '500' } });
  forget = async () => {
    const client = new Redis(REDIS!);
    let gone = 0;
    for await (const keys of client.scanStream({ match: `${prefix}*`, count: 1000 }) as AsyncIterable<string[]>) {
      if (keys.length) gone += await client.unlink(...keys);
    }
    client.disconnect();
    return gone;
  };
  return world;
}

const jobs = (state: Job['state']) => world!.db.read(tx => tx.countBy(Job, { state }));

async function until(holds: () => Promise<boolean>, tries = 1200): Promise<boolean> {
  for (let tried = 0; tried < tries; tried++) {
    if (await holds()) return true;
    await sleep(25);
  }
  return false;
}
const allDone = () => until(async () => (await jobs('due')) === 0);
const submit = async (count: number) => {
  for (let n = 0; n < count; n++) await world!.submit({ kind: 'other', story: `第 ${n} 件`, amountFen: n + 1 });
};

describe('jobs through Redis', () => {
  withRedis('500 jobs are all done, each once, though Redis forgets everything again and again', async () => {
    const { db, app } = await start(REDIS!);
    app.get(JobRelay).start({ ring: true, work: true });
    let forgotten = 0;
    for (let round = 0; round < 5; round++) {
      await submit(24);
      forgotten += await forget!();
    }
    expect(forgotten).toBeGreaterThan(0);
    expect(await allDone()).toBe(true);
    expect(await jobs('failed')).toBe(0);
    expect(await jobs('done')).toBeGreaterThanOrEqual(500);
    const findings = await db.read(tx => tx.find(Finding));
    expect([findings.length, new Set(findings.map(one => `${one.caseId} ${one.round}`)).size]).toEqual([120, 120]);
  }, 120_000);

  withRedis('what was asked for before anything rang is found by looking', async () => {
    const { app } = await start(REDIS!);
    await submit(3);
    expect(await jobs('done')).toBe(0);
    app.get(JobRelay).start({ ring: true, work: true });
    expect(await allDone()).toBe(true);
  }, 60_000);

  withRedis('a process that only rings leaves the work to others', async () => {
    const { app } = await start(REDIS!);
    app.get(JobRelay).start({ ring: true, work: false });
    await submit(3);
    expect(await until(async () => (await forget!()) > 0)).toBe(true); // it rang
    expect(await jobs('done')).toBe(0);
  }, 60_000);

  withRedis('a job that was put back is rung when it is due again', async () => {
    const { app, db, forward } = await start(REDIS!);
    const id = randomUUID();
    const now = world!.clock.now();
    const row = { id, key: `nothing:${id}`, name: 'nothing.known', payload: {}, state: 'due' as const, runAt: now, attempts: 6, heldUntil: null, fence: 6, askedAt: now, endedAt: null, lastError: null };
    await db.write(tx => tx.insert(Job, row as never));
    app.get(JobRelay).start({ ring: true, work: true });
    const read = () => db.read(tx => tx.findOneByOrFail(Job, { id }));
    expect(await until(async () => (await read()).attempts === 7)).toBe(true);
    await until(async () => (await read()).heldUntil === null);
    forward({ minutes: 20 });
    expect(await until(async () => (await read()).state === 'failed')).toBe(true);
    expect(await read()).toMatchObject({ attempts: 8, lastError: expect.stringContaining('no handler') });
  }, 60_000);
});

describe('Redis away', () => {
  withRedis('at the start: cases are taken all the same, and work begins once it is there', async () => {
    const { hostname, port } = new URL(REDIS!);
    const proxy = await tcpProxy({ host: hostname, port: Number(port || 6379) });
    await proxy.shut();
    const { app } = await start(`redis://127.0.0.1:${proxy.port()}`);
    app.get(JobRelay).start({ ring: true, work: true });
    await submit(5);
    expect([await jobs('done'), await jobs('due')]).toEqual([0, expect.any(Number)]);
    await proxy.open();
    expect(await allDone()).toBe(true);
    expect(await jobs('failed')).toBe(0);
    await world!.stop();
    world = undefined;
    await proxy.shut();
  }, 90_000);

  withRedis('in the middle: nothing is lost and work goes on by itself', async () => {
    const { hostname, port } = new URL(REDIS!);
    const proxy = await tcpProxy({ host: hostname, port: Number(port || 6379) });
    const { app } = await start(`redis://127.0.0.1:${proxy.port()}`);
    app.get(JobRelay).start({ ring: true, work: true });
    await submit(5);
    await until(async () => (await jobs('done')) > 0);
    await proxy.shut();
    await submit(5);
    await proxy.open();
    expect(await allDone()).toBe(true);
    expect(await jobs('failed')).toBe(0);
    await world!.stop();
    world = undefined;
    await proxy.shut();
  }, 90_000);
});
