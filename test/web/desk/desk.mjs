/** The desk in a real browser before the stub: what every test of the desk's pages starts with. Needs a build. */
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
export const CASE = number => `/desk/cases/00000000-0000-7000-8000-0000000000${number}`;
export const PAPER = (number, at) => `ev-00000000-0000-7000-8000-0000000000${number}-${at}`;

let browser;
/** Once in a file, before its promises. */
export function desks() {
  before(async () => {
    browser = await chromium.launch({ executablePath: process.env.TEST_CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
  });
  after(() => browser.close());
}

/** A stub of its own: what one promise changes no other sees. */
async function startStub(env) {
  const stub = spawn(process.execPath, [join(import.meta.dirname, 'stub.mjs'), '0'], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  const [told] = await once(stub.stdout, 'data');
  return { base: /http:\/\/[\d.:]+/.exec(String(told))[0], stop: () => stub.kill() };
}

/** One promise of the desk, signed in as `who` and speaking `locale`; `keep` gets { page, sent }. */
export function promise(name, { who = 'lin', locale = 'zh', size = [1440, 900], env = {} } = {}, keep) {
  test(name, async () => {
    const stub = await startStub(env);
    const [width, height] = size;
    const context = await browser.newContext({ baseURL: stub.base, viewport: { width, height }, locale: 'zh-CN', timezoneId: 'America/New_York' });
    context.setDefaultTimeout(30_000);
    await context.addInitScript(to => localStorage.setItem('lidan.desk.locale', to), locale);
    await context.addCookies([{ name: 'who', value: who, url: stub.base }]);
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', line => /Content Security|unique "key"/.test(line.text()) && errors.push(line.text()));
    /** what was asked of the server beside reading */
    const sent = async path => (await (await page.request.get(`${stub.base}/api/v1/seen`)).json()).filter(one => one.path.endsWith(path)).map(one => one.body);
    try {
      await keep({ page, sent });
      assert.deepEqual(errors, []);
    } finally {
      await context.close();
      stub.stop();
    }
  });
}

/** A colour halfway to another is nobody's choice; what turns for ever is not waited for. */
const settled = page =>
  page.evaluate(() => Promise.all(document.getAnimations().filter(one => one.effect?.getComputedTiming().iterations !== Infinity).map(one => one.finished.catch(() => undefined))).then(() => undefined));

/** No violations, nothing cut off at the side. */
export async function judge(page, what) {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(each => `${each.id}: ${each.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')}`), [], what);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${what} scrolls sideways`);
}

/** Opens a case and waits until its first picture stands. */
export async function openCase(page, number, search = '') {
  await page.goto(CASE(number) + search);
  await page.locator('.stage img').first().waitFor();
}
