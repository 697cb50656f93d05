import type { CaseKind, Locale, Paper, PaperLevel } from '../../contract/index.js';

/** What the acquirer's own records show that can stand in for a paper. */
export type OnRecord = 'row' | 'pair' | 'refund_row';

/** One line of what a kind needs. */
export interface Requirement {
  readonly paper: Paper;
  readonly level: PaperLevel;
  /** lines of one number in a kind: any one of them is enough */
  readonly group?: number;
  /** accepted in its place */
  readonly insteadOf: readonly Paper[];
  /** the acquirer's own row stands in once it is found */
  readonly byRecord?: OnRecord;
  /** what leaving it out costs the case */
  readonly cost: Record<Locale, string>;
  readonly source: string;
}

export const REQUIREMENTS_VERSION = 'evidence-2026-10';

/** What stands in for a slip, nearest to it first (domain 2.1 A0). */
const COPIES: readonly Paper[] = ['reprint', 'payment_screenshot', 'statement', 'till_log', 'text_notice'];
const REFUND_TRACES: readonly Paper[] = ['payment_screenshot', 'statement', 'text_notice', 'reprint'];

const HARDER_TO_FIND = { zh: '没有签购单也能查，只是可能要多一天', en: 'We can look without it; it may take a day longer' };
const ANY_WILL_DO = { zh: '一样都没有也会查，只是这笔交易更难找到', en: 'We look without any of them, but the payment is harder to find' };
const TERMS = { zh: '没有也能查，先按我们系统里的费率核对', en: 'We can check without it, against the rates we have on file' };
const WHICH_CHARGE = { zh: '没有的话，要先花时间找出是哪一笔收费', en: 'Without it we first have to find which charge it is' };
const NO_REFUND_SLIP = { zh: '没有退款凭证，要等账上查到这笔退款才能确认', en: 'Without it we wait until the refund shows in our records' };
const TOO_LATE = { zh: '到期没有签购单原件，就没有申辩的机会，款项可能被扣回', en: 'Without the original in time the right to answer ends and the money may be taken back' };
const NO_DEFENCE = { zh: '到期没有签购单，申辩送不出去，款项可能被扣回', en: 'Without it in time no defence can be sent and the money may be taken back' };
const WEAKER = { zh: '一样都没有的话，能向银行说明的就少', en: 'Without any of them there is less to tell the bank' };
const NOTICE = { zh: '没有也能办，我们按收到的银行信息处理', en: 'We can go on without it, from what the bank sent us' };
const KEEP = { zh: '不传也会核实，请先把它保存好', en: 'We check without it; please keep it safe' };

/** The slip, wherever the row it leads to is as good. */
const slip = (source: string, level: 'required' | 'optional' = 'required'): Requirement => ({ paper: 'slip', level, insteadOf: COPIES, byRecord: 'row', cost: HARDER_TO_FIND, source });

/** `required` only where the outcome would rest on nothing but the claim, or the network asks for the paper itself. */
export const REQUIREMENTS: Record<CaseKind, readonly Requirement[]> = {
  amount_over: [
    slip('domain 2.3 K1'),
    { paper: 'price_proof', level: 'one_of', group: 1, insteadOf: ['customer_agreement'], source: 'domain 2.3 K1, 3.4 amount',
      cost: { zh: '没有订单或账单，多收的部分只能按账上记录判断', en: 'Without it only our records say how much was too much' } },
    { paper: 'till_log', level: 'one_of', group: 1, insteadOf: [], source: 'domain 3.4 amount',
      cost: { zh: '没有收银小票，多收的部分只能按账上记录判断', en: 'Without it only our records say how much was too much' } },
  ],
  amount_under: [
    slip('domain 2.3 K2'),
    { paper: 'price_proof', level: 'required', insteadOf: ['customer_agreement', 'till_log'], source: 'domain 2.3 K2',
      cost: { zh: '没有订单或账单，少收的部分很难向客人补收', en: 'Without it the difference is hard to ask the customer for' } },
    { paper: 'customer_agreement', level: 'optional', insteadOf: ['text_notice'], source: 'domain 2.3 K2',
      cost: { zh: '没有也能办，只是补收前要先问过客人', en: 'We can go on without it; the customer is asked first' } },
  ],
  duplicate: [
    slip('domain 2.3 K5'),
    { paper: 'second_slip', level: 'required', insteadOf: [...COPIES, 'debit_notice'], byRecord: 'pair', source: 'domain 2.3 K5, 3.4 duplicate',
      cost: { zh: '没有的话，账上查到第二笔之前不能退', en: 'Without it nothing is refunded until our records show the second charge' } },
    { paper: 'price_proof', level: 'optional', insteadOf: ['till_log'], source: 'domain 2.3 K5',
      cost: { zh: '没有也能查，只是较难分清是不是两单生意', en: 'We can look without it; two orders are harder to rule out' } },
  ],
  failed_debited: [
    { paper: 'failure_slip', level: 'one_of', group: 1, insteadOf: ['slip'], byRecord: 'row', cost: ANY_WILL_DO, source: 'domain 2.3 K4, 3.4 not completed' },
    { paper: 'debit_notice', level: 'one_of', group: 1, insteadOf: ['payment_screenshot', 'text_notice'], cost: ANY_WILL_DO, source: 'domain 2.3 K4' },
    { paper: 'statement', level: 'one_of', group: 1, insteadOf: [], cost: ANY_WILL_DO, source: 'domain 2.3 K4' },
    { paper: 'goods_proof', level: 'optional', insteadOf: ['till_log', 'price_proof'], source: 'domain 3.4 not completed',
      cost: { zh: '没有也能办，只是要再问您货交了没有', en: 'We can go on without it; we then ask whether the goods were handed over' } },
  ],
  refund_failed: [
    { paper: 'refund_slip', level: 'required', insteadOf: [...REFUND_TRACES, 'failure_slip'], byRecord: 'refund_row', cost: NO_REFUND_SLIP, source: 'domain 2.3 K6, 3.4 credit' },
    slip('domain 2.3 K6', 'optional'),
  ],
  refund_mismatch: [
    { paper: 'refund_slip', level: 'required', insteadOf: REFUND_TRACES, byRecord: 'refund_row', cost: NO_REFUND_SLIP, source: 'domain 2.3 K7' },
    { paper: 'customer_agreement', level: 'required', insteadOf: ['price_proof', 'text_notice'], source: 'domain 2.3 K7',
      cost: { zh: '没有的话，该退多少没有凭据，可能要再问客人', en: 'Without it nothing shows what was to be returned; the customer may be asked' } },
  ],
  refund_late: [
    slip('domain 2.3 K9'),
    { paper: 'refund_slip', level: 'optional', insteadOf: REFUND_TRACES, byRecord: 'refund_row', source: 'domain 2.3 K9',
      cost: { zh: '没有也能办，之前退没退过按账上查', en: 'We can go on without it; our records show earlier refunds' } },
    { paper: 'customer_agreement', level: 'optional', insteadOf: ['price_proof'], source: 'domain 2.3 K9',
      cost: { zh: '没有也能办，只是为什么现在退要另外说明', en: 'We can go on without it; why it is refunded now is then asked' } },
    { paper: 'contract', level: 'optional', insteadOf: [], source: 'domain 2.3 K9',
      cost: { zh: '没有也能办，退款期限按我们存的合同算', en: 'We can go on without it, by the contract we have on file' } },
  ],
  lost_voucher: [ // none is needed to open; these come from elsewhere than the merchant's own hand
    { paper: 'payment_screenshot', level: 'one_of', group: 1, insteadOf: ['debit_notice', 'text_notice'], cost: ANY_WILL_DO, source: 'domain 2.3 K8' },
    { paper: 'statement', level: 'one_of', group: 1, insteadOf: [], cost: ANY_WILL_DO, source: 'domain 2.3 K8' },
    { paper: 'reprint', level: 'one_of', group: 1, insteadOf: [], cost: ANY_WILL_DO, source: 'domain 2.1 A0' },
    { paper: 'slip', level: 'one_of', group: 1, insteadOf: [], byRecord: 'row', cost: ANY_WILL_DO, source: 'domain 2.3 K8' },
  ],
  card_type_fee: [
    slip('domain 2.3 K3'),
    { paper: 'fee_agreement', level: 'optional', insteadOf: ['contract', 'charge_notice'], cost: TERMS, source: 'domain 2.3 K3' },
  ],
  fee_dispute: [
    { paper: 'charge_notice', level: 'one_of', group: 1, insteadOf: ['text_notice'], byRecord: 'row', cost: WHICH_CHARGE, source: 'domain 2.3 K10' },
    { paper: 'payout_statement', level: 'one_of', group: 1, insteadOf: [], cost: WHICH_CHARGE, source: 'domain 2.3 K10' },
    { paper: 'statement', level: 'one_of', group: 1, insteadOf: [], cost: WHICH_CHARGE, source: 'domain 2.3 K10' },
    { paper: 'fee_agreement', level: 'optional', insteadOf: ['contract'], cost: TERMS, source: 'domain 2.3 K10' },
  ],
  settlement_missing: [ // our own payout record says whether it left, and why not
    { paper: 'statement', level: 'optional', insteadOf: ['payout_statement', 'text_notice'], source: 'domain 2.3 K11',
      cost: { zh: '没有当天的流水也能查，只是看不到银行那边', en: 'We can look without that day’s statement, but not into your bank' } },
  ],
  retrieval: [
    { paper: 'slip', level: 'required', insteadOf: [], cost: TOO_LATE, source: 'domain 2.1 E0, 2.3 K12' }, // the network takes no reprint
    { paper: 'till_log', level: 'one_of', group: 1, insteadOf: ['price_proof'], byRecord: 'row', cost: WEAKER, source: 'domain 3.4 fulfilment' },
    { paper: 'goods_proof', level: 'one_of', group: 1, insteadOf: ['contract'], cost: WEAKER, source: 'domain 2.3 K12' },
    { paper: 'text_notice', level: 'optional', insteadOf: [], cost: NOTICE, source: 'domain 2.3 K12' },
  ],
  chargeback: [
    { paper: 'slip', level: 'required', insteadOf: ['reprint'], cost: NO_DEFENCE, source: 'domain 2.3 K13' },
    { paper: 'goods_proof', level: 'one_of', group: 1, insteadOf: ['contract'], cost: WEAKER, source: 'domain 3.4 goods' },
    { paper: 'customer_agreement', level: 'one_of', group: 1, insteadOf: ['price_proof'], cost: WEAKER, source: 'domain 3.4 goods' },
    { paper: 'refund_slip', level: 'one_of', group: 1, insteadOf: [], byRecord: 'refund_row', cost: WEAKER, source: 'domain 2.3 K13' },
    { paper: 'text_notice', level: 'optional', insteadOf: [], cost: NOTICE, source: 'domain 2.3 K13' },
  ],
  fraud: [ // nothing is demanded: a date and a list would tell a suspect what is looked at
    { paper: 'slip', level: 'optional', insteadOf: [], cost: KEEP, source: 'domain 2.3 K14' },
    { paper: 'fraud_record', level: 'optional', insteadOf: [], cost: KEEP, source: 'domain 2.3 K14' },
    { paper: 'goods_proof', level: 'optional', insteadOf: [], cost: KEEP, source: 'domain 2.3 K14' },
  ],
  other: [
    slip('domain 2.1 E0', 'optional'),
    { paper: 'other', level: 'optional', insteadOf: [], source: 'domain 2.1 E0',
      cost: { zh: '没有也能办，说不清的地方我们会再问您', en: 'We can go on without it and ask you where something is unclear' } },
  ],
};
