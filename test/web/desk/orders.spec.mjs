import assert from 'node:assert/strict';
import { CASE, desks, judge, openCase, promise } from './desk.mjs';
import { soon } from '../soon.mjs';

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
  await soon(async () => assert.equal((await sent('/remedy/question')).length, 1));
  await soon(async () => assert.equal(await page.getByRole('button', { name: /提出处置|改处置/ }).count(), 0));
});
promise('who may not ask sees how it stands and no button', { who: 'shen' }, async ({ page }) => {
  await openCase(page, '15');
  await standing(page).waitFor();
  await soon(async () => assert.equal(await page.getByRole('button', { name: '现在就问' }).count(), 0));
});
promise('an order that the acquirer took says so with its reference, and asks nothing', {}, async ({ page }) => {
  await openCase(page, '14');
  await soon(async () => assert.match(await flat(standing(page)), /已发出，待到账 R2610150187301 收单机构编号 L61015000731/));
  await soon(async () => assert.equal(await page.getByRole('button', { name: '现在就问' }).count(), 0));
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
  await soon(async () => assert.ok(!(await list.filter({ hasText: '无误' }).getAttribute('class')).includes('disabled')));
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await choose(page, '#p-row', '628313601581');
  await page.getByText('原额 ¥1,513.13 − 已退和在途 ¥0.00').waitFor();
  await page.locator('#p-remedy').click();
  const shut = list.filter({ hasText: '撤销' }).first();
  await soon(async () => assert.match(await flat(shut), /撤销 第 3 节 已过交易当天，不能撤销/));
  await soon(async () => assert.ok((await shut.getAttribute('class')).includes('disabled')));
  await list.filter({ hasText: /^退款/ }).first().click();
  await page.locator('#p-amount').fill('1513.14');
  await page.locator('.ant-form-item-explain-error', { hasText: '护栏 G12 已退 ¥0.00 加 ¥1,513.14 超过原额 ¥1,513.13' }).waitFor();
  await page.locator('#p-reason').fill('客人只买一次');
  const send = page.getByRole('dialog').getByRole('button', { name: /^提出退款|^提出处置|退款 ¥/ });
  await soon(async () => assert.equal(await send.isDisabled(), true));
  await page.locator('#p-amount').fill('1513.13');
  await page.locator('.ant-modal-footer button:not([disabled])', { hasText: '退款' }).click();
  await page.getByText('待核准').first().waitFor();
  const [{ remedy, amountFen, targetLogNo }] = await sent('/proposal');
  assert.deepEqual([remedy, amountFen, targetLogNo], ['refund', 151313, '20261010000120']);
});

/** case 14 as a void that the merchant carries out */
async function voiding(page, more = {}) {
  const patch = (url, change) =>
    page.route(url, async route => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: change(await answer.json()) });
    });
  await patch('**/api/v1/cases/00000000-0000-7000-8000-000000000014', view => ({ ...view, status: 'executing', proposal: { ...view.proposal, remedy: 'void', openUntil: '2026-10-15T23:00:00+08:00', ...more.proposal }, claim: { ...view.claim, ...more.claim } }));
  await patch('**/api/v1/cases/*/remedy', order => ({ ...order, remedy: 'void', state: 'sending', refundNo: undefined, acquirerRef: undefined, ...more.remedy }));
  await openCase(page, '14');
  await page.locator('.term').waitFor();
}

for (const locale of ['zh', 'en']) {
  promise(`steps at the terminal hold to the rules on the desk in ${locale}`, { locale }, async ({ page }) => {
    await voiding(page);
    await judge(page, 'a void at the terminal');
  });
}
promise('an agent reads the steps of that terminal, until when the batch is open, and which row the case waits for', {}, async ({ page }) => {
  await voiding(page);
  const text = await flat(page.locator('.term'));
  assert.match(text, /商户在终端上怎么做 90011594 联迪 LD-A8/);
  assert.match(text, /批次开着，10-15 周四 23:00 切批前做完，余 11时2\d分/);
  assert.match(text, /按“交易管理” ?按“撤销” ?输入主管密码 ?输入原凭证号 000001 ?核对金额，按“确认” ?新打的小票留好/);
  assert.match(text, /这个厂家的菜单未经核实/);
  assert.match(text, /工单等撤销那一行流水来证明/);
});
promise('a batch that was cut says so; a void and re-charge waits for both rows', {}, async ({ page }) => {
  await voiding(page, { proposal: { remedy: 'void_and_recharge', openUntil: '2026-10-15T11:00:00+08:00' }, claim: { intendedFen: 19400 }, remedy: { remedy: 'void_and_recharge' } });
  const text = await flat(page.locator('.term'));
  assert.match(text, /批次已于 10-15 周四 11:00 切，不能再撤销；请改提退款。/);
  assert.match(text, /按“消费”，输入 ¥194\.00，请客人重刷/);
  assert.match(text, /工单等撤销和重刷两行流水来证明/);
});
