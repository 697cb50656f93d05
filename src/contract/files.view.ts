import type { CaseStatus } from './case-words.js';
import type { TransactionRow } from './records.view.js';

export class FileView {
  id: string;
  name: string;
  kind: 'transactions' | 'payouts' | 'fee_plans' | 'terminals';
  settleDate?: string;
  sha256: string;
  outcome: 'loaded' | 'rejected' | 'noop';
  reason?: string;
  loaded: number;
  ignored: number;
  conflicts: number;
  rejectedLines: { line: number; column: string; value: string; reason: string }[];
  parked: number;
  at: string;
}

/** The fee by the plan of a day, step by step: round half up(amount × bp / 10000), then the cap. */
export class FeeView {
  rate: 'debit' | 'credit' | 'wallet';
  bp: number;
  /** 0 = none */
  capFen: number;
  /** before the cap */
  roundedFen: number;
  expectedFen: number;
  validFrom: string;
  /** empty = open */
  validTo: string;
}

export class TransactionView {
  row: TransactionRow;
  children: TransactionRow[];
  parent?: TransactionRow;
  returnedFen: number;
  refundableFen: number;
  expectedFeeFen?: number;
  /** how it comes about; absent without a plan for its day */
  fee?: FeeView;
  file: { name: string; line: number; sha256: string };
  cases: { id: string; caseNo: string; status: CaseStatus }[];
}
