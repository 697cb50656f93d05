import assert from 'node:assert/strict';
import { CASE, desks, judge, openCase, promise } from './desk.mjs';
import { soon } from '../soon.mjs';

desks();
const flat = async at => (await at.innerText()).replace(/\s+/g, ' ');

for (const locale of ['zh', 'en']) {
  promise(`money at risk holds to the rules in ${locale}`, { who: 'zhou', locale, size: [1366, 768] }, async ({ page }) => {
    await page.goto('/desk/escalations');
    await page.locator('.rk').first().waitFor();
    await judge(page, 'at risk');
  });
}

promise('a supervisor sees what is at risk by due date, level and kind; the total is the list’s own', { who: 'zhou' }, async ({ page }) => {
  await page.goto('/desk/escalations');
  const due = page.getByRole('table', { name: '按时限' });
  await due.waitFor();
  await soon(async () => assert.match(await flat(due), /已超时 1 件 ¥29,459\.70 今天到期 8 件 ¥34,659\.11 7 天内 96 件 ¥61,690\.43 更晚 176 件 ¥145,560\.10 没有时限 0 件 — 合计 281 件 ¥271,369\.34/));
  await soon(async () => assert.match(await flat(page.getByRole('table', { name: '按阶梯' })), /座席 274 件 .* 主管 5 件 ¥35,915\.00 法务 2 件 ¥85,759\.70/));
  await soon(async () => assert.match(await flat(page.getByRole('table', { name: '按证实的类型' })), /^疑似欺诈 33 件 .* 其余类型 40 件/));
  await due.getByRole('link', { name: '已超时' }).click();
  await page.waitForURL(/\/queue\/all_open\?due=overdue/);
  await page.getByText(/共 1 条，在险 ¥29,459\.70/).waitFor();
  await soon(async () => assert.match(await flat(page.locator('.ledger thead')), /在险金额/));
});

promise('a case’s money reads as a sum: claimed, proven − returned − written off = outstanding', {}, async ({ page }) => {
  await openCase(page, '13');
  await soon(async () => assert.match(await flat(page.locator('.strip dl')), /申诉金额 ¥377\.00 查实金额 ¥377\.00 已退 ¥0\.00 核销 ¥0\.00 待退 ¥377\.00/));
  await openCase(page, '04');
  await soon(async () => assert.match(await flat(page.locator('.strip dl')), /^申诉金额 ¥1,513\.13 已退 ¥0\.00 核销 ¥0\.00 待退 ¥1,513\.13$/));
});

for (const locale of ['zh', 'en']) {
  promise(`the derivation of a fee holds to the rules in ${locale}, on a case and on a transaction`, { locale, size: [1366, 768] }, async ({ page }) => {
    await page.goto(CASE('09'));
    await page.locator('.fee').waitFor();
    await judge(page, 'a fee on a case');
    await page.goto('/desk/records/transactions/20261010000131');
    await page.locator('.fee').waitFor();
    await judge(page, 'a fee on a transaction');
  });
}

promise('a fee is derived step by step, figures under each other', {}, async ({ page }) => {
  await page.goto(CASE('09'));
  const fee = page.getByRole('table', { name: '手续费推算' });
  await fee.waitFor();
  const steps = await Promise.all((await fee.locator('tr').all()).map(flat));
  assert.deepEqual(steps.map(step => step.trim()), [
    '费率方案 2026-01-01 起有效',
    '费率 贷记卡 60 基点，0.60%',
    '相乘 ¥6,348.00 × 0.60% ¥38.088',
    '取整 四舍五入到分 ¥38.09',
    '封顶 没有封顶 —',
    '应收 ¥38.09',
    '实收 ¥44.00',
    '差额 多收，应退 +¥5.91',
  ]);
  const rights = await fee.locator('td.amt').evaluateAll(cells => cells.map(cell => Math.round(cell.getBoundingClientRect().right)));
  assert.equal(new Set(rights).size, 1);
});
promise('a transaction’s fee is derived on its page, with the cap', {}, async ({ page }) => {
  await page.goto('/desk/records/transactions/20261010000131');
  const fee = page.getByRole('table', { name: '手续费推算' });
  await fee.waitFor();
  await soon(async () => assert.match(await flat(fee), /2026-01-01 起，到 2026-12-31 止，含当日 费率 借记卡 50 基点，0\.50% .*封顶 未到封顶 ¥18\.00 应收 ¥0\.86 实收 ¥1\.89 差额 多收，应退 \+¥1\.03/));
});
