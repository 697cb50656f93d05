/** The dossier on the legal page, in a real browser against the stub. Needs a build. */
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { desks, judge, promise } from './desk.mjs';

desks();
const PAGE = '/desk/legal/00000000-0000-7000-8000-000000000019';
const WORDS = {
  zh: { build: '做卷宗', draft: '草稿', lacks: '现在做会缺少', ruling: '裁定未写', ask: '申请放行', reason: '给谁、做什么用', kept: '已抄下', waits: '等另一人决定。', preview: /预览 PDF/, zip: '下载 ZIP', version: '卷宗第 1 稿', pages: '15 / 15 节，39 页' },
  en: { build: 'Build dossier', draft: 'Draft', lacks: 'Built now, it would lack', ruling: 'the ruling is not written', ask: 'Ask for release', reason: 'For whom and what for', kept: 'Written down', waits: 'Waits for another person.', preview: /Preview PDF/, zip: 'Download ZIP', version: 'Dossier version 1', pages: '15 / 15 sections, 39 pp.' },
};
const button = (page, name) => page.locator('.dz').getByRole('button', { name });
/** On a phone the page around it is another's: nothing of the dossier is wrong or cut off. */
async function judgePart(page, what) {
  const { violations } = await new AxeBuilder({ page }).include('.dz').analyze();
  assert.deepEqual(violations.map(each => `${each.id}: ${each.nodes.map(node => node.target.join(' ')).join(', ')}`), [], what);
  assert.ok(await page.locator('.dz').evaluate(part => part.getBoundingClientRect().right <= innerWidth && part.scrollWidth <= part.clientWidth + 1), `${what} is cut off`);
}
async function built(page, words) {
  await page.goto(PAGE);
  await button(page, words.build).click();
  await page.locator('.dz').getByText(words.draft, { exact: true }).waitFor();
}

for (const locale of ['zh', 'en']) {
  const words = WORDS[locale];
  for (const [size, look] of [[[1440, 900], judge], [[360, 780], judgePart]]) {
    promise(`what is missing is told before, progress while, pages after it is built (${locale}, ${size[0]} px)`, { who: 'fang', locale, size }, async ({ page, sent }) => {
      await page.goto(PAGE);
      await page.locator('.dz').getByText(words.lacks).waitFor();
      await page.locator('.dz').getByText(words.ruling).waitFor();
      await look(page, 'before');
      await button(page, words.build).click();
      await page.locator('.dz .ant-progress').waitFor();
      await look(page, 'while');
      await page.locator('.dz').getByText(words.draft, { exact: true }).waitFor();
      await page.locator('.dz').getByText(words.pages).waitFor();
      assert.equal(await page.locator('.dzs li').count(), 15);
      assert.equal(await page.locator('.dz .ant-progress').count(), 0);
      assert.deepEqual(await sent('/dossiers'), [{ locale }]);
      await look(page, 'after');
    });
  }
  promise(`the release is asked for with a reason, and the passphrase is seen once (${locale})`, { who: 'fang', locale }, async ({ page, sent }) => {
    await built(page, words);
    await button(page, words.ask).click();
    const dialog = page.getByRole('dialog');
    assert.equal(await dialog.getByRole('button', { name: words.ask }).isDisabled(), true);
    await judge(page, 'asking');
    await dialog.getByLabel(words.reason).fill('交南街法院');
    await page.keyboard.press('Control+Enter');
    await page.getByText('K7QPA-0M2XD-9RTVB-ZZ4HN-W3CFE-51SGY').waitFor();
    await judge(page, 'passphrase');
    await page.keyboard.press('Escape');
    await page.getByText('K7QPA-0M2XD-9RTVB-ZZ4HN-W3CFE-51SGY').waitFor();
    await page.getByRole('button', { name: words.kept }).click();
    await page.getByText('K7QPA').waitFor({ state: 'detached' });
    await page.locator('.dzr').getByText(words.waits).waitFor();
    assert.equal(await button(page, words.ask).count(), 0);
    assert.deepEqual((await sent('/release')).map(one => one.reason), ['交南街法院']);
    await judge(page, 'asked');
  });
}

promise('PDF and ZIP lead to the version’s files; P opens the paper', { who: 'fang' }, async ({ page }) => {
  await page.context().route('**/file.pdf', route => route.fulfill({ contentType: 'text/plain', body: 'the paper' }));
  await built(page, WORDS.zh);
  const id = 'd-00000000-0000-7000-8000-000000000019-1', dz = page.locator('.dz');
  assert.equal(await dz.getByRole('link', { name: WORDS.zh.zip }).getAttribute('href'), `/api/v1/dossiers/${id}/file.zip`);
  const pdf = dz.getByRole('link', { name: WORDS.zh.preview });
  assert.deepEqual([await pdf.getAttribute('href'), await pdf.getAttribute('target')], [`/api/v1/dossiers/${id}/file.pdf`, '_blank']);
  const [tab] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('p')]);
  await tab.getByText('the paper').waitFor();
});

promise('the second person releases it, and both names stand', { who: 'fang' }, async ({ page }) => {
  await built(page, WORDS.zh);
  await button(page, '申请放行').click();
  await page.getByLabel('给谁、做什么用').fill('交南街法院');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '已抄下' }).click();
  // another of legal, who reads the same page
  await page.route('**/countersigns', async route => {
    const answer = await route.fetch(), rows = await answer.json();
    await route.fulfill({ response: answer, json: rows.map(one => ({ ...one, mayDecide: !one.decision, askedBy: { ...one.askedBy, id: 'another-of-legal' } })) });
  });
  await page.reload();
  await page.locator('.dzr').getByText('交南街法院').waitFor();
  await judge(page, 'to decide');
  // one place decides about a dossier
  assert.equal(await page.locator('.rl').getByText('放行卷宗').count(), 0);
  await button(page, '同意放行').click();
  await page.getByRole('dialog').getByText('交南街法院').waitFor();
  await judge(page, 'granting');
  await page.keyboard.press('Control+Enter');
  await page.locator('.dz').getByText('已放行', { exact: true }).waitFor();
  assert.equal(await page.locator('.dz2 .signed').count(), 2);
  await judge(page, 'released');
});

promise('versions are listed; an older one can be looked at; a new one is built beside it', { who: 'fang' }, async ({ page }) => {
  await built(page, WORDS.zh);
  await button(page, '做新的一稿').click();
  await page.locator('.dz h2').getByText('卷宗第 2 稿').waitFor();
  await page.locator('.dzv').getByRole('button', { name: '卷宗第 1 稿' }).click();
  await page.locator('.dz h2').getByText('卷宗第 1 稿').waitFor();
  await judge(page, 'versions');
});

promise('what fails says why and can be tried again', { who: 'fang', env: { STUB_DOSSIER_FAILS: '1' } }, async ({ page, sent }) => {
  await page.goto(PAGE);
  await button(page, '做卷宗').click();
  await page.locator('.dz').getByText('originals/E3.jpg is not what it was').waitFor();
  await judge(page, 'failed');
  await button(page, '重做').click();
  await page.locator('.dz .ant-progress').waitFor();
  assert.equal((await sent('/retry')).length, 1);
});

promise('it can be stopped while it is built', { who: 'fang' }, async ({ page, sent }) => {
  await page.goto(PAGE);
  await button(page, '做卷宗').click();
  await button(page, '停止').click();
  await page.locator('.dz').getByText('有人停止了。').waitFor();
  assert.equal((await sent('/cancel')).length, 1);
});
