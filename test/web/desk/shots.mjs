// node test/web/desk/shots.mjs <base> <folder> [name…]   screenshots of every screen, in both languages and three sizes
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const [base = 'http://127.0.0.1:4600', folder = '/tmp/desk/shots', ...only] = process.argv.slice(2);
const CASE = '/cases/00000000-0000-7000-8000-0000000000';
const SCREENS = [
  ['sign-in', null, '/signin'],
  ['queue', 'lin', '/queue/all_open'],
  ['queue-overdue-case', 'zhou', '/queue/all_open?q=不会有这个&kind=fraud'],
  ['case-proposed', 'lin', `${CASE}13`],
  ['case-review', 'lin', `${CASE}04`],
  ['case-reply', 'lin', `${CASE}13?write=reply`],
  ['case-merchant', 'he', `${CASE}05`],
  ['approvals', 'zhou', '/approvals'],
  ['escalations', 'zhou', '/escalations'],
  ['legal-list', 'fang', '/legal'],
  ['legal', 'fang', '/legal/00000000-0000-7000-8000-000000000019'],
  ['legal-chronology', 'fang', '/legal/00000000-0000-7000-8000-000000000019?pane=chronology'],
  ['transactions', 'lin', '/records/transactions/20261010000131'],
  ['files', 'shen', '/records/files'],
  ['conflicts', 'shen', '/records/conflicts'],
  ['reconciliation', 'zhou', '/reconciliation'],
  ['reconciliation-orders', 'zhou', '/reconciliation/2026-10-14?list=orders'],
  ['reconciliation-merchants', 'zhou', '/reconciliation/2026-10-14?list=merchants'],
  ['messages', 'shen', '/messages'],
  ['users', 'shen', '/users'],
  ['jobs', 'shen', '/jobs'],
  ['not-found', 'lin', '/users'],
];
const SIZES = [
  [1440, 900],
  [1366, 768],
  [360, 780],
];
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
await mkdir(folder, { recursive: true });

async function picture([name, who, path], locale, [width, height]) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
  await context.addInitScript(to => localStorage.setItem('lidan.desk.locale', to), locale);
  if (who) await context.addCookies([{ name: 'who', value: who, url: base }]);
  const page = await context.newPage();
  page.on('console', told => {
    if (told.type() === 'error' && !told.text().includes('401')) say(name, locale, told.text().slice(0, 400));
  });
  page.on('pageerror', error => say(name, locale, 'thrown', error.message));
  await page.goto(`${base}/desk${path}`);
  await page.waitForTimeout(900);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) say(name, locale, width, `wider than the window by ${wide}`);
  await page.screenshot({ path: `${folder}/${name}-${locale}-${width}.png` });
  await context.close();
}

const say = (...words) => process.stdout.write(`${words.join(' ')}\n`);
const asked = SCREENS.filter(([one]) => !only.length || only.includes(one));
const all = asked.flatMap(screen => ['zh', 'en'].flatMap(locale => SIZES.map(size => [screen, locale, size])));
for (const [screen, locale, size] of all.filter(([, locale, [width]]) => width > 360 || locale === 'zh')) await picture(screen, locale, size);
await browser.close();
