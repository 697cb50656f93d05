/** The working calendar in the built product: by keyboard alone, drafted by one, put in force by another; a file is looked at as a whole. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { judge } from './desk/desk.mjs';
import { openHouse, staffPage } from './house.mjs';

let house;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

async function open(name, { locale = 'zh', size = { width: 1440, height: 900 }, path = '/desk/calendar' } = {}) {
  const page = await staffPage(house, name);
  await page.evaluate(to => localStorage.setItem('lidan.desk.locale', to), locale);
  await page.setViewportSize(size);
  await page.goto(house.base + path);
  await page.locator('.year').waitFor();
  return page;
}
const focused = page => page.evaluate(() => document.activeElement?.dataset?.day);
const dayAfter = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
/** the first working day from some days on, as the page itself says */
const openDay = (page, from) => page.locator('button.d.open').evaluateAll((all, first) => all.map(one => one.dataset.day).find(day => day >= first), from);
const upload = (page, name, text) => page.getByRole('dialog').locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const nextYear = new Date().getUTCFullYear() + 3;

test('by keyboard alone: arrows, Enter, a half day, undo, a reason, a draft', async () => {
  const page = await open('zhou');
  await judge(page, 'the year');
  const start = await page.locator('button.d[tabindex="0"]').getAttribute('data-day');
  await page.locator('button.d[tabindex="0"]').focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown']) await page.keyboard.press(key);
  assert.equal(await focused(page), dayAfter(start, 7));
  await page.keyboard.press('Home');
  assert.equal(await focused(page), `${start.slice(0, 4)}-01-01`);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await focused(page), `${Number(start.slice(0, 4)) - 1}-12-31`);
  assert.equal(await page.locator('button.d[tabindex="0"]').count(), 1);

  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await focused(page), `${Number(start.slice(0, 4)) - 1}-12-31`);

  await page.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: '只上这些时段' }).press('Space');
  await judge(page, 'one day');
  assert.equal(await dialog.getByRole('button', { name: '改这一天' }).isDisabled(), true);
  await dialog.getByLabel(/^名称/).focus();
  await page.keyboard.type('年终盘点');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  const changed = page.locator('button.d.new');
  assert.match(await changed.locator('.sr').textContent(), /只上部分时段、年终盘点、09:00–12:00、已改/);

  await page.keyboard.press('Control+z');
  await changed.waitFor({ state: 'detached' });
  assert.equal(await page.locator('.draft-bar').count(), 0);
  await page.keyboard.press('Escape');
});

test('one drafts, the other sees whose dates move and puts it in force', async () => {
  const author = await open('zhou');
  const today = await author.locator('button.d.today').getAttribute('data-day');
  const day = await openDay(author, dayAfter(today, 1));
  await author.locator(`[data-day="${day}"]`).click();
  const dialog = author.getByRole('dialog');
  await dialog.getByRole('radio', { name: /全天不上班/ }).check();
  await dialog.getByLabel(/^名称/).fill('系统切换');
  await dialog.getByRole('button', { name: '改这一天' }).click();
  await author.getByRole('button', { name: /看影响/ }).click();
  await dialog.getByRole('table', { name: '到期日会变的时限' }).waitFor();
  await judge(author, 'before it is kept');
  await dialog.getByLabel(/为什么改/).fill('切换那天不上班');
  await dialog.getByRole('button', { name: '存为草稿' }).click();
  await author.getByText('要由另一位主管或管理员启用').waitFor();
  await judge(author, 'a draft of one’s own');
  assert.equal(await author.getByRole('button', { name: '启用第 2 版' }).count(), 0);

  const other = await open('xu', { locale: 'en' });
  await other.getByRole('button', { name: /Version 2/ }).click();
  await other.getByRole('button', { name: 'Put version 2 in force' }).click();
  await other.getByRole('dialog').getByRole('table', { name: 'Clocks whose due date would move' }).waitFor();
  await judge(other, 'putting it in force');
  await other.getByRole('dialog').getByRole('button', { name: 'Put version 2 in force' }).click();
  await other.getByRole('dialog').waitFor({ state: 'detached' });
  await other.getByText(/Version 2 · in force/).waitFor();

  await other.getByLabel('Working days').fill('1');
  await other.getByRole('button', { name: 'Calculate' }).click();
  await other.locator('.try .derive').getByText('office@2').waitFor();
  assert.match(await other.locator('.try .way').innerText(), /^1 working day from .* → due /);
});

test('a file is looked at first: faults by line and nothing taken, then a whole year', async () => {
  const page = await open('xu');
  await page.getByRole('button', { name: '导入' }).click();
  await upload(page, 'days.csv', 'day,kind,open,close,name\n2031-02-30,closed,,,春节\n');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('第 2 行：没有这一天：2031-02-30').waitFor();
  assert.equal(await dialog.getByRole('button', { name: '取到草稿里' }).isDisabled(), true);
  await judge(page, 'a file with a fault');
  const events = [1, 2, 3, 4, 5, 6, 7].map(day => `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${nextYear}100${day}\r\nSUMMARY:国庆节\r\n （休）\r\nEND:VEVENT`);
  await upload(page, 'feed.ics', ['BEGIN:VCALENDAR', ...events, `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${nextYear}1012\r\nSUMMARY:国庆节（班）\r\nEND:VEVENT`, 'END:VCALENDAR', ''].join('\r\n'));
  await dialog.getByText('新增 8 天，改动 0 天，去掉 0 天。').waitFor();
  await judge(page, 'a file that can be taken');
  await dialog.getByRole('button', { name: '取到草稿里' }).click();
  await page.getByText('8 天不同').waitFor();
  for (let year = new Date().getUTCFullYear(); year < nextYear; year += 1) await page.getByRole('button', { name: '下一年' }).click();
  assert.match(await page.locator(`[data-day="${nextYear}-10-01"] .sr`).textContent(), /放假、国庆节/);
  await page.getByRole('button', { name: '全部放弃' }).click();
  await page.locator('.draft-bar').waitFor({ state: 'detached' });
  await page.getByText(`${nextYear} 年的放假安排还没有`, { exact: false }).waitFor();
});

test('the week takes several intervals a day and refuses what cannot be', async () => {
  const page = await open('xu', { locale: 'en' });
  await page.getByRole('button', { name: 'Change hours' }).click();
  const dialog = page.getByRole('dialog');
  const send = dialog.getByRole('button', { name: 'Use these hours' });
  await dialog.getByLabel('Mon, interval 1 to').fill('12:00');
  await dialog.getByRole('button', { name: 'Add hours Mon' }).click();
  await dialog.getByLabel('Mon, interval 2 from').fill('11:00');
  await dialog.getByText('Times like 09:00', { exact: false }).waitFor();
  assert.equal(await send.isDisabled(), true);
  await dialog.getByLabel('Mon, interval 2 from').fill('1330');
  await dialog.getByLabel('Mon, interval 2 to').fill('18:00');
  await dialog.getByLabel('Mon, interval 1 to').focus();
  await judge(page, 'the week');
  await send.click();
  await page.getByRole('cell', { name: '09:00–12:00, 13:30–18:00' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('cell', { name: '09:00–12:00, 13:30–18:00' }).waitFor({ state: 'detached' });
});

for (const locale of ['zh', 'en']) {
  test(`on a narrow screen nothing is cut off (${locale})`, async () => {
    const page = await open('admin', { locale, size: { width: 360, height: 780 } });
    await judge(page, `360 px, ${locale}`);
    assert.equal(await page.locator('.month').count(), 12);
  });
}

test('a page that fails says so and can be asked again; an agent has no such page', async () => {
  const page = await open('xu', { locale: 'en' });
  await page.route('**/api/v1/calendars', route => route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"title":"The system is busy","status":503,"code":"system.busy"}' }));
  await page.reload();
  await page.getByText('The system is busy').waitFor();
  await page.unroute('**/api/v1/calendars');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.year').waitFor();

  const agent = await staffPage(house, 'lin');
  await agent.goto(`${house.base}/desk/calendar`);
  await agent.getByText('没有', { exact: false }).first().waitFor();
  assert.equal(await agent.locator('.year').count(), 0);
});

test('a case’s clock tells in one sentence how its date comes about', async () => {
  const page = await open('zhou', { locale: 'en' });
  const { rows } = await (await page.request.get(`${house.base}/api/v1/cases?limit=100`)).json();
  const found = rows.find(row => row.due?.basis === 'working' && row.due.clock === 'outcome');
  await page.goto(`${house.base}/desk/cases/${found.caseNo}`);
  await page.locator('.clk-btn').filter({ hasText: 'Outcome' }).last().click();
  const way = page.locator('.derive .way');
  await way.waitFor();
  assert.match(await way.innerText(), /^5 working days from \w{3} \d+ \w{3} \d\d:\d\d.* → due \w{3} \d+ \w{3} \d\d:\d\d$/);
  await judge(page, 'how a date comes about');
});
