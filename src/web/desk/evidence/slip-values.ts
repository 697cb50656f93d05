import { type SlipField, TXN_TYPES } from '../../../contract/index.js';
import { clockSeconds, dayOf, fenOf, yuan } from '../format.js';
import type { Words } from '../words-type.js';

const FEN = /^-?\d+$/;
const isTime = (value: string) => !Number.isNaN(Date.parse(value));
const isType = (value: string): value is (typeof TXN_TYPES)[number] => (TXN_TYPES as readonly string[]).includes(value);

/** A canonical value as the desk says it: ¥377.00, 2026-10-10 13:09:36, 消费. */
export function said(field: SlipField, value: string, t: Words): string {
  if (value === '') return t('slip.blank');
  if (field === 'amountFen' && FEN.test(value)) return yuan(Number(value));
  if (field === 'txnTime' && isTime(value)) return value.length === 10 ? value : `${dayOf(value)} ${clockSeconds(value)}`;
  if (field === 'txnType' && isType(value)) return t(`txn.${value}`);
  return value;
}
export const isMono = (field: SlipField): boolean => !['merchantName', 'txnType', 'amountFen', 'txnTime'].includes(field);

/** A canonical value as one types it. */
export function typedOf(field: SlipField, value: string): string {
  if (field === 'amountFen' && FEN.test(value)) return (Number(value) / 100).toFixed(2);
  if (field === 'txnTime' && isTime(value)) return value.length === 10 ? value : `${dayOf(value)} ${clockSeconds(value)}`;
  return value;
}

const LENGTH: Partial<Record<SlipField, number>> = { mid: 15, tid: 8, batchNo: 6, voucherNo: 6, authCode: 6, rrn: 12 };
const MOMENT = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

function moment(typed: string): string | undefined {
  const found = MOMENT.exec(typed);
  if (!found) return undefined;
  const [, year, ...rest] = found;
  const [month, day, hour, minute, second] = rest.map(part => (part ?? '00').padStart(2, '0'));
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`;
  return isTime(at) && dayOf(at) === `${year}-${month}-${day}` ? at : undefined;
}

/** What was typed as a canonical value; an empty text says that it cannot be read, undefined that it is no such value. */
export function valueOf(field: SlipField, typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || field === 'merchantName') return text;
  if (field === 'amountFen') return fenOf(text)?.toString();
  if (field === 'txnTime') return moment(text);
  if (field === 'txnType') return isType(text) ? text : undefined;
  if (field === 'panMasked') return /^(\d{0,6}\*+)?\d{4}$/.test(text) ? text : undefined;
  const bare = text.toUpperCase().replace(/\s/g, '');
  return new RegExp(`^[0-9A-Z]{${LENGTH[field]}}$`).test(bare) ? bare : undefined;
}
