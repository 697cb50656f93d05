import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnchorFile, anchorFileOf, readAnchors, type AnchorLine } from '../../src/platform/audit/anchor-file.js';
import { AuditAnchor } from '../../src/platform/audit/anchor.entity.js';
import { AuditList } from '../../src/platform/audit/audit-list.js';
import { Anchoring } from '../../src/platform/audit/anchoring.js';
import { verifyChain } from '../../src/platform/audit/audit.js';
import { AuditRow } from '../../src/platform/audit/audit.entity.js';
import { StampAuthority } from '../../src/platform/audit/stamp/authority.js';
import type { Stamp } from '../../src/platform/audit/stamp/token.js';
import { newId } from '../../src/platform/ids.js';
import { Mailer, type OutgoingMessage } from '../../src/platform/mail/mailer.js';
import { MOST_ATTEMPTS } from '../../src/platform/jobs/job-runner.js';
import { all } from '../support/acts.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
const start = async (env: Record<string, string> = {}) => (world = await startWorld({ at: '2026-10-15T02:00:00Z', env }));
afterEach(() => world.stop());

const path = () => anchorFileOf(world.settings);
const lines = async () => (await readAnchors(path())).anchors;
const head = () => world.db.read(tx => tx.findOneOrFail(AuditRow, { where: {}, order: { seq: 'DESC' } }));
const places = async (place: string) => (await world.db.read(tx => tx.find(AuditAnchor, { order: { at: 'ASC' } }))).filter(row => row.place === place);
const states = async () => (await world.app.get(AuditList).anchors())[0]!.places.map(one => `${one.place} ${one.state}`);
const anchorNow = () => world.db.write(tx => world.app.get(Anchoring).anchor(tx, newId()));

describe('every day', () => {
  beforeEach(() => start());
  test('the head goes into the file once, however often anybody ticks', async () => {
    await Promise.all([world.sweep(), world.sweep(), world.sweep()]);
    world.forward({ hours: 3 });
    await world.sweep();
    const { seq, hash } = await head();
    expect(await lines()).toMatchObject([{ n: 1, day: '20261015', at: '2026-10-15T02:00:00.000Z', seq, hash }]);
    expect(await places('file')).toMatchObject([{ day: '20261015', seq, hash, detail: { path: path(), line: 1 } }]);
  });
  test('a day begins at midnight in Shanghai', async () => {
    await world.sweep();
    for (const at of ['2026-10-15T15:59:59Z', '2026-10-15T16:00:00Z', '2026-10-16T15:59:00Z']) {
      world.clock.set(at);
      await world.sweep();
    }
    expect((await lines()).map(line => line.day)).toEqual(['20261015', '20261016']);
    expect((await readAnchors(path())).badLine).toBeNull();
  });
  test('without an address or an authority nothing leaves the house', async () => {
    await world.sweep();
    expect(await all(world, 'job', `"name" IN ('audit.mail', 'audit.stamp')`)).toEqual([]);
    expect(await states()).toEqual(['file done']);
  });
  test('what holds then holds later, and a cut tail does not', async () => {
    const line = await anchorNow();
    await world.submit({ kind: 'other', story: '后来' });
    expect(await world.db.read(tx => verifyChain(tx, line!))).toBeNull();
    expect(await world.db.read(tx => verifyChain(tx, { ...line!, hash: 'f'.repeat(64) }))).toBe(line!.seq);
  });
});

describe('the file', () => {
  beforeEach(() => start());
  test('gets one line where a crash came between it and the commit', async () => {
    const id = newId();
    await world.db.write(async tx => {
      await world.app.get(Anchoring).anchor(tx, id);
      throw new Error('power');
    }).catch(() => undefined);
    const before = readFileSync(path(), 'utf8');
    await world.submit({ kind: 'other', story: '在中间' });
    const line = await world.db.write(tx => world.app.get(Anchoring).anchor(tx, id));
    expect(readFileSync(path(), 'utf8')).toBe(before);
    expect(await places('file')).toMatchObject([{ anchorId: id, seq: line!.seq, hash: line!.hash }]);
  });
  test('is bound line by line although many write at once', async () => {
    await Promise.all(Array.from({ length: 12 }, anchorNow));
    const read = await readAnchors(path());
    expect([read.badLine, read.torn, read.anchors.map(line => line.n)]).toEqual([null, 0, Array.from({ length: 12 }, (_, at) => at + 1)]);
  });
  test('is needed by nobody else: anchors are never changed or deleted in the database', async () => {
    await anchorNow();
    for (const text of [`UPDATE "audit_anchor" SET "hash" = 'x'`, `DELETE FROM "audit_anchor"`]) await expect(world.db.write(tx => tx.query(text))).rejects.toThrow(/append-only/);
  });
});

test('the file may lie on another disk', async () => {
  await start();
  const dir = join(world.settings.dataDir, 'elsewhere');
  await world.stop();
  await start({ AUDIT_ANCHOR_DIR: dir });
  await world.sweep();
  expect(existsSync(join(dir, 'audit-anchors.jsonl'))).toBe(true);
});

describe('the mail', () => {
  beforeEach(() => start({ AUDIT_ANCHOR_MAIL: 'audit@legal.example' }));
  test('carries the line itself, under the anchor’s own id', async () => {
    await world.sweep();
    const [line] = await lines();
    const [sent] = await all(world, 'sent_message', `"to" = 'audit@legal.example'`);
    expect(sent).toMatchObject({ id: line!.id, channel: 'email' });
    expect(String(sent!['text'])).toContain(readFileSync(path(), 'utf8').trim());
    expect(await states()).toEqual(['file done', 'mail done']);
  });
  test('that fails is tried again with the same message id and never holds the file up', async () => {
    const ids: string[] = [];
    const send = jest.spyOn(world.app.get(Mailer), 'send').mockImplementation(async (message: OutgoingMessage) => {
      ids.push(message.id);
      if (ids.length < 3) throw new Error('451 try later');
    });
    await world.sweep();
    expect([(await lines()).length, await states()]).toEqual([1, ['file done', 'mail due']]);
    expect((await world.app.get(AuditList).anchors())[0]!.places[1]!.error).toContain('451');
    for (let n = 0; n < 2; n += 1) {
      world.forward({ minutes: 11 });
      await world.runJobs();
    }
    send.mockRestore();
    const [line] = await lines();
    expect([ids, await states()]).toEqual([[line!.id, line!.id, line!.id], ['file done', 'mail done']]);
  });
  test('does not go out when the file no longer says what was anchored', async () => {
    const line = await anchorNow();
    const other = new AnchorFile(path());
    await other.retire('test', world.clock.now());
    await other.append<AnchorLine>({ ...line!, hash: '0'.repeat(64) });
    await world.runJobs();
    expect(await states()).toEqual(['file done', 'mail due']);
    expect(await all(world, 'sent_message', `"to" = 'audit@legal.example'`)).toEqual([]);
  });
});

describe('the time-stamp', () => {
  const stamp: Stamp = { token: Buffer.from('token'), genTime: new Date('2026-10-15T02:00:05Z'), serial: '2a', policy: '1.2.3.4.1', signer: 'CN=signer' };
  let ask: ReturnType<typeof spied>;
  const spied = () => jest.spyOn(world.app.get(StampAuthority), 'stamp');
  beforeEach(async () => {
    await start({ TSA_URL: 'https://tsa.example/tsr', TSA_CERT_FILE: 'test/fixtures/tsa-root.pem' });
    ask = spied();
  });
  test('is asked for over the head’s own hash and kept in the table and in the file', async () => {
    ask.mockResolvedValue(stamp);
    await world.sweep();
    const { anchors: [line], stamps, badLine } = await readAnchors(path());
    expect(ask.mock.calls).toEqual([[line!.hash]]);
    expect(stamps).toMatchObject([{ n: 2, id: line!.id, seq: line!.seq, hash: line!.hash, token: stamp.token.toString('base64') }]);
    expect(badLine).toBeNull();
    expect((await world.app.get(AuditList).anchors())[0]!.places[1]).toEqual({ place: 'stamp', state: 'done', at: '2026-10-15T02:00:00.000Z', to: 'tsa.example', genTime: '2026-10-15T02:00:05.000Z', serial: '2a', token: stamp.token.toString('base64') });
  });
  test('of an authority that fails stands among the failed jobs in the end; the file stood from the first minute', async () => {
    ask.mockRejectedValue(new Error('the time-stamp authority answered 503'));
    await world.sweep();
    expect([(await lines()).length, await states()]).toEqual([1, ['file done', 'stamp due']]);
    for (let n = 1; n < MOST_ATTEMPTS; n += 1) {
      world.forward({ minutes: 15 });
      await world.runJobs();
    }
    expect([ask.mock.calls.length, await states()]).toEqual([MOST_ATTEMPTS, ['file done', 'stamp failed']]);
    expect(await all(world, 'job', `"name" = 'audit.stamp'`)).toMatchObject([{ state: 'failed', lastError: 'Error: the time-stamp authority answered 503' }]);
  });
});
