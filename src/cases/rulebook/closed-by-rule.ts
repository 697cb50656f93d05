import type { CaseKind, ClosedOption, RemedyKind, TransactionRow } from '../../contract/index.js';
import { dayOf, daysBetween } from './days.js';
import { batchOf } from './open-batch.js';
import { refundableFen } from './refundable.js';
import type { Situation } from './situation.js';

export type RuleClosed = Omit<ClosedOption, 'remedy'>;
type Seen = Pick<Situation, 'rows' | 'asOf' | 'rules' | 'children'>;

const VOIDS: readonly RemedyKind[] = ['void', 'void_and_recharge'];
const ONLINE: readonly RemedyKind[] = ['refund', 'partial_refund', 'retry_refund'];

/** A void needs the open batch and the whole of the sale (section 3). */
export function voidClosed(target: TransactionRow, { rows, asOf, rules, children }: Seen): RuleClosed | undefined {
  const batch = batchOf(target, rows, asOf, rules);
  if (!batch.open) return { code: batch.code, rule: '3', facts: batch.facts };
  const left = refundableFen(target, children);
  return left < target.amtFen ? { code: 'partly_returned', rule: '3', facts: { leftFen: left } } : undefined;
}

/** Which rule closes a remedy on this row beside the guards, also to a person; `rows` are its terminal's of that day. Pure. */
export function closedByRule(remedy: RemedyKind, kind: CaseKind, target: TransactionRow, seen: Seen): RuleClosed | undefined {
  const { rules, asOf } = seen;
  if (target.status !== 'OK') {
    const facts = { logNo: target.logNo, status: target.status };
    return { code: target.status === 'PENDING' ? 'row_pending' : 'never_booked', rule: '3 failed_debited', facts };
  }
  if (VOIDS.includes(remedy)) return voidClosed(target, seen);
  const days = daysBetween(dayOf(target.txnTime), dayOf(asOf)), facts = { days, limitDays: rules.refundLimitDays };
  const isPast = days > rules.refundLimitDays;
  if (ONLINE.includes(remedy)) return isPast ? { code: 'past_refund_limit', rule: '3 refund_late', facts } : undefined;
  return remedy === 'manual_refund' && kind === 'refund_late' && !isPast ? { code: 'within_limit', rule: '3 refund_late', facts } : undefined;
}
