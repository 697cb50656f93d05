import type { FeePlanRow, TransactionRow } from '../../../contract/index.js';
import { dayOf } from '../days.js';
import { because, propose, unbooked, undecided, type Decide } from '../situation.js';
import { RULES, type Rulebook } from '../version.js';

/** The plan valid on a day `YYYYMMDD`, both ends inclusive; the newest where two overlap (reading 39). */
export const planOn = (mid: string, day: string, plans: readonly FeePlanRow[]): FeePlanRow | undefined =>
  plans
    .filter(plan => plan.mid === mid && plan.validFrom <= day && (plan.validTo === '' || day <= plan.validTo))
    .reduce<FeePlanRow | undefined>((best, plan) => (best && best.validFrom >= plan.validFrom ? best : plan), undefined);

export interface ExpectedFee {
  readonly feeFen: number;
  /** which of the plan's rates */
  readonly rate: 'debit' | 'credit' | 'wallet';
  readonly bp: number;
  /** 0 = none */
  readonly capFen: number;
  /** before the cap */
  readonly roundedFen: number;
}

/** Round half up(amount × bp / 10000), then the cap (section 1); 03 is priced as credit, 05 as debit, no card as wallet. */
export function expectedFee(row: TransactionRow, plan: FeePlanRow, rules: Rulebook = RULES): ExpectedFee {
  const debit = rules.debitKinds.includes(row.cardKind);
  const credit = rules.creditKinds.includes(row.cardKind);
  const rate = debit ? 'debit' : credit ? 'credit' : 'wallet';
  const bp = { debit: plan.debitBp, credit: plan.creditBp, wallet: plan.walletBp }[rate];
  const capFen = debit ? plan.debitCapFen : 0;
  const roundedFen = Math.floor((row.amtFen * bp + 5000) / 10_000);
  return { feeFen: capFen > 0 ? Math.min(roundedFen, capFen) : roundedFen, rate, bp, capFen, roundedFen };
}

/** Section 3 `card_type_fee` and `fee_dispute`: explained with the derivation, or the surplus given back. */
export const fee: Decide = found => {
  const { claim, sale, feePlans, rules } = found;
  const kind = claim.kind;
  const rule = `3 ${kind}`;
  const notBooked = unbooked(found);
  if (notBooked) return notBooked;
  const plan = planOn(sale.mid, dayOf(sale.txnTime), feePlans);
  if (!plan) return undecided(because('no_fee_plan', '8.39', { day: dayOf(sale.txnTime) }));
  const { feeFen: expectedFen, ...derived } = expectedFee(sale, plan, rules);
  const surplus = sale.feeFen - expectedFen;
  const { validFrom, validTo } = plan;
  const facts = { amountFen: sale.amtFen, feeFen: sale.feeFen, expectedFen, ...derived, cardKind: sale.cardKind, validFrom, validTo };
  if (surplus > rules.feeToleranceFen) {
    return propose({ kind, remedy: 'fee_adjustment', amountFen: surplus, target: sale }, because('fee_above_plan', rule, facts));
  }
  const below = surplus < -rules.feeToleranceFen;
  return propose(
    { kind, remedy: 'no_error', target: sale },
    because(below ? 'fee_below_plan' : 'fee_as_planned', below ? '8.39' : rule, facts),
    below ? { internalNote: 'fee_below_plan' } : {},
  );
};
