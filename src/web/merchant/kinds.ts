import type { CaseKind } from '../../contract/index.js';

export const SYMPTOMS = [
  'amount_over', 'amount_under', 'duplicate', 'failed_debited', 'refund_failed', 'refund_mismatch',
  'lost_voucher', 'fee', 'settlement_missing', 'fraud', 'dispute', 'other',
] as const;
export type Symptom = (typeof SYMPTOMS)[number];

export type QuestionName =
  | 'which' | 'amount' | 'intended' | 'expected' | 'when' | 'settleDay' | 'terminal' | 'last4' | 'slipNo' | 'story';

export interface Asked {
  name: QuestionName;
  required?: true;
}

/** `void` is offered by server time only; `steps` and `text` stand always. */
export interface Advice {
  stop: boolean;
  can: 'void' | 'steps' | 'text' | null;
  steps: number;
  /** a sentence to say to the customer */
  say: boolean;
}

export interface KindRow {
  /** one kind, or the ones the merchant chooses between */
  kinds: readonly [CaseKind, ...CaseKind[]];
  advice: Advice;
  questions: readonly Asked[];
  /** a second photo is asked for by name */
  twoSlips?: true;
  /** papers that come as PDF are taken, too */
  pdf?: true;
  /** its photos are slips, which can be read */
  slips?: true;
}

const must = (name: QuestionName): Asked => ({ name, required: true });
const may = (name: QuestionName): Asked => ({ name });
const advice = (stop: boolean, can: Advice['can'], steps: number, say: boolean): Advice => ({ stop, can, steps, say });

/** What each symptom means, advises and asks; seven questions at most. */
export const KIND_TABLE: Record<Symptom, KindRow> = {
  amount_over: {
    kinds: ['amount_over'], advice: advice(true, 'void', 4, true), slips: true,
    questions: [must('amount'), must('intended'), must('when'), may('terminal'), may('last4'), may('slipNo'), may('story')],
  },
  amount_under: {
    kinds: ['amount_under'], advice: advice(true, 'steps', 3, true), slips: true,
    questions: [must('amount'), must('intended'), must('when'), may('terminal'), may('last4'), may('slipNo'), may('story')],
  },
  duplicate: {
    kinds: ['duplicate'], advice: advice(true, 'void', 4, true), slips: true, twoSlips: true,
    questions: [must('amount'), must('when'), may('terminal'), may('last4'), may('slipNo'), may('story')],
  },
  failed_debited: {
    kinds: ['failed_debited'], advice: advice(true, 'steps', 3, true), slips: true,
    questions: [must('amount'), must('when'), may('terminal'), may('last4'), may('slipNo'), may('story')],
  },
  refund_failed: {
    kinds: ['refund_failed', 'refund_late'], advice: advice(true, 'text', 0, true), slips: true,
    questions: [must('which'), must('amount'), must('expected'), must('when'), may('last4'), may('slipNo'), may('story')],
  },
  refund_mismatch: {
    kinds: ['refund_mismatch'], advice: advice(true, null, 0, true), slips: true,
    questions: [must('amount'), must('expected'), must('when'), may('terminal'), may('last4'), may('slipNo'), may('story')],
  },
  lost_voucher: {
    kinds: ['lost_voucher'], advice: advice(false, 'steps', 3, false), slips: true,
    questions: [must('amount'), must('when'), may('terminal'), may('last4'), may('story')],
  },
  fee: {
    kinds: ['card_type_fee', 'fee_dispute'], advice: advice(false, 'text', 0, false), pdf: true,
    questions: [must('which'), must('amount'), must('when'), may('terminal'), may('last4'), may('slipNo'), may('story')],
  },
  settlement_missing: {
    kinds: ['settlement_missing'], advice: advice(false, 'text', 0, false), pdf: true,
    questions: [must('settleDay'), may('amount'), may('story')],
  },
  fraud: {
    kinds: ['fraud'], advice: advice(true, null, 0, false), slips: true,
    questions: [must('amount'), must('when'), may('terminal'), may('last4'), may('story')],
  },
  dispute: {
    kinds: ['retrieval', 'chargeback'], advice: advice(true, 'text', 0, false), pdf: true,
    questions: [must('which'), must('amount'), must('when'), may('last4'), may('slipNo'), may('story')],
  },
  other: {
    kinds: ['other'], advice: advice(false, null, 0, false),
    questions: [must('story'), may('amount'), may('when'), may('terminal')],
  },
};

export const GROUPS: readonly { name: 'pay' | 'refund' | 'rest'; symptoms: readonly Symptom[] }[] = [
  { name: 'pay', symptoms: ['amount_over', 'amount_under', 'duplicate', 'failed_debited'] },
  { name: 'refund', symptoms: ['refund_failed', 'refund_mismatch'] },
  { name: 'rest', symptoms: ['lost_voucher', 'fee', 'settlement_missing', 'fraud', 'dispute', 'other'] },
];

/** A symptom by its own name or by one of its kinds; null for anything else. */
export function symptomOf(name: string): Symptom | null {
  return SYMPTOMS.find(each => each === name) ?? SYMPTOMS.find(each => KIND_TABLE[each].kinds.includes(name as CaseKind)) ?? null;
}
