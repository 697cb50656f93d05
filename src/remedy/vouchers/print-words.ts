import type { Locale, RemedyKind, SignatureView, TransactionRow } from '../../contract/index.js';
import { localIso } from '../../platform/clock.js';
import type { Fact } from '../../platform/pdf/parts.js';
import { GIVES_BACK } from '../remedy-kinds.js';
import { en } from './messages/en.js';
import { zh } from './messages/zh.js';

export type Key = keyof typeof zh;
export type Say = (key: Key, facts?: Record<string, string | number>) => string;

/** The words of one language, with their `{facts}`. */
export const sayIn = (locale: Locale): Say => {
  const words: Record<Key, string> = locale === 'zh' ? zh : en;
  return (key, facts = {}) => words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
};

/** ¥1,288.00; a real minus sign. */
export function yuan(fen: number): string {
  const cents = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '−' : ''}¥${cents.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${cents.slice(-2)}`;
}

/** `2026-10-14 11:28:53`, of a row's time or of an instant. */
export const moment = (text: string): string => (text.endsWith('+08:00') ? text : localIso(new Date(text))).slice(0, 19).replace('T', ' ');
/** `2026-10-14` of `20261014` */
export const day = (text: string): string => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** Of which sort a voucher is: money back to the card, voided at the terminal, collected, or booked to the merchant's account. */
export function sortOf(remedy: RemedyKind): 'refund' | 'void' | 'collect' | 'account' {
  if (remedy === 'collect_difference') return 'collect';
  if (!GIVES_BACK.includes(remedy)) return 'account';
  return remedy.startsWith('void') ? 'void' : 'refund';
}

/** A card number as the records hold it; one that should not be there whole is masked here once more. */
export const maskedPan = (pan: string): string => pan.replace(/^(\d{6})(\d{3,9})(\d{4})$/, (_, first: string, middle: string, last: string) => first + '*'.repeat(middle.length) + last);

const COLUMNS = ['txnTime', 'txnType', 'amount', 'status', 'rrn', 'logNo', 'card', 'cardKind', 'voucherNo', 'batchNo', 'authCode', 'channel', 'settleDate', 'opNo', 'tid'] as const;
type RowFact = (typeof COLUMNS)[number];

const READ: Record<RowFact, (row: TransactionRow, say: Say) => string> = {
  txnTime: row => moment(row.txnTime), txnType: (row, say) => say(`type.${row.txnType}`), amount: row => yuan(row.amtFen), status: (row, say) => say(`status.${row.status}`),
  rrn: row => row.rrn, logNo: row => row.logNo, card: row => maskedPan(row.panMasked), cardKind: (row, say) => (row.cardKind ? say(`kind.${row.cardKind}` as Key) : ''),
  voucherNo: row => row.voucherNo, batchNo: row => row.batchNo, authCode: row => row.authCode, channel: (row, say) => say(`channel.${row.channel}`),
  settleDate: row => day(row.settleDate), opNo: row => row.opNo, tid: row => row.tid,
};

/** The named fields of a row; what the row leaves empty is a dash. */
export const rowFacts = (row: TransactionRow, fields: readonly RowFact[], say: Say): Fact[] =>
  fields.map(field => ({ label: say(field), value: READ[field](row, say) || say('none') }));

export const signed = ({ by, at }: SignatureView, say: Say): string => say('signed', { name: by.name, role: say(`role.${by.role}`), at: moment(at) });
