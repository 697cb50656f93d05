import assert from 'node:assert/strict';
import { desks, judge, promise } from './desk.mjs';

desks();
const flat = async at => (await at.innerText()).replace(/\s+/g, ' ');
const BOARD = '/desk/escalations';
const row = (page, caseNo) => page.locator('.ledger tbody tr', { hasText: caseNo });
const onRow = async page => /26-\d{4}-\d{4}-\d/.exec(await flat(page.locator('.ledger tr.on')))[0];
const open = async page => {
  await page.goto(BOARD);
  await page.locator('.ledger tr.on').waitFor();
};
/** An open dialogue whose first field has the focus: a key before that is nobody's. */
const asked = async page => {
  const dialog = page.getByRole('dialog');
  await dialog.locator('input:focus, textarea:focus').first().waitFor({ state: 'attached' });
  return dialog;
};
/** J until the row is in hand. */
async function walkTo(page, caseNo) {
  for (let n = 0; n < 12 && (await onRow(page)) !== caseNo; n += 1) await page.keyboard.press('k');
  for (let n = 0; n < 14 && (await onRow(page)) !== caseNo; n += 1) {
    await page.keyboard.press('j');
    await page.waitForTimeout(30);
  }
  assert.equal(await onRow(page), caseNo);
}

for (const locale of ['zh', 'en']) {
  for (const size of [[1440, 900], [1366, 768], [360, 780]]) {
    promise(`the board holds to the rules in ${locale} at ${size[0]}`, { who: 'zhou', locale, size }, async ({ page }) => {
      await open(page);
      await page.locator('.rq').waitFor();
      await page.locator('.rk').first().waitFor();
      await judge(page, `board ${size[0]}`);
      // a due date whose end is cut reads as another one
      const cut = await page.locator('.ledger td:has(.due)').evaluateAll(all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.textContent));
      assert.deepEqual(cut, []);
    });
  }
  promise(`its dialogues hold to the rules in ${locale}`, { who: 'zhou', locale }, async ({ page }) => {
    await open(page);
    await walkTo(page, '26-1012-0849-6');
    for (const key of ['a', 'l', 'd', 'o']) {
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      if (key === 'o') await dialog.locator('input[type=datetime-local]').waitFor();
      await judge(page, `dialogue ${key}`);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });
  promise(`an empty board says when it fills, in ${locale}`, { who: 'zhou', locale, env: { STUB_BOARD: 'empty' } }, async ({ page }) => {
    await page.goto(BOARD);
    await page.getByText(locale === 'zh' ? '今天没有要盯的工单' : 'Nothing to watch today').waitFor();
    await judge(page, 'empty board');
  });
  promise(`a failing board says so and offers to try again, in ${locale}`, { who: 'zhou', locale, env: { STUB_BOARD: 'fails' } }, async ({ page }) => {
    await page.goto(BOARD);
    await page.getByRole('alert').first().waitFor();
    await page.getByRole('button', { name: locale === 'zh' ? '重试' : /again/i }).first().waitFor();
    await judge(page, 'failing board');
  });
}

promise('today stands hour by hour with its groups below, each with its count and sum', { who: 'zhou' }, async ({ page }) => {
  await open(page);
  assert.match(await flat(page.locator('.tops')), /今天到期 9 件¥64,118\.81 已超时 1 件¥29,459\.70 等你确认 3 件最早 今天 13:17 2 时内到期 2 件¥3,585\.00 工作日历，今天剩 6时23分/);
  const eleven = page.locator('.hc', { has: page.getByText('11:00', { exact: true }) });
  assert.match(await flat(eleven), /11:00 2 件 ¥32,139\.70 11:37 11:05 0790-1 沁园服饰收银2 ¥29,459\.70 方 11:50 0858-3 悦来酒店/);
  assert.equal(await page.locator('.now').count(), 1);
  const groups = await page.locator('.ledger tr.grp').allInnerTexts();
  assert.deepEqual(groups.map(text => text.replace(/\s+/g, ' ').split(' ').slice(0, 3).join(' ')), ['已超时，已升级 1 件', '等你确认 3 件', '已确认，在处理 3 件', '今天到期，未升级 4 件']);
  assert.match(await flat(row(page, '26-1009-0790-1')), /超 32分 .*结果.*到期未答复 座席 主管 法务 等法务，/);
});

promise('every figure opens the list it counts', { who: 'zhou' }, async ({ page }) => {
  await open(page);
  const links = await page.locator('.e a[href*="/queue/"]').evaluateAll(all => all.map(one => one.getAttribute('href').replace('/desk', '')));
  for (const wanted of ['/queue/due_today', '/queue/all_open?due=overdue', '/queue/all_open?due=soon', '/queue/unassigned', '/queue/all_open?owner=u-lin', '/queue/all_open?trigger=amount_above_5000']) assert.ok(links.includes(wanted), wanted);
  await page.locator('.rg a').first().click();
  await page.waitForURL(/trigger=/);
  await page.getByText(/7 天内触发 = /).waitFor();
});

promise('by keyboard alone: a case is found, acknowledged and taken', { who: 'zhou' }, async ({ page, sent }) => {
  await open(page);
  const mine = await onRow(page);
  await page.getByRole('button', { name: /确认并接手/ }).waitFor();
  await page.keyboard.press('y');
  await page.locator('.tot', { hasText: '等你确认2 件' }).waitFor();
  assert.equal((await sent('/acknowledge')).length, 1);
  assert.match(await flat(row(page, mine)), /11:3\d 周敏/);
});

promise('by keyboard alone: a case is given to another, with everybody’s load in view', { who: 'zhou' }, async ({ page, sent }) => {
  await open(page);
  await walkTo(page, '26-1012-0849-6');
  await page.keyboard.press('Shift+A');
  const dialog = await asked(page);
  assert.match(await flat(dialog), /林晓 座席 \d+ 件 \/ \d 件/);
  assert.doesNotMatch(await flat(dialog), /何璐 座席/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  const [given] = await sent('/owner');
  assert.ok(given.userId.startsWith('u-') && given.userId !== 'u-he' && given.version > 0);
});

promise('by keyboard alone: a case goes to legal with a reason', { who: 'zhou' }, async ({ page, sent }) => {
  await open(page);
  await walkTo(page, '26-1012-0849-6');
  await page.keyboard.press('l');
  const dialog = await asked(page);
  await page.keyboard.press('Control+Enter'); // no reason yet
  assert.equal((await sent('/steps')).length, 0);
  await page.keyboard.type('商户律师已介入');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  assert.partialDeepStrictEqual((await sent('/steps'))[0], { step: 'refer', text: '商户律师已介入' });
});

promise('by keyboard alone: coming down is asked once, and not of who stands elsewhere', { who: 'zhou' }, async ({ page, sent }) => {
  await open(page);
  await walkTo(page, '26-1009-0790-1');
  await page.keyboard.press('d');
  assert.equal(await page.getByRole('dialog').count(), 0);
  await walkTo(page, '26-1012-0849-6');
  for (const time of [1, 2]) {
    await page.keyboard.press('d');
    const dialog = await asked(page);
    await page.keyboard.type('金额已核对');
    await page.keyboard.press('Control+Enter');
    if (time === 2) await dialog.getByRole('alert').getByText('已经提出过').waitFor();
    else await dialog.waitFor({ state: 'detached' });
  }
  assert.deepEqual(await sent('/come-down'), [{ to: 'agent', reason: '金额已核对' }, { to: 'agent', reason: '金额已核对' }]);
});

promise('by keyboard alone: a later date is asked within its hard stop', { who: 'zhou' }, async ({ page, sent }) => {
  await open(page);
  await walkTo(page, '26-1012-0849-6');
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog'),
    until = dialog.locator('input[type=datetime-local]');
  await until.waitFor();
  assert.match(await flat(dialog), /结果答复 现在 今天 12:30，最迟 10-29 周四 18:00/);
  assert.equal(await until.inputValue(), '2026-10-29T18:00');
  await until.fill('2026-10-30T18:00');
  await dialog.locator('textarea').fill('发卡行尚未回复');
  assert.equal(await dialog.getByRole('button', { name: '申请延期' }).isDisabled(), true);
  await until.fill('2026-10-20T18:00');
  await dialog.locator('textarea').focus();
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual(await sent('/extension'), [{ until: '2026-10-20T10:00:00.000Z', because: 'bank', reason: '发卡行尚未回复' }]);
});

promise('what others asked is granted, or refused with a reason', { who: 'zhou' }, async ({ page, sent }) => {
  await open(page);
  const list = page.locator('.rq li');
  await list.nth(1).waitFor();
  assert.match(await flat(list.nth(0)), /降级 26-1013-0877-8 从主管降到座席 金额已核对，照常办理 许衡 .*提出/);
  assert.match(await flat(list.nth(1)), /延期 26-1013-0880-4 .*从 .*延到 .*，等发卡行或收单机构答复 发卡行尚未回复/);
  await list.nth(1).getByRole('button', { name: '不同意' }).focus();
  await page.keyboard.press('Enter');
  const dialog = await asked(page);
  await page.keyboard.press('Control+Enter'); // a refusal needs its reason
  await page.keyboard.type('先问商户');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await list.getByRole('button', { name: '同意', exact: true }).first().click();
  await dialog.getByRole('button', { name: '同意降级' }).click();
  await page.locator('.rq').waitFor({ state: 'detached' });
  assert.deepEqual(await sent('/decision'), [{ granted: false, reason: '先问商户' }, { granted: true }]);
});

promise('an admin reads the board, decides later dates and moves nothing', { who: 'shen' }, async ({ page }) => {
  await open(page);
  await page.locator('.rq li').waitFor();
  assert.equal(await page.locator('.rq li').count(), 1);
  for (const key of ['a', 'l', 'd', 'o', 'y']) await page.keyboard.press(key);
  assert.equal(await page.getByRole('dialog').count(), 0);
});

promise('a suggestion names the least loaded agent by the counts beside it', { who: 'zhou' }, async ({ page }) => {
  await open(page);
  await walkTo(page, '26-1012-0849-6');
  const told = page.locator('.sug');
  if (await told.count()) {
    const counts = Object.fromEntries((await page.locator('.ld li').allInnerTexts()).map(text => text.split('\n').filter(Boolean)).map(parts => [parts.at(-3), Number(parts.at(-2))]));
    assert.match(await flat(told), /何璐 → /);
    const [, to, less] = /，(\S+?)在办 (\d+) 件/.exec(await flat(told));
    assert.equal(counts[to], Number(less));
  }
});
