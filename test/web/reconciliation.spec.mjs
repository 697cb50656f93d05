import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, staffPage } from './house.mjs';
import { soon } from './soon.mjs';

let house;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const HEADER = 'settle_date,log_no,mid,tid,op_no,batch_no,voucher_no,rrn,auth_code,txn_time,txn_type,channel,card_kind,pan_masked,amt_fen,fee_fen,net_fen,resp,status,orig_rrn,orig_date,reason';
const NUMBER = 'R20010100011-1';
// tomorrow's file stands before all of the demo's
const DAY = new Date(Date.now() + 32 * 3600_000).toISOString().slice(0, 10);
const settle = DAY.replaceAll('-', '');
const line = (n, type, amount, more = {}) => {
  const { tid = '80010001', operator = '01', reason = '' } = more;
  return [settle, `${settle.slice(2)}${String(77_000_000 + n)}`, '999290000000001', tid, operator, '', '', `77${String(n).padStart(10, '0')}`, '', `${DAY}T09:0${n}:00+08:00`, type, 'UPAY', '01', '621799******1234', amount, 0, amount, '00', 'OK', '', '', reason].join();
};
const LINES = [line(1, 'SALE', 5000), line(2, 'REFUND', -1234, { operator: '', reason: NUMBER }), line(3, 'REFUND', -100), line(4, 'SALE', 700, { tid: 'short' })];
const FILE = [HEADER, ...LINES, `#TOTAL,${settle},4,${5000 - 1234 - 100 + 700}`, ''].join('\n');

test('a refund nobody asked for reaches a supervisor, who looks at it, while the day shows what the trailer lacks', async () => {
  const page = await staffPage(house, 'zhou');
  await page.goto(`${house.base}/desk/records/files`);
  await page.locator('input[type=file]').setInputFiles({ name: `transactions-${settle}.csv`, mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await page.getByText(`已收到 transactions-${settle}.csv`).waitFor();

  // told without anybody asking
  await page.getByRole('button', { name: /通知/ }).click();
  for (let tries = 0; tries < 300 && (await page.getByText(/没人要求的退款 ¥12\.34/).count()) === 0; tries++) {
    await page.waitForTimeout(100);
    if (tries % 20 === 19) await page.reload().then(() => page.getByRole('button', { name: /通知/ }).click());
  }
  await page.getByRole('link', { name: /没人要求的退款 ¥12\.34/ }).click();
  await page.waitForURL(`**/desk/reconciliation/${DAY}`);
  await page.getByRole('heading', { name: `对账 ${DAY}` }).waitFor();

  const row = page.locator('.ledger tbody tr').first();
  await row.getByText('单号不存在').waitFor();
  await soon(async () => assert.match(await row.innerText(), new RegExp(`−¥12\\.34[\\s\\S]*${NUMBER}`)));
  await soon(async () => assert.match(await page.locator('.tie p').innerText(), /末行合计 ¥43\.66[\s\S]*差 ¥7\.00：坏行 ¥7\.00，冲突 ¥0\.00。差额已逐行说明/));
  await page.getByText('终端自退 1').waitFor();

  await page.keyboard.press('n');
  await page.getByRole('dialog').getByLabel(/看到了什么/).fill('收单方误记，已要求更正');
  await page.getByRole('button', { name: '写入记录' }).click();
  await row.getByTitle('收单方误记，已要求更正').waitFor();
  await page.locator('.page-head').getByText('有未了').waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 CSV' }).click();
  const sheet = await (await download).createReadStream();
  const text = Buffer.concat(await sheet.toArray()).toString('utf8');
  assert.ok(text.startsWith('\uFEFF类别,商户号'), text.slice(0, 40));
  assert.match(text, new RegExp(`单号不存在,[^\\r\\n]*${NUMBER}[^\\r\\n]*-12\\.34[^\\r\\n]*收单方误记`));
  await page.context().close();
});
