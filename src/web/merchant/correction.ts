import type { Claim } from '../../contract/index.js';
import { cutToFour, digitsOf, readTime, readYuan } from './read-input.js';
import { dayOf, wallOf } from './shanghai.js';

/** The facts a merchant may put right, in the order they are asked. */
export const FIXABLE = [
  'amountFen', 'intendedFen', 'expectedRefundFen', 'occurredAt', 'settleDate', 'tid', 'place', 'terminalModel',
  'last4', 'first6', 'voucherNo', 'batchNo', 'rrn', 'authCode', 'logNo', 'opNo', 'refundNo',
] as const satisfies readonly (keyof Claim)[];

/** As typed: amounts in yuan, the moment as day and time. */
export type Fixed = Partial<Record<string, string>>;

export function typedOf(claim: Claim): Fixed {
  const fixed: Fixed = {};
  for (const field of FIXABLE) {
    const value = claim[field];
    if (value !== undefined) fixed[field] = typeof value === 'number' ? (value / 100).toFixed(2) : value;
  }
  if (claim.occurredAt) fixed['day'] = dayOf(claim.occurredAt);
  if (claim.occurredAt && claim.occurredAt.length > 10) fixed['time'] = wallOf(claim.occurredAt).minute;
  if (claim.settleDate) fixed['settleDate'] = dayOf(claim.settleDate);
  return fixed;
}

const DIGITS_ONLY = ['first6', 'voucherNo', 'batchNo', 'rrn', 'logNo'];

function read(field: string, typed: Fixed): string | number | undefined {
  const text = (typed[field] ?? '').trim();
  if (field === 'occurredAt') {
    const time = readTime(typed['time'] ?? '');
    return typed['day'] ? `${typed['day']}${time ? `T${time}:00+08:00` : ''}` : undefined;
  }
  if (!text) return undefined;
  if (field.endsWith('Fen')) return readYuan(text) ?? undefined;
  if (field === 'settleDate') return text.replaceAll('-', '');
  if (field === 'last4') return cutToFour(text).value;
  return DIGITS_ONLY.includes(field) ? digitsOf(text) : text;
}

/** What to send: the asked fields that can be read. */
export function corrected(typed: Fixed, fields: readonly string[]): Partial<Omit<Claim, 'mid' | 'kind'>> {
  const facts = fields.map(field => [field, read(field, typed)] as const);
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined));
}
