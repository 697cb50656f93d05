import assert from 'node:assert/strict';
import { desks, judge, promise } from './desk.mjs';
import { soon } from '../soon.mjs';

desks();
const LASTS = { STUB_MAINTENANCE: '1' };
const flat = async at => (await at.innerText()).replace(/\s+/g, ' ');
const lines = page => page.locator('main tbody tr');

for (const locale of ['zh', 'en']) {
  promise(`maintenance windows hold to the rules in ${locale}, the dialogs too`, { who: 'shen', locale, env: LASTS }, async ({ page }) => {
    await page.goto('/desk/maintenance');
    await page.locator('.waits').waitFor();
    await judge(page, 'maintenance');
    await page.getByRole('button', { name: /登记维护时段|Announce a window/ }).click();
    await judge(page, 'announcing');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /提前结束|End now/ }).click();
    await judge(page, 'ending');
  });
}
promise('maintenance at 360 px scrolls down, never sideways', { who: 'shen', env: LASTS, size: [360, 780] }, async ({ page }) => {
  await page.goto('/desk/maintenance');
  await page.locator('.waits').waitFor();
  await judge(page, 'maintenance on a phone');
});

promise('windows stand as now, next and past; what waits for the end is listed with its cases', { who: 'zhou', env: LASTS }, async ({ page }) => {
  await page.goto('/desk/maintenance');
  await page.locator('.waits').waitFor();
  const told = await Promise.all((await lines(page).all()).map(flat));
  assert.match(told.join('\n'), /进行中 1\n进行中 今天 11:00 今天 13:00 收单机构例行维护 沈静\s*\n将要开始 1\n将要开始 10-18 周日 00:00 10-18 周日 04:00 核心系统升级 沈静\s*\n已过 2\n已过 10-09 [^\n]+\n提前结束 10-02 周五 00:00 10-02 周五 01:00/);
  const waits = await flat(page.locator('.pv'));
  assert.match(waits, /3 笔待发，共 ¥719\.20/);
  assert.match(waits, /26-1014-0869-9 桐花美容馆 ¥598\.00 退款 · R26101408699-3 今天 13:00 后发出/);
  await soon(async () => assert.equal(await page.getByRole('button', { name: '登记维护时段' }).count(), 0, 'only an admin announces'));
  await soon(async () => assert.equal(await page.getByRole('button', { name: '提前结束' }).count(), 0));
});

promise('while one lasts every page says so, to an agent without a way to end it; without one nothing is said', { who: 'lin', env: LASTS }, async ({ page }) => {
  await page.goto('/desk/queue/all_open');
  const banner = page.getByRole('region', { name: '收单机构维护中' });
  await banner.getByText('3 笔待发').waitFor();
  await soon(async () => assert.match(await flat(banner), /到 今天 13:00 为止不发指令，批准的退款过后自动发出。 收单机构例行维护 3 笔待发，共 ¥719\.20/));
  await soon(async () => assert.equal(await banner.getByRole('link').count(), 0));
});
promise('without a window nothing is said', { who: 'lin' }, async ({ page }) => {
  await page.goto('/desk/queue/all_open');
  await page.locator('.ledger tbody tr').first().waitFor();
  await soon(async () => assert.equal(await page.getByRole('region', { name: '收单机构维护中' }).count(), 0));
});

promise('ending early says first what it sends, and the banner goes', { who: 'shen', env: LASTS }, async ({ page, sent }) => {
  await page.goto('/desk/maintenance');
  await page.getByRole('button', { name: '提前结束' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('结束后立即发出 3 笔，共 ¥719.20；每笔发出前再查护栏。').waitFor();
  await dialog.getByRole('button', { name: '返回' }).click();
  await soon(async () => assert.deepEqual(await sent('/end'), []));
  await page.getByRole('button', { name: '提前结束' }).click();
  await dialog.getByRole('button', { name: '提前结束' }).click();
  await page.getByRole('region', { name: '收单机构维护中' }).waitFor({ state: 'detached' });
  await page.getByText('没有单据在等').first().waitFor();
  await soon(async () => assert.equal((await sent('/end')).length, 1));
});

promise('a window is announced in China time whatever zone the browser is in; its end must lie after its start', { who: 'shen' }, async ({ page, sent }) => {
  await page.goto('/desk/maintenance');
  await page.getByRole('button', { name: '登记维护时段' }).click();
  const type = async (name, value) => {
    await page.getByLabel(name).fill(value);
    await page.keyboard.press('Enter');
  };
  await type(/^开始/, '2026-10-20 01:00');
  await type(/^结束/, '2026-10-19 03:00');
  await page.getByLabel(/^说明/).fill('核心系统升级');
  await page.getByText('结束要晚于开始').waitFor();
  const send = page.getByRole('dialog').getByRole('button', { name: '登记维护时段' });
  await soon(async () => assert.equal(await send.isDisabled(), true));
  await type(/^结束/, '2026-10-20 03:00');
  await send.click();
  await page.getByText('10-20 周二 01:00').waitFor();
  await soon(async () => assert.deepEqual(await sent('/maintenance'), [{ from: '2026-10-20T01:00:00+08:00', until: '2026-10-20T03:00:00+08:00', note: '核心系统升级' }]));
});
