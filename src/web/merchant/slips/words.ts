import type { SlipField } from '../../../contract/index.js';
import { exact, money } from '../format.js';
import { t, type Key } from '../i18n.js';

export const nameOf = (field: SlipField): string => t(`line.${field}` as Key);

/** A value of a slip as merchants say it: a card is its last four digits, an amount ¥194.00. */
export function shown(field: SlipField, value: string): string {
  if (!value) return t('read.blank');
  if (field === 'panMasked') return value.slice(-4);
  if (field === 'amountFen') return /^-?\d+$/.test(value) ? money(Math.abs(Number(value))) : value;
  if (field === 'txnTime') return Number.isNaN(Date.parse(value)) ? value : exact(value);
  return value;
}

export const isNumber = (field: SlipField): boolean => field !== 'txnTime' && field !== 'amountFen';
