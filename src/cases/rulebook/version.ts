import type { CaseKind, RemedyKind, StaffRole } from '../../contract/index.js';

/** What section 5 signs for: every remedy, and goodwill, which only a person can propose. */
export type SignedRemedy = RemedyKind | 'goodwill';

/** One line of section 5: who signs, in order, up to an amount in fen (null = any). */
export interface SignerRow {
  readonly remedies: readonly SignedRemedy[];
  readonly upToFen: number | null;
  readonly signers: readonly StaffRole[];
}

/** The rules as data (rulebook sections 2 to 5): a case keeps the version it was decided under. */
export interface Rulebook {
  readonly version: string;
  readonly points: {
    readonly amount: { readonly charged: number; readonly keySlip: number; readonly intended: number };
    /** nearest first */
    readonly time: readonly { readonly withinMinutes: number; readonly points: number }[];
    readonly sameDay: number;
    readonly tid: number;
    readonly last4: { readonly equal: number; readonly differs: number };
    readonly first6: number;
    readonly type: number;
    readonly operator: number;
    /** for each of RRN, voucher and auth code, equal or one typo away */
    readonly number: { readonly each: number; readonly atMost: number };
  };
  readonly linkAt: number;
  readonly leadAtLeast: number;
  readonly reviewAt: number;
  readonly fewFeatures: { readonly below: number; readonly cap: number };
  /** near misses shown to a person at `none` */
  readonly nearMisses: number;
  readonly windowDays: number;
  /** `HH:MM` at +08:00, exclusive */
  readonly cutOff: string;
  readonly pair: { readonly withinMinutes: number; readonly kinds: readonly CaseKind[] };
  readonly topUpHours: number;
  readonly laterFiles: number;
  readonly refundLimitDays: number;
  readonly payoutWorkingDays: number;
  readonly feeToleranceFen: number;
  /** card kinds by what their guards and prices follow */
  readonly debitKinds: readonly string[];
  readonly creditKinds: readonly string[];
  readonly complexKinds: readonly CaseKind[];
  readonly signers: readonly SignerRow[];
  /** a downward payout correction (reading 40) */
  readonly downwardSigners: readonly StaffRole[];
}

/** Remedies whose lines of section 5 are the same. `downward`: a payout correction that takes money (reading 40). */
export type RemedyGroup = 'no_money' | 'money' | 'by_hand' | 'downward';

const MOVES_MONEY: readonly SignedRemedy[] = [
  'refund',
  'partial_refund',
  'retry_refund',
  'fee_adjustment',
  'reissue_payout',
  'release_hold',
  'payout_correction',
];
const MOVES_NONE: readonly SignedRemedy[] = [
  'no_error',
  'void',
  'void_and_recharge',
  'collect_difference',
  'wait_for_file',
  'confirm_delivery',
  'transaction_certificate',
  'network_dispute',
  'on_hold',
];

export const REMEDY_GROUPS: Record<Exclude<RemedyGroup, 'downward'>, readonly SignedRemedy[]> = {
  no_money: MOVES_NONE, money: MOVES_MONEY, by_hand: ['manual_refund', 'goodwill', 'write_off'],
};

export const RULES: Rulebook = {
  version: '2026-10',
  points: {
    amount: { charged: 40, keySlip: 20, intended: 15 },
    time: [
      { withinMinutes: 2, points: 20 },
      { withinMinutes: 10, points: 12 },
      { withinMinutes: 60, points: 5 },
    ],
    sameDay: 2,
    tid: 20,
    last4: { equal: 15, differs: -40 },
    first6: 5,
    type: 5,
    operator: 3,
    number: { each: 10, atMost: 20 },
  },
  linkAt: 85,
  leadAtLeast: 15,
  reviewAt: 60,
  fewFeatures: { below: 3, cap: 84 },
  nearMisses: 3,
  windowDays: 1,
  cutOff: '23:00',
  pair: { withinMinutes: 10, kinds: ['duplicate', 'failed_debited'] },
  topUpHours: 24,
  laterFiles: 3,
  refundLimitDays: 180,
  payoutWorkingDays: 2,
  feeToleranceFen: 1,
  debitKinds: ['01', '05'],
  creditKinds: ['02', '03'],
  complexKinds: ['amount_under', 'fee_dispute', 'refund_late', 'fraud', 'chargeback'],
  signers: [
    { remedies: MOVES_NONE, upToFen: null, signers: ['agent'] },
    { remedies: MOVES_MONEY, upToFen: 500_000, signers: ['agent', 'supervisor'] },
    { remedies: MOVES_MONEY, upToFen: null, signers: ['supervisor', 'admin'] },
    { remedies: REMEDY_GROUPS.by_hand, upToFen: null, signers: ['supervisor', 'admin'] },
  ],
  downwardSigners: ['supervisor', 'admin'],
};
