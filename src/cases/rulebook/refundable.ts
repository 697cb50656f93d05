import type { TransactionRow } from '../../contract/index.js';
import { isReturn } from './families.js';

const sumOf = (rows: readonly TransactionRow[]): number => rows.reduce((sum, row) => sum + Math.abs(row.amtFen), 0);

/** Σ of the OK returns among a sale's children, positive fen (section 3). */
export const returnedFen = (children: readonly TransactionRow[]): number => sumOf(children.filter(row => row.status === 'OK' && isReturn(row)));

/** Σ charged back and not won back by a representment, fen (reading 38). */
export function chargedBackFen(children: readonly TransactionRow[]): number {
  const booked = children.filter(row => row.status === 'OK');
  const taken = sumOf(booked.filter(row => row.txnType === 'CHARGEBACK'));
  const wonBack = sumOf(booked.filter(row => row.txnType === 'REPRESENT'));
  return Math.max(0, taken - wonBack);
}

/** amount − returned − charged back and not represented, never below 0, fen (reading 38). */
export const refundableFen = (sale: TransactionRow, children: readonly TransactionRow[]): number =>
  Math.max(0, sale.amtFen - returnedFen(children) - chargedBackFen(children));
