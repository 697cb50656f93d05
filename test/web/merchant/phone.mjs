/** A phone in a real browser before the stub: what every test of the merchant's pages starts with. Needs a build. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { makeStub } from './stub.mjs';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];
export const SLIP = readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'slip.jpg'));
export const pictureOf = (buffer, name = 'slip.jpg', mimeType = 'image/jpeg') => ({ name, mimeType, buffer });
export const yesterday = () => new Date(Date.now() + 8 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);

/** The page's one solid button. */
export const main = page => page.locator('.bar > .btn.go').click();

/** Begins a report and adds photos; stays on the step with the photos. */
export async function begin(page, kind, photos = []) {
  await page.goto(`/report/${kind}`);
  await main(page);
  await page.locator('.photo-buttons').first().waitFor();
  await page.locator('.saved').waitFor(); // what leaves the page before that is lost
  for (const [i, photo] of photos.entries()) {
    await page.locator('input[type=file]').last().setInputFiles(photo);
    await page.locator('.up').nth(i).waitFor();
  }
  await page.waitForTimeout(100);
}

/** No violations, nothing cut off at the side. */
export async function judge(page, what) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(each => `${each.id}: ${each.nodes.map(node => node.target).join(' ')}`), [], what);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${what} scrolls sideways`);
}

let browser;
/** Once in a file, before its promises. */
export function phones() {
  before(async () => {
    browser = await chromium.launch({ executablePath: process.env.TEST_CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
  });
  after(() => browser.close());
}

/** One promise of the pages: `state` of the stub, then what is done with { page, stub, context }. */
export function promise(name, state, keep) {
  test(name, async () => {
    const stub = makeStub(state);
    const port = await stub.listen(0);
    const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}`, viewport: { width: 360, height: 780 }, locale: 'zh-CN', timezoneId: 'America/New_York' });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', line => /Content Security/.test(line.text()) && errors.push(line.text()));
    try {
      await keep({ page, stub, context });
      assert.deepEqual(errors, []);
    } finally {
      await context.close();
      stub.close();
    }
  });
}

/** The pages speak this language from the next one on. */
export const speak = (page, language) => page.addInitScript(chosen => localStorage.setItem('lidan.locale', JSON.stringify(chosen)), language);
