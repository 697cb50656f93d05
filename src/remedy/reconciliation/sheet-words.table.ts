import type { Locale, RowVerdict } from '../../contract/index.js';

export const SHEET_COLUMNS = [
  'list', 'mid', 'merchant', 'refundNo', 'caseNo', 'remedy', 'orderYuan', 'state', 'since', 'files', 'heard', 'logNo', 'txnType', 'txnTime', 'rowYuan', 'rows', 'netYuan', 'looked', 'note',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

// prettier-ignore
export const COLUMN_WORDS: Record<SheetColumn, Record<Locale, string>> = {
  list: { zh: '类别', en: 'list' }, mid: { zh: '商户号', en: 'MID' }, merchant: { zh: '商户', en: 'merchant' }, refundNo: { zh: '退货单号', en: 'order number' },
  caseNo: { zh: '工单', en: 'case' }, remedy: { zh: '处置', en: 'remedy' }, orderYuan: { zh: '单上金额（元）', en: 'order (yuan)' }, state: { zh: '单的状态', en: 'order state' },
  since: { zh: '自', en: 'since' }, files: { zh: '此后到的文件', en: 'files since' }, heard: { zh: '收单方最后的话', en: 'acquirer’s last word' }, logNo: { zh: '流水号', en: 'log number' },
  txnType: { zh: '类型', en: 'type' }, txnTime: { zh: '时间', en: 'time' }, rowYuan: { zh: '流水金额（元）', en: 'row (yuan)' }, rows: { zh: '行数', en: 'rows' },
  netYuan: { zh: '净额（元）', en: 'net (yuan)' }, looked: { zh: '谁看过', en: 'looked at by' }, note: { zh: '说明', en: 'note' },
};

/** What a line of the sheet is. */
// prettier-ignore
export const LIST_WORDS: Record<RowVerdict | 'total' | 'file' | 'merchant' | 'awaited', Record<Locale, string>> = {
  total: { zh: '全日', en: 'day' }, file: { zh: '文件', en: 'file' }, merchant: { zh: '商户合计', en: 'merchant' }, awaited: { zh: '有单无流水', en: 'order without row' },
  matched: { zh: '已核对', en: 'matched' }, proving: { zh: '流水已到，正在销单', en: 'row here: order being closed' },
  other_amount: { zh: '金额与单不符', en: 'other amount than its order' }, no_such_order: { zh: '单号不存在', en: 'no such order' },
  other_merchant: { zh: '单是别的商户的', en: 'another merchant’s order' }, not_awaited: { zh: '单已作废或未提交', en: 'order not awaited' }, booked_twice: { zh: '同一单记了两次', en: 'booked twice' },
  back_office: { zh: '后台退款，无单', en: 'back office without order' }, own: { zh: '商户终端自退', en: 'by the merchant at its terminal' },
};
