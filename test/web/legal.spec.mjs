/** Legal review in the built product, by keyboard alone: two of legal, a hold, facts, a note, a ruling. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { judge } from './desk/desk.mjs';
import { openHouse, staffPage } from './house.mjs';

let house, fang, shen, big;
before(async () => {
  house = await openHouse();
  fang = await staffPage(house, 'fang');
  shen = await staffPage(house, 'shen');
  const rows = await (await fang.request.get(`${house.base}/api/v1/legal`)).json();
  big = rows.find(row => row.case.claimedFen === 5_680_000).case;
});
after(() => house.close());

const view = async (page = fang) => (await page.request.get(`${house.base}/api/v1/cases/${big.id}/legal`)).json();
const open = async (page, search = '') => {
  await page.goto(`${house.base}/desk/legal/${big.id}${search}`);
  await page.locator('.lg .ltabs').waitFor();
};
const speak = (page, locale) => page.evaluate(to => localStorage.setItem('lidan.desk.locale', to), locale);
const dialog = page => page.getByRole('dialog');
/** Tab until what has the focus is called so. */
async function tabTo(page, name, most = 60) {
  for (let n = 0; n < most; n++) {
    // a pane that scrolls has the focus too, and the words of all in it
    const at = await page.evaluate(() => (document.activeElement?.matches('button,a,input') ? (document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent ?? '') : '').trim());
    if (name.test(at)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`no way by Tab to ${name}`);
}

test('the queue: why, since when, what it waits for; J goes down and Enter opens', async () => {
  await fang.goto(`${house.base}/desk/legal`);
  const line = fang.locator('tr', { hasText: big.caseNo });
  await line.waitFor();
  for (const word of ['保全', '金额', '等第二人', '警方']) assert.match(await line.innerText(), new RegExp(word));
  for (let n = 0; n < 10 && (await line.getAttribute('aria-selected')) !== 'true'; n++) await fang.keyboard.press('j');
  await fang.keyboard.press('Enter');
  await fang.waitForURL(`**/legal/${big.id}`);
});

for (const locale of ['zh', 'en'])
  for (const width of [1440, 360])
    test(`pages and questions are clean in ${locale} at ${width}`, async () => {
      try {
        await speak(fang, locale);
        await fang.setViewportSize({ width, height: 900 });
        await fang.goto(`${house.base}/desk/legal`);
        await fang.locator('tr', { hasText: big.caseNo }).waitFor();
        await judge(fang, 'queue');
        for (const pane of ['facts', 'chronology', 'evidence', 'letters', 'outside', 'rules', 'audit']) {
          await open(fang, `?pane=${pane}`);
          await judge(fang, pane);
        }
        for (const key of ['Shift+F', 'e', 'x']) {
          await open(fang);
          await fang.keyboard.press(key);
          await dialog(fang).waitFor();
          await judge(fang, `question of ${key}`);
          await fang.keyboard.press('Escape');
        }
      } finally {
        await fang.setViewportSize({ width: 1440, height: 900 });
        await speak(fang, 'zh');
      }
    });

test('⇧F adds a fact: proven only with an exhibit', async () => {
  await open(fang);
  await fang.keyboard.press('Shift+F');
  await dialog(fang).waitFor();
  await fang.keyboard.type('顾客当天 18:40 取走一件');
  await fang.keyboard.press('Tab');
  await fang.keyboard.press('ArrowLeft');
  await fang.keyboard.press('ArrowLeft');
  await dialog(fang).getByText('已证的事实要选至少一件证物').waitFor();
  assert.equal(await dialog(fang).getByRole('button', { name: '记入事实表' }).isDisabled(), true);
  await dialog(fang).getByRole('checkbox').first().focus();
  await fang.keyboard.press(' ');
  await fang.keyboard.press('Control+Enter');
  await dialog(fang).waitFor({ state: 'detached' });
  await fang.locator('.fx tr', { hasText: '取走一件' }).locator('.ex').waitFor();
  assert.equal((await view()).facts.find(one => one.text.includes('取走一件')).standing, 'proven');
});

test('arrow keys go through the tabs; the papers are hashed again and say so', async () => {
  await open(fang);
  await fang.locator('#tab-facts').focus();
  await fang.keyboard.press('ArrowRight');
  await fang.keyboard.press('ArrowRight');
  await fang.locator('#tab-evidence[aria-selected="true"]').waitFor();
  await tabTo(fang, /重算指纹/);
  await fang.keyboard.press('Enter');
  await fang.getByText(/重算 1 份指纹，全部一致/).waitFor();
  await fang.locator('.xs tr', { hasText: 'slip.jpg' }).getByText('已核对').waitFor();
});

test('⇧N keeps a privileged note that an agent, a supervisor and the admin never read', async () => {
  await open(fang);
  await fang.keyboard.press('Shift+N');
  await fang.keyboard.type('只给法务看的一句');
  await fang.keyboard.press('Control+Enter');
  await fang.locator('.pr .n', { hasText: '只给法务看的一句' }).waitFor();
  for (const name of ['lin', 'zhou', 'admin']) {
    const other = await staffPage(house, name);
    const reply = await other.request.get(`${house.base}/api/v1/cases/${big.id}/legal`);
    assert.equal(reply.status(), name === 'admin' ? 200 : 404);
    assert.doesNotMatch(await reply.text(), /只给法务看的一句/);
    assert.doesNotMatch(await (await other.request.get(`${house.base}/api/v1/cases/${big.id}`)).text(), /只给法务看的一句/);
    await other.context().close();
  }
});

test('E proposes a ruling; who proposed it cannot grant it; Y of another person does', async () => {
  await open(fang);
  await fang.keyboard.press('e');
  await dialog(fang).waitFor();
  await dialog(fang).getByRole('radio', { name: '部分支持' }).focus();
  await fang.keyboard.press(' ');
  await fang.keyboard.press('Tab');
  await fang.keyboard.type('5680.00');
  await fang.keyboard.press('Tab');
  await fang.keyboard.type('支持其中一部分。');
  await fang.keyboard.press('Tab');
  await fang.keyboard.type('签购单与流水相符。');
  await fang.keyboard.press('Control+Enter');
  await dialog(fang).waitFor({ state: 'detached' });
  const asked = fang.locator('.req', { hasText: '裁定' });
  await asked.getByRole('button', { name: '撤回申请' }).waitFor();
  assert.equal(await fang.getByRole('button', { name: /同意裁定/ }).count(), 0);
  const [request] = (await view()).countersigns.filter(one => one.act === 'rule');
  const refused = await fang.request.post(`${house.base}/api/v1/countersigns/${request.id}/decision`, { data: { granted: true } });
  assert.deepEqual([refused.status(), (await refused.json()).code], [409, 'countersign.same_person']);

  await open(shen);
  await shen.locator('.req', { hasText: '裁定' }).getByRole('button', { name: /同意裁定/ }).waitFor();
  await shen.keyboard.press('y');
  await dialog(shen).getByText('支持其中一部分。').waitFor();
  await judge(shen, 'granting');
  await shen.keyboard.press('Control+Enter');
  await dialog(shen).waitFor({ state: 'detached' });
  await shen.locator('.ch1').getByText('已答复').waitFor();
  assert.deepEqual([(await view(shen)).ruling.grantedBy.name, (await view(shen)).hold], ['沈岚', true]);
});

test('the hold goes by the second person: the banner is gone then', async () => {
  await open(shen);
  await shen.locator('.holdbar').waitFor();
  await shen.keyboard.press('y');
  await dialog(shen).waitFor();
  await shen.keyboard.press('Control+Enter');
  await dialog(shen).waitFor({ state: 'detached' });
  await shen.locator('.holdbar').waitFor({ state: 'detached' });
});

test('a failing line is said, and tried again', async () => {
  await fang.route('**/api/v1/legal', route => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ status: 503, code: 'system.busy', title: '系统暂时忙，请稍后再试', requestId: 'r-1' }) }));
  await fang.goto(`${house.base}/desk/legal`);
  await fang.getByRole('alert').waitFor({ timeout: 60_000 });
  await fang.unroute('**/api/v1/legal');
  await fang.getByRole('button', { name: /再试|重试/ }).click();
  await fang.locator('.ledger tr', { hasText: big.caseNo }).waitFor();
});

test('an agent has no such page', async () => {
  const lin = await staffPage(house, 'lin');
  await lin.goto(`${house.base}/desk/legal/${big.id}`);
  await lin.getByText('没有这个页面').first().waitFor();
  assert.equal(await lin.locator('.lg').count(), 0);
  await lin.context().close();
});
