import assert from 'node:assert/strict';
import { CASE, desks, judge, openCase, promise } from './desk.mjs';
import { soon } from '../soon.mjs';

desks();
const ready = page => page.locator('.rqs').first().waitFor();

for (const locale of ['zh', 'en']) {
  promise(`papers and contradictions hold to the rules in ${locale}`, { who: 'zhou', locale, size: [1366, 768] }, async ({ page }) => {
    await page.goto(`${CASE('02')}?side=papers`);
    await ready(page);
    await judge(page, 'papers');
    await page.getByRole('button', { name: /^(确认有出入|Confirm difference)$/ }).first().click();
    await judge(page, 'a decision');
  });
}

promise('P opens what the case needs: what is here, what is missing, what would do instead and by when', { who: 'xu' }, async ({ page }) => {
  await openCase(page, '06');
  await page.keyboard.press('p');
  await ready(page);
  const text = await page.locator('[role=tabpanel]').first().innerText();
  assert.match(text, /还缺 1 样，最迟 10-19 周一 10:00/);
  assert.match(text, /必需\s*签购单\s*已有/);
  assert.match(text, /任选一样\s*还没有/);
  assert.match(text, /可代替：与顾客的约定/);
  assert.match(text, /没有也能查，只是可能要多一天/);
  assert.match(page.url(), /side=papers/);
  await page.keyboard.press('p');
  await page.locator('.stage img').first().waitFor();
});

promise('the paper that serves a line is shown by a click', {}, async ({ page }) => {
  await page.goto(`${CASE(13)}?side=papers`);
  await ready(page);
  await page.locator('.rq-file', { hasText: '付款截图.png' }).first().click();
  await page.getByText('证据 3 / 3').waitFor();
});

promise('a contradiction is judged with a reason, in words that blame nobody', { who: 'zhou' }, async ({ page, sent }) => {
  await page.goto(`${CASE('02')}?side=papers`);
  const grave = page.locator('.doubt.grave');
  await grave.waitFor();
  await soon(async () => assert.match(await grave.innerText(), /金额：同一笔交易，票面与流水不符，须核实/));
  await grave.getByRole('button', { name: '确认有出入' }).click();
  await page.getByText('工单转法务审查；不会告知商户').waitFor();
  const send = grave.getByRole('button', { name: '确认有出入' });
  await soon(async () => assert.equal(await send.isDisabled(), true));
  await grave.getByLabel(/原因/).fill('票面 377.00，流水 2680.00');
  await send.click();
  await page.locator('.doubt.confirmed').waitFor();
  await soon(async () => assert.deepEqual(await sent('/decision'), [{ decision: 'confirmed', note: '票面 377.00，流水 2680.00' }]));
  await soon(async () => assert.match(await page.locator('.doubt.confirmed').innerText(), /周敏 票面 377.00/));
  const rest = page.locator('.doubt.open');
  await soon(async () => assert.equal(await rest.count(), 1));
  await rest.getByRole('button', { name: '不影响办理' }).click();
  await rest.getByLabel(/原因/).fill('商户抄错一位');
  await page.keyboard.press('Control+Enter');
  await page.locator('.doubt.dismissed').waitFor();
  await soon(async () => assert.equal(await page.locator('.doubt.open').count(), 0));
  await page.getByRole('tab', { name: '材料 缺 1', exact: true }).waitFor();
});

promise('what somebody else has judged meanwhile is not judged twice', { who: 'zhou' }, async ({ page, sent }) => {
  await page.route('**/live', line => line.abort()); // or the page would know before the click
  await page.goto(`${CASE('02')}?side=papers`);
  const grave = page.locator('.doubt.grave');
  await grave.getByRole('button', { name: '不影响办理' }).click();
  await grave.getByLabel(/原因/).fill('看过');
  await page.evaluate(() =>
    fetch('/api/v1/doubts/d-00000000-0000-7000-8000-000000000002-1/decision', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ decision: 'confirmed', note: '先看过' }) }),
  );
  await grave.getByRole('button', { name: '不影响办理' }).click();
  await page.locator('.doubt.grave.confirmed').waitFor();
  await soon(async () => assert.match(await page.locator('.doubt.grave').innerText(), /先看过/));
  await soon(async () => assert.equal((await sent('/decision')).length, 2));
});

promise('the question to the merchant offers exactly the papers that are missing', { who: 'xu' }, async ({ page, sent }) => {
  await page.goto(`${CASE('07')}?side=papers`);
  await ready(page);
  await page.getByRole('button', { name: '向商户要' }).click();
  const papers = page.locator('fieldset', { hasText: '还缺的材料' });
  await papers.waitFor();
  await soon(async () => assert.deepEqual((await papers.locator('label').allInnerTexts()).map(text => text.split(/[\s（]/)[0]), ['签购单', '订单或账单']));
  await papers.getByText('订单或账单').click();
  await page.getByRole('button', { name: '发给商户' }).click();
  await page.getByText('待商户').first().waitFor();
  const [{ step, missing }] = await sent('/steps');
  assert.deepEqual([step, missing], ['ask', ['price_proof']]);
});
