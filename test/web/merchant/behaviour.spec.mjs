/** The promises of the phone pages, run in a real browser against the stub. */
import assert from 'node:assert/strict';
import sharp from 'sharp';
import { judge, main, phones, pictureOf, promise, speak } from './phone.mjs';
import { soon } from '../soon.mjs';

phones();
const file = pictureOf(await sharp({ create: { width: 3000, height: 4000, channels: 3, background: '#c9b28f' } }).jpeg().toBuffer());

async function begin(page, kind = 'duplicate', photos = 0) {
  await page.goto(`/report/${kind}`);
  await page.waitForTimeout(150);
  await main(page);
  for (let i = 1; i <= photos; i++) {
    await page.locator('input[type=file]').last().setInputFiles(file);
    await page.locator('.up').nth(i - 1).waitFor();
  }
  await page.goto(`/report/${kind}/check`); // also a reload
}
async function answer(page) {
  await page.locator('#q-amount input').fill('194');
  await page.locator('.clock').fill('0001');
  await main(page);
  await page.locator('.facts').waitFor();
}
const signIn = async (page, code = '123456') => {
  await page.locator('input[type=tel]').fill('138 0000 6021');
  await page.locator('.withbtn .btn').click();
  await page.locator('.withbtn input').fill(code);
  await main(page);
};

const PROMISES = {
  async 'a report starts before signing in and is sent once, however often it is tapped'({ page, stub }) {
    await begin(page, 'duplicate', 2);
    await answer(page);
    await page.locator('input[type=tel]').fill('13800006021');
    await page.locator('.withbtn input').fill('123456');
    await page.evaluate(() => { for (let i = 0; i < 10; i++) document.querySelector('.bar > .btn.go').click(); });
    await page.waitForURL(/received/);
    await page.getByText('已传完').nth(1).waitFor();
    assert.equal(stub.cases.filter(each => each.id.startsWith('new')).length, 1);
    assert.deepEqual([stub.seen.submits, stub.seen.uploads], [1, 2]);
    await page.goBack();
    await page.waitForTimeout(300);
    assert.doesNotMatch(page.url(), /check|send/);
  },
  async 'the draft comes back after the page was killed, photo and all'({ page, context }) {
    await begin(page, 'duplicate', 1);
    await page.locator('#q-amount input').fill('194.5');
    await page.locator('#q-last4 input').fill('6228480402564890018');
    await page.getByText('已删掉，没有保存').waitFor();
    await page.waitForTimeout(200);
    await page.close();
    const again = await context.newPage();
    await again.goto('/');
    await again.getByText('上次没发完').waitFor();
    await soon(async () => assert.equal(await again.locator('.thumb img').count(), 1));
    await again.locator('.bar .btn').first().click();
    await again.goto('/report/duplicate/check');
    await soon(async () => assert.equal(await again.locator('#q-amount input').inputValue(), '194.5'));
    await soon(async () => assert.equal(await again.locator('#q-last4 input').inputValue(), '0018'));
  },
  async 'no network: says so, keeps everything, sends itself as one case'({ page, stub, context }) {
    stub.state.signedIn = true;
    await begin(page, 'duplicate', 1);
    await answer(page);
    await context.setOffline(true);
    await main(page);
    await page.getByText('还没发出去').waitFor();
    await page.getByText('没有工单号').waitFor();
    await context.setOffline(false);
    await page.waitForURL(/received/);
    assert.equal(new Set(stub.seen.keys).size, 1);
    assert.equal(stub.cases.filter(each => each.id.startsWith('new')).length, 1);
  },
  async 'an answer lost on the way makes no second case'({ page, stub }) {
    stub.state.signedIn = true;
    await begin(page);
    await answer(page);
    await page.route('**/api/v1/cases', async route => { await route.fetch(); await route.abort(); }, { times: 1 });
    await main(page);
    await page.getByText('还没发出去').waitFor();
    await page.reload();
    await main(page);
    await page.waitForURL(/received/);
    assert.equal(stub.seen.submits, 2);
    assert.equal(stub.cases.filter(each => each.id.startsWith('new')).length, 1);
  },
  async 'a session that ends keeps what was typed and goes on'({ page, stub }) {
    stub.state.signedIn = true;
    await begin(page);
    await answer(page);
    stub.state.signedIn = false;
    await main(page);
    await page.getByText('登录过期了').waitFor();
    await signIn(page);
    await page.waitForURL(/received/);
    await page.goto('/cases/26-1019-0041-5');
    await page.locator('textarea').fill('客人问了');
    stub.state.signedIn = false;
    await page.getByText('发送留言').click();
    await signIn(page, '111111');
    await page.getByText('验证码不对或已过期').waitFor();
    await page.locator('.withbtn input').fill('123456');
    await main(page);
    await soon(async () => assert.equal(await page.locator('textarea').inputValue(), '客人问了'));
    await page.getByText('发送留言').click();
    await page.locator('.msg.mine', { hasText: '客人问了' }).waitFor();
  },
  async 'an upload that fails holds nothing up, and can be retried or removed'({ page, stub }) {
    stub.state.signedIn = true;
    await page.route('**/uploads', route => route.abort());
    await begin(page, 'duplicate', 2);
    await answer(page);
    await main(page);
    await page.waitForURL(/received/);
    await page.getByText('秒后自动接着传').nth(1).waitFor();
    await page.unroute('**/uploads');
    await page.reload();
    await page.getByText('查看工单').click();
    await page.locator('.ev a').nth(1).waitFor();
    assert.equal(stub.seen.uploads, 2);
  },
  async 'the server’s field errors stand at the fields'({ page, stub }) {
    stub.state.signedIn = true;
    await begin(page);
    await page.locator('#q-last4 input').fill('0000');
    await answer(page);
    await main(page);
    await page.waitForURL(/check/);
    await soon(async () => assert.match(await page.locator('#q-last4 .why').innerText(), /卡尾号和单子不符/));
    await soon(async () => assert.equal(await page.locator('#q-last4 input').getAttribute('aria-invalid'), 'true'));
  },
  async 'alike cases are asked about, then it goes on'({ page, stub }) {
    Object.assign(stub.state, { signedIn: true, alike: true });
    await begin(page);
    await answer(page);
    await main(page);
    await page.getByText('您报过相似的').waitFor();
    assert.equal(stub.seen.submits, 0);
    await page.getByText('不是同一件').click();
    await page.waitForURL(/received/);
  },
  async 'a case is answered, contested, closed and withdrawn by one tap each, and changes live'({ page, stub }) {
    stub.state.signedIn = true;
    await page.goto('/cases/26-1019-0037-5');
    await page.getByText('没给', { exact: true }).click();
    await page.getByText('我们在查账').first().waitFor();
    await page.goto('/cases/26-1019-0039-5');
    await page.getByText('还没解决').first().click();
    await main(page);
    await page.getByText('还没选哪里不对').waitFor();
    await page.getByText('是两单生意').click();
    await main(page);
    await page.getByText('客服在核对').first().waitFor();
    await page.goto('/cases/26-1019-0041-5');
    await page.getByText('我们在查账').first().waitFor();
    await page.waitForTimeout(300);
    const live = stub.cases.find(each => each.caseNo === '26-1019-0041-5');
    await fetch(`${new URL(page.url()).origin}/api/v1/cases/${live.id}/steps`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ step: 'withdraw', version: live.version }) });
    await page.getByText('您已撤回').first().waitFor();
  },
  async 'a stale tap says so and keeps the words'({ page, stub }) {
    stub.state.signedIn = true;
    await page.goto('/cases/26-1019-0042-5');
    await page.getByText('解决了', { exact: true }).waitFor();
    stub.cases.find(each => each.caseNo === '26-1019-0042-5').version++;
    await page.getByText('解决了', { exact: true }).click();
    await page.getByText('工单刚有更新').waitFor();
    await page.getByText('解决了', { exact: true }).click();
    await page.getByText('已办结').first().waitFor({ state: 'attached' }).catch(() => undefined);
    assert.equal(stub.cases.find(each => each.caseNo === '26-1019-0042-5').status, 'closed');
  },
  async 'the language is remembered'({ page }) {
    await page.goto('/');
    await page.getByText('English').click();
    await page.getByText('What went wrong?').waitFor();
    await page.reload();
    await page.getByText('What went wrong?').waitFor();
    await soon(async () => assert.equal(await page.evaluate(() => document.documentElement.lang), 'en'));
  },
  async 'no violations, no sideways scroll at 320, in both languages'({ page, stub }) {
    Object.assign(stub.state, { signedIn: true, demo: true });
    await page.setViewportSize({ width: 320, height: 640 });
    const urls = ['/', '/report/duplicate', '/report/fee/photo', '/report/fee/check', '/report/fee/send', '/cases', ...[37, 38, 39, 40, 41, 42, 43, 44].map(n => `/cases/26-1019-00${n}-5`), '/cases/26-1019-0039-5/contest', '/sign-in', '/cases/none'];
    for (const language of ['zh', 'en']) {
      await speak(page, language);
      await page.goto('/report/fee');
      await main(page);
      for (const url of urls) {
        await page.goto(url);
        await page.waitForTimeout(350);
        await judge(page, `${language} ${url}`);
      }
    }
  },
};

for (const [name, keep] of Object.entries(PROMISES)) promise(name, {}, keep);
