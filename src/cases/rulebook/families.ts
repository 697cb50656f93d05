import type { TransactionRow, TxnType } from '../../contract/index.js';
import { dayOf } from './days.js';

const RETURNS: readonly TxnType[] = ['VOID', 'COMPLETION_VOID', 'REFUND', 'CR_ADJ'];
const REFUNDS: readonly TxnType[] = ['VOID', 'COMPLETION_VOID', 'REFUND'];

export const isSale = (row: TransactionRow): boolean => row.txnType === 'SALE' || row.txnType === 'COMPLETION';
/** Rows that give the money of a sale back, whatever their status (section 3, `returned`). */
export const isReturn = (row: TransactionRow): boolean => RETURNS.includes(row.txnType);
/** Returns the merchant itself started; a credit adjustment is none (reading 14). */
export const isRefund = (row: TransactionRow): boolean => REFUNDS.includes(row.txnType);

const isTiedTo = (child: TransactionRow, parent: TransactionRow): boolean =>
  child.mid === parent.mid && parent.rrn !== '' && child.origRrn === parent.rrn && child.origDate === dayOf(parent.txnTime);

/** The rows tied to a sale by `orig_rrn` and `orig_date` (section 1), in the order given. */
export const childrenOf = (sale: TransactionRow, rows: readonly TransactionRow[]): TransactionRow[] =>
  rows.filter(row => !isSale(row) && isTiedTo(row, sale));

/** The sale a row belongs to: itself, the sale it is a child of, or a pre-authorisation's only completion (reading 29). */
export function saleOf(row: TransactionRow, rows: readonly TransactionRow[]): TransactionRow | undefined {
  if (isSale(row)) return row;
  if (row.txnType !== 'PREAUTH') return rows.find(sale => isSale(sale) && isTiedTo(row, sale));
  const completions = rows.filter(sale => sale.txnType === 'COMPLETION' && isTiedTo(sale, row));
  return completions.length === 1 ? completions[0] : undefined;
}
