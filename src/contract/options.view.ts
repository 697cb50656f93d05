import type { RemedyKind } from './case-words.js';
import { Reason } from './finding.view.js';
import type { TransactionRow } from './records.view.js';
import { GuardView, type RemedyView } from './remedy.view.js';

/** One way by which money of a sale went back, or is on its way. */
export class WayBackView {
  way: 'void' | 'refund' | 'manual_refund' | 'credit_adjustment' | 'chargeback' | 'order';
  /** positive; of a chargeback what no representment won back */
  amountFen: number;
  /** the row that shows it, and its time */
  logNo?: string;
  at?: string;
  /** of an order: no row shows it yet */
  refundNo?: string;
  remedy?: RemedyKind;
  state?: RemedyView['state'];
}

export class OptionView {
  remedy: RemedyKind;
  open: boolean;
  /** what it would move, fen; a void moves the whole sale */
  amountFen: number;
  /** as of now; none where the remedy acts on no row */
  guards: GuardView[];
  /** the first guard, else the rule, that closes it */
  closed?: Reason;
}

/** What a person may propose on a row, by the very checks that judge the proposal. */
export class OptionsView {
  /** when it was looked at */
  asOf: string;
  target?: TransactionRow;
  /** voids, refunds, adjustments and chargebacks tied to the row, whatever their status */
  children: TransactionRow[];
  ways: WayBackView[];
  originalFen: number;
  /** the ways added up */
  backFen: number;
  /** original − back, never below 0 */
  refundableFen: number;
  /** the case's own order that has no result yet closes them all */
  underWay?: string;
  options: OptionView[];
}
