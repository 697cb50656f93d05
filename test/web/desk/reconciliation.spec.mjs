import assert from 'node:assert/strict';
import { desks, judge, promise } from './desk.mjs';
import { soon } from '../soon.mjs';

desks();
const HOME = '/desk/reconciliation';
const full = page => page.locator('.ledger tbody tr').first().waitFor();
const on = page => page.locator('.ledger tr.on').getAttribute('data-key');
const problem = { status: 500, contentType: 'application/problem+json', body: JSON.stringify({ type: 'x', title: '出错了', status: 500, code: 'system.failed', requestId: 'req-7' }) };

for (const locale of ['zh', 'en']) {
  for (const size of [[1440, 900], [1366, 768], [360, 740]]) {
    promise(`reconciliation holds to the rules in ${locale} at ${size[0]} px`, { who: 'zhou', locale, size }, async ({ page }) => {
      for (const list of ['matched', 'orders', 'rows', 'merchants']) {
        await page.goto(`${HOME}/2026-10-14?list=${list}`);
        await full(page);
        await judge(page, list);
        const squeezed = await page.locator('.ledger tbody td').evaluateAll(cells => cells.filter(cell => cell.clientWidth < 40).length);
        assert.equal(squeezed, 0, `${list}: a column has no width`);
      }
      await page.goto(`${HOME}/2026-10-12`);
      await page.locator('.tie p').waitFor();
      await judge(page, 'not tied');
    });
  }
}

promise('the newest day opens with what wants a person', { who: 'zhou' }, async ({ page }) => {
  await page.goto(HOME);
  await full(page);
  await page.getByRole('heading', { name: '对账 2026-10-14' }).waitFor();
  await soon(async () => assert.equal(await page.locator('.rctabs .on').innerText(), '无单流水 9'));
  await soon(async () => assert.deepEqual(await page.locator('.ledger tbody tr td:first-child').allInnerTexts(), ['金额与单不符', '单号不存在', '同一单记了两次']));
  await soon(async () => assert.match(await page.locator('.days a.on').innerText(), /有异常\s+异常 3、缺流水 3、后台 6/));
});

promise('the day’s sum stands beside the trailers, and a difference is explained line by line', { who: 'zhou' }, async ({ page }) => {
  await page.goto(HOME);
  await full(page);
  const figures = () => page.locator('.tot dd').allInnerTexts();
  await soon(async () => assert.deepEqual((await figures()).slice(0, 2).map(text => text.replace(/\s+/g, ' ')), ['¥555,200.00', '¥555,200.00已对平']));
  await page.goto(`${HOME}/2026-10-12`);
  await page.locator('.tie p').waitFor();
  await soon(async () => assert.match((await figures())[1], /¥554,001\.00\s*差 ¥70\.00/));
  await soon(async () => assert.match(await page.locator('.tie p').innerText(), /坏行 ¥70\.00，冲突 ¥0\.00。差额已逐行说明。/));
  const shown = await page.locator('.tie tbody tr td').allInnerTexts();
  assert.deepEqual(shown.map(text => text.replace(/\s+/g, ' ').trim()), ['1412', '¥554,001.00', '1411 ¥553,931.00', '0', '1 ¥70.00', '0']);
});

promise('figures stand at the right, in digits of one width', { who: 'zhou' }, async ({ page }) => {
  await page.goto(`${HOME}/2026-10-14?list=merchants`);
  await full(page);
  const cells = await page.locator('.ledger td.amt').evaluateAll(all => all.map(cell => [getComputedStyle(cell).textAlign, getComputedStyle(cell).fontVariantNumeric]));
  assert.ok(cells.length > 50 && cells.every(([align, digits]) => align === 'right' && digits.includes('tabular-nums')));
  const right = await page.locator('.ledger tbody td:nth-child(4) .amt').evaluateAll(all => new Set(all.map(one => Math.round(one.getBoundingClientRect().right))).size);
  assert.equal(right, 1);
});

promise('keys walk rows and days, and open what a row leads to', { who: 'zhou' }, async ({ page }) => {
  await page.goto(`${HOME}/2026-10-14?list=orders`);
  await full(page);
  await soon(async () => assert.equal(await on(page), 'o-20'));
  await page.keyboard.press('j');
  await page.locator('tr.on[data-key="o-21"]').waitFor();
  await page.keyboard.press('s');
  await page.getByRole('heading', { name: '对账 2026-10-13' }).waitFor();
  await page.keyboard.press('d');
  await page.getByRole('heading', { name: '对账 2026-10-14' }).waitFor();
  await page.goto(`${HOME}/2026-10-14?list=orders`);
  await full(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/cases\//);
  await page.goBack();
  await full(page);
  assert.match(page.url(), /list=orders/);
});

promise('an order without a row says since when, how many files came and what the acquirer said', { who: 'zhou' }, async ({ page }) => {
  await page.goto(`${HOME}/2026-10-14?list=orders`);
  await full(page);
  const row = await page.locator('.ledger tbody tr').nth(1).innerText();
  for (const fact of ['部分退款', '结果未知', '10-12 周一', 'gateway timeout']) assert.ok(row.includes(fact), `${fact} in ${row}`);
});

promise('a person writes down what a row turned out to be, once, and the day is quieter', { who: 'zhou' }, async ({ page, sent }) => {
  await page.goto(HOME);
  await full(page);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('R26101').waitFor();
  await soon(async () => assert.equal(await dialog.getByRole('button', { name: '写入记录' }).isDisabled(), true));
  await dialog.getByLabel(/看到了什么/).fill('收单方误记，已要求更正');
  await judge(page, 'looking');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/异常 2、缺流水 3/).waitFor();
  await soon(async () => assert.match(await page.locator('.ledger tbody tr').first().innerText(), /周敏 今天/));
  await soon(async () => assert.equal(await page.locator('.ledger tbody tr').first().getByTitle('收单方误记，已要求更正').count(), 1));
  await soon(async () => assert.deepEqual(await sent('/looks'), [{ note: '收单方误记，已要求更正' }]));
});

promise('what was typed survives a look away, and a refusal keeps it', { who: 'zhou' }, async ({ page }) => {
  await page.goto(HOME);
  await full(page);
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByLabel(/看到了什么/).fill('还没问完');
  await page.getByRole('dialog').getByRole('button', { name: '返回' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.route('**/looks', route => route.fulfill(problem));
  await page.getByRole('button', { name: '写明看过' }).first().click();
  const note = page.getByRole('dialog').getByLabel(/看到了什么/);
  await soon(async () => assert.equal(await note.inputValue(), '还没问完'));
  await page.getByRole('dialog').getByRole('button', { name: '写入记录' }).click();
  await page.getByRole('dialog').getByText('req-7').waitFor();
  await soon(async () => assert.equal(await note.inputValue(), '还没问完'));
});

promise('a row without any case opens the form of one, filled in', { who: 'zhou' }, async ({ page }) => {
  await page.goto(HOME);
  await full(page);
  await page.getByRole('link', { name: '开工单' }).click();
  const form = page.locator('.ant-drawer form');
  await form.waitFor();
  await soon(async () => assert.match(await form.innerText(), /999290056517327/));
  await soon(async () => assert.equal(await form.locator('#new_amountFen').inputValue(), '880.00'));
  await soon(async () => assert.equal(await form.locator('#new_refundNo').inputValue(), 'R26101300078-1'));
  await soon(async () => assert.match(await form.locator('#new_story').inputValue(), /没有我们的退货单（单号不存在）/));
});

promise('the back office’s and the merchants’ own are lists of their own', { who: 'zhou' }, async ({ page }) => {
  await page.goto(HOME);
  await full(page);
  await page.getByText('终端自退 22').click();
  await page.getByText('商户自己在终端上退的，正常。').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.ledger tbody tr[data-key]').length > 10);
  assert.match(page.url(), /rows=own/);
  await soon(async () => assert.equal(await page.getByRole('button', { name: '写明看过' }).count(), 0));
});

promise('agents read it and mark nothing; legal has no such page', { who: 'lin' }, async ({ page }) => {
  await page.goto(HOME);
  await full(page);
  await soon(async () => assert.equal(await page.getByRole('button', { name: '写明看过' }).count(), 0));
  await page.keyboard.press('n');
  await soon(async () => assert.equal(await page.getByRole('dialog').count(), 0));
});
promise('legal has no such page', { who: 'fang' }, async ({ page }) => {
  await page.goto(HOME);
  await page.getByText('没有这个页面').waitFor();
  await soon(async () => assert.equal(await page.getByRole('link', { name: '对账' }).count(), 0));
});

promise('the sheet is asked for with the day', { who: 'zhou' }, async ({ page }) => {
  await page.goto(`${HOME}/2026-10-12`);
  await full(page);
  await soon(async () => assert.equal(await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href'), '/api/v1/reconciliation.csv?day=2026-10-12'));
});

promise('nothing loaded, nothing in a list, no file for a day: each says why', { who: 'zhou' }, async ({ page }) => {
  await page.goto(`${HOME}/2026-10-11?list=orders`);
  await page.getByText('没有等流水的单').waitFor();
  await judge(page, 'empty list');
  await page.goto(`${HOME}/2026-09-01`);
  await page.getByText('这一天没有文件。').waitFor();
  await judge(page, 'no file');
  await page.route('**/api/v1/reconciliation/days?*', route => route.fulfill({ json: { rows: [] } }));
  await page.goto(HOME);
  await page.getByText('还没有对账文件').waitFor();
  await judge(page, 'no days');
});

promise('a day that fails says so with its number, the others stay within reach', { who: 'zhou' }, async ({ page }) => {
  let fails = true;
  await page.route('**/api/v1/reconciliation?*', route => (fails ? route.fulfill(problem) : route.continue()));
  await page.goto(HOME);
  await page.getByText('req-7').waitFor();
  await judge(page, 'failing');
  await soon(async () => assert.equal(await page.locator('.days a').count(), 14));
  fails = false;
  await page.getByRole('button', { name: '重试' }).click();
  await full(page);
});

promise('a notice about a row leads to its day', { who: 'zhou' }, async ({ page }) => {
  await page.route('**/api/v1/notifications', route =>
    route.fulfill({ json: [{ id: 'n', path: '/reconciliation/2026-10-14', event: 'refund_unasked', channel: 'in_app', to: '周敏', subject: '2026-10-14 有一笔没人要求的退款 ¥880.00', body: 'x', state: 'sent', at: '2026-10-15T01:00:00.000Z' }] }));
  await page.goto('/desk/queue/all_open');
  await page.getByRole('button', { name: /通知/ }).click();
  await page.getByRole('link', { name: /没人要求的退款/ }).click();
  await page.getByRole('heading', { name: '对账 2026-10-14' }).waitFor();
});
