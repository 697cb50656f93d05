import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { merchantPage, openHouse, staffPage } from './house.mjs';
import { soon } from './soon.mjs';

let house;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

async function judge(page, path, ready) {
  await page.goto(`${house.base}${path}`);
  await ready?.(page);
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(one => `${one.id}: ${one.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')}`);
  assert.deepEqual(told, [], `${path} has accessibility violations`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `${path} scrolls sideways by ${overflow} px`);
}

const casesOf = async page => (await (await page.request.get(`${house.base}/api/v1/cases?limit=100`)).json()).rows;
const speak = (page, locale) => page.request.patch(`${house.base}/api/v1/me`, { data: { locale } });

for (const locale of ['zh', 'en']) {
  test(`the phone's pages hold to the rules in ${locale}`, async () => {
    const page = await merchantPage(house, locale === 'zh' ? '13800000001' : '13800000009');
    await page.goto(`${house.base}/`);
    if (locale === 'en') await page.getByText('English', { exact: true }).click();
    for (const path of ['/', '/report/duplicate', '/report/amount_over/check', '/cases']) await judge(page, path);
    for (const found of await casesOf(page)) await judge(page, `/cases/${found.caseNo}`);
    await page.context().close();
  });

  test(`the desk's pages hold to the rules in ${locale}`, async () => {
    const page = await staffPage(house, 'zhou');
    await speak(page, locale);
    await page.evaluate(chosen => localStorage.setItem('lidan.desk.locale', chosen), locale);
    const rows = await casesOf(page);
    const proposed = rows.find(found => found.status === 'proposed');
    for (const path of ['/desk/', `/desk/cases/${proposed.id}`, `/desk/cases/${proposed.id}?side=papers`, '/desk/approvals', '/desk/escalations', '/desk/records', '/desk/reconciliation', '/desk/labels']) await judge(page, path);
    await page.context().close();
  });
}

test('legal finds the case that nobody touched, with its breach and what it may do', async () => {
  const page = await staffPage(house, 'fang');
  const found = (await casesOf(page)).find(one => one.status === 'legal_review' && one.kind === 'other');
  await page.goto(`${house.base}/desk/cases/${found.id}`);
  await page.getByRole('button', { name: /写裁定/ }).waitFor();
  const view = await (await page.request.get(`${house.base}/api/v1/cases/${found.id}`)).json();
  assert.equal(view.clocks.find(clock => clock.kind === 'first_answer').state, 'breached');
  assert.deepEqual(view.abilities, ['propose', 'send_back', 'rule']);
  await page.context().close();
});

test('an agent does not find what legal keeps to itself, and strangers find nothing', async () => {
  const page = await staffPage(house, 'lin');
  const [found] = (await casesOf(page)).filter(one => one.status === 'legal_review');
  await soon(async () => assert.equal((await page.request.get(`${house.base}/api/v1/cases/${found.id}/legal`)).status(), 404));
  const phone = await merchantPage(house, '13800000002');
  await soon(async () => assert.equal((await phone.request.get(`${house.base}/api/v1/cases/${found.id}`)).status(), 404));
  await page.context().close();
  await phone.context().close();
});
