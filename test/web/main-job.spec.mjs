import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { merchantPage, openHouse, staffPage } from './house.mjs';
import { soon } from './soon.mjs';

let house;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

async function report(page) {
  await page.goto(`${house.base}/report/duplicate`);
  await page.getByRole('button', { name: '继续提交' }).click();
  await page.getByText('拍一下签购单').waitFor();
  await page.locator('input[type=file]').first().setInputFiles(house.slip(1));
  await page.getByText('看得清，读出').waitFor();
  await page.getByText('只有这一张').click();
  await page.getByText('都对，下一步').click();
  await page.getByText('都对就提交').waitFor();
  await soon(async () => assert.match(await page.locator('main').innerText(), /194\.00[\s\S]*80010001|80010001[\s\S]*194\.00/, 'the slip filled the form in'));
  await page.getByRole('button', { name: '提交' }).click();
  await page.waitForURL(/\/received$/);
  return (await page.locator('body').innerText()).match(/\d{2}-\d{4}-\d{4}-\d/)[0];
}

const statusOf = async (page, caseNo) => (await (await page.request.get(`${house.base}/api/v1/cases/${caseNo}`)).json()).status;

async function until(page, caseNo, status) {
  for (let tries = 0; tries < 600 && (await statusOf(page, caseNo)) !== status; tries++) await page.waitForTimeout(100);
  await soon(async () => assert.equal(await statusOf(page, caseNo), status));
}

const CASES = 'api/v1/cases/';

/** Confirms where the page asks to be sure; where it does not, the answer of the server comes first. */
async function clickIfAsked(sure, taken) {
  const asked = await Promise.race([sure.waitFor().then(() => true), taken.then(() => false)]);
  if (asked) await sure.click();
  await taken;
}

/** The one next step of the case page, and whatever asks to be sure. */
async function takeNextStep(page, caseNo) {
  await page.goto(`${house.base}/desk/cases/${caseNo}`);
  const step = page.locator('.ant-btn-primary:visible').last();
  await step.waitFor();
  const label = await step.innerText();
  const taken = page.waitForResponse(reply => reply.request().method() === 'POST' && reply.url().includes(`/${CASES}`));
  await step.click();
  const sure = page.locator('.ant-modal .ant-btn-primary:visible, .ant-modal-footer .ant-btn-primary:visible').first();
  await clickIfAsked(sure, taken);
  return label;
}

test('a duplicate charge is reported on a phone, signed by two, proved by a file and accepted', async () => {
  const phone = await merchantPage(house, '13800000001');
  const caseNo = await report(phone);

  const agent = await staffPage(house, 'lin');
  await until(agent, caseNo, 'proposed');
  await agent.goto(`${house.base}/desk/cases/${caseNo}`);
  await agent.getByText('194.00').first().waitFor();
  await soon(async () => assert.match(await agent.locator('body').innerText(), /11:28:\d\d[\s\S]*11:28:\d\d[\s\S]*11:28:\d\d/, 'the pair of rows is shown'));

  await takeNextStep(agent, caseNo);
  const supervisor = await staffPage(house, 'zhou');
  await supervisor.waitForTimeout(300);
  await takeNextStep(supervisor, caseNo);
  await until(agent, caseNo, 'confirming');

  await supervisor.getByRole('button', { name: '下一份流水到达' }).click();
  await until(agent, caseNo, 'resolved');

  await phone.goto(`${house.base}/cases/${caseNo}`);
  const taken = phone.waitForResponse(reply => reply.request().method() === 'POST' && reply.url().includes(`/${CASES}`));
  await phone.getByRole('button', { name: /接受|满意|解决了|没有意见|同意/ }).first().click();
  await clickIfAsked(phone.locator('dialog button, [role=dialog] button').first(), taken);
  await until(phone, caseNo, 'closed');
});
