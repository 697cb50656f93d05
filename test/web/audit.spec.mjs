/** The audit trail in the built product: who may read it, filters in the address, keys, anchors, the sheet, and when it cannot be read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { judge } from './desk/desk.mjs';
import { openHouse, staffPage } from './house.mjs';

let house;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const lines = page => page.getByRole('table').locator('tbody tr[aria-selected], tbody tr').filter({ has: page.locator('td.mm') });
const open = async (name, path = '/desk/audit', locale = 'zh') => {
  const page = await staffPage(house, name);
  await page.evaluate(to => localStorage.setItem('lidan.desk.locale', to), locale);
  await page.goto(house.base + path);
  return page;
};
const detail = page => page.getByRole('region', { name: /^(内容|Detail)$/ });
const numberOf = async page => Number(/(?:序号|Number)\s*(\d+)/.exec(await detail(page).innerText())[1]);

for (const [name, locale] of [['admin', 'zh'], ['fang', 'en']]) {
  test(`${name} reads it in ${locale}: rows, one in full, anchors; wide and on a phone`, async () => {
    const page = await open(name, '/desk/audit', locale);
    await lines(page).first().waitFor();
    await page.locator('.au-anchors li').first().waitFor();
    await judge(page, 'the trail');
    const anchors = await page.locator('.au-anchors').innerText();
    assert.match(anchors, locale === 'zh' ? /第 1–\d+ 条[\s\S]*文件 已存[\s\S]*audit-anchors\.jsonl/ : /rows 1–\d+[\s\S]*File kept[\s\S]*audit-anchors\.jsonl/);
    await page.setViewportSize({ width: 360, height: 780 });
    await judge(page, 'the trail on a phone');
  });
}

test('agents and supervisors have no such page', async () => {
  for (const name of ['lin', 'zhou']) {
    const page = await open(name);
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
    assert.equal(await lines(page).count(), 0);
  }
});

test('it stands under 更多; J and K move, Enter opens the case', async () => {
  const page = await open('admin', '/desk/queue');
  await page.getByRole('button', { name: /更多/ }).click();
  await page.getByRole('menuitem', { name: '审计日志' }).click();
  await lines(page).first().waitFor();
  const first = await numberOf(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.waitForFunction(wanted => document.querySelector('.au .kvs dd')?.textContent === String(wanted), first - 2);
  await page.keyboard.press('k');
  await page.waitForFunction(wanted => document.querySelector('.au .kvs dd')?.textContent === String(wanted), first - 1);
  await page.goto(`${house.base}/desk/audit?action=case.approve`);
  await lines(page).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/cases\/[0-9a-f-]{36}/);
});

test('filters stand in the address, come back with it, and are what the sheet has', async () => {
  const page = await open('admin');
  await page.getByText('session.open').first().waitFor();
  await page.getByLabel('动作', { exact: true }).fill('case.approve');
  await page.getByRole('button', { name: '查询' }).click();
  await page.waitForURL(/action=case\.approve/);
  await page.getByText('session.open').first().waitFor({ state: 'detached' });
  await lines(page).first().waitFor();
  const shown = await lines(page).count();
  for (const text of await lines(page).allInnerTexts()) assert.match(text, /case\.approve/);
  await page.reload();
  assert.equal(await page.getByLabel('动作', { exact: true }).inputValue(), 'case.approve');
  await lines(page).first().waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 CSV' }).click()]);
  const sheet = readFileSync(await download.path(), 'utf8').trimEnd().split('\r\n');
  assert.match(download.suggestedFilename(), /^audit-\d{8}\.csv$/);
  assert.ok(sheet[0].startsWith('\uFEFF序号,'));
  assert.equal(sheet.length - 1, shown);
  await page.getByRole('button', { name: '只看这个对象' }).click();
  await page.waitForURL(url => url.searchParams.get('subject')?.startsWith('case:') && !url.searchParams.has('action'));
  await page.getByRole('button', { name: '重置' }).click();
  await page.waitForURL(url => url.search === '');
});

test('nothing that fits is said, with the way back; a trail that cannot be read says so and is tried again', async () => {
  const page = await open('admin', '/desk/audit?subject=case:none');
  await page.getByRole('heading', { name: '没有符合条件的记录' }).waitFor();
  await judge(page, 'nothing fits');
  await page.getByRole('button', { name: '全部重置' }).click();
  await lines(page).first().waitFor();

  await page.route('**/api/v1/audit?*', route => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ type: 'urn:lidan:problem:system.busy', status: 503, code: 'system.busy', title: '系统暂时忙，请稍后再试', requestId: 'r-1' }) }));
  await page.goto(`${house.base}/desk/audit?action=case.sign`);
  const problem = page.locator('.list').getByRole('alert');
  await problem.getByText('系统暂时忙，请稍后再试').waitFor();
  await judge(page, 'it cannot be read');
  await page.unroute('**/api/v1/audit?*');
  await problem.getByRole('button').click();
  await lines(page).first().waitFor();
});
