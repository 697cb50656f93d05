import type { Assessment, CaseKind, Claim, FeePlanRow, Located, PayoutRow, Reason, RemedyKind, TransactionRow } from '../../contract/index.js';
import { batchOf } from './open-batch.js';
import { childrenOf } from './families.js';
import type { ReasonCode } from './reason-codes.js';
import { refundableFen, returnedFen } from './refundable.js';
import type { Rulebook } from './version.js';

/** Everything a decision rests on; nothing else is read. */
export interface AssessInput {
  readonly claim: Claim;
  readonly located: Located;
  /** the mid's rows of a year; rows not yet seen at `asOf` are left out here again */
  readonly rows: readonly TransactionRow[];
  readonly feePlans: readonly FeePlanRow[];
  readonly payouts: readonly PayoutRow[];
  /** settle dates `YYYYMMDD` of the transaction files on file */
  readonly laterFiles: readonly string[];
  /** whether a `YYYYMMDD` is a working day, make-up days included */
  readonly workingDay: (day: string) => boolean;
  readonly asOf: string;
  readonly rules?: Rulebook;
}

/** A linked sale with its family. */
export interface Situation extends AssessInput {
  readonly rules: Rulebook;
  readonly sale: TransactionRow;
  readonly children: readonly TransactionRow[];
  readonly returned: number;
  readonly refundable: number;
}

export type Decide = (found: Situation) => Assessment;

export function situationOf(sale: TransactionRow, input: AssessInput & { readonly rules: Rulebook }): Situation {
  const children = childrenOf(sale, input.rows);
  return { ...input, sale, children, returned: returnedFen(children), refundable: refundableFen(sale, children) };
}

export const because = (code: ReasonCode, rule: string, facts: Reason['facts'] = {}): Reason => ({ code, rule, facts });

interface Proposed {
  readonly kind: CaseKind;
  readonly remedy: RemedyKind;
  /** 0 where nothing moves */
  readonly amountFen?: number;
  readonly target?: TransactionRow;
}

export const propose = ({ kind, remedy, amountFen = 0, target }: Proposed, reason: Reason, more: Partial<Assessment> = {}): Assessment => ({
  provenKind: kind,
  remedy,
  amountFen,
  targetLogNo: target?.logNo ?? null,
  relatedLogNos: [],
  reasons: [reason],
  closed: [],
  ...more,
});

/** Nothing is proposed: a person decides. */
export const undecided = (reason: Reason, more: Partial<Assessment> = {}): Assessment => ({
  provenKind: null,
  remedy: null,
  amountFen: 0,
  targetLogNo: null,
  relatedLogNos: [],
  reasons: [reason],
  closed: [],
  ...more,
});

export const factMissing = (field: keyof Claim, rule: string): Assessment => undecided(because('fact_missing', rule, { field }));

/** What a sale that is not booked means for every kind that is about its money; undefined for an OK row. */
export function unbooked({ sale }: Situation): Assessment | undefined {
  const facts = { logNo: sale.logNo, status: sale.status };
  const kind = 'failed_debited';
  if (sale.status === 'OK') return undefined;
  return sale.status === 'PENDING'
    ? propose({ kind, remedy: 'wait_for_file', target: sale }, because('row_pending', '3 failed_debited', facts))
    : propose({ kind, remedy: 'no_error', target: sale }, because('never_booked', '3 failed_debited', facts));
}

/** Gives a whole sale back: a void while its batch is open, a refund after, never more than is left of it. */
export function giveBack(found: Situation, kind: CaseKind, row: TransactionRow, reasons: { open: Reason; cut: Reason }): Assessment {
  const left = refundableFen(row, childrenOf(row, found.rows));
  const batch = batchOf(row, found.rows, found.asOf, found.rules);
  if (batch.open && left === row.amtFen) {
    return propose({ kind, remedy: 'void', amountFen: left, target: row }, reasons.open, { openUntil: batch.until });
  }
  return propose({ kind, remedy: 'refund', amountFen: left, target: row }, reasons.cut);
}
