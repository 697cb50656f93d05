import assert from 'node:assert/strict';
import { CASE, desks, judge, openCase, promise } from './desk.mjs';

desks();
const flat = async at => (await at.innerText()).replace(/\s+/g, ' ');
const standing = page => page.locator('.standing');

for (const locale of ['zh', 'en']) {
  promise(`an order without a result, and a proposal with closed options, hold to the rules in ${locale}`, { locale }, async ({ page }) => {
    await openCase(page, '15');
    await standing(page).waitFor();
    await judge(page, 'an unknown result');
    await openCase(page, '04');
    await page.keyboard.press('m');
    await page.locator('#p-remedy').waitFor();
    await judge(page, 'a proposal');
  });
}

promise('an unknown result says what was heard, how often it was asked and when next; asking now never makes a second number', {}, async ({ page, sent }) => {
  await openCase(page, '15');
  const text = await flat(standing(page));
  assert.match(text, /结果未知 R2610150187301/);
  assert.match(text, /上次听到 超时没有答复/);
  assert.match(text, /已问 2 次/);
  assert.match(text, /下次查询 今天 12:40/);
  assert.match(text, /不另发一笔（护栏 G13）/);
  await standing(page).getByRole('button', { name: '现在就问' }).click();
  await page.getByText('已去问，有答复这里自动更新。').waitFor();
  await standing(page).getByText('3 次').waitFor();
  assert.equal((await sent('/remedy/question')).length, 1);
  assert.equal(await page.getByRole('button', { name: /提出处置|改处置/ }).count(), 0);
});
promise('who may not ask sees how it stands and no button', { who: 'shen' }, async ({ page }) => {
  await openCase(page, '15');
  await standing(page).waitFor();
  assert.equal(await page.getByRole('button', { name: '现在就问' }).count(), 0);
});
promise('an order that the acquirer took says so with its reference, and asks nothing', {}, async ({ page }) => {
  await openCase(page, '14');
  assert.match(await flat(standing(page)), /已发出，待到账 R2610150187301 收单机构编号 L61015000731/);
  assert.equal(await page.getByRole('button', { name: '现在就问' }).count(), 0);
});

const choose = async (page, field, name) => {
  await page.locator(field).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name }).first().click();
};

promise('closed options stand there with the guard or the rule that closes them, and cannot be chosen', {}, async ({ page, sent }) => {
  await page.goto(CASE('04'));
  await page.locator('.cand').first().waitFor();
  await page.keyboard.press('m');
  await page.locator('#p-remedy').click();
  const list = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
  await list.filter({ hasText: '先选一笔流水' }).first().waitFor();
  assert.ok(!(await list.filter({ hasText: '无误' }).getAttribute('class')).includes('disabled'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await choose(page, '#p-row', '628313601581');
  await page.getByText('原额 ¥1,513.13 − 已退和在途 ¥0.00').waitFor();
  await page.locator('#p-remedy').click();
  const shut = list.filter({ hasText: '撤销' }).first();
  assert.match(await flat(shut), /撤销 第 3 节 已过交易当天，不能撤销/);
  assert.ok((await shut.getAttribute('class')).includes('disabled'));
  await list.filter({ hasText: /^退款/ }).first().click();
  await page.locator('#p-amount').fill('1513.14');
  await page.locator('.ant-form-item-explain-error', { hasText: '护栏 G12 已退 ¥0.00 加 ¥1,513.14 超过原额 ¥1,513.13' }).waitFor();
  await page.locator('#p-reason').fill('客人只买一次');
  const send = page.getByRole('dialog').getByRole('button', { name: /^提出退款|^提出处置|退款 ¥/ });
  assert.equal(await send.isDisabled(), true);
  await page.locator('#p-amount').fill('1513.13');
  await page.locator('.ant-modal-footer button:not([disabled])', { hasText: '退款' }).click();
  await page.getByText('待核准').first().waitFor();
  const [{ remedy, amountFen, targetLogNo }] = await sent('/proposal');
  assert.deepEqual([remedy, amountFen, targetLogNo], ['refund', 151313, '20261010000120']);
});
