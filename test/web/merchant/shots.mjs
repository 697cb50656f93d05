/** Pictures of every screen in both languages at 360 × 780: node test/web/merchant/shots.mjs FOLDER [name]. Needs a build. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { chromium } from 'playwright-core';
import { makeStub } from './stub.mjs';
import { NO_SLIP, slipOn } from './stub-evidence.mjs';

const [folder = '/tmp/mshots/out', only = '', width = '360'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const PAPER = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#c9b28f' } }).jpeg().toBuffer();
const SLIP = { name: 'slip.jpg', mimeType: 'image/jpeg', buffer: PAPER };
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const EN = { zh: 'zh', en: 'en' };
const REAL = { ...SLIP, buffer: readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'slip.jpg')) };
const READS = { readsSlips: true, reading: slipOn('2026-10-20') };
const NOON = Date.parse('2026-10-20T11:38:00+08:00');

const photo = async (page, times = 1) => {
  for (let i = 1; i <= times; i++) {
    await page.locator('input[type=file]').last().setInputFiles(SLIP);
    await page.locator('.up').nth(i - 1).waitFor();
  }
};
const go = page => page.locator('.bar .btn').first().click();
const report = async (page, kind) => { await page.goto(`/report/${kind}`); await page.locator('.bar .go').waitFor(); await page.waitForTimeout(150); await go(page); };
const fill = async (page, amount = '194') => {
  await report(page, 'duplicate');
  await photo(page, 2);
  await go(page);
  await page.locator('#q-amount input').fill(amount);
  await page.locator('.clock').fill('1128');
  await page.locator('.clock').blur();
  await page.locator('#q-last4 input').fill('4141');
};
const toSend = async page => { await fill(page); await go(page); await page.locator('.facts').waitFor(); };

const read = async (page, kind = 'amount_over') => {
  await report(page, kind);
  await page.locator('input[type=file]').last().setInputFiles(REAL);
  await page.locator('.up').waitFor();
  await page.goto(`/report/${kind}/read`);
  await page.locator('.slip canvas').waitFor();
};

/** name → [stub state, what to do] */
const SCREENS = {
  'start': [{}, page => page.goto('/')],
  'start-signed-demo': [{ signedIn: true, demo: true }, page => page.goto('/')],
  ...Object.fromEntries(['amount_over', 'amount_under', 'duplicate', 'failed_debited', 'refund_failed', 'refund_mismatch', 'lost_voucher', 'fee', 'settlement_missing', 'fraud', 'dispute', 'other'].flatMap(kind => [
    [`advice-${kind}`, [{}, page => page.goto(`/report/${kind}`)]],
    [`check-${kind}`, [{ signedIn: kind !== 'fraud' }, async page => { await report(page, kind); await go(page); }]],
  ])),
  'advice-late': [{ now: Date.parse('2026-10-20T23:10:00+08:00') }, page => page.goto('/report/duplicate')],
  'photo-first': [{}, page => report(page, 'duplicate')],
  'photo-second': [{}, async page => { await report(page, 'duplicate'); await photo(page, 1); }],
  'photo-two': [{}, async page => { await report(page, 'duplicate'); await photo(page, 2); }],
  'read': [READS, page => read(page)],
  'read-fix': [READS, async page => { await read(page); await go(page); await page.locator('.line-photo canvas').waitFor(); await page.locator('#q-line input').fill('000001'); }],
  'read-poor': [{ ...READS, reading: { ...slipOn('2026-10-20'), hints: ['blurred'], cardData: 1 } }, page => read(page)],
  'read-none': [{ ...READS, reading: NO_SLIP }, page => read(page)],
  'check-read': [{ ...READS, signedIn: true }, async page => { await read(page); await page.goto('/report/amount_over/check'); await page.locator('.from').waitFor(); }],
  'case-papers': [{ signedIn: true, byRecord: true }, async page => { await page.goto('/cases/26-1019-0041-5'); await page.locator('.want').waitFor(); }],
  'check-filled': [{ signedIn: true }, page => fill(page)],
  'check-errors': [{}, async page => { await report(page, 'amount_over'); await go(page); await page.locator('#q-last4 input').fill('6228480402564144141'); await go(page); }],
  'check-story': [{}, async page => { await report(page, 'other'); await go(page); await page.locator('textarea').fill('卡号 6228480402564890018 刷了两次'); await page.locator('textarea').blur(); await page.locator('select').selectOption('earlier'); await page.locator('.dt span input').fill('1012'); }],
  'send-phone': [{}, async page => { await toSend(page); await page.locator('input[type=tel]').fill('138 0000 6021'); await page.locator('.withbtn .btn').click(); await page.locator('.withbtn input').fill('4071'); }],
  'send-signed': [{ signedIn: true }, toSend],
  'alike': [{ signedIn: true, alike: true }, async page => { await toSend(page); await go(page); await page.locator('.box.note').waitFor(); }],
  'unsent': [{ signedIn: true }, async (page, stub) => { await toSend(page); stub.state.failing = true; await go(page); await page.waitForURL(/unsent/); }],
  'receipt': [{ signedIn: true }, async page => { await toSend(page); await go(page); await page.waitForURL(/received/); await page.waitForTimeout(600); }],
  'draft': [{}, async page => { await toSend(page); await page.goto('/'); await page.locator('.sub').waitFor(); }],
  'cases': [{ signedIn: true }, page => page.goto('/cases')],
  'cases-empty': [{ signedIn: true, empty: true }, page => page.goto('/cases')],
  'cases-error': [{ signedIn: true }, async (page, stub) => { await page.goto('/cases'); await page.locator('.case-row').first().waitFor(); stub.state.failing = true; await page.reload(); await page.locator('.steps').waitFor(); }],
  'cases-loading': [{ signedIn: true, slowMs: 4500 }, async page => { await page.goto('/cases'); await page.waitForTimeout(3600); }],
  'sign-in': [{}, page => page.goto('/cases')],
  ...Object.fromEntries(['goods', 'details', 'refunded', 'void', 'checking', 'no-error', 'collect', 'payout', 'certified'].map((name, i) => [`case-${name}`, [{ signedIn: true }, page => page.goto(`/cases/26-1019-00${37 + i}-5`)]])),
  'case-decide': [{ signedIn: true }, async (page, stub) => { Object.assign(stub.cases[2], { status: 'awaiting_merchant', stage: 'needs_you', way: ['received', 'checking', 'needs_you', 'carrying_out', 'closed'] }); await page.goto('/cases/case-39'); }],
  'case-contest': [{ signedIn: true }, async page => { await page.goto('/cases/26-1019-0039-5/contest'); await page.locator('.radio').first().click(); }],
  'case-gone': [{ signedIn: true }, page => page.goto('/cases/26-1019-9999-5')],
  'case-withdraw': [{ signedIn: true }, async page => { await page.goto('/cases/26-1019-0041-5'); await page.locator('.ways-out .link').click(); }],
  'voucher': [{ signedIn: true }, async page => { await page.goto('/cases/26-1019-0039-5/voucher'); await page.locator('.sum').waitFor(); }],
  'voucher-none': [{ signedIn: true }, async page => { await page.goto('/cases/26-1019-0041-5/voucher'); await page.locator('.bar .go').waitFor(); }],
  'certificate': [{ signedIn: true }, async page => { await page.goto('/cases/26-1019-0045-5/certificate'); await page.locator('.sum').waitFor(); }],
  'lost': [{}, page => page.goto('/nothing/here/at/all')],
};

async function shoot(browser, name, language) {
  const [state, act] = SCREENS[name];
  const stub = makeStub({ now: NOON, ...state });
  const port = await stub.listen(0);
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}`, viewport: { width: Number(width), height: 780 }, deviceScaleFactor: 2, locale: 'zh-CN', timezoneId: 'America/New_York' });
  await context.addInitScript(at => { const Real = Date; const ahead = at - Real.now(); globalThis.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); } static now() { return Real.now() + ahead; } }; }, state.now ?? NOON);
  await context.addInitScript(chosen => localStorage.getItem('lidan.locale') ?? localStorage.setItem('lidan.locale', JSON.stringify(chosen)), EN[language]);
  const page = await context.newPage();
  const said = [];
  page.on('console', line => line.type() === 'error' && !/ERR_EMPTY_RESPONSE|401|404/.test(line.text()) && said.push(line.text()));
  page.on('pageerror', error => said.push(String(error)));
  await act(page, stub);
  await page.waitForTimeout(400);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const small = await page.evaluate(() => [...document.querySelectorAll('main a, main button, header a, footer a, footer button, main input:not([type=radio]), main select, main textarea')].filter(each => { const box = each.getBoundingClientRect(); return box.height > 0 && box.height < 47 && !each.closest('.box,.hint,.amount') && !each.hidden; }).map(each => `${each.className}|${each.textContent}`));
  await page.screenshot({ path: join(folder, `${name}-${language}.png`) });
  await page.screenshot({ path: join(folder, `${name}-${language}-full.png`), fullPage: true });
  if (said.length || sideways > 0 || small.length) console.log(name, language, { said, sideways, small });
  await context.close();
  stub.close();
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });
for (const name of Object.keys(SCREENS).filter(each => each.includes(only))) {
  for (const language of ['zh', 'en']) await shoot(browser, name, language).catch(error => console.log(name, language, String(error).slice(0, 400)));
}
await browser.close();
