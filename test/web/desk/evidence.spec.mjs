import assert from 'node:assert/strict';
import { CASE, desks, judge, openCase, PAPER, promise } from './desk.mjs';
import { soon } from '../soon.mjs';

desks();
const line = (page, name) => page.locator('.rl-row', { hasText: name });
const near = (found, wanted, by = 2) => assert.ok(Math.abs(found - wanted) <= by, `${found} is not ${wanted}`);
const inColumn = page => page.locator('.sec > .slip');

/** where a box lies on the stage, in shares */
async function shareOf(page, n) {
  const [stage, mark] = [await page.locator('.sec .stage').boundingBox(), await page.locator('.sec .mark').nth(n).boundingBox()];
  return { x: (mark.x - stage.x) / stage.width, y: (mark.y - stage.y) / stage.height, width: mark.width / stage.width, height: mark.height / stage.height };
}

for (const locale of ['zh', 'en']) {
  promise(`the viewer, the full screen and the cover hold to the rules in ${locale}`, { locale }, async ({ page }) => {
    await openCase(page, 13);
    await page.keyboard.press('v');
    await judge(page, 'the viewer');
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await page.locator('.full-body .slip').waitFor();
    await judge(page, 'the full screen');
    await page.keyboard.press('h');
    await page.getByRole('button', { name: /^(添加一处|Add a place)$/ }).click();
    await judge(page, 'the cover');
  });

  promise(`papers nobody may see or nobody has seen say so in ${locale}`, { who: 'xu', locale, size: [1366, 768] }, async ({ page }) => {
    for (const [at, words] of [[2, /没有人检查过|Nobody has looked/], [3, /任何人都打不开|Nobody can open it/], [4, /不像签购单|not look like a slip/]]) {
      await page.goto(`${CASE('07')}?paper=${PAPER('07', at)}`);
      await page.getByText(words).waitFor();
      await judge(page, `paper ${at}`);
    }
  });
}

promise('boxes stay on what they mark, however the picture is turned or enlarged', {}, async ({ page }) => {
  await openCase(page, 13);
  const upright = await shareOf(page, 0);
  near(upright.x, 0.279, 0.01);
  near(upright.width, 0.486, 0.01);
  await page.keyboard.press('.');
  const turned = await shareOf(page, 0);
  near(turned.x, 1 - upright.y - upright.height, 0.01);
  near(turned.y, upright.x, 0.01);
  near(turned.height, upright.width, 0.01);
  await page.keyboard.press('+');
  near((await shareOf(page, 0)).x, turned.x, 0.01);
});

promise('every tool has a key: zoom, fit, boxes, pages', {}, async ({ page }) => {
  await openCase(page, 13);
  const width = async () => (await page.locator('.sec .stage').boundingBox()).width;
  const plain = await width();
  await page.keyboard.press('+');
  near(await width(), plain * 1.4, 4);
  await page.keyboard.press('-');
  near(await width(), plain, 4);
  await page.keyboard.press('+');
  await page.keyboard.press('0');
  near(await width(), plain, 4);
  await soon(async () => assert.equal(await page.locator('.sec .mark').count(), 8));
  await page.keyboard.press('b');
  await soon(async () => assert.equal(await page.locator('.sec .mark').count(), 0));
  await page.keyboard.press('b');
  await soon(async () => assert.equal(await page.locator('.sec .mark').count(), 8));
  await page.keyboard.press('d');
  await page.getByText('证据 2 / 3 · 第 1 / 3 页').waitFor();
  await page.keyboard.press('d');
  await page.getByText('证据 2 / 3 · 第 2 / 3 页').waitFor();
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await page.getByText('证据 1 / 3', { exact: true }).waitFor();
});

promise('the wheel enlarges the picture only with Ctrl where the page scrolls, and dragging moves it', {}, async ({ page }) => {
  await openCase(page, 13);
  const stage = page.locator('.sec .stage'),
    before = (await stage.boundingBox()).width;
  await inColumn(page).hover();
  await page.mouse.wheel(0, -120);
  await page.waitForTimeout(100);
  near((await stage.boundingBox()).width, before, 1);
  await page.keyboard.down('Control');
  for (let times = 0; times < 3; times++) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await page.waitForFunction(least => document.querySelector('.sec .stage').getBoundingClientRect().width > least, before * 2);
  const scroll = () => inColumn(page).evaluate(frame => [frame.scrollLeft, frame.scrollTop]);
  const [left, top] = await scroll();
  const { x, y } = await inColumn(page).boundingBox();
  await page.mouse.move(x + 150, y + 150);
  await page.mouse.down();
  await page.mouse.move(x + 110, y + 120, { steps: 4 });
  await page.mouse.up();
  const [right, down] = await scroll();
  near(right, left + 40, 3);
  near(down, top + 30, 3);
});

promise('a line shows its box and what claim and row say; a click on the box finds the line', {}, async ({ page }) => {
  await openCase(page, 13);
  await line(page, '授权码').click();
  await soon(async () => assert.equal(await page.locator('.sec .mark.on b').innerText(), '5'));
  const more = page.locator('.rl-more');
  await soon(async () => assert.match(await more.innerText(), /收单流水\s*7QG656 相等/));
  await soon(async () => assert.match(await more.innerText(), /商户申诉\s*7QG658 不同/));
  await soon(async () => assert.equal(await more.locator('.ch').innerText(), '8'));
  await page.locator('.sec .mark').nth(1).click();
  await soon(async () => assert.equal(await page.locator('.rl-row[aria-expanded=true]').innerText().then(text => /终端编号/.test(text)), true));
  await line(page, '终端编号').focus();
  await page.keyboard.press('ArrowDown');
  await soon(async () => assert.match(await page.locator('.rl-row[aria-expanded=true]').innerText(), /卡号/));
});

promise('V takes the reading a person should look at; what is typed is kept beside it, with who did', {}, async ({ page, sent }) => {
  await openCase(page, 13);
  await soon(async () => assert.match(await line(page, '凭证号').innerText(), /81%，模糊/));
  await soon(async () => assert.equal(await page.locator('.sec .mark.open b').innerText(), '4'));
  await page.keyboard.press('v');
  const field = page.getByLabel('凭证号应为');
  await soon(async () => assert.equal(await field.inputValue(), '000001'));
  await page.getByRole('button', { name: /采用读数/ }).waitFor();
  await field.fill('00000');
  await soon(async () => assert.equal(await page.getByRole('button', { name: /采用读数|存为更正/ }).isDisabled(), true));
  await page.getByText('格式不对：6 位').waitFor();
  await field.fill('000007');
  await field.press('Enter');
  await page.getByText('由林晓更正').waitFor();
  await soon(async () => assert.deepEqual(await sent('/corrections'), [{ field: 'voucherNo', value: '000007' }]));
  await soon(async () => assert.match(await page.locator('.rl-more').innerText(), /原读数\s*000001/));
  await soon(async () => assert.match(await line(page, '凭证号').innerText(), /与流水不符/));
  await soon(async () => assert.equal(await page.locator('.sec .mark.open').count(), 0));
  await soon(async () => assert.match(await page.evaluate(() => document.activeElement.innerText), /凭证号/));
});

promise('a reading taken as it is counts as checked, by whom', {}, async ({ page, sent }) => {
  await openCase(page, 13);
  await page.keyboard.press('v');
  await page.getByLabel('凭证号应为').press('Enter');
  await page.getByText('由林晓核对无误').waitFor();
  await soon(async () => assert.match(await line(page, '凭证号').innerText(), /已核对/));
  await soon(async () => assert.deepEqual(await sent('/corrections'), [{ field: 'voucherNo', value: '000001' }]));
});

promise('an empty value says that it cannot be read, Escape keeps things as they were', {}, async ({ page, sent }) => {
  await openCase(page, 13);
  await page.keyboard.press('v');
  await page.getByLabel('凭证号应为').press('Escape');
  await soon(async () => assert.equal(await page.getByLabel('凭证号应为').count(), 0));
  await page.keyboard.press('v');
  await page.getByLabel('凭证号应为').fill('');
  await page.getByRole('button', { name: /记为无法辨认/ }).click();
  await page.locator('.rl-row', { hasText: '无法辨认' }).waitFor();
  await soon(async () => assert.deepEqual(await sent('/corrections'), [{ field: 'voucherNo', value: '' }]));
});

promise('full screen lays slip, claim and row side by side, and the keys of the page are silent there', { who: 'zhou' }, async ({ page, sent }) => {
  await openCase(page, '02');
  await page.keyboard.press('f');
  const amount = page.locator('.bs tbody', { hasText: '金额' });
  await soon(async () => assert.match(await amount.innerText(), /¥377\.00\s+¥2,680\.00\s+少 ¥2,303\.00\s+¥2,680\.00\s+少 ¥2,303\.00/));
  assert.match(page.url(), /look=full/);
  await page.keyboard.press('e');
  await page.keyboard.press('j');
  await soon(async () => assert.equal(await page.locator('.ant-modal').count(), 0));
  await page.keyboard.press('b');
  await soon(async () => assert.equal(await page.locator('.whole .mark').count(), 0));
  const { width } = await page.locator('.whole .stage').boundingBox();
  await page.locator('.whole').hover();
  await page.mouse.wheel(0, -240);
  await page.waitForFunction(before => document.querySelector('.whole .stage').getBoundingClientRect().width > before * 1.3, width);
  await amount.locator('button').first().focus();
  await page.keyboard.press('v');
  await page.getByLabel('金额应为').fill('2680');
  await page.getByLabel('金额应为').press('Enter');
  await page.getByText('原读作 ¥377.00').waitFor();
  await soon(async () => assert.deepEqual(await sent('/corrections'), [{ field: 'amountFen', value: '268000' }]));
  await page.keyboard.press('f');
  await page.locator('.full-body').waitFor({ state: 'detached' });
  assert.doesNotMatch(page.url(), /look=/);
  await page.reload();
  await page.locator('.stage img').first().waitFor();
  await soon(async () => assert.equal(await page.locator('.full-body').count(), 0));
});

promise('what is drawn by hand is covered where it was drawn, though the picture lay on its side', {}, async ({ page, sent }) => {
  await openCase(page, 13);
  await page.keyboard.press('.');
  await page.keyboard.press('h');
  const { x, y, width, height } = await page.locator('.sec .covers').boundingBox();
  await page.mouse.move(x + width * 0.6, y + height * 0.2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.7, y + height * 0.5, { steps: 4 });
  await page.mouse.up();
  await page.mouse.click(x + width * 0.2, y + height * 0.2);
  await soon(async () => assert.equal(await page.locator('.cover li').count(), 1));
  await page.getByRole('button', { name: '遮挡 1 处', exact: true }).click();
  await page.getByText('没有遮挡的原件永久删除，不能恢复').waitFor();
  await soon(async () => assert.deepEqual(await sent('/redactions'), []));
  await page.getByRole('button', { name: '遮挡 1 处并删除原件' }).click();
  await page.getByText('已遮挡 1 处（人工框选），原件已删除，校验值保留。').waitFor();
  const [{ page: n, boxes }] = await sent('/redactions');
  assert.equal(n, 1);
  for (const [side, wanted] of Object.entries({ x: 0.2, y: 0.3, width: 0.3, height: 0.1 })) near(boxes[0][side], wanted, 0.01);
  await soon(async () => assert.equal(await page.locator('.slip-facts a').count(), 0));
  await page.getByText('原件已删除，校验值保留', { exact: true }).waitFor();
  await soon(async () => assert.match(await page.locator('.sec .stage img').getAttribute('src'), /covered=1$/));
});

promise('places to cover are set, moved and dropped with the keyboard alone', {}, async ({ page, sent }) => {
  await openCase(page, 13);
  await page.keyboard.press('h');
  const add = page.getByRole('button', { name: '添加一处' });
  await add.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await soon(async () => assert.equal(await page.locator('.covers span').count(), 2));
  await page.getByRole('button', { name: /^第 1 处/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: '第 1 处：左 34%，上 46%，宽 30%，高 9%' }).waitFor();
  await page.getByRole('button', { name: '去掉第 2 处' }).click();
  await soon(async () => assert.equal(await page.locator('.covers span').count(), 1));
  await page.getByRole('button', { name: '不遮挡' }).click();
  await soon(async () => assert.equal(await page.locator('.cover').count(), 0));
  await soon(async () => assert.deepEqual(await sent('/redactions'), []));
});

promise('a paper appears by itself once it was looked through', { who: 'xu' }, async ({ page }) => {
  await page.goto(CASE('07'));
  await page.getByText('正在检查').first().waitFor();
  await soon(async () => assert.equal(await page.locator('.slip-facts a').count(), 0));
  await page.locator('.sec .stage img').waitFor();
  await soon(async () => assert.equal(await page.locator('.sec .mark').count(), 8));
});

promise('a covered paper says what was covered and offers no original', {}, async ({ page }) => {
  await openCase(page, 13, `?paper=${PAPER(13, 3)}`);
  await page.getByText('已遮挡 2 处（完整卡号、卡背三位数），原件已删除，校验值保留。').waitFor();
  await soon(async () => assert.equal(await page.locator('.slip-facts a').count(), 0));
  await page.locator('.slip-facts .id', { hasText: '…' }).waitFor();
});

promise('a paper is named from the list', {}, async ({ page, sent }) => {
  await openCase(page, 13);
  await page.getByLabel('用作').click();
  await page.getByTitle('补打的签购单', { exact: true }).click();
  await page.locator('.serves', { hasText: '补打的签购单' }).waitFor();
  await soon(async () => assert.deepEqual(await sent('/paper'), [{ paper: 'reprint' }]));
});

promise('several files go at once, each with its own fate, after the limits were said', {}, async ({ page }) => {
  await openCase(page, 13);
  await page.getByRole('button', { name: '添加证据' }).click();
  await page.getByText('单个文件不超过 20 MB，PDF 不超过 10 页').waitFor();
  await page.locator('input[type=file]').setInputFiles([
    { name: '小票.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') },
    { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('x') },
    { name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: Buffer.from('x') },
    { name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
  ]);
  const row = name => page.locator('.ups li', { hasText: name });
  await row('小票.jpg').getByText('已上传').waitFor();
  await row('broken.png').getByText('照片打不开，可能没传完整，请重新拍一张').waitFor();
  await row('IMG_1.HEIC').getByText('只收 JPEG、PNG、WebP、PDF。').waitFor();
  await row('空.pdf').getByText('文件是空的。').waitFor();
  await judge(page, 'the list of uploads');
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('tab', { name: /证据 4/ }).waitFor();
});

promise('who may only look neither names, corrects nor covers', { who: 'shen' }, async ({ page }) => {
  await openCase(page, 13);
  await page.keyboard.press('h');
  await page.keyboard.press('v');
  await soon(async () => assert.equal(await page.locator('.cover, .correct, .serves').count(), 0));
  await soon(async () => assert.equal(await page.getByRole('button', { name: '添加证据' }).count(), 0));
});
