/** Vouchers and certificates on the phone, in a real browser against the stub. Needs a build. */
import assert from 'node:assert/strict';
import { judge, phones, promise, speak } from './phone.mjs';
import { soon } from '../soon.mjs';

phones();
const SIGNED = { signedIn: true };
const VOUCHER = '/cases/26-1019-0039-5/voucher';
const CERTIFICATE = '/cases/26-1019-0045-5/certificate';
const LONG = '云州市高新技术产业开发区和平里大街一百二十八号鼎丰清吧餐饮管理有限责任公司第三分公司暨𠮷野家联合体验旗舰店二层东营业部';

promise('the finished case leads to its voucher, and back', SIGNED, async ({ page }) => {
  await page.goto('/cases/26-1019-0039-5');
  await page.getByRole('link', { name: '看凭证' }).click();
  await page.waitForURL(`**${VOUCHER}`);
  await page.getByRole('heading', { level: 1, name: '退款凭证' }).waitFor();
  const text = await page.locator('main').innerText();
  for (const part of ['¥194.00', '人民币壹佰玖拾肆元整', '鼎丰清吧', 'R26101900395-5', '20261020110113130266215010000123', '−¥194.00', 'V26101900395-5', '1F3A-90BC-77D2', '400-000-0100']) assert.ok(text.includes(part), part);
  await page.locator('.back').click();
  await page.getByRole('heading', { level: 1, name: '已退回 ¥194.00' }).waitFor();
});

promise('a case without proved money has no voucher to go to', SIGNED, async ({ page }) => {
  await page.goto('/cases/26-1019-0042-5');
  await page.getByRole('heading', { level: 1, name: '查下来没有差错' }).waitFor();
  await soon(async () => assert.equal(await page.locator('a[href$="/voucher"], a[href$="/certificate"]').count(), 0));
});

for (const [language, query] of [['zh', 'lang=zh'], ['en', 'lang=en']]) {
  promise(`the PDF is saved under its number, in ${language}`, SIGNED, async ({ page, stub }) => {
    await speak(page, language);
    await page.goto(VOUCHER);
    await page.locator('.sum').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.bar .go').click()]);
    assert.equal(download.suggestedFilename(), 'V26101900395-5.pdf');
    assert.deepEqual(stub.seen.printed.filter(one => one.includes('.pdf')), [`voucher.pdf?${query}`]);
  });
}

promise('a lost slip’s certificate is marked on the page and on every printed one', SIGNED, async ({ page, stub }) => {
  await page.goto('/cases/26-1019-0045-5');
  await page.getByRole('link', { name: '看交易证明' }).click();
  await page.getByRole('heading', { level: 2, name: '非原始签购单 / NOT AN ORIGINAL SLIP' }).waitFor();
  const text = await page.locator('main').innerText();
  for (const part of ['¥194.00', '−¥50.00', '¥144.00', '客服小周', '2026-10']) assert.ok(text.includes(part), part);
  await soon(async () => assert.equal(await page.locator('.stamp').isVisible(), false));
  await page.emulateMedia({ media: 'print' });
  await soon(async () => assert.equal(await page.locator('.stamp').isVisible(), true));
  assert.equal(await page.locator('.stamp').evaluate(stamp => getComputedStyle(stamp).position), 'fixed'); // repeated on each sheet
  await page.emulateMedia({ media: 'screen' });
  await Promise.all([page.waitForEvent('download'), page.locator('.bar .go').click()]);
  assert.ok(stub.seen.printed.includes('certificate.pdf?lang=zh'));
});

promise('printed, the page is the paper alone', SIGNED, async ({ page }) => {
  await page.addInitScript(() => { globalThis.print = () => { globalThis.printed = (globalThis.printed ?? 0) + 1; }; });
  await page.goto(VOUCHER);
  await page.getByRole('button', { name: '打印' }).click();
  await soon(async () => assert.equal(await page.evaluate(() => globalThis.printed), 1));
  await page.emulateMedia({ media: 'print' });
  await soon(async () => assert.deepEqual(await page.locator('header, .bar').evaluateAll(parts => parts.map(part => part.checkVisibility())), [false, false]));
  await soon(async () => assert.equal(await page.getByText('V26101900395-5').first().isVisible(), true));
});

promise('WeChat’s browser cannot print: no button says it could', SIGNED, async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 MicroMessenger/8.0.50' }));
  await page.goto(VOUCHER);
  await page.locator('.sum').waitFor();
  await soon(async () => assert.equal(await page.locator('.bar button').count(), 0));
  await soon(async () => assert.equal(await page.locator('.bar .go').count(), 1));
});

promise('nothing proved yet: says so in the server’s words and leads back', SIGNED, async ({ page }) => {
  await page.goto('/cases/26-1019-0041-5/voucher');
  await page.getByRole('heading', { level: 1, name: '还没有凭证' }).waitFor();
  await page.getByText('对账文件还没有证明这笔钱已处理').waitFor();
  await page.locator('.bar .go').click();
  await page.waitForURL('**/cases/26-1019-0041-5');
});

promise('an unknown case, a lost network and a lost sign-in each have their own page', SIGNED, async ({ page, stub }) => {
  await page.goto('/cases/26-1019-9999-5/voucher');
  await page.getByText('26-1019-9999-5').waitFor();
  await page.goto(VOUCHER);
  await page.locator('.sum').waitFor();
  stub.state.failing = true;
  await page.reload();
  await page.getByRole('button', { name: '重试' }).or(page.locator('.bar .go')).first().waitFor();
  await soon(async () => assert.equal(await page.locator('.sum').count(), 0));
  stub.state.failing = false;
  await page.reload();
  await page.locator('.sum').waitFor();
  stub.state.signedIn = false;
  await page.reload();
  await page.locator('input[type=tel]').waitFor();
});

promise('a case’s other vouchers are one tap away', { ...SIGNED, refunds: ['R26101900395-5', 'R26101900395-3'] }, async ({ page, stub }) => {
  await page.goto(VOUCHER);
  await page.getByRole('link', { name: 'R26101900395-3' }).click();
  await page.getByText('V26101900395-3').first().waitFor();
  await Promise.all([page.waitForEvent('download'), page.locator('.bar .go').click()]);
  assert.ok(stub.seen.printed.includes('voucher.pdf?lang=zh&refundNo=R26101900395-3'));
});

promise('the page comes only when it is wanted', SIGNED, async ({ page }) => {
  const fetched = [];
  page.on('request', request => fetched.push(request.url()));
  await page.goto('/cases/26-1019-0039-5');
  await page.getByRole('link', { name: '看凭证' }).waitFor();
  assert.equal(fetched.some(url => /printed-/.test(url)), false);
  await page.getByRole('link', { name: '看凭证' }).click();
  await page.locator('.sum').waitFor();
  assert.equal(fetched.some(url => /printed-/.test(url)), true);
});

for (const language of ['zh', 'en']) {
  promise(`no violations, no sideways scroll at 320 with long names and large text, in ${language}`, { ...SIGNED, paper: { merchantName: LONG } }, async ({ page }) => {
    await speak(page, language);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const url of [VOUCHER, CERTIFICATE, '/cases/26-1019-0041-5/certificate']) {
      await page.goto(url);
      await page.locator('.bar .go').waitFor();
      await page.locator('h1').waitFor();
      await judge(page, `${language} ${url}`);
      await page.evaluate(() => document.querySelectorAll('main *, .bar *').forEach(part => Object.assign(part.style, { fontSize: '32px', lineHeight: '1.4' })));
      await soon(async () => assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${language} ${url} scrolls sideways in large text`));
      const cut = await page.locator('dd').evaluateAll(all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent));
      assert.deepEqual(cut, [], `${language} ${url}`);
    }
  });
}
