import type { Locale, RowVerdict } from '../../contract/index.js';
import type { Template } from './templates.table.js';

/** Why a row of the acquirer's files is alarming. */
// prettier-ignore
export const ALARM_WORDS: Partial<Record<RowVerdict, Record<Locale, string>>> = {
  other_amount:   { zh: '金额与退货单 {refundNo} 不符', en: 'the amount differs from order {refundNo}' },
  no_such_order:  { zh: '单号 {refundNo} 是我们的格式，但没有这张单', en: 'it carries number {refundNo} of our form, and there is no such order' },
  other_merchant: { zh: '退货单 {refundNo} 是别的商户的', en: 'order {refundNo} is another merchant’s' },
  not_awaited:    { zh: '退货单 {refundNo} 已作废或从未提交', en: 'order {refundNo} was withdrawn or never sent' },
  booked_twice:   { zh: '退货单 {refundNo} 已由另一行核对，这是第二笔', en: 'order {refundNo} has its row already; this is a second one' },
};

// prettier-ignore
export const ROW_TEMPLATES: Record<'row' | 'more', Template> = {
  row: {
    subject: { zh: '{day} 有一笔没人要求的退款 {amount}', en: '{day}: a refund nobody asked for, {amount}' },
    body: { zh: '{merchant}，流水 {logNo}：{why}。请打开“对账”查看，并写明看过的结果。', en: '{merchant}, row {logNo}: {why}. Please open Reconciliation and write down what you find.' } },
  more: {
    subject: { zh: '{day} 还有 {more} 笔没人要求的退款', en: '{day}: {more} more refunds nobody asked for' },
    body: { zh: '同一天的文件里还有 {more} 笔，未逐笔通知。请打开“对账”查看全部。', en: 'The day’s file has {more} more that were not told one by one. Please open Reconciliation for all of them.' } },
};
