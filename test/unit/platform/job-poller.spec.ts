import { describe, expect, test } from '@jest/globals';
import type { JobBell } from '../../../src/platform/jobs/job-bell.js';
import { JobPoller } from '../../../src/platform/jobs/job-poller.js';
import type { JobRegistry } from '../../../src/platform/jobs/job-registry.js';
import type { JobRunner } from '../../../src/platform/jobs/job-runner.js';

/** A ledger in memory whose jobs end when they are let go. */
function ledger(names: readonly string[]) {
  const rows = names.map((name, n) => ({ id: `${name}${n}`, name, runAt: '', state: 'due' as 'due' | 'running' | 'done' }));
  const ends = new Map<string, () => void>();
  const log: string[] = [];
  let peak = 0;
  const runner = {
    due: async (limit: number, without: readonly string[] = []) => rows.filter(row => row.state !== 'done' && !without.includes(row.name)).slice(0, limit),
    run: (id: string) => {
      const row = rows.find(one => one.id === id)!;
      row.state = 'running';
      log.push(id);
      peak = Math.max(peak, rows.filter(one => one.state === 'running').length);
      return new Promise<boolean>(done => ends.set(id, () => {
        row.state = 'done';
        ends.delete(id);
        done(true);
      }));
    },
  };
  const registry = { isSlow: (name: string) => name === 'slow', slowNames: ['slow'] };
  const poller = new JobPoller(runner as unknown as JobRunner, {} as JobBell, registry as unknown as JobRegistry);
  const settle = () => new Promise(done => setImmediate(done));
  return {
    /** A row older than all. */
    before: (id: string) => void rows.unshift({ id, name: 'a', runAt: '', state: 'due' }),
    log, poller, settle, running: () => [...ends.keys()], peak: () => peak,
    end: async (id: string) => {
      ends.get(id)!();
      await settle();
    },
  };
}

describe('draining', () => {
  test('runs four at once and takes the next as soon as one is done', async () => {
    const { poller, log, running, end, settle, peak } = ledger(['a', 'a', 'a', 'a', 'a', 'a']);
    const drained = poller.drain();
    await settle();
    expect(running()).toEqual(['a0', 'a1', 'a2', 'a3']);
    await end('a2');
    expect(running()).toEqual(['a0', 'a1', 'a3', 'a4']);
    for (const id of ['a0', 'a1', 'a3', 'a4', 'a5']) await end(id);
    expect([await drained, log, peak()]).toEqual([6, ['a0', 'a1', 'a2', 'a3', 'a4', 'a5'], 4]);
  });
  test('one slow job at a time, and quick ones pass it', async () => {
    const { poller, running, end, settle, log } = ledger(['slow', 'slow', 'slow', 'a', 'a']);
    const drained = poller.drain();
    await settle();
    expect(running()).toEqual(['slow0', 'a3', 'a4']);
    await end('a3');
    await end('a4');
    expect(running()).toEqual(['slow0']);
    await end('slow0');
    expect(running()).toEqual(['slow1']);
    await end('slow1');
    await end('slow2');
    expect([await drained, log]).toEqual([5, ['slow0', 'a3', 'a4', 'slow1', 'slow2']]);
  });
  test('quick ones are found behind any number of slow ones', async () => {
    const { poller, running, end, settle } = ledger([...Array.from({ length: 30 }, () => 'slow'), 'a']);
    const drained = poller.drain();
    await settle();
    expect(running()).toEqual(['slow0', 'a30']);
    await end('a30');
    for (let n = 0; n < 30; n += 1) await end(`slow${n}`);
    expect(await drained).toBe(31);
  });
  test('one that becomes due while four run is next when it is the oldest', async () => {
    const { poller, log, end, settle, before } = ledger(['a', 'a', 'a', 'a', 'a', 'a']);
    const drained = poller.drain();
    await settle();
    before('old');
    await end('a1');
    expect(log).toEqual(['a0', 'a1', 'a2', 'a3', 'old']);
    for (const id of ['old', 'a0', 'a2', 'a3', 'a4', 'a5']) await end(id);
    expect(await drained).toBe(7);
  });
  test('a job in hand is not taken twice', async () => {
    const { poller, log, end, settle } = ledger(['a']);
    const drained = poller.drain();
    await settle();
    await settle();
    expect(log).toEqual(['a0']);
    await end('a0');
    expect(await drained).toBe(1);
  });
  test('nothing due is nothing run', async () => expect(await ledger([]).poller.drain()).toBe(0));
});

test('what a job asked for that ended while the ledger was read is run too', async () => {
  const due = ['a', 'b'], ran: string[] = [], ends = new Map<string, () => void>();
  let reads = 0;
  const endIn = async (id: string) => {
    ends.get(id)!();
    await new Promise(done => setImmediate(done));
  };
  const runner = {
    due: async () => {
      const seen = due.splice(0).map(id => ({ id, name: id, runAt: '' }));
      reads += 1;
      if (reads === 2) {
        due.push('c'); // of b, which ends before this read comes back
        await endIn('b');
      }
      return seen;
    },
    run: (id: string) => new Promise<boolean>(done => ends.set(id, () => done(Boolean(ran.push(id))))),
  };
  const poller = new JobPoller(runner as unknown as JobRunner, {} as JobBell, { isSlow: () => false, slowNames: [] } as unknown as JobRegistry);
  const drained = poller.drain();
  await new Promise(done => setImmediate(done));
  await endIn('a');
  while (!ends.has('c')) await new Promise(done => setImmediate(done));
  ends.get('c')!();
  expect([await drained, ran]).toEqual([3, ['a', 'b', 'c']]);
});
