/** The merchant's words for what went wrong (rulebook section 3); `other` is free text for a person. */
export const KINDS = [
  'amount_over', 'amount_under', 'duplicate', 'failed_debited',
  'refund_failed', 'refund_mismatch', 'refund_late',
  'lost_voucher', 'card_type_fee', 'fee_dispute', 'settlement_missing',
  'retrieval', 'chargeback', 'fraud', 'other',
] as const;
export type CaseKind = (typeof KINDS)[number];

export const STATUSES = [
  'investigating', 'in_review', 'awaiting_file', 'awaiting_merchant', 'proposed', 'executing', 'confirming',
  'resolved', 'closed', 'on_hold', 'legal_review', 'withdrawn',
] as const;
export type CaseStatus = (typeof STATUSES)[number];
export const ENDED: readonly CaseStatus[] = ['closed', 'withdrawn'];

export const STEPS = [
  'submit', 'propose', 'review', 'wait_file', 'ask', 'hold', 'pick', 'retry', 'answer', 'answer_overdue', 'judge',
  'sign', 'approve', 'conclude', 'reject', 'sent', 'refused', 'confirm', 'not_confirmed', 'doubt', 'accept', 'contest',
  'objection_over', 'reopen', 'withdraw', 'release', 'refer', 'clock_passed', 'send_back', 'rule',
] as const;
export type Step = (typeof STEPS)[number];

export const REMEDIES = [
  'no_error', 'void', 'void_and_recharge', 'refund', 'partial_refund', 'retry_refund', 'manual_refund', 'collect_difference',
  'wait_for_file', 'confirm_delivery', 'transaction_certificate', 'fee_adjustment', 'reissue_payout', 'release_hold',
  'payout_correction', 'network_dispute', 'on_hold', 'write_off',
] as const;
export type RemedyKind = (typeof REMEDIES)[number];

/** What a person may propose instead of the rulebook. */
export const PROPOSABLE: readonly RemedyKind[] = [
  'no_error', 'void', 'void_and_recharge', 'refund', 'partial_refund', 'retry_refund', 'manual_refund', 'collect_difference',
  'transaction_certificate', 'fee_adjustment', 'reissue_payout', 'release_hold', 'payout_correction', 'write_off',
];
/** The terminal undoes the whole sale or nothing. */
export const WHOLE_SALE: readonly RemedyKind[] = ['void', 'void_and_recharge'];
/** Nothing moves: the answer itself is the remedy. */
export const ANSWERS_ONLY: readonly RemedyKind[] = ['no_error', 'transaction_certificate', 'write_off'];
/** Answers without an amount. */
export const WITHOUT_AMOUNT: readonly RemedyKind[] = ['no_error', 'transaction_certificate'];

export const MATCHES = ['linked', 'review', 'none', 'not_applicable'] as const;
export type Match = (typeof MATCHES)[number];

export const CHANNELS = ['web', 'phone', 'visit', 'chat', 'email', 'api'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CLOCKS = ['first_answer', 'outcome', 'regulator', 'network', 'merchant_answer', 'objection'] as const;
export type ClockKind = (typeof CLOCKS)[number];

export const PRIORITIES = ['normal', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const LEVELS = ['agent', 'supervisor', 'legal'] as const;
export type Level = (typeof LEVELS)[number];

/** What the merchant reads instead of a status, in order of the way a case goes. */
export const STAGES = ['received', 'checking', 'needs_you', 'deciding', 'carrying_out', 'answered', 'closed'] as const;
export type Stage = (typeof STAGES)[number];
