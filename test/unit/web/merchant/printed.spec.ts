import { describe, expect, test } from '@jest/globals';
import { REMEDIES } from '../../../../src/contract/index.js';
import { sortOf } from '../../../../src/remedy/vouchers/print-words.js';
import { addTexts, t } from '../../../../src/web/merchant/i18n.js';
import { zhPrinted } from '../../../../src/web/merchant/messages/zh-printed.js';
import { fullTime, merchantFacts, rowFacts, signedFacts, titleOf } from '../../../../src/web/merchant/printed/facts.js';
import { aVoucher, REFUND, SALE } from '../../../support/printed.js';

addTexts(zhPrinted);

test('times have their year and are told in Beijing time', () => {
  expect(fullTime('2026-10-14T11:28:53+08:00')).toBe('2026-10-14 11:28:53');
  expect(fullTime('2026-12-31T16:00:00.000Z')).toBe('2027-01-01 00:00:00');
});

describe('a row', () => {
  test('says what is on a slip', () => {
    expect(rowFacts(SALE).map(([label, value]) => `${label} ${value}`)).toEqual([
      '时间 2026-10-14 11:28:53', '类型 消费', '金额 ¥194.00', '状态 成功', '参考号 628800000002', '流水号 26101400000002', '凭证号 000002', '批次号 000127', '授权码 7QG656', '卡号 622575******1234', '清算日 2026-10-14',
    ]);
  });
  test('leaves out what it leaves empty', () => {
    const labels = rowFacts({ ...REFUND, voucherNo: '', batchNo: '', authCode: '', panMasked: '' }).map(([label]) => label);
    expect(labels).toEqual(['时间', '类型', '金额', '状态', '参考号', '流水号', '清算日']);
  });
  test('a row that came to nothing says so', () => expect(rowFacts({ ...SALE, status: 'FAILED' })).toContainEqual([t('doc.state'), t('row.FAILED')]));
});

test('the merchant is named with number, terminal, address and case; without a terminal these are left out', () => {
  expect(merchantFacts(aVoucher(), '90000001').map(([, value]) => value)).toEqual(['鼎丰清吧', '999290054110001', '90000001', '云州市和平里1号', '26-1015-0001-8']);
  const { terminal: _, ...bare } = aVoucher();
  expect(merchantFacts(bare, '').map(([label]) => label)).toEqual(['商户', '商户号', '工单号']);
});
test('signatures name the part, the person and the time', () => {
  expect(signedFacts([{ by: { id: 'x', name: '林小满', role: 'agent' }, at: '2026-10-15T04:00:00.000Z', part: 'maker' }])).toEqual([['经办', '林小满 2026-10-15 12:00:00']]);
});
test('the page calls a voucher what the printed paper calls it', () => {
  expect(REMEDIES.map(titleOf)).toEqual(REMEDIES.map(remedy => `voucher.${sortOf(remedy)}`));
});
