import assert from 'node:assert/strict';
import { CASE, desks, judge, promise } from './desk.mjs';

desks();
const IN_REVIEW = '04';
const WORDS = {
  zh: { tag: '加急', make: '加急', back: '取消加急', why: '商户急需周转', line: '改为加急' },
  en: { tag: 'urgent', make: 'Make urgent', back: 'Make normal again', why: 'the merchant closes on Friday', line: 'made urgent' },
};

for (const [locale, words] of Object.entries(WORDS)) {
  promise(`a supervisor makes a case urgent and normal again by keyboard in ${locale}`, { who: 'zhou', locale }, async ({ page, sent }) => {
    await page.goto(CASE(IN_REVIEW));
    await page.locator('.ch1').waitFor();
    await page.keyboard.press('u');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').waitFor();
    assert.ok(await dialog.getByRole('button', { name: words.make }).isDisabled());
    await judge(page, 'the question');
    await dialog.getByRole('textbox').fill(words.why);
    await page.keyboard.press('Control+Enter');
    await page.locator('.ch1 .tag', { hasText: words.tag }).waitFor();
    await page.getByText(words.line).first().waitFor();
    await judge(page, 'an urgent case');
    await page.keyboard.press('u');
    await dialog.getByRole('button', { name: words.back }).waitFor();
    await dialog.getByRole('textbox').fill(words.why);
    await page.keyboard.press('Control+Enter');
    await page.locator('.ch1 .tag', { hasText: words.tag }).waitFor({ state: 'detached' });
    assert.deepEqual((await sent('/priority')).map(one => [one.priority, one.reason]), [['urgent', words.why], ['normal', words.why]]);
  });
}

promise('an agent has neither the button nor the key', { who: 'lin' }, async ({ page }) => {
  await page.goto(CASE(IN_REVIEW));
  await page.locator('.ch1').waitFor();
  await page.keyboard.press('u');
  assert.equal(await page.locator('.ch1').getByRole('button', { name: '加急' }).count(), 0);
  assert.equal(await page.getByRole('dialog').count(), 0);
});

promise('the list says which case is urgent', { who: 'zhou' }, async ({ page }) => {
  await page.goto(CASE(IN_REVIEW));
  await page.locator('.ch1').waitFor();
  await page.keyboard.press('u');
  await page.getByRole('dialog').getByRole('textbox').fill('快');
  await page.keyboard.press('Control+Enter');
  await page.locator('.ch1 .tag', { hasText: '加急' }).waitFor();
  await page.goto('/desk/queue/all_open');
  await page.locator('.mer .tag', { hasText: '加急' }).first().waitFor();
});

promise('an agent asks for a later date from the clock of the case', { who: 'lin' }, async ({ page, sent }) => {
  await page.goto(CASE(IN_REVIEW));
  await page.locator('.ch1').waitFor();
  await page.keyboard.press('t');
  const ask = page.locator('.derive').getByRole('button', { name: /^申请延期/ });
  await ask.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /延期/ });
  await dialog.locator('input[type=datetime-local]').waitFor();
  await judge(page, 'asking for a later date');
  await dialog.locator('textarea').fill('发卡行尚未回复');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual((await sent('/extension')).map(one => one.reason), ['发卡行尚未回复']);
});
