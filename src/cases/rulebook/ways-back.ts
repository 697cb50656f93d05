import type { TransactionRow, TxnType } from '../../contract/index.js';
import { isReturn } from './families.js';
import { chargedBackFen } from './refundable.js';

export interface WayBack {
  readonly way: 'void' | 'refund' | 'credit_adjustment' | 'chargeback';
  /** positive */
  readonly amountFen: number;
  readonly logNo: string;
  readonly at: string;
}

const WAY_OF: Partial<Record<TxnType, WayBack['way']>> = { VOID: 'void', COMPLETION_VOID: 'void', REFUND: 'refund', CR_ADJ: 'credit_adjustment' };

/** How a sale's money went back by its rows, in their order: what `returnedFen` and `chargedBackFen` add up, one by one. */
export function waysBack(children: readonly TransactionRow[]): WayBack[] {
  const booked = children.filter(row => row.status === 'OK');
  const wayOf = (way: WayBack['way'], row: TransactionRow, amountFen = Math.abs(row.amtFen)): WayBack => ({ way, amountFen, logNo: row.logNo, at: row.txnTime });
  const returns = booked.filter(isReturn).map(row => wayOf(WAY_OF[row.txnType] ?? 'refund', row));
  const lastTaken = booked.findLast(row => row.txnType === 'CHARGEBACK');
  const lostFen = chargedBackFen(children);
  return lastTaken && lostFen > 0 ? [...returns, wayOf('chargeback', lastTaken, lostFen)] : returns;
}
