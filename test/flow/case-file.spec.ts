import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CaseFiles, type CaseFile } from '../../src/cases/case-file/case-file.js';
import { Case } from '../../src/cases/case.entity.js';
import { EvidenceRoom } from '../../src/evidence/evidence.service.js';
import { HandRedacting } from '../../src/evidence/hand-redacting.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { RowOrigins } from '../../src/records/row-origins.js';
import { resolvedRefund, settle } from '../support/acts.js';
import { addPaper } from '../support/dossiers.js';
import { startWorld, type World } from '../support/world.js';
import { writeFile } from 'node:fs/promises';

let world: World, id: string, file: Partial<CaseFile>, found: Case;
const gather = () => world.db.read(async tx => world.app.get(CaseFiles).gather(tx, await tx.findOneByOrFail(Case, { id })));

beforeAll(async () => {
  world = await startWorld();
  id = await resolvedRefund(world);
  await addPaper(world, id, '签购单.jpg', 'merchant', 1);
  await addPaper(world, id, '订单.jpg', 'agent', 2);
  await world.runJobs();
  await settle(world);
  file = await gather();
  found = await world.db.read(tx => tx.findOneByOrFail(Case, { id }));
});
afterAll(() => world.stop());

describe('what the rooms bring', () => {
  test('exhibits in the order they came, with who brought them and what people see', () => {
    expect(file.exhibits!.map(one => [one.name, one.by.role, one.originalKept, one.derivatives.length])).toEqual([['签购单.jpg', 'merchant', true, 1], ['订单.jpg', 'agent', true, 1]]);
    expect(file.exhibits![0]!.derivatives[0]).toMatchObject({ page: 1, mime: 'image/webp', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
  test('a paper on which something was covered comes without its original, with the record of it', async () => {
    const paper = file.exhibits![1]!;
    await world.app.get(HandRedacting).byHand(paper.id, 1, [{ x: 0.1, y: 0.1, width: 0.2, height: 0.1 }], world.actor('agent'));
    await world.runJobs();
    await settle(world);
    expect((await gather()).exhibits![1]).toMatchObject({ originalKept: false, sha256: paper.sha256, redaction: { places: 1 } });
  });
  test('what was not looked through yet comes with its hash alone', async () => {
    const { id: later } = await world.submit({ kind: 'other', story: '还没看' });
    const room = world.app.get(EvidenceRoom);
    await addPaper(world, later, '刚到.jpg', 'merchant', 5);
    const [brought] = (await world.db.read(async tx => world.app.get(CaseFiles).gather(tx, await tx.findOneByOrFail(Case, { id: later })))).exhibits!;
    const [view] = await room.of(later, world.actor('agent'));
    if (view!.state === 'checking') expect(brought).toMatchObject({ originalKept: false, derivatives: [] });
    else expect(brought!.originalKept).toBe(true);
    await world.runJobs();
  });
  test('orders with their signatures, guards and proof', () => {
    const [order] = file.orders!;
    expect(order).toMatchObject({ remedy: 'refund', amountFen: 19400, state: 'confirmed', proofLogNo: expect.any(String), approvedAt: expect.any(Date) });
    expect(order!.approvals.map(one => [one.seq, one.by.role, one.fingerprint])).toEqual([[0, 'agent', order!.fingerprint], [1, 'supervisor', order!.fingerprint]]);
    expect(order!.guards.every(one => one.passed)).toBe(true);
  });
  test('notices with whom they went to and what became of them', () => {
    expect(file.notices!.length).toBeGreaterThan(3);
    expect(file.notices!.filter(one => one.channel === 'sms').every(one => one.to.role === 'merchant' && one.state === 'sent' && one.sentAt instanceof Date)).toBe(true);
  });
  test('no two rooms bring one part', () => expect(() => world.app.get(CaseFiles).add('orders', () => Promise.resolve([]))).toThrow('two rooms bring orders'));
});

describe('where a row comes from', () => {
  const origins = (): RowOrigins => world.app.get(RowOrigins);
  test('is its file and line, and the line reads as it was sent', async () => {
    const origin = await world.db.read(tx => origins().of(tx, found.targetLogNo!));
    expect(origin!.file).toMatchObject({ name: 'transactions-20261014.csv', outcome: 'loaded' });
    expect(await origins().line(origin!)).toContain(`,${found.targetLogNo},`);
    expect(await origins().isSealed(origin!.file)).toBe(true);
  });
  test('an unknown row comes from nowhere', async () => expect(await world.db.read(tx => origins().of(tx, '99999999999999'))).toBeNull());
  test('a file that was changed or is gone is not sealed any more', async () => {
    const origin = (await world.db.read(tx => origins().of(tx, found.targetLogNo!)))!;
    await writeFile(world.app.get(FileStore).pathOf(origin.file.sha256), 'something else');
    expect(await origins().isSealed(origin.file)).toBe(false);
    await world.app.get(FileStore).drop(origin.file.sha256);
    expect(await origins().isSealed(origin.file)).toBe(false);
  });
});
