import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { desks, judge, promise } from './desk.mjs';
import { soon } from '../soon.mjs';

desks();
const WASM = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'zxing-wasm', 'dist', 'reader', 'zxing_reader.wasm');
// by itself it would fetch the decoder from a foreign host
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(WASM)).buffer } });
const MID = '999290056517327';

async function scanned(label) {
  const { data, info } = await sharp(await label.screenshot()).resize({ width: 900 }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const [found] = await readBarcodes({ data: new Uint8ClampedArray(data), width: info.width, height: info.height, colorSpace: 'srgb' }, { formats: ['QRCode'], tryHarder: true });
  return found?.text;
}

for (const locale of ['zh', 'en']) {
  promise(`labels hold to the rules in ${locale}`, { who: 'shen', locale, size: [1366, 768] }, async ({ page }) => {
    await page.goto('/desk/labels');
    await page.getByText(/^(选一个商户|Choose a merchant)$/).waitFor();
    await judge(page, 'nothing chosen');
    await page.goto(`/desk/labels?mid=${MID}`);
    await page.locator('.label path').first().waitFor();
    await judge(page, 'labels');
  });
}

promise('a merchant is chosen, and every terminal gets a label that a scanner reads', { who: 'zhou' }, async ({ page }) => {
  await page.goto('/desk/labels');
  await page.getByLabel('商户').fill('老槐树');
  await page.getByText(`老槐树鞋业　${MID}`).last().click();
  await page.locator('.label path').nth(4).waitFor();
  assert.match(page.url(), new RegExp(`mid=${MID}`));
  const { origin } = new URL(page.url());
  for (const size of ['small', 'large']) {
    await page.goto(`/desk/labels?mid=${MID}&size=${size}`);
    await page.locator('.label path').nth(4).waitFor();
    const label = page.locator('[data-tid="9001A597"]');
    await soon(async () => assert.equal(await scanned(label), `${origin}/t/${MID}/9001A597?sn=D266839033&model=LD-APOS+A8`));
    const text = await label.innerText();
    for (const fact of ['9001A597', MID, 'LD-APOS A8', 'D266839033', '微信扫码', 'Scan to report']) assert.ok(text.includes(fact), fact);
  }
});

promise('nothing on a label is cut off but a long name of a shop', { who: 'zhou' }, async ({ page }) => {
  for (const size of ['small', 'large']) {
    await page.goto(`/desk/labels?mid=${MID}&size=${size}`);
    await page.locator('.label path').nth(4).waitFor();
    const cut = await page.locator('.label').evaluateAll(labels =>
      labels.flatMap(label => [label, ...label.querySelectorAll('b,p,.id,.what')].filter(one => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).map(one => `${one.className} ${one.textContent}`)),
    );
    assert.deepEqual(cut, [], size);
    const tall = await page.locator('.label').evaluateAll(labels => labels.filter(label => label.scrollHeight > label.clientHeight + 1).length);
    assert.equal(tall, 0, size);
  }
});

promise('only the chosen ones are printed, at their true size, on A4', { who: 'zhou' }, async ({ page }) => {
  await page.goto(`/desk/labels?mid=${MID}`);
  await page.locator('.label path').first().waitFor();
  await page.locator('.lb-list').getByText('90011595').click();
  await page.getByText('90 × 50 毫米').click();
  assert.match(page.url(), /size=large/);
  await page.getByRole('button', { name: '打印 4 张' }).waitFor();
  await soon(async () => assert.deepEqual(await page.locator('.label').evaluateAll(labels => labels.map(label => label.dataset.tid)), ['90011594', '90011596', '9001A597', '90011598']));
  await page.evaluate(() => {
    window.print = () => (window.printed = true);
  });
  await page.getByRole('button', { name: '打印 4 张' }).click();
  await soon(async () => assert.equal(await page.evaluate(() => window.printed), true));
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.top', '.page-head', '.lb-side']) assert.equal(await page.locator(hidden).isVisible(), false, hidden);
  const { width, height } = await page.locator('.label').first().boundingBox();
  assert.deepEqual([width, height].map(px => Math.round((px * 25.4) / 96)), [90, 50]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1);
  assert.match(pdf, /\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
});

promise('agents have no labels page', { who: 'lin' }, async ({ page }) => {
  await page.goto('/desk/labels');
  await page.getByText('没有这个页面').waitFor();
  await soon(async () => assert.equal(await page.getByRole('link', { name: '终端标签' }).count(), 0));
});
