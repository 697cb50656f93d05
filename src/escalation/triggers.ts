import type { CaseKind, Level } from '../contract/index.js';
import { levelOf } from '../cases/ladder/rungs.js';
import { officialWord } from './official-words.js';

/** What the triggers look at; counted by the caller from the case and its neighbours. */
export interface Situation {
  kind: CaseKind;
  /** the larger of what is claimed and what the records say */
  amountFen: number;
  /** earlier or other cases on the same transaction */
  sameTransaction: number;
  /** cases of this kind on the same terminal within 30 days, this one included */
  sameTerminal30d: number;
  /** the same by one operator of this merchant; 0 where nobody knows the operator */
  sameOperator30d: number;
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
  fires: (situation: Situation) => boolean;
  facts: (situation: Situation) => Record<string, string | number>;
}

const SUPERVISOR_ABOVE_FEN = 500_000;
const LEGAL_ABOVE_FEN = 5_000_000;

/** A person saw signs of a changed slip, or card data in strange hands, and wrote so. */
const ALTERED = /(涂改|篡改|伪造|变造|(altered|forged|tampered)[^.]{0,20}(slip|receipt|evidence)|(slip|receipt|evidence)[^.]{0,20}(altered|forged|tampered))/i;
const LEAKED = /((卡号|卡信息|磁道|密码)[^，。]{0,8}(泄露|外泄|流出|被拍下)|card (number|data|details)[^.]{0,20}leak)/i;
const all = ({ words, notes }: Situation) => `${words}\n${notes}`;
const word = (found: string | undefined) => ({ word: found ?? '' });

const amount = ({ amountFen }: Situation) => ({ amountFen });

/** Rulebook section 7, the rows that are not clocks; to whom each goes stands in the ladder. Clocks add `clock_70` and `clock_breached`. */
// prettier-ignore
export const TRIGGERS: readonly Trigger[] = [
  { code: 'amount_above_5000',  fires: it => it.amountFen > SUPERVISOR_ABOVE_FEN && it.amountFen <= LEGAL_ABOVE_FEN, facts: amount },
  { code: 'second_case',        fires: it => it.sameTransaction > 0,    facts: it => ({ cases: it.sameTransaction }) },
  { code: 'repeated_terminal',  fires: it => it.sameTerminal30d >= 2,   facts: it => ({ cases: it.sameTerminal30d }) },
  { code: 'repeated_operator',  fires: it => it.sameOperator30d >= 2,   facts: it => ({ cases: it.sameOperator30d }) },
  { code: 'first_rejection',    fires: it => it.rejections === 1,       facts: () => ({}) },
  { code: 'reopened',           fires: it => it.reopenings > 0 && it.reopenings < 3, facts: it => ({ times: it.reopenings }) },
  { code: 'item_missing',       fires: it => it.itemMissing,            facts: () => ({}) },
  { code: 'amount_above_50000', fires: it => it.amountFen > LEGAL_ABOVE_FEN, facts: amount },
  { code: 'second_rejection',   fires: it => it.rejections >= 2,        facts: it => ({ times: it.rejections }) },
  { code: 'third_reopening',    fires: it => it.reopenings >= 3,        facts: it => ({ times: it.reopenings }) },
  { code: 'official_letter',    fires: it => officialWord(all(it)) !== undefined, facts: it => word(officialWord(all(it))) },
  { code: 'altered_evidence',   fires: it => it.altered || ALTERED.test(it.notes), facts: it => word(ALTERED.exec(it.notes)?.[0]) },
  { code: 'card_data_leaked',   fires: it => LEAKED.test(all(it)),      facts: it => word(LEAKED.exec(all(it))?.[0]) },
  { code: 'fraud_confirmed',    fires: it => it.fraudConfirmed,         facts: () => ({}) },
];

export const firedBy = (situation: Situation): (Trigger & { to: Level })[] =>
  TRIGGERS.filter(trigger => trigger.fires(situation)).map(trigger => ({ ...trigger, to: levelOf(trigger.code) }));
