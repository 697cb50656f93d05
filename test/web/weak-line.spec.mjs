/** A phone on slow 3G whose connection is cut twice while it sends: the case arrives once, with whole files. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { merchantPage, openHouse } from './house.mjs';
import { soon } from './soon.mjs';

const SLOW_3G = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const CUTS = 2;
const CUT_MS = 2500;

let house;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

/** As a phone's camera makes it: large, with the noise of its sensor. */
async function photoOf(slip) {
  const paper = await sharp(readFileSync(slip)).resize({ width: 1200 }).toBuffer({ resolveWithObject: true });
  const noise = await sharp({ create: { width: paper.info.width, height: paper.info.height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 20 }, background: '#888' } }).png().toBuffer();
  return sharp(paper.data).composite([{ input: noise, blend: 'soft-light' }]).jpeg({ quality: 90 }).toBuffer();
}

/** What goes over the line: announced files, and how many pieces. */
function listen(page) {
  const seen = { begun: [], patches: 0 };
  page.on('request', request => {
    if (request.method() === 'POST' && /\/uploads$/.test(request.url())) seen.begun.push(request.postDataJSON());
    if (request.method() === 'PATCH') seen.patches++;
  });
  return seen;
}

/** In the page, since a browser tells nobody else what a piece holds. */
function keepPieces() {
  const send = window.fetch;
  window.pieces = [];
  window.fetch = async (address, options) => {
    if (options?.method !== 'PATCH') return send(address, options);
    const bytes = new Uint8Array(await options.body.arrayBuffer());
    window.pieces.push({ address, from: Number(options.headers['Upload-Offset']), bytes: btoa(Array.from(bytes, one => String.fromCharCode(one)).join('')) });
    return send(address, options);
  };
}

/** The hashes of the files that the pieces make up. */
function filesOf(pieces) {
  const files = new Map();
  for (const { address, from, bytes } of pieces) {
    const piece = Buffer.from(bytes, 'base64');
    const file = files.get(address) ?? Buffer.alloc(0);
    const grown = Buffer.concat([file, Buffer.alloc(Math.max(0, from + piece.length - file.length))]);
    piece.copy(grown, from);
    files.set(address, grown);
  }
  return [...files.values()].map(file => createHash('sha256').update(file).digest('hex'));
}

async function cutTwice(line, page, seen) {
  for (let cut = 1; cut <= CUTS; cut++) {
    const wanted = cut * 2;
    for (let tries = 0; seen.patches < wanted; tries++) {
      assert.ok(tries < 1200, `only ${seen.patches} pieces went before cut ${cut}`);
      await page.waitForTimeout(50);
    }
    await line.send('Network.emulateNetworkConditions', { offline: true, ...SLOW_3G });
    await page.waitForTimeout(CUT_MS);
    await line.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_3G });
  }
}

const casesOf = async page => (await (await page.request.get(`${house.base}/api/v1/cases?limit=100`)).json()).rows;

test('the case arrives once, with whole files', async () => {
  const page = await merchantPage(house, '13800000001');
  page.setDefaultTimeout(120_000);
  const before = (await casesOf(page)).length;
  const seen = listen(page);
  await page.addInitScript(keepPieces);
  await page.goto(`${house.base}/report/duplicate`);
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await page.getByRole('button', { name: '继续提交' }).click();
  for (const n of [1, 2]) {
    await page.locator('input[type=file]').last().setInputFiles({ name: `slip-${n}.jpg`, mimeType: 'image/jpeg', buffer: await photoOf(house.slip(n)) });
    await page.locator('.up').nth(n - 1).waitFor();
  }
  await page.getByText('看得清，读出').nth(1).waitFor();
  await page.locator('.bar > .btn.go').click();
  await page.getByText('都对，下一步').click();
  await page.getByText('都对就提交').waitFor();
  await line.send('Network.emulateNetworkConditions', { offline: false, ...SLOW_3G });
  const cutting = cutTwice(line, page, seen);
  await page.getByRole('button', { name: '提交' }).click();
  await page.waitForURL(/\/received$/);
  await page.getByText('已传完').nth(1).waitFor({ timeout: 150_000 });
  await cutting;

  const id = page.url().split('/').at(-2);
  await soon(async () => assert.equal((await casesOf(page)).length, before + 1));
  const papers = await (await page.request.get(`${house.base}/api/v1/cases/${id}/evidence`)).json();
  assert.deepEqual(papers.map(paper => paper.bytes).sort(), [...new Map(seen.begun.map(one => [one.key, one.bytes])).values()].sort());
  await soon(async () => assert.deepEqual(papers.map(paper => paper.sha256).sort(), filesOf(await page.evaluate(() => window.pieces)).sort()));
  assert.equal(papers.length, 2);
});
