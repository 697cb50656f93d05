import { describe, expect, test } from '@jest/globals';
import { LOCALES, NO_SLIP, type TransactionRow } from '../../../../src/contract/index.js';
import { printCertificate } from '../../../../src/remedy/vouchers/certificate-print.js';
import { printVoucher } from '../../../../src/remedy/vouchers/voucher-print.js';
import { aCertificate, aVoucher, closeUp, inkOn, LONG_NAME, pagesIn, REFUND, SALE, textIn } from '../../../support/printed.js';
import { SHEET } from '../../../../src/platform/pdf/sheet.js';

const LONG = { merchantName: LONG_NAME, terminal: { ...aVoucher().terminal!, storeName: `${LONG_NAME}二`, address: LONG_NAME } };
const voided = (n: number): TransactionRow => ({ ...REFUND, txnType: 'VOID', logNo: String(26101500000100 + n), amtFen: -100 * (n + 1) });

describe.each(LOCALES)('a voucher in %s', locale => {
  test('states who, what, how much and by which row, on one page', async () => {
    const pages = await pagesIn(await printVoucher(aVoucher(), locale));
    expect(pages).toHaveLength(1);
    for (const part of [
      'V26101500018-2', '鼎丰清吧', '999290054110001', '90000001', '云州市和平里1号', '¥194.00', '人民币壹佰玖拾肆元整', SALE.rrn, SALE.logNo, '622575******1234', SALE.voucherNo, SALE.batchNo, SALE.authCode,
      'R26101500018-2', '20261015110113130266215010000123', REFUND.rrn, REFUND.logNo, '−¥194.00', '2026-10-15 12:00:00', '2026-10-14 11:28:53', '26-1015-0001-8', '1F3A-90BC-77D2', '400-000-0100', '澄川支付',
    ]) expect(pages[0]!.text).toContain(part);
  });
  test('equal data gives equal bytes', async () => {
    expect((await printVoucher(aVoucher(), locale)).equals(await printVoucher(aVoucher(), locale))).toBe(true);
  });
  test('a name of 60 characters with a rare one, and an address as long, stay inside the margins', async () => {
    const bytes = await printVoucher(aVoucher({ ...LONG, amountFen: 123456789012, approvedFen: 19400 }), locale);
    const [page] = await pagesIn(bytes);
    expect(closeUp(page!.text)).toContain(LONG_NAME.replace('𠮷', '〔U+20BB7〕'));
    const { width, height, dark } = await inkOn(bytes);
    expect(dark(0, 0, SHEET.left - 3, height) + dark(Math.ceil(width - SHEET.right + 3), 0, width, height)).toBe(0);
  });
  test('without a transaction there is no section for one', async () => {
    const { transaction: _, ...rest } = aVoucher({ remedy: 'reissue_payout' });
    const text = await textIn(await printVoucher(rest, locale));
    expect(text).not.toMatch(/原交易|Original transaction/);
    expect(text).toMatch(/入账凭证|Credit Voucher/);
  });
  test('what was approved is printed only where the row says another sum', async () => {
    expect(await textIn(await printVoucher(aVoucher(), locale))).not.toMatch(/核准金额|Approved/);
    expect(await textIn(await printVoucher(aVoucher({ amountFen: 19300, approvedFen: 19400 }), locale))).toMatch(/(?:核准金额|Approved) ¥194\.00/);
  });
});

test('only what goes back to a card speaks of the card’s issuer', async () => {
  expect(await textIn(await printVoucher(aVoucher({ remedy: 'void' }), 'zh'))).toMatch(/撤销凭证[\s\S]*以发卡行为准/);
  expect(await textIn(await printVoucher(aVoucher({ remedy: 'collect_difference' }), 'zh'))).not.toContain('发卡行');
});
test('no card number is ever printed whole, even if the records held one', async () => {
  const whole = { ...SALE, panMasked: '6225750000001234' };
  const both = [await textIn(await printVoucher(aVoucher({ transaction: whole, provedBy: { ...REFUND, panMasked: whole.panMasked } }), 'zh')), await textIn(await printCertificate(aCertificate({ transaction: whole, children: [whole] }), 'en'))];
  for (const text of both) expect(text).not.toContain('6225750000001234');
});

describe.each(LOCALES)('a certificate in %s', locale => {
  test('states the row, its balance and who decided by which rules, on one page', async () => {
    const pages = await pagesIn(await printCertificate(aCertificate(), locale));
    expect(pages).toHaveLength(1);
    for (const part of [NO_SLIP, 'C26101500018-3', '鼎丰清吧', SALE.rrn, SALE.logNo, SALE.voucherNo, SALE.batchNo, SALE.authCode, '622575******1234', '¥194.00', '人民币壹佰玖拾肆元整', '林小满', '2026-10', '¥0.00', '26-1015-0001-8', '1F3A-90BC-77D2']) {
      expect(pages[0]!.text).toContain(part);
    }
  });
  test('lists what is tied to it, over as many pages as that takes, each marked as no slip', async () => {
    const children = Array.from({ length: 40 }, (_, n) => ({ ...voided(n), status: n === 3 ? ('FAILED' as const) : ('OK' as const) }));
    const pages = await pagesIn(await printCertificate(aCertificate({ ...LONG, children, returnedFen: 82000, refundableFen: 0 }), locale));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.every(({ text }) => text.includes(NO_SLIP) && text.includes('C26101500018-3'))).toBe(true);
    const whole = pages.map(({ text }) => text).join('\n');
    expect(children.filter(child => !whole.includes(child.logNo))).toEqual([]);
    expect(whole).toMatch(/失败|Failed/);
    expect(whole).toContain('¥820.00');
  });
  test('says so when nothing is tied to it', async () => {
    expect(closeUp(await textIn(await printCertificate(aCertificate(), locale)))).toMatch(/没有与这笔交易相关的|heldnovoid,refundoradjustment/);
  });
  test('equal data gives equal bytes', async () => {
    expect((await printCertificate(aCertificate(), locale)).equals(await printCertificate(aCertificate(), locale))).toBe(true);
  });
  test('a wallet’s payment has dashes where a card would be', async () => {
    const transaction = { ...SALE, channel: 'WECHAT' as const, cardKind: '', panMasked: '', voucherNo: '', batchNo: '', authCode: '' };
    const text = await textIn(await printCertificate(aCertificate({ transaction }), locale));
    expect(text.match(/—/g)!.length).toBeGreaterThanOrEqual(5);
    expect(text).toMatch(/微信支付|WeChat Pay/);
  });
});
