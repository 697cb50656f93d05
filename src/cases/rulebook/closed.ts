import type { Assessment, ClosedOption, TransactionRow } from '../../contract/index.js';
import { voidClosed as ruleOfVoid } from './closed-by-rule.js';
import { guardsFor, type GuardedRemedy } from './guards.js';
import { refundableFen } from './refundable.js';
import type { Situation } from './situation.js';

type Option = ClosedOption['remedy'];

const byGuard = (option: Option & GuardedRemedy, amountFen: number, target: TransactionRow, found: Situation): ClosedOption[] =>
  guardsFor(option, amountFen, target, found.children, {}, found.rules)
    .filter(({ passed }) => !passed)
    .map(({ guard, code, facts }) => ({ remedy: option, code, rule: guard, facts }));

const voidClosed = (target: TransactionRow, found: Situation): ClosedOption[] => {
  const closed = ruleOfVoid(target, found);
  return closed ? [{ remedy: 'void', ...closed }] : [];
};

function debitClosed(amountFen: number, target: TransactionRow, found: Situation): ClosedOption[] {
  if (target.cardKind === '') return [{ remedy: 'debit_adjustment', code: 'no_card', rule: '3 amount_under', facts: {} }];
  return byGuard('debit_adjustment', amountFen, target, found);
}

function manualClosed(amountFen: number, target: TransactionRow, found: Situation, kind: Assessment['provenKind']): ClosedOption[] {
  const within: ClosedOption[] =
    kind === 'refund_late'
      ? [{ remedy: 'manual_refund', code: 'within_limit', rule: '3 refund_late', facts: { limitDays: found.rules.refundLimitDays } }]
      : [];
  return [...within, ...byGuard('manual_refund', amountFen, target, found)];
}

const EXCLUDED_BY_MANUAL: readonly Option[] = ['credit_adjustment', 'debit_adjustment'];

/** The options a proposal leaves closed, each with the guard or the rule that closes it (section 4); `found` is the target's own family. */
export function closedBeside({ remedy, amountFen, provenKind }: Assessment, found: Situation): ClosedOption[] {
  const target = found.sale;
  switch (remedy) {
    case 'refund':
      return [
        ...voidClosed(target, found),
        ...manualClosed(amountFen, target, found, provenKind),
        ...byGuard('credit_adjustment', amountFen, target, found),
      ];
    case 'partial_refund':
      return [
        ...voidClosed(target, found),
        ...byGuard('manual_refund', amountFen, target, found),
        ...byGuard('credit_adjustment', amountFen, target, found),
      ];
    case 'retry_refund':
      return [{ remedy: 'refund', code: 'same_refund_number', rule: 'G13', facts: {} }, ...voidClosed(target, found)];
    case 'manual_refund':
      return [
        { remedy: 'refund', code: 'past_refund_limit', rule: '3 refund_late', facts: { limitDays: found.rules.refundLimitDays } },
        ...EXCLUDED_BY_MANUAL.map(option => ({ remedy: option, code: 'manually_refunded', rule: 'G2', facts: {} })),
      ];
    case 'collect_difference':
      return debitClosed(amountFen, target, found);
    case 'no_error':
      return refundableFen(target, found.children) === 0 && target.status === 'OK' ? byGuard('refund', target.amtFen, target, found) : [];
    default:
      return [];
  }
}
