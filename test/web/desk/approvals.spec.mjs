import assert from 'node:assert/strict';
import { desks, judge, promise } from './desk.mjs';
import { soon } from '../soon.mjs';

desks();
const flat = async at => (await at.innerText()).replace(/\s+/g, ' ');
const title = page => page.locator('.dt h1');
const rows = page => page.locator('.lst tbody tr[data-key]');
const stands = async page => {
  await page.locator('.dt .ev .stage img').waitFor();
  await page.locator('.dt .bal').waitFor();
};
const open = async (page, at = '') => {
  await page.goto(`/desk/approvals${at}`);
  await stands(page);
};
/** the name goes under what has been on screen for a second */
const armed = page => page.locator('.go.confirm button:not([disabled])', { hasText: /批准|提交/ }).waitFor();
/** somebody else changes the order behind the page's back */
const change = (page, number, asked) =>
  page.evaluate(
    async ([path, more]) => {
      const { version } = await (await fetch(path)).json();
      const body = JSON.stringify({ provenKind: 'duplicate', remedy: 'partial_refund', amountFen: 10000, targetLogNo: '20261010000120', reason: '只退一部分', version, ...more });
      await fetch(`${path}/proposal`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    },
    [`/api/v1/cases/00000000-0000-7000-8000-0000000000${number}`, asked ?? {}],
  );
const CASE_13 = '?case=00000000-0000-7000-8000-000000000013';

for (const locale of ['zh', 'en']) {
  promise(`approvals hold to the rules in ${locale}, signing and rejecting too`, { who: 'zhou', locale }, async ({ page }) => {
    await open(page);
    await judge(page, 'approvals');
    await page.keyboard.press('y');
    await page.locator('.go.confirm').waitFor();
    await judge(page, 'signing');
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    await judge(page, 'rejecting');
  });
  promise(`the day’s approvals hold to the rules in ${locale}`, { who: 'zhou', locale }, async ({ page }) => {
    await page.goto('/desk/approvals/decided');
    await page.locator('.sums').waitFor();
    await judge(page, 'decided');
  });
}

promise('evidence, rows, balance, guards and signatures are in view beside what is signed, and nothing scrolls', { who: 'zhou' }, async ({ page }) => {
  await open(page, CASE_13);
  const over = await page.evaluate(() => {
    const box = document.querySelector('.dt .bd');
    return box.scrollHeight - box.clientHeight;
  });
  assert.equal(over, 0);
  for (const part of ['.stage img', '.fam .tgt', '.bal', '.gd', '.cl', '.sg']) {
    const at = await page.locator(`.dt ${part}`).first().boundingBox();
    assert.ok(at && at.y >= 0 && at.y + at.height <= 900, `${part} is in view`);
  }
  const text = await flat(page.locator('.dt'));
  assert.match(text, /退款 ¥377\.00 退回 621799\*+9788/);
  assert.match(text, /针对流水 20261010000120/);
  assert.match(text, /规则书 v7/);
  assert.match(text, /原额 ¥377\.00 − 已退和在途 ¥0\.00 = 可退 ¥377\.00/);
  assert.match(text, /可退\s+¥377\.00\s+→\s+¥0\.00/);
  assert.match(text, /工单状态\s+待核准\s+→\s+执行中/);
  assert.match(text, /G12\s*已退加本次不超过原额\s*通过/);
  assert.match(text, /撤销、撤销后重刷\s*第 3 节\s*已过交易当天，不能撤销/);
  assert.match(text, /经办\s+林\s+林晓/);
});

promise('what went back already stands in the balance, way by way', { who: 'zhou' }, async ({ page }) => {
  await open(page);
  await soon(async () => assert.match(await page.locator('.dt .bal').innerText(), /原额 ¥2,780\.00 − 已退和在途 ¥100\.00 = 可退 ¥2,680\.00/));
  await soon(async () => assert.match(await flat(page.locator('.dt .ways')), /退款\s+10-11 10:02 20261011000412\s+¥100\.00/));
});

promise('the whole act by keyboard: next order, evidence, sign; the next one stands there', { who: 'zhou' }, async ({ page, sent }) => {
  await open(page);
  await soon(async () => assert.match(await title(page).innerText(), /2,680/));
  await page.keyboard.press('j');
  await title(page).filter({ hasText: '7,250' }).waitFor();
  await page.keyboard.press('k');
  await title(page).filter({ hasText: '2,680' }).waitFor();
  await stands(page);
  await page.keyboard.press('f');
  await page.locator('.full-view').waitFor();
  await page.keyboard.press('f');
  await page.locator('.full-view').waitFor({ state: 'hidden' });
  await page.keyboard.press('p');
  await page.locator('.rqs').first().waitFor();
  await page.keyboard.press('p');
  await stands(page);
  await page.keyboard.press('y');
  await armed(page);
  await soon(async () => assert.match(await page.locator('.go.confirm').innerText(), /前面已签：林晓/));
  await page.keyboard.press('Enter');
  await page.getByText('已签 26-1012-0858-3，重发退款 ¥2,680.00。').waitFor();
  await soon(async () => assert.match(await title(page).innerText(), /7,250/));
  await soon(async () => assert.equal(await rows(page).count(), 3));
  await soon(async () => assert.deepEqual((await sent('/approval')).map(one => one.decision), ['sign']));
});

promise('Esc goes back from signing also while the order cannot be signed yet', { who: 'zhou' }, async ({ page, sent }) => {
  await page.route('**/options*', () => {}); // what is signed never stands there in full
  await page.goto(`/desk/approvals${CASE_13}`);
  await page.locator('.acts .big:not([disabled])').waitFor();
  await page.keyboard.press('y');
  const group = page.locator('.go.confirm');
  await group.waitFor();
  await soon(async () => assert.equal(await group.locator('.big').isDisabled(), true));
  await soon(async () => assert.equal(await group.evaluate(one => one === document.activeElement), true));
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await group.waitFor({ state: 'detached' });
  await soon(async () => assert.deepEqual(await sent('/approval'), []));
});

promise('a write-off returns nothing: it is said as written off', { who: 'zhou' }, async ({ page }) => {
  await open(page);
  await change(page, '13', { remedy: 'write_off', amountFen: 19400 });
  await page.goto(`/desk/approvals${CASE_13}`);
  await page.locator('.dt .cl, .dt table.t').first().waitFor();
  const text = await flat(page.locator('.dt'));
  assert.match(text, /核销\s+¥0\.00\s+→\s+¥194\.00/);
  assert.doesNotMatch(text, /工单已退/);
});

promise('count and sum are of all that wait, also beyond the rows listed', { who: 'zhou' }, async ({ page }) => {
  await page.route('**/api/v1/approvals', async line => {
    const answer = await line.fetch();
    const { rows, fen } = await answer.json();
    await line.fulfill({ response: answer, json: { count: rows.length + 600, fen: fen + 60000, rows } });
  });
  await open(page);
  const listed = await rows(page).count();
  const totals = () => flat(page.locator('.lst .tot'));
  await soon(async () => assert.match(await totals(), new RegExp(`${listed + 600} 笔`)));
  await page.getByText(`只列等得最久的 ${listed} 笔，共 ${listed + 600} 笔。`).waitFor();
  await soon(async () => assert.match(await totals(), /最久等待 15\s?分/));
});

promise('a rejection needs its reason; a composing input method sends nothing, and Esc keeps what was typed', { who: 'zhou' }, async ({ page, sent }) => {
  await open(page, CASE_13);
  await page.keyboard.press('x');
  const why = page.getByLabel(/原因/);
  const reject = page.locator('.go.confirm button', { hasText: '驳回' });
  await soon(async () => assert.equal(await reject.isDisabled(), true));
  await page.keyboard.type('金额 y x j');
  await why.evaluate(field => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, isComposing: true, keyCode: 229 })));
  await soon(async () => assert.deepEqual(await sent('/approval'), []));
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await soon(async () => assert.equal(await why.inputValue(), '金额 y x j'));
  await page.keyboard.press('Control+Enter');
  await page.getByText('已驳回 26-1010-0873-5').waitFor();
  const [{ decision, note }] = await sent('/approval');
  assert.deepEqual([decision, note], ['reject', '金额 y x j']);
});

promise('an order that changed while it was looked at shows both versions, signs nothing and keeps what was typed', { who: 'zhou' }, async ({ page, sent }) => {
  await page.route('**/live', line => line.abort()); // or the page would know before the click
  await open(page, CASE_13);
  await page.keyboard.press('x');
  await page.keyboard.type('写到一半');
  await change(page, '13', { fingerprint: 'aa11' });
  await page.keyboard.press('Control+Enter');
  const panel = page.locator('.stale');
  await panel.waitFor();
  const text = await panel.innerText();
  assert.match(text, /方案变了，这里什么也没有签/);
  assert.match(text, /你写的驳回原因还在/);
  assert.match(text, /处置\s+退款\s+部分退款/);
  assert.match(text, /¥377\.00\s+¥100\.00/);
  await judge(page, 'a changed order');
  await panel.getByRole('button', { name: /按新方案继续/ }).click();
  await stands(page);
  await soon(async () => assert.match(await title(page).innerText(), /部分退款 ¥100\.00/));
  await page.keyboard.press('x');
  await soon(async () => assert.equal(await page.getByLabel(/原因/).inputValue(), '写到一半'));
  await soon(async () => assert.equal((await sent('/approval')).length, 1));
});

promise('an order that somebody else took away is named, not replaced in silence', { who: 'zhou' }, async ({ page }) => {
  await open(page, CASE_13);
  await page.evaluate(async () => {
    const path = '/api/v1/cases/00000000-0000-7000-8000-000000000013';
    const { fingerprint } = await (await fetch(`${path}/remedy`)).json();
    await fetch(`${path}/approval`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ decision: 'reject', fingerprint, note: '别人驳回' }) });
  });
  await page.getByText(/26-1010-0873-5 刚才已不待你签/).waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  await soon(async () => assert.equal(await page.getByText(/刚才已不待你签/).count(), 0));
});

promise('the day’s approvals: figures, sums that agree, links, and more rows while scrolling', { who: 'zhou' }, async ({ page }) => {
  await page.goto('/desk/approvals');
  await page.getByRole('link', { name: '当日已批准' }).click();
  await page.locator('.sums').waitFor();
  const sums = await page.locator('.sums').innerText();
  assert.equal(sums.match(/合计\s+134 笔\s+¥40,890\.10/g)?.length, 2);
  await soon(async () => assert.match(await page.locator('.dec .tot').innerText(), /结果未知\s+22 笔/));
  await soon(async () => assert.match(await page.locator('.dec tbody tr[data-key]').first().innerText(), /11:37\s+26-1014-1000-0\s+老槐树鞋业2店\s+退款\s+¥99\.00\s+林晓 11:22\s+沈静 11:37\s+流水已证实/));
  await page.locator('.dec .ledger-box').evaluate(box => box.scrollTo(0, box.scrollHeight));
  await page.locator('.dec tbody tr', { hasText: '26-1014-1133' }).waitFor({ state: 'attached' }).catch(async () => {
    await page.locator('.dec .ledger-box').evaluate(box => box.scrollTo(0, box.scrollHeight));
    await page.locator('.dec tbody tr', { hasText: '26-1014-1133' }).waitFor({ state: 'attached' });
  });
  await page.getByLabel('日期').fill('2026-10-14');
  await page.keyboard.press('Enter');
  await page.getByText('这一天没有批准的单据').waitFor();
  await page.locator('header').getByRole('button', { name: '今天' }).click();
  await page.locator('.dec tbody tr[data-key]').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cases\//);
});

promise('an agent has no approvals page', {}, async ({ page }) => {
  await page.goto('/desk/approvals/decided');
  await page.getByText('没有这个页面').waitFor();
});
