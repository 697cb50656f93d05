import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { DemoMark } from '../../src/accounts/demo-mark.entity.js';
import { User } from '../../src/accounts/user.entity.js';
import { Case } from '../../src/cases/case.entity.js';
import { DemoController } from '../../src/demo/demo.controller.js';
import { anchorFileOf, readAnchors } from '../../src/platform/audit/anchor-file.js';
import { AuditRow } from '../../src/platform/audit/audit.entity.js';
import { verifyChain } from '../../src/platform/audit/audit.js';
import { add } from '../../src/platform/database/sql.js';
import { Transaction } from '../../src/records/transaction.entity.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const remove = () => world.app.get(DemoController).remove(world.actor('admin'));
const counts = () =>
  world.db.read(async tx => ({ cases: await tx.count(Case), rows: await tx.count(Transaction), users: (await tx.find(User)).map(user => user.role), marks: await tx.count(DemoMark) }));

test('one action takes everything the demo brought and leaves the admin who asked', async () => {
  await world.load([{ txnTime: '2026-10-14T11:28:12+08:00', amtFen: 19400 }], '20261014');
  await world.submit({ kind: 'other', story: '看看' });
  await world.runJobs();
  await world.db.write(tx => add(tx, DemoMark, { id: 'demo', seededAt: world.clock.now() }));
  await remove();
  expect(await counts()).toEqual({ cases: 0, rows: 0, users: ['admin'], marks: 0 });
  expect(await world.db.read(tx => tx.find(AuditRow))).toMatchObject([{ seq: 1, action: 'demo.remove' }]);
  expect(await world.db.read(tx => verifyChain(tx))).toBeNull();
});

test('real data is never removed by it', async () => {
  await world.submit({ kind: 'other', story: '真的' });
  await expect(remove()).rejects.toMatchObject({ code: 'request.not_found' });
  expect((await counts()).cases).toBe(1);
});

test('its anchors are set aside: they are of a trail that is no more', async () => {
  await world.db.write(tx => add(tx, DemoMark, { id: 'demo', seededAt: world.clock.now() }));
  await world.sweep();
  await remove();
  const names = () => readdirSync(world.settings.anchorDir).sort();
  expect(names()).toEqual([expect.stringMatching(/^audit-anchors\.demo-\d{8}T\d{6}\.jsonl$/)]);
  await world.sweep();
  expect(names()).toHaveLength(2);
  const { anchors } = await readAnchors(anchorFileOf(world.settings));
  expect(anchors).toMatchObject([{ n: 1, seq: 1 }]);
  expect(await world.db.read(tx => verifyChain(tx, anchors[0]))).toBeNull();
});

test('a case that came after the demo and is under a legal hold keeps the house as it is', async () => {
  await world.db.write(tx => add(tx, DemoMark, { id: 'demo', seededAt: world.clock.now() }));
  world.forward({ minutes: 1 });
  const { id } = await world.submit({ kind: 'other', story: '收到律师函' });
  await world.runJobs();
  expect((await world.view('legal', id)).heldByLaw).toBe(true);
  await expect(remove()).rejects.toMatchObject({ code: 'demo.held', status: 409 });
  expect(await counts()).toMatchObject({ cases: 1, marks: 1 });
});

test('what the demo itself invented is removed, held or not', async () => {
  await world.submit({ kind: 'other', story: '收到律师函' });
  await world.runJobs();
  await world.db.write(tx => add(tx, DemoMark, { id: 'demo', seededAt: world.clock.now() }));
  await remove();
  expect((await counts()).cases).toBe(0);
});
