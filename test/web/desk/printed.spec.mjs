/** Vouchers and certificates on the desk's case page, in a real browser against the stub. Needs a build. */
import assert from 'node:assert/strict';
import { CASE, desks, judge, promise } from './desk.mjs';
import { soon } from '../soon.mjs';

desks();
const CLOSED = CASE('22');

for (const [locale, name] of [['zh', '凭证 PDF'], ['en', 'Voucher PDF']]) {
  promise(`money that is proved has its voucher as PDF, in ${locale}`, { locale }, async ({ page }) => {
    await page.goto(CLOSED);
    const link = page.getByRole('link', { name });
    await link.waitFor();
    await soon(async () => assert.equal(await link.getAttribute('href'), `/api/v1/cases/${CLOSED.split('/').at(-1)}/voucher.pdf?lang=${locale}`));
    await soon(async () => assert.deepEqual([await link.getAttribute('target'), await link.getAttribute('rel')], ['_blank', 'noopener']));
    await judge(page, locale);
  });
}

promise('it opens in a tab of its own and the case stays', {}, async ({ page }) => {
  await page.context().route('**/voucher.pdf*', route => route.fulfill({ contentType: 'text/plain', body: 'the paper' }));
  await page.goto(CLOSED);
  const [tab] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: '凭证 PDF' }).click()]);
  await tab.getByText('the paper').waitFor();
  assert.match(page.url(), /cases/);
});

promise('an approved certificate has its PDF, one that waits for its signature has none', {}, async ({ page }) => {
  let state = 'unsigned';
  await page.route(/\/api\/v1\/cases\/[^/?]+$/, async route => {
    const answer = await route.fetch();
    const view = await answer.json();
    const proposal = { ...view.proposal, remedy: 'transaction_certificate', amountFen: 0, state, reasons: [], closed: [] };
    await route.fulfill({ response: answer, json: { ...view, proposal } });
  });
  await page.goto(CASE('13'));
  await page.locator('.rm').first().waitFor();
  await soon(async () => assert.equal(await page.getByRole('link', { name: /PDF/ }).count(), 0));
  state = 'approved';
  await page.reload();
  await page.getByRole('link', { name: '交易证明 PDF' }).waitFor();
});

promise('where no money is proved there is nothing to print', {}, async ({ page }) => {
  await page.goto(CASE('13'));
  await page.locator('.rm').first().waitFor();
  await soon(async () => assert.equal(await page.getByRole('link', { name: /PDF/ }).count(), 0));
});
