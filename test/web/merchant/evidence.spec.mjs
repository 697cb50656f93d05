/** Photos: read at once, put right by a person, filled into the form, sent whole and once. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { begin, judge, main, phones, pictureOf, promise, SLIP, speak, yesterday } from './phone.mjs';
import { NO_SLIP, slipOn } from './stub-evidence.mjs';
import { soon } from '../soon.mjs';

phones();
const day = yesterday();
const slip = pictureOf(SLIP);
const READS = { readsSlips: true, signedIn: true, reading: slipOn(day) };
const others = (changes, more) => {
  const reading = slipOn(day, more);
  return { ...reading, fields: reading.fields.map(field => ({ ...field, ...changes[field.field] })) };
};
const SURE = { ...READS, reading: others({ voucherNo: { value: '000001', sure: true } }) };
/** Noise does not compress: large enough for several pieces. */
const large = async seed => pictureOf(await sharp({ create: { width: 1100, height: 1500, channels: 3, noise: { type: 'gaussian', mean: 120, sigma: 30 + seed }, background: '#888' } }).jpeg({ quality: 75 }).toBuffer());
const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');

promise('a photo is read, one line is put right, the form is filled in and the claim carries it all', READS, async ({ page, stub }) => {
  await begin(page, 'amount_over', [slip]);
  await page.getByText('读出 6 项，1 处要核对').waitFor();
  await main(page);
  await page.getByText('有 1 处请您核对').waitFor();
  await soon(async () => assert.deepEqual(await page.locator('.mark').evaluateAll(marks => marks.map(mark => mark.innerText)), ['1', '2', '3 请核对', '4', '5', '6']));
  await soon(async () => assert.equal(await page.locator('.read li.check').innerText().then(text => text.replace(/\s+/g, ' ')), '3 凭证号 000007 请核对 改'));
  await page.getByText('核对凭证号').click();
  await page.locator('.line-photo canvas').waitFor();
  await page.locator('#q-line input').fill('00001');
  await main(page);
  await page.getByText('要 6 位').waitFor();
  await page.locator('#q-line input').fill('000001');
  await soon(async () => assert.equal(await page.locator('s').innerText(), '000007'));
  await page.getByText('就是 000001').click();
  await page.getByText('都读出来了').waitFor();
  await page.getByText('都对，下一步').click();
  await page.locator('#q-intended').waitFor();
  await soon(async () => assert.equal(await page.locator('#q-amount input').inputValue(), '194.00'));
  await soon(async () => assert.equal(await page.locator('.clock').inputValue(), '11:28'));
  await soon(async () => assert.equal(await page.locator('#q-last4 input').inputValue(), '4141'));
  await soon(async () => assert.equal(await page.locator('#q-slipNo input').inputValue(), '000001'));
  await soon(async () => assert.equal(await page.getByText('照片读出').count(), 5));
  await page.locator('#q-intended input').fill('19.40');
  await main(page);
  await main(page);
  await page.waitForURL(/received/);
  await page.getByText('已传完').waitFor();
  const { kind, story, channel, ...facts } = stub.seen.claims[0];
  assert.deepEqual([kind, story, channel], ['amount_over', '', 'web']);
  assert.deepEqual(facts, {
    amountFen: 19400, intendedFen: 1940, occurredAt: `${day}T11:28:00+08:00`, tid: '90011972', last4: '4141', first6: '622575',
    voucherNo: '000001', rrn: '629211684302', batchNo: '000759', authCode: '110H38',
  });
  assert.deepEqual(stub.seen.files[0].corrections, [{ field: 'voucherNo', value: '000001' }]);
});

promise('with a good photo the form has nothing left to ask', SURE, async ({ page, stub }) => {
  await begin(page, 'duplicate', [slip]);
  await page.getByText('只有这一张').click();
  await page.getByText('都对，下一步').click();
  await page.getByText('都对就提交').waitFor();
  await main(page);
  await page.waitForURL(/received/);
  assert.equal(stub.seen.claims[0].amountFen, 19400);
});

promise('two slips: the first is the claim, the second is read as well, one number on both is told', { ...READS, reading: [SURE.reading, others({ voucherNo: { value: '000002', sure: true }, amountFen: { value: '20000' } }), SURE.reading] }, async ({ page, stub }) => {
  await begin(page, 'duplicate', [slip, slip]);
  await page.getByText('看得清，读出 6 项').nth(1).waitFor();
  await main(page);
  await soon(async () => assert.equal(await page.locator('.read').count(), 2));
  await soon(async () => assert.equal(await page.getByText('凭证号一样').count(), 0));
  await page.goBack();
  await page.getByText('移除').nth(1).click();
  await page.locator('input[type=file]').last().setInputFiles(slip);
  await page.getByText('看得清，读出 6 项').nth(1).waitFor();
  await main(page);
  await page.getByText('两张的凭证号一样').waitFor();
  await page.getByText('都对，下一步').click();
  await main(page);
  await page.waitForURL(/received/);
  assert.equal(stub.seen.claims[0].amountFen, 19400);
  assert.equal(stub.seen.reads.length, 3);
});

promise('what a person typed stays, whatever is read later', { ...SURE, slowMs: 1200 }, async ({ page }) => {
  await begin(page, 'amount_over', [slip]);
  await page.goto('/report/amount_over/check');
  await page.locator('#q-amount input').fill('195');
  await page.locator('#q-last4 input').fill('9999');
  await page.locator('.clock').evaluate(input => input.value).then(() => page.waitForFunction(() => document.querySelector('.clock').value === '11:28'));
  await soon(async () => assert.equal(await page.locator('#q-amount input').inputValue(), '195'));
  await soon(async () => assert.equal(await page.locator('#q-last4 input').inputValue(), '9999'));
});

promise('a reload neither reads again nor loses what was put right', READS, async ({ page, stub }) => {
  await begin(page, 'amount_over', [slip]);
  await main(page);
  await main(page);
  await page.getByText('看不清', { exact: true }).click();
  await page.getByText('看不清，空着').waitFor();
  await page.waitForTimeout(200);
  await page.reload();
  await page.getByText('看不清，空着').waitFor();
  assert.equal(stub.seen.reads.length, 1);
  await page.getByText('都对，下一步').click();
  await soon(async () => assert.equal(await page.locator('#q-slipNo input').inputValue(), '629211684302'));
});

for (const [what, state] of Object.entries({ busy: { reading: 503 }, throttled: { reading: 429 }, 'switched off': { readsSlips: false } })) {
  promise(`a reader that is ${what} leads straight to the form, without a word of blame`, { ...READS, ...state }, async ({ page }) => {
    await begin(page, 'amount_over', [slip]);
    await main(page);
    await page.waitForURL(/check/);
    await page.locator('#q-amount').waitFor();
    await soon(async () => assert.equal(await page.locator('.why, .box').count(), 0));
  });
}

promise('waiting for the reader can be left out', READS, async ({ page, stub }) => {
  await begin(page, 'amount_over');
  stub.state.slowMs = 1500;
  await page.locator('input[type=file]').last().setInputFiles(slip);
  await page.locator('.up').waitFor();
  await main(page);
  await page.getByText('正在读单子').waitFor();
  await page.getByText('直接下一步').click();
  await page.waitForURL(/check/);
});

promise('no slip on the photo, card data and poor light are said kindly, with both ways on', { ...READS, reading: [{ ...NO_SLIP, hints: ['too_dark', 'cut_off'] }, { ...SURE.reading, cardData: 1 }] }, async ({ page, stub }) => {
  await begin(page, 'amount_over', [slip]);
  await page.getByText('有点暗').waitFor();
  await page.getByText('边上没拍全').waitFor();
  await page.getByText('就用这张').click();
  await page.getByText('有点暗').waitFor({ state: 'detached' });
  await main(page);
  await page.getByText('这张好像不是小票，照样可以交').waitFor();
  await page.goBack();
  await page.getByText('移除').click();
  await page.locator('input[type=file]').last().setInputFiles(slip);
  await page.getByText('看得清').waitFor();
  await main(page);
  await page.getByText('我们会自动遮住，原图不保留').waitFor();
  assert.equal(stub.seen.reads.length, 2);
});

promise('a photo taken again stands in the place of the poor one', { ...READS, reading: [{ ...NO_SLIP, hints: ['blurred'] }, SURE.reading] }, async ({ page }) => {
  await begin(page, 'amount_over', [slip]);
  await page.getByText('有点糊').waitFor();
  await page.locator('.up input[type=file]').setInputFiles(slip);
  await page.getByText('看得清').waitFor();
  await soon(async () => assert.equal(await page.locator('.up').count(), 1));
});

promise('a very dark photo is noticed without a network', READS, async ({ page, context }) => {
  await begin(page, 'amount_over');
  await page.waitForTimeout(300);
  await context.setOffline(true);
  await page.locator('input[type=file]').last().setInputFiles(pictureOf(await sharp({ create: { width: 600, height: 800, channels: 3, background: '#0a0a0a' } }).jpeg().toBuffer()));
  await page.getByText('有点暗').waitFor();
});

promise('a picture that lies on its side is shown upright', { ...READS, reading: slipOn(day, { turned: 90 }) }, async ({ page }) => {
  await begin(page, 'amount_over', [pictureOf(await sharp(SLIP).rotate(270).jpeg().toBuffer())]);
  await main(page);
  await page.locator('.photo canvas').waitFor();
  await page.locator('.photo .zoom').click();
  const [width, height] = await page.locator('.photo.large canvas').evaluate(canvas => [canvas.width, canvas.height]);
  assert.ok(height > width, `${width} × ${height}`);
});

promise('the network is cut twice in the middle: every file arrives whole, once', { ...READS, readsSlips: false, cutPieces: 2 }, async ({ page, stub }) => {
  const photos = [await large(0), await large(9)];
  await begin(page, 'duplicate', photos);
  await page.goto('/report/duplicate/check');
  await page.locator('#q-amount input').fill('194');
  await main(page);
  await main(page);
  await page.waitForURL(/received/);
  await page.getByText('已传完').nth(1).waitFor();
  assert.deepEqual(stub.seen.files.map(file => file.sha256).sort(), photos.map(photo => sha256(photo.buffer)).sort());
  assert.ok(stub.seen.pieces.length > 4);
  assert.equal(stub.cases.filter(each => each.id.startsWith('new')).length, 1);
  assert.equal(stub.cases[0].id, stub.seen.files[0].caseId);
});

promise('an upload goes on where it stood after the page was killed', { ...READS, readsSlips: false }, async ({ page, stub, context }) => {
  const photo = await large(3);
  await begin(page, 'amount_over', [photo]);
  await page.goto('/report/amount_over/check');
  await page.locator('#q-amount input').fill('194');
  await page.locator('#q-intended input').fill('19.4');
  await main(page);
  let pieces = 0;
  await page.route('**/api/v1/uploads/*', route => (route.request().method() === 'PATCH' && ++pieces > 1 ? route.abort() : route.continue()));
  await main(page);
  await page.getByText('秒后自动接着传').waitFor();
  const before = stub.seen.pieces.at(-1);
  await page.close();
  const again = await context.newPage();
  await again.goto('/cases');
  await again.waitForTimeout(300);
  for (let i = 0; i < 50 && !stub.seen.files.length; i++) await again.waitForTimeout(100);
  assert.equal(stub.seen.files[0].sha256, sha256(photo.buffer));
  assert.ok(stub.seen.pieces.some(([from]) => from === before[0] + before[1]), 'it went on from the last safe byte');
  assert.equal(stub.seen.pieces.filter(([from]) => from === 0).length, 1);
});

promise('what is refused says why, and what waits can be removed', { ...READS, readsSlips: false }, async ({ page, stub }) => {
  await page.route('**/api/v1/uploads/*', route => (route.request().method() === 'PATCH' ? route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: '这不是照片', status: 422, code: 'evidence.kind', requestId: 'r' }) }) : route.continue()));
  await begin(page, 'amount_over', [slip]);
  await page.goto('/report/amount_over/check');
  await page.locator('#q-amount input').fill('194');
  await page.locator('#q-intended input').fill('19.4');
  await main(page);
  await main(page);
  await page.getByText('这不是照片').waitFor();
  await page.getByText('移除').click();
  await page.locator('.up').waitFor({ state: 'detached' });
  assert.equal(stub.seen.dropped.length, 1);
});

promise('limits stand before the choice; what breaks them is refused on the phone', { signedIn: true }, async ({ page, stub }) => {
  await begin(page, 'fee');
  await page.getByText('照片或 PDF，每个不超过 20 MB，PDF 最多 10 页').waitFor();
  const pdf = pages => ({ name: 'bill.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n${'<< /Type /Page >>\n'.repeat(pages)}<< /Type /Pages >>`) });
  await page.locator('input[type=file]').last().setInputFiles(pdf(11));
  await page.getByText('这个 PDF 超过 10 页').waitFor();
  await page.locator('input[type=file]').last().setInputFiles({ name: 'note.docx', mimeType: 'application/msword', buffer: Buffer.from('x') });
  await page.getByText('只收照片和 PDF').waitFor();
  await page.locator('input[type=file]').last().setInputFiles({ name: 'big.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(20 * 1024 * 1024 + 1) }, { timeout: 60_000 });
  await page.getByText('这个文件超过 20 MB').waitFor();
  await page.locator('input[type=file]').last().setInputFiles(pdf(10));
  await page.locator('.up').waitFor();
  assert.equal(stub.seen.reads.length, 0);
});

promise('a case shows what arrived, what is checked, what is missing and takes exactly that', { signedIn: true, evidenceState: 'checking' }, async ({ page, stub }) => {
  await page.goto('/cases/26-1019-0041-5');
  await page.getByText('还缺：第二张签购单照片').waitFor();
  await page.getByText('付款截图', { exact: true }).waitFor();
  await page.locator('.ev li', { hasText: '第二张' }).locator('input[type=file]').last().setInputFiles(slip);
  await page.getByText('正在检查').waitFor();
  assert.equal(stub.seen.files[0].paper, 'second_slip');
  await soon(async () => assert.equal(await page.getByText('还缺：第二张').count(), 0));
  await page.getByText('还缺：签购单（小票）照片').waitFor();
});

promise('what the records answer is not asked for; covered and infected papers are told apart', { signedIn: true, byRecord: true, evidenceState: 'redacted' }, async ({ page, stub }) => {
  await page.goto('/cases/26-1019-0041-5');
  await page.getByText('账上有记录，不用交').waitFor();
  await page.locator('.card input[type=file]').last().setInputFiles(slip);
  await page.getByText('已遮住卡号').waitFor();
  stub.state.evidenceState = 'infected';
  await page.locator('.card input[type=file]').last().setInputFiles(pictureOf(await sharp(SLIP).flop().jpeg().toBuffer()));
  await page.getByText('文件里有病毒').waitFor();
});

for (const language of ['zh', 'en']) {
  promise(`the pages about photos hold to the rules at 320 and 360 in ${language}`, { ...READS, reading: [{ ...slipOn(day), hints: ['blurred', 'glare'], cardData: 1 }, { ...NO_SLIP, hints: ['too_small'] }] }, async ({ page }) => {
    await speak(page, language);
    await begin(page, 'duplicate', [slip, slip]);
    await page.locator('.up .box').nth(1).waitFor();
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 640 });
      await page.goto('/report/duplicate/photo');
      await page.locator('.up .box').nth(1).waitFor();
      await judge(page, `${language} ${width} photos`);
      await page.goto('/report/duplicate/read');
      await page.locator('.photo canvas').nth(1).waitFor();
      await judge(page, `${language} ${width} read`);
      await page.locator('.photo .zoom').first().click();
      await judge(page, `${language} ${width} enlarged`);
      for (const line of ['1-voucherNo', '1-rrn', '1-txnTime', '1-amountFen']) {
        await page.goto(`/report/duplicate/read/${line}`);
        await page.locator('.line-photo canvas').waitFor();
        await judge(page, `${language} ${width} ${line}`);
      }
      await page.goto('/report/duplicate/check');
      await page.locator('.from').waitFor();
      await judge(page, `${language} ${width} check`);
    }
  });
}
