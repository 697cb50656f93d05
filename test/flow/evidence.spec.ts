import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { EvidenceRoom } from '../../src/evidence/evidence.service.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { sha256 } from '../../src/platform/canonical.js';
import { all, columnOf, take } from '../support/acts.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
let id: string;
beforeAll(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterAll(() => world.stop());
beforeAll(async () => {
  ({ id } = await world.submit({ kind: 'other', story: '有照片' }));
  await world.runJobs();
});

const picture = (n = 1) => sharp({ create: { width: 200, height: 100 + n, channels: 3, background: { r: n, g: 9, b: 9 } } });
const add = (content: Buffer | Readable, name = 'slip.jpg', by = 'merchant', to = id) =>
  world.app.get(EvidenceRoom).add(to, name, content instanceof Readable ? content : Readable.from([content]), world.actor(by));
const stored = () => readdirSync(join(world.settings.dataDir, 'files'), { recursive: true, withFileTypes: true }).filter(one => one.isFile()).map(one => one.name).sort();
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

describe('taken in', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('%s: sealed by its hash, with a preview', async format => {
    const content = await picture(2).toFormat(format).toBuffer();
    const view = await add(content, `a.${format}`);
    expect(view).toMatchObject({ mime: `image/${format}`, bytes: content.length, sha256: sha256(content), width: 200, height: 102, suppliedBy: { role: 'merchant' } });
    expect(await readFile(world.app.get(FileStore).pathOf(view.sha256))).toEqual(content);
  });
  test('PDF: without a preview', async () => {
    const view = await add(PDF, 'bill.pdf');
    expect(view.mime).toBe('application/pdf');
    expect(view).not.toHaveProperty('previewUrl');
  });
  test('by content, whatever the name says', async () => {
    expect(await add(await picture(3).png().toBuffer(), 'evil.svg')).toMatchObject({ mime: 'image/png', name: 'evil.svg' });
  });
  test('the same photo twice is one row and one line', async () => {
    const content = await picture(4).jpeg().toBuffer();
    const first = await add(content);
    expect(await add(content, 'again.jpg')).toEqual(first);
    expect((await all(world, 'evidence', `"sha256" = '${first.sha256}'`))).toHaveLength(1);
    const lines = (await world.view('agent', id)).timeline.filter(line => line.facts?.['sha256'] === first.sha256);
    expect(lines).toHaveLength(1);
  });
  test('several photos at once all arrive', async () => {
    const contents = await Promise.all([11, 12, 13, 14, 15].map(n => picture(n).jpeg().toBuffer()));
    const views = await Promise.all(contents.map((content, n) => add(content, `${n}.jpg`)));
    expect(new Set(views.map(view => view.id)).size).toBe(5);
    expect((await columnOf(world, 'evidence', 'sha256')).filter(hash => contents.some(content => sha256(content) === hash))).toHaveLength(5);
  });
});

describe('a preview', () => {
  test('carries no place, no camera and no thumbnail; the original stays as it was', async () => {
    const content = await picture(5).jpeg().withExif({ IFD0: { Make: 'PhoneMaker' }, IFD3: { GPSLatitude: '31/1 14/1 0/1', GPSLatitudeRef: 'N' } }).toBuffer();
    expect((await sharp(content).metadata()).exif).toBeDefined();
    const { id: row } = await add(content, 'gps.jpg');
    const [{ sha256: original }] = (await all<{ sha256: string }>(world, 'evidence', `"id" = '${row}'`)) as [{ sha256: string }];
    const [{ sha256: page }] = (await all<{ sha256: string }>(world, 'evidence_page', `"evidenceId" = '${row}'`)) as [{ sha256: string }];
    const preview = await readFile(world.app.get(FileStore).pathOf(page));
    const { exif, xmp, iptc, format } = await sharp(preview).metadata();
    expect({ exif, xmp, iptc, format }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, format: 'webp' });
    expect(preview.includes('PhoneMaker')).toBe(false);
    expect(await readFile(world.app.get(FileStore).pathOf(original))).toEqual(content);
  });
  test('stands upright and is no larger than a screen', async () => {
    const content = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: 'red' } }).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const view = await add(content, 'turned.jpg');
    expect([view.width, view.height]).toEqual([533, 1600]);
  });
});

describe('refused, and nothing is stored', () => {
  const jpeg = () => picture(30).jpeg().toBuffer();
  const bad: [string, () => Promise<Buffer>, string][] = [
    ['SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'evidence.kind'],
    ['HTML', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'evidence.kind'],
    ['GIF', () => picture(31).gif().toBuffer(), 'evidence.kind'],
    ['an executable', async () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'evidence.kind'],
    ['text', async () => Buffer.from('卡号'), 'evidence.kind'],
    ['nothing', async () => Buffer.alloc(0), 'evidence.empty'],
    ['half a JPEG', async () => (await jpeg()).subarray(0, 400), 'evidence.broken'],
    ['a JPEG’s head alone', async () => (await jpeg()).subarray(0, 30), 'evidence.broken'],
    ['half a PNG', async () => (await sharp(randomBytes(30_000), { raw: { width: 100, height: 100, channels: 3 } }).png().toBuffer()).subarray(0, 9000), 'evidence.broken'],
    ['too many pixels', () => sharp({ create: { width: 8000, height: 6000, channels: 3, background: 'white' } }).png().toBuffer(), 'evidence.pixels'],
  ];
  test.each(bad)('%s', async (_, make, code) => {
    const [rows, files, { version }] = [await columnOf(world, 'evidence', 'id'), stored(), await world.view('agent', id)];
    await expect(add(await make(), 'slip.jpg')).rejects.toMatchObject({ code });
    expect([await columnOf(world, 'evidence', 'id'), stored(), (await world.view('agent', id)).version]).toEqual([rows, files, version]);
  });
  test('a file above the limit', async () => {
    const files = stored();
    const cut = Object.assign(Readable.from([await jpeg()]), { truncated: true });
    await expect(add(cut)).rejects.toMatchObject({ code: 'evidence.too_large', status: 413 });
    expect(stored()).toEqual(files);
  });
  test('a line that breaks', async () => {
    const files = stored();
    const broken = Readable.from((async function* () { yield Buffer.from('half'); throw new Error('aborted'); })());
    await expect(add(broken)).rejects.toThrow('aborted');
    expect(stored()).toEqual(files);
  });
});

describe('who', () => {
  test('another merchant neither sends, lists nor opens', async () => {
    const view = await add(await picture(6).jpeg().toBuffer());
    const room = world.app.get(EvidenceRoom);
    const stranger = world.actor('stranger');
    await expect(add(await picture(7).jpeg().toBuffer(), 'x.jpg', 'stranger')).rejects.toMatchObject({ status: 404 });
    await expect(room.of(id, stranger)).rejects.toMatchObject({ status: 404 });
    await expect(room.original(view.id, stranger)).rejects.toMatchObject({ status: 404 });
    await expect(room.page(view.id, 1, stranger)).rejects.toMatchObject({ status: 404 });
  });
  test('an original that staff open leaves an audit row, a merchant’s own look does not', async () => {
    const view = await add(await picture(8).jpeg().toBuffer());
    const looks = async () => (await all(world, 'audit', `"action" = 'evidence.original'`)).length;
    await world.app.get(EvidenceRoom).original(view.id, world.actor('merchant'));
    const before = await looks();
    await world.app.get(EvidenceRoom).original(view.id, world.actor('agent'));
    expect([before, await looks()]).toEqual([0, 1]);
  });
  test('so does a page that staff are shown, once while they have it', async () => {
    const view = await add(await picture(9).jpeg().toBuffer());
    const looks = async () => (await all<{ subject: string }>(world, 'audit', `"action" = 'evidence.page.1'`)).filter(row => row.subject === `case:${view.caseId}`).length;
    const before = await looks();
    const { sha256 } = await world.app.get(EvidenceRoom).page(view.id, 1, world.actor('agent'));
    await world.app.get(EvidenceRoom).page(view.id, 1, world.actor('agent'), sha256);
    await world.app.get(EvidenceRoom).page(view.id, 1, world.actor('merchant'));
    expect((await looks()) - before).toBe(1);
    await expect(world.app.get(EvidenceRoom).page(view.id, 2, world.actor('agent'))).rejects.toMatchObject({ status: 404 });
  });
  test('nothing is added to a withdrawn case', async () => {
    const other = await world.submit({ kind: 'other', story: '' });
    await world.runJobs();
    await take(world, 'merchant', other.id, 'withdraw');
    await expect(add(await picture(9).jpeg().toBuffer(), 'x.jpg', 'merchant', other.id)).rejects.toMatchObject({ status: 404 });
  });
});
