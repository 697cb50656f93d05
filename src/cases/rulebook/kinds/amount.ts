import type { Assessment } from '../../../contract/index.js';
import { minutesBetween } from '../days.js';
import { guardsFor } from '../guards.js';
import { childrenOf } from '../families.js';
import { batchOf } from '../open-batch.js';
import { equalSales } from '../pairs.js';
import { returnedFen } from '../refundable.js';
import { because, factMissing, propose, unbooked, undecided, type Decide, type Situation } from '../situation.js';
import { returnOfPair, unreturnedPair } from './duplicate.js';

const OVER = '3 amount_over';
const UNDER = '3 amount_under';

/** Section 3 `amount_over`, with readings 8, 10 and 30. */
export const amountOver: Decide = found => {
  const {
    claim: { intendedFen },
    sale,
  } = found;
  if (intendedFen === undefined) return factMissing('intendedFen', OVER);
  const notBooked = unbooked(found);
  if (notBooked) return notBooked;
  if (sale.amtFen < intendedFen) return underCharged(found, intendedFen);
  if (sale.amtFen > intendedFen) return overCharged(found, intendedFen);
  return amountRight(found, intendedFen);
};

/** Section 3 `amount_under`, with readings 32 and 33. */
export const amountUnder: Decide = found => {
  const {
    claim: { intendedFen },
    sale,
  } = found;
  if (intendedFen === undefined) return factMissing('intendedFen', UNDER);
  const notBooked = unbooked(found);
  if (notBooked) return notBooked;
  if (sale.amtFen > intendedFen) return overCharged(found, intendedFen);
  if (sale.amtFen < intendedFen) return underCharged(found, intendedFen);
  return propose(
    { kind: 'amount_under', remedy: 'no_error', target: sale },
    because('amount_as_intended', UNDER, { rowFen: sale.amtFen, intendedFen }),
  );
};

function amountRight(found: Situation, intendedFen: number): Assessment {
  const { sale, rows, rules } = found;
  const equal = equalSales(sale, rows, rules);
  if (equal.length > 2 || unreturnedPair(equal, rows)) return returnOfPair(found, equal, 'later');
  return propose(
    { kind: 'amount_over', remedy: 'no_error', target: sale },
    because('amount_as_intended', OVER, { rowFen: sale.amtFen, intendedFen }),
  );
}

function overCharged(found: Situation, intendedFen: number): Assessment {
  const { sale, returned, refundable, rows, rules, asOf } = found;
  const kind = 'amount_over';
  const over = sale.amtFen - intendedFen;
  const facts = { rowFen: sale.amtFen, intendedFen, overFen: over, returnedFen: returned };
  if (returned >= over) return propose({ kind, remedy: 'no_error', target: sale }, because('already_returned', OVER, facts));
  if (refundable === 0) return propose({ kind, remedy: 'no_error', target: sale }, because('nothing_refundable', '8.37', facts));
  const equal = equalSales(sale, rows, rules);
  if (equal.length > 2 || unreturnedPair(equal, rows)) {
    return undecided(because('over_and_doubled', '8.30', { ...facts, sales: equal.length }), { relatedLogNos: equal.map(row => row.logNo) });
  }
  const batch = batchOf(sale, rows, asOf, rules);
  if (batch.open && refundable === sale.amtFen) {
    const proposed = { kind, remedy: 'void_and_recharge', amountFen: sale.amtFen, target: sale } as const;
    return propose(proposed, because('over_open_batch', OVER, facts), { openUntil: batch.until });
  }
  const code = returned > 0 ? 'over_partly_back' : 'over_batch_cut';
  return propose({ kind, remedy: 'partial_refund', amountFen: Math.min(over - returned, refundable), target: sale }, because(code, OVER, facts));
}

function underCharged(found: Situation, intendedFen: number): Assessment {
  const { sale, children, returned, rows, rules } = found;
  const kind = 'amount_under';
  const missing = intendedFen - sale.amtFen + returned;
  const facts = { rowFen: sale.amtFen, intendedFen, returnedFen: returned, missingFen: missing };
  // only the same card is a top-up, and one that was given back again is none
  const topUp = rows.find(
    row =>
      row.logNo !== sale.logNo &&
      row.txnType === 'SALE' &&
      row.status === 'OK' &&
      row.amtFen === missing &&
      row.panMasked !== '' &&
      row.panMasked === sale.panMasked &&
      returnedFen(childrenOf(row, rows)) === 0 &&
      followsWithin(found, row.txnTime),
  );
  if (topUp) {
    return propose({ kind, remedy: 'no_error', target: sale }, because('topped_up', UNDER, { ...facts, logNo: topUp.logNo }), {
      relatedLogNos: [topUp.logNo],
    });
  }
  const debitable =
    rules.creditKinds.includes(sale.cardKind) && guardsFor('debit_adjustment', missing, sale, children, {}, rules).every(guard => guard.passed);
  return propose(
    { kind, remedy: 'collect_difference', amountFen: missing, target: sale },
    because('under_charged', UNDER, facts),
    debitable ? { secondChoice: 'debit_adjustment' } : {},
  );
}

const followsWithin = ({ sale, rules }: Situation, time: string): boolean => {
  const after = minutesBetween(sale.txnTime, time);
  return after >= 0 && after <= rules.topUpHours * 60;
};
