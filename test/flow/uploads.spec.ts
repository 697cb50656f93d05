import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { setImmediate as soon } from 'node:timers/promises';
import sharp from 'sharp';
import type { BeginUpload, UploadView } from '../../src/contract/index.js';
import { Evidence, SlipCorrection } from '../../src/evidence/evidence.entity.js';
import { Upload } from '../../src/evidence/upload.entity.js';
import { UploadParts } from '../../src/evidence/upload-parts.js';
import { Uploads } from '../../src/evidence/uploads.service.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  caseId = (await world.submit({ kind: 'other', story: '请查' })).id;
});
afterAll(() => world.stop());

const uploads = () => world.app.get(Uploads);
/** Noise, so that the file is long and no two are alike. */
const aPhoto = () => sharp(randomBytes(120 * 90 * 3), { raw: { width: 120, height: 90, channels: 3 } }).png().toBuffer();
const asked = (photo: Buffer, more: Partial<BeginUpload> = {}): BeginUpload => ({ key: randomUUID(), name: 'slip.png', bytes: photo.length, ...more });
const begin = (what: BeginUpload, by = 'merchant') => uploads().begin(caseId, what, world.actor(by));
const send = (id: string, from: number, piece: Buffer, by = 'merchant') => uploads().take(id, from, Readable.from([piece]), world.actor(by));
const onDisk = (id: string) => join(world.settings.dataDir, 'uploads', id);
const papers = () => world.db.read(tx => tx.countBy(Evidence, { caseId }));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a file in pieces', () => {
  test('becomes one paper, whole, with what came along', async () => {
    const photo = await aPhoto();
    const { id, offset } = await begin(asked(photo, { paper: 'slip', corrections: [{ field: 'voucherNo', value: '000001' }] }));
    expect(offset).toBe(0);
    let view: UploadView | undefined;
    for (let at = 0; at < photo.length; at += 9000) view = await send(id, at, photo.subarray(at, at + 9000));
    expect(view).toMatchObject({ offset: photo.length, bytes: photo.length, evidence: { sha256: sha256(photo), paper: 'slip', name: 'slip.png' } });
    expect(await world.db.read(tx => tx.findBy(SlipCorrection, { evidenceId: view!.evidence!.id }))).toMatchObject([{ field: 'voucherNo', value: '000001' }]);
    expect(existsSync(onDisk(id))).toBe(false);
  });

  test('asking again with the same key is the same upload, wherever it stands', async () => {
    const photo = await aPhoto();
    const what = asked(photo);
    const { id } = await begin(what);
    await send(id, 0, photo.subarray(0, 1000));
    expect(await begin(what)).toMatchObject({ id, offset: 1000 });
    await send(id, 1000, photo.subarray(1000));
    const before = await papers();
    const again = await begin(what);
    expect([again.id, again.evidence?.sha256, await papers()]).toEqual([id, sha256(photo), before]);
  });

  test('the last piece sent twice makes no second paper', async () => {
    const photo = await aPhoto();
    const { id } = await begin(asked(photo));
    const [first, second] = [await send(id, 0, photo), await send(id, 0, photo)];
    expect(second.evidence?.id).toBe(first.evidence?.id);
  });

  test('a piece for another place is told where to go on', async () => {
    const photo = await aPhoto();
    const { id } = await begin(asked(photo));
    await send(id, 0, photo.subarray(0, 700));
    await expect(send(id, 0, photo.subarray(0, 700))).rejects.toMatchObject({ code: 'upload.offset', more: { offset: 700 } });
    await expect(send(id, 5000, photo.subarray(5000))).rejects.toMatchObject({ code: 'upload.offset' });
    expect(await uploads().look(id, world.actor('merchant'))).toMatchObject({ offset: 700 });
  });

  test('what arrived before the connection broke is kept and fsynced', async () => {
    const photo = await aPhoto();
    const { id } = await begin(asked(photo));
    const line = new PassThrough();
    const broken = uploads().take(id, 0, line, world.actor('merchant'));
    line.write(photo.subarray(0, 4096));
    while (!existsSync(onDisk(id)) || statSync(onDisk(id)).size < 4096) await soon();
    line.destroy(new Error('aborted'));
    await expect(broken).rejects.toMatchObject({ code: 'upload.broken' });
    expect(await send(id, 4096, photo.subarray(4096))).toMatchObject({ evidence: { sha256: sha256(photo) } });
  });

  test('who comes back on a new line takes over from the dead one', async () => {
    const photo = await aPhoto();
    const { id } = await begin(asked(photo));
    const line = new PassThrough();
    const dead = uploads().take(id, 0, line, world.actor('merchant'));
    line.write(photo.subarray(0, 2048));
    while (!existsSync(onDisk(id)) || statSync(onDisk(id)).size < 2048) await soon();
    await expect(Promise.all([send(id, 2048, photo.subarray(2048)), expect(dead).rejects.toMatchObject({ code: 'upload.broken' })])).resolves.toMatchObject([{ evidence: { sha256: sha256(photo) } }, undefined]);
  });

  test('a process that died between the last byte and the paper is no loss', async () => {
    const photo = await aPhoto();
    const { id } = await begin(asked(photo));
    await world.app.get(UploadParts).take(id, Readable.from([photo]), 0, photo.length);
    expect(await uploads().look(id, world.actor('merchant'))).toMatchObject({ offset: photo.length });
    expect(await send(id, photo.length, Buffer.alloc(0))).toMatchObject({ evidence: { sha256: sha256(photo) } });
  });
});

describe('refused', () => {
  test.each([
    ['too large', { bytes: 20 * 1024 * 1024 + 1 }, 'evidence.too_large'],
    ['nothing', { bytes: 0 }, 'evidence.empty'],
  ])('%s before a byte is sent', async (_, more, code) => {
    await expect(begin(asked(await aPhoto(), more))).rejects.toMatchObject({ code });
  });

  test('another file under the same key', async () => {
    const photo = await aPhoto();
    const what = asked(photo);
    await begin(what);
    await expect(begin({ ...what, bytes: what.bytes + 1 })).rejects.toMatchObject({ code: 'upload.other_file' });
  });

  test('more than was announced: nothing beyond it is written', async () => {
    const photo = await aPhoto();
    const { id } = await begin(asked(photo, { bytes: 500 }));
    await expect(send(id, 0, photo)).rejects.toMatchObject({ code: 'upload.too_long' });
    expect(await world.app.get(UploadParts).sizeOf(id)).toBeLessThanOrEqual(500);
  });

  test('what turns out to be no picture: the bytes go, and the key may be used anew', async () => {
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    const what = asked(page);
    const before = await papers();
    const { id } = await begin(what);
    await expect(send(id, 0, page)).rejects.toMatchObject({ code: 'evidence.kind' });
    expect([await papers(), existsSync(onDisk(id))]).toEqual([before, false]);
    expect(await begin(what)).toMatchObject({ offset: 0 });
  });

  test('a stranger, in the words of what is not there', async () => {
    const { id } = await begin(asked(await aPhoto()));
    for (const act of [(one: string) => uploads().look(one, world.actor('stranger')), (one: string) => send(one, 0, Buffer.from('x'), 'stranger'), (one: string) => uploads().drop(one, world.actor('stranger'))]) {
      await expect(act(id)).rejects.toMatchObject({ code: 'upload.not_found' });
      await expect(act(randomUUID())).rejects.toMatchObject({ code: 'upload.not_found' });
    }
    await expect(begin(asked(await aPhoto()), 'stranger')).rejects.toMatchObject({ code: 'case.not_found' });
  });

  test('more than thirty unfinished ones, until some are dropped', async () => {
    const other = world.actor('supervisor');
    const open = () => uploads().begin(caseId, { key: randomUUID(), name: 'a.png', bytes: 10 }, other);
    const ids: string[] = [];
    for (let count = 0; count < 30; count += 1) ids.push((await open()).id);
    await expect(open()).rejects.toMatchObject({ code: 'upload.too_many' });
    await uploads().drop(ids[0]!, other);
    expect((await open()).offset).toBe(0);
  });
});

describe('card data', () => {
  test('never stands in the row of an upload', async () => {
    const { id } = await begin(asked(await aPhoto(), { name: '卡号6228480402564890018.png', corrections: [{ field: 'panMasked', value: '6228480402564890018' }] }));
    const row = await world.db.read(tx => tx.findOneByOrFail(Upload, { id }));
    expect(JSON.stringify(row)).not.toContain('6228480402564890018');
  });
});

describe('left behind', () => {
  test('a day after the last byte the part and the row go; one that was touched stays', async () => {
    const photo = await aPhoto();
    const [left, kept] = [await begin(asked(photo)), await begin(asked(photo))];
    await send(left.id, 0, photo.subarray(0, 300));
    world.forward({ hours: 20 });
    await send(kept.id, 0, photo.subarray(0, 300));
    world.forward({ hours: 5 });
    await expect(uploads().look(left.id, world.actor('merchant'))).rejects.toMatchObject({ code: 'upload.not_found' });
    await world.sweep();
    expect(readdirSync(join(world.settings.dataDir, 'uploads'))).toEqual([kept.id]);
    expect(await uploads().look(kept.id, world.actor('merchant'))).toMatchObject({ offset: 300 });
  });

  test('a paper stays when the upload it came by goes', async () => {
    const photo = await aPhoto();
    const { id } = await begin(asked(photo));
    const { evidence } = await send(id, 0, photo);
    await uploads().drop(id, world.actor('merchant'));
    expect(await world.db.read(tx => tx.existsBy(Evidence, { id: evidence!.id }))).toBe(true);
  });
});
