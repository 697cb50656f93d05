/** Forwarded complaints in the built product: entered by one, the form checked by another, sent, closed, counted. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { judge } from './desk/desk.mjs';
import { openHouse, staffPage } from './house.mjs';

let house;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const open = async (name, path = '/desk/regulator', locale = 'zh') => {
  const page = await staffPage(house, name);
  await page.evaluate(to => localStorage.setItem('lidan.desk.locale', to), locale);
  await page.goto(house.base + path);
  return page;
};
const list = async page => (await (await page.request.get(`${house.base}/api/v1/complaints`)).json()).rows;
const firstOf = async page => `/desk/regulator/${(await list(page)).at(-1).id}`;
/** From antd's list, by its words. */
const choose = async (page, label, words) => {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').getByTitle(words, { exact: true }).click();
};
const moment = async (page, label, text) => {
  const field = page.getByLabel(label);
  await field.fill(text);
  await field.press('Enter');
};
const local = back => new Date(Date.now() + 8 * 3600_000 - back * 60_000).toISOString().slice(0, 16).replace('T', ' ');

test('the register by keyboard: the selected row is in the address, Enter opens it, filters are there after a reload', async () => {
  const page = await open('lin');
  const row = page.locator('.ledger tbody tr', { hasText: '钱**' });
  await row.waitFor();
  await judge(page, 'the register');
  assert.equal(await page.getByText('钱多多').count(), 0);
  await page.keyboard.press('j');
  await page.waitForURL(/row=/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/regulator\/[0-9a-f-]{36}/);
  await page.goto(`${house.base}/desk/regulator?source=police`);
  await page.getByText('没有符合条件的来件').waitFor();
  await judge(page, 'nothing fits');
  await page.reload();
  await page.getByText('没有符合条件的来件').waitFor();
  await page.locator('.mid').getByRole('button').click();
  await row.waitFor();
});

test('a complaint is entered by keyboard, told under which days it stands, and goes to legal; sent twice it is one', async () => {
  const page = await open('lin');
  await page.locator('.ledger tbody tr').first().waitFor();
  await page.keyboard.press('c');
  const drawer = page.locator('.ant-drawer');
  await drawer.getByLabel('来件文号').fill('云银消投〔2026〕99号');
  await moment(drawer, '收到时间（北京时间）', local(90));
  await drawer.getByText('15 天内答复').waitFor();
  await drawer.getByText('单位', { exact: true }).click();
  await drawer.getByText(/只适用于自然人/).waitFor();
  await drawer.getByText('自然人', { exact: true }).click();
  await drawer.getByLabel('姓名或名称').fill('孙悟空');
  await drawer.getByLabel('联系方式').fill('13700001111');
  await drawer.getByLabel('事项').fill('孙悟空投诉手续费');
  await drawer.getByLabel('诉求').fill('退回多收的手续费');
  await judge(page, 'the intake');
  await drawer.getByText('新开工单').click();
  await drawer.getByLabel('商户').fill('药房');
  await page.locator('.ant-select-item-option', { hasText: '佳宁大药房' }).click();
  await drawer.getByLabel('工单里的说明').fill('顾客反映手续费');
  await drawer.getByRole('button', { name: '登记并转法务' }).click();
  await page.waitForURL(/\/regulator\/[0-9a-f-]{36}/);
  await page.getByText('孙**投诉手续费').waitFor();
  assert.equal(await page.getByText('孙悟空').count(), 0);
  await page.getByText('法务审查').waitFor();
  await page.getByText('还没有反馈表').first().waitFor();
  await judge(page, 'without a form');
  const again = await page.request.post(`${house.base}/api/v1/complaints`, {
    headers: { 'Idempotency-Key': `again-${Date.now()}` },
    data: { source: 'pboc', reference: '云银消投〔2026〕99 号', receivedAt: new Date().toISOString(), naturalPerson: true, name: '孙悟空', contact: '13700001111', subject: 's', asks: 'a', open: { kind: 'other', mid: '999290545912004', story: 's' } },
  });
  assert.deepEqual([again.status(), (await again.json()).code], [409, 'complaint.known']);
});

test('one edits a section, another checks the form; it is sent, closed and counted', async () => {
  const author = await open('lin');
  await author.goto(house.base + (await firstOf(author)));
  await author.locator('.cf-body li').first().waitFor();
  await author.keyboard.press('j');
  await author.keyboard.press('j');
  await author.keyboard.press('e');
  const dialog = author.getByRole('dialog');
  await dialog.getByLabel('本节内容').fill('经核对结算文件，两笔均已入账。钱多多的说法属实。');
  await judge(author, 'editing a section');
  await dialog.getByRole('button', { name: '存为新版' }).click();
  await author.getByText('钱**的说法属实').waitFor();
  await author.getByText('第 3 版还没有请人核对').waitFor();
  await author.getByRole('button', { name: '请人核对' }).click();
  await author.getByRole('dialog').getByLabel('请核对什么').fill('新版事实部分');
  await author.getByRole('dialog').getByRole('button', { name: '请人核对' }).click();
  await author.getByText('第 3 版等第二人核对').waitFor();
  assert.equal(await author.getByRole('button', { name: '核对无误' }).count(), 0);
  assert.equal(await author.getByRole('button', { name: '显示姓名和联系方式' }).count(), 0);

  const checker = await open('zhou', await firstOf(author));
  await checker.getByText('第 3 版等第二人核对').waitFor();
  await judge(checker, 'to be checked');
  await checker.keyboard.press('y');
  await checker.getByRole('dialog').getByRole('button', { name: '核对无误' }).click();
  await checker.getByText('第 3 版由 周敏 核对').waitFor();
  await checker.getByRole('button', { name: '显示姓名和联系方式' }).click();
  await choose(checker, '为什么要看', '答复来件机关');
  await checker.getByRole('dialog').getByRole('button', { name: '显示姓名和联系方式' }).click();
  await checker.getByText('钱多多').waitFor();

  await author.getByRole('button', { name: '登记已报送' }).click();
  const sending = author.getByRole('dialog');
  await choose(author, '报送方式', '邮寄');
  await judge(author, 'recording that it was sent');
  await sending.getByRole('button', { name: '登记已报送' }).click();
  await author.getByText(/报送（邮寄），林晓 登记/).waitFor();
  await author.getByRole('button', { name: '归档' }).click();
  await choose(author, '投诉是否成立', '成立');
  await choose(author, '投诉人是否接受', '接受');
  await author.getByRole('dialog').getByRole('button', { name: '归档' }).click();
  await author.getByText(/归档：成立，投诉人接受/).waitFor();
  await author.getByText(/保存至 20\d\d-/).waitFor();
  assert.equal(await author.getByRole('button', { name: '修改本节' }).count(), 0);

  await author.goto(`${house.base}/desk/regulator/statistics`);
  await author.getByRole('row', { name: /人民银行分支机构 .* 成立 1/ }).waitFor();
  await judge(author, 'the year’s table');
});

test('an extension is asked for with a date inside its limits', async () => {
  const page = await open('lin');
  const { id } = (await list(page)).at(0);
  await page.goto(`${house.base}/desk/regulator/${id}`);
  await page.getByRole('button', { name: '申请延期' }).click();
  const dialog = page.getByRole('dialog');
  await moment(dialog, '延至（北京时间）', local(-90 * 24 * 60));
  await dialog.getByText('不在可延长的范围内').waitFor();
  await dialog.getByLabel('原因（会告知投诉人和来件机关）').fill('等发卡行回函');
  assert.equal(await dialog.getByRole('button', { name: '申请延期' }).isDisabled(), true);
  await moment(dialog, '延至（北京时间）', local(-30 * 24 * 60));
  await dialog.getByText('不在可延长的范围内').waitFor({ state: 'detached' });
  assert.equal(await dialog.getByRole('button', { name: '申请延期' }).isDisabled(), false);
  await judge(page, 'asking for an extension');
});

test('in English, on a narrow screen: nothing is cut off at the side', async () => {
  const page = await open('fang', '/desk/regulator', 'en');
  await page.setViewportSize({ width: 360, height: 780 });
  await page.locator('.ledger tbody tr').first().waitFor();
  await judge(page, 'the register, narrow');
  await page.goto(house.base + (await firstOf(page)));
  await page.locator('.cf-body li').first().waitFor();
  await judge(page, 'the form, narrow');
  await page.goto(`${house.base}/desk/regulator/statistics`);
  await page.locator('.yt').waitFor();
  await judge(page, 'the year, narrow');
});

test('a reading that fails is said so and tried again', async () => {
  const page = await open('xu', '/desk/queue', 'en');
  await page.route('**/api/v1/complaints?*', route => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ status: 503, code: 'system.busy', title: 'The system is busy', requestId: 'r' }) }));
  await page.goto(`${house.base}/desk/regulator`);
  await page.getByText('The system is busy').waitFor();
  await judge(page, 'the register failing');
  await page.unroute('**/api/v1/complaints?*');
  await page.getByRole('alert').getByRole('button').click();
  await page.locator('.ledger tbody tr').first().waitFor();
});
