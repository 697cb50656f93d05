/** What the merchant does at the terminal: the keys of that very terminal, until when, and what the case waits for. */
import assert from 'node:assert/strict';
import { judge, phones, promise, speak } from './phone.mjs';
import { soon } from '../soon.mjs';

phones();
const SIGNED = { signedIn: true };
const box = page => page.locator('section.box', { hasText: /终端上做这几步|at the terminal/ });
const flat = async at => (await at.innerText()).replace(/\s+/g, ' ');
/** the case as the stub tells it, with what is given changed */
const told = (page, change) =>
  page.route('**/api/v1/cases/*', async route => {
    const answer = await route.fetch();
    if (route.request().method() !== 'GET' || !answer.ok()) return route.fulfill({ response: answer });
    const view = await answer.json();
    await route.fulfill({ response: answer, json: { ...view, ...change(view) } });
  });
const until = openUntil => view => ({ proposal: { ...view.proposal, openUntil } });
/** a moment of today in Shanghai that is still to come, or has just passed */
const inMinutes = minutes => new Date(Date.now() + minutes * 60_000).toISOString();
const clockOf = iso => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(11, 16);

for (const language of ['zh', 'en']) {
  promise(`steps at the terminal hold to the rules in ${language}`, SIGNED, async ({ page }) => {
    await speak(page, language);
    for (const number of ['26-1019-0040-5', '26-1019-0043-5']) {
      await page.goto(`/cases/${number}`);
      await box(page).waitFor();
      await judge(page, number);
    }
  });
}

promise('a void names the terminal, its keys in order with the voucher, and that the records will show it', SIGNED, async ({ page }) => {
  const at = inMinutes(90);
  await told(page, until(at));
  await page.goto('/cases/26-1019-0040-5');
  await box(page).waitFor();
  const text = await flat(box(page));
  assert.match(text, /终端 90011972，新大陆 NL-N910/);
  assert.ok(text.includes(`今天 ${clockOf(at)} 前做完`), text);
  assert.match(text, /按 交易管理 ?按 撤销 ?输入 主管密码 ?输入原凭证号 000002 ?核对金额，按 确认 ?新打出来的单子留好/);
  assert.match(text, /各家终端菜单的叫法不一样。找不到上面的字就别试别的，打/);
  assert.match(text, /账到了会自动核对/);
});
promise('once the batch is cut nobody is sent to the terminal in vain', SIGNED, async ({ page }) => {
  const at = inMinutes(-5);
  await told(page, until(at));
  await page.goto('/cases/26-1019-0040-5');
  await box(page).waitFor();
  await soon(async () => assert.ok((await flat(box(page))).includes(`${clockOf(at)} 已过，不能再撤销，请不要再试`)));
});
promise('a terminal whose menu is known says nothing of other names; a void and re-charge ends with the right amount', SIGNED, async ({ page }) => {
  await told(page, view => ({
    terminal: { ...view.terminal, maker: '拉卡拉', model: 'V8' },
    claim: { ...view.claim, intendedFen: 1940 },
    proposal: { ...view.proposal, remedy: 'void_and_recharge', openUntil: inMinutes(90) },
  }));
  await page.goto('/cases/26-1019-0040-5');
  await box(page).waitFor();
  const text = await flat(box(page));
  assert.match(text, /按 消费，输入 ¥19\.40，请客人重刷 ?新打出来的单子留好/);
  assert.doesNotMatch(text, /叫法不一样/);
});
promise('collecting the rest begins with the customer’s consent and has no cut-off', SIGNED, async ({ page }) => {
  await page.goto('/cases/26-1019-0043-5');
  await box(page).waitFor();
  const text = await flat(box(page));
  assert.match(text, /跟客人说清差 ¥126\.00，客人同意 ?按 消费，输入 ¥126\.00/);
  assert.doesNotMatch(text, /前做完/);
});
