import type { CaseKind, Level } from '../contract/index.js';

/** What the triggers look at; counted by the caller from the case and its neighbours. */
export interface Situation {
  kind: CaseKind;
  /** the larger of what is claimed and what the records say */
  amountFen: number;
  /** earlier or other cases on the same transaction */
  sameTransaction: number;
  /** cases of this kind on the same terminal or operator within 30 days, this one included */
  sameTerminal30d: number;
  rejections: number;
  reopenings: number;
  /** what the merchant wrote */
  words: string;
  /** what colleagues noted */
  notes: string;
  /** a required paper is missing three days or less before the outcome is due */
  itemMissing: boolean;
  /** a person confirmed that a slip shows signs of alteration */
  altered: boolean;
  fraudConfirmed: boolean;
}

export interface Trigger {
  code: string;
  to: Level;
  fires: (situation: Situation) => boolean;
  facts: (situation: Situation) => Record<string, string | number>;
}

const SUPERVISOR_ABOVE_FEN = 500_000;
const LEGAL_ABOVE_FEN = 5_000_000;
/** A letter or notice from these goes to legal review the same day. */
const OFFICIAL = /(律师函|律师信|法院传票|法院通知|起诉状|立案通知|公安机关|公安局|经侦|人民银行转|12363|监管局|lawyer'?s letter|court (notice|summons)|police notice|regulator)/i;

/** A person saw signs of a changed slip, or card data in strange hands, and wrote so. */
const ALTERED = /(涂改|篡改|伪造|变造|(altered|forged|tampered)[^.]{0,20}(slip|receipt|evidence)|(slip|receipt|evidence)[^.]{0,20}(altered|forged|tampered))/i;
const LEAKED = /((卡号|卡信息|磁道|密码)[^，。]{0,8}(泄露|外泄|流出|被拍下)|card (number|data|details)[^.]{0,20}leak)/i;
const word = (pattern: RegExp, text: string) => ({ word: pattern.exec(text)?.[0] ?? '' });

const amount = ({ amountFen }: Situation) => ({ amountFen });

/** Rulebook section 7, the rows that are not clocks. Clocks add `clock_70` and `clock_breached`. */
// prettier-ignore
export const TRIGGERS: readonly Trigger[] = [
  { code: 'amount_above_5000',  to: 'supervisor', fires: it => it.amountFen > SUPERVISOR_ABOVE_FEN && it.amountFen <= LEGAL_ABOVE_FEN, facts: amount },
  { code: 'second_case',        to: 'supervisor', fires: it => it.sameTransaction > 0,    facts: it => ({ cases: it.sameTransaction }) },
  { code: 'repeated_terminal',  to: 'supervisor', fires: it => it.sameTerminal30d >= 2,   facts: it => ({ cases: it.sameTerminal30d }) },
  { code: 'first_rejection',    to: 'supervisor', fires: it => it.rejections === 1,       facts: () => ({}) },
  { code: 'reopened',           to: 'supervisor', fires: it => it.reopenings > 0 && it.reopenings < 3, facts: it => ({ times: it.reopenings }) },
  { code: 'item_missing',       to: 'supervisor', fires: it => it.itemMissing,            facts: () => ({}) },
  { code: 'amount_above_50000', to: 'legal',      fires: it => it.amountFen > LEGAL_ABOVE_FEN, facts: amount },
  { code: 'second_rejection',   to: 'legal',      fires: it => it.rejections >= 2,        facts: it => ({ times: it.rejections }) },
  { code: 'third_reopening',    to: 'legal',      fires: it => it.reopenings >= 3,        facts: it => ({ times: it.reopenings }) },
  { code: 'official_letter',    to: 'legal',      fires: it => OFFICIAL.test(it.words),   facts: it => word(OFFICIAL, it.words) },
  { code: 'altered_evidence',   to: 'legal',      fires: it => it.altered || ALTERED.test(it.notes), facts: it => word(ALTERED, it.notes) },
  { code: 'card_data_leaked',   to: 'legal',      fires: it => LEAKED.test(it.words) || LEAKED.test(it.notes), facts: it => word(LEAKED, `${it.words}\n${it.notes}`) },
  { code: 'fraud_confirmed',    to: 'legal',      fires: it => it.fraudConfirmed,         facts: () => ({}) },
];

export const firedBy = (situation: Situation): Trigger[] => TRIGGERS.filter(trigger => trigger.fires(situation));
