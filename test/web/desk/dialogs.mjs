// node test/web/desk/dialogs.mjs <base> <folder>   what opens over a screen, walked with the keys and pictured in both languages and two sizes; axe on every picture
import AxeBuilder from '@axe-core/playwright';
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const [base = 'http://127.0.0.1:4600', folder = '/tmp/desk/dialogs', ...only] = process.argv.slice(2);
const at = number => `/cases/00000000-0000-7000-8000-0000000000${number}`;
const press = key => page => page.keyboard.press(key);
const click = name => page => page.getByRole('button', { name }).first().click();
const stale = url => async page =>
  page.evaluate(
    async ([path]) => {
      const found = await (await fetch(path)).json();
      await fetch(`${path}/owner`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ userId: 'u-he', version: found.version }),
      });
    },
    [`/api/v1${url}`],
  );
const SCREENS = [
  ['queue', 'lin', '/queue/all_open', [press('j'), press('j'), press(' ')]],
  ['cheat-sheet', 'lin', '/queue/all_open', [press('?')]],
  ['palette', 'lin', '/queue/all_open', [press('Control+k'), page => page.keyboard.type('9788')]],
  ['new-case', 'lin', '/queue/all_open', [press('c')]],
  ['assign', 'lin', '/queue/all_open', [press(' '), press('j'), press(' '), press('a')]],
  ['notices', 'lin', '/queue/all_open', [click(/通知|Notices/)]],
  ['account', 'lin', '/queue/all_open', [page => page.locator('.account').click()]],
  ['sign', 'lin', at(13), [press('e')]],
  ['reject', 'zhou', at(13), [press('x'), click(/驳回|Reject/)]],
  ['derive', 'lin', at(13), [press('t')]],
  ['candidates', 'lin', at('04'), [press('g')]],
  ['ask', 'lin', at('04'), [press('w')]],
  ['propose', 'lin', at('04'), [press('m')]],
  ['hold', 'lin', at('04'), [click(/^暂缓|^Hold/)]],
  ['note-typed', 'lin', at(13), [press('n'), page => page.keyboard.type('jk 日志里 13:09 有冲正超时')]],
  [
    'conflict',
    'lin',
    at('07'),
    [click(/^暂缓|^Hold/), page => page.keyboard.type('等发卡行复函'), stale(at('07')), page => page.keyboard.press('Control+Enter')],
  ],
  [
    'expired',
    'lin',
    at(13),
    [press('n'), page => page.keyboard.type('写到一半'), page => page.context().clearCookies(), page => page.keyboard.press('Control+Enter')],
  ],
  ['approvals', 'zhou', '/approvals', []],
  ['approve', 'zhou', '/approvals', [press('y')]],
  ['escalations', 'zhou', '/escalations', []],
  ['legal', 'fang', '/legal/00000000-0000-7000-8000-000000000019', []],
  ['ruling', 'fang', '/legal/00000000-0000-7000-8000-000000000019', [press('e')]],
  ['transactions', 'lin', '/records/transactions/20261010000131', []],
  ['files', 'shen', '/records/files', []],
  ['conflicts', 'shen', '/records/conflicts', []],
  ['reconciliation-look', 'zhou', '/reconciliation', [click(/写明看过|Write down/)]],
  ['messages', 'shen', '/messages', []],
  ['users-add', 'shen', '/users', [click(/新增用户|Add user/)]],
  ['jobs', 'shen', '/jobs', []],
  ['demo-remove', 'shen', '/jobs', [click(/移除演示数据|Remove demo/)]],
  ['sign-in', null, '/signin', []],
  ['case', 'lin', at(13), []],
  ['evidence-line', 'lin', at(13), [press('v'), page => page.keyboard.press('Escape')]],
  ['evidence-correct', 'lin', at(13), [press('v')]],
  ['evidence-turned', 'lin', at(13), [press('.'), press('+')]],
  ['evidence-cover', 'lin', at(13), [press('h'), click(/添加一处|Add a place/)]],
  ['evidence-cover-sure', 'lin', at(13), [press('h'), click(/添加一处|Add a place/), click(/^遮挡 1 处|^Cover 1/)]],
  ['evidence-pages', 'lin', at(13), [press('d'), press('d')]],
  ['evidence-redacted', 'lin', `${at(13)}?paper=ev-00000000-0000-7000-8000-000000000013-3`, []],
  ['evidence-checking', 'xu', at('07'), []],
  ['evidence-unchecked', 'xu', `${at('07')}?paper=ev-00000000-0000-7000-8000-000000000007-2`, []],
  ['evidence-infected', 'xu', `${at('07')}?paper=ev-00000000-0000-7000-8000-000000000007-3`, []],
  ['evidence-no-slip', 'xu', `${at('07')}?paper=ev-00000000-0000-7000-8000-000000000007-4`, []],
  ['evidence-none', 'he', at('05'), []],
  ['full', 'lin', at(13), [press('f'), press('v')]],
  ['full-differs', 'zhou', at('02'), [press('f')]],
  ['full-cover', 'lin', at(13), [press('f'), press('h'), click(/添加一处|Add a place/)]],
  ['upload', 'lin', at(13), [click(/添加证据|Add evidence/)]],
  ['papers', 'lin', at(13), [press('p')]],
  ['papers-missing', 'he', at('05'), [press('p')]],
  ['papers-doubts', 'zhou', at('02'), [press('p')]],
  ['papers-decide', 'zhou', at('02'), [press('p'), click(/确认有出入|Confirm difference/)]],
  ['ask-papers', 'xu', at('07'), [press('w')]],
  ['labels', 'shen', '/labels?mid=999290056517327', []],
  ['labels-large', 'zhou', '/labels?mid=999290056517327&size=large', []],
  ['labels-choose', 'zhou', '/labels', []],
  ['review', 'lin', at('04'), []],
  ['legal-list', 'fang', '/legal', []],
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
let bad = 0;
const say = (...words) => process.stdout.write(`${words.join(' ')}\n`);
const fault = (...words) => {
  bad++;
  say(...words);
};

async function act(page, acts) {
  for (const one of acts) {
    await one(page);
    await page.waitForTimeout(250);
  }
}

async function look([name, who, path, acts], locale, [width, height]) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
  context.setDefaultTimeout(30_000);
  await context.addInitScript(to => localStorage.setItem('lidan.desk.locale', to), locale);
  if (who) await context.addCookies([{ name: 'who', value: who, url: base }]);
  const page = await context.newPage();
  page.on('pageerror', error => fault(name, locale, 'thrown', error.message));
  await page.goto(`${base}/desk${path}`);
  await page.locator('main, form').first().waitFor();
  await page.waitForTimeout(700);
  await act(page, acts).catch(error => fault(name, locale, 'act failed', error.message.split('\n')[0]));
  await page.waitForTimeout(350);
  await page.screenshot({ path: `${folder}/${name}-${locale}-${width}.png` });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) fault(name, locale, width, `wider than the window by ${wide}`);
  if (process.env.NO_AXE) return context.close();
  const told = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of told.violations) fault(name, locale, 'axe', id, nodes.length, nodes[0].target.join(' '));
  await context.close();
}

const asked = SCREENS.filter(([one]) => !only.length || only.includes(one));
const SIZES = [
  [1440, 900],
  [1366, 768],
];
for (const screen of asked) for (const locale of ['zh', 'en']) for (const size of SIZES) await look(screen, locale, size);
await browser.close();
process.exitCode = bad ? 1 : 0;
