/** The label on a terminal: scanned from a photo, by the live camera, or opened as a web page. */
import assert from 'node:assert/strict';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { begin, judge, main, phones, pictureOf, promise, SLIP, speak } from './phone.mjs';
import { soon } from '../soon.mjs';

phones();
const MID = '999290054110001';
const label = (tid = '90011986', mid = MID) => `https://old.example/t/${mid}/${tid}?sn=SN2&model=NL-N910`;
const codeOf = text => QRCode.toBuffer(text, { width: 360, margin: 4 });
/** As a phone sees it: somewhat turned, on a dark machine, as JPEG. */
const photoOf = async text => {
  const code = await sharp(await codeOf(text)).rotate(7, { background: '#333' }).toBuffer();
  return pictureOf(await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#333' } }).composite([{ input: code, gravity: 'centre' }]).blur(0.8).jpeg({ quality: 70 }).toBuffer(), 'label.jpg');
};
const SIGNED = { signedIn: true };
const form = async page => {
  await begin(page, 'amount_over');
  await page.goto('/report/amount_over/check');
  await page.getByText('扫终端上的码').waitFor();
};
const scan = (page, picture) => page.locator('.scan input[type=file]').setInputFiles(picture);

promise('a photo of the label chooses the terminal and says where it comes from', SIGNED, async ({ page, stub }) => {
  await form(page);
  await scan(page, await photoOf(label()));
  await page.getByText('扫码带出').waitFor();
  await soon(async () => assert.match(await page.locator('.radio.on').innerText(), /外卖窗口[\s\S]*90011986/));
  await page.locator('#q-amount input').fill('194');
  await page.locator('#q-intended input').fill('19.4');
  await main(page);
  await main(page);
  await page.waitForURL(/received/);
  assert.equal(stub.seen.claims[0].tid, '90011986');
});

promise('plain MID:TID is read as well, and the decoder comes from this host alone', SIGNED, async ({ page }) => {
  const hosts = new Set();
  page.on('request', request => hosts.add(new URL(request.url()).host));
  await form(page);
  await scan(page, pictureOf(await codeOf(`${MID}:90012014`), 'label.png', 'image/png'));
  await page.getByText('扫码带出').waitFor();
  await soon(async () => assert.match(await page.locator('.radio.on').innerText(), /90012014/));
  assert.deepEqual([...hosts], [new URL(page.url()).host]);
});

promise('another merchant’s label is not taken, and that is said', SIGNED, async ({ page }) => {
  await form(page);
  await scan(page, await photoOf(label('90011111', '999290054119999')));
  await page.getByText('90011111 不在您的商户名下，没有带入').waitFor();
  await soon(async () => assert.equal(await page.locator('.radio.on').count(), 0));
});

promise('other codes and pictures without one say what to do; typing stays possible', SIGNED, async ({ page }) => {
  await form(page);
  await scan(page, await photoOf('https://pay.example/qr/123'));
  await page.getByText('这个码不是终端上的标签').waitFor();
  await scan(page, pictureOf(SLIP));
  await page.getByText('没认出码').waitFor();
  await page.getByText('不扫了，自己填').click();
  await page.getByText('不在上面，我自己填').click();
  await page.locator('#q-terminal input').last().fill('90019999');
});

promise('the live camera opens on a tap and goes on a tap; a refusal leads to a photo', SIGNED, async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  await form(page);
  await page.getByText('扫终端上的码').click();
  await page.getByText('对准终端背面的码').waitFor();
  const light = await page.locator('video').evaluate(video => video.srcObject.getTracks()[0].readyState);
  assert.equal(light, 'live');
  await page.getByText('不扫了，自己填').click();
  await page.locator('video').waitFor({ state: 'detached' });
  await page.evaluate(() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError')); });
  await page.getByText('扫终端上的码').click();
  await page.getByText('现在扫不了').waitFor();
  await scan(page, await photoOf(label()));
  await page.getByText('扫码带出').waitFor();
});

promise('the live camera finds the code', SIGNED, async ({ page }) => {
  await form(page);
  const code = `data:image/png;base64,${(await codeOf(label())).toString('base64')}`;
  await page.evaluate(async source => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const draw = () => canvas.getContext('2d').drawImage(image, 140, 60);
    setInterval(draw, 50);
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(20));
  }, code);
  await page.getByText('扫终端上的码').click();
  await page.getByText('扫码带出').waitFor();
});

promise('without a camera interface the button goes straight to taking a photo', SIGNED, async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined }));
  await form(page);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByText('扫终端上的码').click()]);
  await chooser.setFiles(await photoOf(label()));
  await page.getByText('扫码带出').waitFor();
});

promise('a label opened by WeChat is remembered for the next report, before signing in', {}, async ({ page, stub }) => {
  await page.goto(`/t/${MID}/90011986?sn=SN2&model=NL-N910`);
  await page.getByText('已记下终端 90011986').waitFor();
  assert.equal(new URL(page.url()).pathname, '/');
  await form(page);
  await page.getByText('扫码带出').waitFor();
  await soon(async () => assert.equal(await page.locator('#q-terminal input').inputValue(), '90011986'));
  await page.locator('#q-amount input').fill('194');
  await page.locator('#q-intended input').fill('19.4');
  await main(page);
  await page.locator('input[type=tel]').fill('13800006021');
  await page.locator('.withbtn .btn').click();
  await page.locator('.withbtn input').fill('123456');
  await main(page);
  await page.waitForURL(/received/);
  assert.deepEqual([stub.seen.claims[0].tid, stub.seen.claims[0].terminalModel], ['90011986', 'NL-N910']);
});

promise('taken before signing in, then another merchant signs in: it goes again', {}, async ({ page, stub }) => {
  await page.goto('/t/999290054119999/90011111');
  await page.getByText('已记下').waitFor();
  await form(page);
  await page.getByText('扫码带出').waitFor();
  await page.waitForTimeout(200);
  stub.state.signedIn = true;
  await page.reload();
  await page.getByText('90011111 不在您的商户名下').waitFor();
});

promise('a label without sense is a start page like any other', {}, async ({ page }) => {
  await page.goto('/t/1/2');
  await page.getByText('出了什么问题').waitFor();
  await soon(async () => assert.equal(await page.getByText('已记下').count(), 0));
});

for (const language of ['zh', 'en']) {
  promise(`scanning holds to the rules at 320 in ${language}`, SIGNED, async ({ page, context }) => {
    await context.grantPermissions(['camera']);
    await page.setViewportSize({ width: 320, height: 640 });
    await speak(page, language);
    await page.goto(`/t/${MID}/90011986`);
    await page.locator('.box.done').waitFor();
    await judge(page, 'start');
    await begin(page, 'amount_over');
    await page.goto('/report/amount_over/check');
    await page.locator('.from').waitFor();
    await page.locator('.scan .btn').click();
    await page.locator('video').waitFor();
    await judge(page, 'live');
    await scan(page, pictureOf(SLIP));
    await page.locator('.scan .warn').waitFor();
    await judge(page, 'nothing found');
  });
}
