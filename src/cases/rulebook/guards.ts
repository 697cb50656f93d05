import type { RemedyKind, TransactionRow } from '../../contract/index.js';
import { isReturn } from './families.js';
import type { ReasonCode } from './reason-codes.js';
import { chargedBackFen, returnedFen } from './refundable.js';
import { RULES, type Rulebook } from './version.js';

/** Everything section 4 guards: our remedies, and what is sent to a network or given away. */
export type GuardedRemedy = RemedyKind | 'credit_adjustment' | 'debit_adjustment' | 'chargeback' | 'representment' | 'goodwill';
export type GuardName = 'G1' | 'G2' | 'G3' | 'G4' | 'G6' | 'G12' | 'G13';

export interface GuardCheck {
  readonly guard: GuardName;
  readonly passed: boolean;
  readonly code: ReasonCode;
  readonly facts: Record<string, string | number>;
}

/** What rows do not show; left out = no. */
export interface Circumstances {
  readonly manualRefundDone?: boolean;
  /** a retrieval expired without an answer */
  readonly retrievalUnanswered?: boolean;
  readonly goodwillFen?: number;
  /** the refund number whose result is unknown */
  readonly unknownRefundNo?: string;
  /** the refund number about to be sent */
  readonly refundNo?: string;
}

interface Asked extends Circumstances {
  readonly remedy: GuardedRemedy;
  readonly amountFen: number;
  readonly target: TransactionRow;
  readonly children: readonly TransactionRow[];
  readonly rules: Rulebook;
}
type Closed = { readonly code: ReasonCode; readonly facts?: Record<string, string | number> } | undefined;
interface Guard {
  readonly guard: GuardName;
  readonly over: readonly GuardedRemedy[];
  readonly closes: (asked: Asked) => Closed;
}

/** Remedies by which the acquirer or the merchant gives money of the sale back (G12). */
export const GIVES_BACK: readonly GuardedRemedy[] = [
  'void',
  'void_and_recharge',
  'refund',
  'partial_refund',
  'retry_refund',
  'manual_refund',
  'credit_adjustment',
  'chargeback',
  'goodwill',
];
const ORDERS: readonly GuardedRemedy[] = [
  'void',
  'void_and_recharge',
  'refund',
  'partial_refund',
  'retry_refund',
  'manual_refund',
  'credit_adjustment',
];
const ADJUSTS: readonly GuardedRemedy[] = ['credit_adjustment', 'debit_adjustment'];

const booked = (children: readonly TransactionRow[], ...types: TransactionRow['txnType'][]): TransactionRow | undefined =>
  children.find(row => row.status === 'OK' && types.includes(row.txnType));
const closedBy = (code: ReasonCode, row: TransactionRow | undefined): Closed => row && { code, facts: { logNo: row.logNo } };

const onDebitCard = ({ remedy, target, children, rules }: Asked): Closed => {
  const first = remedy === 'chargeback' && !booked(children, 'CHARGEBACK');
  return rules.debitKinds.includes(target.cardKind) && !first ? { code: 'debit_card', facts: { cardKind: target.cardKind } } : undefined;
};
const aboveOriginal = ({ amountFen, target, children, goodwillFen = 0 }: Asked): Closed => {
  const returned = returnedFen(children) + chargedBackFen(children) + goodwillFen;
  return returned + amountFen > target.amtFen
    ? { code: 'above_original', facts: { originalFen: target.amtFen, returnedFen: returned, amountFen } }
    : undefined;
};
const unknownResult = ({ children, unknownRefundNo, refundNo }: Asked): Closed => {
  if (unknownRefundNo !== undefined) {
    return refundNo === unknownRefundNo ? undefined : { code: 'result_unknown', facts: { refundNo: unknownRefundNo } };
  }
  return closedBy(
    'result_unknown',
    children.find(row => row.status === 'PENDING' && isReturn(row)),
  );
};

const GUARDS: readonly Guard[] = [
  { guard: 'G1', over: ['credit_adjustment'], closes: ({ children }) => closedBy('charged_back', booked(children, 'CHARGEBACK')) },
  { guard: 'G1', over: ['chargeback'], closes: ({ children }) => closedBy('credit_adjusted', booked(children, 'CR_ADJ')) },
  { guard: 'G2', over: ['manual_refund'], closes: ({ children }) => closedBy('adjusted', booked(children, 'CR_ADJ', 'DR_ADJ')) },
  { guard: 'G2', over: ADJUSTS, closes: ({ manualRefundDone }) => (manualRefundDone ? { code: 'manually_refunded' } : undefined) },
  { guard: 'G3', over: ['credit_adjustment'], closes: ({ children }) => closedBy('debit_adjusted', booked(children, 'DR_ADJ')) },
  { guard: 'G3', over: ['debit_adjustment'], closes: ({ children }) => closedBy('credit_adjusted', booked(children, 'CR_ADJ')) },
  { guard: 'G4', over: ['debit_adjustment', 'representment', 'chargeback'], closes: onDebitCard },
  { guard: 'G6', over: ['representment'], closes: ({ retrievalUnanswered }) => (retrievalUnanswered ? { code: 'retrieval_unanswered' } : undefined) },
  { guard: 'G12', over: GIVES_BACK, closes: aboveOriginal },
  { guard: 'G13', over: ORDERS, closes: unknownResult },
];

/**
 * The guards of section 4 that concern a remedy, each passed or closed; run at proposing and again in the second of execution.
 * `amountFen` is what the remedy moves, `children` the target's own rows (`childrenOf`); nothing is thrown.
 */
export function guardsFor(
  remedy: GuardedRemedy,
  amountFen: number,
  target: TransactionRow,
  children: readonly TransactionRow[],
  circumstances: Circumstances = {},
  rules: Rulebook = RULES,
): GuardCheck[] {
  const asked: Asked = { ...circumstances, remedy, amountFen, target, children, rules };
  return GUARDS.filter(({ over }) => over.includes(remedy)).map(({ guard, closes }) => {
    const closed = closes(asked);
    return { guard, passed: !closed, code: closed?.code ?? 'guard_passed', facts: closed?.facts ?? {} };
  });
}
