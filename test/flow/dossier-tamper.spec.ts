import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { DossierView } from '../../src/contract/index.js';
import { frontOf, type Head, type Item } from '../../src/dossier/pack/manifest.js';
import { zipOf, type Entry } from '../../src/dossier/pack/zip.js';
import { pagesIn } from '../support/printed.js';
import { startWorld, type World } from '../support/world.js';
import { aLargeCase, build, bytesOf } from '../support/dossiers.js';
import { flipBytes, ownersOf } from '../support/flips.mjs';
import { fileOf, inFolder } from '../support/folders.js';
import { faultOf, verify } from '../support/verifier.mjs';

const FLIPS = 300, SEED = Number(process.env['TEST_SEED'] ?? Date.now() % 1_000_000);
const SYSTEM_NODE = '/usr/bin/node';

let world: World, view: DossierView, zip: Buffer, pdf: Buffer;
beforeAll(async () => {
  world = await startWorld();
  view = await build(world, await aLargeCase(world));
  [zip, pdf] = [await bytesOf(world, view.zip!.sha256), await bytesOf(world, view.pdf!.sha256)];
}, 120_000);
afterAll(() => world.stop());

/** The items of a ZIP with their content. */
const itemsIn = (bytes: Buffer): { path: string; content: Buffer }[] =>
  ownersOf(bytes).slice(0, -2).map(({ path, from, to }) => ({ path, content: bytes.subarray(from + 30 + path.length, to) }));
async function packed(items: readonly { path: string; content: Buffer }[]): Promise<Buffer> {
  const entries = items.map(({ path, content }): Entry => ({
    path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex'),
    open: async function* () {
      yield content;
    },
  }));
  const pieces: Buffer[] = [];
  for await (const piece of zipOf(entries)) pieces.push(piece);
  return Buffer.concat(pieces);
}
const faultIn = (bytes: Buffer, options?: { root?: string }) => inFolder(async folder => faultOf(await fileOf(folder, bytes), options));
const manifestOf = (bytes: Buffer): Head & { items: Item[] } => JSON.parse(itemsIn(bytes)[0]!.content.toString()) as Head & { items: Item[] };

describe('a dossier of 40 events and 12 exhibits', () => {
  test('has them all, and a page for each', async () => {
    const pages = await pagesIn(pdf);
    // a short section goes on where the last one ended, so the sum may be more
    expect(pages.length).toBeLessThanOrEqual(view.sections.reduce((sum, one) => sum + one.pages, 0));
    expect(pages.every(page => page.text.length > 80)).toBe(true);
    for (let n = 1; n <= 12; n += 1) expect(pages.some(page => page.text.includes(`E${n}  证物 ${n}`) || page.text.includes(`E${n} 证物 ${n}`))).toBe(true);
    expect(pages.map(page => page.text).join('\n')).toContain('中间 2 天 3 小时无记录');
  });
  test('opens in poppler without a warning, its Chinese can be selected', async () => {
    if (!existsSync('/usr/bin/pdftotext')) return; // the engine above read it everywhere
    await inFolder(async folder => {
      const path = await fileOf(folder, pdf, 'a.pdf');
      for (const [command, ...args] of [['pdfinfo', path], ['pdffonts', path], ['pdftotext', path, '-'], ['pdftoppm', '-r', '20', '-png', path, join(folder, 'p')]] as const) {
        const { status, stderr, stdout } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
        expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' });
        if (command === 'pdftotext') for (const said of ['争议卷宗', '时间线', '不重复受偿', '商户表示当天由店员操作', '139****5678']) expect(stdout.replace(/\s/g, '')).toContain(said);
        if (command === 'pdffonts') expect(stdout).toMatch(/NotoSansSC.*yes yes yes/);
      }
    });
  });
});
describe('whoever changes a byte', () => {
  test(`${FLIPS} random bytes, each found and named (TEST_SEED=${SEED})`, async () => {
    await inFolder(async folder => {
      const { wrong, named } = flipBytes(await fileOf(folder, zip), { flips: FLIPS, seed: SEED });
      expect(wrong).toEqual([]);
      expect(named.size).toBeGreaterThan(5);
    });
  });
  test('in the frame, every single byte of it', async () => {
    await inFolder(async folder => {
      const path = await fileOf(folder, zip), owners = ownersOf(zip);
      // headers of the first items, the whole directory and the end
      const frame = [...owners.slice(0, 4).map(one => ({ ...one, to: one.from + 30 + one.path.length })), { ...owners.at(-2)!, to: owners.at(-2)!.from + 200 }, owners.at(-1)!];
      for (const { path: item, from, to } of frame) {
        for (let at = from; at < to; at += 1) {
          const changed = Buffer.from(zip);
          changed[at] = changed[at]! ^ 0x41;
          writeFileSync(path, changed);
          expect({ at, item: faultOf(path)?.item }).toEqual({ at, item });
        }
      }
    });
  });
});

describe('whoever changes more than a byte', () => {
  const items = () => itemsIn(zip);
  const named = async (changed: { path: string; content: Buffer }[]) => (await faultIn(await packed(changed)))?.message;

  test('the same items in the same order are good', async () => expect(await faultIn(await packed(items()))).toBeNull());
  test('an item left out', async () => expect(await named(items().filter(one => one.path !== 'originals/E3.jpg'))).toMatch(/^originals\/E3\.jpg: another item stands in its place/));
  test('two items changed over', async () => {
    const list = items(), at = list.findIndex(one => one.path === 'originals/E2.jpg');
    expect(await named([...list.slice(0, at), list[at + 1]!, list[at]!, ...list.slice(at + 2)])).toMatch(/^originals\/E2\.jpg: another item/);
  });
  test('an item added in the middle, and one at the end', async () => {
    const more = { path: 'originals/E99.jpg', content: Buffer.from('x') }, list = items();
    expect(await named([...list.slice(0, 5), more, ...list.slice(5)])).toContain(`${list[5]!.path}: another item stands in its place: originals/E99.jpg`);
    expect(await named([...list, more])).toMatch(/^central directory/);
  });
  test('an item with other content, its checksum put right', async () =>
    expect(await named(items().map(one => (one.path === 'timeline.json' ? { ...one, content: Buffer.from('[]') } : one)))).toMatch(/^timeline\.json: its content/));
  test('the file cut off anywhere', async () => {
    for (const share of [0, 0.001, 0.2, 0.5, 0.8, 0.999]) expect((await faultIn(zip.subarray(0, Math.floor(zip.length * share))))?.item).toBeTruthy();
    expect((await faultIn(zip.subarray(0, -1)))?.item).toBe('end record');
  });
  test('something appended, or put before', async () => {
    expect(await faultIn(Buffer.concat([zip, Buffer.from('x')]))).toMatchObject({ item: 'end record' });
    expect((await faultIn(Buffer.concat([Buffer.from('x'), zip])))?.item).toBe('manifest.json');
  });
  test('a manifest that is no longer canonical, or names another root', async () => {
    const changedTo = async (change: (text: string) => string) => (await faultIn(await packed(items().map(one => (one.path === 'manifest.json' ? { ...one, content: Buffer.from(change(one.content.toString())) } : one)))))?.message;
    expect(await changedTo(text => ` ${text}`)).toContain('no manifest of a dossier in canonical JSON');
    expect(await changedTo(text => text.replace('"who":"', '"who":"x'))).toContain('do not give the root');
    expect(await changedTo(() => '{"format":"lidan-dossier/1"')).toContain('it is not JSON');
    expect(await changedTo(text => text.replace('originals/E1.jpg', 'originals/../E'))).toContain('no manifest');
    expect(await changedTo(text => text.replace('originals/E2.jpg', 'originals/E1.jpg'))).toContain('names an item twice');
  });
});

/** Everything inside fits together again: an original, its hash, the manifest, both roots, the sums, the frame. */
async function forged(change: (item: { path: string; content: Buffer }) => Buffer): Promise<Buffer> {
  const all = itemsIn(zip).slice(3).map(one => ({ ...one, content: change(one) }));
  const { items, ...rest } = manifestOf(zip);
  const { evidenceRoot: _, root: __, ...head } = rest as Head & { evidenceRoot: string; root: string };
  const listed = items.map(item => {
    const { content } = all.find(one => one.path === item.path)!;
    return { ...item, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  });
  return packed([...frontOf(head, listed), ...all]);
}

describe('whoever rebuilds the whole file', () => {
  test('must leave the PDF behind, which names another evidence root', async () => {
    const made = await forged(({ path, content }) => (path === 'originals/E1.jpg' ? Buffer.from('forged') : content));
    expect(await faultIn(made)).toMatchObject({ item: 'dossier.pdf' });
  });
  test('and the PDF too is found only by the root that was released', async () => {
    const draft = await forged(({ path, content }) => (path === 'originals/E1.jpg' ? Buffer.from('forged') : content));
    const { evidenceRoot } = manifestOf(draft) as unknown as { evidenceRoot: string };
    const swap = Buffer.from(pdf.toString('latin1').replaceAll(view.evidenceRoot!, evidenceRoot), 'latin1');
    const made = await forged(({ path, content }) => (path === 'originals/E1.jpg' ? Buffer.from('forged') : path === 'dossier.pdf' ? swap : content));
    expect(await faultIn(made)).toBeNull();
    expect(await faultIn(made, { root: view.root! })).toMatchObject({ item: 'root' });
    expect(await faultIn(made, { root: view.evidenceRoot! })).toMatchObject({ item: 'root' });
  });
  test('an audit row of the case rewritten, everything else put right, breaks the chain', async () => {
    const lines = (change: (all: string[]) => string[]) => forged(({ path, content }) => (path === 'audit.jsonl' ? Buffer.from(`${change(content.toString().trimEnd().split('\n')).join('\n')}\n`) : content));
    const own = itemsIn(zip).find(one => one.path === 'audit.jsonl')!.content.toString().trimEnd().split('\n');
    expect(own.length).toBeGreaterThan(20);
    // the PDF is looked at first: it is given the new root, so that the chain alone is left to find it
    for (const change of [(all: string[]) => all.map((line, n) => (n === 3 ? line.replace(/"actorRole":"\w+"/, '"actorRole":"admin"') : line)), (all: string[]) => all.filter((_, n) => n !== 4), (all: string[]) => all.slice(0, -1)]) {
      const first = await lines(change);
      const { evidenceRoot } = manifestOf(first) as unknown as { evidenceRoot: string };
      const swap = Buffer.from(pdf.toString('latin1').replaceAll(view.evidenceRoot!, evidenceRoot), 'latin1');
      const made = await forged(({ path, content }) => (path === 'audit.jsonl' ? itemsIn(first).find(one => one.path === path)!.content : path === 'dossier.pdf' ? swap : content));
      expect((await faultIn(made))?.message).toMatch(/^audit\.jsonl/);
    }
  });
});

describe('the verifier on another machine', () => {
  /** Copied alone into an empty folder, run by whatever Node the machine has. */
  const run = (folder: string, ...args: string[]) => {
    copyFileSync('scripts/verify-dossier', join(folder, 'verify-dossier'));
    const node = existsSync(SYSTEM_NODE) ? SYSTEM_NODE : process.execPath;
    return spawnSync(node, ['verify-dossier', ...args], { cwd: folder, encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } });
  };
  test('says good with both roots, and asks for the root from outside', async () => {
    await inFolder(async folder => {
      writeFileSync(join(folder, 'd.zip'), zip);
      const { status, stdout } = run(folder, 'd.zip');
      expect([status, stdout]).toEqual([0, expect.stringContaining(`root ${view.root}`)]);
      expect(stdout).toContain('no --root given');
      expect(run(folder, 'd.zip', '--root', view.evidenceRoot!)).toMatchObject({ status: 0, stdout: expect.stringContaining('the root is the one you gave') });
    });
  });
  test('names the first bad item in one line and exits 1', async () => {
    await inFolder(async folder => {
      const changed = Buffer.from(zip), { from, to } = ownersOf(zip).find(one => one.path === 'originals/E5.jpg')!;
      changed[(from + to) >> 1]! ^= 1;
      writeFileSync(join(folder, 'd.zip'), changed);
      expect(run(folder, 'd.zip')).toMatchObject({ status: 1, stdout: '', stderr: 'BAD originals/E5.jpg: its content does not have the SHA-256 that the manifest names\n' });
      expect(run(folder, 'd.zip', '--root', 'f'.repeat(64)).status).toBe(1);
    });
  });
  test.each([[['--help'], 0], [[], 2], [['a.zip', 'b.zip'], 2], [['nowhere.zip'], 2], [['--what'], 2], [['x.zip', '--root', 'abc'], 2]])('%j exits %i', async (args, status) => {
    await inFolder(folder => Promise.resolve(expect(run(folder, ...args).status).toBe(status)));
  });
  test('as a command of the shell it does the same', async () => {
    await inFolder(async folder => {
      copyFileSync('scripts/verify-dossier', join(folder, 'verify-dossier'));
      writeFileSync(join(folder, 'd.zip'), zip);
      expect(execFileSync('/bin/sh', ['./verify-dossier', 'd.zip'], { cwd: folder, encoding: 'utf8' })).toContain('good: dossier');
      await Promise.resolve();
    });
  });
  test('common tools check it too', async () => {
    if (!existsSync('/usr/bin/unzip')) return; // python and the verifier are left
    await inFolder(async folder => {
      writeFileSync(join(folder, 'd.zip'), zip);
      execFileSync('unzip', ['-q', 'd.zip', '-d', 'out'], { cwd: folder });
      expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: join(folder, 'out'), encoding: 'utf8' })).not.toContain('FAILED');
      const sum = execFileSync('sha256sum', ['manifest.json'], { cwd: join(folder, 'out'), encoding: 'utf8' }).split(' ')[0];
      expect(readFileSync(join(folder, 'out', 'root.txt'), 'utf8')).toContain(`manifest-sha256 ${sum}`);
      await Promise.resolve();
    });
  });
  test('what it read agrees with what was built', async () => {
    await inFolder(async folder => expect(verify(await fileOf(folder, zip))).toMatchObject({ bytes: view.zip!.bytes, manifest: { root: view.root } }));
  });
});
