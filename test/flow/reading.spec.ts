import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import type { EvidenceView } from '../../src/contract/index.js';
import { EvidenceRoom } from '../../src/evidence/evidence.service.js';
import { HandRedacting } from '../../src/evidence/hand-redacting.js';
import { ReaderRefused } from '../../src/evidence/reading/slip-reader.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { all, take } from '../support/acts.js';
import { aReading, cardData, fakeReader } from '../support/fake-reader.js';
import { MID, OTHER_MID, startWorld, type World } from '../support/world.js';

let world: World;
let id: string;
let shade = 0;
beforeAll(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterAll(() => world.stop());
beforeEach(async () => {
  ({ id } = await world.submit({ kind: 'amount_over', story: '有小票' }));
  fakeReader(world, {});
  await world.runJobs();
});

const room = () => world.app.get(EvidenceRoom);
const photo = () => sharp({ create: { width: 200, height: 100, channels: 3, background: { r: (++shade * 47) % 256, g: (shade * 29) % 256, b: 9 } } }).png().toBuffer();
const add = async (content?: Buffer, more = {}, by = 'merchant', to = id): Promise<EvidenceView> => room().add(to, 'slip.jpg', Readable.from([content ?? (await photo())]), world.actor(by), more);
const viewed = async (one: EvidenceView, by = 'agent', to = id) => (await room().of(to, world.actor(by))).find(view => view.id === one.id)!;
const onDisk = (sha256: string) => existsSync(world.app.get(FileStore).pathOf(sha256));
const pagesOf = async (one: EvidenceView) => (await all<{ sha256: string }>(world, 'evidence_page', `"evidenceId" = '${one.id}'`)).map(row => row.sha256);
const codes = async (by = 'agent') => (await world.view(by, id)).timeline.map(line => line.code);

describe('until it was looked through', () => {
  test('nobody sees it, not even as a download', async () => {
    const one = await add();
    expect(one).toMatchObject({ state: 'checking', pages: [] });
    expect(one).not.toHaveProperty('originalUrl');
    for (const look of [() => room().page(one.id, 1, world.actor('agent')), () => room().original(one.id, world.actor('agent'))]) await expect(look()).rejects.toMatchObject({ code: 'evidence.checking', status: 409 });
  });
  test('then everyone of the case does', async () => {
    const one = await add();
    await world.runJobs();
    expect(await viewed(one, 'merchant')).toMatchObject({ state: 'ready', pages: [{ n: 1, width: 200, height: 100 }], originalUrl: expect.any(String) });
  });
});

describe('a slip', () => {
  test('is kept as read, named as what it is, and told to staff', async () => {
    const { asked } = fakeReader(world, { readings: [aReading({ rrn: '628811000042', txnType: 'SALE' })] });
    const one = await add();
    await world.runJobs();
    expect(await viewed(one)).toMatchObject({ paper: 'slip', reading: { isSlip: true, fields: [{ field: 'rrn', value: '628811000042', sure: true }, { field: 'txnType' }] } });
    expect(asked).toEqual([expect.objectContaining({ known: { mids: [MID], tids: ['90000001'], names: ['鼎丰清吧'] } })]);
    expect([await codes(), await codes('merchant')]).toEqual([expect.arrayContaining(['evidence_read']), expect.not.arrayContaining(['evidence_read'])]);
  });
  test('what the sender put right stands beside it', async () => {
    fakeReader(world, { readings: [aReading({ voucherNo: '000001' })] });
    const one = await add(undefined, { corrections: [{ field: 'voucherNo', value: '000007' }, { field: 'rrn', value: '' }] });
    await world.runJobs();
    const { reading } = await viewed(one);
    expect(reading!.fields).toEqual([expect.objectContaining({ value: '000001', corrected: '000007', correctedBy: { id: world.actor('merchant').id, name: '鼎丰清吧' } })]);
  });
  test('a paper that the sender named keeps its name', async () => {
    fakeReader(world, { readings: [aReading({ rrn: '628811000042' })] });
    const one = await add(undefined, { paper: 'price_proof' });
    await world.runJobs();
    expect((await viewed(one)).paper).toBe('price_proof');
  });
  test('upside down: the page is made anew, upright, and the old one goes', async () => {
    const { redacted } = fakeReader(world, { readings: [aReading({}, { turned: 180 })] });
    const one = await add();
    const [before] = await pagesOf(one);
    await world.runJobs();
    expect([redacted, (await viewed(one)).state, onDisk(before!), onDisk(one.sha256)]).toEqual([[{ areas: [], turned: 180 }], 'ready', false, true]);
  });
  test('no slip: said, and no paper is guessed', async () => {
    const one = await add();
    await world.runJobs();
    const view = await viewed(one);
    expect([view.reading!.isSlip, view.paper]).toEqual([false, undefined]);
  });
});

describe('card data', () => {
  const withCard = () => fakeReader(world, { readings: [aReading({}, { forbidden: [cardData('pan'), cardData('expiry')] })] });

  test('is covered; the original and the old page go, hash and record stay', async () => {
    withCard();
    const one = await add();
    const [before] = await pagesOf(one);
    await world.runJobs();
    const view = await viewed(one, 'merchant');
    expect(view).toMatchObject({ state: 'redacted', sha256: one.sha256, redaction: { kinds: ['pan', 'expiry'], places: 2 } });
    expect(view).not.toHaveProperty('originalUrl');
    expect([onDisk(one.sha256), onDisk(before!), (await pagesOf(one)).map(onDisk)]).toEqual([false, false, [true]]);
    await expect(room().original(one.id, world.actor('agent'))).rejects.toMatchObject({ code: 'evidence.dropped', status: 410 });
    expect(await codes('merchant')).toContain('evidence_redacted');
  });
  test('the same photo on two cases is covered on both', async () => {
    const other = await world.submit({ kind: 'other', story: '' });
    await world.runJobs();
    const content = await photo();
    withCard();
    const [first, second] = [await add(content), await add(content, {}, 'merchant', other.id)];
    await world.runJobs();
    expect([(await viewed(first)).state, (await viewed(second, 'agent', other.id)).state, onDisk(first.sha256)]).toEqual(['redacted', 'redacted', false]);
    expect(await pagesOf(first)).toEqual(await pagesOf(second));
  });
  test('the same photo sent again later is covered and dropped again', async () => {
    const content = await photo();
    withCard();
    const first = await add(content);
    await world.runJobs();
    const other = await world.submit({ kind: 'other', story: '' });
    withCard();
    const second = await add(content, {}, 'merchant', other.id);
    expect([second.state, onDisk(first.sha256)]).toEqual(['checking', true]);
    await world.runJobs();
    expect([(await viewed(second, 'agent', other.id)).state, onDisk(first.sha256)]).toEqual(['redacted', false]);
  });
  test('under a legal hold nobody but legal covers by hand, also not through another case with the same photo', async () => {
    const other = await world.submit({ kind: 'other', story: '' });
    await world.runJobs();
    const content = await photo();
    const [held, twin] = [await add(content), await add(content, {}, 'merchant', other.id)];
    await world.runJobs();
    await take(world, 'supervisor', id, 'refer', { text: '请看' });
    const cover = (one: EvidenceView, by: string) => world.app.get(HandRedacting).byHand(one.id, 1, [{ x: 0, y: 0, width: 1, height: 1 }], world.actor(by));
    for (const one of [held, twin]) for (const by of ['agent', 'supervisor']) await expect(cover(one, by)).rejects.toMatchObject({ code: 'case.held_by_law' });
    await world.runJobs();
    expect([onDisk(held.sha256), (await viewed(held)).state]).toEqual([true, 'ready']);
    await cover(held, 'legal');
    await world.runJobs();
    expect([onDisk(held.sha256), (await viewed(held)).state]).toEqual([false, 'redacted']);
  });
  test('that the reader missed is covered by hand, for good', async () => {
    const one = await add();
    await world.runJobs();
    await world.app.get(HandRedacting).byHand(one.id, 1, [{ x: 0.25, y: 0.25, width: 0.5, height: 0.5 }], world.actor('agent'));
    await world.runJobs();
    const view = await viewed(one);
    expect([view.state, view.redaction!.kinds, onDisk(one.sha256)]).toEqual(['redacted', ['by_hand'], false]);
    const [page] = await pagesOf(one);
    const { data, info } = await sharp(world.app.get(FileStore).pathOf(page!)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
    expect(Math.max(...at(100, 50))).toBeLessThan(60);
    expect(Math.abs(at(10, 10)[1]! - at(100, 50)[1]!) + Math.abs(at(10, 10)[0]! - at(100, 50)[0]!)).toBeGreaterThan(0);
    expect((await all(world, 'audit', `"action" = 'evidence.redacted' AND "actorRole" = 'agent'`)).length).toBe(1);
  });
  test('of another merchant’s case nothing is covered by a stranger', async () => {
    const one = await add();
    await world.runJobs();
    await expect(world.app.get(HandRedacting).byHand(one.id, 1, [{ x: 0, y: 0, width: 1, height: 1 }], world.actor('stranger'))).rejects.toMatchObject({ status: 404 });
    expect(OTHER_MID).not.toBe(MID);
  });
});

describe('a PDF', () => {
  const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000055 00000 n \ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n104\n%%EOF\n');
  const page = (n: number) => sharp({ create: { width: 100 + n, height: 140, channels: 3, background: 'white' } }).webp().toBuffer();

  test('is shown and read page by page; card data on one page drops the file', async () => {
    fakeReader(world, { pages: [[await page(1), await page(2)]], readings: [aReading({ rrn: '628811000042' }), aReading({}, { isSlip: false, forbidden: [cardData('cvv')] })] });
    const one = await add(Buffer.concat([PDF, Buffer.from(`%${shade}`)]));
    await world.runJobs();
    const view = await viewed(one);
    expect(view).toMatchObject({ state: 'redacted', pages: [{ n: 1, width: 101 }, { n: 2, width: 102 }], reading: { fields: [{ field: 'rrn' }] }, redaction: { kinds: ['cvv'] } });
    expect([view.pages.length, onDisk(one.sha256)]).toEqual([2, false]);
  });
  test.each(['pdf_locked', 'pdf_broken', 'pdf_too_long'] as const)('refused when the reader says %s', async reason => {
    fakeReader(world, { pages: [new ReaderRefused(reason)] });
    const before = (await all(world, 'evidence')).length;
    const content = Buffer.concat([PDF, Buffer.from(`%${reason}`)]);
    await expect(add(content)).rejects.toMatchObject({ code: `evidence.${reason}`, status: 422 });
    expect((await all(world, 'evidence')).length).toBe(before);
  });
});

describe('a reader in trouble', () => {
  test.each(['off', 'broken', 'pixels'] as const)('%s: the paper is shown, marked as not looked through', async reason => {
    fakeReader(world, { readings: [new ReaderRefused(reason)] });
    const one = await add();
    await world.runJobs();
    expect(await viewed(one)).toMatchObject({ state: 'unchecked', originalUrl: expect.any(String) });
    expect(await codes()).toContain('evidence_unchecked');
  });
  test('a crash is tried again before that', async () => {
    const { asked } = fakeReader(world, { readings: [new ReaderRefused('crashed'), new ReaderRefused('timeout'), aReading({ rrn: '628811000042' })] });
    const one = await add();
    for (let n = 0; n < 3; n += 1) {
      await world.runJobs();
      world.forward({ minutes: 5 });
    }
    expect([(await viewed(one)).state, asked.length]).toEqual(['ready', 3]);
  });
  test('three crashes leave it to a person', async () => {
    fakeReader(world, { readings: [new ReaderRefused('crashed'), new ReaderRefused('crashed'), new ReaderRefused('memory')] });
    const one = await add();
    for (let n = 0; n < 3; n += 1) {
      await world.runJobs();
      world.forward({ minutes: 5 });
    }
    expect((await viewed(one)).state).toBe('unchecked');
  });
});
