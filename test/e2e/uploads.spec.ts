import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { Evidence } from '../../src/evidence/evidence.entity.js';
import { startHttp, type Caller, type Http } from '../support/http.js';
import { CLAIM, JPEG } from '../support/http-routes.js';

let http: Http;
let owner: Caller;
let id: string;
beforeAll(async () => {
  http = await startHttp();
  owner = await http.as('merchant');
  id = String((await owner.submit(CLAIM)).body['id']);
  await http.runJobs();
});
afterAll(() => http.stop());

const papers = () => http.db.read(tx => tx.countBy(Evidence, { caseId: id }));
const MB = 1024 * 1024;

describe('what is taken', () => {
  test('a photo: sealed as it came, shown without metadata, handed out only as a download', async () => {
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } }).withExif({ IFD0: { Copyright: 'CANARY-EXIF' } }).jpeg().toBuffer();
    expect(photo.includes('CANARY-EXIF')).toBe(true);
    const made = await owner.upload(`cases/${id}/evidence`, photo, '小票.jpg');
    expect(made).toMatchObject({ status: 201, body: { caseId: id, name: '小票.jpg', mime: 'image/jpeg', bytes: photo.length, width: 40, height: 30 } });
    const original = await owner.ask('GET', String(made.body['originalUrl']));
    expect(original.headers['content-disposition']).toMatch(/^attachment;/);
    expect(original.headers['content-type']).toBe('application/octet-stream');
    expect(original.headers['content-security-policy']).toContain('sandbox');
    const preview = await owner.ask('GET', String(made.body['previewUrl']));
    expect(preview.headers['content-type']).toBe('image/webp');
    expect(preview.text).not.toContain('CANARY-EXIF');
  });

  test('the same photo again is the same paper', async () => {
    const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#3a3' } }).png().toBuffer();
    const [first, second] = [await owner.upload(`cases/${id}/evidence`, photo, 'a.png'), await owner.upload(`cases/${id}/evidence`, photo, 'b.png')];
    expect(second.body).toEqual(first.body);
  });

  test.each([['../../x.jpg', 'x.jpg'], ['a\u202egpj.exe', 'agpj.exe'], ['C:\\Users\\me\\b.jpg', 'b.jpg'], ['6228480402564890018.jpg', expect.not.stringContaining('6228480402564890018')]])('the name %j is only text', async (name, kept) => {
    const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: { r: name.length, g: 9, b: name.charCodeAt(0) } } }).png().toBuffer();
    const made = await owner.upload(`cases/${id}/evidence`, photo, name);
    expect([made.status, made.body['name']]).toEqual([201, kept]);
    expect((await owner.ask('GET', String(made.body['originalUrl']))).headers['content-disposition']).not.toMatch(/[\r\n]|\.\.\//);
  });
});

describe('what is refused', () => {
  const BAD: [string, number, string, () => Buffer | Promise<Buffer>][] = [
    ['more than 20 MB', 413, 'evidence.too_large', () => Buffer.concat([JPEG, Buffer.alloc(20 * MB)])],
    ['nothing', 422, 'evidence.empty', () => Buffer.alloc(0)],
    ['a page', 415, 'evidence.kind', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with a script', 415, 'evidence.kind', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a GIF', 415, 'evidence.kind', () => sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } }).gif().toBuffer()],
    ['a program', 415, 'evidence.kind', () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
    ['half a photo', 422, 'evidence.broken', async () => (await sharp({ create: { width: 400, height: 400, channels: 3, background: '#123' } }).jpeg().toBuffer()).subarray(0, 500)],
    ['a page that begins like a photo', 422, 'evidence.mixed', () => Buffer.concat([JPEG.subarray(0, 20), Buffer.from('<script>alert(1)</script>')])],
    ['a flood of pixels', 422, 'evidence.pixels', () => sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } }).png().toBuffer()],
  ];
  test.each(BAD)('%s: %i %s, and no paper stands in the case', async (_, status, code, make) => {
    const before = await papers();
    expect(await owner.upload(`cases/${id}/evidence`, await make())).toMatchObject({ status, body: { code } });
    expect(await papers()).toBe(before);
  });

  test('a body that is no form, and a form without a file', async () => {
    expect((await owner.post(`cases/${id}/evidence`, { file: 'x' })).status).toBe(415);
    const empty = { payload: '--edge--\r\n', headers: { 'content-type': 'multipart/form-data; boundary=edge' } };
    expect((await owner.ask('POST', `cases/${id}/evidence`, empty)).status).toBeLessThan(500);
  });

  test('nothing of a stranger is kept on the disk', async () => {
    const files = () => readdirSync(join(http.settings.dataDir, 'files'), { recursive: true }).length;
    const before = files();
    expect((await (await http.as('stranger')).upload(`cases/${id}/evidence`, Buffer.concat([JPEG, Buffer.from('x')]))).status).toBe(404);
    expect(files()).toBe(before);
    expect(readdirSync(join(http.settings.dataDir, 'files', 'incoming'))).toEqual([]);
  });
});
