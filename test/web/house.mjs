import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const freePort = () =>
  new Promise((found, failed) => {
    const server = createServer().on('error', failed).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** The built product with demo data on a folder and port of its own, and a browser. */
export async function openHouse() {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'lidan-web-'));
  const env = { ...process.env, NODE_OPTIONS: '', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
  const seeded = spawnSync(process.execPath, ['dist/cli.js', 'demo', 'seed'], { cwd: REPOSITORY, env, encoding: 'utf8' });
  if (seeded.status !== 0) throw new Error(`demo seed failed: ${seeded.stderr}`);
  const server = spawn(process.execPath, ['dist/main.js'], { cwd: REPOSITORY, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const base = `http://127.0.0.1:${port}`;
  await ready(base, server);
  const browser = await chromium.launch({ executablePath: process.env.TEST_CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  const passwordOf = name => new RegExp(`${name}@demo\\S+\\s+(\\S+)`).exec(seeded.stdout)[1];
  const slip = n => join(dataDir, 'demo-slips', `slip-${n}.jpg`);
  return { base, browser, slip, passwordOf, told: seeded.stdout, close: () => closeAll(browser, server, dataDir) };
}

async function ready(base, server) {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error('the server stopped at start');
    const reply = await fetch(`${base}/health/ready`).catch(() => null);
    if (reply?.ok) return;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error('the server did not become ready');
}

async function closeAll(browser, server, dataDir) {
  await browser.close();
  const ended = new Promise(done => server.once('exit', done));
  server.kill('SIGTERM');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, locale: 'zh-CN' };

/** A page of somebody on the staff, signed in through the sign-in form. */
export async function staffPage(house, name) {
  const context = await house.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${house.base}/desk/`);
  await page.locator('input[type=email], input[autocomplete=username]').first().fill(`${name}@demo.lidan.invalid`);
  await page.locator('input[type=password]').fill(house.passwordOf(name));
  await page.locator('button[type=submit]').click();
  await page.locator('input[type=password]').waitFor({ state: 'detached' });
  return page;
}

/** A merchant's phone, signed in by the code that the admin's message viewer shows. */
export async function merchantPage(house, phone) {
  const context = await house.browser.newContext(PHONE);
  const asked = await context.request.post(`${house.base}/api/v1/session/code`, { data: { phone } });
  if (!asked.ok()) throw new Error(await asked.text());
  const admin = await house.browser.newContext();
  await admin.request.post(`${house.base}/api/v1/session`, { data: { email: 'admin@demo.lidan.invalid', password: house.passwordOf('admin') } });
  const messages = await (await admin.request.get(`${house.base}/api/v1/messages`)).json();
  await admin.close();
  const code = /验证码 (\d{6})/.exec(messages.find(message => message.body.includes('验证码')).body)[1];
  const entered = await context.request.post(`${house.base}/api/v1/session/phone`, { data: { phone, code } });
  if (!entered.ok()) throw new Error(await entered.text());
  return context.newPage();
}
