import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { SentMessage } from '../../src/platform/mail/mailer.js';
import { isTaken, type Tx } from '../../src/platform/database/database.js';
import { newId } from '../../src/platform/ids.js';
import { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { Live } from '../../src/platform/live/live.js';
import { all, columnOf } from '../support/acts.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const row = (text: string, id = newId()) => ({ id, channel: 'sms' as const, to: '1', subject: '', text, at: new Date('2026-10-15T02:00:00Z') });
const put = (tx: Tx, text: string) => tx.insert(SentMessage, row(text));
const texts = async (mark: string) => ((await columnOf(world, 'sent_message', 'text')) as string[]).filter(text => text.startsWith(mark)).sort();
/** Gives others their turn, as a look-up between two statements would. */
const breathe = (tx: Tx) => tx.query('SELECT 1');

describe('writes', () => {
  test('400 interleaved with failing ones: none that was accepted is lost, none that was refused is left', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 400 }, (_, n) =>
        world.db.write(async tx => {
          await put(tx, `mix ${n} a`);
          if (n % 7 === 0) await breathe(tx);
          if (n % 3 === 0) throw new Error('refused');
          await put(tx, `mix ${n} b`);
          return n;
        }),
      ),
    );
    const accepted = results.filter(result => result.status === 'fulfilled').map(result => result.value);
    expect(accepted).toHaveLength(266);
    expect(await texts('mix')).toEqual(accepted.flatMap(n => [`mix ${n} a`, `mix ${n} b`]).sort());
  });
  test('a broken statement takes its own transaction back and no other', async () => {
    const id = newId();
    await world.db.write(tx => put(tx, 'own 1').then(() => tx.insert(SentMessage, row('own 1 taken', id))));
    const [second, third] = await Promise.allSettled([
      world.db.write(async tx => {
        await put(tx, 'own 2');
        await tx.insert(SentMessage, row('own 2', id));
      }),
      world.db.write(async tx => void (await put(tx, 'own 3'))),
    ]);
    expect([second.status, third.status]).toEqual(['rejected', 'fulfilled']);
    expect(isTaken((second as PromiseRejectedResult).reason)).toBe(true);
    expect(await texts('own')).toEqual(['own 1', 'own 1 taken', 'own 3']);
  });
  test('one row changed by forty at once counts every one', async () => {
    const { sql } = await import('../../src/platform/database/sql.js');
    const next = (tx: Tx) => sql<{ last: number }>(tx, `INSERT INTO "case_serial" ("day", "last") VALUES ('19990101', 1) ON CONFLICT ("day") DO UPDATE SET "last" = "case_serial"."last" + 1 RETURNING "last"`);
    const made = await Promise.all(Array.from({ length: 40 }, () => world.db.write(async tx => Number((await next(tx))[0]!.last))));
    expect(made.sort((left, right) => left - right)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
  });
});

describe('reads', () => {
  test('never see what is not committed', async () => {
    let look: () => void = () => undefined;
    const looked = new Promise<void>(done => (look = done));
    let wrote: () => void = () => undefined;
    const written = new Promise<void>(done => (wrote = done));
    const writing = world.db.write(async tx => {
      await put(tx, 'half 1');
      wrote();
      await looked;
      throw new Error('back');
    });
    await written;
    const seen = await texts('half');
    look();
    await expect(writing).rejects.toThrow('back');
    expect([seen, await texts('half')]).toEqual([[], []]);
  });
  test('see what was committed at once', async () => {
    await world.db.write(tx => put(tx, 'now 1'));
    expect(await texts('now')).toEqual(['now 1']);
  });
  test('cannot write on SQLite', async () => {
    const wrote = world.db.read(tx => put(tx, 'reader'));
    if (world.db.engine === 'sqlite') await expect(wrote).rejects.toThrow(/readonly/i);
    else await wrote;
  });
});

describe('nesting throws', () => {
  const outer = { write: <T>(inner: () => Promise<T>) => world.db.write(inner), read: <T>(inner: () => Promise<T>) => world.db.read(inner) };
  test.each([['write', 'write'], ['write', 'read'], ['read', 'write'], ['read', 'read']] as const)('%s in %s', async (one, two) => {
    const inner = async () => world.db[two](async () => 1);
    await expect(outer[one](inner)).rejects.toThrow('already inside a unit of work');
  });
  test('and leaves the door open for the next', async () => {
    await expect(world.db.write(async () => world.db.read(async () => 1))).rejects.toThrow();
    await expect(world.db.write(async tx => breathe(tx))).resolves.toBeDefined();
  });
});

describe('after a commit', () => {
  test('what was asked for happens, in order', async () => {
    const said: string[] = [];
    await world.db.write(async tx => {
      world.db.afterCommit(() => said.push('one'));
      await put(tx, 'after 1');
      world.db.afterCommit(() => said.push('two'));
      said.push('inside');
    });
    expect(said).toEqual(['inside', 'one', 'two']);
  });
  test('never when the transaction was rolled back', async () => {
    const said = jest.fn();
    await expect(world.db.write(async () => {
      world.db.afterCommit(said);
      throw new Error('no');
    })).rejects.toThrow('no');
    expect(said).not.toHaveBeenCalled();
  });
  test('not outside a write', async () => {
    expect(() => world.db.afterCommit(() => undefined)).toThrow('outside a write');
    await expect(world.db.read(async () => world.db.afterCommit(() => undefined))).rejects.toThrow('outside a write');
  });
  test('open pages are told of what is committed alone', async () => {
    const heard: string[] = [];
    const live = world.app.get(Live);
    const ear = live.changes.subscribe(change => heard.push(change.id));
    await world.db.write(async () => live.announce({ topic: 'case', id: 'kept' }));
    await world.db.write(async () => {
      live.announce({ topic: 'case', id: 'lost' });
      throw new Error('no');
    }).catch(() => undefined);
    ear.unsubscribe();
    expect(heard).toEqual(['kept']);
  });
});

describe('the ledger', () => {
  const queue = () => world.app.get(JobQueue);
  test('takes one job for one key, whoever asks', async () => {
    await Promise.all(Array.from({ length: 10 }, () => world.db.write(tx => queue().enqueue(tx, 'escalation.screen', 'same:1', { caseId: 'none' }))));
    expect(await all(world, 'job', `"key" = 'escalation.screen:same:1'`)).toHaveLength(1);
  });
  test('takes none from a transaction that was rolled back', async () => {
    await world.db.write(async tx => {
      await queue().enqueue(tx, 'escalation.screen', 'lost:1', { caseId: 'none' });
      throw new Error('no');
    }).catch(() => undefined);
    expect(await all(world, 'job', `"key" = 'escalation.screen:lost:1'`)).toEqual([]);
  });
  test('puts a job that fails back, and on the shelf with its cause after eight tries', async () => {
    for (let n = 0; n < 9; n += 1) {
      await world.runJobs();
      world.forward({ minutes: 15 });
    }
    const [job] = await all<{ state: string; attempts: number; lastError: string }>(world, 'job', `"key" = 'escalation.screen:same:1'`);
    expect(job).toMatchObject({ state: 'failed', attempts: 8, lastError: 'Error: case.not_found' });
  });
});
