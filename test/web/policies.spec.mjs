/** Approval rules in the built product: one drafts, another puts in force, a case is approved by the system and judged by a person. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { judge } from './desk/desk.mjs';
import { openHouse, staffPage } from './house.mjs';
import { soon } from './soon.mjs';

let house;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const open = async (name, path = '/desk/policies') => {
  const page = await staffPage(house, name);
  await page.goto(house.base + path);
  return page;
};

test('a draft shows whom it affects, is kept by one and put in force by another', async () => {
  const author = await open('zhou');
  await author.getByRole('heading', { name: '规则手册原定' }).waitFor();
  await judge(author, 'as in the rulebook');
  await author.getByRole('button', { name: '改规则' }).click();
  const drawer = author.locator('.ant-drawer');
  const keep = drawer.getByRole('button', { name: '存为草稿' });
  await soon(async () => assert.equal(await keep.isDisabled(), true));
  await drawer.getByLabel(/为什么改/).fill('节前把限额调低');
  await drawer.getByLabel('退款和调账 不超过').fill('100');
  await drawer.getByRole('checkbox', { name: '退款超期' }).check();
  await drawer.getByRole('button', { name: '看影响谁' }).click();
  await drawer.getByRole('table', { name: '换人签的方案' }).waitFor();
  await soon(async () => assert.match(await drawer.innerText(), /主管 → /));
  await judge(author, 'the draft');
  await keep.click();
  await drawer.waitFor({ state: 'detached' });
  await author.getByRole('button', { name: /第 1 版/ }).click();
  await author.getByText('要由另一位主管或管理员启用').waitFor();
  await soon(async () => assert.equal(await author.getByRole('button', { name: '启用第 1 版' }).count(), 0));

  const other = await open('xu');
  await other.getByRole('button', { name: /第 1 版/ }).click();
  await other.getByRole('button', { name: '启用第 1 版' }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByRole('table', { name: '签字次数' }).waitFor();
  await judge(other, 'putting it in force');
  await dialog.getByRole('button', { name: '启用第 1 版' }).click();
  await other.getByRole('heading', { name: '第 1 版' }).waitFor();
  await other.getByText(/许衡 启用/).waitFor();
});

test('what is wrong with a draft stands at its field, and nothing is kept', async () => {
  const page = await open('xu');
  await page.getByRole('button', { name: '改规则' }).click();
  const drawer = page.locator('.ant-drawer');
  await drawer.getByLabel(/为什么改/).fill('一个人就够');
  await drawer.getByRole('button', { name: '去掉第 2 位' }).first().click();
  await drawer.getByRole('button', { name: '看影响谁' }).click();
  await drawer.getByText('动钱的方案至少两个人签').waitFor();
  await soon(async () => assert.equal(await drawer.getByRole('button', { name: '存为草稿' }).isDisabled(), true));
});

test('a limit stays with its row, and what is no amount closes both buttons until it is one', async () => {
  const page = await open('xu');
  await page.getByRole('button', { name: '改规则' }).click();
  const drawer = page.locator('.ant-drawer');
  const limits = drawer.getByLabel('退款和调账 不超过'),
    money = drawer.locator('fieldset', { hasText: '退款和调账' });
  const typed = () => limits.evaluateAll(fields => fields.map(field => field.value));
  const before = await limits.count();
  await money.getByRole('button', { name: '加一档金额' }).click();
  await limits.nth(before).fill('98765.43');
  const kept = await typed();
  await money.getByRole('button', { name: '去掉这一档' }).first().click();
  await soon(async () => assert.deepEqual(await typed(), kept.slice(1)));
  await drawer.getByLabel(/为什么改/).fill('限额');
  const [look, keep] = [drawer.getByRole('button', { name: '看影响谁' }), drawer.getByRole('button', { name: '存为草稿' })];
  await look.click();
  await drawer.getByRole('heading', { name: '影响谁' }).waitFor();
  await soon(async () => assert.equal(await keep.isEnabled(), true));
  const last = limits.last();
  await last.fill('50000x');
  await soon(async () => assert.deepEqual([await look.isDisabled(), await keep.isDisabled(), await last.getAttribute('aria-invalid')], [true, true, 'true']));
  const words = await last.evaluate(field => document.getElementById(field.getAttribute('aria-describedby')).textContent);
  assert.equal(words, '填大于 0 的金额，最多两位小数');
  await judge(page, 'an amount that is none');
  await last.fill('50000');
  await soon(async () => assert.deepEqual([await look.isEnabled(), await last.getAttribute('aria-describedby')], [true, null]));
  await last.fill('0');
  await soon(async () => assert.equal(await look.isDisabled(), true));
  await money.getByRole('button', { name: '去掉这一档' }).last().click();
  await soon(async () => assert.equal(await look.isEnabled(), true));
});

test('automatic approval is stopped by one person at once', async () => {
  const page = await open('admin');
  await page.getByRole('button', { name: '停用自动核准' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用自动核准' }).click();
  await page.getByText(/停了自动核准/).waitFor();
  await soon(async () => assert.equal(await page.getByRole('button', { name: '停用自动核准' }).count(), 0));
});

test('the list for review says when there will be something; an agent has no such page', async () => {
  const page = await open('xu', '/desk/policies?tab=samples');
  await page.getByText('没有抽查的单').waitFor();
  const current = page.locator('nav.sub [aria-current="page"]');
  await soon(async () => assert.deepEqual(await current.allInnerTexts(), ['抽查']));
  await page.getByRole('link', { name: '规则', exact: true }).click();
  await page.getByRole('button', { name: '改规则' }).waitFor();
  await soon(async () => assert.deepEqual(await current.allInnerTexts(), ['规则']));
  await page.getByRole('link', { name: '抽查' }).click();
  await page.getByText('没有抽查的单').waitFor();
  await judge(page, 'nothing to review');
  const agent = await open('lin');
  await agent.getByText('没有这个页面').first().waitFor();
});
