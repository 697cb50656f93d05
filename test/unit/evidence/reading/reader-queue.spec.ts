import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReaderChild } from '../../../../src/evidence/reading/reader-child.js';
import type { Task } from '../../../../src/evidence/reading/reader-messages.js';
import { ReaderQueue, type QueueLimits } from '../../../../src/evidence/reading/reader-queue.js';

/** Stands in for the reader: does what the path of its task says. */
const STAND_IN = `
let open = 0, most = 0, asked = 0;
const memory = { rss: process.memoryUsage.rss(), peak: 1000 };
const later = ms => new Promise(done => setTimeout(done, ms));
const acts = {
  echo: async word => word,
  pid: async () => process.pid,
  env: async () => Object.keys(process.env),
  bytes: async () => new Uint8Array([1, 2, 3]),
  most: async () => most,
  slow: async ms => later(Number(ms)).then(() => ms),
  hang: () => new Promise(() => setInterval(() => undefined, 1000)),
  spin: async () => { for (;;); },
  crash: async () => process.exit(3),
  leave: async word => { setTimeout(() => process.exit(0), 20); return word; },
  grow: async () => { globalThis.held = Buffer.alloc(400 * 1024 * 1024, 1); await later(60_000); },
  tire: async () => ({ rss: 190 * 1024 * 1024, peak: 195 * 1024 * 1024 }),
};
process.on('message', async task => {
  most = Math.max(most, ++open);
  const [act, word] = (task.path ?? task.source.path).split(':');
  if (act === 'refuse') { open -= 1; return process.send({ refused: word, ...memory }); }
  const value = await acts[act](word);
  open -= 1;
  process.send(act === 'tire' ? { value: 'tired', ...value } : { value, ...memory, peak: memory.peak + ++asked });
});
process.on('disconnect', () => process.exit(0));
`;
const entry = join(mkdtempSync(join(tmpdir(), 'lidan-reader-')), 'stand-in.mjs');
writeFileSync(entry, STAND_IN);

const open: ReaderQueue[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(queue => queue.close()));
});
function aQueue(limits: Partial<QueueLimits> = {}): ReaderQueue {
  const queue = new ReaderQueue(entry, { megabytes: 200, idleMs: 60_000, mostMs: 20_000, urgent: 2, ...limits });
  open.push(queue);
  return queue;
}
const to = (path: string): Task => ({ task: 'read', source: { path } });
const reason = (asked: Promise<unknown>) => asked.then(() => 'answered', (error: { reason: string }) => error.reason);
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(done => setTimeout(done, 10));
}

describe('the queue', () => {
  test('answers what is asked, bytes as bytes, and remembers the peak', async () => {
    const queue = aQueue();
    expect(queue.pid).toBeUndefined();
    expect(await queue.ask(to('echo:slip'))).toBe('slip');
    expect(await queue.ask(to('bytes'))).toEqual(new Uint8Array([1, 2, 3]));
    expect(queue.peak).toBe(1002);
  });
  test('one process serves every task, and one task at a time', async () => {
    const queue = aQueue();
    const pids = await Promise.all(['pid', 'pid', 'pid'].map(path => queue.ask(to(path), false)));
    expect(new Set(pids)).toEqual(new Set([queue.pid]));
    await Promise.all(['slow:30', 'slow:20', 'slow:1'].map(path => queue.ask(to(path))));
    expect(await queue.ask(to('most'))).toBe(1);
  });
  test('takes the urgent before the calm, each in the order of asking', async () => {
    const queue = aQueue();
    const done: string[] = [];
    const ask = (word: string, urgent = false) => queue.ask(to(`echo:${word}`), urgent).then(() => done.push(word));
    await Promise.all([ask('first'), ask('calm 1'), ask('calm 2'), ask('urgent 1', true), ask('urgent 2', true)]);
    expect(done).toEqual(['first', 'urgent 1', 'urgent 2', 'calm 1', 'calm 2']);
  });
  test('refuses the urgent when too many wait, the calm never', async () => {
    const queue = aQueue({ urgent: 2 });
    const asked = Array.from({ length: 5 }, () => reason(queue.ask(to('echo:x'), true)));
    const calm = Array.from({ length: 9 }, () => reason(queue.ask(to('echo:x'))));
    // the first is at work at once and waits for nobody
    expect(await Promise.all(asked)).toEqual(['answered', 'answered', 'answered', 'busy', 'busy']);
    expect(new Set(await Promise.all(calm))).toEqual(new Set(['answered']));
  });
  test('hands on why the reader refused, and keeps the process', async () => {
    const queue = aQueue();
    for (const why of ['broken', 'pixels', 'pdf_locked', 'off']) expect(await reason(queue.ask(to(`refuse:${why}`)))).toBe(why);
    const { pid } = queue;
    expect(await queue.ask(to('pid'))).toBe(pid);
  });
  test('gives the reader nothing of our environment', async () => {
    expect((await aQueue().ask<string[]>(to('env'))).filter(name => !name.startsWith('NODE_CHANNEL'))).toEqual(['MALLOC_ARENA_MAX']);
  });
});

describe('a task that goes wrong takes only itself along', () => {
  test.each([['hang', 'timeout'], ['spin', 'timeout'], ['crash', 'crashed']])('%s: %s, and the next task works in another process', async (path, why) => {
    const queue = aQueue({ mostMs: 2500 });
    const before = await queue.ask<number>(to('pid'));
    const [failed, next] = await Promise.all([reason(queue.ask(to(path))), queue.ask<number>(to('pid'))]);
    expect(failed).toBe(why);
    expect(next).not.toBe(before);
    await until(() => !isAlive(before));
  });
  test('drawing pages may take three times as long', async () => {
    const queue = aQueue({ mostMs: 2000 });
    await queue.ask(to('pid'));
    expect(await queue.ask({ task: 'pages', path: 'slow:2600' })).toBe('2600');
    expect(await reason(queue.ask(to('slow:60000')))).toBe('timeout');
  });
  test('too much memory', async () => {
    const queue = aQueue();
    expect(await reason(queue.ask(to('grow')))).toBe('memory');
    expect(await queue.ask(to('echo:well'))).toBe('well');
  });
  test('a process grown tired answers, and leaves before the next task', async () => {
    const queue = aQueue();
    const before = await queue.ask<number>(to('pid'));
    expect(await queue.ask(to('tire'))).toBe('tired');
    expect(queue.peak).toBe(195 * 1024 * 1024);
    expect(await queue.ask(to('pid'))).not.toBe(before);
  });
  test('one that left by itself is replaced', async () => {
    const queue = aQueue();
    await queue.ask(to('leave:bye'));
    await until(() => queue.pid === undefined);
    expect(await queue.ask(to('echo:back'))).toBe('back');
  });
});

describe('the process ends', () => {
  test('when idle, and starts again when needed', async () => {
    const queue = aQueue({ idleMs: 50 });
    const pid = await queue.ask<number>(to('pid'));
    await until(() => !isAlive(pid));
    expect(queue.pid).toBeUndefined();
    expect(await queue.ask(to('pid'))).not.toBe(pid);
  });
  test('but not while it works', async () => {
    const queue = aQueue({ idleMs: 20 });
    await queue.ask(to('echo:warm'));
    await new Promise(setImmediate); // until it is idle
    expect(await queue.ask(to('slow:200'))).toBe('200');
  });
  test('on close, which refuses what waits, what works and what comes', async () => {
    const queue = aQueue();
    const pid = await queue.ask<number>(to('pid'));
    const works = reason(queue.ask(to('hang')));
    await new Promise(setImmediate); // until it is taken up
    const asked = [works, reason(queue.ask(to('echo:calm'))), reason(queue.ask(to('echo:urgent'), true))];
    await queue.close();
    expect(isAlive(pid)).toBe(false);
    expect(await Promise.all(asked)).toEqual(['crashed', 'off', 'off']);
    expect(await reason(queue.ask(to('echo:late')))).toBe('off');
  });
  test('closing what never began, twice', async () => {
    const queue = aQueue();
    await queue.close();
    await expect(queue.close()).resolves.toBeUndefined();
  });
});

describe('a reader process by itself', () => {
  const limits = { mostBytes: 300 * 1024 * 1024, heapMb: 60 };
  test('killed with a reason tells it to whoever waits, and is gone', async () => {
    const child = new ReaderChild(entry, limits);
    const asked = reason(child.ask(to('hang'), 60_000));
    child.kill();
    expect(await asked).toBe('crashed');
    await child.ended;
    expect([child.gone, isAlive(child.pid!)]).toEqual([true, false]);
    expect(await reason(child.ask(to('echo:x'), 1000))).toBe('crashed');
  });
  test('one that ends at a task has crashed', async () => {
    const failing = join(mkdtempSync(join(tmpdir(), 'lidan-reader-')), 'failing.mjs');
    writeFileSync(failing, "process.on('message', () => process.exit(134));");
    const child = new ReaderChild(failing, limits);
    expect(await reason(child.ask(to('echo:x'), 60_000))).toBe('crashed');
    await child.ended;
  });
});
