import type { Assessment, CaseKind } from '../../../contract/index.js';
import { dayOf, daysBetween } from '../days.js';
import { isRefund } from '../families.js';
import { returnedFen } from '../refundable.js';
import { because, factMissing, propose, unbooked, type Decide, type Situation } from '../situation.js';

const FAILED = '3 refund_failed';
const MISMATCH = '3 refund_mismatch';
const LATE = '3 refund_late';

const nothingLeft = ({ sale, returned }: Situation, kind: CaseKind): Assessment =>
  propose({ kind, remedy: 'no_error', target: sale }, because('nothing_refundable', '8.37', { amountFen: sale.amtFen, returnedFen: returned }));

/** Section 3 `refund_failed`; OK returns count first, by their sum (readings 9, 35). */
export const refundFailed: Decide = found => {
  const {
    claim: { expectedRefundFen: expected },
    sale,
    children,
    returned,
  } = found;
  if (expected === undefined) return factMissing('expectedRefundFen', FAILED);
  const notBooked = unbooked(found);
  if (notBooked) return notBooked;
  if (returned > 0 && returned === expected) {
    const reason = because('refund_found', FAILED, { returnedFen: returned, expectedFen: expected });
    return propose({ kind: 'refund_failed', remedy: 'no_error', target: sale }, reason);
  }
  // a credit adjustment alone is no refund of the merchant's: the rest may still be refunded (reading 14)
  if (returnedFen(children.filter(isRefund)) > 0) return mismatch(found, expected);
  return unreturned(found, expected);
};

/** Section 3 `refund_mismatch`; with nothing but failed refunds it is a failed one (reading 36). */
export const refundMismatch: Decide = found => {
  const {
    claim: { expectedRefundFen: expected },
    children,
    returned,
  } = found;
  if (expected === undefined) return factMissing('expectedRefundFen', MISMATCH);
  const notBooked = unbooked(found);
  if (notBooked) return notBooked;
  const failed = children.some(row => isRefund(row) && (row.status === 'FAILED' || row.status === 'REVERSED'));
  return returned === 0 && failed ? unreturned(found, expected) : mismatch(found, expected);
};

function mismatch(found: Situation, expected: number): Assessment {
  const { sale, returned, refundable } = found;
  const kind = 'refund_mismatch';
  const facts = { returnedFen: returned, expectedFen: expected, refundableFen: refundable };
  if (returned === expected) return propose({ kind, remedy: 'no_error', target: sale }, because('returned_as_expected', MISMATCH, facts));
  if (returned > expected) {
    return propose(
      { kind, remedy: 'collect_difference', amountFen: returned - expected, target: sale },
      because('returned_too_much', MISMATCH, facts),
    );
  }
  if (refundable === 0) return nothingLeft(found, kind);
  const amountFen = Math.min(expected - returned, refundable);
  return propose({ kind, remedy: 'partial_refund', amountFen, target: sale }, because('returned_too_little', MISMATCH, facts));
}

function unreturned(found: Situation, expected: number): Assessment {
  const { sale, children, refundable } = found;
  const kind = 'refund_failed';
  const amountFen = Math.min(expected, refundable);
  const refunds = children.filter(isRefund);
  const facts = { expectedFen: expected, refundableFen: refundable };
  // before the failed ones: a second try under way may still succeed (G13)
  const pending = refunds.find(row => row.status === 'PENDING');
  if (pending)
    return propose({ kind, remedy: 'wait_for_file', target: sale }, because('refund_row_pending', FAILED, { ...facts, logNo: pending.logNo }));
  if (amountFen === 0) return nothingLeft(found, kind);
  const failed = refunds.findLast(row => row.status !== 'OK');
  if (failed) {
    const reason = because('refund_row_failed', FAILED, { ...facts, logNo: failed.logNo, status: failed.status });
    return propose({ kind, remedy: 'retry_refund', amountFen, target: sale }, reason);
  }
  return propose({ kind, remedy: 'refund', amountFen, target: sale }, because('refund_row_absent', FAILED, facts));
}

/** Section 3 `refund_late`; the age is calendar days and day 180 is within (reading 13). */
export const refundLate: Decide = found => {
  const {
    claim: { expectedRefundFen: expected },
    sale,
    refundable,
    returned,
    asOf,
    rules,
  } = found;
  const kind = 'refund_late';
  if (expected === undefined) return factMissing('expectedRefundFen', LATE);
  const notBooked = unbooked(found);
  if (notBooked) return notBooked;
  const amountFen = Math.min(expected, refundable);
  if (amountFen === 0) return nothingLeft(found, kind);
  const days = daysBetween(dayOf(sale.txnTime), dayOf(asOf));
  const facts = { days, limitDays: rules.refundLimitDays, expectedFen: expected, refundableFen: refundable, returnedFen: returned };
  return days > rules.refundLimitDays
    ? propose({ kind, remedy: 'manual_refund', amountFen, target: sale }, because('sale_too_old', LATE, facts))
    : propose({ kind, remedy: 'refund', amountFen, target: sale }, because('sale_within_limit', LATE, facts));
};
